//! One service account, with its keys and who used them.

use axum::{Json, extract::State};
use latchkey_api::{
    id::ServiceAccountId,
    service_account::{ServiceAccount, ServiceAccountDetails},
    usage::Usage,
};

use super::{
    NO_ACCOUNT, OneAccount, domain,
    store::{self, Which},
};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{
        credentials::{self, Used, freshness},
        workspace::{Workspace, workspace},
    },
    error::Result,
    extract::Path,
    owner::Owner,
    request::RequestContext,
};

/// Answers an account with its keys.
pub(in crate::dashboard) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneAccount { organization, id }): Path<OneAccount>,
) -> Result<Json<ServiceAccountDetails>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadServiceAccounts).await?;
    details(&state, &context, &workspace, id).await.map(Json)
}

/// Answers who used the keys of an account, revoked ones included.
pub(in crate::dashboard) async fn usage(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneAccount { organization, id }): Path<OneAccount>,
) -> Result<Json<Usage>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadServiceAccounts).await?;
    find(&state, &context, &workspace, id).await?;
    credentials::usage(&state, &context, Used::ServiceAccount(id)).await
}

/// An account of the workspace; 404 if it was deleted or there is none.
pub(super) async fn find(
    state: &AppState,
    context: &RequestContext,
    workspace: &Workspace,
    id: ServiceAccountId,
) -> Result<ServiceAccount> {
    let domain = domain(state, workspace);
    let which = Which::One(id);
    let accounts = store::read(&state.database, workspace.organization.id, &domain, context.at, which).await?;
    accounts.into_iter().next().ok_or(NO_ACCOUNT)
}

/// The account with its keys.
pub(super) async fn details(
    state: &AppState,
    context: &RequestContext,
    workspace: &Workspace,
    id: ServiceAccountId,
) -> Result<ServiceAccountDetails> {
    let account = find(state, context, workspace, id).await?;
    let keys = credentials::unrevoked(state, Owner::ServiceAccount(id)).await?;
    let last_request = match &account.last_use {
        Some(last_use) => store::last_request(&state.database, id, last_use.at).await?,
        None => None,
    };
    let freshness = freshness(state.config.usage_flush, context.at);
    Ok(ServiceAccountDetails { account, keys, last_request, freshness })
}
