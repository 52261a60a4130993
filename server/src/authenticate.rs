//! Who is calling: a browser by its session cookie, a program by a bearer credential or by a project API key.
//!
//! Each way is an extractor of its own, so that a handler's signature says who can come in at all.

use std::{
    sync::{Arc, OnceLock},
    time::Duration,
};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use axum_extra::extract::CookieJar;
use latchkey_api::{
    id::{AppId, OrganizationId, UserId},
    problem::code,
    secret::Kind,
    session::{Role, USER_HEADER},
};

use tokio::time::timeout;
use tracing::Instrument;

use crate::{
    AppState,
    audit::Actor,
    authorize::{self, Action, CallerKind},
    credential::{self, FoundCredential, Holder},
    directory,
    error::{Error, Result, TokenFault},
    lease::Leased,
    request::RequestContext,
    secret::{HashedToken, PlainToken},
    session::{self, LiveSession, cookie_name},
    usage::Presented,
};

/// A page waits at most so long for the note that its session is in use.
const LONGEST_NOTING: Duration = Duration::from_millis(500);

/// A browser whose user is signed in. 401 otherwise; 409 if its page believes that it is somebody else.
#[derive(Clone, Debug)]
pub struct SignedInUser(pub LiveSession);

/// A program that holds a bearer credential which works. 401 otherwise, saying why.
#[derive(Clone, Debug)]
pub struct Bearer(pub Leased<FoundCredential>, HashedToken);

/// A program that holds the project API key of an app. 401 otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectApiKey {
    /// The app.
    pub app: AppId,
}

/// The session of the request's cookie, if it still holds, without a note that it is in use.
pub async fn presented_session(
    state: &AppState,
    context: &RequestContext,
    headers: &HeaderMap,
) -> sqlx::Result<Option<LiveSession>> {
    let jar = CookieJar::from_headers(headers);
    let Some(cookie) = jar.get(cookie_name(state.public_url.is_https())) else { return Ok(None) };
    let secret = PlainToken::presented(cookie.value()).hash();
    session::find(&state.database, &state.config, &secret, context.at).await
}

/// The session of the request's cookie, if it still holds.
pub async fn live_session(
    state: &AppState,
    context: &RequestContext,
    headers: &HeaderMap,
) -> Result<Option<LiveSession>> {
    let live = presented_session(state, context, headers).await?;
    if let Some(live) = live.as_ref().filter(|live| live.is_to_be_noted(context.at)) {
        note_use(state, context, live).await;
    }
    Ok(live)
}

/// Notes that a session is in use. Nobody is refused, or waits for long, because that cannot be written now.
async fn note_use(state: &AppState, context: &RequestContext, live: &LiveSession) {
    let (database, id) = (state.database.clone(), live.id);
    let (at, address) = (context.at, context.address.clone());
    let noting = async move {
        if let Err(error) = session::see(&database, id, at, &address).await {
            tracing::warn!(session = %id, %error, "that a session is in use could not be noted");
        }
    };
    // What takes longer goes on by itself.
    let _ = timeout(LONGEST_NOTING, tokio::spawn(noting.in_current_span())).await;
}

/// The same, of a page that acts for its user: 409 if that is not whose session it is. All pages of a browser share one cookie,
/// so whoever signs in on one of them takes it from the others.
pub async fn own_session(
    state: &AppState,
    context: &RequestContext,
    headers: &HeaderMap,
) -> Result<Option<LiveSession>> {
    let live = live_session(state, context, headers).await?;
    match (&live, headers.get(USER_HEADER)) {
        (Some(live), Some(believed)) if believed.as_bytes() != live.user.id.to_string().as_bytes() => Err(
            Error::Conflict(code::OTHER_USER, "Somebody else has signed in with this browser since. Reload the page."),
        ),
        _ => Ok(live),
    }
}

/// Where [`SignedInUser`] notes whom the answer is for.
#[derive(Clone, Debug, Default)]
pub(crate) struct AnsweredTo(Arc<OnceLock<UserId>>);

impl AnsweredTo {
    /// Whom it is for, once that is known.
    pub(crate) fn user(&self) -> Option<UserId> {
        self.0.get().copied()
    }
}

impl FromRequestParts<AppState> for SignedInUser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let context = RequestContext::from_request_parts(parts, state).await?;
        let live = own_session(state, &context, &parts.headers).await?.ok_or(Error::SessionRequired)?;
        if let Some(AnsweredTo(user)) = parts.extensions.get() {
            // A request has one session.
            let _ = user.set(live.user.id);
        }
        Ok(Self(live))
    }
}

