//! Versions in the database.

use latchkey_api::{
    id::{AppId, VersionId},
    version::{Platform, Version},
};
use serde_json::Value;
use sqlx::{AnyPool, any::AnyRow};

use super::{fields::Fields, list::Criteria};
use crate::{change::Change, database::Columns, text};

const COLUMNS: &str = "id, app_id, app_name, app_version, platform, environment, force_upgrade, message, \
                       message_locale, custom_attributes, internal_notes, active, created_at, updated_at";

fn read(row: &AnyRow) -> sqlx::Result<Version<Value>> {
    let attributes = row.text_or_none("custom_attributes")?;
    let platform = row.text("platform")?;
    Ok(Version {
        id: row.parsed("id")?,
        project: row.parsed("app_id")?,
        app_name: row.text("app_name")?,
        app_version: row.text("app_version")?,
        platform: Platform::from_name(&platform).ok_or_else(|| decode("platform", "unknown platform"))?,
        environment: row.text("environment")?,
        force_upgrade: row.number("force_upgrade")? != 0,
        message: row.text_or_none("message")?,
        message_locale: row.text_or_none("message_locale")?,
        custom_attributes: attributes
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|error| decode("custom_attributes", error))?,
        internal_notes: row.text_or_none("internal_notes")?,
        active: row.number("active")? != 0,
        created_at: row.moment("created_at")?,
        updated_at: row.moment("updated_at")?,
    })
}

fn decode(column: &str, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> sqlx::Error {
    sqlx::Error::ColumnDecode { index: column.to_owned(), source: source.into() }
}

/// One version of this app.
pub(super) async fn find(pool: &AnyPool, app: AppId, version: VersionId) -> sqlx::Result<Option<Version<Value>>> {
    let sql = format!("SELECT {COLUMNS} FROM versions WHERE id = $1 AND app_id = $2");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(version.to_string())
        .bind(app.to_string())
        .fetch_optional(pool)
        .await?;
    row.as_ref().map(read).transpose()
}

/// The versions that fit, a page of them, and how many there are in all.
pub(super) async fn list(pool: &AnyPool, app: AppId, criteria: &Criteria) -> sqlx::Result<(Vec<Version<Value>>, u32)> {
    // A parameter that is NULL asks for nothing; the casts tell PostgreSQL the type of one that is always NULL.
    const FITS: &str = "app_id = $1 AND (CAST($2 AS TEXT) IS NULL OR app_name_folded LIKE $2 ESCAPE '\\') \
                         AND (CAST($3 AS BIGINT) IS NULL OR force_upgrade = $3) \
                         AND (CAST($4 AS BIGINT) IS NULL OR active = $4)";
    let name = criteria.name.as_deref().map(|name| text::like_anywhere(&text::fold(name)));
    let order = criteria.order.sql();
    let page = format!("SELECT {COLUMNS} FROM versions WHERE {FITS} ORDER BY {order} LIMIT $5 OFFSET $6");
    let rows = sqlx::query(sqlx::AssertSqlSafe(page))
        .bind(app.to_string())
        .bind(name.clone())
        .bind(criteria.force_upgrade.map(i64::from))
        .bind(criteria.active.map(i64::from))
        .bind(i64::from(criteria.limit))
        .bind(i64::from(criteria.limit) * (i64::from(criteria.page) - 1))
        .fetch_all(pool)
        .await?;
    let total = format!("SELECT COUNT(*) AS total FROM versions WHERE {FITS}");
    let total = sqlx::query(sqlx::AssertSqlSafe(total))
        .bind(app.to_string())
        .bind(name)
        .bind(criteria.force_upgrade.map(i64::from))
        .bind(criteria.active.map(i64::from))
        .fetch_one(pool)
        .await?;
    let versions = rows.iter().map(read).collect::<sqlx::Result<_>>()?;
    Ok((versions, u32::try_from(total.number("total")?).unwrap_or(u32::MAX)))
}

/// Adds a version. It is active unless the caller said otherwise.
pub(super) async fn insert(change: &mut Change, app: AppId, fields: Fields) -> sqlx::Result<Version<Value>> {
    let id = VersionId::from_bytes(change.new_id());
    let sql = format!(
        "INSERT INTO versions (id, app_id, app_name, app_name_folded, app_version, version_order, platform, \
         environment, force_upgrade, message, message_locale, custom_attributes, internal_notes, active, created_at, \
         updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15) \
         RETURNING {COLUMNS}"
    );
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id.to_string())
        .bind(app.to_string())
        .bind(fields.app_name.as_str())
        .bind(text::fold(&fields.app_name))
        .bind(fields.app_version)
        .bind(fields.version_order)
        .bind(fields.platform.name())
        .bind(fields.environment)
        .bind(i64::from(fields.force_upgrade))
        .bind(fields.message.flatten())
        .bind(fields.message_locale.flatten())
        .bind(fields.custom_attributes.flatten())
        .bind(fields.internal_notes.flatten())
        .bind(i64::from(fields.active.unwrap_or(true)))
        .bind(change.now().0)
        .fetch_one(change.connection())
        .await?;
    read(&row)
}

