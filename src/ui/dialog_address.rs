//! The address that names the dialog over a page. It is shown at once, and written once the dialog is drawn: a browser that is
//! told of another address has as much to do as one that opens a dialog.

use std::cell::Cell;

use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    location::State,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

use super::{drawn, prelude::*};

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

thread_local! {
    /// Whether the history is on its way back: it takes its time, and would go once more.
    static GOING_BACK: Cell<bool> = const { Cell::new(false) };
}

/// The history has gone where it was to go.
pub fn has_gone() {
    GOING_BACK.set(false);
}

/// What the address says, and what it is about to say. A handle.
#[derive(Clone, Copy)]
pub struct DialogAddress {
    path: leptos::prelude::Memo<String>,
    query: leptos::prelude::Memo<String>,
    /// An address that is shown and not written yet.
    coming: RwSignal<Option<String>>,
    navigate: StoredValue<Navigate>,
}

impl DialogAddress {
    /// For everything in the router.
    pub fn provide() {
        let location = use_location();
        let navigate: Navigate = Box::new(use_navigate());
        let (coming, navigate) = (RwSignal::new(None), StoredValue::new(navigate));
        provide_context(Self { path: location.pathname, query: location.search, coming, navigate });
    }

    /// The one of the page.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The path.
    pub fn path(self) -> String {
        self.path.get()
    }

    /// The query string that the page shows.
    pub fn query(self) -> String {
        let coming = self.coming.with(|coming| Some(coming.as_ref()?.split_once('?')?.1.to_owned()));
        // Both are followed, whichever it is.
        let query = self.query.get();
        coming.unwrap_or(query)
    }

    /// How many steps back the page without a dialog is, now that all is written: the history keeps it through reloads.
    pub fn dialogs(self) -> i32 {
        self.write();
        written()
    }

    /// Opens the dialog that this address of the page names; Back closes it.
    pub fn open(self, address: String) {
        self.write();
        self.coming.set(Some(address));
        drawn::then(move || self.write());
    }

    /// Goes to an address of the page with so many dialogs over it.
    pub fn go(self, address: &str, replace: bool, dialogs: i32) {
        self.write();
        self.navigate_to(address, replace, dialogs);
    }

    /// Goes back by so many dialogs, once however often it is asked for.
    pub fn go_back(self, dialogs: i32) {
        if GOING_BACK.replace(true) {
            return;
        }
        self.write();
        // The history cannot be closed to its own page.
        let _ = window().history().map(|history| history.go_with_delta(-dialogs));
    }

    /// Opens the dialog of a link with `data-dialog`, unless it is to be opened elsewhere.
    pub fn follow(self, event: MouseEvent) {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("[data-dialog]").ok().flatten());
        if let Some(address) = link.and_then(|link| link.get_attribute("href")).filter(|_| !elsewhere) {
            // The router leaves it alone.
            event.prevent_default();
            self.open(address);
        }
    }

    fn write(self) {
        if let Some(address) = self.coming.get_untracked() {
            // Somebody may have gone to another page meanwhile.
            if address.split('?').next() == Some(self.path.get_untracked().trim_end_matches('/')) {
                self.navigate_to(&address, false, written() + 1);
            }
            self.coming.set(None);
        }
    }

    fn navigate_to(self, address: &str, replace: bool, dialogs: i32) {
        let state = State::new((dialogs > 0).then(|| JsValue::from(dialogs)));
        let options = NavigateOptions { replace, scroll: false, state, ..NavigateOptions::default() };
        self.navigate.with_value(|navigate| navigate(address, options));
    }
}

/// How many dialogs the history says that there are over the page.
#[expect(clippy::cast_possible_truncation, reason = "a small number that this file wrote")]
fn written() -> i32 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).map_or(0, |dialogs| dialogs as i32)
}
