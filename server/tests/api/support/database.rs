//! An empty database for one test.

use std::{fmt::Write as _, path::Path};

use sqlx::{AnyConnection, Connection};

/// The URL of an empty database: an SQLite file in this folder, or, with `LATCHKEY_TEST_DATABASE_URL`, a new database
/// there.
pub async fn new_database(folder: &Path) -> String {
    let Ok(cluster) = std::env::var("LATCHKEY_TEST_DATABASE_URL") else {
        return format!("sqlite:{}", folder.join("test.sqlite3").display());
    };
    sqlx::any::install_default_drivers();
    let name = format!("test_{}", name_of(folder));
    let mut connection = AnyConnection::connect(&cluster).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let (base, options) = cluster.split_once('?').map_or((cluster.as_str(), None), |(base, rest)| (base, Some(rest)));
    let server = base.rsplit_once('/').map_or(base, |(server, _)| server);
    options.map_or_else(|| format!("{server}/{name}"), |options| format!("{server}/{name}?{options}"))
}

/// The temporary folder's name is unique on the machine, and so is a database named after it. In hexadecimal digits,
/// because names of databases without quotes are folded to lower case.
fn name_of(folder: &Path) -> String {
    let mut digits = String::new();
    for byte in folder.file_name().unwrap_or_default().as_encoded_bytes() {
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
