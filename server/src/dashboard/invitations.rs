//! Invitations of people without an account. Whoever has the code of one can become the member that it names, once.

mod accept;

use std::time::Duration;

use axum::{extract::State, http::StatusCode};
use latchkey_api::{
    id::{InvitationId, OrganizationId, UserId},
    language::Language,
    member::{AddedMember, INVITATION_DAYS, Invitation},
    session::Role,
    timestamp::Timestamp,
};
use serde::Deserialize;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use tokio::time::timeout;

pub(super) use self::accept::{accept, read};
use super::workspace::{Workspace, workspace};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    database::{Columns, Database},
    directory::{self, PLACES},
    error::{Error, Result},
    extract::Path,
    mail::{self, words},
    request::RequestContext,
    secret::PlainToken,
    session::LiveSession,
};

/// 190 random bits.
const CODE_LENGTH: usize = 32;
/// Whoever invites waits at most so long for the mail server.
const LONGEST_MAILING: Duration = Duration::from_secs(5);

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneInvitation {
    organization: String,
    id: InvitationId,
}

/// Who is invited to an organization and can still accept, the last first.
pub(super) async fn list(
    database: &Database,
    organization: OrganizationId,
    now: Timestamp,
) -> sqlx::Result<Vec<Invitation>> {
    let rows = sqlx::query(
        "SELECT i.id, i.email, i.role, i.expires_at, u.name AS invited_by \
         FROM invitations i LEFT JOIN users u ON u.id = i.created_by \
         WHERE i.organization_id = $1 AND i.expires_at > $2 ORDER BY i.created_at DESC, i.id DESC",
    )
    .bind(organization.to_string())
    .bind(now.0)
    .fetch_all(database.reader())
    .await?;
    let invitation = |row| {
        Ok(Invitation {
            id: Columns::parsed(row, "id")?,
            email: Columns::text(row, "email")?,
            role: Columns::parsed(row, "role")?,
            invited_by: Columns::text_or_none(row, "invited_by")?.unwrap_or_default(),
            expires_at: Columns::moment(row, "expires_at")?,
        })
    };
    rows.iter().map(invitation).collect()
}

/// Invites a person, in place of an earlier invitation to the same organization, whose link no longer opens anything.
pub(super) async fn invite(
    state: &AppState,
    context: &RequestContext,
    session: &LiveSession,
    workspace: &Workspace,
    email: &str,
    role: Role,
) -> Result<AddedMember> {
    let organization = workspace.organization.id;
    // What the invited person reads is not known; whoever invites them would write in their own language.
    let language = directory::language(&state.database, session.user.id).await?;
    let code = PlainToken::random(CODE_LENGTH, &state.randomness);
    let expires_at = context.at.plus_days(INVITATION_DAYS);
    let mut change = Change::begin(state, context).await?;
    let id = InvitationId::from_bytes(change.new_id());
    sqlx::query(
        "INSERT INTO invitations (id, organization_id, email, role, code_hash, created_at, created_by, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organization_id, email) DO UPDATE SET id = excluded.id, \
         role = excluded.role, code_hash = excluded.code_hash, created_at = excluded.created_at, \
         created_by = excluded.created_by, expires_at = excluded.expires_at",
    )
    .bind(id.to_string())
    .bind(organization.to_string())
    .bind(email)
    .bind(role.name())
    .bind(code.hash().as_str())
    .bind(context.at.0)
    .bind(session.user.id.to_string())
    .bind(expires_at.0)
    .execute(change.connection())
    .await?;
    let details = json!({ "role": role, "expiresAt": expires_at });
    change.record(event(session.actor(), "invitation.create", organization, id, email, details)).await?;
    change.commit().await?;
    let invited_by = session.user.name.clone();
    let invitation = Invitation { id, email: email.to_owned(), role, invited_by, expires_at };
    let link = format!("{}/join#{}", state.public_url, code.reveal());
    let mailed = mail(state, language, &workspace.organization.name, &invitation, &link).await;
    Ok(AddedMember::Invited { invitation, link, mailed })
}

