//! The demo workspace: people, apps, versions and credentials to try everything on. Its password is public, so it exists only
//! where `--demo` asked for it, and the program serves it to the machine it runs on alone.

mod contents;
mod credentials;

use latchkey_api::{
    id::{AppId, OrganizationId, UserId},
    timestamp::Timestamp,
};
use serde_json::{Value, json};

use self::contents::{ACCOUNTS, App, ORGANIZATIONS, Organization};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    database::{Columns, Database},
    directory,
    request::RequestContext,
    resources::versions,
};

pub use self::contents::{Account, PASSWORD};

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// The demo workspace has existed for so many days when it is made.
const AGE: i64 = 200;

/// What a person needs to try the demo workspace.
#[derive(Clone, Debug)]
pub struct Demo {
    /// Who can sign in, all with [`PASSWORD`].
    pub accounts: &'static [Account],
    /// `teamId` of the versions API.
    pub team: OrganizationId,
    /// `projectId` of the versions API.
    pub project: AppId,
    /// The name of that app, as its versions have it.
    pub app_name: &'static str,
    /// The public key of that app.
    pub project_api_key: String,
}

/// Why there is no demo workspace.
#[derive(Debug)]
pub enum DemoError {
    /// The database holds users, and not those of the demo workspace.
    InUse,
    /// Something that should not happen.
    Internal(anyhow::Error),
}

impl std::fmt::Display for DemoError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::InUse => formatter.write_str(
                "the database holds users already, so the demo workspace is not added to it. Leave --demo out, or \
                 name another database with --database-url.",
            ),
            Self::Internal(error) => write!(formatter, "the demo workspace cannot be made: {error:#}"),
        }
    }
}

impl std::error::Error for DemoError {}

impl From<anyhow::Error> for DemoError {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

impl From<sqlx::Error> for DemoError {
    fn from(error: sqlx::Error) -> Self {
        Self::Internal(error.into())
    }
}

/// Whether one of the demo workspace's accounts opens with the public password.
pub async fn is_in(state: &AppState) -> anyhow::Result<bool> {
    for account in &ACCOUNTS {
        let row = sqlx::query("SELECT password_hash FROM users WHERE email = $1")
            .bind(account.email)
            .fetch_optional(state.database.reader())
            .await?;
        let Some(row) = row else { continue };
        if state.passwords.check(PASSWORD, Some(&row.text("password_hash")?)).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes the demo workspace if there is no user at all, and finds it otherwise.
pub async fn prepare(state: &AppState) -> Result<Demo, DemoError> {
    if !directory::has_users(&state.database).await? {
        create(state).await?;
    } else if !is_in(state).await? {
        return Err(DemoError::InUse);
    }
    Ok(find(&state.database).await?)
}

async fn find(database: &Database) -> sqlx::Result<Demo> {
    let organization = &ORGANIZATIONS[0];
    let app = &organization.apps[0];
    let row = sqlx::query(
        "SELECT o.id AS team, a.id AS project, k.key FROM organizations o \
         JOIN apps a ON a.organization_id = o.id JOIN project_api_keys k ON k.app_id = a.id \
         WHERE o.slug = $1 AND a.slug = $2",
    )
    .bind(organization.slug)
    .bind(app.slug)
    .fetch_one(database.reader())
    .await?;
    Ok(Demo {
        accounts: &ACCOUNTS,
        team: row.parsed("team")?,
        project: row.parsed("project")?,
        app_name: app.name,
        project_api_key: row.text("key")?,
    })
}

/// Everything in one transaction: it is all there, or nothing of it.
async fn create(state: &AppState) -> anyhow::Result<()> {
    let mut hashes = Vec::with_capacity(ACCOUNTS.len());
    for _ in &ACCOUNTS {
        hashes.push(state.passwords.hash(PASSWORD, &state.randomness).await?);
    }
    let now = state.clock.now();
    let mut change = Change::begin(state, &RequestContext::of_server(days_before(now, AGE))).await?;
    let mut users = Vec::with_capacity(ACCOUNTS.len());
    for (account, hash) in ACCOUNTS.iter().zip(&hashes) {
        let id = directory::create_user(&mut change, account.email, account.name, hash).await?;
        record(&mut change, "user.create", "user", id.to_string(), account.name, None).await?;
        users.push((account.email, id));
    }
    let mut apps = Vec::new();
    let mut keys = Vec::new();
    for organization in &ORGANIZATIONS {
        let (id, own) = create_organization(&mut change, &state.config.brand_prefix, organization, &users).await?;
        keys.extend(credentials::add(&mut change, state, (id, organization), &own, &users).await?);
        change.move_to(days_before(now, AGE));
        apps.extend(own);
    }
    keys.extend(credentials::add_access_tokens(&mut change, state, &apps, &users).await?);
    for (id, app, release) in apps.iter().flat_map(|&(id, app)| app.releases.iter().map(move |it| (id, app, it))) {
        change.move_to(days_before(now, release.days_ago));
        for version in release.versions(app.name) {
            let version = serde_json::from_value(version)?;
            versions::add(&mut change, id, version).await.map_err(|error| anyhow::anyhow!("{error:?}"))?;
        }
    }
    change.commit().await?;
    credentials::note_use(state, &keys).await?;
    credentials::note_checks(state, &apps).await
}

/// An organization with its members and its apps.
async fn create_organization(
    change: &mut Change,
    brand: &str,
    organization: &'static Organization,
    users: &[(&str, UserId)],
) -> sqlx::Result<(OrganizationId, Vec<(AppId, &'static App)>)> {
    let id = directory::create_organization(change, organization.slug, organization.name).await?;
    record(change, "organization.create", "organization", id.to_string(), organization.name, Some(id)).await?;
    if let Some(parent) = organization.parent {
        let sql =
            "UPDATE organizations SET parent_id = (SELECT p.id FROM organizations p WHERE p.slug = $1) WHERE id = $2";
        sqlx::query(sql).bind(parent).bind(id.to_string()).execute(change.connection()).await?;
    }
    for &(email, role) in organization.members {
        for &(_, user) in users.iter().filter(|(other, _)| *other == email) {
            directory::add_member(change, id, user, role).await?;
        }
    }
    let mut apps = Vec::with_capacity(organization.apps.len());
    for app in organization.apps {
        let app_id = directory::create_app(change, id, app.slug, app.name).await?;
        directory::create_project_api_key(change, brand, app_id, None).await?;
        record(change, "app.create", "app", app_id.to_string(), app.name, Some(id)).await?;
        apps.push((app_id, app));
    }
    Ok((id, apps))
}

async fn record(
    change: &mut Change,
    action: &'static str,
    kind: &'static str,
    id: String,
    name: &str,
    organization: Option<OrganizationId>,
) -> sqlx::Result<()> {
    record_with(change, action, Subject { kind, id, name: name.to_owned() }, organization, json!({})).await
}

async fn record_with(
    change: &mut Change,
    action: &'static str,
    subject: Subject,
    organization: Option<OrganizationId>,
    mut details: Value,
) -> sqlx::Result<()> {
    details["demo"] = json!(true);
    change.record(Event { actor: Actor::Server, action, subject, organization, details }).await
}

fn days_before(now: Timestamp, days: i64) -> Timestamp {
    Timestamp(now.0 - days * DAY)
}
