//! Who works in an organization: its own members, and the admins of organizations above it.

use latchkey_api::{
    id::{OrganizationId, UserId},
    session::Role,
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    database::{Columns, Database},
    directory::LINE,
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
    /// So many after this name and id, with this folded text in their name or email.
    Page {
        /// Where it begins.
        after: Option<&'a (String, String)>,
        /// What to look for.
        search: Option<&'a str>,
        /// How many.
        rows: u32,
    },
}

/// Who works in the organization `$1`, each as often as something makes them.
const PEOPLE: &str = "FROM line JOIN memberships m ON m.organization_id = line.id AND (line.above = 0 OR m.role = 'admin') \
    JOIN users u ON u.id = m.user_id";

/// The condition of what is looked for, at this place.
fn sought(place: usize) -> String {
    format!(r"u.search_text LIKE ${place} ESCAPE '\'")
}

/// Members of an organization, by name.
pub async fn list(database: &Database, organization: OrganizationId, which: Which<'_>) -> sqlx::Result<Vec<Member>> {
    let some = match which {
        Which::All => String::new(),
        Which::One(_) => "WHERE u.id = $2".to_owned(),
        Which::Page { search, .. } => {
            let search = search.map_or_else(String::new, |_| format!(" AND {}", sought(5)));
            format!("WHERE (u.name, u.id) > ($2, $3){search} ORDER BY u.name, u.id LIMIT $4")
        }
    };
    let sql = format!(
        "{LINE}, those AS (SELECT DISTINCT u.id, u.name, u.email {PEOPLE} {some}) \
         SELECT those.id, those.name, those.email, m.role, m.created_at, line.above, o.name AS organization \
         FROM those JOIN memberships m ON m.user_id = those.id \
         JOIN line ON line.id = m.organization_id AND (line.above = 0 OR m.role = 'admin') \
         JOIN organizations o ON o.id = line.id ORDER BY those.name, those.id, line.above"
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(organization.to_string());
    query = match which {
        Which::All => query,
        Which::One(user) => query.bind(user.to_string()),
        Which::Page { after, search, rows } => {
            // No name is empty, so an empty one stands before all.
            let (name, id) = after.cloned().unwrap_or_default();
            query = query.bind(name).bind(id).bind(i64::from(rows));
            match search {
                Some(search) => query.bind(like_anywhere(search)),
                None => query,
            }
        }
    };
    let rows = query.fetch_all(database.reader()).await?;
    let mut members: Vec<Member> = Vec::with_capacity(rows.len());
    for row in &rows {
        let member = member(row)?;
        match members.last_mut().filter(|last| last.user == member.user) {
            // Who is an admin here needs no organization above for it; else the nearest one makes them an admin.
            Some(last) if last.role != Role::Admin => *last = member,
            Some(_) => {}
            None => members.push(member),
        }
    }
    Ok(members)
}

/// How many members there are, with this folded text in their name or email.
pub async fn count(database: &Database, organization: OrganizationId, search: Option<&str>) -> sqlx::Result<u32> {
    let some = search.map_or_else(String::new, |_| format!("WHERE {}", sought(2)));
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
        "{LINE} SELECT DISTINCT u.id, u.name {PEOPLE} WHERE m.role = 'admin' ORDER BY u.name, u.id LIMIT $2"
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
