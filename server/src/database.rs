//! The database: SQLite in a file, or PostgreSQL, behind one pool type and one SQL text.

use std::{path::PathBuf, str::FromStr, sync::Once, time::Duration};

use anyhow::Context as _;
use latchkey_api::{problem::LONGEST_WAIT, timestamp::Timestamp};
use sqlx::{
    AnyConnection, AnyPool, Connection, Row, Transaction,
    any::{AnyConnectOptions, AnyPoolOptions, AnyRow},
    migrate::Migrator,
};

use crate::search_text;

/// A transaction on either database.
pub type Tx = Transaction<'static, sqlx::Any>;

/// The pools.
#[derive(Clone, Debug)]
pub struct Database {
    reader: AnyPool,
    writer: AnyPool,
    kind: DatabaseKind,
}

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseKind {
    /// A file of this server alone.
    Sqlite,
    /// A server, perhaps shared with other replicas.
    Postgres,
}

static MIGRATIONS: Migrator = sqlx::migrate!();

/// SQLite readers: look-ups are quick, and each connection is a thread.
const SQLITE_READERS: u32 = 4;
/// How long a start waits for PostgreSQL to answer.
const LONGEST_START: Duration = Duration::from_secs(10);
/// How long a request waits for a connection before it is answered with 503.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(4);
/// How long a statement waits for what another one, or another server, is writing.
const LOCK_TIMEOUT: Duration = Duration::from_secs(4);
// Whoever waits for both in vain is told that nothing was done, before the dashboard gives up and has to say that it may be.
const _: () = assert!(ACQUIRE_TIMEOUT.as_millis() + LOCK_TIMEOUT.as_millis() < LONGEST_WAIT as u128);
/// A PostgreSQL connection that was idle for longer is asked whether it is still there before it is used.
const TRUSTED_IDLE: Duration = Duration::from_secs(5);

/// FULL: what answered 2xx must outlive a loss of power, and in WAL mode NORMAL does not promise that.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
    PRAGMA temp_store = MEMORY;";

/// No statement is worked on for longer than $1, and none waits longer for another one than $2; a transaction that lies idle
/// for $3 is that of a server that is gone. Where the operator set a limit, for the role or in the URL, that one holds.
const POSTGRES_LIMITS: &str = "SELECT set_config(setting, value, false) FROM (VALUES ('statement_timeout', $1), \
    ('lock_timeout', $2), ('idle_in_transaction_session_timeout', $3)) AS limits (setting, value) \
    WHERE current_setting(setting) = '0'";
const LONGEST_STATEMENT: Duration = Duration::from_secs(30);
const LONGEST_IDLE_TRANSACTION: Duration = Duration::from_mins(1);

impl Database {
    /// Connects, makes what is missing (the SQLite file and its folder, the tables), and brings older tables up to
    /// date.
    pub async fn open(url: &str, connections: u32) -> anyhow::Result<Self> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        Self::open_and_migrate(url, connections).await.with_context(|| place(url))
    }

    async fn open_and_migrate(url: &str, connections: u32) -> anyhow::Result<Self> {
        let database = match url.strip_prefix("sqlite:") {
            Some(path) => open_sqlite(path).await?,
            None => open_postgres(url, connections).await?,
        };
        search_text::fill(&database).await?;
        Ok(database)
    }

    /// Which database it is.
    pub fn kind(&self) -> DatabaseKind {
        self.kind
    }

    /// For statements that only read.
    pub fn reader(&self) -> &AnyPool {
        &self.reader
    }

    /// For one statement that writes; several belong into [`Database::begin`].
    pub fn writer(&self) -> &AnyPool {
        &self.writer
    }

    /// Begins a transaction that will write.
    ///
    /// SQLite has one writer at a time. Its pool of one connection lets writers queue in order, and `IMMEDIATE` takes
    /// the lock at once, so that no transaction fails half way because another process wrote meanwhile.
    pub async fn begin(&self) -> sqlx::Result<Tx> {
        match self.kind {
            DatabaseKind::Sqlite => self.writer.begin_with("BEGIN IMMEDIATE").await,
            DatabaseKind::Postgres => self.writer.begin().await,
        }
    }

    /// Waits for what is under way and closes every connection.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

