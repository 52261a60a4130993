//! The server as a program of its own, which can be killed.

use std::{
    fs::{self, File},
    net::SocketAddr,
    path::PathBuf,
    process::Stdio,
};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use super::{Client, TestApp};

/// A running program.
pub struct Program {
    child: Child,
    address: SocketAddr,
    log: PathBuf,
}

impl TestApp {
    /// A program over the same database, with the machine's own clock, which writes counts of use only when it stops.
    pub async fn program(&self) -> Program {
        let log = self.folder.path().join("program.log");
        let mut child = Command::new(env!("CARGO_BIN_EXE_latchkey-server"))
            .current_dir(self.folder.path())
            .env("LATCHKEY_ADDRESS", "127.0.0.1:0")
            .env("LATCHKEY_DATA_FOLDER", self.folder.path())
            .env("LATCHKEY_USAGE_FLUSH_SECONDS", "3600")
            .env("DATABASE_URL", &self.database_url)
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next_line().await.unwrap().expect("the program says where it listens");
        let address = line.strip_prefix("listening on http://").and_then(|address| address.parse().ok());
        Program { child, address: address.unwrap_or_else(|| panic!("{line}")), log }
    }
}

impl Program {
    /// A client that holds nothing.
    pub fn anonymous(&self) -> Client {
        Client::new(self.address)
    }

    /// Asks it to end, waits until it has, and answers what it has logged.
    pub async fn stop(mut self) -> String {
        let kill = format!("kill -TERM {}", self.child.id().unwrap());
        assert!(Command::new("sh").args(["-c", &kill]).status().await.unwrap().success());
        let status = self.child.wait().await.unwrap();
        let log = fs::read_to_string(self.log).unwrap();
        assert_eq!(status.code(), Some(0), "{log}");
        log
    }

    /// Ends it as `kill -9` does, and waits until it is gone.
    pub async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }
}
