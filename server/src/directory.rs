//! Users, organizations, memberships and apps: who there is, and who belongs where.

use latchkey_api::{
    id::{AppId, OrganizationId, ServiceAccountId, UserId},
    language::Language,
    secret::Kind,
    session::{App, Membership, OrganizationApps, Role},
    timestamp::Timestamp,
};
use sqlx::{AnyExecutor, AssertSqlSafe, any::AnyRow};

use crate::{
    change::Change,
    database::{Columns, Database},
    secret::PlainToken,
    text,
};

/// An organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// The id.
    pub id: OrganizationId,
    /// Its name in URLs.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The organization that it is a part of.
    pub parent: Option<OrganizationId>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The id.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// What they sign in with.
    pub email: String,
    /// When they got an account.
    pub created_at: Timestamp,
}

/// Makes a user. The email is kept in lower case and must be nobody's yet.
pub async fn create_user(change: &mut Change, email: &str, name: &str, password_hash: &str) -> sqlx::Result<UserId> {
    let id = UserId::from_bytes(change.new_id());
    let email = email.trim().to_lowercase();
    sqlx::query(
        "INSERT INTO users (id, email, name, search_text, password_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.to_string())
    .bind(email.as_str())
    .bind(name)
    .bind(text::searched(&[name, &email]))
    .bind(password_hash)
    .bind(change.now().0)
    .execute(change.connection())
    .await?;
    Ok(id)
}

/// The hash of a user's password.
pub async fn password_hash(database: &Database, user: UserId) -> sqlx::Result<Option<String>> {
    let row = sqlx::query("SELECT password_hash FROM users WHERE id = $1")
        .bind(user.to_string())
        .fetch_optional(database.reader())
        .await?;
    row.as_ref().map(|row| row.text("password_hash")).transpose()
}

/// The user who signs in with this email, in whatever case.
pub async fn user_with_email(database: &Database, email: &str) -> sqlx::Result<Option<User>> {
    let row = sqlx::query("SELECT id, name, email, created_at FROM users WHERE email = $1")
        .bind(email.trim().to_lowercase())
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| {
        Ok(User {
            id: row.parsed("id")?,
            name: row.text("name")?,
            email: row.text("email")?,
            created_at: row.moment("created_at")?,
        })
    })
    .transpose()
}

/// Gives a user another password, whatever it was before.
pub async fn set_password(change: &mut Change, user: UserId, hash: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2")
        .bind(hash)
        .bind(user.to_string())
        .execute(change.connection())
        .await?;
    Ok(())
}

/// Gives a user another password; says whether they still had the one before.
pub async fn change_password(change: &mut Change, user: UserId, (before, after): (&str, &str)) -> sqlx::Result<bool> {
    let outcome = sqlx::query("UPDATE users SET password_hash = $1 WHERE id = $2 AND password_hash = $3")
        .bind(after)
        .bind(user.to_string())
        .bind(before)
        .execute(change.connection())
        .await?;
    Ok(outcome.rows_affected() > 0)
}

/// Remembers the language that a user reads.
pub async fn set_language(executor: impl AnyExecutor<'_>, user: UserId, language: Language) -> sqlx::Result<()> {
    sqlx::query("UPDATE users SET language = $1 WHERE id = $2")
        .bind(language.code())
        .bind(user.to_string())
        .execute(executor)
        .await?;
    Ok(())
}

/// The language to write to a user in.
pub async fn language(database: &Database, user: UserId) -> sqlx::Result<Language> {
    let row = sqlx::query("SELECT language FROM users WHERE id = $1")
        .bind(user.to_string())
        .fetch_optional(database.reader())
        .await?;
    row.as_ref().map_or(Ok(Language::default()), language_in)
}

/// The like, from a row with the column: English as long as it is not known.
pub(crate) fn language_in(row: &AnyRow) -> sqlx::Result<Language> {
    let code = row.text_or_none("language")?;
    Ok(code.and_then(|code| Language::of_code(&code)).unwrap_or_default())
}

