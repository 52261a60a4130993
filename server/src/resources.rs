//! What credentials open, one file a resource.

mod apps;
mod audit_log;
pub(crate) mod builds;
mod link;
mod organizations;
mod place;
mod service_accounts;
mod users;
pub(crate) mod versions;

use axum::Router;

pub(crate) use self::{
    apps::{App, ListApps, OfOrganization},
    organizations::{Member, Organization},
    service_accounts::ServiceAccount,
    users::Me,
};
use crate::AppState;

/// Every endpoint that a credential opens.
pub(crate) fn router() -> Router<AppState> {
    Router::new()
        .merge(users::router())
        .merge(organizations::router())
        .merge(apps::router())
        .merge(service_accounts::router())
        .merge(audit_log::router())
        .merge(versions::router())
        .merge(builds::router())
}
