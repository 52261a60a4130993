//! The list of shortcuts.

/// The dialog, and what opens it.
pub const TITLE: &str = "Keyboard shortcuts";
/// A group.
pub const EVERYWHERE: &str = "On every page";
/// A group.
pub const IN_SEARCH: &str = "In “Search or jump to”";
/// A group.
pub const IN_MENUS: &str = "In menus and dialogs";
/// A shortcut.
pub const SEARCH_LIST: &str = "Search the list of this page";
/// A shortcut.
pub const SHOW_THESE: &str = "Show these shortcuts";
/// A shortcut.
pub const MOVE: &str = "Move through what there is";
/// A shortcut.
pub const OPEN: &str = "Open or do what is marked";
/// A shortcut.
pub const NEW_TAB: &str = "Open it in a new tab";
/// A shortcut.
pub const TO_ENDS: &str = "Go to the first or the last";
/// A shortcut.
pub const CLOSE: &str = "Close it";
/// A key.
pub const HOME: &str = "Home";
/// A key.
pub const END: &str = "End";
/// The switch.
pub const SINGLE_KEYS: &str = "Use the single keys / and ?";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str =
    "Switch them off if you speak to your computer, or press keys by accident. This browser remembers it.";
