//! What goes over the wire between the dashboard and the server, and nothing else: types, their limits, their
//! validation. No I/O, so the same code decides in the browser and on the server what a good name is.
//!
//! Field names are camelCase on the wire, times are RFC 3339 in UTC, ids are `UUIDv7` in their canonical form.

pub mod access_token;
pub mod app;
pub mod audit;
pub mod catalog;
pub mod credential;
pub mod expiry;
pub mod id;
pub mod language;
pub mod member;
pub mod name;
pub mod paged;
pub mod path;
pub mod preload;
pub mod problem;
pub mod query_string;
pub mod secret;
pub mod segment;
pub mod service_account;
pub mod session;
pub mod timestamp;
pub mod usage;
pub mod version;
