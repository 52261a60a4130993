//! Revokes a credential.

use axum::http::StatusCode;
use latchkey_api::{id::CredentialId, session::User};
use serde_json::json;
use sqlx::AssertSqlSafe;

use super::{Deed, Keyring};
use crate::{
    AppState,
    change::Change,
    error::{Error, Result},
    request::RequestContext,
    revocation::{self, Doomed},
};

/// Ends a credential for good: the next request with it is answered 401. One that was revoked before stays as it is, and
/// the answer is the same.
pub(in crate::dashboard) async fn revoke(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    keyring: &Keyring,
    id: CredentialId,
) -> Result<StatusCode> {
    let owner = keyring.owner;
    let mut change = Change::begin(state, context).await?;
    sqlx::query(AssertSqlSafe(format!(
        "SELECT id FROM credentials WHERE id = $1 AND {} = $2 AND kind = $3",
        owner.column()
    )))
    .bind(id.to_string())
    .bind(owner.id())
    .bind(owner.kind().name())
    .fetch_optional(change.connection())
    .await?
    .ok_or(Error::NotFound(owner.thing()))?;
    for revoked in revocation::revoke(&mut change, Doomed::One(id), Some(user.id)).await? {
        let details = json!({ "lastFour": revoked.last_four });
        change.record(keyring.event(user, Deed::Revoke, id, &revoked.name, details)).await?;
    }
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
