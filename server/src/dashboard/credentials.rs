//! What personal access tokens, keys of service accounts and app API tokens have in common for those who manage them.
//! Whose credentials somebody may manage is decided before this is asked.

mod create;
mod list;
mod query;
mod rename;
mod revoke;
mod summary;
mod usage;

use std::{collections::HashMap, time::Duration};

use latchkey_api::{
    access_token::{AccessToken, WorksIn},
    catalog::Catalog,
    id::{AppId, CredentialId, OrganizationId, ServiceAccountId, UserId},
    secret::Kind,
    session::{App, User},
    timestamp::Timestamp,
    usage::{Freshness, LastUse},
};
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, any::AnyRow};

pub(super) use self::{
    create::{SentAgain, Wanted, check_end, check_key, check_name, created, issue, make},
    list::{limit, list, search_filter},
    rename::rename,
    revoke::revoke,
    summary::summary,
    usage::{Used, usage},
};
use super::workspace::Workspace;
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    credential,
    database::{Columns, Database, placeholders},
    error::{Error, Result},
    owner::Owner,
};

/// What is read of a credential; [`tokens`] reads it. Who made a personal access token need not be told: its user did.
const COLUMNS: &str = "id, name, prefix, last_four, scopes, created_at, expires_at, revoked_at, \
     last_used_at, last_used_address, \
     (SELECT COUNT(*) FROM credential_limits WHERE credential_id = credentials.id) AS limits, \
     CASE WHEN user_id IS NULL THEN (SELECT u.name FROM users u WHERE u.id = credentials.created_by) END AS maker";

/// The credentials of one owner.
#[derive(Clone, Debug)]
pub(super) struct Keyring {
    pub(super) owner: Owner,
    place: Option<Place>,
}

/// What the audit log says of an owner that belongs to an organization.
#[derive(Clone, Debug)]
struct Place {
    organization: OrganizationId,
    /// The field of the details that holds the owner's name.
    field: &'static str,
    name: String,
}

/// What somebody does to a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Create,
    ReplaceSecret,
    Rename,
    Revoke,
}

impl Deed {
    fn action(self, kind: Kind) -> &'static str {
        let [create, replace_secret, rename, revoke] = match kind {
            Kind::ServiceAccountKey => [
                "service_account_key.create",
                "service_account_key.replace_secret",
                "service_account_key.rename",
                "service_account_key.revoke",
            ],
            Kind::AppApiToken => {
                ["app_api_token.create", "app_api_token.replace_secret", "app_api_token.rename", "app_api_token.revoke"]
            }
            _ => [
                "personal_access_token.create",
                "personal_access_token.replace_secret",
                "personal_access_token.rename",
                "personal_access_token.revoke",
            ],
        };
        match self {
            Self::Create => create,
            Self::ReplaceSecret => replace_secret,
            Self::Rename => rename,
            Self::Revoke => revoke,
        }
    }
}

impl Keyring {
    /// The personal access tokens of a user.
    pub(super) fn of_user(user: UserId) -> Self {
        Self { owner: Owner::User(user), place: None }
    }

    /// The API tokens of an app.
    pub(super) fn of_app(workspace: &Workspace, app: App) -> Self {
        let place = Place { organization: workspace.organization.id, field: "app", name: app.name };
        Self { owner: Owner::App(app.id), place: Some(place) }
    }

    /// The keys of a service account.
    pub(super) fn of_account(workspace: &Workspace, id: ServiceAccountId, name: String) -> Self {
        let place = Place { organization: workspace.organization.id, field: "serviceAccount", name };
        Self { owner: Owner::ServiceAccount(id), place: Some(place) }
    }

    /// What a person did to one of its credentials.
    fn event(&self, user: &User, deed: Deed, id: CredentialId, name: &str, mut details: Value) -> Event {
        let kind = self.owner.kind();
        if let Some(place) = &self.place {
            details[place.field] = json!(place.name);
        }
        Event {
            actor: Actor::User { id: user.id, name: user.name.clone() },
            action: deed.action(kind),
            subject: Subject { kind: kind.name(), id: id.to_string(), name: name.to_owned() },
            organization: self.place.as_ref().map(|place| place.organization),
            details,
        }
    }
}

/// One of the owner's credentials; 404 if it is another's or there is none.
pub(super) async fn find(state: &AppState, owner: Owner, id: CredentialId) -> Result<AccessToken> {
    let row = sqlx::query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM credentials WHERE id = $1 AND {} = $2 AND kind = $3",
        owner.column()
    )))
    .bind(id.to_string())
    .bind(owner.id())
    .bind(owner.kind().name())
    .fetch_optional(state.database.reader())
    .await?
    .ok_or(Error::NotFound(owner.thing()))?;
    let tokens = tokens(state, std::slice::from_ref(&row)).await?;
    let [token] = tokens.try_into().map_err(|_| Error::NotFound(owner.thing()))?;
    Ok(token)
}

/// Those of the owner's credentials that were not revoked, the newest first. For owners that have few.
pub(super) async fn unrevoked(state: &AppState, owner: Owner) -> sqlx::Result<Vec<AccessToken>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM credentials WHERE {} = $1 AND kind = $2 AND revoked_at IS NULL \
         ORDER BY created_at DESC, id DESC",
        owner.column()
    )))
    .bind(owner.id())
    .bind(owner.kind().name())
    .fetch_all(state.database.reader())
    .await?;
    tokens(state, &rows).await
}

/// The credentials of rows with [`COLUMNS`], in their order.
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

/// The credential of a row, as if it worked everywhere.
fn token(row: &AnyRow, catalog: &Catalog) -> sqlx::Result<AccessToken> {
    let scopes: Vec<String> = row.text("scopes")?.split_whitespace().map(str::to_owned).collect();
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
        last_use: last_use(row)?,
        created_by: row.text_or_none("maker")?,
    })
}

/// The last use that a row tells of.
pub(super) fn last_use(row: &AnyRow) -> sqlx::Result<Option<LastUse>> {
    let last_use = row.moment_or_none("last_used_at")?.zip(row.text_or_none("last_used_address")?);
    Ok(last_use.map(|(at, address)| LastUse { at, address }))
}

/// Where each of these tokens works; most work everywhere, so that mostly there is nothing to ask.
async fn limits(database: &Database, tokens: &[CredentialId]) -> sqlx::Result<HashMap<CredentialId, WorksIn>> {
    let mut limits: HashMap<CredentialId, WorksIn> = HashMap::new();
    if tokens.is_empty() {
        return Ok(limits);
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT credential_id, organization_id, app_id FROM credential_limits WHERE credential_id IN ({}) \
         ORDER BY organization_id, app_id",
        placeholders(1, tokens.len())
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
pub(super) fn freshness(every: Duration, as_of: Timestamp) -> Freshness {
    Freshness { as_of, delay_seconds: u32::try_from(every.as_secs()).unwrap_or(u32::MAX) }
}
