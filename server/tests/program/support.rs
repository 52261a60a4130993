//! Starts the program, and listens to what it says.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
};

use tempfile::TempDir;

use crate::{client::Client, database::new_database};

/// A folder to start the program in, and an empty database.
pub struct Place {
    folder: TempDir,
    pub database_url: String,
}

impl Place {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = new_database(folder.path()).await;
        Self { folder, database_url }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The program in this folder with these arguments, on a free port and with this database unless they say
    /// otherwise, and with no variables of the tests' own environment.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_latchkey-server"));
        command
            .args(arguments)
            .current_dir(self.path())
            .env_clear()
            .env("LATCHKEY_ADDRESS", "127.0.0.1:0")
            .env("DATABASE_URL", &self.database_url)
            .stdin(Stdio::null());
        command
    }

    /// Starts it and waits until it listens.
    pub fn start(&self, arguments: &[&str]) -> Program {
        Program::start(self.command(arguments), self.path().join("log"))
    }

    /// Runs it, when it is not going to start: its exit code and all that it says on standard error.
    pub fn refused(&self, arguments: &[&str], environment: &[(&str, &str)]) -> (Option<i32>, String) {
        let mut command = self.command(arguments);
        let output = command.envs(environment.iter().copied()).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "what programs read is not for errors");
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

/// The program, until it is dropped.
pub struct Program {
    child: Child,
    stdout: BufReader<ChildStdout>,
    log: PathBuf,
    pub address: SocketAddr,
}

impl Program {
    pub fn start(mut command: Command, log: PathBuf) -> Self {
        let stderr = File::create(&log).unwrap();
        let mut child = command.stdout(Stdio::piped()).stderr(stderr).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let address = line.strip_prefix("listening on http://").and_then(|rest| rest.strip_suffix('\n'));
        let address = address.and_then(|address| address.parse().ok());
        let address = address.unwrap_or_else(|| panic!("{line:?}\n{}", fs::read_to_string(&log).unwrap()));
        Self { child, stdout, log, address }
    }

    pub fn client(&self) -> Client {
        Client::new(self.address)
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    /// The most memory that it has had at once, in bytes, as Linux counts it.
    #[cfg(target_os = "linux")]
    pub fn peak_memory(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        1024 * line.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap()
    }

    /// Sends a signal, such as `TERM`.
    pub fn signal(&self, name: &str) {
        signal(&self.child, name);
    }

    /// Waits until it has ended: how, and what else it printed.
    pub fn ended(&mut self) -> (ExitStatus, String) {
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap(), rest)
    }

    /// Stops it: what else it printed.
    pub fn stop(mut self) -> String {
        self.signal("TERM");
        let (status, rest) = self.ended();
        assert_eq!(status.code(), Some(0), "{}", self.log());
        rest
    }
}

/// Sends a signal, such as `TERM`.
pub fn signal(child: &Child, name: &str) {
    let kill = format!("kill -{name} {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
