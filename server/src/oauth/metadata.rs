//! What a client can find out by itself (RFC 8414).

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    INTROSPECT, REVOKE, TOKEN,
    token::{CLIENT_CREDENTIALS, TOKEN_EXCHANGE},
};
use crate::AppState;

/// The authorization server's metadata.
#[derive(Serialize, ToSchema)]
pub(crate) struct Metadata {
    issuer: String,
    token_endpoint: String,
    token_endpoint_auth_methods_supported: [&'static str; 3],
    introspection_endpoint: String,
    introspection_endpoint_auth_methods_supported: [&'static str; 3],
    revocation_endpoint: String,
    revocation_endpoint_auth_methods_supported: [&'static str; 1],
    grant_types_supported: [&'static str; 2],
    /// None: there is no authorization endpoint, and the field is required.
    response_types_supported: [&'static str; 0],
    scopes_supported: Vec<String>,
}

/// Answers it.
pub(super) async fn metadata(State(state): State<AppState>) -> Json<Metadata> {
    let issuer = state.public_url.to_string();
    Json(Metadata {
        token_endpoint: format!("{issuer}{TOKEN}"),
        // Whoever exchanges a token shows who they are by that token alone.
        token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "none"],
        introspection_endpoint: format!("{issuer}{INTROSPECT}"),
        introspection_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "Bearer"],
        revocation_endpoint: format!("{issuer}{REVOKE}"),
        revocation_endpoint_auth_methods_supported: ["none"],
        grant_types_supported: [CLIENT_CREDENTIALS, TOKEN_EXCHANGE],
        response_types_supported: [],
        scopes_supported: state.config.catalog.scopes().map(|(scope, ..)| scope).collect(),
        issuer,
    })
}
