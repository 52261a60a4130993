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
pub const SEARCH_LIST: &str = "Search the list on this page";
/// A shortcut.
pub const SHOW_THESE: &str = "Show these shortcuts";
/// A shortcut.
pub const MOVE: &str = "Next or previous item";
/// A shortcut.
pub const OPEN: &str = "Open or run the selected item";
/// A shortcut.
pub const NEW_TAB: &str = "Open it in a new tab";
/// A shortcut.
pub const TO_ENDS: &str = "First or last item";
/// A shortcut.
pub const CLOSE: &str = "Close";
/// A key.
pub const HOME: &str = "Home";
/// A key.
pub const END: &str = "End";
/// The switch.
pub const SINGLE_KEYS: &str = "Use the single keys / and ?";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str =
    "Turn them off if you use voice control or press keys by accident. This browser remembers your choice.";
