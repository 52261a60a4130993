//! What the signed-in browser asks for, one file a resource. Opened by the session cookie alone.

mod access_tokens;
mod guard;
mod organizations;
mod project_api_key;
mod sessions;
mod setup;
mod sign_in;
mod throttle;
mod visitor;
mod workspace;

use axum::{
    Router, middleware,
    routing::{delete, get, post},
};
use latchkey_api::path;

use crate::AppState;

/// Every endpoint of the dashboard.
pub(crate) fn router(state: &AppState) -> Router<AppState> {
    Router::new()
        .route(path::VISITOR, get(visitor::read))
        .route(path::SIGN_IN, post(sign_in::sign_in))
        .route(path::SIGN_OUT, post(sign_in::sign_out))
        .route(path::SETUP, post(setup::set_up))
        .route(path::SESSIONS, get(sessions::list))
        .route(path::SESSION, delete(sessions::end))
        .route(path::SIGN_OUT_OTHERS, post(sessions::end_others))
        .route(path::CATALOG, get(organizations::catalog))
        .route(path::ORGANIZATIONS, get(organizations::list))
        .route(path::ACCESS_TOKENS, get(access_tokens::list).post(access_tokens::create))
        .route(path::ACCESS_TOKEN_SUMMARY, get(access_tokens::summary))
        .route(path::ACCESS_TOKEN, get(access_tokens::read).patch(access_tokens::rename).delete(access_tokens::revoke))
        .route(path::ACCESS_TOKEN_USAGE, get(access_tokens::usage))
        .route(path::PROJECT_API_KEY, get(project_api_key::read).post(project_api_key::replace))
        .layer(middleware::from_fn_with_state(state.clone(), guard::same_origin))
}
