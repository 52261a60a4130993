//! The page's address as the place where the state of its list lives.

use latchkey_api::id::CredentialId;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use super::state::{ListState, Open};

pub use crate::ui::open_dialog::ONE_DIALOG;
use crate::ui::{
    open_dialog::{dialogs_behind, go_back, options},
    prelude::*,
};

/// Reads and writes the state of the list in the page's address.
#[derive(Clone, Copy)]
pub struct Address {
    page: StoredValue<String>,
    state: Memo<ListState>,
    /// The same without a dialog: thousands of rows follow it.
    bare: Memo<ListState>,
    navigate: StoredValue<Navigate>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

impl Address {
    /// The one of the page at this path.
    pub fn new(page: String) -> Self {
        let location = use_location();
        let page = StoredValue::new(page);
        let state = Memo::new(move |before: Option<&ListState>| {
            // While another page takes over, the address is that page's already.
            let here = location.pathname.with(|path| page.with_value(|page| path.trim_end_matches('/') == page));
            let search = location.search.get();
            match before {
                Some(before) if !here => before.clone(),
                _ => ListState::read(&search),
            }
        });
        let bare = Memo::new(move |_| state.with(|state| state.with_open(None)));
        Self { page, state, bare, navigate: StoredValue::new(Box::new(use_navigate())) }
    }

    /// What the page shows.
    pub fn state(self) -> Memo<ListState> {
        self.state
    }

    /// The address of another state, for links.
    pub fn of(self, change: impl FnOnce(&mut ListState)) -> String {
        let mut state = self.bare.get();
        change(&mut state);
        self.page.with_value(|page| state.address(page))
    }

    /// Shows another state in place of this one.
    pub fn replace(self, change: impl FnOnce(&mut ListState)) {
        self.go(change, true);
    }

    /// Shows another state, from which Back leads here.
    pub fn push(self, change: impl FnOnce(&mut ListState)) {
        self.go(change, false);
    }

    fn go(self, change: impl FnOnce(&mut ListState), replace: bool) {
        let before = self.state.get_untracked();
        let mut state = before.clone();
        change(&mut state);
        if state != before {
            self.navigate_to(&state, replace, if replace { dialogs_behind() } else { 0 });
        }
    }

    /// Opens a dialog; Back closes it.
    pub fn open(self, open: Open) {
        let state = self.state.get_untracked().with_open(open);
        self.navigate_to(&state, false, dialogs_behind() + 1);
    }

    /// Closes the open dialog: back to what it was opened from.
    pub fn close(self) {
        self.close_by(1);
    }

    /// Closes this dialog, if it is still the open one.
    pub fn close_if(self, open: &Open) {
        if self.is_open(open) {
            self.close();
        }
    }

    /// Closes this dialog, if it is still the open one, and those that led to it.
    pub fn close_all_if(self, open: &Open) {
        if self.is_open(open) {
            self.close_by(dialogs_behind());
        }
    }

    fn is_open(self, open: &Open) -> bool {
        self.state.try_with_untracked(|state| state.open.as_ref() == Some(open)).unwrap_or(false)
    }

    fn close_by(self, steps: i32) {
        if dialogs_behind() > 0 {
            go_back(steps);
        } else {
            self.replace(|state| state.open = None);
        }
    }

    /// The address of the details of one credential, for links; together with [`ONE_DIALOG`].
    pub fn details(self, id: CredentialId) -> String {
        self.of(|state| state.open = Some(Open::Details(id)))
    }

    fn navigate_to(self, state: &ListState, replace: bool, dialogs: i32) {
        let address = self.page.with_value(|page| state.address(page));
        self.navigate.with_value(|navigate| navigate(&address, options(replace, dialogs)));
    }
}
