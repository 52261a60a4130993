//! What only a list of many needs, as a part of the program of its own: rows are drawn as they come near the window, and the next
//! page comes by itself. Without it the list can be read, and goes on at the press of the button.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use futures_util::FutureExt as _;
use leptos::ev;
use wasm_split_helpers::wasm_split;

use super::{model::TokenList, more::follows, near_window};
use crate::{
    long_list::{LongList, keep_place, of_long},
    next_page::{self, has_focus},
    on_demand::Missing,
    ui::prelude::*,
};

/// Where the button stands that asks for the next page.
const PLACE: &str = ".list-more";

/// Nothing to see.
pub fn view(list: TokenList) -> AnyView {
    let content = move || long(list).now_or_never().and_then(Result::ok);
    of_long(Signal::derive(move || list.rows.len()), || Box::pin(load_long()), content.into())
}

#[wasm_split(long_list, fallible, preload(load_long))]
fn long(list: TokenList) -> Result<AnyView, Missing> {
    near_window::follow(list.rows);
    let more = list.more();
    let failed = next_page::failure(more);
    let goes_on = Signal::derive(move || failed.with(Option::is_none) && list.has_more() && !more.pending().get());
    let place = LongList {
        address: Signal::derive(move || list.address.of(|_| ())),
        rows: Signal::derive(move || list.rows.len()),
        pending: Signal::derive(move || list.busy().get() || more.pending().get()),
        goes_on,
        more: Callback::new(move |()| more.dispatch(false)),
    };
    keep_place(place);
    if follows(list) {
        follow_the_end(place);
    }
    Ok(().into_any())
}

/// Asks for the next page as somebody comes near the end.
fn follow_the_end(list: LongList) {
    let go_on = move || {
        // By the next frame another page may be shown.
        if list.goes_on.try_get_untracked() == Some(true) && is_near() {
            list.more.run(());
        }
    };
    let handle = window_event_listener(ev::scroll, move |_| go_on());
    on_cleanup(move || handle.remove());
    // Whoever is at the end by the time that this or a page comes need not scroll once more.
    Effect::new(move |before: Option<bool>| {
        let pending = list.pending.get();
        let came = before.unwrap_or_else(|| window().scroll_y().is_ok_and(|scrolled| scrolled > 0.0));
        if came && !pending {
            request_animation_frame(go_on);
        }
        pending
    });
}

/// Whether the end of the list is less than two windows away, and nobody is about to press the button there.
fn is_near() -> bool {
    let document = document();
    let place = document.query_selector(PLACE).ok().flatten();
    let height = document.document_element().map_or(0, |page| page.client_height());
    place.is_some_and(|place| place.get_bounding_client_rect().top() < 3.0 * f64::from(height)) && !has_focus()
}
