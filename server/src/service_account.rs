//! The table of service accounts: members of an organization that are no people. Their keys are credentials.

use latchkey_api::{
    id::{OrganizationId, SegmentId, ServiceAccountId, UserId},
    secret::Kind,
    session::Role,
};

use crate::{change::Change, config::PublicUrl, database::Columns, text::searched};

/// A service account to be.
#[derive(Clone, Copy, Debug)]
pub struct NewServiceAccount<'a> {
    /// Where it belongs.
    pub organization: OrganizationId,
    /// Its name, validated.
    pub name: &'a str,
    /// What it is for.
    pub description: &'a str,
    /// What it may do.
    pub role: Role,
    /// Where: `None` in the whole organization, else in these segments of it, each once.
    pub segments: Option<&'a [SegmentId]>,
    /// Who makes it.
    pub created_by: Option<UserId>,
}

/// What the identifiers of an organization's accounts end in, after the `@`: `ORG-SLUG.iam.HOST`.
pub fn domain(public_url: &PublicUrl, slug: &str) -> String {
    format!("{slug}.iam.{}", public_url.host())
}

/// The text that a search looks into.
pub fn search_text(name: &str, description: &str) -> String {
    searched(&[name, description])
}

/// Makes a service account, without a key. The name must be no other's that lives in the organization.
pub async fn create(change: &mut Change, new: NewServiceAccount<'_>) -> sqlx::Result<ServiceAccountId> {
    let id = ServiceAccountId::from_bytes(change.new_id());
    sqlx::query(
        "INSERT INTO service_accounts (id, organization_id, name, live_name, description, search_text, role, whole, \
         created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id.to_string())
    .bind(new.organization.to_string())
    .bind(new.name)
    .bind(new.name)
    .bind(new.description)
    .bind(search_text(new.name, new.description))
    .bind(new.role.name())
    .bind(i64::from(new.segments.is_none()))
    .bind(change.now().0)
    .bind(new.created_by.map(|id| id.to_string()))
    .execute(change.connection())
    .await?;
    write_segments(change, id, new.segments).await?;
    Ok(id)
}

/// Puts these segments in place of those that it had.
pub async fn write_segments(
    change: &mut Change,
    account: ServiceAccountId,
    segments: Option<&[SegmentId]>,
) -> sqlx::Result<()> {
    let before = sqlx::query("DELETE FROM service_account_segments WHERE service_account_id = $1")
        .bind(account.to_string())
        .execute(change.connection())
        .await?;
    if before.rows_affected() > 0 {
        change.withdraws();
    }
    for segment in segments.unwrap_or_default() {
        sqlx::query("INSERT INTO service_account_segments (service_account_id, segment_id) VALUES ($1, $2)")
            .bind(account.to_string())
            .bind(segment.to_string())
            .execute(change.connection())
            .await?;
    }
    Ok(())
}

/// Holds an account until the transaction ends, so that changes of it and of its keys queue; `None` if it was deleted.
/// Answers how many of its keys are not revoked.
pub async fn hold(change: &mut Change, account: ServiceAccountId) -> sqlx::Result<Option<u64>> {
    // Changes nothing, and holds the row: `FOR UPDATE` in words that both databases know.
    let held = sqlx::query("UPDATE service_accounts SET name = name WHERE id = $1 AND deleted_at IS NULL")
        .bind(account.to_string())
        .execute(change.connection())
        .await?;
    if held.rows_affected() == 0 {
        return Ok(None);
    }
    let row = sqlx::query(
        "SELECT COUNT(*) AS keys FROM credentials WHERE service_account_id = $1 AND kind = $2 AND revoked_at IS NULL",
    )
    .bind(account.to_string())
    .bind(Kind::ServiceAccountKey.name())
    .fetch_one(change.connection())
    .await?;
    Ok(Some(u64::try_from(row.number("keys")?).unwrap_or(0)))
}
