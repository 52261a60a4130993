//! Gives rows of an earlier version the texts that searches look into. New rows have theirs from whoever writes them.

use sqlx::AssertSqlSafe;

use crate::{
    database::{Columns, Database},
    text::searched,
};

/// So many rows at a time, so that other servers over the same database do not wait for long.
const AT_ONCE: i64 = 500;
/// The tables, each with the column that is searched besides the name.
const TABLES: [(&str, &str); 2] = [("apps", "slug"), ("users", "email")];

/// Fills in whatever is missing; says of how many rows.
pub(crate) async fn fill(database: &Database) -> sqlx::Result<u64> {
    let mut filled = 0;
    for (table, other) in TABLES {
        loop {
            let rows = fill_some(database, table, other).await?;
            if rows == 0 {
                break;
            }
            filled += rows;
        }
    }
    Ok(filled)
}

async fn fill_some(database: &Database, table: &str, other: &str) -> sqlx::Result<u64> {
    let missing =
        format!("SELECT id, name, {other} AS other FROM {table} WHERE search_text IS NULL ORDER BY id LIMIT {AT_ONCE}");
    let update = format!("UPDATE {table} SET search_text = $1 WHERE id = $2 AND search_text IS NULL");
    let mut transaction = database.begin().await?;
    let rows = sqlx::query(AssertSqlSafe(missing)).fetch_all(&mut *transaction).await?;
    for row in &rows {
        sqlx::query(AssertSqlSafe(update.clone()))
            .bind(searched(&[&row.text("name")?, &row.text("other")?]))
            .bind(row.text("id")?)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await?;
    Ok(rows.len() as u64)
}