impl FromRequestParts<AppState> for Bearer {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let secret = bearer_secret(&parts.headers).map_err(Error::InvalidToken)?;
        let context = RequestContext::of(&parts.extensions)?;
        let presented = parts.extensions.get::<Presented>().cloned().unwrap_or_default();
        Self::of_secret(state, context, &presented, &secret).await
    }
}

impl Bearer {
    /// Whoever sent this secret, however they sent it. Notes the credential, whether or not it works.
    pub(crate) async fn of_secret(
        state: &AppState,
        context: &RequestContext,
        presented: &Presented,
        secret: &PlainToken,
    ) -> Result<Self> {
        match secret.kind(&state.config.brand_prefix) {
            None => return Err(Error::InvalidToken(TokenFault::Malformed)),
            Some(Kind::ProjectApiKey) => return Err(Error::InvalidToken(TokenFault::ApiKey)),
            Some(_) => {}
        }
        let bearer = Self::find(state, secret).await?.ok_or(Error::InvalidToken(TokenFault::Unknown))?;
        presented.note(bearer.0.root);
        bearer.0.check(context.at).map_err(Error::InvalidToken)?;
        Ok(bearer)
    }

    /// Whoever holds a secret, whether or not it works.
    pub(crate) async fn find(state: &AppState, secret: &PlainToken) -> sqlx::Result<Option<Self>> {
        Self::of_hash(state, secret.hash()).await
    }

    async fn of_hash(state: &AppState, hash: HashedToken) -> sqlx::Result<Option<Self>> {
        let found = state.leases.credentials.read(hash.clone(), credential::find(&state.database, &hash)).await?;
        Ok(found.map(|found| Self(found, hash)))
    }

    /// The same once more, at the end of a request that took its time: 401 if it was revoked meanwhile. Expiry is asked of
    /// the moment at which the request came.
    pub(crate) async fn again(&self, state: &AppState, context: &RequestContext) -> Result<Self> {
        let bearer = Self::of_hash(state, self.1.clone()).await?.ok_or(Error::InvalidToken(TokenFault::Unknown))?;
        bearer.0.check(context.at).map_err(Error::InvalidToken)?;
        Ok(bearer)
    }

    /// Whether it may try this at all; asked before anything is looked up.
    pub fn admit(&self, action: Action) -> Result<()> {
        authorize::admit(action, CallerKind::Credential(self.0.opens), self.0.scopes.as_deref())
            .map_err(|denial| denial.into_error("endpoint"))
    }

    /// The user that it acts as.
    pub fn user(&self) -> Option<UserId> {
        match self.0.holder {
            Holder::User { id, .. } => Some(id),
            _ => None,
        }
    }

    /// Who it is in the audit log.
    pub fn actor(&self) -> Actor {
        match &self.0.holder {
            Holder::User { id, name } => Actor::User { id: *id, name: name.clone() },
            Holder::ServiceAccount { id, name, .. } => Actor::ServiceAccount { id: *id, name: name.clone() },
            Holder::App { .. } => Actor::Credential { id: self.0.id, name: self.0.name.clone() },
        }
    }

    /// What its holder is in an organization, as far as its limits let it near: `None` if it has no business there.
    pub async fn role_in(&self, state: &AppState, organization: OrganizationId) -> Result<Option<Role>> {
        let place = (self.0.id, organization, None);
        let role = state.leases.roles.read_upon(&self.0, place, self.find_role(state, organization)).await?;
        Ok(role.as_deref().copied())
    }

    /// The like for an app: `None` too if the app is of another organization or out of reach.
    pub async fn role_for(&self, state: &AppState, organization: OrganizationId, app: AppId) -> Result<Option<Role>> {
        let find = async {
            let is_here = directory::organization_of(&state.database, app).await? == Some(organization)
                && self.reach(state, organization).await?.includes(app);
            if is_here { self.find_role(state, organization).await } else { Ok(None) }
        };
        let place = (self.0.id, organization, Some(app));
        let role = state.leases.roles.read_upon(&self.0, place, find).await?;
        Ok(role.as_deref().copied())
    }

    async fn find_role(&self, state: &AppState, organization: OrganizationId) -> Result<Option<Role>> {
        let found = &self.0;
        if found.organization.is_some_and(|only| only != organization) {
            return Ok(None);
        }
        Ok(match &found.holder {
            Holder::User { id, .. } => {
                if !self.is_near(state, organization).await? {
                    return Ok(None);
                }
                directory::role_in(state.database.reader(), organization, *id).await?
            }
            Holder::ServiceAccount { organization: own, role, whole, .. } => {
                let above =
                    *whole && *role == Role::Admin && directory::is_above(&state.database, *own, organization).await?;
                (*own == organization || above).then_some(*role)
            }
            Holder::App { .. } => None,
        })
    }

