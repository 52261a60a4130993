//! Dialogs that the page's address names, so that a reload keeps them open and Back closes them.

use std::borrow::Cow;

use latchkey_api::query_string;
use leptos_router::{NavigateOptions, hooks::use_navigate, location::State};
use wasm_bindgen::JsValue;

use super::{focus, page_query::page_query, prelude::*};

/// The history state of a link that opens a dialog over a page.
pub const ONE_DIALOG: i32 = 1;

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// How many steps back the page without a dialog is: the history keeps it through reloads.
#[expect(clippy::cast_possible_truncation, reason = "a small number that this file wrote")]
pub fn dialogs_behind() -> i32 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).map_or(0, |dialogs| dialogs as i32)
}

/// Goes to an address of the same page with so many dialogs over it.
pub fn options(replace: bool, dialogs: i32) -> NavigateOptions {
    NavigateOptions {
        replace,
        scroll: false,
        state: State::new((dialogs > 0).then(|| JsValue::from(dialogs))),
        ..NavigateOptions::default()
    }
}

/// Goes back by so many dialogs.
pub fn go_back(dialogs: i32) {
    // The history cannot be closed to its own page.
    let _ = window().history().map(|history| history.go_with_delta(-dialogs));
}

/// The dialog over a page, by its name, and by a word what it is about: `?open=rename&about=relay`. A handle.
#[derive(Clone, Copy)]
pub struct OpenDialog {
    page: StoredValue<String>,
    search: Memo<String>,
    open: Memo<Option<String>>,
    about: Memo<String>,
    navigate: StoredValue<Navigate>,
    focus_then: StoredValue<Option<String>>,
    /// Those that the person may not use.
    refused: &'static [&'static str],
}

impl OpenDialog {
    /// The one of the page that is there now.
    pub fn of_page() -> Self {
        let (page, search) = page_query();
        let value = move |name| search.with(|search| query_string::value(search, name).map(Cow::into_owned));
        let open = Memo::new(move |_| value("open"));
        // While the dialog closes it stays what it was about.
        let about = Memo::new(move |before: Option<&String>| match open.get() {
            Some(_) => value("about").unwrap_or_default(),
            None => before.cloned().unwrap_or_default(),
        });
        let focus_then = StoredValue::new(None::<String>);
        Effect::new(move |before: Option<bool>| {
            let is_open = open.with(Option::is_some);
            if before == Some(true) && !is_open {
                // A closed dialog gives focus back to what opened it. That may have gone meanwhile.
                request_animation_frame(move || {
                    if let Some(id) = focus_then.try_update_value(Option::take).flatten() {
                        focus::by_id(&id);
                    }
                    focus::heading_if_lost();
                });
            }
            is_open
        });
        let navigate: Navigate = Box::new(use_navigate());
        let (page, navigate) = (StoredValue::new(page), StoredValue::new(navigate));
        Self { page, search, open, about, navigate, focus_then, refused: &[] }
    }

    /// Keeps these closed whatever the address says, because the person may not use them.
    #[must_use]
    pub fn without(self, refused: &'static [&'static str]) -> Self {
        Self { refused, ..self }
    }

    /// Whether the person may use this one, so that what opens it is there.
    pub fn may(self, name: &str) -> bool {
        !self.refused.contains(&name)
    }

    /// Whether the address names one that the person may not use.
    pub fn is_refused(self) -> bool {
        self.open.with(|open| open.as_deref().is_some_and(|open| !self.may(open)))
    }

    /// Whether this one is open.
    pub fn is(self, name: &'static str) -> bool {
        self.is_one_of(&[name])
    }

    /// Whether one of these is open.
    pub fn is_one_of(self, names: &[&'static str]) -> bool {
        self.open.with(|open| open.as_deref().is_some_and(|open| names.contains(&open) && self.may(open)))
    }

    /// What it is about.
    pub fn about(self) -> Memo<String> {
        self.about
    }

    /// The address with this dialog over the page, or with none; for links, together with [`ONE_DIALOG`]. Whatever else it says
    /// stays.
    pub fn address(self, name: &str, about: &str) -> String {
        let mut address = self.page.get_value();
        let mut push = |name: &str, value: &str| query_string::push(&mut address, name, value);
        self.search.with_untracked(|search| {
            for (name, value) in query_string::pairs(search).filter(|(name, _)| name != "open" && name != "about") {
                push(&name, &value);
            }
        });
        for (name, value) in [("open", name), ("about", about)].into_iter().filter(|(_, value)| !value.is_empty()) {
            push(name, value);
        }
        address
    }

    /// Opens it; Back closes it.
    pub fn show(self, name: &str, about: &str) {
        let address = self.address(name, about);
        self.navigate.with_value(|navigate| navigate(&address, options(false, dialogs_behind() + 1)));
    }

    /// Closes whichever is open: back to what it was opened from.
    pub fn close(self) {
        self.close_by(1);
    }

    fn close_by(self, dialogs: i32) {
        if dialogs_behind() > 0 {
            go_back(dialogs);
        } else {
            let address = self.address("", "");
            self.navigate.with_value(|navigate| navigate(&address, options(true, 0)));
        }
    }

    /// Shows this in place of the open one.
    pub fn turn_into(self, name: &str) {
        let address = self.address(name, "");
        self.navigate.with_value(|navigate| navigate(&address, options(true, dialogs_behind())));
    }

    /// Closes this one, unless somebody closed it meanwhile, and moves focus to the element with this id.
    pub fn done(self, name: &'static str, focus: String) {
        self.done_by(name, focus, 1);
    }

    /// The same with those that led to it, because what they are about is gone.
    pub fn all_done(self, name: &'static str, focus: String) {
        self.done_by(name, focus, dialogs_behind());
    }

    fn done_by(self, name: &'static str, focus: String, dialogs: i32) {
        if self.open.try_with_untracked(|open| open.as_deref() == Some(name)) == Some(true) {
            self.focus_then.set_value(Some(focus));
            self.close_by(dialogs);
        }
    }
}
