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

/// The members of an organization, by name.
pub async fn list(database: &Database, organization: OrganizationId) -> sqlx::Result<Vec<Member>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{LINE} SELECT u.id, u.name, u.email, m.role, m.created_at, line.above, o.name AS organization \
         FROM line JOIN memberships m ON m.organization_id = line.id AND (line.above = 0 OR m.role = 'admin') \
         JOIN organizations o ON o.id = line.id JOIN users u ON u.id = m.user_id ORDER BY u.name, u.id, line.above"
    )))
    .bind(organization.to_string())
    .fetch_all(database.reader())
    .await?;
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
