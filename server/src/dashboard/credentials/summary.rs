//! Counts an owner's credentials by state.

use axum::Json;
use latchkey_api::{
    access_token::{AccessTokenSummary, EndingSoon},
    expiry::{EXPIRED_SHOWN_DAYS, EXPIRING_DAYS},
    timestamp::Timestamp,
};

use sqlx::AssertSqlSafe;

use crate::{
    AppState,
    database::{Columns, Database},
    error::Result,
    owner::Owner,
    request::RequestContext,
};

/// How many of those that end soon are named.
const NAMED: u32 = 3;

/// Answers how many there are, and which end soon.
pub(in crate::dashboard) async fn summary(
    state: &AppState,
    context: &RequestContext,
    owner: Owner,
) -> Result<Json<AccessTokenSummary>> {
    let next_to_expire = next_to_expire(&state.database, owner, context.at).await?;
    let counts = counts(&state.database, owner, context.at).await?;
    Ok(Json(AccessTokenSummary { next_to_expire, ..counts }))
}

/// Each credential is counted once, in an index, by when it ends; the states are sums of that.
async fn counts(database: &Database, owner: Owner, now: Timestamp) -> sqlx::Result<AccessTokenSummary> {
    let count = |which: &str| {
        let column = owner.column();
        format!("(SELECT COUNT(*) FROM credentials WHERE {column} = $1 AND kind = $2 AND {which})")
    };
    let sql = format!(
        "SELECT {} AS long_expired, {} AS just_expired, {} AS expiring, {} AS others, {} AS revoked",
        count("revoked_at IS NULL AND expiry_order <= $3"),
        count("revoked_at IS NULL AND expiry_order > $3 AND expiry_order <= $4"),
        count("revoked_at IS NULL AND expiry_order > $4 AND expiry_order <= $5"),
        count("revoked_at IS NULL AND expiry_order > $5"),
        count("revoked_at IS NOT NULL"),
    );
    let row = sqlx::query(AssertSqlSafe(sql))
        .bind(owner.id())
        .bind(owner.kind().name())
        .bind(now.plus_days(-EXPIRED_SHOWN_DAYS).0)
        .bind(now.0)
        .bind(now.plus_days(EXPIRING_DAYS).0)
        .fetch_one(database.reader())
        .await?;
    let count = |column| row.number(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let (long_expired, just_expired) = (count("long_expired")?, count("just_expired")?);
    let (expiring, others) = (count("expiring")?, count("others")?);
    Ok(AccessTokenSummary {
        all: just_expired + expiring + others,
        active: expiring + others,
        expiring,
        expired: long_expired + just_expired,
        revoked: count("revoked")?,
        next_to_expire: Vec::new(),
    })
}

async fn next_to_expire(database: &Database, owner: Owner, now: Timestamp) -> sqlx::Result<Vec<EndingSoon>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT id, name, expires_at FROM credentials WHERE {} = $1 AND kind = $2 AND revoked_at IS NULL \
         AND expiry_order > $3 AND expiry_order <= $4 ORDER BY expiry_order, id LIMIT $5",
        owner.column()
    )))
    .bind(owner.id())
    .bind(owner.kind().name())
    .bind(now.0)
    .bind(now.plus_days(EXPIRING_DAYS).0)
    .bind(i64::from(NAMED))
    .fetch_all(database.reader())
    .await?;
    rows.iter()
        .map(|row| {
            Ok(EndingSoon { id: row.parsed("id")?, name: row.text("name")?, expires_at: row.moment("expires_at")? })
        })
        .collect()
}
