//! Users, as credentials see them.

use axum::{Json, Router, extract::State, routing::get};
use latchkey_api::{id::UserId, timestamp::Timestamp};
use serde::Serialize;

use crate::{
    AppState,
    authenticate::Bearer,
    authorize::Action,
    database::Columns,
    error::{Error, Result},
};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/v1/users/me", get(me))
}

/// The user that a token acts as.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Me {
    id: UserId,
    name: String,
    email: String,
    created_at: Timestamp,
    /// Nothing about a user changes after they were made.
    updated_at: Timestamp,
}

/// Answers whose token it is. Any token that works may ask.
async fn me(State(state): State<AppState>, bearer: Bearer) -> Result<Json<Me>> {
    bearer.admit(Action::ReadOwnUser)?;
    let id = bearer.user().ok_or(Error::NotFound("user"))?;
    let row = sqlx::query("SELECT name, email, created_at FROM users WHERE id = $1")
        .bind(id.to_string())
        .fetch_optional(state.database.reader())
        .await?
        .ok_or(Error::NotFound("user"))?;
    let created_at = row.moment("created_at")?;
    Ok(Json(Me { id, name: row.text("name")?, email: row.text("email")?, created_at, updated_at: created_at }))
}