    /// Whether its limits name the organization or one of its apps.
    async fn is_near(&self, state: &AppState, organization: OrganizationId) -> Result<bool> {
        let works_in = &self.0.works_in;
        if works_in.is_everywhere() || works_in.organizations.contains(&organization) {
            return Ok(true);
        }
        let apps = directory::organizations_of(&state.database, &works_in.apps).await?;
        Ok(apps.contains(&organization))
    }

    /// Which apps of an organization its limits let it near. What its holder's role allows there is another question.
    pub async fn reach(&self, state: &AppState, organization: OrganizationId) -> Result<Reach> {
        let works_in = &self.0.works_in;
        Ok(match &self.0.holder {
            Holder::User { .. } if works_in.is_everywhere() || works_in.organizations.contains(&organization) => {
                Reach::Whole
            }
            Holder::User { .. } => Reach::Apps(works_in.apps.clone()),
            Holder::ServiceAccount { whole: true, .. } => Reach::Whole,
            Holder::ServiceAccount { id, .. } => Reach::Apps(directory::segment_apps(&state.database, *id).await?),
            Holder::App { id, .. } => Reach::Apps(vec![*id]),
        })
    }
}

/// Which apps of an organization a caller can come near.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of them, and what belongs to the organization as a whole.
    Whole,
    /// These alone; they may be of other organizations too.
    Apps(Vec<AppId>),
}

impl Reach {
    /// Whether it comes near this app.
    pub fn includes(&self, app: AppId) -> bool {
        match self {
            Self::Whole => true,
            Self::Apps(apps) => apps.contains(&app),
        }
    }
}

impl FromRequestParts<AppState> for ProjectApiKey {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self> {
        let mut values = parts.headers.get_all("x-api-key").into_iter();
        let key = match (values.next(), values.next()) {
            (None, _) => return Err(Error::InvalidApiKey("This needs the project's API key. Send it as x-api-key.")),
            (Some(value), None) => PlainToken::presented(value.to_str().unwrap_or_default()),
            (Some(_), Some(_)) => return Err(Error::InvalidApiKey("Send the x-api-key header once.")),
        };
        if key.kind(&state.config.brand_prefix) != Some(Kind::ProjectApiKey) {
            return Err(Error::InvalidApiKey("That is not a project API key. Check that all of it was copied."));
        }
        let find = credential::find_project_api_key(&state.database, &key);
        let found = state.leases.project_api_keys.read(key.hash(), find).await?;
        let found = found.ok_or(Error::InvalidApiKey("There is no such project API key."))?;
        if let Some(presented) = parts.extensions.get::<Presented>() {
            presented.note_project_api_key(found.id);
        }
        Ok(Self { app: found.app })
    }
}

/// The credential of the `Authorization` header: the scheme in any case, exactly one space, the credential
/// (RFC 6750 section 2.1), and no second header that might say otherwise.
pub(crate) fn bearer_secret(headers: &HeaderMap) -> Result<PlainToken, TokenFault> {
    let mut values = headers.get_all(header::AUTHORIZATION).into_iter();
    let value = match (values.next(), values.next()) {
        (None, _) => return Err(TokenFault::Missing),
        (Some(value), None) => value.to_str().map_err(|_| TokenFault::Header)?,
        (Some(_), Some(_)) => return Err(TokenFault::Header),
    };
    let (scheme, secret) = value.split_once(' ').ok_or(TokenFault::Header)?;
    let one_word = !secret.is_empty() && !secret.contains(|character: char| character.is_whitespace());
    if !scheme.eq_ignore_ascii_case("bearer") || !one_word {
        return Err(TokenFault::Header);
    }
    Ok(PlainToken::presented(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(values: &[&str]) -> Result<String, TokenFault> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::AUTHORIZATION, value.parse().unwrap());
        }
        bearer_secret(&headers).map(|secret| secret.reveal().to_owned())
    }

    #[test]
    fn reads_the_header_exactly() {
        for value in ["Bearer aau_x", "bearer aau_x", "BEARER aau_x"] {
            assert_eq!(secret(&[value]), Ok("aau_x".to_owned()));
        }
        assert_eq!(secret(&[]), Err(TokenFault::Missing));
        for value in ["aau_x", "Bearer", "Bearer ", "Bearer  aau_x", "Bearer aau_x y", "Bearer\taau_x", "Basic aau_x"] {
            assert_eq!(secret(&[value]), Err(TokenFault::Header), "{value}");
        }
        assert_eq!(secret(&["Bearer aau_x", "Bearer aau_x"]), Err(TokenFault::Header));
    }
}
