//! A private PostgreSQL cluster in a temporary folder, for one run of the tests.

use std::{
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
};

use crate::{
    process::{self, Doing, Failure},
    step::say,
    system_packages,
};

/// The account that may run the server when this program runs as root.
const ACCOUNT: &str = "postgres";

/// Waits until its standard input ends, which it does when the process that holds the other end is gone, however it
/// went. Then stops the server and removes the folder.
const KEEPER: &str = r#"trap '' INT TERM HUP; cat >/dev/null; "$@" >/dev/null 2>&1; rm -rf "$FOLDER""#;

/// A running cluster. It goes when this value or this process does, even by Ctrl-C or a kill.
pub(crate) struct Cluster {
    port: u16,
    keeper: Child,
    /// Dropped first when the cluster goes.
    leash: Option<ChildStdin>,
}

impl Cluster {
    pub(crate) fn start() -> Result<Self, Failure> {
        let programs = programs()?;
        let folder = std::env::temp_dir().join(format!("latchkey-postgresql-{}", std::process::id()));
        fs::create_dir(&folder).doing(|| format!("make {}", folder.display()))?;
        let mut keeper = keeper(&programs, &folder)?;
        let leash = keeper.stdin.take();
        let port = free_port()?;
        let cluster = Self { port, keeper, leash };
        if process::is_root() {
            process::succeed(Command::new("chown").arg(ACCOUNT).arg(&folder))?;
        }
        let data = data(&folder);
        let mut initdb = as_account(&programs.join("initdb"));
        initdb.args(["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--username=postgres", "--pgdata"]);
        process::capture(initdb.arg(&data).current_dir(&folder))?;
        // Nothing of it outlives the tests, so nothing need reach the disk.
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c fsync=off \
             -c synchronous_commit=off -c full_page_writes=off -c max_connections=300",
            folder.display()
        );
        let mut start = as_account(&programs.join("pg_ctl"));
        start.args(["start", "--wait", "--silent", "--timeout=60", "--options", &options, "--pgdata"]).arg(&data);
        // With its output captured, the server would hold the pipe open and this would wait for its end.
        start.arg("--log").arg(folder.join("log")).stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        process::succeed(start.current_dir(&folder)).map_err(|failure| {
            let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
            Failure::new(format!("PostgreSQL did not start: {failure}\n{}", log.trim()))
        })?;
        say("Started", &format!("PostgreSQL on 127.0.0.1:{port}, in {}", folder.display()));
        Ok(cluster)
    }

    /// A database that every role may use and make others from.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.leash.take();
        let _ = self.keeper.wait();
    }
}

fn data(folder: &Path) -> PathBuf {
    folder.join("data")
}

fn keeper(programs: &Path, folder: &Path) -> Result<Child, Failure> {
    let mut keeper = Command::new("/bin/sh");
    keeper.args(["-c", KEEPER, "keeper"]).env("FOLDER", folder).current_dir("/");
    let mut stop = as_account(&programs.join("pg_ctl"));
    stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"]).arg(data(folder));
    keeper.arg(stop.get_program()).args(stop.get_args());
    // In a group of its own it outlives what ends this one.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut keeper, 0);
    keeper.stdin(Stdio::piped()).spawn().doing(|| "start the process that will remove the PostgreSQL cluster".into())
}

/// PostgreSQL refuses to run as root.
fn as_account(program: &Path) -> Command {
    if !process::is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", ACCOUNT, "--"]).arg(program);
    command
}

/// The folder of `initdb` and `pg_ctl`, which Debian keeps off PATH.
fn programs() -> Result<PathBuf, Failure> {
    if let Some(folder) = installed_programs() {
        say("Present", &format!("PostgreSQL ({})", folder.display()));
        return Ok(folder);
    }
    system_packages::install("PostgreSQL", &["postgresql"])?;
    installed_programs().ok_or_else(|| Failure::new("PostgreSQL was installed, but its initdb is not to be found"))
}

fn installed_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path());
    let newest = versions.max_by_key(|folder| version(folder)).map(|folder| folder.join("bin"));
    let on_path = || process::find_program("initdb").and_then(|initdb| Some(initdb.parent()?.to_path_buf()));
    newest.filter(|folder| folder.join("initdb").is_file()).or_else(on_path)
}

/// 15 for `/usr/lib/postgresql/15`.
fn version(folder: &Path) -> Option<u32> {
    folder.file_name()?.to_str()?.parse().ok()
}

/// A port that is free now. Another program could take it before PostgreSQL does, which the start then says.
fn free_port() -> Result<u16, Failure> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).doing(|| "find a free port".into())?;
    Ok(listener.local_addr().doing(|| "find a free port".into())?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_a_number_not_a_text() {
        let folders = ["/usr/lib/postgresql/9", "/usr/lib/postgresql/15", "/usr/lib/postgresql/common"];
        let newest = folders.iter().max_by_key(|folder| version(Path::new(folder)));
        assert_eq!(newest, Some(&"/usr/lib/postgresql/15"));
    }
}
