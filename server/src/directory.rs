//! Users, organizations, memberships and apps: who there is, and who belongs where.

use latchkey_api::{
    id::{AppId, OrganizationId, UserId},
    secret::Kind,
    session::{App, Membership, OrganizationApps, Role},
};

use crate::{
    change::Change,
    database::{Columns, Database},
    secret::PlainToken,
};

/// Makes a user. The email is kept in lower case and must be nobody's yet.
pub async fn create_user(change: &mut Change, email: &str, name: &str, password_hash: &str) -> sqlx::Result<UserId> {
    let id = UserId::from_bytes(change.new_id());
    sqlx::query("INSERT INTO users (id, email, name, password_hash, created_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id.to_string())
        .bind(email.trim().to_lowercase())
        .bind(name)
        .bind(password_hash)
        .bind(change.now().0)
        .execute(change.connection())
        .await?;
    Ok(id)
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

/// Makes a user a member of an organization.
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
        "INSERT INTO apps (id, organization_id, slug, name, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.to_string())
    .bind(organization.to_string())
    .bind(slug)
    .bind(name)
    .bind(change.now().0)
    .bind(change.now().0)
    .execute(change.connection())
    .await?;
    Ok(id)
}

/// Makes the public key of an app that has none yet.
pub async fn create_project_api_key(
    change: &mut Change,
    brand: &str,
    app: AppId,
    created_by: Option<UserId>,
) -> sqlx::Result<PlainToken> {
    let key = PlainToken::generate(Kind::ProjectApiKey, brand, change.randomness());
    let id = latchkey_api::id::CredentialId::from_bytes(change.new_id());
    sqlx::query("INSERT INTO project_api_keys (id, app_id, key, created_at, created_by) VALUES ($1, $2, $3, $4, $5)")
        .bind(id.to_string())
        .bind(app.to_string())
        .bind(key.reveal())
        .bind(change.now().0)
        .bind(created_by.map(|id| id.to_string()))
        .execute(change.connection())
        .await?;
    Ok(key)
}

/// Whether there is any user yet.
pub async fn has_users(database: &Database) -> sqlx::Result<bool> {
    Ok(sqlx::query("SELECT id FROM users LIMIT 1").fetch_optional(database.reader()).await?.is_some())
}

/// What a user is in an organization; `None`: no member.
pub async fn role_in(database: &Database, organization: OrganizationId, user: UserId) -> sqlx::Result<Option<Role>> {
    let row = sqlx::query("SELECT role FROM memberships WHERE organization_id = $1 AND user_id = $2")
        .bind(organization.to_string())
        .bind(user.to_string())
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| row.parsed("role")).transpose()
}

/// The organizations of a user, by name.
pub async fn memberships(database: &Database, user: UserId) -> sqlx::Result<Vec<Membership>> {
    let rows = sqlx::query(
        "SELECT o.id, o.slug, o.name, m.role FROM memberships m JOIN organizations o ON o.id = m.organization_id \
         WHERE m.user_id = $1 ORDER BY o.name, o.id",
    )
    .bind(user.to_string())
    .fetch_all(database.reader())
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Membership {
                id: row.parsed("id")?,
                slug: row.text("slug")?,
                name: row.text("name")?,
                role: row.parsed("role")?,
            })
        })
        .collect()
}

/// The organizations of a user with their apps, both by name.
pub async fn organizations_with_apps(database: &Database, user: UserId) -> sqlx::Result<Vec<OrganizationApps>> {
    let mut organizations: Vec<OrganizationApps> = memberships(database, user)
        .await?
        .into_iter()
        .map(|organization| OrganizationApps { organization, apps: Vec::new() })
        .collect();
    let rows = sqlx::query(
        "SELECT a.id, a.organization_id, a.slug, a.name FROM memberships m \
         JOIN apps a ON a.organization_id = m.organization_id WHERE m.user_id = $1 ORDER BY a.name, a.id",
    )
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
