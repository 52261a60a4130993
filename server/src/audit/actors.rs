//! Whom the audit log of an organization tells of.

use latchkey_api::{audit::AuditActor, id::OrganizationId};

use super::log::NAMELESS;
use crate::{
    database::{Columns, Database},
    text::fold,
};

/// No more are told; whoever wants to know of another one asks by their id.
const MOST: i64 = 500;

/// Goes from one actor to the next in the index, past however much each of them did.
const ACTORS: &str = "\
    WITH RECURSIVE actors (id) AS ( \
        SELECT (SELECT actor_id FROM audit_events WHERE organization_id = $1 AND actor_id > '' ORDER BY actor_id LIMIT 1) \
        UNION ALL \
        SELECT (SELECT e.actor_id FROM audit_events e WHERE e.organization_id = $1 AND e.actor_id > a.id \
            ORDER BY e.actor_id LIMIT 1) \
        FROM actors a WHERE a.id IS NOT NULL \
    ) \
    SELECT a.id, last.actor_kind, last.actor_name \
    FROM (SELECT id FROM actors WHERE id IS NOT NULL LIMIT $2) AS a \
    JOIN audit_events last ON last.id = (SELECT e.id FROM audit_events e WHERE e.organization_id = $1 \
        AND e.actor_id = a.id ORDER BY e.at DESC, e.id DESC LIMIT 1)";

const IS_THERE: &str =
    "SELECT id FROM audit_events WHERE organization_id = $1 AND actor_id IS NULL AND actor_kind = $2 LIMIT 1";

/// Everybody, by name; the nameless last.
pub async fn all(database: &Database, organization: OrganizationId) -> sqlx::Result<Vec<AuditActor>> {
    let organization = organization.to_string();
    let rows = sqlx::query(ACTORS).bind(&organization).bind(MOST).fetch_all(database.reader()).await?;
    let named = rows.iter().map(|row| {
        Ok(AuditActor { id: row.text("id")?, kind: row.text("actor_kind")?, name: row.text("actor_name")? })
    });
    let mut actors = named.collect::<sqlx::Result<Vec<_>>>()?;
    actors.sort_by_cached_key(|actor| (fold(&actor.name), actor.id.clone()));
    for kind in NAMELESS {
        let found = sqlx::query(IS_THERE).bind(&organization).bind(kind).fetch_optional(database.reader()).await?;
        if found.is_some() {
            actors.push(AuditActor { id: kind.to_owned(), kind: kind.to_owned(), name: String::new() });
        }
    }
    Ok(actors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn nobodys_events_are_read_through() {
        let (_folder, database) = Database::for_a_test().await;
        for sql in [ACTORS, IS_THERE] {
            let plan = database.plan(sql).await;
            assert!(plan.contains("of_organization_by_actor (organization_id=? AND actor_id"), "{plan}");
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN audit_events"), "{plan}");
        }
    }
}
