//! Searching from any page.

use super::{count, listed, quoted};

/// The button, and the dialog.
pub const SEARCH_OR_JUMP: &str = "Search or jump to";
/// The keys that open it.
pub const CONTROL_K: &str = "Ctrl K";
/// The same on a keyboard with a Command key.
pub const COMMAND_K: &str = "⌘ K";
/// Its code could not be loaded.
pub const DID_NOT_LOAD: &str = "The search did not load";
/// What the field looks at.
pub const HINT: &str = "Tokens, keys, apps, actions";
/// Closes it.
pub const ESCAPE: &str = "Esc";
/// Names the list.
pub const RESULTS: &str = "Results";

/// The button's tooltip.
pub fn with_keys(keys: &str) -> String {
    [SEARCH_OR_JUMP, " (", keys, ")"].concat()
}

// Groups.

/// Pages.
pub const GO_TO: &str = "Go to";
/// What can be done.
pub const DO: &str = "Do";
/// Other workspaces.
pub const SWITCH: &str = "Switch workspace";
/// Light or dark, and languages.
pub const SETTINGS: &str = "Theme and language";

// What can be done.

/// Leads to the form.
pub const GENERATE: &str = "Generate token";
/// Opens the form.
pub const CREATE_SERVICE_ACCOUNT: &str = "Create service account";

/// Leads to the form with a name filled in.
pub fn generate_named(name: &str) -> String {
    ["Generate token named ", &quoted(name)].concat()
}

// What can be done with one credential.

/// Opens the question before it is revoked.
pub fn revoke(name: &str) -> String {
    ["Revoke ", &quoted(name), "…"].concat()
}

/// Opens the question before it is deleted.
pub fn delete(name: &str) -> String {
    ["Delete ", &quoted(name), "…"].concat()
}

/// Opens the form for another name.
pub fn rename(name: &str) -> String {
    ["Rename ", &quoted(name), "…"].concat()
}

/// Opens the form for one in its place.
pub fn replace(name: &str) -> String {
    ["Replace ", &quoted(name), "…"].concat()
}

/// Leads to the form with its settings.
pub fn duplicate(name: &str) -> String {
    ["Use ", &quoted(name), " as a template"].concat()
}

// What was found.

/// Heads the keys of service accounts.
pub const SERVICE_ACCOUNT_KEYS: &str = "Service account keys";

/// A credential and what it belongs to.
pub fn within(owner: &str, name: &str) -> String {
    [owner, ", ", name].concat()
}

/// An app's page.
pub const API_TOKENS: &str = "API tokens";
/// More is on its way.
pub const SEARCHING: &str = "Searching…";
/// What to do when nothing was found.
pub const NOTHING_DETAIL: &str = "Try part of a name, or the last four characters of a token.";

/// How much was found.
pub fn results(number: usize) -> String {
    count(number as u64, "result", "results")
}

/// Nothing was.
pub fn nothing(search: &str) -> String {
    ["Nothing matches ", &quoted(search)].concat()
}

/// Some of it could not be searched: their headings.
pub fn not_searched(headings: &[String]) -> String {
    [&listed(headings), " could not be searched."].concat()
}

// What keys do, under the list.

/// The arrows.
pub const MOVE: &str = "Move";
/// Enter.
pub const OPEN: &str = "Open";
/// Enter with Control.
pub const NEW_TAB: &str = "New tab";
/// A key.
pub const ENTER: &str = "Enter";
/// Two keys.
pub const CONTROL_ENTER: &str = "Ctrl Enter";
/// The same on a keyboard with a Command key.
pub const COMMAND_ENTER: &str = "⌘ Enter";
