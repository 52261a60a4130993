//! What the pages of all credentials share.

pub mod create;
pub mod key_glyph;
pub mod list;
pub mod manage;
pub mod pending_secret;
pub mod reveal;
pub mod rights;
pub mod secret;
pub mod which;
