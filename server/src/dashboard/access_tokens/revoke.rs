//! Revokes a token.

use axum::{extract::State, http::StatusCode};
use latchkey_api::secret::Kind;
use serde_json::json;

use super::{OneToken, THING, event};
use crate::{
    AppState,
    authenticate::SignedInUser,
    change::Change,
    database::Columns,
    error::{Error, Result},
    extract::Path,
    request::RequestContext,
};

/// Ends a token for good: the next request with it is answered 401. One that was revoked before stays as it is, and the
/// answer is the same.
pub(in crate::dashboard) async fn revoke(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { id }): Path<OneToken>,
) -> Result<StatusCode> {
    let user = &session.user;
    let mut change = Change::begin(&state, &context).await?;
    let row = sqlx::query(
        "UPDATE credentials SET revoked_at = $1, revoked_by = $2 \
         WHERE id = $3 AND user_id = $4 AND kind = $5 AND revoked_at IS NULL RETURNING name, last_four",
    )
    .bind(change.now().0)
    .bind(user.id.to_string())
    .bind(id.to_string())
    .bind(user.id.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .fetch_optional(change.connection())
    .await?;
    if let Some(row) = row {
        let details = json!({ "lastFour": row.text("last_four")? });
        change.record(event(user, "personal_access_token.revoke", id, &row.text("name")?, details)).await?;
        change.commit().await?;
        return Ok(StatusCode::NO_CONTENT);
    }
    sqlx::query("SELECT id FROM credentials WHERE id = $1 AND user_id = $2 AND kind = $3")
        .bind(id.to_string())
        .bind(user.id.to_string())
        .bind(Kind::PersonalAccessToken.name())
        .fetch_optional(change.connection())
        .await?
        .map(|_| StatusCode::NO_CONTENT)
        .ok_or(Error::NotFound(THING))
}
