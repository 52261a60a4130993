//! Reading the audit log of an organization, the newest first.
//!
//! However it is narrowed down, a page is read from its place in an index, so that it takes as long in a log of ten events as
//! in one of a million.

use latchkey_api::{
    access_token::{DEFAULT_PAGE, LARGEST_PAGE},
    audit::{AuditEvent, AuditLogPage, ListAuditEvents, is_id},
    id::{AuditEventId, OrganizationId},
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    database::{Columns, Database},
    error::{Error, Result},
};

/// What is said of an event.
const COLUMNS: &str = "id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, subject_name, address, \
                       user_agent, request_id, details";

/// Asked for as actors, these stand for those without an id.
pub(super) const NAMELESS: [&str; 2] = ["server", "anonymous"];

/// A page of the log. 400 names the parameter that is at fault.
pub async fn page(database: &Database, organization: OrganizationId, asked: &ListAuditEvents) -> Result<AuditLogPage> {
    let limit = limit(asked.limit)?;
    let [subject, actor] = [&asked.subject, &asked.actor].map(Option::as_deref);
    for (field, id, whose) in
        [("subject", subject, "of what was changed"), ("actor", actor, "of whoever did it, “server” or “anonymous”")]
    {
        if id.is_some_and(|id| !is_id(id)) {
            return Err(Error::field(field, format_args!("must be the id {whose}")));
        }
    }
    if let (Some(from), Some(to)) = (asked.from, asked.to)
        && to <= from
    {
        return Err(Error::field("to", "must be later than “from”"));
    }
    let end = (asked.to.map_or(i64::MAX, |to| to.0), String::new());
    let (at, id) = asked.after.as_deref().map(place).transpose()?.map_or(end.clone(), |place| place.min(end));
    let mut query = sqlx::query(AssertSqlSafe(statement(asked)))
        .bind(organization.to_string())
        .bind(at)
        .bind(id)
        // One more tells whether there is a next page.
        .bind(i64::from(limit) + 1);
    for value in [subject, actor].into_iter().flatten() {
        query = query.bind(value);
    }
    let rows = query.fetch_all(database.reader()).await?;
    let mut items = rows.iter().map(read).collect::<sqlx::Result<Vec<AuditEvent>>>()?;
    // Here and not in the statement, where two bounds would lead SQLite to the index by time alone.
    items.retain(|event| asked.from.is_none_or(|from| event.at >= from));
    let is_last = items.len() <= limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| !is_last).map(|last| format!("{}-{}", last.at.0, last.id));
    Ok(AuditLogPage { items, next })
}

/// The statement, with `$1` the organization, `$2` and `$3` the place before which it begins, `$4` how many rows, and then
/// the subject and the actor, where there are any.
fn statement(asked: &ListAuditEvents) -> String {
    let subject = asked.subject.is_some().then_some("subject_id");
    let actor = asked.actor.as_deref();
    let actor = actor.map(|id| if NAMELESS.contains(&id) { "actor_id IS NULL AND actor_kind" } else { "actor_id" });
    let conditions = [subject, actor].into_iter().flatten().zip(5..);
    let narrowed =
        conditions.map(|(condition, place)| format!(" AND {condition} = ${place}")).collect::<Vec<_>>().concat();
    let of_kind = |kind: &str| {
        format!(
            "SELECT {COLUMNS} FROM audit_events WHERE organization_id = $1{kind} AND (at, id) < ($2, $3){narrowed} \
             ORDER BY at DESC, id DESC LIMIT $4"
        )
    };
    let Some(group) = asked.group else { return of_kind("") };
    // With `IN` all of these kinds would be read and sorted, to show some.
    let kinds = group.subject_kinds().iter().enumerate();
    let each = kinds.map(|(number, kind)| {
        format!("SELECT * FROM ({}) AS kind_{number}", of_kind(&format!(" AND subject_kind = '{kind}'")))
    });
    format!("{} ORDER BY at DESC, id DESC LIMIT $4", each.collect::<Vec<_>>().join(" UNION ALL "))
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
        actor_id: row.text_or_none("actor_id")?,
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

#[cfg(test)]
mod tests {
    use latchkey_api::audit::EventGroup;

    use super::*;

    #[tokio::test]
    async fn a_page_is_read_from_its_place_in_an_index() {
        let (_folder, database) = Database::for_a_test().await;
        let some = |text: &str| Some(text.to_owned());
        let all = ListAuditEvents::default();
        for (asked, place) in [
            (all.clone(), "by_organization (organization_id=? AND "),
            (
                ListAuditEvents { subject: some("1"), ..all.clone() },
                "of_organization_by_subject (organization_id=? AND subject_id=? AND ",
            ),
            (
                ListAuditEvents { actor: some("1"), ..all.clone() },
                "of_organization_by_actor (organization_id=? AND actor_id=? AND ",
            ),
            (
                ListAuditEvents { actor: some("server"), ..all.clone() },
                "of_organization_by_actor (organization_id=? AND actor_id=? AND ",
            ),
            (
                ListAuditEvents { group: Some(EventGroup::Segments), ..all.clone() },
                "of_organization_by_subject_kind (organization_id=? AND subject_kind=? AND ",
            ),
            (
                ListAuditEvents { group: Some(EventGroup::Credentials), ..all.clone() },
                "of_organization_by_subject_kind (organization_id=? AND subject_kind=? AND ",
            ),
        ] {
            let plan = database.plan(&statement(&asked)).await;
            let searches = plan.lines().filter(|line| line.starts_with("SEARCH")).collect::<Vec<_>>();
            assert!(!searches.is_empty() && searches.iter().all(|line| line.contains(place)), "{place}: {plan}");
            let kinds = asked.group.map_or(0, |group| group.subject_kinds().len());
            // Of some rows of each kind, and not of the whole log.
            assert!(kinds > 0 || !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
