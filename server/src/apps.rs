//! Apps of an organization: found, made, renamed and deleted, the same for people and for programs.

use latchkey_api::{
    id::{AppId, OrganizationId, UserId},
    secret::Kind,
    timestamp::Timestamp,
};
use serde_json::{Value, json};
use sqlx::any::AnyRow;

use crate::{
    audit::{Actor, Event, Subject},
    change::Change,
    database::{Columns, Database},
    directory,
    revocation::{self, Doomed},
    text,
};

/// An app that was not deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// The id.
    pub id: AppId,
    /// The organization that it belongs to.
    pub organization: OrganizationId,
    /// Its name in URLs, unique in its organization.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was made or last renamed.
    pub updated_at: Timestamp,
}

/// What is read of an app; [`read`] reads it.
pub(crate) const COLUMNS: &str = "a.id, a.organization_id, a.slug, a.name, a.created_at, a.updated_at";

/// The app of a row with [`COLUMNS`].
pub(crate) fn read(row: &AnyRow) -> sqlx::Result<App> {
    Ok(App {
        id: row.parsed("id")?,
        organization: row.parsed("organization_id")?,
        slug: row.text("slug")?,
        name: row.text("name")?,
        created_at: row.moment("created_at")?,
        updated_at: row.moment("updated_at")?,
    })
}

/// An app by its id.
pub async fn find(database: &Database, id: AppId) -> sqlx::Result<Option<App>> {
    let row = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM apps a WHERE a.id = $1 AND a.deleted_at IS NULL"
    )))
    .bind(id.to_string())
    .fetch_optional(database.reader())
    .await?;
    row.as_ref().map(read).transpose()
}

/// The apps of an organization, by name.
pub async fn of_organization(database: &Database, organization: OrganizationId) -> sqlx::Result<Vec<App>> {
    let rows = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM apps a WHERE a.organization_id = $1 AND a.deleted_at IS NULL ORDER BY a.name, a.id"
    )))
    .bind(organization.to_string())
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(read).collect()
}

/// Makes an app with a slug of its own and its public key. The name is validated.
pub async fn create(
    change: &mut Change,
    brand: &str,
    organization: OrganizationId,
    name: &str,
    actor: Actor,
) -> sqlx::Result<AppId> {
    directory::lock(change, organization).await?;
    let slug = free_slug(change, organization, name).await?;
    let id = directory::create_app(change, organization, &slug, name).await?;
    directory::create_project_api_key(change, brand, id, user(&actor)).await?;
    change.record(event(actor, "app.create", organization, id, name, json!({ "slug": slug }))).await?;
    Ok(id)
}

/// A slug made of the name that no app of the organization has.
async fn free_slug(change: &mut Change, organization: OrganizationId, name: &str) -> sqlx::Result<String> {
    let mut stem = text::slug(name);
    // An app is found by its id or its slug, so no slug may look like an id.
    if stem.is_empty() || stem.parse::<AppId>().is_ok() {
        stem = if stem.is_empty() { "app".to_owned() } else { format!("app-{stem}") };
    }
    let rows = sqlx::query("SELECT slug FROM apps WHERE organization_id = $1 AND (slug = $2 OR slug LIKE $3)")
        .bind(organization.to_string())
        .bind(stem.as_str())
        .bind(format!("{stem}-%"))
        .fetch_all(change.connection())
        .await?;
    let taken = rows.iter().map(|row| row.text("slug")).collect::<sqlx::Result<Vec<String>>>()?;
    let mut slug = stem.clone();
    let mut number = 2_u32;
    while taken.contains(&slug) {
        slug = format!("{stem}-{number}");
        number += 1;
    }
    Ok(slug)
}

/// Gives an app another name, validated; its slug stays. Says whether there is such an app.
pub async fn rename(
    change: &mut Change,
    organization: OrganizationId,
    app: AppId,
    name: &str,
    actor: Actor,
) -> sqlx::Result<bool> {
    // Changes nothing, and holds the row until the transaction ends: `FOR UPDATE` in words that both databases know.
    let row = sqlx::query(
        "UPDATE apps SET name = name WHERE id = $1 AND organization_id = $2 AND deleted_at IS NULL RETURNING name, slug",
    )
    .bind(app.to_string())
    .bind(organization.to_string())
    .fetch_optional(change.connection())
    .await?;
    let Some(row) = row else { return Ok(false) };
    let before = row.text("name")?;
    if before == name {
        return Ok(true);
    }
    sqlx::query("UPDATE apps SET name = $1, search_text = $2, updated_at = $3 WHERE id = $4")
        .bind(name)
        .bind(text::searched(&[name, &row.text("slug")?]))
        .bind(change.now().0)
        .bind(app.to_string())
        .execute(change.connection())
        .await?;
    let details = json!({ "from": before, "to": name });
    change.record(event(actor, "app.rename", organization, app, name, details)).await?;
    Ok(true)
}

/// Deletes an app: its API tokens are revoked, its public key is gone, no segment holds it any longer. Its row stays, so
/// that a token limited to it works nowhere and never everywhere. Says whether there is such an app.
pub async fn delete(change: &mut Change, organization: OrganizationId, app: AppId, actor: Actor) -> sqlx::Result<bool> {
    directory::lock(change, organization).await?;
    let row = sqlx::query(
        "UPDATE apps SET deleted_at = $1, updated_at = $1, slug = id \
         WHERE id = $2 AND organization_id = $3 AND deleted_at IS NULL RETURNING name",
    )
    .bind(change.now().0)
    .bind(app.to_string())
    .bind(organization.to_string())
    .fetch_optional(change.connection())
    .await?;
    let Some(row) = row else { return Ok(false) };
    change.withdraws();
    for sql in ["DELETE FROM segment_apps WHERE app_id = $1", "DELETE FROM project_api_keys WHERE app_id = $1"] {
        sqlx::query(sql).bind(app.to_string()).execute(change.connection()).await?;
    }
    let name = row.text("name")?;
    let revoked = revoke_tokens(change, organization, (app, &name), &actor).await?;
    let details = json!({ "revokedApiTokens": revoked });
    change.record(event(actor, "app.delete", organization, app, &name, details)).await?;
    Ok(true)
}

/// Revokes every API token of an app; says how many.
async fn revoke_tokens(
    change: &mut Change,
    organization: OrganizationId,
    (app, name): (AppId, &str),
    actor: &Actor,
) -> sqlx::Result<usize> {
    let tokens = revocation::revoke(change, Doomed::TokensOf(app), user(actor)).await?;
    let count = tokens.len();
    for token in tokens {
        let event = Event {
            actor: actor.clone(),
            action: "app_api_token.revoke",
            subject: Subject { kind: Kind::AppApiToken.name(), id: token.id.to_string(), name: token.name },
            organization: Some(organization),
            details: json!({ "app": name, "lastFour": token.last_four, "because": "app.delete" }),
        };
        change.record(event).await?;
    }
    Ok(count)
}

fn user(actor: &Actor) -> Option<UserId> {
    match actor {
        Actor::User { id, .. } => Some(*id),
        _ => None,
    }
}

fn event(
    actor: Actor,
    action: &'static str,
    organization: OrganizationId,
    id: AppId,
    name: &str,
    details: Value,
) -> Event {
    let subject = Subject { kind: "app", id: id.to_string(), name: name.to_owned() };
    Event { actor, action, subject, organization: Some(organization), details }
}
