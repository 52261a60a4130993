//! The table of credentials: issuing one, and finding the one that a request came with.

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, CredentialId, OrganizationId, ServiceAccountId, UserId},
    secret::Kind,
    session::Role,
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    change::Change,
    counts::{self, Standing},
    database::{Columns, Database},
    error::TokenFault,
    owner::Owner,
    secret::{HashedToken, PlainToken},
    text::fold,
};

/// A credential to be.
#[derive(Clone, Debug)]
pub struct NewCredential<'a> {
    /// What it belongs to; it decides on its kind.
    pub owner: Owner,
    /// The organization of its owner; a person has none.
    pub organization: Option<OrganizationId>,
    /// Its name, validated.
    pub name: &'a str,
    /// Its scopes, in catalog order. Only personal access tokens have any.
    pub scopes: &'a [String],
    /// Where it is to work, among its user's own; as for scopes.
    pub works_in: &'a WorksIn,
    /// When it is to end.
    pub expires_at: Option<Timestamp>,
    /// Who makes it.
    pub created_by: Option<UserId>,
    /// The idempotency key of the request, and a hash of its body.
    pub idempotency: Option<(&'a str, &'a str)>,
}

/// What a secret turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCredential {
    /// The credential.
    pub id: CredentialId,
    /// What its use is counted under: itself, or, of an access token, what it was exchanged for.
    pub root: CredentialId,
    /// Its kind.
    pub kind: Kind,
    /// What it opens: its own kind, or, of an access token, the kind of what it was exchanged for.
    pub opens: Kind,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub holder: Holder,
    /// The scopes that narrow it; `None`: its holder's role alone decides.
    pub scopes: Option<Vec<String>>,
    /// Where it works; both lists empty: wherever its holder may.
    pub works_in: WorksIn,
    /// The only organization where it works, if it was exchanged for one.
    pub organization: Option<OrganizationId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends or ended.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked, or what it depends on ended.
    pub revoked_at: Option<Timestamp>,
}

impl FoundCredential {
    /// Whether it works at this moment, or why not.
    pub fn check(&self, now: Timestamp) -> Result<(), TokenFault> {
        match (self.revoked_at, self.expires_at) {
            (Some(at), _) => Err(TokenFault::Revoked(at)),
            (None, Some(at)) if at <= now => Err(TokenFault::Expired(at)),
            _ => Ok(()),
        }
    }
}

/// What a credential acts as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A person.
    User {
        /// Who.
        id: UserId,
        /// Their name.
        name: String,
    },
    /// A service account.
    ServiceAccount {
        /// Which.
        id: ServiceAccountId,
        /// Its name.
        name: String,
        /// Where it belongs.
        organization: OrganizationId,
        /// What it may do there.
        role: Role,
        /// Whether it works in the whole organization, and not in chosen segments alone.
        whole: bool,
    },
    /// An app.
    App {
        /// Which.
        id: AppId,
        /// Where it belongs.
        organization: OrganizationId,
    },
}

/// The text that a search looks into: the folded name, the scopes and the last four characters, one a line, so that
/// no search finds what merely stands beside another.
pub fn search_text(name: &str, scopes: &[String], last_four: &str) -> String {
    format!("{}\n{}\n{}", fold(name), scopes.join("\n"), fold(last_four))
}

/// Stores a new credential; answers its id and its secret.
pub async fn issue(
    change: &mut Change,
    brand: &str,
    new: NewCredential<'_>,
) -> sqlx::Result<(CredentialId, PlainToken)> {
    let kind = new.owner.kind();
    let id = CredentialId::from_bytes(change.new_id());
    let secret = PlainToken::generate(kind, brand, change.randomness());
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, {}, \
         organization_id, scopes, created_by, created_at, expires_at, idempotency_key, request_fingerprint) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        new.owner.column()
    )))
    .bind(id.to_string())
    .bind(kind.name())
    .bind(secret.hash().as_str())
    .bind(kind.prefix(brand))
    .bind(secret.last_four())
    .bind(new.name)
    .bind(fold(new.name))
    .bind(search_text(new.name, new.scopes, secret.last_four()))
    .bind(new.owner.id())
    .bind(new.organization.map(|id| id.to_string()))
    .bind(new.scopes.join(" "))
    .bind(new.created_by.map(|id| id.to_string()))
    .bind(change.now().0)
    .bind(new.expires_at.map(|at| at.0))
    .bind(new.idempotency.map(|(key, _)| key))
    .bind(new.idempotency.map(|(_, fingerprint)| fingerprint))
    .execute(change.connection())
    .await?;
    counts::count(change.connection(), new.owner, None, Standing::Live(new.expires_at)).await?;
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

