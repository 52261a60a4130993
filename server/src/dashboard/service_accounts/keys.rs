//! Keys of a service account.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken, CreateKey},
    id::{CredentialId, ServiceAccountId},
    path,
    usage::Usage,
};
use serde::Deserialize;

use super::{OneAccount, read::find};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{
        credentials::{self, Keyring, Used},
        workspace::{Workspace, workspace},
    },
    error::Result,
    extract::{self, Path},
    owner::Owner,
    request::RequestContext,
    session::LiveSession,
};

#[derive(Clone, Debug, Deserialize)]
pub(in crate::dashboard) struct OneKey {
    organization: String,
    id: ServiceAccountId,
    key: CredentialId,
}

/// The keys of an account, if the signed-in user may manage them.
async fn keyring(
    state: &AppState,
    session: &LiveSession,
    context: &RequestContext,
    organization: &str,
    id: ServiceAccountId,
) -> Result<(Workspace, Keyring)> {
    let workspace = workspace(state, session, organization, Action::ManageServiceAccounts).await?;
    let account = find(state, context, &workspace, id).await?;
    let keyring = Keyring::of_account(&workspace, id, account.name);
    Ok((workspace, keyring))
}

/// Makes another key and answers it with its secret, once for each idempotency key. The others work on.
pub(in crate::dashboard) async fn add(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneAccount { organization, id }): Path<OneAccount>,
    headers: HeaderMap,
    extract::Json(asked): extract::Json<CreateKey>,
) -> Result<impl IntoResponse> {
    let (workspace, keyring) = keyring(&state, &session, &context, &organization, id).await?;
    let wanted = credentials::check_key(&headers, keyring.owner, &asked, context.at)?;
    let created = credentials::make(&state, &context, &session.user, &keyring, &wanted).await?;
    let place = [
        ("organization", workspace.organization.slug.as_str()),
        ("id", &id.to_string()),
        ("key", &created.token.id.to_string()),
    ];
    Ok(credentials::created(path::fill(path::SERVICE_ACCOUNT_KEY, &place), created))
}

/// Gives a key another name; answers the key.
pub(in crate::dashboard) async fn rename(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneKey { organization, id, key }): Path<OneKey>,
    extract::Json(asked): extract::Json<ChangeAccessToken>,
) -> Result<Json<AccessToken>> {
    let (_, keyring) = keyring(&state, &session, &context, &organization, id).await?;
    credentials::rename(&state, &context, &session.user, &keyring, key, &asked).await
}

/// Ends a key for good. The account's other keys work on.
pub(in crate::dashboard) async fn revoke(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneKey { organization, id, key }): Path<OneKey>,
) -> Result<StatusCode> {
    let (_, keyring) = keyring(&state, &session, &context, &organization, id).await?;
    credentials::revoke(&state, &context, &session.user, &keyring, key).await
}

/// Answers who used a key.
pub(in crate::dashboard) async fn usage(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneKey { organization, id, key }): Path<OneKey>,
) -> Result<Json<Usage>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadServiceAccounts).await?;
    find(&state, &context, &workspace, id).await?;
    credentials::find(&state, Owner::ServiceAccount(id), key).await?;
    credentials::usage(&state, &context, Used::Credential(key)).await
}
