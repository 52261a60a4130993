//! The program itself: started as an operator starts it, asked over real HTTP, stopped by signals. On SQLite, or on
//! PostgreSQL with `LATCHKEY_TEST_DATABASE_URL`.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::missing_panics_doc)]

mod brand;
#[path = "../api/support/client.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod client;
#[path = "../api/support/contract.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod contract;
#[path = "../api/support/database.rs"]
mod database;
mod demo;
mod encryption;
mod headers;
mod page;
mod recovery;
mod setup;
mod start;
mod stop;
mod support;
#[cfg(target_os = "linux")]
mod upload;
