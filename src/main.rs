//! The Latchkey dashboard.

#![allow(unreachable_pub, reason = "nothing outside can reach a program's modules; pub says that another module does")]

mod app;
mod asked;
mod attempt;
mod client;
mod credentials;
mod deed;
mod failure;
mod fetched;
mod json;
mod latest;
mod long_list;
mod next_page;
mod on_demand;
mod pages;
mod palette;
mod session;
mod shell;
mod text;
mod ui;
mod workspace;

use latchkey_api::preload::Part;

/// Nobody reads this. When the program is cut into parts its constants are put into another order, and may need some bytes more
/// between them than they did; without any room they would all be loaded by every page, 20 kB of them. It is cut away itself.
#[used]
#[cfg(target_arch = "wasm32")]
static ROOM: [u8; 1024] = [1; 1024];

fn main() {
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(async {
        // The frame that is there since the first paint stays until it can be replaced by the whole page.
        let path = leptos::prelude::window().location().pathname().unwrap_or_default();
        if let Some(part) = Part::of(&path) {
            // The page says so itself if it is missing.
            let _ = app::parts::load(part).await;
        }
        leptos::mount::mount_to_body(app::App);
    });
}
