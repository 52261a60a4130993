//! The exchange of a secret for an access token that lives an hour and opens what the secret opens, or less. One engine
//! behind every endpoint that exchanges.
//!
//! An exchange is no audit event: a pipeline makes hundreds a day. It is counted as use of the secret, like every request.

use std::fmt;

use axum::{
    Json,
    http::{HeaderName, header},
};
use latchkey_api::{
    id::OrganizationId,
    secret::Kind,
    timestamp::{DAY, Timestamp},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    place::{self, Place},
    store,
};
use crate::{
    AppState,
    authenticate::Bearer,
    authorize::{self, Action, CallerKind},
    change::Change,
    credential::Holder,
    error::Error,
    request::RequestContext,
    secret::PlainToken,
    text::cut,
};

/// How long an access token lives, in milliseconds; less, if what it was exchanged for ends before.
const LIFETIME: i64 = DAY / 24;
/// The longest scope that is repeated in an error, in characters.
const NAMED_CHARACTERS: usize = 60;

/// What an access token is to open, of all that the secret opens.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted<'a> {
    /// These scopes, separated by spaces; `None`: all.
    pub(super) scope: Option<&'a str>,
    /// This organization; `None`: all.
    pub(super) place: Option<Place<'a>>,
}

/// A new access token.
pub(super) struct Granted {
    secret: PlainToken,
    lifetime: i64,
    scopes: Option<Vec<String>>,
}

/// Why there is none.
#[derive(Debug)]
pub(super) enum Fault {
    /// More was asked for than there is to give.
    TooMuch(TooMuch),
    /// Anything else.
    Error(Error),
}

/// What was asked for and cannot be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TooMuch {
    /// A list of scopes without any.
    NoScope,
    /// A scope that the catalog does not have.
    UnknownScope(String),
    /// A scope that the secret does not have.
    LacksScope(String),
    /// An organization where the secret does not work. That there is none of this name is told in the same words.
    Elsewhere,
    /// A name that several organizations have.
    SeveralPlaces,
}

impl fmt::Display for TooMuch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoScope => formatter.write_str("scope must hold at least one scope, or be left out."),
            Self::UnknownScope(scope) => {
                write!(formatter, "scope must hold scopes of the catalog, which does not have “{scope}”.")
            }
            Self::LacksScope(scope) => {
                write!(formatter, "The credential does not have the scope {scope}. Ask for scopes that it has.")
            }
            Self::Elsewhere => formatter.write_str(ELSEWHERE),
            Self::SeveralPlaces => {
                formatter.write_str("Several organizations have this name. Send the id or the slug.")
            }
        }
    }
}

/// The text of [`TooMuch::Elsewhere`].
pub(super) const ELSEWHERE: &str =
    "The credential does not work in that organization. Name its own, or one below that it reaches.";

impl<E: Into<Error>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

impl From<TooMuch> for Fault {
    fn from(reason: TooMuch) -> Self {
        Self::TooMuch(reason)
    }
}

/// Whether a secret can be exchanged at all: an access token is what it was exchanged for.
pub(super) fn is_exchangeable(state: &AppState, secret: &PlainToken) -> bool {
    secret.kind(&state.config.brand_prefix) != Some(Kind::AccessToken)
}

/// Makes an access token for whoever sent a secret that works.
pub(super) async fn exchange(
    state: &AppState,
    context: &RequestContext,
    subject: &Bearer,
    wanted: Wanted<'_>,
) -> Result<Granted, Fault> {
    subject.admit(Action::Exchange)?;
    let scopes = wanted.scope.map(|scope| narrow(state, subject, scope)).transpose()?;
    let organization: Option<OrganizationId> = match wanted.place {
        Some(place) => Some(place::resolve(state, subject, place).await?),
        None => None,
    };
    let expires_at = expiry(context.at, subject.0.expires_at);
    let held = scopes.as_deref().or(subject.0.scopes.as_deref()).unwrap_or_default();
    let new = store::NewAccessToken { parent: &subject.0, scopes: held, organization, expires_at };
    let mut change = Change::begin(state, context).await?;
    let secret = store::issue(&mut change, &state.config.brand_prefix, new).await?;
    change.commit().await?;
    Ok(Granted { secret, lifetime: expires_at.0 - context.at.0, scopes })
}

fn expiry(now: Timestamp, of_parent: Option<Timestamp>) -> Timestamp {
    let hour = Timestamp(now.0 + LIFETIME);
    of_parent.map_or(hour, |end| end.min(hour))
}

/// The scopes of a list, in catalog order, if the subject has them all.
fn narrow(state: &AppState, subject: &Bearer, scope: &str) -> Result<Vec<String>, TooMuch> {
    let asked: Vec<String> = scope.split_ascii_whitespace().map(str::to_owned).collect();
    if asked.is_empty() {
        return Err(TooMuch::NoScope);
    }
    let scopes = state.config.catalog.normalize(&asked).map_err(|unknown| {
        TooMuch::UnknownScope(unknown.first().map(|scope| cut(scope, NAMED_CHARACTERS)).unwrap_or_default())
    })?;
    match scopes.iter().find(|scope| !has(subject, scope)) {
        Some(lacked) => Err(TooMuch::LacksScope(lacked.clone())),
        None => Ok(scopes),
    }
}

fn has(subject: &Bearer, scope: &str) -> bool {
    match (&subject.0.scopes, &subject.0.holder) {
        (Some(scopes), _) => scopes.iter().any(|has| has == scope),
        (None, Holder::ServiceAccount { role, .. }) => {
            authorize::can_use(scope, CallerKind::Credential(subject.0.opens), *role)
        }
        // What an app API token opens takes no scopes.
        (None, _) => false,
    }
}

/// The answer that holds an access token (RFC 6749 section 5.1, RFC 8693 section 2.2.1).
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenAnswer {
    /// The access token.
    #[schema(examples("aat_…"))]
    access_token: String,
    /// Only of an exchange by RFC 8693.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("urn:ietf:params:oauth:token-type:access_token"))]
    issued_token_type: Option<&'static str>,
    /// Always `Bearer`.
    #[schema(examples("Bearer"))]
    token_type: &'static str,
    /// In how many seconds it ends.
    #[schema(examples(3600))]
    expires_in: i64,
    /// Only if scopes were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
}

/// The same with its headers.
pub(super) type Answered = ([(HeaderName, &'static str); 1], Json<TokenAnswer>);

impl Granted {
    /// The answer to whoever asked for it, which nothing on its way may keep (RFC 6749 section 5.1). Every answer of ours is
    /// `no-store` unless it says otherwise; the other header is for what does not know that one.
    pub(super) fn answer(self, issued_token_type: Option<&'static str>) -> Answered {
        let answer = TokenAnswer {
            access_token: self.secret.reveal().to_owned(),
            issued_token_type,
            token_type: "Bearer",
            expires_in: self.lifetime / 1000,
            scope: self.scopes.map(|scopes| scopes.join(" ")),
        };
        ([(header::PRAGMA, "no-cache")], Json(answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lives_an_hour_and_never_longer_than_its_parent() {
        let now = Timestamp(1_795_000_000_000);
        assert_eq!(expiry(now, None), Timestamp(now.0 + 3_600_000));
        assert_eq!(expiry(now, Some(now.plus_days(1))), Timestamp(now.0 + 3_600_000));
        assert_eq!(expiry(now, Some(Timestamp(now.0 + 90_000))), Timestamp(now.0 + 90_000));
    }
}
