//! What the signed-in browser asks for, one file a resource. Opened by the session cookie alone.

mod access_tokens;
mod app_api_tokens;
mod apps;
mod audit_log;
mod credentials;
mod cursor;
mod guard;
mod invitations;
mod language;
mod members;
mod organizations;
mod paged;
mod password;
mod person;
mod project_api_key;
mod segments;
mod sent_again;
mod service_accounts;
mod sessions;
mod setup;
mod sign_in;
mod visitor;
mod workspace;
mod workspace_credentials;

use axum::{
    Router, middleware,
    routing::{delete, get, patch, post},
};
use latchkey_api::path;
use serde::Deserialize;

use crate::AppState;

/// The workspace that a path names, by its id or slug.
#[derive(Clone, Debug, Deserialize)]
struct InOrganization {
    organization: String,
}

/// Forgets requests that were sent long ago, and invitations that expired; says how many.
pub(crate) async fn purge(state: &AppState) -> sqlx::Result<u64> {
    let now = state.clock.now();
    let requests = sent_again::purge(&state.database, now).await?;
    Ok(requests + invitations::purge(&state.database, now).await?)
}

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
        .route(path::PASSWORD, post(password::change))
        .route(path::LANGUAGE, post(language::choose))
        .route(path::CATALOG, get(organizations::catalog))
        .route(path::ORGANIZATIONS, get(organizations::list))
        .route(path::ACCESS_TOKENS, get(access_tokens::list).post(access_tokens::create))
        .route(path::ACCESS_TOKEN_SUMMARY, get(access_tokens::summary))
        .route(path::ACCESS_TOKEN, get(access_tokens::read).patch(access_tokens::rename).delete(access_tokens::revoke))
        .route(path::ACCESS_TOKEN_USAGE, get(access_tokens::usage))
        .merge(service_accounts())
        .merge(app_api_tokens())
        .route(path::PROJECT_API_KEY, get(project_api_key::read).post(project_api_key::replace))
        .merge(of_workspace())
        .layer(middleware::from_fn(guard::name_user))
        .layer(middleware::from_fn_with_state(state.clone(), guard::same_origin))
}

fn of_workspace() -> Router<AppState> {
    Router::new()
        .route(path::APPS, get(apps::list).post(apps::create))
        .route(path::APP, get(apps::read).patch(apps::rename).delete(apps::delete))
        .route(path::SEGMENTS, get(segments::list).post(segments::create))
        .route(path::SEGMENT, patch(segments::change).delete(segments::delete))
        .route(path::MEMBERS, get(members::list).post(members::add))
        .route(path::MEMBER, get(members::read).patch(members::change_role).delete(members::remove))
        .route(path::INVITATION, delete(invitations::withdraw))
        .route(path::READ_INVITATION, post(invitations::read))
        .route(path::ACCEPT_INVITATION, post(invitations::accept))
        .route(path::CREDENTIALS, get(workspace_credentials::list))
        .route(path::AUDIT_LOG, get(audit_log::list))
        .route(path::AUDIT_LOG_ACTORS, get(audit_log::actors))
}

fn service_accounts() -> Router<AppState> {
    use service_accounts::{
        add_key, change, create, delete as end, key_usage, list, read, rename_key, revoke_key, usage,
    };
    Router::new()
        .route(path::SERVICE_ACCOUNTS, get(list).post(create))
        .route(path::SERVICE_ACCOUNT, get(read).patch(change).delete(end))
        .route(path::SERVICE_ACCOUNT_USAGE, get(usage))
        .route(path::SERVICE_ACCOUNT_KEYS, post(add_key))
        .route(path::SERVICE_ACCOUNT_KEY, patch(rename_key).delete(revoke_key))
        .route(path::SERVICE_ACCOUNT_KEY_USAGE, get(key_usage))
}

fn app_api_tokens() -> Router<AppState> {
    use app_api_tokens::{create, list, read, rename, revoke, summary, usage};
    Router::new()
        .route(path::APP_API_TOKENS, get(list).post(create))
        .route(path::APP_API_TOKEN_SUMMARY, get(summary))
        .route(path::APP_API_TOKEN, get(read).patch(rename).delete(revoke))
        .route(path::APP_API_TOKEN_USAGE, get(usage))
}
