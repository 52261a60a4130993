//! Who is looking.

use axum::{Json, extract::State, http::HeaderMap};
use latchkey_api::session::{SignedIn, Visitor};

use crate::{
    AppState, authenticate::live_session, directory, error::Result, request::RequestContext, session::LiveSession,
};

/// Nobody being signed in is an answer, not an error: a page that only asks must not leave one in the browser's log.
pub(super) async fn read(
    State(state): State<AppState>,
    context: RequestContext,
    headers: HeaderMap,
) -> Result<Json<Visitor>> {
    Ok(Json(match live_session(&state, &context, &headers).await? {
        Some(session) => Visitor::SignedIn(signed_in(&state, session).await?),
        None if directory::has_users(&state.database).await? => Visitor::SignedOut,
        None => Visitor::SetupRequired,
    }))
}

/// What the dashboard knows of the user of a session.
pub(super) async fn signed_in(state: &AppState, session: LiveSession) -> Result<SignedIn> {
    let organizations = directory::memberships(&state.database, session.user.id).await?;
    let idle_minutes = u32::try_from(state.config.session_idle.as_secs() / 60).unwrap_or(u32::MAX);
    Ok(SignedIn {
        user: session.user,
        organizations,
        idle_minutes,
        ends_at: session.ends_at,
        brand: state.config.brand_prefix.clone(),
    })
}
