//! The audit log of a workspace, for its admins.

use axum::{Json, extract::State};
use latchkey_api::audit::{AuditLogPage, ListAuditEvents};

use super::{InOrganization, workspace::workspace};
use crate::{
    AppState,
    audit::log,
    authenticate::SignedInUser,
    authorize::Action,
    error::Result,
    extract::{Path, Query},
};

pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(InOrganization { organization }): Path<InOrganization>,
    Query(asked): Query<ListAuditEvents>,
) -> Result<Json<AuditLogPage>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadAuditLog).await?;
    Ok(Json(log::page(&state.database, workspace.organization.id, &asked).await?))
}
