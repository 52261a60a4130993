//! Renames a credential.

use axum::Json;
use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken},
    id::CredentialId,
    name,
    problem::code,
    session::User,
};
use serde_json::json;
use sqlx::AssertSqlSafe;

use super::{Deed, Keyring, find, write_search_text};
use crate::{
    AppState,
    change::Change,
    database::Columns,
    error::{Error, Result},
    request::RequestContext,
    text::fold,
};

/// Gives a credential another name; answers the credential. 409 if it has been revoked meanwhile.
pub(in crate::dashboard) async fn rename(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    keyring: &Keyring,
    id: CredentialId,
    asked: &ChangeAccessToken,
) -> Result<Json<AccessToken>> {
    let name = name::validate(&asked.name).map_err(|fault| Error::field("name", fault))?;
    let mut change = Change::begin(state, context).await?;
    if write(&mut change, user, keyring, id, name).await? {
        change.commit().await?;
    } else {
        drop(change);
    }
    find(state, keyring.owner, id).await.map(Json)
}

/// Says whether there was anything to change.
async fn write(change: &mut Change, user: &User, keyring: &Keyring, id: CredentialId, name: &str) -> Result<bool> {
    let owner = keyring.owner;
    // Changes nothing, and holds the row until the transaction ends: `FOR UPDATE` in words that both databases know.
    let row = sqlx::query(AssertSqlSafe(format!(
        "UPDATE credentials SET name = name WHERE id = $1 AND {} = $2 AND kind = $3 RETURNING name, revoked_at",
        owner.column()
    )))
    .bind(id.to_string())
    .bind(owner.id())
    .bind(owner.kind().name())
    .fetch_optional(change.connection())
    .await?
    .ok_or(Error::NotFound(owner.thing()))?;
    if row.moment_or_none("revoked_at")?.is_some() {
        return Err(Error::Conflict(
            code::REVOKED,
            "It has been revoked meanwhile, so its name stays. Reload the list.",
        ));
    }
    let before = row.text("name")?;
    if before == name {
        return Ok(false);
    }
    sqlx::query("UPDATE credentials SET name = $1, name_folded = $2 WHERE id = $3")
        .bind(name)
        .bind(fold(name))
        .bind(id.to_string())
        .execute(change.connection())
        .await?;
    write_search_text(change, id).await?;
    let details = json!({ "from": before, "to": name });
    change.record(keyring.event(user, Deed::Rename, id, name, details)).await?;
    Ok(true)
}
