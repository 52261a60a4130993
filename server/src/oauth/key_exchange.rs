//! Personal Access Keys and API Keys exchanged at the paths, and with the fields, that pipelines already send.

use axum::{
    Extension, Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::Response,
    routing::post,
};
use latchkey_api::{id::OrganizationId, secret::Kind};

use super::{
    account,
    exchange::{self, Answered, ELSEWHERE, Fault, TooMuch, Wanted},
    form::Form,
    place::Place,
};
use crate::{
    AppState,
    authenticate::Bearer,
    error::{AlsoAsError, Error, Result, TokenFault},
    request::RequestContext,
    secret::PlainToken,
    usage::Presented,
};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/auth/v1/token", post(personal_access_token))
        .route("/auth/v3/token", post(personal_access_key))
        .route("/auth/v1/api-key/token", post(api_key))
        .layer(middleware::from_fn(also_as_error))
}

async fn also_as_error(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.extensions_mut().insert(AlsoAsError);
    response
}

async fn personal_access_token(
    State(state): State<AppState>,
    context: RequestContext,
    Extension(presented): Extension<Presented>,
    form: Form,
) -> Result<Answered> {
    let subject = subject(&state, &context, &presented, &form, PERSONAL_TOKEN).await?;
    answer(&state, &context, &subject, Wanted::default()).await
}

async fn personal_access_key(
    State(state): State<AppState>,
    context: RequestContext,
    Extension(presented): Extension<Presented>,
    form: Form,
) -> Result<Answered> {
    let subject = subject(&state, &context, &presented, &form, PERSONAL_KEY).await?;
    let place = form.get("subOrganization")?.map(Place::Named);
    answer(&state, &context, &subject, Wanted { scope: form.get("scope")?, place }).await
}

async fn api_key(
    State(state): State<AppState>,
    context: RequestContext,
    Extension(presented): Extension<Presented>,
    form: Form,
) -> Result<Answered> {
    let name = form.require("name")?;
    let organization = form.get("organizationId")?.map(str::parse::<OrganizationId>).transpose();
    let organization = organization.map_err(|_| Error::field("organizationId", "must be a valid GUID"))?;
    let subject = subject(&state, &context, &presented, &form, API_KEY).await?;
    if !account::is_called(&state, &subject, name).await? {
        return Err(Error::InvalidToken(TokenFault::OtherName));
    }
    answer(&state, &context, &subject, Wanted { scope: None, place: organization.map(Place::Id) }).await
}

/// The field that holds a secret, the kind that it must be, and that in words.
type SecretField = (&'static str, Kind, &'static str);

const PERSONAL_TOKEN: SecretField = ("pat", Kind::PersonalAccessToken, "must be a personal access token");
const PERSONAL_KEY: SecretField = ("personalAccessKey", Kind::PersonalAccessToken, "must be a personal access token");
const API_KEY: SecretField = ("secret", Kind::ServiceAccountKey, "must be a key of a service account");

/// Whoever the secret in a field acts as: 400 if it is of another kind, 401 if it does not work.
async fn subject(
    state: &AppState,
    context: &RequestContext,
    presented: &Presented,
    form: &Form,
    (field, kind, right): SecretField,
) -> Result<Bearer> {
    let secret = PlainToken::presented(form.require(field)?);
    match secret.kind(&state.config.brand_prefix) {
        Some(other) if other != kind => Err(Error::field(field, right)),
        _ => Bearer::of_secret(state, context, presented, &secret).await,
    }
}

async fn answer(state: &AppState, context: &RequestContext, subject: &Bearer, wanted: Wanted<'_>) -> Result<Answered> {
    match exchange::exchange(state, context, subject, wanted).await {
        Ok(granted) => Ok(granted.answer(None)),
        Err(Fault::Error(error)) => Err(error),
        Err(Fault::TooMuch(reason)) => Err(match reason {
            TooMuch::NoScope => Error::field("scope", "must hold at least one scope"),
            TooMuch::UnknownScope(scope) => {
                Error::field("scope", format_args!("must hold scopes of the catalog, which does not have “{scope}”"))
            }
            TooMuch::LacksScope(scope) => Error::BeyondScopes(scope),
            TooMuch::Elsewhere => Error::Forbidden(ELSEWHERE),
            TooMuch::SeveralPlaces => {
                Error::field("subOrganization", "must be an id or a slug: several organizations have this name")
            }
        }),
    }
}
