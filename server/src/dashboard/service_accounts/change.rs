//! Changes what a service account is for, what it may do, and where.

use axum::{Json, extract::State};
use latchkey_api::{
    id::ServiceAccountId,
    service_account::{ChangeServiceAccount, ServiceAccountDetails},
    session::User,
};
use serde_json::{Value, json};

use super::{NO_ACCOUNT, OneAccount, check_description, check_segments, event, no_segment, read::details, store};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    dashboard::workspace::{Workspace, workspace},
    database::Columns,
    directory,
    error::{Error, Result},
    extract::{self, Path},
    request::RequestContext,
    service_account,
};

/// Puts what was asked for in place of what the account was; answers the account. Its keys work on, with the new rights
/// from the next request on.
pub(in crate::dashboard) async fn change(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneAccount { organization, id }): Path<OneAccount>,
    extract::Json(asked): extract::Json<ChangeServiceAccount>,
) -> Result<Json<ServiceAccountDetails>> {
    let workspace = workspace(&state, &session, &organization, Action::ManageServiceAccounts).await?;
    let mut faults = Vec::new();
    let description = check_description(&asked.description, &mut faults);
    let segments = check_segments(asked.segments, &mut faults);
    if !faults.is_empty() {
        return Err(Error::InvalidFields(faults));
    }
    let asked = ChangeServiceAccount { description, role: asked.role, segments };
    let mut change = Change::begin(&state, &context).await?;
    if write(&mut change, &session.user, &workspace, id, &asked).await? {
        change.commit().await?;
    } else {
        drop(change);
    }
    details(&state, &context, &workspace, id).await.map(Json)
}

/// Says whether there was anything to change.
async fn write(
    change: &mut Change,
    user: &User,
    workspace: &Workspace,
    id: ServiceAccountId,
    asked: &ChangeServiceAccount,
) -> Result<bool> {
    // Nobody deletes a segment between its being found and the account's being limited to it. Before the account is held,
    // as everywhere: whoever holds one and waits for the other would wait in a circle.
    directory::lock(change, workspace.organization.id).await?;
    service_account::hold(change, id).await?.ok_or(NO_ACCOUNT)?;
    let row = sqlx::query(
        "SELECT name, description, role, whole FROM service_accounts WHERE id = $1 AND organization_id = $2",
    )
    .bind(id.to_string())
    .bind(workspace.organization.id.to_string())
    .fetch_optional(change.connection())
    .await?
    .ok_or(NO_ACCOUNT)?;
    let segments = match row.number("whole")? {
        0 => Some(store::segments_of(change.connection(), id).await?),
        _ => None,
    };
    let before = ChangeServiceAccount { description: row.text("description")?, role: row.parsed("role")?, segments };
    let name = row.text("name")?;
    let to = told(change, workspace, asked).await?;
    if before == *asked {
        return Ok(false);
    }
    if asked.segments != before.segments && asked.segments.as_ref().is_some_and(Vec::is_empty) {
        return Err(Error::InvalidFields(vec![no_segment()]));
    }
    let from = told(change, workspace, &before).await?;
    change.withdraws();
    sqlx::query("UPDATE service_accounts SET description = $1, search_text = $2, role = $3, whole = $4 WHERE id = $5")
        .bind(asked.description.as_str())
        .bind(service_account::search_text(&name, &asked.description))
        .bind(asked.role.name())
        .bind(i64::from(asked.segments.is_none()))
        .bind(id.to_string())
        .execute(change.connection())
        .await?;
    service_account::write_segments(change, id, asked.segments.as_deref()).await?;
    let details = json!({ "from": from, "to": to });
    change.record(event(user, workspace, "service_account.change", (id, &name), details)).await?;
    Ok(true)
}

/// What the audit log says of it: segments by name.
async fn told(change: &mut Change, workspace: &Workspace, what: &ChangeServiceAccount) -> Result<Value> {
    let segments = match &what.segments {
        Some(segments) => Some(store::segment_names(change.connection(), workspace.organization.id, segments).await?),
        None => None,
    };
    Ok(json!({ "description": what.description, "role": what.role.name(), "segments": segments }))
}
