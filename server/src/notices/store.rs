//! Which notices are due, and which were sent.

use std::time::Duration;

use latchkey_api::{
    id::{CredentialId, UserId},
    language::Language,
    secret::Kind,
    timestamp::{DAY, Timestamp},
};
use sqlx::any::AnyRow;

use crate::{
    database::{Columns, Database},
    directory,
    mail::LONGEST_SENDING,
};

/// The most notices of one round; the rest waits for the next.
const MOST: i64 = 5_000;
/// A claim holds for so many sendings, in case the mail server is slow to refuse.
const CLAIM_SENDINGS: u32 = 5;
/// After the first failure, a notice waits so long; then twice as long, and so on, in milliseconds.
const FIRST_WAIT: i64 = 60_000;
/// The longest wait after a failure, in milliseconds.
const LONGEST_WAIT: i64 = 60 * FIRST_WAIT;

/// Notices are kept for so many days after they were tried, the last of them a week before the end: for 30 days after it.
pub(super) const KEPT_DAYS: i64 = 37;
/// What deletes them.
pub(super) const OLD: &str = "DELETE FROM notices WHERE (credential_id, recipient_id, days) IN ( \
     SELECT credential_id, recipient_id, days FROM notices WHERE try_after <= $1 ORDER BY try_after LIMIT $2)";

/// A notice to one person about one credential.
#[derive(Clone, Debug)]
pub(super) struct Due {
    /// Who is told.
    pub(super) recipient: UserId,
    /// Their name.
    pub(super) name: String,
    /// Where they are told.
    pub(super) email: String,
    /// The language that they are told in.
    pub(super) language: Language,
    credential: CredentialId,
    /// How many days before the end: 7 or 1.
    days: i64,
    /// How often it was tried, this time included. 0 until it is claimed.
    attempts: i64,
    pub(super) kind: Kind,
    pub(super) credential_name: String,
    pub(super) prefix: String,
    pub(super) last_four: String,
    pub(super) expires_at: Timestamp,
    /// The name of the service account or app.
    pub(super) of: Option<String>,
    pub(super) organization_slug: Option<String>,
    pub(super) app_slug: Option<String>,
}

/// What ends within a week and was not made shortly before a notice would have been sent: whoever made it then knows.
/// `line` leads from an organization to the nearest at or above it that has an admin. $1 is now, $2 a day on, $3 seven
/// days on, $4 a day.
const DUE: &str = "WITH RECURSIVE due AS ( \
     SELECT c.id, c.kind, c.name, c.prefix, c.last_four, c.expires_at, c.user_id, COALESCE(s.name, a.name) AS of_name, \
     COALESCE(s.organization_id, a.organization_id) AS organization_id, a.slug AS app_slug, \
     CASE WHEN c.expires_at <= $2 THEN CAST(1 AS BIGINT) ELSE CAST(7 AS BIGINT) END AS days \
     FROM credentials c LEFT JOIN service_accounts s ON s.id = c.service_account_id LEFT JOIN apps a ON a.id = c.app_id \
     WHERE c.revoked_at IS NULL AND c.kind <> 'access_token' AND c.expires_at > $1 AND c.expires_at <= $3 \
     AND s.deleted_at IS NULL AND a.deleted_at IS NULL \
     AND c.created_at + $4 * CASE WHEN c.expires_at <= $2 THEN 2 ELSE 8 END <= c.expires_at), \
     line (organization_id, place_id) AS ( \
     SELECT DISTINCT organization_id, organization_id FROM due WHERE organization_id IS NOT NULL \
     UNION ALL SELECT line.organization_id, o.parent_id FROM line JOIN organizations o ON o.id = line.place_id \
     WHERE o.parent_id IS NOT NULL AND NOT EXISTS ( \
     SELECT 1 FROM memberships m WHERE m.organization_id = line.place_id AND m.role = 'admin')), \
     told (credential_id, recipient_id) AS ( \
     SELECT id, user_id FROM due WHERE organization_id IS NULL \
     UNION ALL SELECT due.id, m.user_id FROM due JOIN line ON line.organization_id = due.organization_id \
     JOIN memberships m ON m.organization_id = line.place_id AND m.role = 'admin') \
     SELECT due.id, due.kind, due.name, due.prefix, due.last_four, due.expires_at, due.of_name, due.app_slug, due.days, \
     o.slug AS organization_slug, u.id AS recipient_id, u.name AS recipient_name, u.email, u.language \
     FROM told JOIN due ON due.id = told.credential_id JOIN users u ON u.id = told.recipient_id \
     LEFT JOIN organizations o ON o.id = due.organization_id \
     WHERE NOT EXISTS (SELECT 1 FROM notices n WHERE n.credential_id = due.id AND n.recipient_id = u.id \
     AND n.days = due.days AND (n.sent_at IS NOT NULL OR n.try_after > $1)) \
     ORDER BY u.id, due.expires_at, due.id LIMIT $5";

