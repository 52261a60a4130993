//! Deletes a service account.

use axum::{extract::State, http::StatusCode};
use serde_json::json;

use super::{NO_ACCOUNT, OneAccount, event};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    dashboard::workspace::workspace,
    database::Columns,
    error::Result,
    extract::Path,
    request::RequestContext,
    revocation::{self, Doomed},
    service_account,
};

/// Ends an account and all its keys for good: the next request with one of them is answered 401. Its name is free again.
/// One that was deleted before stays as it is, and the answer is the same.
pub(in crate::dashboard) async fn delete(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneAccount { organization, id }): Path<OneAccount>,
) -> Result<StatusCode> {
    let workspace = workspace(&state, &session, &organization, Action::ManageServiceAccounts).await?;
    let user = &session.user;
    let mut change = Change::begin(&state, &context).await?;
    let row = sqlx::query("SELECT name, role FROM service_accounts WHERE id = $1 AND organization_id = $2")
        .bind(id.to_string())
        .bind(workspace.organization.id.to_string())
        .fetch_optional(change.connection())
        .await?
        .ok_or(NO_ACCOUNT)?;
    let ended = sqlx::query(
        "UPDATE service_accounts SET deleted_at = $1, deleted_by = $2, live_name = NULL \
         WHERE id = $3 AND deleted_at IS NULL",
    )
    .bind(change.now().0)
    .bind(user.id.to_string())
    .bind(id.to_string())
    .execute(change.connection())
    .await?;
    if ended.rows_affected() == 0 {
        return Ok(StatusCode::NO_CONTENT);
    }
    service_account::write_segments(&mut change, id, None).await?;
    let revoked = revocation::revoke(&mut change, Doomed::KeysOf(id), Some(user.id)).await?;
    let keys: Vec<_> =
        revoked.iter().map(|key| json!({ "id": key.id, "name": key.name, "lastFour": key.last_four })).collect();
    let details = json!({ "role": row.text("role")?, "keys": keys });
    let name = row.text("name")?;
    change.record(event(user, &workspace, "service_account.delete", (id, &name), details)).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
