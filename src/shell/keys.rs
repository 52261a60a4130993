//! The keys that work on every page.

use leptos::ev::{self, KeyboardEvent};
use wasm_bindgen::JsCast;
use web_sys::{Element, Storage};

use super::{Over, Overlay};
use crate::ui::{dialog, focus, prelude::*, search::SEARCH_ID};

/// Where it stands that single keys do nothing.
const REMEMBERED: &str = "latchkey.shortcuts";
/// What stands there then.
const OFF: &str = "off";

/// The key that shows what the keys do.
pub const SHORTCUTS: &str = "?";

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// Whether single keys do something (WCAG 2.1.4).
pub fn are_on() -> bool {
    storage().and_then(|storage| storage.get_item(REMEMBERED).ok()?).as_deref() != Some(OFF)
}

/// Lets single keys do something from now on, or nothing.
pub fn switch(on: bool) {
    if let Some(storage) = storage() {
        // Without storage they stay as they are.
        let _ = if on { storage.remove_item(REMEMBERED) } else { storage.set_item(REMEMBERED, OFF) };
    }
}

/// Whether this keyboard has a Command key in the place of Control.
pub fn has_command() -> bool {
    window().navigator().platform().is_ok_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

/// Listens as long as the component lives.
pub fn listen(overlay: Overlay) {
    let handle = window_event_listener(ev::keydown, move |event| on_key(&event, overlay));
    on_cleanup(move || handle.remove());
}

fn on_key(event: &KeyboardEvent, overlay: Overlay) {
    if event.default_prevented() || event.alt_key() {
        return;
    }
    let held = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "k" | "K" if held && !event.shift_key() => {
            if overlay.is_open_now() {
                overlay.close();
            } else if dialog::is_over_page() {
                return;
            } else {
                overlay.show(Over::Palette);
            }
        }
        key @ ("/" | "?") if !held && !dialog::is_over_page() && !is_typed(event) && are_on() => {
            if key == "?" {
                overlay.show(Over::Shortcuts);
            } else if let Some(search) = document().get_element_by_id(SEARCH_ID) {
                focus::element_now(&search);
            } else {
                return;
            }
        }
        _ => return,
    }
    event.prevent_default();
}

/// Whether the key goes into a field.
fn is_typed(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches(":read-write, select").unwrap_or(false))
}
