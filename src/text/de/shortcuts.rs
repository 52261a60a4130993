//! The list of shortcuts.

/// The dialog, and what opens it.
pub const TITLE: &str = "Tastenkürzel";
/// A group.
pub const EVERYWHERE: &str = "Auf jeder Seite";
/// A group.
pub const IN_SEARCH: &str = "In „Suchen oder aufrufen“";
/// A group.
pub const IN_MENUS: &str = "In Menüs und Dialogen";
/// A shortcut.
pub const SEARCH_LIST: &str = "Die Liste dieser Seite durchsuchen";
/// A shortcut.
pub const SHOW_THESE: &str = "Diese Tastenkürzel anzeigen";
/// A shortcut.
pub const MOVE: &str = "Einträge durchgehen";
/// A shortcut.
pub const OPEN: &str = "Markierten Eintrag öffnen oder ausführen";
/// A shortcut.
pub const NEW_TAB: &str = "In neuem Tab öffnen";
/// A shortcut.
pub const TO_ENDS: &str = "Zum ersten oder letzten Eintrag";
/// A shortcut.
pub const CLOSE: &str = "Schließen";
/// A key.
pub const HOME: &str = "Pos1";
/// A key.
pub const END: &str = "Ende";
/// The switch.
pub const SINGLE_KEYS: &str = "Einzeltasten / und ? verwenden";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str = "Schalten Sie sie aus, wenn Sie Ihren Computer per Sprache steuern oder Tasten \
     versehentlich drücken. Dieser Browser merkt sich das.";
