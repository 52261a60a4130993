//! The server of a journey: its own program, or in this process.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    fs::{self, OpenOptions},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Stdio,
};

use latchkey_server::{
    RunningServer,
    clock::{Clock, Randomness},
    config::Config,
    demo, serve,
};
use sqlx::{Connection, SqliteConnection};
use tempfile::TempDir;
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{Child, ChildStdout, Command},
};

/// The last line of what the program prints about the demo workspace begins so.
const LAST_LINE: &str = "Its data is in ";

pub(crate) struct Server {
    address: Cell<SocketAddr>,
    workspace: Option<Workspace>,
    running: RefCell<Running>,
}

/// The demo workspace, as the versions API names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Workspace {
    pub(crate) team: String,
    pub(crate) project: String,
}

enum Running {
    Program {
        process: Child,
        log: PathBuf,
    },
    /// Until it is started again.
    Not {
        log: PathBuf,
    },
    Here {
        server: RunningServer,
        clock: Clock,
    },
}

impl Server {
    /// Starts the program on a free port, with a database of its own.
    pub(super) async fn program(folder: &TempDir, public_url: &str, arguments: &[&str]) -> Self {
        let log = folder.path().join("server.log");
        let (process, mut lines, address) = start(folder.path(), public_url, arguments).await;
        let workspace = if arguments.contains(&"--demo") { Some(Workspace::announced(&mut lines).await) } else { None };
        let running = RefCell::new(Running::Program { process, log });
        Self { address: Cell::new(address), workspace, running }
    }

    /// Ends the program at once, as a crash would.
    pub(super) async fn kill(&self) {
        let log = self.log_file();
        let running = self.running.replace(Running::Not { log });
        let Running::Program { mut process, .. } = running else { panic!("only a program can be killed") };
        process.kill().await.expect("it was running");
    }

    /// Starts the program again with the data that it left.
    pub(super) async fn start_again(&self, folder: &TempDir, public_url: &str) {
        // The demo's data is served under no other name.
        let arguments: &[&str] = if self.workspace.is_some() { &["--demo"] } else { &[] };
        let (process, _, address) = start(folder.path(), public_url, arguments).await;
        self.address.set(address);
        self.running.replace(Running::Program { process, log: self.log_file() });
    }

    fn log_file(&self) -> PathBuf {
        match &*self.running.borrow() {
            Running::Program { log, .. } | Running::Not { log } => log.clone(),
            Running::Here { .. } => panic!("a server in this process has no file for its log"),
        }
    }

    /// Where it listens.
    pub(super) fn address(&self) -> SocketAddr {
        self.address.get()
    }

    /// Starts the server in this process.
    pub(super) async fn here(folder: &TempDir, public_url: &str) -> Self {
        let mut environment = settings(public_url);
        environment.insert("LATCHKEY_ADDRESS".to_owned(), "127.0.0.1:0".to_owned());
        environment.insert("LATCHKEY_DATA_FOLDER".to_owned(), folder.path().display().to_string());
        environment.insert("DATABASE_URL".to_owned(), database(folder.path()));
        let config = Config::read("", environment).expect("settings that can be taken");
        // The browser's clock is the machine's, so this one begins there.
        let clock = Clock::manual(Clock::system().now());
        let server = serve(config, clock.clone(), Randomness::system()).await.expect("a server");
        let demo = demo::prepare(&server.state).await.expect("a demo workspace");
        let workspace = Workspace { team: demo.team.to_string(), project: demo.project.to_string() };
        let (address, running) = (Cell::new(server.address), RefCell::new(Running::Here { server, clock }));
        Self { address, workspace: Some(workspace), running }
    }

    pub(super) fn workspace(&self) -> &Workspace {
        self.workspace.as_ref().expect("this server has no demo workspace")
    }

    /// The clock of a server in this process.
    pub(super) fn clock(&self) -> Clock {
        match &*self.running.borrow() {
            Running::Here { clock, .. } => clock.clone(),
            Running::Program { .. } | Running::Not { .. } => panic!("only `Journey::with_clock` has a clock"),
        }
    }

