//! Another password for whoever is signed in.

use axum::{Json, extract::State};
use latchkey_api::session::{ChangePassword, EndedSessions, LONGEST_PASSWORD};
use serde_json::json;

use super::person::Check;
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::SignedInUser,
    change::Change,
    directory,
    error::{Error, Result},
    extract,
    request::RequestContext,
    session::{self, LiveSession},
    throttle::{self, Attempt},
};

/// Asks for the old one, as signing in does and counted with it, and ends every other session: whoever knew the old one may
/// have them (OWASP ASVS 5, 6.2.3 and 7.4.3). Access tokens and keys are no sessions, and stay.
pub(super) async fn change(
    State(state): State<AppState>,
    context: RequestContext,
    SignedInUser(current): SignedInUser,
    extract::Json(asked): extract::Json<ChangePassword>,
) -> Result<Json<EndedSessions>> {
    let mut check = Check::default();
    check.password("newPassword", &asked.new_password);
    check.done()?;
    if asked.current_password.len() > LONGEST_PASSWORD {
        return Err(wrong());
    }
    let attempt = Attempt::begin(&state, &context, throttle::SIGN_IN, &current.user.email).await?;
    let before = directory::password_hash(&state.database, current.user.id).await?;
    let matches = state.passwords.check(&asked.current_password, before.as_deref()).await?;
    // Nobody waits for the database meanwhile.
    let after = state.passwords.hash(&asked.new_password, &state.randomness).await?;
    let mut change = Change::begin(&state, &context).await?;
    let Some(before) = before.filter(|_| matches) else {
        change.record(event(&current, "user.refuse_password", 0)).await?;
        change.commit().await?;
        return Err(wrong());
    };
    if !directory::change_password(&mut change, current.user.id, (&before, &after)).await? {
        return Err(wrong());
    }
    let ended =
        session::end_others(change.connection(), &state.config, current.user.id, current.id, context.at).await?;
    change.record(event(&current, "user.change_password", ended)).await?;
    attempt.succeed(&mut change).await?;
    change.commit().await?;
    Ok(Json(EndedSessions { ended: u32::try_from(ended).unwrap_or(u32::MAX) }))
}

fn wrong() -> Error {
    Error::field("currentPassword", "must be the password that you sign in with")
}

fn event(by: &LiveSession, action: &'static str, ended: usize) -> Event {
    Event {
        actor: Actor::User { id: by.user.id, name: by.user.name.clone() },
        action,
        subject: Subject { kind: "user", id: by.user.id.to_string(), name: by.user.name.clone() },
        organization: None,
        details: json!({ "endedSessions": ended }),
    }
}
