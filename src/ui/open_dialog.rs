//! Dialogs that the page's address names, so that a reload keeps them open and Back closes them.

use std::borrow::Cow;

use latchkey_api::query_string;

use super::{dialog_address::DialogAddress, focus, page_query::page_query, prelude::*};

/// The dialog over a page, by its name, and by a word what it is about: `?open=rename&about=relay`. A handle.
#[derive(Clone, Copy)]
pub struct OpenDialog {
    page: StoredValue<String>,
    search: Memo<String>,
    open: Memo<Option<String>>,
    about: Memo<String>,
    location: DialogAddress,
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
        let (page, location) = (StoredValue::new(page), DialogAddress::expect());
        Self { page, search, open, about, location, focus_then, refused: &[] }
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

    /// The address with this dialog over the page, or with none; for links with `data-dialog`. Whatever else it says
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
        self.location.open(self.address(name, about));
    }

    /// Closes whichever is open: back to what it was opened from.
    pub fn close(self) {
        self.close_by(1);
    }

    fn close_by(self, dialogs: i32) {
        if self.location.dialogs() > 0 {
            self.location.go_back(dialogs);
        } else {
            self.location.go(&self.address("", ""), true, 0);
        }
    }

    /// Shows this in place of the open one.
    pub fn turn_into(self, name: &str) {
        self.location.go(&self.address(name, ""), true, self.location.dialogs());
    }

    /// Closes it, and moves focus to the element with this id.
    pub fn done(self, focus: String) {
        self.done_by(focus, 1);
    }

    /// The same with those that led to it, because what they are about is gone.
    pub fn all_done(self, focus: String) {
        self.done_by(focus, self.location.dialogs());
    }

    fn done_by(self, focus: String, dialogs: i32) {
        self.focus_then.set_value(Some(focus));
        self.close_by(dialogs);
    }
}
