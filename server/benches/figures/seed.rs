//! Many tokens at once, straight into the database.

use latchkey_api::{
    id::CredentialId,
    secret::Kind,
    timestamp::{DAY, Timestamp},
};
use latchkey_server::{
    clock::{Clock, Randomness, new_id},
    counts::{self, Standing},
    owner::Owner,
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

/// Days that a token lives, in turn; the first has no end.
const LIFETIMES: [Option<i64>; 6] = [None, Some(7), Some(30), Some(60), Some(90), Some(365)];

/// So many tokens of a user, made over the last 300 days with the lifetimes that the dashboard offers, so that some have
/// expired and some soon will; every ninth was revoked, every seventh never used.
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
        let id = CredentialId::from_bytes(new_id(now, &randomness));
        token(&mut transaction, &user, id, now, (number, count)).await;
        if number % 1000 == 999 {
            transaction.commit().await.unwrap();
            transaction = connection.begin().await.unwrap();
        }
    }
    transaction.commit().await.unwrap();
    // What a database that was always there knows of its own accord.
    sqlx::query("ANALYZE").execute(&mut connection).await.unwrap();
}

async fn token(
    connection: &mut AnyConnection,
    user: &str,
    id: CredentialId,
    now: Timestamp,
    (number, count): (i64, i64),
) {
    let name = format!("token number {number} of {count}");
    let created_at = Timestamp(now.0 - DAY * 300 * number / count);
    let lifetime = LIFETIMES[usize::try_from(number).unwrap() % LIFETIMES.len()];
    let expires_at = lifetime.map(|days| created_at.plus_days(days));
    let last_used_at = now.plus_days(-(number % 90)).min(expires_at.unwrap_or(now)).max(created_at);
    let revoked_at = (number % 9 == 8).then_some(now);
    sqlx::query(
        "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, \
         user_id, scopes, created_by, created_at, expires_at, revoked_at, last_used_at, last_used_address) \
         VALUES ($1, $2, $3, 'aau_', '0000', $4, $4, $4, $5, 'versions:read', $5, $6, $7, $8, $9, '127.0.0.1')",
    )
    .bind(id.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .bind(sha256_hex(id.to_string().as_bytes()))
    .bind(name)
    .bind(user)
    .bind(created_at.0)
    .bind(expires_at.map(|at| at.0))
    .bind(revoked_at.map(|at| at.0))
    .bind((number % 7 != 0).then_some(last_used_at.0))
    .execute(&mut *connection)
    .await
    .unwrap();
    let standing = revoked_at.map_or(Standing::Live(expires_at), |_| Standing::Revoked);
    let owner = Owner::User(user.parse().unwrap());
    counts::count(connection, owner, None, standing).await.unwrap();
}