/// The file of what stands after `sqlite:`.
fn sqlite_file(path: &str) -> std::io::Result<PathBuf> {
    let path = path.strip_prefix("//").unwrap_or(path);
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    std::path::absolute(path)
}

/// Where the data of a database URL is, for a person: a file, or a host and the name of a database. Without the
/// password.
pub fn place(url: &str) -> String {
    if let Some(path) = url.strip_prefix("sqlite:") {
        return sqlite_file(path).map_or_else(|_| path.to_owned(), |file| file.display().to_string());
    }
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let (rest, _) = rest.split_once('?').unwrap_or((rest, ""));
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    format!("PostgreSQL, {host}")
}

async fn open_sqlite(path: &str) -> anyhow::Result<Database> {
    let path = sqlite_file(path)?;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    // `%` is what the driver decodes, `?` and `#` are where it ends the path.
    let text = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    let options = AnyConnectOptions::from_str(&format!("sqlite://{text}?mode=rwc"))?;
    let pool = |connections| {
        AnyPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .test_before_acquire(false)
            .idle_timeout(None)
            .max_lifetime(None)
            .after_connect(|connection, _| {
                let settings = format!("{SQLITE_SETTINGS} PRAGMA busy_timeout = {};", LOCK_TIMEOUT.as_millis());
                let settings = sqlx::raw_sql(sqlx::AssertSqlSafe(settings));
                Box::pin(async move { settings.execute(connection).await.map(drop) })
            })
    };
    // The writer first: it makes the file.
    let writer = pool(1).connect_with(options.clone()).await?;
    let reader = pool(SQLITE_READERS).connect_with(options).await?;
    MIGRATIONS.run(&writer).await?;
    Ok(Database { reader, writer, kind: DatabaseKind::Sqlite })
}

async fn open_postgres(url: &str, connections: u32) -> anyhow::Result<Database> {
    // The pool would try again and again and then only say that it took too long; this says why.
    let first = tokio::time::timeout(LONGEST_START, AnyConnection::connect(url)).await;
    let mut first = first.context("no answer for 10 seconds")??;
    // To bring large tables up to date, or to wait while another server does, may take longer than any request.
    MIGRATIONS.run(&mut first).await?;
    first.close().await?;
    let pool = AnyPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .after_connect(|connection, _| Box::pin(set_limits(connection)))
        .before_acquire(|connection, metadata| {
            Box::pin(async move {
                if metadata.idle_for < TRUSTED_IDLE {
                    return Ok(true);
                }
                Ok(connection.ping().await.is_ok())
            })
        })
        .connect(url)
        .await?;
    Ok(Database { reader: pool.clone(), writer: pool, kind: DatabaseKind::Postgres })
}

async fn set_limits(connection: &mut AnyConnection) -> sqlx::Result<()> {
    let milliseconds = |limit: Duration| limit.as_millis().to_string();
    sqlx::query(POSTGRES_LIMITS)
        .bind(milliseconds(LONGEST_STATEMENT))
        .bind(milliseconds(LOCK_TIMEOUT))
        .bind(milliseconds(LONGEST_IDLE_TRANSACTION))
        .execute(connection)
        .await
        .map(drop)
}

/// Reads columns as what they mean.
pub trait Columns {
    /// A text.
    fn text(&self, column: &str) -> sqlx::Result<String>;
    /// A text or NULL.
    fn text_or_none(&self, column: &str) -> sqlx::Result<Option<String>>;
    /// A whole number.
    fn number(&self, column: &str) -> sqlx::Result<i64>;
    /// A moment.
    fn moment(&self, column: &str) -> sqlx::Result<Timestamp>;
    /// A moment or NULL.
    fn moment_or_none(&self, column: &str) -> sqlx::Result<Option<Timestamp>>;
    /// A text that stands for something: an id, a role.
    fn parsed<T: FromStr>(&self, column: &str) -> sqlx::Result<T>;
    /// The like, or NULL.
    fn parsed_or_none<T: FromStr>(&self, column: &str) -> sqlx::Result<Option<T>>;
}

impl Columns for AnyRow {
    fn text(&self, column: &str) -> sqlx::Result<String> {
        self.try_get(column)
    }

    fn text_or_none(&self, column: &str) -> sqlx::Result<Option<String>> {
        self.try_get(column)
    }

