//! Lists service accounts, a page at a time.

use axum::{Json, extract::State};
use latchkey_api::{
    id::ServiceAccountId,
    paged::{ListPage, Order},
    service_account::{ServiceAccount, ServiceAccountPage},
};

use super::{
    domain,
    store::{self, Which},
};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    dashboard::{InOrganization, credentials::freshness, paged::Asked, workspace::workspace},
    error::Result,
    extract::{Path, Query},
    keyset::Key,
    request::RequestContext,
};

/// Answers a page of the list.
pub(in crate::dashboard) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    Query(asked): Query<ListPage>,
) -> Result<Json<ServiceAccountPage>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadServiceAccounts).await?;
    let asked = Asked::read::<ServiceAccountId>(&asked, &ServiceAccountPage::ORDERS)?;
    let domain = domain(&state, &workspace);
    let which = Which::Page(&asked);
    let mut items = store::read(&state.database, workspace.organization.id, &domain, context.at, which).await?;
    let next = asked.next(&mut items, |account| (key(account, asked.order), account.id));
    Ok(Json(ServiceAccountPage { items, next, domain, freshness: freshness(state.config.usage_flush, context.at) }))
}

/// What an account is ordered by.
fn key(account: &ServiceAccount, order: Order) -> Key {
    match order {
        Order::Name | Order::NameBackwards => Key::Text(account.name.clone()),
        Order::Role | Order::RoleBackwards => Key::Text(account.role.name().to_owned()),
        Order::LastUsed | Order::LastUsedBackwards => {
            Key::Number(account.last_use.as_ref().map_or(0, |last_use| last_use.at.0))
        }
        Order::Newest | Order::Oldest => Key::Number(account.created_at.0),
    }
}
