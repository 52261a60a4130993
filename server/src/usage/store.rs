//! Counts of use in the database.

use latchkey_api::{
    id::CredentialId,
    timestamp::{DAY, Timestamp},
};

use super::{
    batch::{Batch, Tally, Use},
    clients,
};
use crate::{
    database::{Database, Tx},
    housekeeping,
};

/// Rows of more than so many days ago go.
const KEPT_DAYS: i64 = 90;
/// What deletes them.
const OLD: &str = "DELETE FROM credential_usage \
     WHERE (credential_id, day, address, user_agent, method, path, status_class) IN ( \
     SELECT credential_id, day, address, user_agent, method, path, status_class FROM credential_usage \
     WHERE day <= $1 ORDER BY day LIMIT $2)";

/// The like, of project API keys.
const OLD_OF_PROJECT_API_KEYS: &str = "DELETE FROM project_api_key_usage WHERE (project_api_key_id, day) IN ( \
     SELECT project_api_key_id, day FROM project_api_key_usage WHERE day <= $1 ORDER BY day LIMIT $2)";

/// Adds a batch to what is there, all of it or nothing.
pub(super) async fn write(database: &Database, batch: &Batch) -> sqlx::Result<()> {
    let mut transaction = database.begin().await?;
    for (one, tally) in clients::told_apart(&mut transaction, batch).await? {
        add(&mut transaction, &one, tally).await?;
    }
    // Before the credentials, as where an app is deleted: so the two never wait for each other in a circle.
    for (&(key, day), tally) in batch.uses_of_project_api_keys() {
        add_of_project_api_key(&mut transaction, key, day, tally).await?;
    }
    for (credential, (at, address)) in batch.last_uses() {
        // Another server may have written a later one.
        sqlx::query(
            "UPDATE credentials SET last_used_at = $1, last_used_address = $2 \
             WHERE id = $3 AND (last_used_at IS NULL OR last_used_at < $4)",
        )
        .bind(at.0)
        .bind(address)
        .bind(credential.to_string())
        .bind(at.0)
        .execute(&mut *transaction)
        .await?;
    }
    transaction.commit().await
}

/// The condition keeps a credential that is gone from failing the batch of all others.
async fn add(transaction: &mut Tx, one: &Use, tally: Tally) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO credential_usage \
         (credential_id, day, address, user_agent, method, path, status_class, count, last_at) \
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE EXISTS (SELECT 1 FROM credentials WHERE id = $10) \
         ON CONFLICT (credential_id, day, address, user_agent, method, path, status_class) DO UPDATE SET \
         count = credential_usage.count + excluded.count, \
         last_at = CASE WHEN excluded.last_at > credential_usage.last_at \
         THEN excluded.last_at ELSE credential_usage.last_at END",
    )
    .bind(one.credential.to_string())
    .bind(one.day)
    .bind(one.address.as_str())
    .bind(one.user_agent.as_str())
    .bind(one.method.as_str())
    .bind(one.path.as_str())
    .bind(i64::from(one.status_class))
    .bind(tally.count)
    .bind(tally.last_at.0)
    .bind(one.credential.to_string())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn add_of_project_api_key(transaction: &mut Tx, key: CredentialId, day: i64, tally: &Tally) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO project_api_key_usage (project_api_key_id, day, count) VALUES ($1, $2, $3) \
         ON CONFLICT (project_api_key_id, day) DO UPDATE SET count = project_api_key_usage.count + excluded.count",
    )
    .bind(key.to_string())
    .bind(day)
    .bind(tally.count)
    .execute(&mut **transaction)
    .await?;
    sqlx::query(
        "UPDATE project_api_keys SET last_used_at = $1 \
         WHERE id = $2 AND (last_used_at IS NULL OR last_used_at < $3)",
    )
    .bind(tally.last_at.0)
    .bind(key.to_string())
    .bind(tally.last_at.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Remembers of project API keys that are older than the counting since when it goes on: the first day that has a count, or now.
pub(super) async fn begin_counting(database: &Database, now: Timestamp) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE project_api_keys SET counted_since = COALESCE((SELECT MIN(day) * $1 FROM project_api_key_usage \
         WHERE project_api_key_id = project_api_keys.id), $2) WHERE counted_since IS NULL",
    )
    .bind(DAY)
    .bind(now.0)
    .execute(database.writer())
    .await?;
    Ok(())
}

/// Deletes what is too old; says how many rows, and there may be more.
pub(super) async fn purge(database: &Database, now: Timestamp) -> sqlx::Result<u64> {
    let mut rows = 0;
    for old in [OLD, OLD_OF_PROJECT_API_KEYS] {
        rows += housekeeping::delete_old(database, old, now.day() - KEPT_DAYS - 1).await?;
    }
    Ok(rows)
}
