//! The Latchkey dashboard.

#![allow(unreachable_pub, reason = "nothing outside can reach a program's modules; pub says that another module does")]

mod app;
mod client;
mod credentials;
mod failure;
mod fetched;
mod json;
mod latest;
mod pages;
mod session;
mod shell;
mod text;
mod ui;
mod workspace;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
