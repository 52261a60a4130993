//! Lists who works in a workspace, a page at a time, and who is invited.

use std::collections::HashMap;

use axum::{Json, extract::State};
use latchkey_api::{
    id::{OrganizationId, UserId},
    member::{MOST_ADMINS, Member, MemberList},
    paged::{ListPage, Order},
    secret::Kind,
    timestamp::Timestamp,
};
use sqlx::AssertSqlSafe;

use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{InOrganization, invitations, paged::Asked, workspace::workspace},
    database::{Columns, Database, placeholders},
    error::Result,
    extract::{Path, Query},
    keyset::Key,
    members::{self, Which},
    request::RequestContext,
    session::LiveSession,
};

pub(in crate::dashboard) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    Query(asked): Query<ListPage>,
) -> Result<Json<MemberList>> {
    let organization = workspace(&state, &session, &organization, Action::ReadMembers).await?.organization.id;
    let asked = Asked::read::<UserId>(&asked, &MemberList::ORDERS)?;
    let (order, search) = (asked.order, asked.search.as_deref());
    let page = Which::Page { order, start: &asked.start(), search, rows: asked.rows() };
    let mut members = read(&state, &session, organization, page, context.at).await?;
    let key = |member: &Member| match order {
        Order::Role | Order::RoleBackwards => Key::Text(member.role.name().to_owned()),
        Order::Newest | Order::Oldest => Key::Number(member.since.0),
        _ => Key::Text(member.name.clone()),
    };
    let next = asked.next(&mut members, |member| (key(member), member.id));
    let database = &state.database;
    let (total, admins, invitations) = match asked.after {
        Some(_) => (None, Vec::new(), Vec::new()),
        None => (
            Some(members::count(database, organization, search).await?),
            members::admins(database, organization, MOST_ADMINS).await?,
            invitations::list(database, organization, context.at).await?,
        ),
    };
    Ok(Json(MemberList { members, next, total, admins, invitations }))
}

/// Members, as the user of this session sees them.
pub(super) async fn read(
    state: &AppState,
    session: &LiveSession,
    organization: OrganizationId,
    which: Which<'_>,
    now: Timestamp,
) -> sqlx::Result<Vec<Member>> {
    let members = members::list(&state.database, organization, which).await?;
    let users: Vec<UserId> = members.iter().map(|member| member.user).collect();
    let mut tokens = tokens(&state.database, organization, &users, now).await?;
    let seen = |member: members::Member| Member {
        id: member.user,
        name: member.name,
        email: member.email,
        role: member.role,
        inherited_from: member.inherited_from,
        since: member.since,
        you: member.user == session.user.id,
        access_tokens: tokens.remove(&member.user).unwrap_or_default(),
    };
    Ok(members.into_iter().map(seen).collect())
}

/// How many personal access tokens of each of these members work in an organization: those without limits, and those
/// limited to it or to one of its apps.
async fn tokens(
    database: &Database,
    organization: OrganizationId,
    users: &[UserId],
    now: Timestamp,
) -> sqlx::Result<HashMap<UserId, u32>> {
    if users.is_empty() {
        return Ok(HashMap::new());
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT c.user_id, COUNT(*) AS tokens FROM credentials c WHERE c.user_id IN ({}) \
         AND c.kind = $2 AND c.revoked_at IS NULL AND c.expiry_order > $3 \
         AND (NOT EXISTS (SELECT 1 FROM credential_limits l WHERE l.credential_id = c.id) \
         OR EXISTS (SELECT 1 FROM credential_limits l LEFT JOIN apps a ON a.id = l.app_id AND a.deleted_at IS NULL \
         WHERE l.credential_id = c.id AND (l.organization_id = $1 OR a.organization_id = $1))) \
         GROUP BY c.user_id",
        placeholders(4, users.len())
    )))
    .bind(organization.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .bind(now.0);
    for user in users {
        query = query.bind(user.to_string());
    }
    // One text for each number of members: not worth a place among the prepared statements.
    let rows = query.persistent(false).fetch_all(database.reader()).await?;
    let counts = rows.iter().map(|row| {
        let count = u32::try_from(row.number("tokens")?).unwrap_or(u32::MAX);
        Ok((row.parsed("user_id")?, count))
    });
    counts.collect()
}
