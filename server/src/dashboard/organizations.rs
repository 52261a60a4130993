//! What a token can be limited to: scopes, organizations and apps.

use axum::{Json, extract::State};
use latchkey_api::{catalog::Catalog, session::OrganizationApps};

use crate::{AppState, authenticate::SignedInUser, directory, error::Result};

pub(super) async fn catalog(State(state): State<AppState>, _: SignedInUser) -> Json<Catalog> {
    Json(state.config.catalog.clone())
}

pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
) -> Result<Json<Vec<OrganizationApps>>> {
    Ok(Json(directory::organizations_with_apps(&state.database, session.user.id).await?))
}
