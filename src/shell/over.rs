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
pub struct Overlay {
    open: RwSignal<bool>,
    /// What it shows, or showed last.
    over: RwSignal<Over>,
}

impl Overlay {
    /// Provides it to everything below.
    pub fn provide() {
        provide_context(Self { open: RwSignal::new(false), over: RwSignal::new(Over::Palette) });
    }

    /// The one of the component that asks.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether it is open.
    pub fn is_open(self) -> RwSignal<bool> {
        self.open
    }

    /// What it shows; while it closes, what it showed.
    pub fn shown(self) -> Over {
        self.over.get()
    }

    /// Opens it.
    pub fn show(self, over: Over) {
        self.close();
        // What closes gives the focus back first.
        request_animation_frame(move || {
            self.over.try_set(over);
            self.open.try_set(true);
        });
    }

    /// Closes it.
    pub fn close(self) {
        self.open.set(false);
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
