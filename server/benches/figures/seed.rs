//! Many tokens at once, straight into the database.

use latchkey_api::{secret::Kind, timestamp::DAY};
use latchkey_server::{
    clock::{Clock, Randomness, new_id},
    secret::sha256_hex,
};
use sqlx::{AnyConnection, Connection};

/// A new database in a PostgreSQL cluster.
pub(crate) async fn new_database(cluster: &str) -> String {
    sqlx::any::install_default_drivers();
    let name = format!("figures_{}", std::process::id());
    let mut connection = AnyConnection::connect(cluster).await.unwrap();
    for sql in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
        sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    }
    let (server, _) = cluster.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

/// So many tokens of a user: every fifth without an end, every seventh never used, the others spread over a year.
pub(crate) async fn tokens(database_url: &str, email: &str, count: i64) {
    sqlx::any::install_default_drivers();
    let (now, randomness) = (Clock::system().now(), Randomness::seeded(1));
    let mut connection = AnyConnection::connect(database_url).await.unwrap();
    let user: String = sqlx::query_scalar("SELECT id FROM users WHERE email = $1")
        .bind(email)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    let mut transaction = connection.begin().await.unwrap();
    for number in 0..count {
        let name = format!("token number {number} of {count}");
        let created_at = now.0 - DAY * 300 * number / count;
        let id = latchkey_api::id::CredentialId::from_bytes(new_id(now, &randomness));
        sqlx::query(
            "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, \
             user_id, scopes, created_by, created_at, expires_at, last_used_at, last_used_address) \
             VALUES ($1, $2, $3, 'aau_', '0000', $4, $4, $4, $5, 'versions:read', $5, $6, $7, $8, '127.0.0.1')",
        )
        .bind(id.to_string())
        .bind(Kind::PersonalAccessToken.name())
        .bind(sha256_hex(id.to_string().as_bytes()))
        .bind(name)
        .bind(user.as_str())
        .bind(created_at)
        .bind((number % 5 != 0).then_some(created_at + 365 * DAY))
        .bind((number % 7 != 0).then_some(now.0 - DAY * (number % 90)))
        .execute(&mut *transaction)
        .await
        .unwrap();
    }
    transaction.commit().await.unwrap();
    // What a database that was always there knows of its own accord.
    sqlx::query("ANALYZE").execute(&mut connection).await.unwrap();
}
