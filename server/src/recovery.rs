//! Another password for somebody who has lost theirs, by whoever runs the server: nobody else can tell who they are.

use serde_json::json;

use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    directory,
    request::RequestContext,
    secret::PlainToken,
    session, throttle,
};

/// 119 random bits.
const LENGTH: usize = 20;

/// Makes a password for the user with this email, ends all of their sessions, and forgets tries to sign in that failed. Answers
/// it, or `None` if there is no such user.
pub async fn new_password(state: &AppState, email: &str) -> anyhow::Result<Option<PlainToken>> {
    let Some(user) = directory::user_with_email(&state.database, email).await? else { return Ok(None) };
    let password = PlainToken::random(LENGTH, &state.randomness);
    let hash = state.passwords.hash(password.reveal(), &state.randomness).await?;
    let context =
        RequestContext { at: state.clock.now(), id: String::new(), address: String::new(), user_agent: String::new() };
    let mut change = Change::begin(state, &context).await?;
    directory::set_password(&mut change, user.id, &hash).await?;
    let ended = session::end_all(&mut change, user.id).await?;
    throttle::forgive(&mut change, throttle::SIGN_IN, &user.email).await?;
    let subject = Subject { kind: "user", id: user.id.to_string(), name: user.name.clone() };
    let details = json!({ "endedSessions": ended });
    let event = Event { actor: Actor::Server, action: "user.reset_password", subject, organization: None, details };
    change.record(event).await?;
    change.commit().await?;
    tracing::info!(user = %user.id, "has another password, and is signed out everywhere");
    Ok(Some(password))
}
