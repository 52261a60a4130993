//! Latchkey's server.
