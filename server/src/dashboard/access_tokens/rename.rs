//! Renames a token.

use axum::{Json, extract::State};
use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken},
    id::CredentialId,
    name,
    problem::code,
    secret::Kind,
    session::User,
};
use serde_json::json;

use super::{OneToken, THING, event, find, write_search_text};
use crate::{
    AppState,
    authenticate::SignedInUser,
    change::Change,
    database::Columns,
    error::{Error, Result},
    extract::{self, Path},
    request::RequestContext,
    text::fold,
};

/// Gives a token another name; answers the token. 409 if it has been revoked meanwhile.
pub(in crate::dashboard) async fn rename(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { id }): Path<OneToken>,
    extract::Json(asked): extract::Json<ChangeAccessToken>,
) -> Result<Json<AccessToken>> {
    let name = name::validate(&asked.name).map_err(|fault| Error::field("name", fault))?;
    let mut change = Change::begin(&state, &context).await?;
    if write(&mut change, &session.user, id, name).await? {
        change.commit().await?;
    }
    find(&state, session.user.id, id).await.map(Json)
}

/// Says whether there was anything to change.
async fn write(change: &mut Change, user: &User, id: CredentialId, name: &str) -> Result<bool> {
    // Changes nothing, and holds the row until the transaction ends: `FOR UPDATE` in words that both databases know.
    let row = sqlx::query(
        "UPDATE credentials SET name = name WHERE id = $1 AND user_id = $2 AND kind = $3 RETURNING name, revoked_at",
    )
    .bind(id.to_string())
    .bind(user.id.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .fetch_optional(change.connection())
    .await?
    .ok_or(Error::NotFound(THING))?;
    if row.moment_or_none("revoked_at")?.is_some() {
        return Err(Error::Conflict(
            code::REVOKED,
            "The token has been revoked meanwhile, so its name stays. Reload the list.",
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
    change.record(event(user, "personal_access_token.rename", id, name, details)).await?;
    Ok(true)
}