/// A version as it is before a change. Nobody else changes it until that is over: `FOR UPDATE` in words that both databases
/// know.
pub(super) async fn hold(change: &mut Change, id: VersionId, app: AppId) -> sqlx::Result<Option<Version<Value>>> {
    let sql = format!("UPDATE versions SET app_name = app_name WHERE id = $1 AND app_id = $2 RETURNING {COLUMNS}");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id.to_string())
        .bind(app.to_string())
        .fetch_optional(change.connection())
        .await?;
    row.as_ref().map(read).transpose()
}

/// Replaces the required fields of a version, and of the optional ones those that were sent.
pub(super) async fn update(
    change: &mut Change,
    id: VersionId,
    app: AppId,
    fields: Fields,
) -> sqlx::Result<Option<Version<Value>>> {
    change.replaces_content();
    // Each optional field comes with a flag that says whether it was sent: NULL alone could not clear it.
    let sql = format!(
        "UPDATE versions SET app_name = $3, app_name_folded = $4, app_version = $5, version_order = $6, \
         platform = $7, environment = $8, force_upgrade = $9, \
         message = CASE WHEN $10 = 1 THEN $11 ELSE message END, \
         message_locale = CASE WHEN $12 = 1 THEN $13 ELSE message_locale END, \
         custom_attributes = CASE WHEN $14 = 1 THEN $15 ELSE custom_attributes END, \
         internal_notes = CASE WHEN $16 = 1 THEN $17 ELSE internal_notes END, \
         active = COALESCE($18, active), updated_at = $19 WHERE id = $1 AND app_id = $2 RETURNING {COLUMNS}"
    );
    let sent = |field: &Option<Option<String>>| i64::from(field.is_some());
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id.to_string())
        .bind(app.to_string())
        .bind(fields.app_name.as_str())
        .bind(text::fold(&fields.app_name))
        .bind(fields.app_version)
        .bind(fields.version_order)
        .bind(fields.platform.name())
        .bind(fields.environment)
        .bind(i64::from(fields.force_upgrade))
        .bind(sent(&fields.message))
        .bind(fields.message.flatten())
        .bind(sent(&fields.message_locale))
        .bind(fields.message_locale.flatten())
        .bind(sent(&fields.custom_attributes))
        .bind(fields.custom_attributes.flatten())
        .bind(sent(&fields.internal_notes))
        .bind(fields.internal_notes.flatten())
        .bind(fields.active.map(i64::from))
        .bind(change.now().0)
        .fetch_optional(change.connection())
        .await?;
    row.as_ref().map(read).transpose()
}

/// Removes a version; answers what it was, if there was one.
pub(super) async fn delete(change: &mut Change, id: VersionId, app: AppId) -> sqlx::Result<Option<Version<Value>>> {
    change.replaces_content();
    let sql = format!("DELETE FROM versions WHERE id = $1 AND app_id = $2 RETURNING {COLUMNS}");
    let row = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(id.to_string())
        .bind(app.to_string())
        .fetch_optional(change.connection())
        .await?;
    row.as_ref().map(read).transpose()
}

/// What a check may answer with.
pub(super) struct Candidate {
    pub(super) force_upgrade: bool,
    pub(super) message: Option<String>,
    pub(super) message_locale: Option<String>,
}

/// What is asked of a check, as it is stored.
pub(super) struct Asked {
    pub(super) app_name_folded: String,
    pub(super) platform: Platform,
    pub(super) environment: String,
    pub(super) version_order: String,
}

/// The entries of the newest active version that is newer than the asked one, the last made first.
pub(super) async fn newest(pool: &AnyPool, app: AppId, asked: &Asked) -> sqlx::Result<Vec<Candidate>> {
    let rows = sqlx::query(
        "SELECT force_upgrade, message, message_locale FROM versions WHERE app_id = $1 AND app_name_folded = $2 \
         AND platform = $3 AND environment = $4 AND active = 1 AND version_order = \
         (SELECT MAX(version_order) FROM versions WHERE app_id = $1 AND app_name_folded = $2 AND platform = $3 \
         AND environment = $4 AND active = 1 AND version_order > $5) ORDER BY created_at DESC, id DESC LIMIT 100",
    )
    .bind(app.to_string())
    .bind(asked.app_name_folded.as_str())
    .bind(asked.platform.name())
    .bind(asked.environment.as_str())
    .bind(asked.version_order.as_str())
    .fetch_all(pool)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Candidate {
                force_upgrade: row.number("force_upgrade")? != 0,
                message: row.text_or_none("message")?,
                message_locale: row.text_or_none("message_locale")?,
            })
        })
        .collect()
}
