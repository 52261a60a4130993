//! Searching from any page.

use super::{count, listed, quoted};

/// The button, and the dialog.
pub const SEARCH_OR_JUMP: &str = "Suchen oder aufrufen";
/// The keys that open it.
pub const CONTROL_K: &str = "Strg K";
/// The same on a keyboard with a Command key.
pub const COMMAND_K: &str = "⌘ K";
/// Its code could not be loaded.
pub const DID_NOT_LOAD: &str = "Die Suche konnte nicht geladen werden";
/// What the field looks at.
pub const HINT: &str = "Token, Schlüssel, Apps, Aktionen";
/// Closes it.
pub const ESCAPE: &str = "Esc";
/// Names the list.
pub const RESULTS: &str = "Ergebnisse";

/// The button's tooltip.
pub fn with_keys(keys: &str) -> String {
    [SEARCH_OR_JUMP, " (", keys, ")"].concat()
}

// Groups.

/// Pages.
pub const GO_TO: &str = "Aufrufen";
/// What can be done.
pub const DO: &str = "Ausführen";
/// Other workspaces.
pub const SWITCH: &str = "Workspace wechseln";
/// Light or dark, and languages.
pub const SETTINGS: &str = "Design und Sprache";

// What can be done.

/// Leads to the form.
pub const GENERATE: &str = "Token generieren";
/// Opens the form.
pub const CREATE_SERVICE_ACCOUNT: &str = "Dienstkonto erstellen";

/// Leads to the form with a name filled in.
pub fn generate_named(name: &str) -> String {
    ["Token namens ", &quoted(name), " generieren"].concat()
}

// What can be done with one credential.

/// Opens the question before it is revoked.
pub fn revoke(name: &str) -> String {
    [&quoted(name), " widerrufen\u{a0}…"].concat()
}

/// Opens the question before it is deleted.
pub fn delete(name: &str) -> String {
    [&quoted(name), " löschen\u{a0}…"].concat()
}

/// Opens the form for another name.
pub fn rename(name: &str) -> String {
    [&quoted(name), " umbenennen\u{a0}…"].concat()
}

/// Opens the form for one in its place.
pub fn replace(name: &str) -> String {
    [&quoted(name), " ersetzen\u{a0}…"].concat()
}

/// Leads to the form with its settings.
pub fn duplicate(name: &str) -> String {
    [&quoted(name), " als Vorlage verwenden"].concat()
}

// What was found.

/// Heads the keys of service accounts.
pub const SERVICE_ACCOUNT_KEYS: &str = "Schlüssel von Dienstkonten";

/// A credential and what it belongs to.
pub fn within(owner: &str, name: &str) -> String {
    [owner, ", ", name].concat()
}

/// An app's page.
pub const API_TOKENS: &str = "API-Token";
/// More is on its way.
pub const SEARCHING: &str = "Suche läuft\u{a0}…";
/// What to do when nothing was found.
pub const NOTHING_DETAIL: &str =
    "Versuchen Sie es mit einem Teil des Namens oder den letzten vier Zeichen eines Tokens.";

/// How much was found.
pub fn results(number: usize) -> String {
    count(number as u64, "Ergebnis", "Ergebnisse")
}

/// Nothing was.
pub fn nothing(search: &str) -> String {
    ["Nichts passt zu ", &quoted(search)].concat()
}

/// Some of it could not be searched: their headings, all of which are plurals.
pub fn not_searched(headings: &[String]) -> String {
    [&listed(headings), " konnten nicht durchsucht werden."].concat()
}

// What keys do, under the list.

/// The arrows.
pub const MOVE: &str = "Wählen";
/// Enter.
pub const OPEN: &str = "Öffnen";
/// Enter with Control.
pub const NEW_TAB: &str = "Neuer Tab";
/// A key.
pub const ENTER: &str = "Enter";
/// Two keys.
pub const CONTROL_ENTER: &str = "Strg Enter";
/// The same on a keyboard with a Command key.
pub const COMMAND_ENTER: &str = "⌘ Enter";
