//! Lists service accounts, a page at a time, by name.

use axum::{Json, extract::State};
use latchkey_api::{
    by_name::ListByName,
    service_account::{ServiceAccountPage, validate_name},
};

use super::{
    domain,
    store::{self, Which},
};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{
        InOrganization,
        credentials::{freshness, limit, search_filter},
        workspace::workspace,
    },
    error::{Error, Result},
    extract::{Path, Query},
    request::RequestContext,
};

/// Answers a page of the list.
pub(in crate::dashboard) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    Query(asked): Query<ListByName>,
) -> Result<Json<ServiceAccountPage>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadServiceAccounts).await?;
    let limit = limit(asked.limit)?;
    let search = asked.search.as_deref().map(search_filter).transpose()?.filter(|text| !text.is_empty());
    // No name is empty, so an empty one stands before all.
    let after = asked.after.as_deref().map(after).transpose()?.unwrap_or_default();
    let domain = domain(&state, &workspace);
    // One more tells whether there is a next page.
    let which = Which::Page { after, search, rows: limit + 1 };
    let mut items = store::read(&state.database, workspace.organization.id, &domain, context.at, &which).await?;
    let is_last = items.len() <= limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| !is_last).map(|account| account.name.clone());
    Ok(Json(ServiceAccountPage { items, next, domain, freshness: freshness(state.config.usage_flush, context.at) }))
}

/// A page begins after a name, which is unique.
fn after(text: &str) -> Result<String> {
    match validate_name(text) {
        Ok(name) if name == text => Ok(text.to_owned()),
        _ => Err(Error::field("after", "must be the “next” of a page, unchanged")),
    }
}
