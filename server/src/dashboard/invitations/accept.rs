//! What an invited person does with the link: they see what it is to, and make their account.

use axum::{Json, extract::State, http::HeaderMap};
use axum_extra::extract::CookieJar;
use latchkey_api::{
    id::{InvitationId, OrganizationId, UserId},
    member::{AcceptInvitation, InvitedTo, ReadInvitation},
    problem::code,
    session::{Role, SignedIn},
};
use serde_json::json;

use super::event;
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::presented_session,
    change::Change,
    dashboard::{person::Check, sign_in, visitor},
    database::{Columns, is_unique_violation},
    directory,
    error::{Error, Result},
    extract, language,
    request::RequestContext,
    secret::{HashedToken, PlainToken},
    throttle::{self, Attempt},
};

const ACCOUNT_EXISTS: Error = Error::Conflict(
    code::ACCOUNT_EXISTS,
    "There is an account with this email by now. Sign in, and ask whoever invited you to add you once more.",
);

/// An invitation that can be accepted.
struct Open {
    id: InvitationId,
    organization: OrganizationId,
    email: String,
    role: Role,
}

/// Tells whoever has the code what it opens. Guessing is slowed down.
pub(in crate::dashboard) async fn read(
    State(state): State<AppState>,
    context: RequestContext,
    extract::Json(ReadInvitation { code }): extract::Json<ReadInvitation>,
) -> Result<Json<InvitedTo>> {
    let code = PlainToken::presented(code).hash();
    let attempt = Attempt::begin(&state, &context, throttle::SIGN_IN, &throttled(&code)).await?;
    let invited = find(&state, &context, &code).await?;
    let mut change = Change::begin(&state, &context).await?;
    attempt.succeed(&mut change).await?;
    change.commit().await?;
    Ok(Json(invited))
}

/// Makes the account and the membership, and signs the person in.
pub(in crate::dashboard) async fn accept(
    State(state): State<AppState>,
    context: RequestContext,
    headers: HeaderMap,
    extract::Json(AcceptInvitation { code, name, password }): extract::Json<AcceptInvitation>,
) -> Result<(CookieJar, Json<SignedIn>)> {
    let mut check = Check::default();
    let name = check.name("name", &name);
    check.password("password", &password);
    check.done()?;
    let code = PlainToken::presented(code).hash();
    let attempt = Attempt::begin(&state, &context, throttle::SIGN_IN, &throttled(&code)).await?;
    // To hash is slow on purpose, so it is not done for whoever guesses.
    find(&state, &context, &code).await?;
    let password_hash = state.passwords.hash(&password, &state.randomness).await?;
    let former = presented_session(&state, &context, &headers).await?;
    let mut change = Change::begin(&state, &context).await?;
    let invitation = take(&mut change, &code).await?;
    let user = directory::create_user(&mut change, &invitation.email, &name, &password_hash)
        .await
        .map_err(|error| if is_unique_violation(&error) { ACCOUNT_EXISTS } else { error.into() })?;
    directory::add_member(&mut change, invitation.organization, user, invitation.role).await?;
    record(&mut change, &invitation, user, &name).await?;
    attempt.succeed(&mut change).await?;
    sign_in::end_former(&state, &mut change, former).await?;
    let jar = sign_in::start(&state, &mut change, user, &name, language::of_request(&headers)).await?;
    change.commit().await?;
    let session = sign_in::session_of(&state, &context, &jar).await?;
    Ok((jar, Json(visitor::signed_in(&state, session).await?)))
}

/// What tries are counted by, besides the address: one link, so that nobody who guesses keeps others from using theirs.
fn throttled(code: &HashedToken) -> String {
    format!("invitation {}", code.as_str())
}

fn not_open() -> Error {
    Error::field("code", "must be of an invitation that is still open. Ask whoever invited you for a new link")
}

async fn find(state: &AppState, context: &RequestContext, code: &HashedToken) -> Result<InvitedTo> {
    let row = sqlx::query(
        "SELECT o.name AS organization, i.email, i.role, u.name AS invited_by \
         FROM invitations i JOIN organizations o ON o.id = i.organization_id LEFT JOIN users u ON u.id = i.created_by \
         WHERE i.code_hash = $1 AND i.expires_at > $2",
    )
    .bind(code.as_str())
    .bind(context.at.0)
    .fetch_optional(state.database.reader())
    .await?
    .ok_or_else(not_open)?;
    Ok(InvitedTo {
        organization: row.text("organization")?,
        email: row.text("email")?,
        role: row.parsed("role")?,
        invited_by: row.text_or_none("invited_by")?.unwrap_or_default(),
    })
}

/// Uses an invitation up. Of two who hurry one gets it.
async fn take(change: &mut Change, code: &HashedToken) -> Result<Open> {
    let row = sqlx::query(
        "DELETE FROM invitations WHERE code_hash = $1 AND expires_at > $2 RETURNING id, organization_id, email, role",
    )
    .bind(code.as_str())
    .bind(change.now().0)
    .fetch_optional(change.connection())
    .await?
    .ok_or_else(not_open)?;
    Ok(Open {
        id: row.parsed("id")?,
        organization: row.parsed("organization_id")?,
        email: row.text("email")?,
        role: row.parsed("role")?,
    })
}

async fn record(change: &mut Change, invitation: &Open, user: UserId, name: &str) -> sqlx::Result<()> {
    let Open { id, organization, email, role } = invitation;
    let actor = Actor::User { id: user, name: name.to_owned() };
    change.record(event(actor.clone(), "invitation.accept", *organization, *id, email, json!({}))).await?;
    let joined = Event {
        actor,
        action: "member.add",
        subject: Subject { kind: "member", id: user.to_string(), name: name.to_owned() },
        organization: Some(*organization),
        details: json!({ "role": role, "invitation": id }),
    };
    change.record(joined).await
}
