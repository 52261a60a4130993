//! Ends credentials for good.

use latchkey_api::id::{AppId, CredentialId, ServiceAccountId, UserId};
use sqlx::AssertSqlSafe;

use crate::{change::Change, database::Columns};

/// Which credentials are to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doomed {
    /// This one.
    One(CredentialId),
    /// Every key of a service account.
    KeysOf(ServiceAccountId),
    /// Every API token of an app.
    TokensOf(AppId),
}

/// A credential that has just been revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// Which.
    pub id: CredentialId,
    /// Its name.
    pub name: String,
    /// The last four characters of its secret.
    pub last_four: String,
}

/// Revokes what is not revoked yet, and answers that. What was revoked before stays as it is.
pub async fn revoke(change: &mut Change, doomed: Doomed, by: Option<UserId>) -> sqlx::Result<Vec<Revoked>> {
    let (column, id) = match doomed {
        Doomed::One(id) => ("id", id.to_string()),
        Doomed::KeysOf(id) => ("service_account_id", id.to_string()),
        Doomed::TokensOf(id) => ("app_id", id.to_string()),
    };
    let rows = sqlx::query(AssertSqlSafe(format!(
        "UPDATE credentials SET revoked_at = $1, revoked_by = $2 WHERE {column} = $3 AND revoked_at IS NULL \
         RETURNING id, name, last_four"
    )))
    .bind(change.now().0)
    .bind(by.map(|id| id.to_string()))
    .bind(id)
    .fetch_all(change.connection())
    .await?;
    rows.iter()
        .map(|row| Ok(Revoked { id: row.parsed("id")?, name: row.text("name")?, last_four: row.text("last_four")? }))
        .collect()
}
