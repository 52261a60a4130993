//! Who works in an organization: its own members, and the admins of organizations above it.

use latchkey_api::{
    id::{OrganizationId, UserId},
    paged::Order,
    session::Role,
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    database::{Columns, Database},
    directory::LINE,
    keyset::Start,
    text::like_anywhere,
};

/// A person who works in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their email.
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// The name of the organization above that makes them an admin here, unless they are one here themselves.
    pub inherited_from: Option<String>,
    /// Since when they are what they are.
    pub since: Timestamp,
}

/// Which members are read.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// All of them.
    All,
    /// This one, if they are one.
    One(UserId),
    /// So many in this order, with this folded text in their name or email.
    Page {
        /// By what.
        order: Order,
        /// Where they begin.
        start: &'a Start,
        /// What to look for.
        search: Option<&'a str>,
        /// How many.
        rows: u32,
    },
}

/// Who works in the organization `$1`, each as often as something makes them. `SQLite` takes the tables of a `CROSS JOIN` in their
/// order: it knows of no other reason to begin with the few organizations.
const PEOPLE: &str = "FROM line CROSS JOIN memberships m JOIN users u ON u.id = m.user_id \
    WHERE m.organization_id = line.id AND (line.above = 0 OR m.role = 'admin')";

/// The condition of what is looked for, at this place.
fn sought(place: usize) -> String {
    format!(r"u.search_text LIKE ${place} ESCAPE '\'")
}

/// What makes them a member, and nothing else does more. Who is an admin here needs no organization above for it; else the
/// nearest one makes them an admin.
const WHY: &str = "NOT EXISTS (SELECT 1 FROM line nearer JOIN memberships other ON other.organization_id = nearer.id \
    WHERE other.user_id = m.user_id AND other.role = 'admin' AND (m.role <> 'admin' OR nearer.above < line.above))";

/// The statement that reads members of the organization `$1`.
fn statement(which: Which<'_>) -> String {
    let some = match which {
        Which::All => "ORDER BY u.name, u.id".to_owned(),
        Which::One(_) => "AND u.id = $2".to_owned(),
        Which::Page { order, start, search, .. } => {
            let key = match order {
                Order::Role | Order::RoleBackwards => "m.role",
                Order::Newest | Order::Oldest => "m.created_at",
                _ => "u.name",
            };
            let search = search.map_or_else(String::new, |_| format!(" AND {}", sought(5)));
            format!("AND {}{search} {} LIMIT $4", start.condition(key, "u.id", 2), start.order(key, "u.id"))
        }
    };
    format!(
        "{LINE} SELECT u.id, u.name, u.email, m.role, m.created_at, line.above, \
         (SELECT o.name FROM organizations o WHERE o.id = line.id) AS organization {PEOPLE} AND {WHY} {some}"
    )
}

/// Members of an organization; all of them by name.
pub async fn list(database: &Database, organization: OrganizationId, which: Which<'_>) -> sqlx::Result<Vec<Member>> {
    let query = sqlx::query(AssertSqlSafe(statement(which))).bind(organization.to_string());
    let query = match which {
        Which::All => query,
        Which::One(user) => query.bind(user.to_string()),
        Which::Page { start, search, rows, .. } => {
            let query = start.clone().bind(query).bind(i64::from(rows));
            search.iter().fold(query, |query, search| query.bind(like_anywhere(search)))
        }
    };
    query.fetch_all(database.reader()).await?.iter().map(member).collect()
}

/// How many members there are, with this folded text in their name or email.
pub async fn count(database: &Database, organization: OrganizationId, search: Option<&str>) -> sqlx::Result<u32> {
    let some = search.map_or_else(String::new, |_| format!("AND {}", sought(2)));
    let query = sqlx::query(AssertSqlSafe(format!("{LINE} SELECT COUNT(DISTINCT u.id) AS total {PEOPLE} {some}")))
        .bind(organization.to_string());
    let query = match search {
        Some(search) => query.bind(like_anywhere(search)),
        None => query,
    };
    Ok(u32::try_from(query.fetch_one(database.reader()).await?.number("total")?).unwrap_or(u32::MAX))
}

/// The names of so many admins of an organization.
pub async fn admins(database: &Database, organization: OrganizationId, most: usize) -> sqlx::Result<Vec<String>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{LINE} SELECT DISTINCT u.id, u.name {PEOPLE} AND m.role = 'admin' ORDER BY u.name, u.id LIMIT $2"
    )))
    .bind(organization.to_string())
    .bind(i64::try_from(most).unwrap_or(i64::MAX))
    .fetch_all(database.reader())
    .await?;
    rows.iter().map(|row| row.text("name")).collect()
}

fn member(row: &AnyRow) -> sqlx::Result<Member> {
    let is_above = row.number("above")? > 0;
    Ok(Member {
        user: row.parsed("id")?,
        name: row.text("name")?,
        email: row.text("email")?,
        role: row.parsed("role")?,
        inherited_from: if is_above { Some(row.text("organization")?) } else { None },
        since: row.moment("created_at")?,
    })
}

#[cfg(test)]
mod tests {
    use latchkey_api::member::MemberList;

    use super::*;

    /// All members are looked at, because no index knows what somebody is here and above; but nobody else is.
    #[tokio::test]
    async fn a_page_is_read_from_the_members_alone() {
        let (_folder, database) = Database::for_a_test().await;
        for order in MemberList::ORDERS {
            let start = Start::new(order, None);
            for search in [None, Some("mara")] {
                let plan = database.plan(&statement(Which::Page { order, start: &start, search, rows: 51 })).await;
                assert!(plan.contains("SEARCH m USING INDEX"), "{order:?}: {plan}");
                assert!(
                    !["SCAN m", "SCAN u", "SCAN other"].iter().any(|scan| plan.contains(scan)),
                    "{order:?}: {plan}"
                );
            }
        }
    }
}
