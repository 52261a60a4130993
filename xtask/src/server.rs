//! Building the server with the dashboard inside it, and starting it.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::{
    arguments::RunOptions,
    dashboard::{self, Languages},
    process::{self, Doing, Failure},
    project::Project,
    step::{say, step},
    weight,
};

/// `cargo xtask run`: everything up to a served demo workspace. Returns only when something failed.
pub(crate) fn run(project: &Project, options: &RunOptions) -> Result<(), Failure> {
    check_port(options.port)?;
    let binary = build(project, Languages::wanted(options.english))?;
    let demo = project.demo();
    fs::create_dir_all(&demo).doing(|| format!("make {}", demo.display()))?;
    let database = demo.join("latchkey.sqlite3");
    say("Serving", &format!("the demo workspace, its data in {} (Ctrl-C ends it)", project.shown(&database)));
    let mut server = Command::new(binary);
    server
        .arg("--demo")
        .args(["--listen", &format!("127.0.0.1:{}", options.port)])
        .args(["--database-url", &format!("sqlite://{}", database.display())])
        .args(&options.server_arguments)
        .current_dir(project.root());
    Err(become_program(&mut server))
}

/// `cargo xtask dist`: the one binary to install.
pub(crate) fn distribute(project: &Project) -> Result<(), Failure> {
    let binary = build(project, Languages::All)?;
    let bytes = binary.metadata().doing(|| format!("look at {}", binary.display()))?.len();
    say("Built", &format!("{} ({}.{} MB)", project.shown(&binary), bytes / 1_000_000, bytes / 100_000 % 10));
    let server = Server::start(&binary)?;
    say("Weighs", &format!("a first visit to the dashboard: {}", weight::measure(project, &server)?.describe()));
    Ok(())
}

/// The optimised server with the optimised dashboard inside, in at least these languages.
pub(crate) fn build(project: &Project, languages: Languages) -> Result<PathBuf, Failure> {
    dashboard::build(project, languages)?;
    step("Building", "server: cargo build --release -p latchkey-server", || {
        let mut cargo = process::cargo();
        cargo.args(["build", "--quiet", "--release", "--package", "latchkey-server"]).current_dir(project.root());
        process::succeed(&mut cargo)
    })?;
    Ok(project.server_binary("release"))
}

/// Said before anything is built rather than after.
fn check_port(port: u16) -> Result<(), Failure> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| {
        Failure::new(format!(
            "port {port} cannot be used ({error}): end the program that listens there, or choose another port with \
             `cargo xtask run --port {}`",
            port.checked_add(1).unwrap_or(8080)
        ))
    })
}

/// Puts the program in this one's place, so that Ctrl-C and every other signal are its own.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Failure {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Failure::new(format!("cannot start {}: {error}", command.get_program().display()))
}

/// Waits for the program, which gets Ctrl-C from the console as this one does.
#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Failure {
    match process::succeed(command) {
        Ok(()) => std::process::exit(0),
        Err(failure) => failure,
    }
}

/// A server on a free port with a new database, for as long as this value lives.
pub(crate) struct Server {
    child: Child,
    address: String,
    folder: PathBuf,
}

impl Server {
    pub(crate) fn start(binary: &Path) -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("latchkey-server-{}", std::process::id()));
        fs::create_dir_all(&folder).doing(|| format!("make {}", folder.display()))?;
        let mut child = Command::new(binary)
            .arg("--demo")
            .args(["--listen", "127.0.0.1:0"])
            .args(["--database-url", &format!("sqlite://{}", folder.join("latchkey.sqlite3").display())])
            .current_dir(&folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .doing(|| format!("start {}", binary.display()))?;
        let stdout = child.stdout.take();
        let mut server = Self { child, address: String::new(), folder };
        let mut lines = BufReader::new(stdout.ok_or_else(|| Failure::new("the server has no output"))?).lines();
        let line = lines.find_map(|line| printed_address(&line.ok()?));
        server.address =
            line.ok_or_else(|| Failure::new(format!("{} did not say where it listens", binary.display())))?;
        Ok(server)
    }

    /// Host and port.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Host and port in a line with an address: `127.0.0.1:8080` in `Latchkey listens on http://127.0.0.1:8080/`.
fn printed_address(line: &str) -> Option<String> {
    let (_, rest) = line.split_once("http://")?;
    let end = rest.find(|character: char| character == '/' || character.is_whitespace()).unwrap_or(rest.len());
    Some(rest[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_what_the_server_prints() {
        assert_eq!(printed_address("Latchkey listens on http://127.0.0.1:8080"), Some("127.0.0.1:8080".into()));
        assert_eq!(printed_address("  http://[::1]:9000/sign-in now"), Some("[::1]:9000".into()));
        assert_eq!(printed_address("starting"), None);
    }

    #[test]
    fn a_taken_port_is_said_with_a_way_out() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let failure = check_port(port).unwrap_err().to_string();
        assert!(failure.contains(&format!("port {port} cannot be used")), "{failure}");
        assert!(failure.contains("cargo xtask run --port"), "{failure}");
    }
}
