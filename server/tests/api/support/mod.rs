//! A server of one's own for each test, with a database of its own, and clients that hold nothing, a session or a
//! credential.

mod client;
pub mod contract;
mod database;
mod fixtures;
pub mod harbour;
mod holders;
pub mod multipart;
pub mod post;
mod program;
pub mod tokens;
pub mod workspace;

use std::{collections::BTreeMap, path::Path};

use latchkey_api::timestamp::Timestamp;
use latchkey_server::{
    RunningServer,
    clock::{Clock, Randomness},
    config::Config,
    serve,
};
use tempfile::TempDir;

use self::database::new_database;
pub use self::{
    client::{Answer, Client},
    fixtures::{Account, NewAccount, NewToken, PASSWORD, User},
};

/// When every test begins: Sun 22 Nov 2026, 13:52:10 UTC.
pub const START: Timestamp = Timestamp(1_795_355_530_000);

/// A running server and what a test needs to look behind it.
pub struct TestApp {
    /// The server, in this process, on a port of its own.
    pub server: RunningServer,
    /// Moves the server's time.
    pub clock: Clock,
    toml: String,
    database_url: String,
    folder: TempDir,
}

impl TestApp {
    /// A server with an empty database: an SQLite file, or, with `LATCHKEY_TEST_DATABASE_URL`, a new database there.
    pub async fn spawn() -> Self {
        Self::spawn_with("").await
    }

    /// The like, with these lines of configuration.
    pub async fn spawn_with(toml: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = new_database(folder.path()).await;
        let clock = Clock::manual(START);
        let server = start(toml, &database_url, folder.path(), &clock, 1).await;
        Self { server, clock, toml: toml.to_owned(), database_url, folder }
    }

    /// A second server over the same database, as another replica or after a restart.
    pub async fn another(&self) -> RunningServer {
        start(&self.toml, &self.database_url, self.folder.path(), &self.clock, 2).await
    }

    /// The server stopped, and started again over the same database.
    pub async fn restarted(self) -> Self {
        let Self { server, clock, toml, database_url, folder } = self;
        server.shutdown().await;
        let server = start(&toml, &database_url, folder.path(), &clock, 3).await;
        Self { server, clock, toml, database_url, folder }
    }

    /// A client that holds nothing.
    pub fn anonymous(&self) -> Client {
        Client::new(self.server.address)
    }

    /// A client that sends this bearer credential.
    pub fn bearer(&self, secret: &str) -> Client {
        self.anonymous().with_header("authorization", format!("Bearer {secret}"))
    }

    /// A client that sends this project API key.
    pub fn api_key(&self, key: &str) -> Client {
        self.anonymous().with_header("x-api-key", key)
    }

    /// A browser in which this user has signed in.
    pub async fn signed_in(&self, user: &User) -> Client {
        let browser = self.anonymous().in_browser();
        let body = serde_json::json!({ "email": user.email, "password": PASSWORD });
        browser.post("/api/dashboard/sign-in", &body).await.expect_status(200);
        browser
    }

    /// Runs a statement, which may take something away.
    pub async fn execute(&self, sql: impl Into<String>) {
        let mut change = self.change().await;
        sqlx::query(sqlx::AssertSqlSafe(sql.into())).execute(change.connection()).await.unwrap();
        change.withdraws();
        change.commit().await.unwrap();
    }

    /// What a query of one number finds.
    pub async fn count(&self, sql: impl Into<String>) -> i64 {
        sqlx::query_scalar(sqlx::AssertSqlSafe(sql.into()))
            .fetch_one(self.server.state.database.reader())
            .await
            .unwrap()
    }
}

async fn start(toml: &str, database_url: &str, folder: &Path, clock: &Clock, seed: u64) -> RunningServer {
    let environment = BTreeMap::from([
        ("LATCHKEY_ADDRESS".to_owned(), "127.0.0.1:0".to_owned()),
        ("LATCHKEY_DATA_FOLDER".to_owned(), folder.display().to_string()),
        ("DATABASE_URL".to_owned(), database_url.to_owned()),
    ]);
    let config = Config::read(toml, environment).unwrap();
    serve(config, clock.clone(), Randomness::seeded(seed)).await.unwrap()
}
