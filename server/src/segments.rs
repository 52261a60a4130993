//! The table of segments: named sets of an organization's apps.

use latchkey_api::id::{AppId, OrganizationId, SegmentId, UserId};
use sqlx::AssertSqlSafe;

use crate::{change::Change, database::placeholders, text::fold};

/// Makes a segment without apps. Fails as a unique violation if the organization has one with this name.
pub async fn create(
    change: &mut Change,
    organization: OrganizationId,
    name: &str,
    created_by: Option<UserId>,
) -> sqlx::Result<SegmentId> {
    let id = SegmentId::from_bytes(change.new_id());
    sqlx::query(
        "INSERT INTO segments (id, organization_id, name, name_folded, created_at, created_by) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.to_string())
    .bind(organization.to_string())
    .bind(name)
    .bind(fold(name))
    .bind(change.now().0)
    .bind(created_by.map(|id| id.to_string()))
    .execute(change.connection())
    .await?;
    Ok(id)
}

/// Puts apps into a segment that has none. Says whether all of them are there, in this organization.
pub async fn put_apps(
    change: &mut Change,
    organization: OrganizationId,
    id: SegmentId,
    apps: &[AppId],
) -> sqlx::Result<bool> {
    if apps.is_empty() {
        return Ok(true);
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO segment_apps (segment_id, app_id) SELECT CAST($1 AS TEXT), a.id FROM apps a \
         WHERE a.organization_id = $2 AND a.deleted_at IS NULL AND a.id IN ({})",
        placeholders(3, apps.len())
    )))
    .bind(id.to_string())
    .bind(organization.to_string());
    for app in apps {
        query = query.bind(app.to_string());
    }
    // One text for each number of apps: not worth a place among the prepared statements.
    let outcome = query.persistent(false).execute(change.connection()).await?;
    Ok(usize::try_from(outcome.rows_affected()) == Ok(apps.len()))
}
