//! Requests that are sent again, because their answer was lost on its way.

use std::{fmt, str::FromStr};

use axum::http::HeaderMap;
use latchkey_api::{id::UserId, problem::code, timestamp::Timestamp};
use serde::Serialize;

use crate::{
    change::Change,
    database::{Columns, Database},
    error::{Error, Result},
    owner::Owner,
    secret::sha256_hex,
};

const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// The longest idempotency key, in characters.
const LONGEST_KEY: usize = 64;
/// What a request made is known for so many days.
const KEPT_DAYS: i64 = 1;

/// What tells a request that is sent again from another one.
pub(super) struct Request {
    pub(super) key: String,
    /// The same for requests that ask for the same, of the same.
    pub(super) fingerprint: String,
}

impl Request {
    /// That of these headers, which ask for this, of what is named by `of`.
    pub(super) fn new(headers: &HeaderMap, of: &str, asked: &impl Serialize) -> Result<Self> {
        let asked = serde_json::to_vec(&(of, asked)).map_err(|error| Error::Internal(error.into()))?;
        Ok(Self { key: idempotency_key(headers)?, fingerprint: sha256_hex(&asked) })
    }

    /// That of these headers, which ask for this credential of an owner.
    pub(super) fn of_owner(headers: &HeaderMap, owner: Owner, asked: &impl Serialize) -> Result<Self> {
        Self::new(headers, &format!("{} {}", owner.column(), owner.id()), asked)
    }
}

/// The key of a request, or what is wrong with it.
fn idempotency_key(headers: &HeaderMap) -> Result<String> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).into_iter();
    let value = match (values.next(), values.next()) {
        (None, _) => {
            return Err(Error::field(IDEMPOTENCY_KEY, "is required, as a header: a new text for each new token"));
        }
        (Some(value), None) => value.as_bytes(),
        (Some(_), Some(_)) => return Err(Error::field(IDEMPOTENCY_KEY, "must be sent exactly once")),
    };
    if !(1..=LONGEST_KEY).contains(&value.len()) || !value.iter().all(u8::is_ascii_graphic) {
        return Err(Error::field(IDEMPOTENCY_KEY, format_args!("must be 1 to {LONGEST_KEY} visible ASCII characters")));
    }
    Ok(value.iter().map(|&byte| char::from(byte)).collect())
}

/// Does once what is asked for under an idempotency key, which may be left out: then it is done each time.
pub(super) struct Once {
    user: UserId,
    request: Option<Request>,
}

impl Once {
    /// For what these headers ask of what is named by `of`.
    pub(super) fn of(headers: &HeaderMap, user: UserId, of: &str, asked: &impl Serialize) -> Result<Self> {
        let keyed = headers.contains_key(IDEMPOTENCY_KEY);
        let request = if keyed { Some(Request::new(headers, of, asked)?) } else { None };
        Ok(Self { user, request })
    }

    /// What the request made when it was sent before; `None` if it is still to be done, as a part of this change. Of the
    /// same request many times at once the others wait here for the first one.
    pub(super) async fn made<Id: FromStr>(&self, change: &mut Change) -> Result<Option<Id>> {
        let Some(request) = &self.request else { return Ok(None) };
        let now = change.now().0;
        let inserted = sqlx::query(
            "INSERT INTO sent_requests (user_id, idempotency_key, fingerprint, at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (user_id, idempotency_key) DO NOTHING",
        )
        .bind(self.user.to_string())
        .bind(request.key.as_str())
        .bind(request.fingerprint.as_str())
        .bind(now)
        .execute(change.connection())
        .await?;
        if inserted.rows_affected() > 0 {
            return Ok(None);
        }
        let row = sqlx::query(
            "SELECT made FROM sent_requests WHERE user_id = $1 AND idempotency_key = $2 AND fingerprint = $3",
        )
        .bind(self.user.to_string())
        .bind(request.key.as_str())
        .bind(request.fingerprint.as_str())
        .fetch_optional(change.connection())
        .await?;
        let row = row.ok_or(Error::Conflict(
            code::IDEMPOTENCY_CONFLICT,
            "Something else was asked for with this Idempotency-Key before. Use a new one.",
        ))?;
        Ok(row.parsed_or_none("made")?)
    }

    /// Remembers what the request made, as a part of the change that made it.
    pub(super) async fn remember(&self, change: &mut Change, made: impl fmt::Display) -> sqlx::Result<()> {
        let Some(request) = &self.request else { return Ok(()) };
        sqlx::query("UPDATE sent_requests SET made = $1 WHERE user_id = $2 AND idempotency_key = $3")
            .bind(made.to_string())
            .bind(self.user.to_string())
            .bind(request.key.as_str())
            .execute(change.connection())
            .await?;
        Ok(())
    }
}

/// Forgets what was made long ago; says of how many requests.
pub(super) async fn purge(database: &Database, now: Timestamp) -> sqlx::Result<u64> {
    let outcome = sqlx::query("DELETE FROM sent_requests WHERE at < $1").bind(now.plus_days(-KEPT_DAYS).0);
    Ok(outcome.execute(database.writer()).await?.rows_affected())
}
