//! Signing in and out.

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use axum_extra::extract::{
    CookieJar,
    cookie::{Cookie, SameSite},
};
use latchkey_api::{
    id::UserId,
    language::Language,
    session::{LONGEST_PASSWORD, SignIn, SignedIn},
};
use serde_json::json;

use super::visitor;
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::{own_session, presented_session},
    change::Change,
    database::Columns,
    directory,
    error::{Error, Result},
    extract, language,
    request::RequestContext,
    secret::PlainToken,
    session::{self, LiveSession, cookie_name},
    throttle::{self, Attempt},
};

/// The longest email, in bytes (RFC 5321 section 4.5.3.1.3).
pub(super) const LONGEST_EMAIL: usize = 254;

/// An unknown email and a wrong password get the same answer after the same work.
pub(super) async fn sign_in(
    State(state): State<AppState>,
    context: RequestContext,
    headers: HeaderMap,
    extract::Json(SignIn { email, password }): extract::Json<SignIn>,
) -> Result<(CookieJar, Json<SignedIn>)> {
    if email.len() > LONGEST_EMAIL {
        return Err(Error::field("email", format_args!("must have {LONGEST_EMAIL} bytes or fewer")));
    }
    if password.len() > LONGEST_PASSWORD {
        return Err(Error::field("password", format_args!("must have {LONGEST_PASSWORD} bytes or fewer")));
    }
    let attempt = Attempt::begin(&state, &context, throttle::SIGN_IN, &email).await?;
    let row = sqlx::query("SELECT id, name, password_hash FROM users WHERE email = $1")
        .bind(email.trim().to_lowercase())
        .fetch_optional(state.database.reader())
        .await?;
    let hash = row.as_ref().map(|row| row.text("password_hash")).transpose()?;
    let matches = state.passwords.check(&password, hash.as_deref()).await?;
    let user: Option<UserId> = row.as_ref().map(|row| row.parsed("id")).transpose()?;
    let name = row.as_ref().map(|row| row.text("name")).transpose()?.unwrap_or_default();
    let former = presented_session(&state, &context, &headers).await?;
    let mut change = Change::begin(&state, &context).await?;
    let Some(user) = user.filter(|_| matches) else {
        // Of an unknown email, too, because to write takes its time; without the email, because people type their passwords
        // there.
        let id = user.map(|user| user.to_string()).unwrap_or_default();
        change.record(event(Actor::Anonymous, "session.refuse", ("user", id), &name)).await?;
        change.commit().await?;
        return Err(Error::WrongCredentials);
    };
    attempt.succeed(&mut change).await?;
    end_former(&state, &mut change, former).await?;
    let jar = start(&state, &mut change, user, &name, language::of_request(&headers)).await?;
    change.commit().await?;
    let session = session_of(&state, &context, &jar).await?;
    Ok((jar, Json(visitor::signed_in(&state, session).await?)))
}

/// Ends the session that the browser had until now: it forgets it with the cookie, so nobody else should go on with it.
pub(super) async fn end_former(state: &AppState, change: &mut Change, former: Option<LiveSession>) -> sqlx::Result<()> {
    if let Some(former) = former {
        let now = change.now();
        session::end(change.connection(), &state.config, former.user.id, former.id, now).await?;
    }
    Ok(())
}

/// Without a session there is nothing to end, which is what was asked for.
pub(super) async fn sign_out(
    State(state): State<AppState>,
    context: RequestContext,
    headers: HeaderMap,
) -> Result<(CookieJar, StatusCode)> {
    if let Some(current) = own_session(&state, &context, &headers).await? {
        let mut change = Change::begin(&state, &context).await?;
        session::end(change.connection(), &state.config, current.user.id, current.id, context.at).await?;
        let actor = Actor::User { id: current.user.id, name: current.user.name.clone() };
        change.record(event(actor, "session.end", ("session", current.id), "")).await?;
        change.commit().await?;
    }
    let jar = CookieJar::from_headers(&headers).add(cookie(&state, "", Duration::ZERO));
    Ok((jar, StatusCode::NO_CONTENT))
}

/// Starts a session for a user in this change, and remembers the language that they read its pages in; answers the cookie
/// that carries the session.
pub(super) async fn start(
    state: &AppState,
    change: &mut Change,
    user: UserId,
    name: &str,
    language: Language,
) -> Result<CookieJar> {
    directory::set_language(change.connection(), user, language).await?;
    let (id, secret) = session::start(change, &state.config, user).await?;
    let actor = Actor::User { id: user, name: name.to_owned() };
    change.record(event(actor, "session.start", ("session", id), "")).await?;
    Ok(CookieJar::new().add(cookie(state, secret.reveal(), state.config.session_absolute)))
}

/// The session that was just committed with this cookie.
pub(super) async fn session_of(state: &AppState, context: &RequestContext, jar: &CookieJar) -> Result<LiveSession> {
    let secret = jar.get(cookie_name(state.public_url.is_https())).map(|cookie| PlainToken::presented(cookie.value()));
    let secret = secret.ok_or(Error::SessionRequired)?.hash();
    let session = session::find(&state.database, &state.config, &secret, context.at).await?;
    session.ok_or(Error::SessionRequired)
}

fn cookie(state: &AppState, value: &str, lifetime: Duration) -> Cookie<'static> {
    let https = state.public_url.is_https();
    let lifetime = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
    Cookie::build((cookie_name(https), value.to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(https)
        .max_age(time::Duration::seconds(lifetime))
        .build()
}

fn event(actor: Actor, action: &'static str, (kind, id): (&'static str, impl ToString), name: &str) -> Event {
    let subject = Subject { kind, id: id.to_string(), name: name.to_owned() };
    Event { actor, action, subject, organization: None, details: json!({}) }
}
