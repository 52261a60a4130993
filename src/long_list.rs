//! What only long lists need, as a part of the program of its own. Whoever comes back to one, by Back or after a reload, finds it
//! as long as it was, and where it was.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use std::cell::RefCell;

use futures_util::FutureExt as _;
use js_sys::Reflect;
use leptos::ev;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;
use web_sys::Storage;

use crate::{
    on_demand::{Load, Missing},
    ui::{dynamic::dynamic, prelude::*},
};

/// Lists of no more rows are short: they do without.
pub const SHORT: usize = 20;

/// What the places are kept under, before the list's address: in the tab, as long as it is open.
const KEPT: &str = "place ";

/// A list that may go on. A handle.
#[derive(Clone, Copy)]
pub struct LongList {
    /// The address that shows it, without what is over it.
    pub address: Signal<String>,
    /// How many rows there are.
    pub rows: Signal<usize>,
    /// Whether the next page is on its way.
    pub pending: Signal<bool>,
    /// Whether the next page can be asked for.
    pub goes_on: Signal<bool>,
    /// Asks for it.
    pub more: Callback<()>,
}

/// How far somebody came in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Place {
    rows: usize,
    /// In pixels.
    scrolled: f64,
}

thread_local! {
    /// The address that the browser's history led to last, with what was over it then.
    static CAME_BACK_TO: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// For a list whose rows are shown. There is nothing to see.
pub fn view(list: LongList) -> AnyView {
    let place = move || place(list).now_or_never().and_then(Result::ok);
    of_long(list.rows, || Box::pin(load_place()), place.into())
}

/// What a list with so many rows needs if it is long. What does not load is asked for again with the next rows.
pub fn of_long(rows: Signal<usize>, load: Load, content: ViewFn) -> AnyView {
    let (there, asked) = (RwSignal::new(false), StoredValue::new(false));
    Effect::new(move |_| {
        if rows.get() <= SHORT || asked.get_value() {
            return;
        }
        asked.set_value(true);
        spawn_local(async move {
            let came = load().await.is_ok();
            // By now another page may be shown.
            asked.try_update_value(|asked| *asked = came);
            there.try_set(came);
        });
    });
    dynamic(move || there.get().then(|| content.run()))
}

#[wasm_split(long_list, fallible, preload(load_place))]
fn place(list: LongList) -> Result<AnyView, Missing> {
    keep_place(list);
    Ok(().into_any())
}

/// Keeps the place in a list whose first page is there, and goes back to the one that was kept.
pub fn keep_place(list: LongList) {
    listen_once();
    let address = untrack(|| list.address.get());
    let back = CAME_BACK_TO.with_borrow_mut(|to| to.take_if(|to| *to == here()).is_some());
    let wanted = StoredValue::new(if back { kept(&address) } else { None });
    Effect::new(move |_| {
        let (rows, pending, goes_on) = (list.rows.get(), list.pending.get(), list.goes_on.get());
        match wanted.get_value() {
            Some(place) if rows < place.rows && pending => {}
            Some(place) if rows < place.rows && goes_on => list.more.run(()),
            Some(place) => {
                wanted.set_value(None);
                request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place.scrolled));
            }
            None => {}
        }
    });
    let latest = StoredValue::new((address, 0.0));
    let scrolled = window_event_listener(ev::scroll, move |_| {
        latest.set_value((untrack(|| list.address.get()), window().scroll_y().unwrap_or_default()));
    });
    let keep = move || {
        // A place that is still on its way is where somebody wants to be.
        let here =
            || Place { rows: untrack(|| list.rows.get()), scrolled: latest.with_value(|(_, scrolled)| *scrolled) };
        let place = wanted.get_value().unwrap_or_else(here);
        latest.with_value(|(address, _)| write(address, place));
    };
    let unloaded = window_event_listener(ev::pagehide, move |_| keep());
    on_cleanup(move || {
        keep();
        scrolled.remove();
        unloaded.remove();
        // Where the history led to before somebody went on by a link is no place to go back to.
        CAME_BACK_TO.with_borrow_mut(|to| drop(to.take_if(|to| *to != self::here())));
    });
}

/// Hears of each step through the browser's history from the first long list on, and finds out whether one led to the page.
fn listen_once() {
    thread_local! {
        static LISTENS: RefCell<bool> = const { RefCell::new(false) };
    }
    if LISTENS.replace(true) {
        return;
    }
    let come_back = |address: Option<String>| CAME_BACK_TO.set(address);
    come_back(loaded_again());
    // As long as the page is there.
    let _ = window_event_listener(ev::popstate, move |_| come_back(Some(here())));
}

/// The address that the browser has loaded, if not for the first time.
fn loaded_again() -> Option<String> {
    let entry = window().performance()?.get_entries_by_type("navigation").get(0);
    let of_entry = |name: &str| Reflect::get(&entry, &JsValue::from_str(name)).ok()?.as_string();
    let address = of_entry("name")?;
    let again = of_entry("type")? != "navigate";
    address.strip_prefix(&window().location().origin().ok()?).filter(|_| again).map(str::to_owned)
}

/// The path and the query string that the browser shows.
fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}

fn write(address: &str, place: Place) {
    if let Some(storage) = storage() {
        // Without room for it the list begins at its top.
        let _ = storage.set_item(&[KEPT, address].concat(), &text(place));
    }
}

fn kept(address: &str) -> Option<Place> {
    read(&storage()?.get_item(&[KEPT, address].concat()).ok()??)
}

fn text(place: Place) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "lists have a few million pixels")]
    let scrolled = place.scrolled as i32;
    [place.rows.to_string(), scrolled.to_string()].join(" ")
}

fn read(text: &str) -> Option<Place> {
    let (rows, scrolled) = text.split_once(' ')?;
    Some(Place { rows: rows.parse().ok()?, scrolled: f64::from(scrolled.parse::<i32>().ok()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let place = Place { rows: 650, scrolled: 1204.7 };
        assert_eq!(read(&text(place)), Some(Place { scrolled: 1204.0, ..place }));
        for other in ["", "650", "x 1", "1 y"] {
            assert_eq!(read(other), None);
        }
    }
}
