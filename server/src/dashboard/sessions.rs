//! Where the user is signed in.

use axum::{Json, extract::State, http::StatusCode};
use latchkey_api::{
    id::SessionId,
    session::{EndedSessions, Session},
};
use serde::Deserialize;
use serde_json::json;

use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::SignedInUser,
    change::Change,
    error::{Error, Result},
    extract::Path,
    request::RequestContext,
    session::{self, LiveSession},
};

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct OneSession {
    id: SessionId,
}

pub(super) async fn list(
    State(state): State<AppState>,
    context: RequestContext,
    SignedInUser(current): SignedInUser,
) -> Result<Json<Vec<Session>>> {
    let sessions = session::list(&state.database, &state.config, current.user.id, current.id, context.at).await?;
    Ok(Json(sessions))
}

/// One that has ended by itself or was ended meanwhile is 404, like one of somebody else.
pub(super) async fn end(
    State(state): State<AppState>,
    context: RequestContext,
    SignedInUser(current): SignedInUser,
    Path(OneSession { id }): Path<OneSession>,
) -> Result<StatusCode> {
    let mut change = Change::begin(&state, &context).await?;
    if !session::end(change.connection(), &state.config, current.user.id, id, context.at).await? {
        return Err(Error::NotFound("session"));
    }
    change.record(ended(&current, "session.end", id, 1)).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(super) async fn end_others(
    State(state): State<AppState>,
    context: RequestContext,
    SignedInUser(current): SignedInUser,
) -> Result<Json<EndedSessions>> {
    let mut change = Change::begin(&state, &context).await?;
    let count =
        session::end_others(change.connection(), &state.config, current.user.id, current.id, context.at).await?;
    if count > 0 {
        change.record(ended(&current, "session.end_others", current.id, count)).await?;
    }
    change.commit().await?;
    Ok(Json(EndedSessions { ended: u32::try_from(count).unwrap_or(u32::MAX) }))
}

fn ended(by: &LiveSession, action: &'static str, session: SessionId, count: usize) -> Event {
    Event {
        actor: Actor::User { id: by.user.id, name: by.user.name.clone() },
        action,
        subject: Subject { kind: "session", id: session.to_string(), name: String::new() },
        organization: None,
        details: json!({ "count": count }),
    }
}
