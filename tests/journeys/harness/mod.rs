//! What all journeys share: a server and a browser of one's own, and ways to look at both.

mod browser;
mod console;
mod failure;
mod heard;
mod http;
mod journey;
mod look;
mod network;
mod page;
mod server;
mod surroundings;
mod tokens;
mod tree;

pub(crate) use self::{
    http::Account,
    journey::{DEVELOPER, EMAIL, Journey, PASSWORD, VIEWER},
    look::{Look, Screen, Theme},
    network::Held,
    page::{Element, Name, containing},
    tokens::{MAKE_TOKEN, NEW_TOKEN, TOKENS},
};
