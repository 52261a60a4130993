//! Personal access tokens, as their owner manages them. Only a session opens these: a credential makes no credentials.

mod create;

use axum::{Json, extract::State, http::StatusCode};
use latchkey_api::{
    access_token::{AccessToken, AccessTokenPage, AccessTokenSummary, ChangeAccessToken, ListAccessTokens},
    id::CredentialId,
    usage::Usage,
};
use serde::Deserialize;

pub(super) use self::create::create;
use super::credentials::{self, Keyring, Used};
use crate::{
    AppState,
    authenticate::SignedInUser,
    error::Result,
    extract::{self, Path, Query},
    owner::Owner,
    request::RequestContext,
};

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct OneToken {
    id: CredentialId,
}

/// Answers a page of the list.
pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Query(asked): Query<ListAccessTokens>,
) -> Result<Json<AccessTokenPage>> {
    credentials::list(&state, &context, Owner::User(session.user.id), asked).await
}

/// Answers how many tokens there are, and which end soon.
pub(super) async fn summary(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
) -> Result<Json<AccessTokenSummary>> {
    credentials::summary(&state, &context, Owner::User(session.user.id)).await
}

/// Answers one token.
pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(OneToken { id }): Path<OneToken>,
) -> Result<Json<AccessToken>> {
    credentials::find(&state, Owner::User(session.user.id), id).await.map(Json)
}

/// Gives a token another name; answers the token.
pub(super) async fn rename(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { id }): Path<OneToken>,
    extract::Json(asked): extract::Json<ChangeAccessToken>,
) -> Result<Json<AccessToken>> {
    let keyring = Keyring::of_user(session.user.id);
    credentials::rename(&state, &context, &session.user, &keyring, id, &asked).await
}

/// Ends a token for good.
pub(super) async fn revoke(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { id }): Path<OneToken>,
) -> Result<StatusCode> {
    let keyring = Keyring::of_user(session.user.id);
    credentials::revoke(&state, &context, &session.user, &keyring, id).await
}

/// Answers who used a token.
pub(super) async fn usage(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneToken { id }): Path<OneToken>,
) -> Result<Json<Usage>> {
    credentials::find(&state, Owner::User(session.user.id), id).await?;
    credentials::usage(&state, &context, Used::Credential(id)).await
}
