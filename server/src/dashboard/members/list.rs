//! Lists who works in a workspace, and who is invited.

use std::collections::HashMap;

use axum::{Json, extract::State};
use latchkey_api::{
    id::{OrganizationId, UserId},
    member::{Member, MemberList},
    secret::Kind,
    timestamp::Timestamp,
};
use sqlx::AssertSqlSafe;

use super::members;
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{InOrganization, invitations, workspace::workspace},
    database::{Columns, Database},
    directory::LINE,
    error::Result,
    extract::Path,
    request::RequestContext,
    session::LiveSession,
};

pub(in crate::dashboard) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
) -> Result<Json<MemberList>> {
    let organization = workspace(&state, &session, &organization, Action::ReadMembers).await?.organization.id;
    Ok(Json(MemberList {
        members: members(&state, &session, organization, context.at).await?,
        invitations: invitations::list(&state.database, organization).await?,
    }))
}

/// The members by name, as the user of this session sees them.
pub(super) async fn members(
    state: &AppState,
    session: &LiveSession,
    organization: OrganizationId,
    now: Timestamp,
) -> sqlx::Result<Vec<Member>> {
    let mut tokens = tokens(&state.database, organization, now).await?;
    let members = members::list(&state.database, organization).await?;
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

/// How many personal access tokens of each member work in an organization: those without limits, and those limited to
/// it or to one of its apps.
async fn tokens(
    database: &Database,
    organization: OrganizationId,
    now: Timestamp,
) -> sqlx::Result<HashMap<UserId, u32>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{LINE} SELECT c.user_id, COUNT(*) AS tokens FROM credentials c \
         WHERE c.user_id IN (SELECT m.user_id FROM line JOIN memberships m ON m.organization_id = line.id \
         WHERE line.above = 0 OR m.role = 'admin') \
         AND c.kind = $2 AND c.revoked_at IS NULL AND c.expiry_order > $3 \
         AND (NOT EXISTS (SELECT 1 FROM credential_limits l WHERE l.credential_id = c.id) \
         OR EXISTS (SELECT 1 FROM credential_limits l LEFT JOIN apps a ON a.id = l.app_id AND a.deleted_at IS NULL \
         WHERE l.credential_id = c.id AND (l.organization_id = $1 OR a.organization_id = $1))) \
         GROUP BY c.user_id"
    )))
    .bind(organization.to_string())
    .bind(Kind::PersonalAccessToken.name())
    .bind(now.0)
    .fetch_all(database.reader())
    .await?;
    let counts = rows.iter().map(|row| {
        let count = u32::try_from(row.number("tokens")?).unwrap_or(u32::MAX);
        Ok((row.parsed("user_id")?, count))
    });
    counts.collect()
}
