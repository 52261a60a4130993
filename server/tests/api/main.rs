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
mod apps;
mod audit_log;
mod bearer_header;
mod invitations;
mod members;
mod restart;
mod segments;
mod sessions;
mod setup;
mod sign_in;
mod support;
mod users_me;
mod versions;
mod workspace_who_may;