    fn number(&self, column: &str) -> sqlx::Result<i64> {
        self.try_get(column)
    }

    fn moment(&self, column: &str) -> sqlx::Result<Timestamp> {
        self.number(column).map(Timestamp)
    }

    fn moment_or_none(&self, column: &str) -> sqlx::Result<Option<Timestamp>> {
        Ok(self.try_get::<Option<i64>, _>(column)?.map(Timestamp))
    }

    fn parsed<T: FromStr>(&self, column: &str) -> sqlx::Result<T> {
        parse(column, &self.text(column)?)
    }

    fn parsed_or_none<T: FromStr>(&self, column: &str) -> sqlx::Result<Option<T>> {
        self.text_or_none(column)?.map(|text| parse(column, &text)).transpose()
    }
}

/// The text itself stays out of the error: it goes to the log, and a column may hold what does not belong there.
fn parse<T: FromStr>(column: &str, text: &str) -> sqlx::Result<T> {
    text.parse().map_err(|_| sqlx::Error::ColumnDecode {
        index: column.to_owned(),
        source: format!("not a {}", std::any::type_name::<T>()).into(),
    })
}

/// So many placeholders from this number on, with commas between them: `$2, $3`.
pub fn placeholders(first: usize, count: usize) -> String {
    let places: Vec<String> = (first..first + count).map(|place| format!("${place}")).collect();
    places.join(", ")
}

/// Whether a statement failed because such a row is there already.
pub fn is_unique_violation(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
}

/// Whether a statement failed because of what others were doing at that time, so that nothing of it was done, and it may well
/// work a little later.
pub fn is_transient(error: &sqlx::Error) -> bool {
    // Of PostgreSQL: a deadlock, a serialization failure, a lock or a statement that took too long.
    const POSTGRES: [&str; 4] = ["40P01", "40001", "55P03", "57014"];
    // Of SQLite: SQLITE_BUSY and SQLITE_LOCKED, the low byte of codes that say more.
    const SQLITE: [u32; 2] = [5, 6];
    match error {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| match code.parse::<u32>() {
            // A code of PostgreSQL has five characters, one of SQLite is a number below that.
            Ok(number) if code.len() < 5 => SQLITE.contains(&(number & 0xff)),
            _ => POSTGRES.contains(&&*code),
        }),
        _ => false,
    }
}

#[cfg(test)]
impl Database {
    /// An empty one on SQLite, and the folder that it is in.
    pub(crate) async fn for_a_test() -> (tempfile::TempDir, Self) {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}/test.sqlite3", folder.path().display());
        let database = Self::open(&url, 1).await.unwrap();
        (folder, database)
    }

    /// How SQLite would run a statement, a line for each step.
    pub(crate) async fn plan(&self, sql: &str) -> String {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
        let steps = sqlx::query(explain).fetch_all(self.reader()).await.unwrap();
        steps.iter().map(|step| step.text("detail").unwrap() + "\n").collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_where_the_data_is_without_the_password() {
        assert_eq!(place("sqlite:///srv/latchkey.sqlite3?mode=rwc"), "/srv/latchkey.sqlite3");
        assert_eq!(
            place("postgres://latchkey:hunter2@db:5432/latchkey?sslmode=require"),
            "PostgreSQL, db:5432/latchkey"
        );
        assert_eq!(place("postgres:///latchkey?password=hunter2"), "PostgreSQL, /latchkey");
    }

    #[tokio::test]
    async fn makes_the_file_its_folder_and_the_tables() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er #1/100%.sqlite3");
        let database = Database::open(&format!("sqlite:{}", path.display()), 1).await.unwrap();
        assert!(path.exists());
        let row = sqlx::query("SELECT COUNT(*) AS count FROM users").fetch_one(database.reader()).await.unwrap();
        assert_eq!(row.number("count").unwrap(), 0);
        for (setting, value) in [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1")] {
            let sql = sqlx::AssertSqlSafe(format!("SELECT CAST({setting} AS TEXT) AS value FROM pragma_{setting}"));
            let row = sqlx::query(sql).fetch_one(database.reader()).await.unwrap();
            assert_eq!(row.text("value").unwrap(), value, "{setting}");
        }
        database.close().await;
    }
}
