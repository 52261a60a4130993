//! Counts a user's tokens by state.

use axum::{Json, extract::State};
use latchkey_api::{
    access_token::{AccessTokenSummary, EndingSoon},
    expiry::{EXPIRED_SHOWN_DAYS, EXPIRING_DAYS},
    id::UserId,
    secret::Kind,
    timestamp::Timestamp,
};

use crate::{
    AppState,
    authenticate::SignedInUser,
    database::{Columns, Database},
    error::Result,
    request::RequestContext,
};

/// How many of those that end soon are named.
const NAMED: u32 = 3;

/// Answers how many tokens there are, and which end soon.
pub(in crate::dashboard) async fn summary(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
) -> Result<Json<AccessTokenSummary>> {
    let next_to_expire = next_to_expire(&state.database, session.user.id, context.at).await?;
    let counts = counts(&state.database, session.user.id, context.at).await?;
    Ok(Json(AccessTokenSummary { next_to_expire, ..counts }))
}

/// Each token is counted once, in an index, by when it ends; the states are sums of that.
async fn counts(database: &Database, user: UserId, now: Timestamp) -> sqlx::Result<AccessTokenSummary> {
    let row = sqlx::query(
        "SELECT \
         (SELECT COUNT(*) FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NULL \
          AND expiry_order <= $3) AS long_expired, \
         (SELECT COUNT(*) FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NULL \
          AND expiry_order > $3 AND expiry_order <= $4) AS just_expired, \
         (SELECT COUNT(*) FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NULL \
          AND expiry_order > $4 AND expiry_order <= $5) AS expiring, \
         (SELECT COUNT(*) FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NULL \
          AND expiry_order > $5) AS others, \
         (SELECT COUNT(*) FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NOT NULL) AS revoked",
    )
    .bind(user.to_string())
    .bind(Kind::PersonalAccessToken.name())
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

async fn next_to_expire(database: &Database, user: UserId, now: Timestamp) -> sqlx::Result<Vec<EndingSoon>> {
    let rows = sqlx::query(
        "SELECT id, name, expires_at FROM credentials WHERE user_id = $1 AND kind = $2 AND revoked_at IS NULL \
         AND expiry_order > $3 AND expiry_order <= $4 ORDER BY expiry_order, id LIMIT $5",
    )
    .bind(user.to_string())
    .bind(Kind::PersonalAccessToken.name())
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
