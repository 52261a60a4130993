//! The servers that are measured, and users of the dashboard.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Tells this program to be the bare route.
pub(crate) const BARE: &str = "--bare-route";
/// What the demo workspace's people sign in with.
const PASSWORD: &str = latchkey_server::demo::PASSWORD;
/// Requests for one figure of a time; the median counts.
const REPETITIONS: usize = 101;

/// A process that listens.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) database_url: String,
    child: Child,
    _folder: TempDir,
}

/// A browser in which somebody has signed in.
pub(crate) struct User {
    http: reqwest::Client,
    origin: String,
}

/// A personal access token.
pub(crate) struct Token {
    pub(crate) secret: String,
}

impl Server {
    /// The bare route.
    pub(crate) fn bare() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::start(Command::new(std::env::current_exe().unwrap()).arg(BARE), String::new(), folder)
    }

    /// Latchkey with the demo workspace in a new database: SQLite, or one of this PostgreSQL.
    pub(crate) async fn demo(cluster: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match cluster {
            None => format!("sqlite:{}", folder.path().join("figures.sqlite3").display()),
            Some(cluster) => crate::seed::new_database(&cluster).await,
        };
        let binary = PathBuf::from(env!("CARGO_BIN_EXE_latchkey-server"));
        let mut command = Command::new(binary);
        command.arg("--demo").current_dir(folder.path()).envs([
            ("LATCHKEY_ADDRESS", "127.0.0.1:0"),
            ("LATCHKEY_LOG", "warn"),
            ("DATABASE_URL", &url),
        ]);
        Self::start(&mut command, url, folder)
    }

    fn start(command: &mut Command, database_url: String, folder: TempDir) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let line = lines.find(|line| line.starts_with("listening on ")).unwrap();
        let address = line.trim_start_matches("listening on http://").parse().unwrap();
        // With nobody reading, the pipe would fill up.
        std::thread::spawn(move || lines.for_each(drop));
        Self { address, database_url, child, _folder: folder }
    }

    /// Signs a person of the demo workspace in.
    pub(crate) async fn sign_in(&self, email: &str) -> User {
        let origin = format!("http://{}", self.address);
        let http = reqwest::Client::builder().cookie_store(true).build().unwrap();
        let user = User { http, origin };
        user.post("/api/dashboard/sign-in", &json!({ "email": email, "password": PASSWORD })).await;
        user
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl User {
    async fn post(&self, path: &str, body: &Value) -> Value {
        let request = self.http.post(format!("{}{path}", self.origin)).header("origin", &self.origin);
        let request = request.header("idempotency-key", path).json(body);
        request.send().await.unwrap().error_for_status().unwrap().json().await.unwrap()
    }

    /// A token that reads versions.
    pub(crate) async fn create_token(&self) -> Token {
        let body = json!({ "name": "bench", "scopes": ["versions:read"] });
        let answer = self.post("/api/dashboard/access-tokens", &body).await;
        Token { secret: answer["secret"].as_str().unwrap().to_owned() }
    }

    /// The list of the versions of an app.
    pub(crate) async fn versions_path(&self) -> String {
        let organizations: Value = self.get("/api/dashboard/organizations").await.json().await.unwrap();
        let organization = &organizations[0];
        let (team, app) = (organization["id"].as_str().unwrap(), organization["apps"][0]["id"].as_str().unwrap());
        format!("/api/v1/projects/{app}/versions?teamId={team}")
    }

    async fn get(&self, path: &str) -> reqwest::Response {
        self.http.get(format!("{}{path}", self.origin)).send().await.unwrap().error_for_status().unwrap()
    }

    /// How long an answer takes, by the median.
    pub(crate) async fn time(&self, path: &str) -> Duration {
        let mut times = Vec::with_capacity(REPETITIONS);
        for _ in 0..REPETITIONS {
            let asked = Instant::now();
            self.get(path).await.bytes().await.unwrap();
            times.push(asked.elapsed());
        }
        times.sort_unstable();
        times[REPETITIONS / 2]
    }
}
