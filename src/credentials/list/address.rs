//! The page's address as the place where the state of its list lives.

use latchkey_api::id::CredentialId;

use super::state::{ListState, Open};
use crate::ui::{dialog_address::DialogAddress, page_query::page_query, prelude::*};

/// Reads and writes the state of the list in the page's address.
#[derive(Clone, Copy)]
pub struct Address {
    page: StoredValue<String>,
    state: Memo<ListState>,
    /// The same without a dialog: thousands of rows follow it.
    bare: Memo<ListState>,
    location: DialogAddress,
}

impl Address {
    /// The one of the page at this path.
    pub fn new(page: String) -> Self {
        let (_, query) = page_query();
        let state = Memo::new(move |_| query.with(|query| ListState::read(query)));
        let bare = Memo::new(move |_| state.with(|state| state.with_open(None)));
        Self { page: StoredValue::new(page), state, bare, location: DialogAddress::expect() }
    }

    /// What the page shows.
    pub fn state(self) -> Memo<ListState> {
        self.state
    }

    /// The address of another state, for links.
    pub fn of(self, change: impl FnOnce(&mut ListState)) -> String {
        let mut state = self.bare.get();
        change(&mut state);
        self.address(&state)
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
            let dialogs = if replace { self.location.dialogs() } else { 0 };
            self.location.go(&self.address(&state), replace, dialogs);
        }
    }

    /// Opens a dialog; Back closes it.
    pub fn open(self, open: Open) {
        let state = self.state.get_untracked().with_open(open);
        self.location.open(self.address(&state));
    }

    /// Closes the open dialog: back to what it was opened from.
    pub fn close(self) {
        self.close_by(1);
    }

    /// Closes the open dialog, and those that led to it.
    pub fn close_all(self) {
        self.close_by(self.location.dialogs());
    }

    fn close_by(self, steps: i32) {
        if self.location.dialogs() > 0 {
            self.location.go_back(steps);
        } else {
            self.replace(|state| state.open = None);
        }
    }

    /// The address of the details of one credential, for links with `data-dialog`.
    pub fn details(self, id: CredentialId) -> String {
        self.of(|state| state.open = Some(Open::Details(id)))
    }

    fn address(self, state: &ListState) -> String {
        self.page.with_value(|page| state.address(page))
    }
}
