//! What happened in a workspace, for its admins.

use axum::{Json, extract::State};
use latchkey_api::audit::{AuditActor, AuditLogPage, ListAuditEvents};

use super::{InOrganization, workspace::workspace};
use crate::{
    AppState,
    audit::{actors, log},
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

/// Answers whom the log tells of, by name.
pub(super) async fn actors(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(InOrganization { organization }): Path<InOrganization>,
) -> Result<Json<Vec<AuditActor>>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadAuditLog).await?;
    Ok(Json(actors::all(&state.database, workspace.organization.id).await?))
}
