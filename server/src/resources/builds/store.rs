//! Builds in the database.

use std::collections::BTreeMap;

use latchkey_api::{
    id::{AppId, BuildId},
    timestamp::Timestamp,
};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{AssertSqlSafe, any::AnyRow};
use utoipa::ToSchema;

use crate::{
    change::Change,
    database::{Columns, Database},
};

const COLUMNS: &str = "id, app_id, file_name, size, sha256, version_name, notes, tags, fields, created_at, uploaded_by";

/// A build, as it is stored and as it goes over the wire.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Build {
    /// The id.
    pub(super) id: BuildId,
    /// The app that it is of.
    pub(super) app_id: AppId,
    /// The name of its file.
    #[schema(examples("wallpaper-1.4.0.ipa"))]
    pub(super) file_name: String,
    /// In bytes.
    pub(super) size: i64,
    /// Of the file, in lower-case hexadecimal digits.
    pub(super) sha256: String,
    /// As it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("1.4.0"))]
    pub(super) version_name: Option<String>,
    /// What was sent as `notes` or `changelog`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) notes: Option<String>,
    /// What was sent as `tags`, each once.
    pub(super) tags: Vec<String>,
    /// Every other field that was sent.
    pub(super) fields: BTreeMap<String, String>,
    /// When it was uploaded.
    pub(super) created_at: Timestamp,
    /// The name of the token, account or person that uploaded it.
    pub(super) uploaded_by: String,
}

fn read(row: &AnyRow) -> sqlx::Result<Build> {
    Ok(Build {
        id: row.parsed("id")?,
        app_id: row.parsed("app_id")?,
        file_name: row.text("file_name")?,
        size: row.number("size")?,
        sha256: row.text("sha256")?,
        version_name: row.text_or_none("version_name")?,
        notes: row.text_or_none("notes")?,
        tags: json(row, "tags")?,
        fields: json(row, "fields")?,
        created_at: row.moment("created_at")?,
        uploaded_by: row.text("uploaded_by")?,
    })
}

fn json<T: DeserializeOwned>(row: &AnyRow, column: &str) -> sqlx::Result<T> {
    serde_json::from_str(&row.text(column)?)
        .map_err(|error| sqlx::Error::ColumnDecode { index: column.to_owned(), source: error.into() })
}

pub(super) async fn insert(change: &mut Change, build: &Build) -> sqlx::Result<()> {
    let written = |value: serde_json::Result<String>| value.map_err(|error| sqlx::Error::Encode(error.into()));
    sqlx::query(AssertSqlSafe(format!(
        "INSERT INTO builds ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )))
    .bind(build.id.to_string())
    .bind(build.app_id.to_string())
    .bind(build.file_name.as_str())
    .bind(build.size)
    .bind(build.sha256.as_str())
    .bind(build.version_name.as_deref())
    .bind(build.notes.as_deref())
    .bind(written(serde_json::to_string(&build.tags))?)
    .bind(written(serde_json::to_string(&build.fields))?)
    .bind(build.created_at.0)
    .bind(build.uploaded_by.as_str())
    .execute(change.connection())
    .await?;
    Ok(())
}

/// A build of this app.
pub(super) async fn find(database: &Database, app: AppId, build: BuildId) -> sqlx::Result<Option<Build>> {
    let sql = format!("SELECT {COLUMNS} FROM builds WHERE id = $1 AND app_id = $2");
    let row = sqlx::query(AssertSqlSafe(sql))
        .bind(build.to_string())
        .bind(app.to_string())
        .fetch_optional(database.reader())
        .await?;
    row.as_ref().map(read).transpose()
}

/// Whether there is this app, deleted or not, and no such build.
pub(super) async fn lacks(database: &Database, app: AppId, build: BuildId) -> sqlx::Result<bool> {
    let row =
        sqlx::query("SELECT a.id FROM apps a WHERE a.id = $1 AND NOT EXISTS (SELECT 1 FROM builds b WHERE b.id = $2)")
            .bind(app.to_string())
            .bind(build.to_string())
            .fetch_optional(database.reader())
            .await?;
    Ok(row.is_some())
}

/// A page of an app's builds, the newest first, and how many there are in all.
pub(super) async fn list(database: &Database, app: AppId, page: u32, limit: u32) -> sqlx::Result<(Vec<Build>, u32)> {
    let sql =
        format!("SELECT {COLUMNS} FROM builds WHERE app_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2 OFFSET $3");
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(app.to_string())
        .bind(i64::from(limit))
        .bind(i64::from(limit) * (i64::from(page) - 1))
        .fetch_all(database.reader())
        .await?;
    let total = sqlx::query("SELECT COUNT(*) AS total FROM builds WHERE app_id = $1")
        .bind(app.to_string())
        .fetch_one(database.reader())
        .await?;
    let builds = rows.iter().map(read).collect::<sqlx::Result<_>>()?;
    Ok((builds, u32::try_from(total.number("total")?).unwrap_or(u32::MAX)))
}
