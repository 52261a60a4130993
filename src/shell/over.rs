//! Which dialog is open over whatever page, and the button that opens the first of them.

use super::keys;
use crate::{
    text::language::palette as text,
    ui::{
        icon::{SEARCH, icon},
        prelude::*,
    },
};

/// Something that opens over any page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The search for pages, credentials and what can be done.
    Palette,
    /// The list of shortcuts.
    Shortcuts,
}

/// The dialog over the page. A handle.
#[derive(Clone, Copy)]
pub struct Overlay(RwSignal<Option<Over>>);

impl Overlay {
    /// Provides it to everything below.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    /// The one of the component that asks.
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is open.
    pub fn open(self) -> Option<Over> {
        self.0.get()
    }

    /// Whether something is open, asked once.
    pub fn is_open_now(self) -> bool {
        self.0.with_untracked(Option::is_some)
    }

    /// Opens it.
    pub fn show(self, over: Over) {
        self.close();
        // What closes gives the focus back first.
        request_animation_frame(move || {
            self.0.try_set(Some(over));
        });
    }

    /// Closes it.
    pub fn close(self) {
        self.0.set(None);
    }
}

/// Opens the palette. On a phone it is the icon alone.
#[component]
pub fn SearchButton() -> AnyView {
    let overlay = Overlay::expect();
    let (keys, held) = if keys::has_command() { (text::COMMAND_K, "Meta+K") } else { (text::CONTROL_K, "Control+K") };
    view! {
        <button
            class="search-button"
            type="button"
            aria-keyshortcuts=held
            data-tip=text::with_keys(keys)
            on:click=move |_| overlay.show(Over::Palette)
        >
            {icon(SEARCH)}
            <span>{text::SEARCH_OR_JUMP}</span>
            <kbd>{keys}</kbd>
        </button>
    }
    .into_any()
}
