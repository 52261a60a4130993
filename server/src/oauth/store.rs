//! Access tokens in the database.

use latchkey_api::{
    id::{CredentialId, OrganizationId},
    secret::Kind,
    timestamp::Timestamp,
};

use crate::{AppState, change::Change, credential::FoundCredential, housekeeping, secret::PlainToken, text::fold};

/// Access tokens that ended so many days ago go. Until then, whoever still sends one is told that it has expired.
const KEPT_DAYS: i64 = 1;
/// The kind stands in the text, because the index is of this kind alone.
const OLD: &str = "DELETE FROM credentials WHERE id IN (SELECT id FROM credentials \
                   WHERE kind = 'access_token' AND expires_at <= $1 ORDER BY expires_at LIMIT $2)";

/// An access token to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewAccessToken<'a> {
    /// What it is exchanged for.
    pub(super) parent: &'a FoundCredential,
    /// Its scopes; none for what no scopes narrow.
    pub(super) scopes: &'a [String],
    /// The only organization where it is to work.
    pub(super) organization: Option<OrganizationId>,
    /// When it ends.
    pub(super) expires_at: Timestamp,
}

/// Stores a new access token under the name of its parent; answers its secret. It is in nobody's list, so it is not made
/// to be searched.
pub(super) async fn issue(change: &mut Change, brand: &str, new: NewAccessToken<'_>) -> sqlx::Result<PlainToken> {
    let kind = Kind::AccessToken;
    let id = CredentialId::from_bytes(change.new_id());
    let secret = PlainToken::generate(kind, brand, change.randomness());
    sqlx::query(
        "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, \
         organization_id, parent_id, scopes, created_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10, $11, $12)",
    )
    .bind(id.to_string())
    .bind(kind.name())
    .bind(secret.hash().as_str())
    .bind(kind.prefix(brand))
    .bind(secret.last_four())
    .bind(new.parent.name.as_str())
    .bind(fold(&new.parent.name))
    .bind(new.organization.map(|id| id.to_string()))
    .bind(new.parent.id.to_string())
    .bind(new.scopes.join(" "))
    .bind(change.now().0)
    .bind(new.expires_at.0)
    .execute(change.connection())
    .await?;
    Ok(secret)
}

/// Deletes access tokens that ended long ago; says how many. Nothing else knows of them: their use was counted as their
/// parents'.
pub(crate) async fn purge(state: &AppState) -> sqlx::Result<u64> {
    housekeeping::delete_old(&state.database, OLD, state.clock.now().plus_days(-KEPT_DAYS).0).await
}
