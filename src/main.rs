//! The Latchkey dashboard.

#![allow(unreachable_pub, reason = "nothing outside can reach a program's modules; pub says that another module does")]
#![cfg_attr(
    not(feature = "workspace"),
    allow(
        dead_code,
        unused_imports,
        reason = "the program for one's own account leaves out what only the other shows"
    )
)]

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
