//! The server over real HTTP on a real database: SQLite, or PostgreSQL with `LATCHKEY_TEST_DATABASE_URL`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::missing_panics_doc)]

mod bearer_header;
mod sessions;
mod setup;
mod sign_in;
mod support;
mod versions;
