//! What credentials open, one file a resource.

mod users;
pub(crate) mod versions;

use axum::Router;

use crate::AppState;

/// Every endpoint that a credential opens.
pub(crate) fn router() -> Router<AppState> {
    Router::new().merge(users::router()).merge(versions::router())
}
