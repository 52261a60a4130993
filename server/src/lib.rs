//! Latchkey's server: issues and checks credentials, and serves the dashboard.
//!
//! This page holds the state that handlers share and every URL there is.

pub mod apps;
mod assets;
pub mod audit;
pub mod authenticate;
pub mod authorize;
pub mod brand;
pub mod change;
pub mod clock;
pub mod config;
mod connections;
pub mod counts;
pub mod credential;
mod dashboard;
pub mod database;
pub mod demo;
pub mod directory;
pub mod error;
pub mod extract;
mod headers;
mod health;
pub mod housekeeping;
pub mod keyset;
mod language;
pub mod lease;
pub mod mail;
pub mod members;
pub mod notices;
mod oauth;
pub mod openapi;
pub mod owner;
pub mod password;
pub mod recovery;
pub mod request;
mod resources;
pub mod revocation;
mod search_text;
pub mod secret;
pub mod segments;
mod serve;
pub mod service_account;
pub mod session;
pub mod setup;
pub mod text;
mod throttle;
pub mod usage;
pub mod version_number;

use std::{ops::Deref, sync::Arc};

use axum::{Router, extract::DefaultBodyLimit, middleware, response::IntoResponse, routing::get};
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    assets::Assets,
    clock::{Clock, Randomness},
    config::{Config, PublicUrl},
    database::Database,
    error::Error,
    housekeeping::Housekeeping,
    lease::Leases,
    mail::Mailer,
    password::Passwords,
    usage::Usage,
};

pub use crate::serve::{RunningServer, ServeError, serve};

/// What handlers share. Clones share it too.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

/// The parts of [`AppState`].
#[derive(Debug)]
pub struct Shared {
    /// What the operator set.
    pub config: Config,
    /// Where browsers and programs reach the server.
    pub public_url: PublicUrl,
    /// The data.
    pub database: Database,
    /// The dashboard's files.
    pub(crate) assets: &'static Assets,
    /// The time.
    pub clock: Clock,
    /// Where ids and secrets come from.
    pub randomness: Randomness,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// What is trusted for a moment without asking the database.
    pub leases: Leases,
    /// The use of credentials that is yet to be written.
    pub usage: Usage,
    /// Sends mail, if the operator said how.
    pub mailer: Option<Mailer>,
    /// What goes on beside the requests.
    pub housekeeping: Housekeeping,
}

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl From<Shared> for AppState {
    fn from(shared: Shared) -> Self {
        Self(Arc::new(shared))
    }
}

/// Every URL.
pub fn router(state: AppState) -> Router {
    let opened: Router<AppState> = resources::router()
        .merge(oauth::router())
        .layer(middleware::map_response(error::challenge_forbidden))
        .layer(middleware::from_fn_with_state(state.clone(), usage::note));

    Router::new()
        .route("/healthz", get(health::health))
        .route(openapi::PATH, get(openapi::serve))
        .merge(dashboard::router(&state))
        .merge(opened)
        .fallback(assets::serve)
        .method_not_allowed_fallback(|| async { Error::MethodNotAllowed })
        .layer(DefaultBodyLimit::max(extract::LARGEST_BODY))
        .layer(CatchPanicLayer::custom(|_| Error::Internal(anyhow::anyhow!("a handler panicked")).into_response()))
        .layer(middleware::from_fn_with_state(state.clone(), request::observe))
        .with_state(state)
}
