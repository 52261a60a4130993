//! Secrets exchanged for short-lived access tokens, checked for other APIs, and ended by whoever holds them
//! (RFC 6749, 8693, 7662 and 7009). `docs/exchange.md` describes it for those who call it.

mod account;
mod client;
mod exchange;
mod form;
mod introspect;
mod key_exchange;
mod metadata;
mod place;
mod refusal;
mod revoke;
mod store;
mod token;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) use self::{
    exchange::TokenAnswer, introspect::Introspection, metadata::Metadata, refusal::OAuthError, store::purge,
};
use crate::AppState;

/// Where the metadata is.
pub(crate) const METADATA: &str = "/.well-known/oauth-authorization-server";
/// Where access tokens are got.
pub(crate) const TOKEN: &str = "/oauth2/token";
/// Where secrets are checked.
pub(crate) const INTROSPECT: &str = "/oauth2/introspect";
/// Where secrets are ended.
pub(crate) const REVOKE: &str = "/oauth2/revoke";

/// The endpoints.
pub(crate) fn router() -> Router<AppState> {
    Router::new()
        .route(METADATA, get(metadata::metadata))
        .route(TOKEN, post(token::token))
        .route(INTROSPECT, post(introspect::introspect))
        .route(REVOKE, post(revoke::revoke))
        .merge(key_exchange::router())
}
