//! The server over real HTTP on a real database: SQLite, or PostgreSQL with `LATCHKEY_TEST_DATABASE_URL`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::missing_panics_doc)]

mod access_tokens_create;
mod access_tokens_list;
mod access_tokens_read;
mod access_tokens_rename;
mod access_tokens_revoke;
mod access_tokens_summary;
mod access_tokens_usage;
mod access_tokens_who_may;
mod app_api_tokens_create;
mod app_api_tokens_list;
mod app_api_tokens_read;
mod app_api_tokens_rename;
mod app_api_tokens_revoke;
mod app_api_tokens_summary;
mod app_api_tokens_usage;
mod app_api_tokens_who_may;
mod bearer_header;
mod project_api_key;
mod restart;
mod service_accounts_change;
mod service_accounts_create;
mod service_accounts_delete;
mod service_accounts_keys;
mod service_accounts_list;
mod service_accounts_read;
mod service_accounts_usage;
mod service_accounts_who_may;
mod sessions;
mod setup;
mod sign_in;
mod support;
mod users_me;
mod versions;
