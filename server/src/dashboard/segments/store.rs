//! Segments in the database.

use latchkey_api::{
    id::{AppId, OrganizationId, SegmentId, ServiceAccountId},
    segment::{LimitedServiceAccount, Segment},
};
use sqlx::any::AnyRow;

use crate::{
    change::Change,
    database::{Columns, Database},
    text::fold,
};

/// The segments of an organization by name, with their apps and service accounts by name.
pub(super) async fn list(database: &Database, organization: OrganizationId) -> sqlx::Result<Vec<Segment>> {
    let of_organization = async |sql: &'static str| -> sqlx::Result<Vec<AnyRow>> {
        sqlx::query(sql).bind(organization.to_string()).fetch_all(database.reader()).await
    };
    let rows = of_organization(
        "SELECT id, name, created_at FROM segments WHERE organization_id = $1 ORDER BY name_folded, id",
    )
    .await?;
    let mut segments = Vec::with_capacity(rows.len());
    for row in &rows {
        segments.push(Segment {
            id: row.parsed("id")?,
            name: row.text("name")?,
            apps: Vec::new(),
            service_accounts: Vec::new(),
            created_at: row.moment("created_at")?,
        });
    }
    let apps = of_organization(
        "SELECT sa.segment_id, sa.app_id FROM segments s JOIN segment_apps sa ON sa.segment_id = s.id \
         JOIN apps a ON a.id = sa.app_id WHERE s.organization_id = $1 AND a.deleted_at IS NULL ORDER BY a.name, a.id",
    )
    .await?;
    for row in &apps {
        if let Some(segment) = with_id(&mut segments, row)? {
            segment.apps.push(row.parsed("app_id")?);
        }
    }
    let accounts = of_organization(
        "SELECT x.segment_id, x.service_account_id, a.name, \
         (SELECT COUNT(*) FROM service_account_segments y WHERE y.service_account_id = a.id) AS segments \
         FROM segments s JOIN service_account_segments x ON x.segment_id = s.id \
         JOIN service_accounts a ON a.id = x.service_account_id \
         WHERE s.organization_id = $1 AND a.deleted_at IS NULL AND a.whole = 0 ORDER BY a.name, a.id",
    )
    .await?;
    for row in &accounts {
        if let Some(segment) = with_id(&mut segments, row)? {
            segment.service_accounts.push(LimitedServiceAccount {
                id: row.parsed("service_account_id")?,
                name: row.text("name")?,
                only_here: row.number("segments")? == 1,
            });
        }
    }
    Ok(segments)
}

fn with_id<'a>(segments: &'a mut [Segment], row: &AnyRow) -> sqlx::Result<Option<&'a mut Segment>> {
    let id: SegmentId = row.parsed("segment_id")?;
    Ok(segments.iter_mut().find(|segment| segment.id == id))
}

pub(super) async fn count(change: &mut Change, organization: OrganizationId) -> sqlx::Result<usize> {
    let row = sqlx::query("SELECT COUNT(*) AS count FROM segments WHERE organization_id = $1")
        .bind(organization.to_string())
        .fetch_one(change.connection())
        .await?;
    Ok(usize::try_from(row.number("count")?).unwrap_or(usize::MAX))
}

/// The name of a segment of this organization.
pub(super) async fn name(
    change: &mut Change,
    organization: OrganizationId,
    id: SegmentId,
) -> sqlx::Result<Option<String>> {
    let row = sqlx::query("SELECT name FROM segments WHERE id = $1 AND organization_id = $2")
        .bind(id.to_string())
        .bind(organization.to_string())
        .fetch_optional(change.connection())
        .await?;
    row.map(|row| row.text("name")).transpose()
}

/// Fails as a unique violation if there is another with this name.
pub(super) async fn rename(change: &mut Change, id: SegmentId, name: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE segments SET name = $1, name_folded = $2 WHERE id = $3")
        .bind(name)
        .bind(fold(name))
        .bind(id.to_string())
        .execute(change.connection())
        .await?;
    Ok(())
}

/// Takes every app out of a segment; answers which there were.
pub(super) async fn take_apps(change: &mut Change, id: SegmentId) -> sqlx::Result<Vec<AppId>> {
    let rows = sqlx::query("DELETE FROM segment_apps WHERE segment_id = $1 RETURNING app_id")
        .bind(id.to_string())
        .fetch_all(change.connection())
        .await?;
    rows.iter().map(|row| row.parsed("app_id")).collect()
}

/// Deletes a segment without apps; answers which service accounts were limited to it.
pub(super) async fn delete(change: &mut Change, id: SegmentId) -> sqlx::Result<Vec<ServiceAccountId>> {
    let rows = sqlx::query("DELETE FROM service_account_segments WHERE segment_id = $1 RETURNING service_account_id")
        .bind(id.to_string())
        .fetch_all(change.connection())
        .await?;
    sqlx::query("DELETE FROM segments WHERE id = $1").bind(id.to_string()).execute(change.connection()).await?;
    rows.iter().map(|row| row.parsed("service_account_id")).collect()
}
