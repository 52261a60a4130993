//! Counts an owner's credentials by state.

use axum::Json;
use latchkey_api::{
    access_token::{AccessTokenSummary, EndingSoon},
    expiry::EXPIRING_DAYS,
    timestamp::Timestamp,
};
use sqlx::AssertSqlSafe;

use crate::{
    AppState,
    counts::{self, Counts},
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
    let Counts { all, active, expiring, expired, revoked } = counts::read(&state.database, owner, context.at).await?;
    Ok(Json(AccessTokenSummary { all, active, expiring, expired, revoked, next_to_expire }))
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
