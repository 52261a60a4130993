//! The table of credentials: issuing one, and finding the one that a request came with.

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, CredentialId, OrganizationId, UserId},
    secret::Kind,
    timestamp::Timestamp,
};

use crate::{
    change::Change,
    database::{Columns, Database},
    secret::{HashedToken, PlainToken},
    text::fold,
};

/// A personal access token to be.
#[derive(Clone, Debug)]
pub struct NewAccessToken<'a> {
    /// Its user.
    pub user: UserId,
    /// Its name, validated.
    pub name: &'a str,
    /// Its scopes, in catalog order.
    pub scopes: &'a [String],
    /// Where it is to work, among its user's own.
    pub works_in: &'a WorksIn,
    /// When it is to end.
    pub expires_at: Option<Timestamp>,
    /// The idempotency key of the request, and a hash of its body.
    pub idempotency: Option<(&'a str, &'a str)>,
}

/// What a secret turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCredential {
    /// The credential.
    pub id: CredentialId,
    /// Its kind.
    pub kind: Kind,
    /// The user that it acts as, with their name.
    pub user: Option<(UserId, String)>,
    /// Its scopes.
    pub scopes: Vec<String>,
    /// Where it works; both lists empty: wherever its user or account may.
    pub works_in: WorksIn,
    /// When it ends or ended.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// The text that a search looks into: the folded name, the scopes and the last four characters, one a line, so that
/// no search finds what merely stands beside another.
pub fn search_text(name: &str, scopes: &[String], last_four: &str) -> String {
    format!("{}\n{}\n{}", fold(name), scopes.join("\n"), fold(last_four))
}

/// Stores a new personal access token; answers its id and its secret.
pub async fn issue_access_token(
    change: &mut Change,
    brand: &str,
    new: NewAccessToken<'_>,
) -> sqlx::Result<(CredentialId, PlainToken)> {
    let kind = Kind::PersonalAccessToken;
    let id = CredentialId::from_bytes(change.new_id());
    let secret = PlainToken::generate(kind, brand, change.randomness());
    sqlx::query(
        "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, user_id, \
         scopes, created_by, created_at, expires_at, idempotency_key, request_fingerprint) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(id.to_string())
    .bind(kind.name())
    .bind(secret.hash().as_str())
    .bind(kind.prefix(brand))
    .bind(secret.last_four())
    .bind(new.name)
    .bind(fold(new.name))
    .bind(search_text(new.name, new.scopes, secret.last_four()))
    .bind(new.user.to_string())
    .bind(new.scopes.join(" "))
    .bind(new.user.to_string())
    .bind(change.now().0)
    .bind(new.expires_at.map(|at| at.0))
    .bind(new.idempotency.map(|(key, _)| key))
    .bind(new.idempotency.map(|(_, fingerprint)| fingerprint))
    .execute(change.connection())
    .await?;
    let organizations = new.works_in.organizations.iter().map(|limit| (Some(limit.to_string()), None));
    let apps = new.works_in.apps.iter().map(|limit| (None, Some(limit.to_string())));
    for (organization, app) in organizations.chain(apps) {
        sqlx::query("INSERT INTO credential_limits (credential_id, organization_id, app_id) VALUES ($1, $2, $3)")
            .bind(id.to_string())
            .bind(organization)
            .bind(app)
            .execute(change.connection())
            .await?;
    }
    Ok((id, secret))
}

/// The credential of a secret, revoked and expired ones included: the caller is told which.
pub async fn find(database: &Database, secret: &HashedToken) -> sqlx::Result<Option<FoundCredential>> {
    let row = sqlx::query(
        "SELECT c.id, c.kind, c.user_id, u.name AS user_name, c.scopes, c.expires_at, c.revoked_at, \
         (SELECT COUNT(*) FROM credential_limits l WHERE l.credential_id = c.id) AS limits \
         FROM credentials c LEFT JOIN users u ON u.id = c.user_id WHERE c.secret_hash = $1",
    )
    .bind(secret.as_str())
    .fetch_optional(database.reader())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let id = row.parsed("id")?;
    let kind = row.text("kind")?;
    let kind = Kind::ALL
        .into_iter()
        .find(|known| known.name() == kind)
        .ok_or_else(|| sqlx::Error::ColumnDecode { index: "kind".into(), source: "no kind of credential".into() })?;
    let works_in = if row.number("limits")? == 0 { WorksIn::default() } else { limits(database, id).await? };
    Ok(Some(FoundCredential {
        id,
        kind,
        user: row.parsed_or_none("user_id")?.zip(row.text_or_none("user_name")?),
        scopes: row.text("scopes")?.split_whitespace().map(str::to_owned).collect(),
        works_in,
        expires_at: row.moment_or_none("expires_at")?,
        revoked_at: row.moment_or_none("revoked_at")?,
    }))
}

/// Where a credential works, as it was asked for.
pub async fn limits(database: &Database, credential: CredentialId) -> sqlx::Result<WorksIn> {
    let rows = sqlx::query("SELECT organization_id, app_id FROM credential_limits WHERE credential_id = $1")
        .bind(credential.to_string())
        .fetch_all(database.reader())
        .await?;
    let mut works_in = WorksIn::default();
    for row in &rows {
        works_in.organizations.extend(row.parsed_or_none::<OrganizationId>("organization_id")?);
        works_in.apps.extend(row.parsed_or_none::<AppId>("app_id")?);
    }
    works_in.organizations.sort();
    works_in.apps.sort();
    Ok(works_in)
}

/// The app of a project API key.
pub async fn app_of_project_api_key(database: &Database, key: &PlainToken) -> sqlx::Result<Option<AppId>> {
    let row = sqlx::query("SELECT app_id FROM project_api_keys WHERE key = $1")
        .bind(key.reveal())
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| row.parsed("app_id")).transpose()
}
