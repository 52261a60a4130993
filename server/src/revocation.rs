//! Ends credentials for good. Nothing else does: what is revoked is counted as such, and no server trusts it any longer.

use latchkey_api::{
    id::{AppId, CredentialId, ServiceAccountId, UserId},
    secret::Kind,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    change::Change,
    counts::{self, Standing},
    credential,
    database::{Columns, DatabaseKind},
    owner::Owner,
};

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
    let (column, id, kind) = match doomed {
        Doomed::One(id) => ("id", id.to_string(), None),
        Doomed::KeysOf(id) => ("service_account_id", id.to_string(), Some(Kind::ServiceAccountKey)),
        Doomed::TokensOf(id) => ("app_id", id.to_string(), Some(Kind::AppApiToken)),
    };
    let of_kind = kind.map_or_else(String::new, |kind| format!(" AND kind = '{}'", kind.name()));
    if change.database_kind() == DatabaseKind::Postgres {
        // Held in the order in which counts of use are written, so that neither waits for the other in a circle. SQLite has
        // one writer.
        sqlx::query(AssertSqlSafe(format!(
            "SELECT id FROM credentials WHERE {column} = $1 AND revoked_at IS NULL{of_kind} ORDER BY id FOR UPDATE"
        )))
        .bind(id.as_str())
        .fetch_all(change.connection())
        .await?;
    }
    let rows = sqlx::query(AssertSqlSafe(format!(
        "UPDATE credentials SET revoked_at = $1, revoked_by = $2 WHERE {column} = $3 AND revoked_at IS NULL{of_kind} \
         RETURNING id, kind, name, last_four, user_id, app_id, service_account_id, expires_at"
    )))
    .bind(change.now().0)
    .bind(by.map(|id| id.to_string()))
    .bind(id)
    .fetch_all(change.connection())
    .await?;
    if !rows.is_empty() {
        change.withdraws();
    }
    let mut revoked = Vec::with_capacity(rows.len());
    for row in &rows {
        let kind = credential::kind(row, "kind")?;
        if let Some(owner) = owner(row, kind)? {
            let before = Standing::Live(row.moment_or_none("expires_at")?);
            counts::count(change.connection(), owner, Some(before), Standing::Revoked).await?;
        }
        revoked.push(Revoked { id: row.parsed("id")?, name: row.text("name")?, last_four: row.text("last_four")? });
    }
    Ok(revoked)
}

/// Under whom a credential is counted, if it is in somebody's list.
fn owner(row: &AnyRow, kind: Kind) -> sqlx::Result<Option<Owner>> {
    Ok(match kind {
        Kind::PersonalAccessToken => Some(Owner::User(row.parsed("user_id")?)),
        Kind::ServiceAccountKey => Some(Owner::ServiceAccount(row.parsed("service_account_id")?)),
        Kind::AppApiToken => Some(Owner::App(row.parsed("app_id")?)),
        Kind::ProjectApiKey | Kind::AccessToken => None,
    })
}
