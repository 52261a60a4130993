//! Members of a workspace: listed by everybody who works there, managed by its admins.

mod change;
mod list;

use axum::{Json, extract::State};
use latchkey_api::{
    id::{OrganizationId, UserId},
    member::Member,
    timestamp::Timestamp,
};
use serde::Deserialize;
use serde_json::Value;

pub(super) use self::{
    change::{add, change_role, remove},
    list::list,
};
use super::workspace::workspace;
use crate::{
    AppState,
    audit::{Event, Subject},
    authenticate::SignedInUser,
    authorize::Action,
    error::{Error, Result},
    extract::Path,
    members::Which,
    request::RequestContext,
    session::LiveSession,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneMember {
    organization: String,
    id: UserId,
}

pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneMember { organization, id }): Path<OneMember>,
) -> Result<Json<Member>> {
    let organization = workspace(&state, &session, &organization, Action::ReadMembers).await?.organization.id;
    find(&state, &session, organization, id, context.at).await.map(Json)
}

/// A member as the user of this session sees them; 404 if they are none.
async fn find(
    state: &AppState,
    session: &LiveSession,
    organization: OrganizationId,
    user: UserId,
    now: Timestamp,
) -> Result<Member> {
    list::read(state, session, organization, Which::One(user), now).await?.pop().ok_or(Error::NotFound("member"))
}

/// What somebody did to a member, or to one who is to be or was one.
pub(super) fn event(
    session: &LiveSession,
    action: &'static str,
    organization: OrganizationId,
    user: UserId,
    name: &str,
    details: Value,
) -> Event {
    let subject = Subject { kind: "member", id: user.to_string(), name: name.to_owned() };
    Event { actor: session.actor(), action, subject, organization: Some(organization), details }
}