/// Makes an organization. The slug must be nobody's yet.
pub async fn create_organization(change: &mut Change, slug: &str, name: &str) -> sqlx::Result<OrganizationId> {
    let id = OrganizationId::from_bytes(change.new_id());
    sqlx::query("INSERT INTO organizations (id, slug, name, created_at) VALUES ($1, $2, $3, $4)")
        .bind(id.to_string())
        .bind(slug)
        .bind(name)
        .bind(change.now().0)
        .execute(change.connection())
        .await?;
    Ok(id)
}

/// Lets changes to what an organization is made of follow one another: whoever comes second waits until the first has
/// committed, and then sees what it did. Changes nothing itself.
pub async fn lock(change: &mut Change, organization: OrganizationId) -> sqlx::Result<()> {
    sqlx::query("UPDATE organizations SET name = name WHERE id = $1")
        .bind(organization.to_string())
        .execute(change.connection())
        .await?;
    Ok(())
}

/// Makes a user a member of an organization, who is no longer invited to it.
pub async fn add_member(
    change: &mut Change,
    organization: OrganizationId,
    user: UserId,
    role: Role,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO memberships (organization_id, user_id, role, created_at) VALUES ($1, $2, $3, $4)")
        .bind(organization.to_string())
        .bind(user.to_string())
        .bind(role.name())
        .bind(change.now().0)
        .execute(change.connection())
        .await?;
    sqlx::query(
        "DELETE FROM invitations WHERE organization_id = $1 AND email = (SELECT email FROM users WHERE id = $2)",
    )
    .bind(organization.to_string())
    .bind(user.to_string())
    .execute(change.connection())
    .await?;
    Ok(())
}

/// Makes an app. The slug must be new in its organization.
pub async fn create_app(
    change: &mut Change,
    organization: OrganizationId,
    slug: &str,
    name: &str,
) -> sqlx::Result<AppId> {
    let id = AppId::from_bytes(change.new_id());
    sqlx::query(
        "INSERT INTO apps (id, organization_id, slug, name, search_text, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id.to_string())
    .bind(organization.to_string())
    .bind(slug)
    .bind(name)
    .bind(text::searched(&[name, slug]))
    .bind(change.now().0)
    .bind(change.now().0)
    .execute(change.connection())
    .await?;
    Ok(id)
}

/// Makes the public key of an app. One that it had before opens nothing any more.
pub async fn create_project_api_key(
    change: &mut Change,
    brand: &str,
    app: AppId,
    created_by: Option<UserId>,
) -> sqlx::Result<PlainToken> {
    let key = PlainToken::generate(Kind::ProjectApiKey, brand, change.randomness());
    let id = latchkey_api::id::CredentialId::from_bytes(change.new_id());
    sqlx::query(
        "INSERT INTO project_api_keys (id, app_id, key, created_at, created_by, counted_since) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (app_id) DO UPDATE SET id = excluded.id, key = excluded.key, \
         created_at = excluded.created_at, created_by = excluded.created_by, \
         counted_since = excluded.counted_since, last_used_at = NULL",
    )
    .bind(id.to_string())
    .bind(app.to_string())
    .bind(key.reveal())
    .bind(change.now().0)
    .bind(created_by.map(|id| id.to_string()))
    .bind(change.now().0)
    .execute(change.connection())
    .await?;
    Ok(key)
}

/// A user.
pub async fn user(database: &Database, id: UserId) -> sqlx::Result<Option<User>> {
    let row = sqlx::query("SELECT name, email, created_at FROM users WHERE id = $1")
        .bind(id.to_string())
        .fetch_optional(database.reader())
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(User { id, name: row.text("name")?, email: row.text("email")?, created_at: row.moment("created_at")? }))
}

/// Whether there is any user yet.
pub async fn has_users(database: &Database) -> sqlx::Result<bool> {
    Ok(sqlx::query("SELECT id FROM users LIMIT 1").fetch_optional(database.reader()).await?.is_some())
}

