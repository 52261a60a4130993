//! Users, as credentials see them.

use axum::{Json, Router, extract::State, routing::get};
use latchkey_api::{id::UserId, timestamp::Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    AppState,
    authenticate::Bearer,
    authorize::Action,
    directory,
    error::{Error, Result},
};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/v1/users/me", get(me))
}

/// The user that a token acts as.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Me {
    /// The user.
    id: UserId,
    /// Their name.
    #[schema(examples("Mara Lindqvist"))]
    name: String,
    /// Their email, in lower case.
    #[schema(examples("mara@harbour.example"))]
    email: String,
    /// When their account was made.
    created_at: Timestamp,
    /// Nothing about a user changes after they were made.
    updated_at: Timestamp,
}

/// Answers whose token it is. Any token that works may ask.
async fn me(State(state): State<AppState>, bearer: Bearer) -> Result<Json<Me>> {
    bearer.admit(Action::ReadOwnUser)?;
    let id = bearer.user().ok_or(Error::NotFound("user"))?;
    let user = state.leases.users.read_upon(&bearer.0, id, directory::user(&state.database, id)).await?;
    let user = user.ok_or(Error::NotFound("user"))?;
    let created_at = user.created_at;
    Ok(Json(Me { id, name: user.name.clone(), email: user.email.clone(), created_at, updated_at: created_at }))
}