    /// What the program has logged so far.
    pub(super) fn log(&self) -> String {
        match &*self.running.borrow() {
            Running::Program { log, .. } | Running::Not { log } => read(log),
            Running::Here { .. } => String::new(),
        }
    }

    pub(super) async fn stop(self) {
        match self.running.into_inner() {
            Running::Program { mut process, .. } => drop(process.kill().await),
            Running::Not { .. } => {}
            Running::Here { server, .. } => server.shutdown().await,
        }
    }
}

/// Starts the program, and waits until it says where it listens.
async fn start(
    folder: &Path,
    public_url: &str,
    arguments: &[&str],
) -> (Child, Lines<BufReader<ChildStdout>>, SocketAddr) {
    let log = folder.join("server.log");
    let mut command = Command::new(binary());
    // Settings of whoever runs the tests are not the journey's.
    for (name, _) in std::env::vars_os() {
        if name == "DATABASE_URL" || name.to_string_lossy().starts_with("LATCHKEY_") {
            command.env_remove(name);
        }
    }
    let errors = OpenOptions::new().create(true).append(true).open(&log).expect("a file for the log");
    let mut process = command
        .args(["--address", "127.0.0.1:0"])
        .args(["--database-url", &database(folder)])
        .args(arguments)
        .envs(settings(public_url))
        // Where no configuration file lies.
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(errors)
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` builds it", binary().display()));
    let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    let first = lines.next_line().await.expect("its output is text");
    let address = first.as_deref().and_then(|line| line.strip_prefix("listening on http://")?.parse().ok());
    let Some(address) = address else {
        panic!("the server said {first:?} and not where it listens:\n{}", read(&log));
    };
    (process, lines, address)
}

impl Workspace {
    /// Reads the ids as whoever starts the program does.
    async fn announced(lines: &mut Lines<BufReader<ChildStdout>>) -> Self {
        let mut values = BTreeMap::new();
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some((name, value)) = line.strip_prefix("export ").and_then(|line| line.split_once('=')) {
                values.insert(name.to_owned(), value.trim_matches('"').to_owned());
            }
            if line.starts_with(LAST_LINE) {
                break;
            }
        }
        let mut value = |name: &str| values.remove(name).unwrap_or_else(|| panic!("the server did not print {name}"));
        Self { team: value("APP_UPGRADE_TEAM_ID"), project: value("APP_UPGRADE_PROJECT_ID") }
    }
}

/// Takes people's access tokens out of the database as if there had never been any, which no request can do.
pub(super) async fn forget_access_tokens(folder: &Path) {
    const SQL: &str = "
        BEGIN IMMEDIATE;
        DELETE FROM credential_usage WHERE credential_id IN (SELECT id FROM credentials WHERE user_id IS NOT NULL);
        DELETE FROM credential_limits WHERE credential_id IN (SELECT id FROM credentials WHERE user_id IS NOT NULL);
        DELETE FROM credential_counts WHERE owner_id IN (SELECT id FROM users);
        DELETE FROM credentials WHERE user_id IS NOT NULL;
        COMMIT";
    execute(folder, SQL).await;
}

/// Makes the project API keys as old as those of a server that did not count their uses.
pub(super) async fn forget_when_counting_began(folder: &Path) {
    execute(folder, "UPDATE project_api_keys SET counted_since = NULL").await;
}

async fn execute(folder: &Path, sql: &'static str) {
    let mut connection = SqliteConnection::connect(&database(folder)).await.expect("the server's database");
    sqlx::raw_sql(sql).execute(&mut connection).await.expect("a database to write to");
    connection.close().await.expect("nobody else's connection");
}

fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("latchkey.sqlite3").display())
}

/// What makes use visible soon, and lets the dashboard be asked for under the proxy's address.
fn settings(public_url: &str) -> BTreeMap<String, String> {
    let settings = [("LATCHKEY_PUBLIC_URL", public_url), ("LATCHKEY_USAGE_FLUSH_SECONDS", "1")];
    settings.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The program that the tests' caller built, or else the one beside the tests.
fn binary() -> PathBuf {
    let beside = || Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("debug").join("latchkey-server");
    std::env::var_os("LATCHKEY_SERVER_BINARY").map_or_else(beside, PathBuf::from)
}

fn read(log: &Path) -> String {
    fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}
