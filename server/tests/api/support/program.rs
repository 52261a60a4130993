//! The server as a program of its own, which can be killed.

use std::{net::SocketAddr, process::Stdio};

use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use super::{Client, TestApp};

/// A running program.
pub struct Program {
    child: Child,
    address: SocketAddr,
}

impl TestApp {
    /// A program over the same database, with the machine's own clock, which writes counts of use only when it stops.
    pub async fn program(&self) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_latchkey-server"))
            .current_dir(self.folder.path())
            .env("LATCHKEY_ADDRESS", "127.0.0.1:0")
            .env("LATCHKEY_DATA_FOLDER", self.folder.path())
            .env("LATCHKEY_USAGE_FLUSH_SECONDS", "3600")
            .env("DATABASE_URL", &self.database_url)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = lines.next_line().await.unwrap().expect("the program says where it listens");
        let address = line.strip_prefix("listening on http://").and_then(|address| address.parse().ok());
        Program { child, address: address.unwrap_or_else(|| panic!("{line}")) }
    }
}

impl Program {
    /// A client that holds nothing.
    pub fn anonymous(&self) -> Client {
        Client::new(self.address)
    }

    /// Ends it as `kill -9` does, and waits until it is gone.
    pub async fn kill(mut self) {
        self.child.kill().await.unwrap();
    }
}