/// An organization and all above it, each with how far above; whoever is an admin up there acts as an admin down here.
pub(crate) const LINE: &str = "WITH RECURSIVE line (id, parent_id, above) AS ( \
     SELECT id, parent_id, 0 FROM organizations WHERE id = $1 \
     UNION ALL SELECT o.id, o.parent_id, line.above + 1 FROM organizations o JOIN line ON o.id = line.parent_id)";

/// Where the user `$1` works: their own memberships as they are, and as an admin below each organization whose admin they are.
pub(crate) const PLACES: &str = "WITH RECURSIVE places (id, role) AS ( \
     SELECT organization_id, role FROM memberships WHERE user_id = $1 \
     UNION SELECT o.id, 'admin' FROM organizations o JOIN places ON o.parent_id = places.id \
     WHERE places.role = 'admin')";

/// What a user is in an organization; `None`: neither a member nor an admin of an organization above it.
pub async fn role_in(
    executor: impl AnyExecutor<'_>,
    organization: OrganizationId,
    user: UserId,
) -> sqlx::Result<Option<Role>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{LINE} SELECT m.role FROM line JOIN memberships m ON m.organization_id = line.id \
         WHERE m.user_id = $2 AND (line.above = 0 OR m.role = 'admin')"
    )))
    .bind(organization.to_string())
    .bind(user.to_string())
    .fetch_all(executor)
    .await?;
    let roles = rows.iter().map(|row| row.parsed("role")).collect::<sqlx::Result<Vec<Role>>>()?;
    // `Role::ALL` begins with the one that may most.
    Ok(Role::ALL.into_iter().find(|role| roles.contains(role)))
}

/// Whether one organization is above another.
pub async fn is_above(database: &Database, above: OrganizationId, below: OrganizationId) -> sqlx::Result<bool> {
    let row = sqlx::query(AssertSqlSafe(format!("{LINE} SELECT id FROM line WHERE id = $2 AND above > 0")))
        .bind(below.to_string())
        .bind(above.to_string())
        .fetch_optional(database.reader())
        .await?;
    Ok(row.is_some())
}

/// Whether a text may be an id or a slug. What holds anything else need not be looked up; PostgreSQL would refuse a NUL
/// as our fault.
fn is_id_or_slug(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// An organization by its id or its slug.
pub async fn organization(database: &Database, id_or_slug: &str) -> sqlx::Result<Option<Organization>> {
    if !is_id_or_slug(id_or_slug) {
        return Ok(None);
    }
    let row = sqlx::query("SELECT id, slug, name, parent_id, created_at FROM organizations WHERE id = $1 OR slug = $1")
        .bind(id_or_slug.to_lowercase())
        .fetch_optional(database.reader())
        .await?;
    row.as_ref().map(read_organization).transpose()
}

/// The organizations where a user works, by name, with what they are there.
pub async fn organizations_of_user(database: &Database, user: UserId) -> sqlx::Result<Vec<(Organization, Role)>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{PLACES} SELECT o.id, o.slug, o.name, o.parent_id, o.created_at, places.role \
         FROM places JOIN organizations o ON o.id = places.id ORDER BY o.name, o.id"
    )))
    .bind(user.to_string())
    .fetch_all(database.reader())
    .await?;
    let mut organizations: Vec<(Organization, Role)> = Vec::with_capacity(rows.len());
    for row in &rows {
        let (organization, role) = (read_organization(row)?, row.parsed("role")?);
        match organizations.last_mut().filter(|(last, _)| last.id == organization.id) {
            // A member who is an admin above is an admin.
            Some((_, last)) if role == Role::Admin => *last = role,
            Some(_) => {}
            None => organizations.push((organization, role)),
        }
    }
    Ok(organizations)
}

/// An organization and all below it, by name.
pub async fn organizations_from(database: &Database, top: OrganizationId) -> sqlx::Result<Vec<Organization>> {
    let rows = sqlx::query(
        "WITH RECURSIVE below (id) AS (SELECT id FROM organizations WHERE id = $1 \
         UNION SELECT o.id FROM organizations o JOIN below ON o.parent_id = below.id) \
         SELECT o.id, o.slug, o.name, o.parent_id, o.created_at FROM below JOIN organizations o ON o.id = below.id \
         ORDER BY o.name, o.id",
    )
    .bind(top.to_string())
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(read_organization).collect()
}

