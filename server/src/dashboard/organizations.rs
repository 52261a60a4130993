//! What a token can be limited to: scopes, organizations and apps.

use axum::{Json, extract::State};
use latchkey_api::{catalog::Catalog, secret::Kind, session::OrganizationApps};

use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::{self, CallerKind},
    directory,
    error::Result,
};

pub(super) async fn catalog(State(state): State<AppState>, _: SignedInUser) -> Json<Catalog> {
    Json(state.config.catalog.clone())
}

pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
) -> Result<Json<Vec<OrganizationApps>>> {
    let token = CallerKind::Credential(Kind::PersonalAccessToken);
    let mut organizations = directory::organizations_with_apps(&state.database, session.user.id).await?;
    for place in &mut organizations {
        let role = place.organization.role;
        let scopes = state.config.catalog.scopes().map(|(scope, ..)| scope);
        place.out_of_reach = scopes.filter(|scope| !authorize::can_use(scope, token, role)).collect();
    }
    Ok(Json(organizations))
}
