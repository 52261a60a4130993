//! Sessions of signed-in browsers: a random secret in a cookie, its hash in the database.

use std::time::Duration;

use latchkey_api::{
    id::{SessionId, UserId},
    session::{Session, User},
    timestamp::Timestamp,
};
use sqlx::{AnyExecutor, any::AnyRow};

use crate::{
    AppState,
    audit::Actor,
    change::Change,
    config::Config,
    database::{Columns, Database},
    housekeeping,
    secret::{HashedToken, PlainToken},
};

/// 256 random bits.
const SECRET_LENGTH: usize = 43;
/// `last_seen_at` is written at most so often, in milliseconds.
const SEEN_EVERY: i64 = 60_000;
/// So many days after the last moment at which it could have held, a session is forgotten, with from where it was used.
const KEPT_DAYS: i64 = 30;

/// A session that holds, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiveSession {
    /// The session.
    pub id: SessionId,
    /// Whose it is.
    pub user: User,
    /// When it ends even if it is used.
    pub ends_at: Timestamp,
    last_seen_at: Timestamp,
}

impl LiveSession {
    /// Who its user is in the audit log.
    pub fn actor(&self) -> Actor {
        Actor::User { id: self.user.id, name: self.user.name.clone() }
    }

    /// Whether its use has to be noted, as it was not within the last minute.
    pub fn is_to_be_noted(&self, now: Timestamp) -> bool {
        now.0 - self.last_seen_at.0 >= SEEN_EVERY
    }
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

/// Starts a session for a user; answers its secret.
pub async fn start(change: &mut Change, config: &Config, user: UserId) -> sqlx::Result<(SessionId, PlainToken)> {
    let id = SessionId::from_bytes(change.new_id());
    let secret = PlainToken::random(SECRET_LENGTH, change.randomness());
    let now = change.now();
    let context = change.context().clone();
    sqlx::query(
        "INSERT INTO sessions (id, user_id, secret_hash, created_at, last_seen_at, ends_at, address, user_agent) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.to_string())
    .bind(user.to_string())
    .bind(secret.hash().as_str())
    .bind(now.0)
    .bind(now.0)
    .bind(now.0 + milliseconds(config.session_absolute))
    .bind(context.address)
    .bind(context.user_agent)
    .execute(change.connection())
    .await?;
    Ok((id, secret))
}

/// The session of a secret, if it still holds.
pub async fn find(
    database: &Database,
    config: &Config,
    secret: &HashedToken,
    now: Timestamp,
) -> sqlx::Result<Option<LiveSession>> {
    let row = sqlx::query(
        "SELECT s.id, s.user_id, s.last_seen_at, s.ends_at, u.name, u.email \
         FROM sessions s JOIN users u ON u.id = s.user_id \
         WHERE s.secret_hash = $1 AND s.ended_at IS NULL AND s.ends_at > $2 AND s.last_seen_at > $3",
    )
    .bind(secret.as_str())
    .bind(now.0)
    .bind(now.0 - milliseconds(config.session_idle))
    .fetch_optional(database.reader())
    .await?;
    row.map(|row| {
        Ok(LiveSession {
            id: row.parsed("id")?,
            user: User { id: row.parsed("user_id")?, name: row.text("name")?, email: row.text("email")? },
            ends_at: row.moment("ends_at")?,
            last_seen_at: row.moment("last_seen_at")?,
        })
    })
    .transpose()
}

/// Notes that a session is used.
pub async fn see(database: &Database, session: SessionId, now: Timestamp, address: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE sessions SET last_seen_at = $1, address = $2 WHERE id = $3 AND last_seen_at < $4")
        .bind(now.0)
        .bind(address)
        .bind(session.to_string())
        .bind(now.0)
        .execute(database.writer())
        .await?;
    Ok(())
}

/// The sessions of a user that hold, the last used first.
pub async fn list(
    database: &Database,
    config: &Config,
    user: UserId,
    current: SessionId,
    now: Timestamp,
) -> sqlx::Result<Vec<Session>> {
    let rows = sqlx::query(
        "SELECT id, created_at, last_seen_at, address, user_agent FROM sessions \
         WHERE user_id = $1 AND ended_at IS NULL AND ends_at > $2 AND last_seen_at > $3 \
         ORDER BY last_seen_at DESC, id DESC LIMIT 200",
    )
    .bind(user.to_string())
    .bind(now.0)
    .bind(now.0 - milliseconds(config.session_idle))
    .fetch_all(database.reader())
    .await?;
    rows.iter()
        .map(|row| {
            let id = row.parsed("id")?;
            Ok(Session {
                id,
                current: id == current,
                created_at: row.moment("created_at")?,
                last_seen_at: row.moment("last_seen_at")?,
                address: row.text("address")?,
                user_agent: row.text("user_agent")?,
            })
        })
        .collect()
}

/// Ends one session of a user that still holds; says whether there was one to end.
pub async fn end(
    executor: impl AnyExecutor<'_>,
    config: &Config,
    user: UserId,
    session: SessionId,
    now: Timestamp,
) -> sqlx::Result<bool> {
    let outcome = sqlx::query(
        "UPDATE sessions SET ended_at = $1 \
         WHERE id = $2 AND user_id = $3 AND ended_at IS NULL AND ends_at > $4 AND last_seen_at > $5",
    )
    .bind(now.0)
    .bind(session.to_string())
    .bind(user.to_string())
    .bind(now.0)
    .bind(now.0 - milliseconds(config.session_idle))
    .execute(executor)
    .await?;
    Ok(outcome.rows_affected() > 0)
}

/// Ends every session of a user but one; says how many of them still held. Those that lay idle end as well: a longer idle
/// time, set later, brings none of them back.
pub async fn end_others(
    executor: impl AnyExecutor<'_>,
    config: &Config,
    user: UserId,
    kept: SessionId,
    now: Timestamp,
) -> sqlx::Result<usize> {
    let rows = sqlx::query(
        "UPDATE sessions SET ended_at = $1 WHERE user_id = $2 AND id <> $3 AND ended_at IS NULL \
         RETURNING ends_at, last_seen_at",
    )
    .bind(now.0)
    .bind(user.to_string())
    .bind(kept.to_string())
    .fetch_all(executor)
    .await?;
    let seen_after = now.0 - milliseconds(config.session_idle);
    let held = |row: &AnyRow| -> sqlx::Result<bool> {
        Ok(row.moment("ends_at")? > now && row.moment("last_seen_at")?.0 > seen_after)
    };
    let held = rows.iter().map(held).collect::<sqlx::Result<Vec<bool>>>()?;
    Ok(held.into_iter().filter(|held| *held).count())
}

/// Ends every session of a user; says how many there were, those that lay idle included.
pub async fn end_all(change: &mut Change, user: UserId) -> sqlx::Result<u64> {
    let now = change.now();
    let outcome =
        sqlx::query("UPDATE sessions SET ended_at = $1 WHERE user_id = $2 AND ended_at IS NULL AND ends_at > $3")
            .bind(now.0)
            .bind(user.to_string())
            .bind(now.0)
            .execute(change.connection())
            .await?;
    Ok(outcome.rows_affected())
}

/// Deletes sessions that ended long ago; says how many.
pub(crate) async fn purge(state: &AppState) -> sqlx::Result<u64> {
    const OLD: &str =
        "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE ends_at <= $1 ORDER BY ends_at LIMIT $2)";
    housekeeping::delete_old(&state.database, OLD, state.clock.now().plus_days(-KEPT_DAYS).0).await
}

/// The name of the cookie. Browsers take `__Host-` only over TLS, for the whole host and no other.
pub fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-latchkey_session" } else { "latchkey_session" }
}