/// Mails the link; says whether it was sent, or is on its way: nobody waits for a slow mail server. Otherwise whoever
/// invites hands the link on.
async fn mail(state: &AppState, language: Language, organization: &str, invitation: &Invitation, link: &str) -> bool {
    let (state, invitation) = (state.clone(), invitation.clone());
    let (organization, link) = (organization.to_owned(), link.to_owned());
    let sending = tokio::spawn(async move {
        let Invitation { id, email, invited_by, expires_at, .. } = invitation;
        let until = expires_at;
        let words = words::Invitation { language, organization: &organization, by: &invited_by, link: &link, until };
        mail::invitation(&state, &email, &words).await.unwrap_or_else(|error| {
            tracing::warn!(invitation = %id, error = %format_args!("{error:#}"), "an invitation was not mailed");
            false
        })
    });
    match timeout(LONGEST_MAILING, sending).await {
        Ok(sent) => sent.unwrap_or(false),
        Err(_) => true,
    }
}

/// Withdraws an invitation: its link no longer opens anything.
pub(super) async fn withdraw(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneInvitation { organization, id }): Path<OneInvitation>,
) -> Result<StatusCode> {
    let organization = workspace(&state, &session, &organization, Action::ManageMembers).await?.organization.id;
    let mut change = Change::begin(&state, &context).await?;
    let row = sqlx::query("DELETE FROM invitations WHERE id = $1 AND organization_id = $2 RETURNING email, role")
        .bind(id.to_string())
        .bind(organization.to_string())
        .fetch_optional(change.connection())
        .await?
        .ok_or(Error::NotFound("invitation"))?;
    let (email, details) = (row.text("email")?, json!({ "role": row.text("role")? }));
    change.record(event(session.actor(), "invitation.withdraw", organization, id, &email, details)).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Withdraws those that somebody made in an organization or below it, wherever they are no admin any more; says how many. To be
/// called once `because` is done.
pub(super) async fn withdraw_those_of(
    change: &mut Change,
    actor: &Actor,
    organization: OrganizationId,
    inviter: UserId,
    because: &'static str,
) -> sqlx::Result<usize> {
    let rows = sqlx::query(AssertSqlSafe(format!(
        "{PLACES}, below (id) AS (SELECT id FROM organizations WHERE id = $2 \
         UNION SELECT o.id FROM organizations o JOIN below ON o.parent_id = below.id) \
         DELETE FROM invitations WHERE created_by = $1 AND organization_id IN (SELECT id FROM below) \
         AND organization_id NOT IN (SELECT id FROM places WHERE role = 'admin') \
         RETURNING id, organization_id, email, role"
    )))
    .bind(inviter.to_string())
    .bind(organization.to_string())
    .fetch_all(change.connection())
    .await?;
    for row in &rows {
        let (email, details) = (row.text("email")?, json!({ "role": row.text("role")?, "because": because }));
        let (place, id) = (row.parsed("organization_id")?, row.parsed("id")?);
        change.record(event(actor.clone(), "invitation.withdraw", place, id, &email, details)).await?;
    }
    Ok(rows.len())
}

/// Forgets those that expired; says how many.
pub(super) async fn purge(database: &Database, now: Timestamp) -> sqlx::Result<u64> {
    let outcome = sqlx::query("DELETE FROM invitations WHERE expires_at <= $1").bind(now.0);
    Ok(outcome.execute(database.writer()).await?.rows_affected())
}

fn event(
    actor: Actor,
    action: &'static str,
    organization: OrganizationId,
    id: InvitationId,
    email: &str,
    details: Value,
) -> Event {
    let subject = Subject { kind: "invitation", id: id.to_string(), name: email.to_owned() };
    Event { actor, action, subject, organization: Some(organization), details }
}
