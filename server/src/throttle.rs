//! Slows down whoever guesses. Counted in the database, so that it holds over all replicas and restarts.

use latchkey_api::{id::AuditEventId, timestamp::Timestamp};

use crate::{
    AppState,
    change::Change,
    database::Columns,
    error::{Error, Result},
    request::RequestContext,
    secret::sha256_hex,
};

/// Tries that failed count for so long, in milliseconds.
const WINDOW: i64 = 15 * 60_000;

/// What is tried, and how often that may fail within the window before the next try waits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Names what is tried; each is counted apart.
    tried: &'static str,
    /// For one account.
    per_account: i64,
    /// From one address, over all accounts: more, because many people may share it.
    per_address: i64,
}

/// Signing in, and making the first administrator.
pub(crate) const SIGN_IN: Limits = Limits { tried: "sign in", per_account: 10, per_address: 50 };
/// Revoking a credential by its secret; the account is the secret.
pub(crate) const REVOKE: Limits = Limits { tried: "revoke", per_account: 10, per_address: 50 };

/// A try that is counted as failed until it has succeeded.
pub(crate) struct Attempt {
    account: String,
    id: String,
}

impl Attempt {
    /// Counts a try for this account (an email, in whatever case, whether or not it is somebody's) from the request's
    /// address. 429 when there were too many.
    pub(crate) async fn begin(
        state: &AppState,
        context: &RequestContext,
        limits: Limits,
        account: &str,
    ) -> Result<Self> {
        let hash = |text: &str| sha256_hex(format!("{}\n{text}", limits.tried).as_bytes());
        let (account, address) = (hash(&account.trim().to_lowercase()), hash(&context.address));
        let since = context.at.0 - WINDOW;
        let mut change = Change::begin(state, context).await?;
        sqlx::query("DELETE FROM sign_in_attempts WHERE at <= $1").bind(since).execute(change.connection()).await?;
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM sign_in_attempts WHERE email_hash = $1) AS of_account, \
             (SELECT COUNT(*) FROM sign_in_attempts WHERE address_hash = $2) AS of_address, \
             (SELECT MIN(at) FROM sign_in_attempts WHERE email_hash = $1) AS first_of_account, \
             (SELECT MIN(at) FROM sign_in_attempts WHERE address_hash = $2) AS first_of_address",
        )
        .bind(account.as_str())
        .bind(address.as_str())
        .fetch_one(change.connection())
        .await?;
        for (count, most, first) in [
            ("of_account", limits.per_account, "first_of_account"),
            ("of_address", limits.per_address, "first_of_address"),
        ] {
            if row.number(count)? >= most {
                let first = row.moment_or_none(first)?.unwrap_or(context.at);
                return Err(Error::TooManyRequests(seconds_until_free(first, context.at)));
            }
        }
        let id = AuditEventId::from_bytes(change.new_id()).to_string();
        sqlx::query("INSERT INTO sign_in_attempts (id, email_hash, address_hash, at) VALUES ($1, $2, $3, $4)")
            .bind(id.as_str())
            .bind(account.as_str())
            .bind(address)
            .bind(context.at.0)
            .execute(change.connection())
            .await?;
        change.commit().await?;
        Ok(Self { account, id })
    }

    /// It succeeded, so neither it nor the account's earlier failures count any longer.
    pub(crate) async fn succeed(self, change: &mut Change) -> sqlx::Result<()> {
        sqlx::query("DELETE FROM sign_in_attempts WHERE email_hash = $1 OR id = $2")
            .bind(self.account)
            .bind(self.id)
            .execute(change.connection())
            .await?;
        Ok(())
    }
}

fn seconds_until_free(first: Timestamp, now: Timestamp) -> u32 {
    let milliseconds = (first.0 + WINDOW - now.0).max(1);
    u32::try_from((milliseconds + 999) / 1000).unwrap_or(u32::MAX)
}
