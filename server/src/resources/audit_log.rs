//! The audit log of an organization, for credentials of its admins.

use axum::{
    Json, Router,
    extract::{OriginalUri, State},
    http::HeaderMap,
    routing::get,
};
use latchkey_api::audit::{AuditEvent, ListAuditEvents};

use super::{link, organizations::InOrganization, place};
use crate::{
    AppState,
    audit::log,
    authenticate::Bearer,
    authorize::Action,
    error::Result,
    extract::{Path, Query},
};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/v1/organizations/{organizationId}/audit-log", get(list))
}

/// A page of events, the newest first; the header `Link` has the address of the next one.
async fn list(
    State(state): State<AppState>,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
    OriginalUri(uri): OriginalUri,
    asked: Result<Query<ListAuditEvents>>,
) -> Result<(HeaderMap, Json<Vec<AuditEvent>>)> {
    let place = place::organization(&state, &bearer, Action::ReadAuditLog, &organization_id).await?;
    place.whole()?;
    let Query(asked) = asked?;
    let page = log::page(&state.database, place.organization.id, &asked).await?;
    let next = page.next.map(|after| ListAuditEvents { after: Some(after), ..asked }.address_at(uri.path()));
    Ok((link::next(next), Json(page.items)))
}
