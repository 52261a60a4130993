//! Light or dark: as the system has it, or as somebody chose in this browser.

use web_sys::Event;

use crate::ui::prelude::*;

/// Where `first-paint.js` finds the choice, before the first paint and whenever there is another.
const REMEMBERED: &str = "latchkey.theme";
/// The root's attribute that the stylesheet reads.
const ATTRIBUTE: &str = "data-theme";
/// What tells `first-paint.js` of another choice. Browsers tell the other tabs by themselves.
const CHANGED: &str = "storage";

/// A theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light or dark, whichever the system prefers.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// How it is remembered.
    fn name(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// The one that is shown.
    pub fn current() -> Self {
        let root = document().document_element();
        Self::named(&root.and_then(|root| root.get_attribute(ATTRIBUTE)).unwrap_or_default())
    }

    /// Shows it from now on, in every tab.
    pub fn choose(self) {
        // Any text can be an attribute's value. Without storage the choice lasts as long as the page.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(ATTRIBUTE, self.name());
        }
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = storage.set_item(REMEMBERED, self.name());
        }
        if let Ok(changed) = Event::new(CHANGED) {
            let _ = window().dispatch_event(&changed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Theme;

    #[test]
    fn is_remembered_by_its_name() {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            assert_eq!(Theme::named(theme.name()), theme);
        }
        assert_eq!(Theme::named("sepia"), Theme::System);
    }
}
