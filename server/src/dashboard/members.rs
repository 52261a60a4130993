//! Members of a workspace: listed by everybody who works there, managed by its admins.

mod change;
mod list;

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
use crate::{
    AppState,
    audit::{Event, Subject},
    error::{Error, Result},
    members::Which,
    session::LiveSession,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneMember {
    organization: String,
    id: UserId,
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