/// A credential and what it depends on: of an access token, what it was exchanged for decides on everything but its own
/// end, scopes and organization.
const FIND: &str = "SELECT c.id, c.kind, r.kind AS opens, r.id AS root_id, c.name, c.scopes, c.created_at, c.expires_at, \
     COALESCE(c.revoked_at, r.revoked_at, s.deleted_at, a.deleted_at) AS revoked_at, \
     r.expires_at AS root_expires_at, CASE WHEN c.parent_id IS NULL THEN NULL ELSE c.organization_id END AS only_in, \
     r.user_id, u.name AS user_name, \
     r.service_account_id, s.name AS account_name, s.organization_id AS account_organization, s.role, s.whole, \
     r.app_id, a.organization_id AS app_organization, \
     (SELECT COUNT(*) FROM credential_limits l WHERE l.credential_id = r.id) AS limits \
     FROM credentials c JOIN credentials r ON r.id = COALESCE(c.parent_id, c.id) \
     LEFT JOIN users u ON u.id = r.user_id LEFT JOIN service_accounts s ON s.id = r.service_account_id \
     LEFT JOIN apps a ON a.id = r.app_id WHERE c.secret_hash = $1";

/// The credential of a secret, revoked and expired ones included: the caller is told which.
pub async fn find(database: &Database, secret: &HashedToken) -> sqlx::Result<Option<FoundCredential>> {
    let row = sqlx::query(FIND).bind(secret.as_str()).fetch_optional(database.reader()).await?;
    let Some(row) = row else { return Ok(None) };
    let opens = kind(&row, "opens")?;
    let root = row.parsed("root_id")?;
    let works_in = if row.number("limits")? == 0 { WorksIn::default() } else { limits(database, root).await? };
    let scopes: Vec<String> = row.text("scopes")?.split_whitespace().map(str::to_owned).collect();
    // Only personal access tokens always have scopes; of the others those do that were exchanged for fewer rights.
    let scopes = (opens == Kind::PersonalAccessToken || !scopes.is_empty()).then_some(scopes);
    let ends = [row.moment_or_none("expires_at")?, row.moment_or_none("root_expires_at")?];
    Ok(Some(FoundCredential {
        id: row.parsed("id")?,
        root,
        kind: kind(&row, "kind")?,
        opens,
        name: row.text("name")?,
        holder: holder(&row, opens)?,
        scopes,
        works_in,
        organization: row.parsed_or_none("only_in")?,
        created_at: row.moment("created_at")?,
        expires_at: ends.into_iter().flatten().min(),
        revoked_at: row.moment_or_none("revoked_at")?,
    }))
}

/// The kind that a column names.
pub(crate) fn kind(row: &AnyRow, column: &str) -> sqlx::Result<Kind> {
    let name = row.text(column)?;
    Kind::ALL
        .into_iter()
        .find(|known| known.name() == name)
        .ok_or_else(|| sqlx::Error::ColumnDecode { index: column.into(), source: "no kind of credential".into() })
}

fn holder(row: &AnyRow, opens: Kind) -> sqlx::Result<Holder> {
    Ok(match opens {
        Kind::ServiceAccountKey => Holder::ServiceAccount {
            id: row.parsed("service_account_id")?,
            name: row.text("account_name")?,
            organization: row.parsed("account_organization")?,
            role: row.parsed("role")?,
            whole: row.number("whole")? != 0,
        },
        Kind::AppApiToken => Holder::App { id: row.parsed("app_id")?, organization: row.parsed("app_organization")? },
        _ => Holder::User { id: row.parsed("user_id")?, name: row.text("user_name")? },
    })
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

/// A project API key that was presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundProjectApiKey {
    /// The id, another one for each key that the app has had.
    pub id: CredentialId,
    /// Its app.
    pub app: AppId,
}

/// Finds a project API key.
pub async fn find_project_api_key(database: &Database, key: &PlainToken) -> sqlx::Result<Option<FoundProjectApiKey>> {
    let row = sqlx::query(
        "SELECT k.id, k.app_id FROM project_api_keys k JOIN apps a ON a.id = k.app_id \
         WHERE k.key = $1 AND a.deleted_at IS NULL",
    )
    .bind(key.reveal())
    .fetch_optional(database.reader())
    .await?;
    row.map(|row| Ok(FoundProjectApiKey { id: row.parsed("id")?, app: row.parsed("app_id")? })).transpose()
}
