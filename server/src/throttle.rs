//! Slows down whoever guesses. Counted in the database, so that it holds over all replicas and restarts.

use std::net::IpAddr;

use latchkey_api::{id::AuditEventId, timestamp::Timestamp};
use sqlx::AnyExecutor;

use crate::{
    AppState,
    change::Change,
    database::Columns,
    error::{Error, Result},
    housekeeping,
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

impl Limits {
    /// What stands for an account or an address in the database.
    fn hash(self, text: &str) -> String {
        sha256_hex(format!("{}\n{text}", self.tried).as_bytes())
    }
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
        let (account, address) = (limits.hash(&account.trim().to_lowercase()), limits.hash(&network(&context.address)));
        let count = Count { limits, account: &account, address: &address, now: context.at };
        // Whoever has used up their tries holds up nobody.
        count.check(state.database.reader()).await?;
        let mut change = Change::begin(state, context).await?;
        count.take_turn(&mut change).await?;
        count.check(change.connection()).await?;
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

/// Tries for this account that failed count no longer.
pub(crate) async fn forgive(change: &mut Change, limits: Limits, account: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM sign_in_attempts WHERE email_hash = $1")
        .bind(limits.hash(&account.trim().to_lowercase()))
        .execute(change.connection())
        .await?;
    Ok(())
}

/// What counts as one address. Whoever has one of IPv6 has the 2^64 that begin like it.
fn network(address: &str) -> String {
    match address.parse() {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        _ => address.to_owned(),
    }
}

/// What is counted of a try.
struct Count<'a> {
    limits: Limits,
    account: &'a str,
    address: &'a str,
    now: Timestamp,
}

impl Count<'_> {
    /// 429 when there were too many.
    async fn check(&self, executor: impl AnyExecutor<'_>) -> Result<()> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM sign_in_attempts WHERE email_hash = $1 AND at > $3) AS of_account, \
             (SELECT COUNT(*) FROM sign_in_attempts WHERE address_hash = $2 AND at > $3) AS of_address, \
             (SELECT MIN(at) FROM sign_in_attempts WHERE email_hash = $1 AND at > $3) AS first_of_account, \
             (SELECT MIN(at) FROM sign_in_attempts WHERE address_hash = $2 AND at > $3) AS first_of_address",
        )
        .bind(self.account)
        .bind(self.address)
        .bind(self.now.0 - WINDOW)
        .fetch_one(executor)
        .await?;
        for (count, most, first) in [
            ("of_account", self.limits.per_account, "first_of_account"),
            ("of_address", self.limits.per_address, "first_of_address"),
        ] {
            if row.number(count)? >= most {
                let first = row.moment_or_none(first)?.unwrap_or(self.now);
                return Err(Error::TooManyRequests(seconds_until_free(first, self.now)));
            }
        }
        Ok(())
    }

    /// Of several tries at once for one account, or from one address, each waits here until the one before it is counted. All
    /// wait for accounts first and for addresses then, so nobody waits in a circle.
    async fn take_turn(&self, change: &mut Change) -> sqlx::Result<()> {
        sqlx::query(
            "INSERT INTO throttles (kind, hash, at) VALUES ('account', $1, $2), ('address', $3, $4) \
             ON CONFLICT (kind, hash) DO UPDATE SET at = excluded.at",
        )
        .bind(self.account)
        .bind(self.now.0)
        .bind(self.address)
        .bind(self.now.0)
        .execute(change.connection())
        .await?;
        Ok(())
    }
}

/// What counts no more. Those of one kind at a time, for the sake of whoever takes a turn meanwhile.
const OLD: [&str; 3] = [
    "DELETE FROM sign_in_attempts WHERE id IN (SELECT id FROM sign_in_attempts WHERE at <= $1 ORDER BY at LIMIT $2)",
    "DELETE FROM throttles WHERE kind = 'account' AND hash IN (SELECT hash FROM throttles \
     WHERE kind = 'account' AND at <= $1 ORDER BY at LIMIT $2)",
    "DELETE FROM throttles WHERE kind = 'address' AND hash IN (SELECT hash FROM throttles \
     WHERE kind = 'address' AND at <= $1 ORDER BY at LIMIT $2)",
];

/// Forgets the tries that count no more; says how many rows went.
pub(crate) async fn purge(state: &AppState) -> sqlx::Result<u64> {
    let mut deleted = 0;
    for statement in OLD {
        deleted += housekeeping::delete_old(&state.database, statement, state.clock.now().0 - WINDOW).await?;
    }
    Ok(deleted)
}

fn seconds_until_free(first: Timestamp, now: Timestamp) -> u32 {
    let milliseconds = (first.0 + WINDOW - now.0).max(1);
    u32::try_from((milliseconds + 999) / 1000).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_one_network_of_ipv6_are_one() {
        for (address, counted_as) in [
            ("203.0.113.9", "203.0.113.9"),
            ("2001:db8:0:1::1", "2001:db8:0:1::/64"),
            ("2001:db8:0:1:ffff:ffff:ffff:ffff", "2001:db8:0:1::/64"),
            ("2001:db8:0:2::1", "2001:db8:0:2::/64"),
            ("::1", "0:0:0:0::/64"),
            ("", ""),
        ] {
            assert_eq!(network(address), counted_as, "{address}");
        }
    }
}