fn read_organization(row: &AnyRow) -> sqlx::Result<Organization> {
    Ok(Organization {
        id: row.parsed("id")?,
        slug: row.text("slug")?,
        name: row.text("name")?,
        parent: row.parsed_or_none("parent_id")?,
        created_at: row.moment("created_at")?,
    })
}

/// The same as the dashboard knows them.
pub async fn memberships(database: &Database, user: UserId) -> sqlx::Result<Vec<Membership>> {
    let organizations = organizations_of_user(database, user).await?;
    let membership = |(Organization { id, slug, name, .. }, role)| Membership { id, slug, name, role };
    Ok(organizations.into_iter().map(membership).collect())
}

/// The organizations where a user works with their apps, both by name.
pub async fn organizations_with_apps(database: &Database, user: UserId) -> sqlx::Result<Vec<OrganizationApps>> {
    let mut organizations: Vec<OrganizationApps> = memberships(database, user)
        .await?
        .into_iter()
        .map(|organization| OrganizationApps { organization, apps: Vec::new(), out_of_reach: Vec::new() })
        .collect();
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{PLACES} SELECT DISTINCT a.id, a.organization_id, a.slug, a.name FROM places \
         JOIN apps a ON a.organization_id = places.id WHERE a.deleted_at IS NULL ORDER BY a.name, a.id"
    )))
    .bind(user.to_string())
    .fetch_all(database.reader())
    .await?;
    for row in &rows {
        let organization_id: OrganizationId = row.parsed("organization_id")?;
        if let Some(place) = organizations.iter_mut().find(|place| place.organization.id == organization_id) {
            place.apps.push(App { id: row.parsed("id")?, slug: row.text("slug")?, name: row.text("name")? });
        }
    }
    Ok(organizations)
}

/// The organization of an app.
pub async fn organization_of(database: &Database, app: AppId) -> sqlx::Result<Option<OrganizationId>> {
    let row = sqlx::query("SELECT organization_id FROM apps WHERE id = $1 AND deleted_at IS NULL")
        .bind(app.to_string())
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| row.parsed("organization_id")).transpose()
}

/// An app of an organization by its id or its slug, unless it was deleted.
pub async fn app(database: &Database, organization: OrganizationId, id_or_slug: &str) -> sqlx::Result<Option<App>> {
    if !is_id_or_slug(id_or_slug) {
        return Ok(None);
    }
    let row = sqlx::query(
        "SELECT id, slug, name FROM apps \
         WHERE (id = $1 OR slug = $1) AND organization_id = $2 AND deleted_at IS NULL",
    )
    .bind(id_or_slug.to_lowercase())
    .bind(organization.to_string())
    .fetch_optional(database.reader())
    .await?;
    row.map(|row| Ok(App { id: row.parsed("id")?, slug: row.text("slug")?, name: row.text("name")? })).transpose()
}

/// The organizations of these apps.
pub async fn organizations_of(database: &Database, apps: &[AppId]) -> sqlx::Result<Vec<OrganizationId>> {
    let mut organizations = Vec::with_capacity(apps.len());
    for &app in apps {
        organizations.extend(organization_of(database, app).await?);
    }
    Ok(organizations)
}

/// The apps of a service account's segments.
pub async fn segment_apps(database: &Database, account: ServiceAccountId) -> sqlx::Result<Vec<AppId>> {
    let rows = sqlx::query(
        "SELECT DISTINCT sa.app_id FROM service_account_segments s \
         JOIN segment_apps sa ON sa.segment_id = s.segment_id JOIN apps a ON a.id = sa.app_id \
         WHERE s.service_account_id = $1 AND a.deleted_at IS NULL",
    )
    .bind(account.to_string())
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(|row| row.parsed("app_id")).collect()
}
