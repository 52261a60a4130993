//! Personal access tokens, as their owner manages them. Only a session opens these: a credential makes no credentials.

mod create;
mod cursor;
mod list;
mod query;
mod rename;
mod revoke;
mod summary;
mod usage;

use std::{collections::HashMap, time::Duration};

use axum::{Json, extract::State};
use latchkey_api::{
    access_token::{AccessToken, WorksIn},
    catalog::Catalog,
    id::{AppId, CredentialId, OrganizationId, UserId},
    secret::Kind,
    session::User,
    timestamp::Timestamp,
    usage::{Freshness, LastUse},
};
use serde::Deserialize;
use sqlx::{AssertSqlSafe, any::AnyRow};

pub(super) use self::{create::create, list::list, rename::rename, revoke::revoke, summary::summary, usage::usage};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::SignedInUser,
    change::Change,
    credential,
    database::{Columns, Database},
    error::{Error, Result},
    extract::Path,
};

/// What is read of a token; [`tokens`] reads it.
const COLUMNS: &str = "id, name, prefix, last_four, scopes, created_at, expires_at, revoked_at, last_used_at, \
     last_used_address, (SELECT COUNT(*) FROM credential_limits WHERE credential_id = credentials.id) AS limits";

/// What a token is called where the caller is told that there is none.
const THING: &str = "access token";

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct OneToken {
    id: CredentialId,
}

/// Answers one token.
pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(OneToken { id }): Path<OneToken>,
) -> Result<Json<AccessToken>> {
    find(&state, session.user.id, id).await.map(Json)
}

/// A token of this user; 404 if it is another's or there is none.
async fn find(state: &AppState, user: UserId, id: CredentialId) -> Result<AccessToken> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM credentials WHERE id = $1 AND user_id = $2 AND kind = $3"
    )))
    .bind(id.to_string())
    .bind(user.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .fetch_optional(state.database.reader())
    .await?
    .ok_or(Error::NotFound(THING))?;
    let [token] = tokens(state, std::slice::from_ref(&row)).await?.try_into().map_err(|_| Error::NotFound(THING))?;
    Ok(token)
}

/// The tokens of rows with [`COLUMNS`], in their order.
async fn tokens(state: &AppState, rows: &[AnyRow]) -> sqlx::Result<Vec<AccessToken>> {
    let mut tokens = Vec::with_capacity(rows.len());
    let mut limited = Vec::new();
    for row in rows {
        let token = token(row, &state.config.catalog)?;
        if row.number("limits")? > 0 {
            limited.push(token.id);
        }
        tokens.push(token);
    }
    let mut limits = limits(&state.database, &limited).await?;
    for token in &mut tokens {
        token.works_in = limits.remove(&token.id).unwrap_or_default();
    }
    Ok(tokens)
}

/// The token of a row, as if it worked everywhere.
fn token(row: &AnyRow, catalog: &Catalog) -> sqlx::Result<AccessToken> {
    let scopes: Vec<String> = row.text("scopes")?.split_whitespace().map(str::to_owned).collect();
    let last_use = row.moment_or_none("last_used_at")?.zip(row.text_or_none("last_used_address")?);
    Ok(AccessToken {
        id: row.parsed("id")?,
        name: row.text("name")?,
        prefix: row.text("prefix")?,
        last_four: row.text("last_four")?,
        full_access: catalog.is_full(&scopes),
        scopes,
        works_in: WorksIn::default(),
        created_at: row.moment("created_at")?,
        expires_at: row.moment_or_none("expires_at")?,
        revoked_at: row.moment_or_none("revoked_at")?,
        last_use: last_use.map(|(at, address)| LastUse { at, address }),
        created_by: None,
    })
}

/// Where each of these tokens works; most work everywhere, so that mostly there is nothing to ask.
async fn limits(database: &Database, tokens: &[CredentialId]) -> sqlx::Result<HashMap<CredentialId, WorksIn>> {
    let mut limits: HashMap<CredentialId, WorksIn> = HashMap::new();
    if tokens.is_empty() {
        return Ok(limits);
    }
    let places: Vec<String> = (1..=tokens.len()).map(|place| format!("${place}")).collect();
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT credential_id, organization_id, app_id FROM credential_limits WHERE credential_id IN ({}) \
         ORDER BY organization_id, app_id",
        places.join(", ")
    )));
    for token in tokens {
        query = query.bind(token.to_string());
    }
    // One text for each number of tokens: not worth a place among the prepared statements.
    for row in query.persistent(false).fetch_all(database.reader()).await? {
        let works_in = limits.entry(row.parsed("credential_id")?).or_default();
        works_in.organizations.extend(row.parsed_or_none::<OrganizationId>("organization_id")?);
        works_in.apps.extend(row.parsed_or_none::<AppId>("app_id")?);
    }
    Ok(limits)
}

/// Makes the text that searches look into true again, after a change of what it is made of in the same transaction.
async fn write_search_text(change: &mut Change, id: CredentialId) -> sqlx::Result<()> {
    let row = sqlx::query("SELECT name, scopes, last_four FROM credentials WHERE id = $1")
        .bind(id.to_string())
        .fetch_one(change.connection())
        .await?;
    let scopes: Vec<String> = row.text("scopes")?.split_whitespace().map(str::to_owned).collect();
    sqlx::query("UPDATE credentials SET search_text = $1 WHERE id = $2")
        .bind(credential::search_text(&row.text("name")?, &scopes, &row.text("last_four")?))
        .bind(id.to_string())
        .execute(change.connection())
        .await?;
    Ok(())
}

/// How fresh figures about use are that were read at this moment.
fn freshness(every: Duration, as_of: Timestamp) -> Freshness {
    Freshness { as_of, delay_seconds: u32::try_from(every.as_secs()).unwrap_or(u32::MAX) }
}

/// What a person did to one of their tokens.
fn event(user: &User, action: &'static str, id: CredentialId, name: &str, details: serde_json::Value) -> Event {
    Event {
        actor: Actor::User { id: user.id, name: user.name.clone() },
        action,
        subject: Subject { kind: Kind::PersonalAccessToken.name(), id: id.to_string(), name: name.to_owned() },
        organization: None,
        details,
    }
}