/// The notices that are due, those of one person together.
pub(super) async fn due(database: &Database, now: Timestamp) -> sqlx::Result<Vec<Due>> {
    let rows = sqlx::query(DUE)
        .bind(now.0)
        .bind(now.plus_days(1).0)
        .bind(now.plus_days(7).0)
        .bind(DAY)
        .bind(MOST)
        .fetch_all(database.reader())
        .await?;
    rows.iter().map(read).collect()
}

fn read(row: &AnyRow) -> sqlx::Result<Due> {
    let kind = row.text("kind")?;
    Ok(Due {
        recipient: row.parsed("recipient_id")?,
        name: row.text("recipient_name")?,
        email: row.text("email")?,
        language: directory::language_in(row)?,
        credential: row.parsed("id")?,
        days: row.number("days")?,
        attempts: 0,
        kind: Kind::ALL.into_iter().find(|known| known.name() == kind).unwrap_or(Kind::PersonalAccessToken),
        credential_name: row.text("name")?,
        prefix: row.text("prefix")?,
        last_four: row.text("last_four")?,
        expires_at: row.moment("expires_at")?,
        of: row.text_or_none("of_name")?,
        organization_slug: row.text_or_none("organization_slug")?,
        app_slug: row.text_or_none("app_slug")?,
    })
}

/// Claims notices of one person; answers those that nobody else claimed or sent meanwhile, and whose credential still
/// works.
pub(super) async fn claim(database: &Database, due: &[Due], now: Timestamp) -> sqlx::Result<Vec<Due>> {
    let until = now.0 + milliseconds(CLAIM_SENDINGS * LONGEST_SENDING);
    let mut claimed = Vec::with_capacity(due.len());
    let mut transaction = database.begin().await?;
    for one in due {
        let row = sqlx::query(
            "INSERT INTO notices (credential_id, recipient_id, days, attempts, try_after) \
             SELECT id, $1, $2, 1, $3 FROM credentials WHERE id = $4 AND revoked_at IS NULL \
             ON CONFLICT (credential_id, recipient_id, days) DO UPDATE SET \
             attempts = notices.attempts + 1, try_after = excluded.try_after \
             WHERE notices.sent_at IS NULL AND notices.try_after <= $5 RETURNING attempts",
        )
        .bind(one.recipient.to_string())
        .bind(one.days)
        .bind(until)
        .bind(one.credential.to_string())
        .bind(now.0)
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(row) = row {
            claimed.push(Due { attempts: row.number("attempts")?, ..one.clone() });
        }
    }
    transaction.commit().await?;
    Ok(claimed)
}

/// Notes that these were sent.
pub(super) async fn mark_sent(database: &Database, due: &[Due], now: Timestamp) -> sqlx::Result<()> {
    let mut transaction = database.begin().await?;
    for one in due {
        sqlx::query("UPDATE notices SET sent_at = $1 WHERE credential_id = $2 AND recipient_id = $3 AND days = $4")
            .bind(now.0)
            .bind(one.credential.to_string())
            .bind(one.recipient.to_string())
            .bind(one.days)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await
}

/// Lets these be tried again after a while.
pub(super) async fn put_off(database: &Database, due: &[Due], now: Timestamp) -> sqlx::Result<()> {
    let mut transaction = database.begin().await?;
    for one in due {
        sqlx::query("UPDATE notices SET try_after = $1 WHERE credential_id = $2 AND recipient_id = $3 AND days = $4")
            .bind(now.0 + wait(one.attempts))
            .bind(one.credential.to_string())
            .bind(one.recipient.to_string())
            .bind(one.days)
            .execute(&mut *transaction)
            .await?;
    }
    transaction.commit().await
}

fn wait(attempts: i64) -> i64 {
    (FIRST_WAIT << (attempts - 1).clamp(0, 10)).min(LONGEST_WAIT)
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_longer_after_each_failure() {
        let minutes: Vec<i64> = (1..=9).map(|attempts| wait(attempts) / FIRST_WAIT).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait(i64::MAX), LONGEST_WAIT);
    }
}
