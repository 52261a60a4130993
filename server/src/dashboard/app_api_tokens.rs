//! API tokens of an app, as those who work on the app manage them.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use latchkey_api::{
    access_token::{AccessToken, AccessTokenPage, AccessTokenSummary, ChangeAccessToken, CreateKey, ListAccessTokens},
    id::CredentialId,
    path,
    session::App,
    usage::Usage,
};
use serde::Deserialize;

use super::{
    credentials::{self, Keyring, Used},
    workspace::{Workspace, app_of, workspace},
};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    error::Result,
    extract::{self, Path, Query},
    owner::Owner,
    request::RequestContext,
    session::LiveSession,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneApp {
    organization: String,
    app: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneToken {
    organization: String,
    app: String,
    id: CredentialId,
}

/// The app, if the signed-in user may do this there.
async fn place(
    state: &AppState,
    session: &LiveSession,
    organization: &str,
    app: &str,
    action: Action,
) -> Result<(Workspace, App)> {
    let workspace = workspace(state, session, organization, action).await?;
    let app = app_of(state, &workspace, app).await?;
    Ok((workspace, app))
}

/// Answers a page of the list.
pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
    Query(asked): Query<ListAccessTokens>,
) -> Result<Json<AccessTokenPage>> {
    let (_, app) = place(&state, &session, &organization, &app, Action::ReadAppApiTokens).await?;
    credentials::list(&state, &context, Owner::App(app.id), asked).await
}

/// Makes a token and answers it with its secret, once for each idempotency key.
pub(super) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
    headers: HeaderMap,
    extract::Json(asked): extract::Json<CreateKey>,
) -> Result<impl IntoResponse> {
    let (workspace, app) = place(&state, &session, &organization, &app, Action::ManageAppApiTokens).await?;
    let wanted = credentials::check_key(&headers, Owner::App(app.id), &asked, context.at)?;
    let slug = app.slug.clone();
    let keyring = Keyring::of_app(&workspace, app);
    let created = credentials::make(&state, &context, &session.user, &keyring, &wanted).await?;
    let id = created.token.id.to_string();
    let location =
        path::fill(path::APP_API_TOKEN, &[("organization", &workspace.organization.slug), ("app", &slug), ("id", &id)]);
    Ok(credentials::created(location, created))
}

/// Answers how many tokens there are, and which end soon.
pub(super) async fn summary(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
) -> Result<Json<AccessTokenSummary>> {
    let (_, app) = place(&state, &session, &organization, &app, Action::ReadAppApiTokens).await?;
    credentials::summary(&state, &context, Owner::App(app.id)).await
}

/// Answers one token.
pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(OneToken { organization, app, id }): Path<OneToken>,
) -> Result<Json<AccessToken>> {
    let (_, app) = place(&state, &session, &organization, &app, Action::ReadAppApiTokens).await?;
    credentials::find(&state, Owner::App(app.id), id).await.map(Json)
}

/// Gives a token another name; answers the token.
pub(super) async fn rename(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { organization, app, id }): Path<OneToken>,
    extract::Json(asked): extract::Json<ChangeAccessToken>,
) -> Result<Json<AccessToken>> {
    let (workspace, app) = place(&state, &session, &organization, &app, Action::ManageAppApiTokens).await?;
    let keyring = Keyring::of_app(&workspace, app);
    credentials::rename(&state, &context, &session.user, &keyring, id, &asked).await
}

/// Ends a token for good.
pub(super) async fn revoke(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { organization, app, id }): Path<OneToken>,
) -> Result<StatusCode> {
    let (workspace, app) = place(&state, &session, &organization, &app, Action::ManageAppApiTokens).await?;
    let keyring = Keyring::of_app(&workspace, app);
    credentials::revoke(&state, &context, &session.user, &keyring, id).await
}

/// Answers who used a token.
pub(super) async fn usage(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { organization, app, id }): Path<OneToken>,
) -> Result<Json<Usage>> {
    let (_, app) = place(&state, &session, &organization, &app, Action::ReadAppApiTokens).await?;
    credentials::find(&state, Owner::App(app.id), id).await?;
    credentials::usage(&state, &context, Used::Credential(id)).await
}
