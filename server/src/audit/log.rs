//! Reading the audit log of an organization, the newest first.

use latchkey_api::{
    access_token::{DEFAULT_PAGE, LARGEST_PAGE},
    audit::{AuditEvent, AuditLogPage, ListAuditEvents},
    id::{AuditEventId, OrganizationId},
};
use sqlx::any::AnyRow;

use crate::{
    database::{Columns, Database},
    error::{Error, Result},
};

/// The longest id of a subject that is looked for, in characters.
const LONGEST_SUBJECT: usize = 100;

/// A page of the log. 400 names the parameter that is at fault.
pub async fn page(database: &Database, organization: OrganizationId, asked: &ListAuditEvents) -> Result<AuditLogPage> {
    let limit = limit(asked.limit)?;
    let subject = asked.subject.as_deref();
    if subject.is_some_and(|text| text.chars().count() > LONGEST_SUBJECT || text.contains(char::is_control)) {
        return Err(Error::field("subject", "must be the id of what was changed"));
    }
    let (at, id) = asked.after.as_deref().map_or_else(|| Ok((i64::MAX, String::new())), place)?;
    let narrowed = if subject.is_some() { "AND subject_id = $5 " } else { "" };
    let mut query = sqlx::query(sqlx::AssertSqlSafe(format!(
        "SELECT id, at, actor_kind, actor_name, action, subject_kind, subject_id, subject_name, address, user_agent, \
         request_id, details FROM audit_events WHERE organization_id = $1 AND (at, id) < ($2, $3) {narrowed}\
         ORDER BY at DESC, id DESC LIMIT $4"
    )))
    .bind(organization.to_string())
    .bind(at)
    .bind(id)
    // One more tells whether there is a next page.
    .bind(i64::from(limit) + 1);
    if let Some(subject) = subject {
        query = query.bind(subject);
    }
    let rows = query.fetch_all(database.reader()).await?;
    let mut items = rows.iter().map(read).collect::<sqlx::Result<Vec<AuditEvent>>>()?;
    let is_last = items.len() <= limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| !is_last).map(|last| format!("{}-{}", last.at.0, last.id));
    Ok(AuditLogPage { items, next })
}

fn limit(asked: Option<u32>) -> Result<u32> {
    let limit = asked.unwrap_or(DEFAULT_PAGE);
    if (1..=LARGEST_PAGE).contains(&limit) {
        return Ok(limit);
    }
    Err(Error::field("limit", format_args!("must be a whole number from 1 to {LARGEST_PAGE}")))
}

/// The moment and id of the last row of a page, which a cursor names: to clients an opaque text.
fn place(text: &str) -> Result<(i64, String)> {
    let place = text.split_once('-').and_then(|(at, id)| Some((at.parse().ok()?, id.parse::<AuditEventId>().ok()?)));
    let (at, id) = place.ok_or_else(|| Error::field("after", "must be the “next” of a page, unchanged"))?;
    Ok((at, id.to_string()))
}

fn read(row: &AnyRow) -> sqlx::Result<AuditEvent> {
    Ok(AuditEvent {
        id: row.parsed("id")?,
        at: row.moment("at")?,
        actor_kind: row.text("actor_kind")?,
        actor_name: row.text("actor_name")?,
        action: row.text("action")?,
        subject_kind: row.text("subject_kind")?,
        subject_id: row.text("subject_id")?,
        subject_name: row.text("subject_name")?,
        address: row.text("address")?,
        user_agent: row.text("user_agent")?,
        request_id: row.text("request_id")?,
        details: row.text("details")?,
    })
}
