//! Asks before the page is left, however somebody leaves it: by a link, by Back, by Escape, by closing the tab.

use std::{cell::RefCell, sync::Arc};

use leptos::ev;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, EventTarget, HtmlAnchorElement, KeyboardEvent, MouseEvent};

use super::{dialog_address, prelude::*};

/// Where somebody wants to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To this address.
    Address(String),
    /// Where they came from; the browser knows.
    Back,
}

/// Watches over a page. A handle: copies watch over the same one.
#[derive(Clone, Copy)]
pub struct Leaving {
    armed: Signal<bool>,
    asked: RwSignal<Option<Destination>>,
    free: RwSignal<bool>,
    navigate: StoredValue<Navigate>,
    usual: StoredValue<Option<String>>,
    /// Where the page is, with what its address says of its state.
    here: Signal<(String, String)>,
}

type Navigate = Arc<dyn Fn(&str) + Send + Sync>;

thread_local! {
    static WATCHED: RefCell<Option<Leaving>> = const { RefCell::new(None) };
}

/// Listens for Back before the router does, for whatever page is watched over then: browsers call the listeners of the
/// window in the order in which they came. Runs once, before there is a router.
pub fn listen_first() {
    let handle = window_event_listener(ev::popstate, |event| {
        dialog_address::has_gone();
        if let Some(leaving) = WATCHED.with_borrow(Clone::clone) {
            leaving.went_back(&event);
        }
    });
    on_cleanup(move || handle.remove());
}

impl Leaving {
    /// Watches as long as the component lives and `armed` says so. Escape leads to the `usual` address. A page
    /// without one is not left by Escape, nor by going to another state of it, to one of its dialogs for instance.
    pub fn watch(armed: Signal<bool>, usual: Option<String>) -> Self {
        let navigate = use_navigate();
        let navigate: Navigate = Arc::new(move |address| navigate(address, NavigateOptions::default()));
        let location = use_location();
        let here = Signal::derive(move || (location.pathname.get(), location.search.get()));
        let leaving = Self {
            armed,
            asked: RwSignal::new(None),
            free: RwSignal::new(false),
            navigate: StoredValue::new(navigate),
            usual: StoredValue::new(usual),
            here,
        };
        leaving.watch_links();
        leaving.watch_history();
        leaving.watch_escape();
        let handle = window_event_listener(ev::beforeunload, move |event| {
            if leaving.holds() {
                event.prevent_default();
                // What browsers went by before.
                event.set_return_value("leave");
            }
        });
        on_cleanup(move || handle.remove());
        leaving
    }

    /// Where somebody wants to go while the question is open.
    pub fn asked(self) -> Signal<Option<Destination>> {
        self.asked.into()
    }

    /// Goes there, or asks first.
    pub fn to(self, destination: Destination) {
        if self.holds() {
            self.asked.set(Some(destination));
        } else {
            self.go(destination);
        }
    }

    /// Closes the question.
    pub fn stay(self) {
        self.asked.set(None);
    }

    /// Goes where somebody wanted to go when they were asked.
    pub fn leave(self) {
        if let Some(destination) = self.asked.try_update(Option::take).flatten() {
            self.free.set(true);
            self.go(destination);
        }
    }

    fn holds(self) -> bool {
        self.armed.try_get_untracked() == Some(true) && self.free.try_get_untracked() == Some(false)
    }

    fn go(self, destination: Destination) {
        match destination {
            Destination::Address(address) => {
                let inside = address.starts_with('/') && !address.starts_with("//");
                if inside {
                    self.navigate.with_value(|navigate| navigate(&address));
                } else {
                    // Only an address that no link can have is refused.
                    let _ = window().location().set_href(&address);
                }
            }
            Destination::Back => {
                if let Ok(history) = window().history() {
                    let _ = history.back();
                }
            }
        }
    }

    fn watch_links(self) {
        capture(document().into(), "click", move |event: &MouseEvent| {
            let plain =
                event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
            let link = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|target| target.closest("a[href]").ok().flatten())
                .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
            let Some(link) = link else { return };
            let stays = link.has_attribute("download")
                || !matches!(link.target().as_str(), "" | "_self")
                || link.get_attribute("href").is_some_and(|href| href.starts_with('#'));
            if plain && !stays && self.holds() {
                let origin = window().location().origin().unwrap_or_default();
                let href = link.href();
                let address = href.strip_prefix(&origin).map_or_else(|| href.clone(), str::to_owned);
                if self.stays_at(address.split(['?', '#']).next().unwrap_or_default()) {
                    return;
                }
                // Before the router sees it.
                event.prevent_default();
                event.stop_propagation();
                self.to(Destination::Address(address));
            }
        });
    }

    /// Whether this path leads to another state of the page only.
    fn stays_at(self, path: &str) -> bool {
        self.usual.with_value(Option::is_none) && self.here.with_untracked(|(here, _)| here == path)
    }

    fn watch_history(self) {
        WATCHED.set(Some(self));
        on_cleanup(|| WATCHED.set(None));
    }

    /// The browser has gone back already when it says so: this page's address is put in front again.
    fn went_back(self, event: &Event) {
        let path = window().location().pathname().unwrap_or_default();
        if self.holds() && !self.stays_at(&path) {
            event.stop_immediate_propagation();
            if let Ok(history) = window().history() {
                // The router has not heard of it yet.
                let (path, query) = self.here.get_untracked();
                let here = if query.is_empty() { path } else { [&path, "?", &query].concat() };
                let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&here));
            }
            self.to(Destination::Back);
        }
    }

    fn watch_escape(self) {
        capture(window().into(), "keydown", move |event: &KeyboardEvent| {
            // Whatever lies above the page is closed first.
            let above = document().query_selector("dialog[open], :popover-open:not(.toast), details[open]");
            if let Some(usual) = self.usual.get_value()
                && event.key() == "Escape"
                && self.holds()
                && above.is_ok_and(|above| above.is_none())
            {
                event.prevent_default();
                self.to(Destination::Address(usual));
            }
        });
    }
}

/// Listens before anybody further inside does, as long as the component lives.
fn capture<E: JsCast + 'static>(target: EventTarget, name: &'static str, listener: impl Fn(&E) + 'static) {
    let closure: Closure<dyn Fn(Event)> = Closure::new(move |event: Event| listener(event.unchecked_ref::<E>()));
    let callback = closure.as_ref().unchecked_ref::<js_sys::Function>().clone();
    // Only an unknown kind of target could refuse.
    let _ = target.add_event_listener_with_callback_and_bool(name, &callback, true);
    let kept = StoredValue::new((target, callback, closure));
    on_cleanup(move || {
        let _ = kept.try_with_value(|(target, callback, _)| {
            target.remove_event_listener_with_callback_and_bool(name, callback, true)
        });
    });
}
