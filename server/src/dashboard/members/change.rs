//! Adds members, changes their roles, removes them. An organization is never left without an admin.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use latchkey_api::{
    id::{OrganizationId, UserId},
    member::{AddMember, AddedMember, ChangeMember, Member},
    problem::code,
    session::Role,
};
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use super::{OneMember, event, find};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    dashboard::{InOrganization, invitations, person::Check, sent_again::Once, workspace::workspace},
    database::{Columns, is_unique_violation},
    directory::{self, LINE},
    error::{Error, Result},
    extract::{self, Path},
    request::RequestContext,
    session::LiveSession,
};

const ALREADY: Error = Error::Conflict(
    code::ALREADY_A_MEMBER,
    "They are a member of this workspace already. Change their role in the list instead.",
);
const INHERITED: Error = Error::Conflict(
    code::INHERITED_ROLE,
    "They are an admin of a workspace above this one, and so of this one. Change their role there.",
);
const LAST_ADMIN: Error =
    Error::Conflict(code::LAST_ADMIN, "This workspace has no other admin. Make somebody else an admin first.");

/// Makes a person a member at once if they have an account, once for each idempotency key, and invites them otherwise: in
/// place of an earlier invitation, so that asking again makes no second one.
pub(in crate::dashboard) async fn add(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    headers: HeaderMap,
    extract::Json(AddMember { email, role }): extract::Json<AddMember>,
) -> Result<(StatusCode, [(&'static str, &'static str); 1], Json<AddedMember>)> {
    let workspace = workspace(&state, &session, &organization, Action::ManageMembers).await?;
    let mut check = Check::default();
    let email = check.email(&email);
    check.done()?;
    let row = sqlx::query("SELECT id, name FROM users WHERE email = $1")
        .bind(email.as_str())
        .fetch_optional(state.database.reader())
        .await?;
    let added = match row {
        None => invitations::invite(&state, &context, &session, &workspace, &email, role).await?,
        Some(row) => {
            let (user, name) = (row.parsed("id")?, row.text("name")?);
            let organization = workspace.organization.id;
            let of = format!("members of {organization}");
            let once = Once::of(&headers, session.user.id, &of, &(&email, role))?;
            join(&state, &context, &session, organization, (user, &name), role, &once).await?;
            AddedMember::Member(find(&state, &session, organization, user, context.at).await?)
        }
    };
    // An invitation's link is a secret.
    Ok((StatusCode::CREATED, [("cache-control", "no-store")], Json(added)))
}

async fn join(
    state: &AppState,
    context: &RequestContext,
    session: &LiveSession,
    organization: OrganizationId,
    (user, name): (UserId, &str),
    role: Role,
    once: &Once,
) -> Result<()> {
    let mut change = Change::begin(state, context).await?;
    if once.made::<UserId>(&mut change).await?.is_some() {
        return Ok(());
    }
    if directory::role_in(change.connection(), organization, user).await?.is_some() {
        return Err(ALREADY);
    }
    directory::add_member(&mut change, organization, user, role)
        .await
        .map_err(|error| if is_unique_violation(&error) { ALREADY } else { error.into() })?;
    change.record(event(session, "member.add", organization, user, name, json!({ "role": role }))).await?;
    once.remember(&mut change, user).await?;
    change.commit().await?;
    Ok(())
}

/// Gives a member another role, which holds for their personal access tokens from the next request on. Whoever is no admin
/// any more invites nobody: their invitations are withdrawn.
pub(in crate::dashboard) async fn change_role(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneMember { organization, id }): Path<OneMember>,
    extract::Json(ChangeMember { role }): extract::Json<ChangeMember>,
) -> Result<Json<Member>> {
    let organization = workspace(&state, &session, &organization, Action::ManageMembers).await?.organization.id;
    let mut change = Change::begin(&state, &context).await?;
    let (before, name) = hold(&mut change, organization, id).await?;
    if before == role {
        drop(change);
    } else {
        if before == Role::Admin {
            others_are_admins(&mut change, organization, id).await?;
        }
        change.withdraws();
        sqlx::query("UPDATE memberships SET role = $1 WHERE organization_id = $2 AND user_id = $3")
            .bind(role.name())
            .bind(organization.to_string())
            .bind(id.to_string())
            .execute(change.connection())
            .await?;
        let details = json!({ "from": before, "to": role });
        record_end(&mut change, &session, "member.change_role", (organization, id, &name), details).await?;
        change.commit().await?;
    }
    find(&state, &session, organization, id, context.at).await.map(Json)
}

/// Removes a member, and withdraws their invitations. Everybody may remove themselves.
pub(in crate::dashboard) async fn remove(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneMember { organization, id }): Path<OneMember>,
) -> Result<StatusCode> {
    let action = if id == session.user.id { Action::ReadMembers } else { Action::ManageMembers };
    let organization = workspace(&state, &session, &organization, action).await?.organization.id;
    let mut change = Change::begin(&state, &context).await?;
    let (role, name) = hold(&mut change, organization, id).await?;
    if role == Role::Admin {
        others_are_admins(&mut change, organization, id).await?;
    }
    change.withdraws();
    sqlx::query("DELETE FROM memberships WHERE organization_id = $1 AND user_id = $2")
        .bind(organization.to_string())
        .bind(id.to_string())
        .execute(change.connection())
        .await?;
    record_end(&mut change, &session, "member.remove", (organization, id, &name), json!({ "role": role })).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Records what a member is no longer, and withdraws what they invited others to and could not any more.
async fn record_end(
    change: &mut Change,
    session: &LiveSession,
    action: &'static str,
    (organization, user, name): (OrganizationId, UserId, &str),
    mut details: Value,
) -> sqlx::Result<()> {
    let withdrawn = invitations::withdraw_those_of(change, &session.actor(), organization, user, action).await?;
    if withdrawn > 0 {
        details["withdrawnInvitations"] = withdrawn.into();
    }
    change.record(event(session, action, organization, user, name, details)).await
}

/// What a member is, and their name. Nobody else changes the organization's members until this change is over.
async fn hold(change: &mut Change, organization: OrganizationId, user: UserId) -> Result<(Role, String)> {
    directory::lock(change, organization).await?;
    let row = sqlx::query(
        "SELECT m.role, u.name FROM memberships m JOIN users u ON u.id = m.user_id \
         WHERE m.organization_id = $1 AND m.user_id = $2",
    )
    .bind(organization.to_string())
    .bind(user.to_string())
    .fetch_optional(change.connection())
    .await?;
    if let Some(row) = row {
        return Ok((row.parsed("role")?, row.text("name")?));
    }
    Err(if admins_besides(change, organization, None).await?.contains(&user) {
        INHERITED
    } else {
        Error::NotFound("member")
    })
}

async fn others_are_admins(change: &mut Change, organization: OrganizationId, user: UserId) -> Result<()> {
    if admins_besides(change, organization, Some(user)).await?.is_empty() { Err(LAST_ADMIN) } else { Ok(()) }
}

/// Everybody who is an admin of an organization, without the membership of this user there.
async fn admins_besides(
    change: &mut Change,
    organization: OrganizationId,
    user: Option<UserId>,
) -> sqlx::Result<Vec<UserId>> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{LINE} SELECT m.user_id FROM line JOIN memberships m ON m.organization_id = line.id \
         WHERE m.role = 'admin' AND (line.above > 0 OR CAST($2 AS TEXT) IS NULL OR m.user_id <> $2)"
    )))
    .bind(organization.to_string())
    .bind(user.map(|id| id.to_string()))
    .fetch_all(change.connection())
    .await?;
    rows.iter().map(|row| row.parsed("user_id")).collect()
}
