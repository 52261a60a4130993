//! Every text that a person reads, one file a language.

pub mod en;
pub mod prose;
