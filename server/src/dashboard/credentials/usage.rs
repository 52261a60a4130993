//! Who used credentials.

use axum::Json;
use latchkey_api::{
    id::{CredentialId, ServiceAccountId},
    usage::{Caller, Usage, WINDOW_DAYS},
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use super::freshness;
use crate::{AppState, database::Columns, error::Result, request::RequestContext};

/// The most clients that are listed, with all that each asked for.
const LISTED: u32 = 20;

/// Whose use is asked for.
#[derive(Clone, Copy, Debug)]
pub(in crate::dashboard) enum Used {
    /// That of one credential.
    Credential(CredentialId),
    /// That of all keys of a service account, revoked ones included.
    ServiceAccount(ServiceAccountId),
}

/// Answers who called in the last days, and how many requests were refused.
pub(in crate::dashboard) async fn usage(state: &AppState, context: &RequestContext, used: Used) -> Result<Json<Usage>> {
    let (which, id) = match used {
        Used::Credential(id) => ("credential_id = $1", id.to_string()),
        Used::ServiceAccount(id) => {
            ("credential_id IN (SELECT id FROM credentials WHERE service_account_id = $1)", id.to_string())
        }
    };
    let first_day = context.at.day() - (WINDOW_DAYS - 1);
    let reader = state.database.reader();
    // SUM is of a wider type in PostgreSQL.
    let sums = sqlx::query(AssertSqlSafe(format!(
        "SELECT CAST(COALESCE(SUM(requests), 0) AS BIGINT) AS total, CAST(COALESCE(SUM(refused), 0) AS BIGINT) AS denied, \
         COUNT(*) AS callers FROM ( \
         SELECT SUM(count) AS requests, SUM(CASE WHEN status_class = 4 THEN count ELSE 0 END) AS refused \
         FROM credential_usage WHERE {which} AND day >= $2 \
         GROUP BY address, user_agent) AS clients"
    )))
    .bind(id.as_str())
    .bind(first_day)
    .fetch_one(reader)
    .await?;
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT address, user_agent, method, path, requests, last_at FROM ( \
         SELECT endpoints.*, DENSE_RANK() OVER ( \
         ORDER BY of_client DESC, client_last_at DESC, address, user_agent) AS place FROM ( \
         SELECT address, user_agent, method, path, CAST(SUM(count) AS BIGINT) AS requests, MAX(last_at) AS last_at, \
         SUM(SUM(count)) OVER (PARTITION BY address, user_agent) AS of_client, \
         MAX(MAX(last_at)) OVER (PARTITION BY address, user_agent) AS client_last_at \
         FROM credential_usage WHERE {which} AND day >= $2 \
         GROUP BY address, user_agent, method, path) AS endpoints) AS placed \
         WHERE place <= $3 ORDER BY place, requests DESC, last_at DESC, method, path"
    )))
    .bind(id.as_str())
    .bind(first_day)
    .bind(i64::from(LISTED))
    .fetch_all(reader)
    .await?;
    let number = |column| sums.number(column).map(|number| u64::try_from(number).unwrap_or(0));
    let callers = rows.iter().map(caller).collect::<sqlx::Result<Vec<_>>>()?;
    let more_callers = u32::try_from(number("callers")?).unwrap_or(u32::MAX).saturating_sub(LISTED);
    Ok(Json(Usage {
        total: number("total")?,
        denied: number("denied")?,
        callers,
        more_callers,
        freshness: freshness(state.config.usage_flush, context.at),
    }))
}

fn caller(row: &AnyRow) -> sqlx::Result<Caller> {
    Ok(Caller {
        address: row.text("address")?,
        user_agent: row.text("user_agent")?,
        method: row.text("method")?,
        path: row.text("path")?,
        count: u64::try_from(row.number("requests")?).unwrap_or(0),
        last_at: row.moment("last_at")?,
    })
}
