//! `POST /oauth2/token`: the client credentials grant for service accounts (RFC 6749 section 4.4), and the exchange of
//! any other secret (RFC 8693).

use axum::{Extension, extract::State, http::HeaderMap};
use latchkey_api::secret::Kind;

use super::{
    client::Client,
    exchange::{self, Answered, Wanted},
    form::Form,
    place::Place,
    refusal::{Code, Refusal, Result, Scheme},
};
use crate::{
    AppState,
    authenticate::Bearer,
    error::{Error, TokenFault},
    request::RequestContext,
    secret::PlainToken,
    usage::Presented,
};

/// The grant for service accounts.
pub(super) const CLIENT_CREDENTIALS: &str = "client_credentials";
/// The grant for every secret.
pub(super) const TOKEN_EXCHANGE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
/// What is taken, and what is given.
const ACCESS_TOKEN: &str = "urn:ietf:params:oauth:token-type:access_token";

/// Where an organization is named. RFC 8693 has the first two, the seeds' APIs the others.
const PLACES: [&str; 4] = ["audience", "resource", "organization_id", "subOrganization"];

/// Answers an access token.
pub(super) async fn token(
    State(state): State<AppState>,
    context: RequestContext,
    Extension(presented): Extension<Presented>,
    headers: HeaderMap,
    form: Result<Form, Error>,
) -> Result<Answered> {
    let form = form?;
    let (subject, issued) = match form.require("grant_type")? {
        CLIENT_CREDENTIALS => (account(&state, &context, &presented, &headers, &form).await?, None),
        TOKEN_EXCHANGE => (subject(&state, &context, &presented, &form).await?, Some(ACCESS_TOKEN)),
        _ => {
            let right = format!("grant_type must be {CLIENT_CREDENTIALS} or {TOKEN_EXCHANGE}.");
            return Err(Refusal::new(Code::UnsupportedGrantType, right));
        }
    };
    let wanted = Wanted { scope: form.get("scope")?, place: place(&state, &form)? };
    Ok(exchange::exchange(&state, &context, &subject, wanted).await?.answer(issued))
}

/// The service account whose name and key are presented.
async fn account(
    state: &AppState,
    context: &RequestContext,
    presented: &Presented,
    headers: &HeaderMap,
    form: &Form,
) -> Result<Bearer> {
    let client = Client::presented(headers, form)?.filter(|client| !client.is_bearer()).ok_or_else(|| {
        Refusal::new(
            Code::InvalidClient(Scheme::Basic),
            "Send the service account's key as client_secret, or as the password of a Basic header.",
        )
    })?;
    match client.kind(state) {
        Some(Kind::ServiceAccountKey) => client.check(state, context, presented).await,
        Some(_) => Err(Refusal::new(
            Code::UnauthorizedClient,
            format!("This grant is for keys of service accounts. Exchange other secrets with {TOKEN_EXCHANGE}."),
        )),
        None => Err(Refusal::client(Scheme::Basic, TokenFault::Malformed)),
    }
}

/// Whoever the subject token acts as. It is its own proof, so the client need not show who it is.
async fn subject(state: &AppState, context: &RequestContext, presented: &Presented, form: &Form) -> Result<Bearer> {
    let secret = PlainToken::presented(form.require("subject_token")?);
    for (field, required) in [("subject_token_type", true), ("requested_token_type", false)] {
        let given = if required { Some(form.require(field)?) } else { form.get(field)? };
        if given.is_some_and(|given| given != ACCESS_TOKEN) {
            return Err(Error::field(field, format_args!("must be {ACCESS_TOKEN}")).into());
        }
    }
    if form.get("actor_token")?.is_some() {
        return Err(Error::field("actor_token", "must be left out: a token acts as nobody but its holder").into());
    }
    if !exchange::is_exchangeable(state, &secret) {
        return Err(Error::field("subject_token", "must be a secret that was not exchanged for another").into());
    }
    match Bearer::of_secret(state, context, presented, &secret).await {
        // RFC 8693 section 2.2.2: a subject token that does not work makes the request invalid.
        Err(Error::InvalidToken(fault)) => Err(Refusal::new(Code::InvalidRequest, fault.to_string())),
        other => Ok(other?),
    }
}

/// The one organization where the access token is to work, if one is named.
fn place<'a>(state: &AppState, form: &'a Form) -> Result<Option<Place<'a>>> {
    let mut named = None;
    for field in PLACES {
        let Some(value) = form.get(field)? else { continue };
        let value = if field == "resource" { name_in(&state.public_url.to_string(), value)? } else { value };
        if named.replace(value).is_some() {
            let detail = format!("must be left out: name one organization, in one of {}", PLACES.join(", "));
            return Err(Error::field(field, detail).into());
        }
    }
    Ok(named.map(Place::Named))
}

/// The organization in its address: `https://HOST/v1/organizations/{id or slug}`.
fn name_in<'a>(public_url: &str, resource: &'a str) -> Result<&'a str> {
    resource.strip_prefix(public_url).and_then(|path| path.strip_prefix("/v1/organizations/")).ok_or_else(|| {
        Refusal::new(Code::InvalidTarget, format!("resource must be like {public_url}/v1/organizations/ and an id."))
    })
}
