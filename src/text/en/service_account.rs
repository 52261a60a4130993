//! The page of a service account.

use super::{count, grouped, listed, quoted};

// The details.

/// No such account.
pub const NOT_FOUND: &str = "Service account not found";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "It was deleted, or there is a typo in the address.";
/// The way out.
pub const GO_TO_LIST: &str = "Go to service accounts";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "The service account did not load";
/// A line of the details.
pub const IDENTIFIER: &str = "Identifier";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "Copy identifier";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "Identifier copied";
/// A line of the details.
pub const SEGMENTS: &str = "Segments";
/// Opens the form.
pub const EDIT: &str = "Edit";
/// Above the keys.
pub const KEYS_LEAD: &str = "Replace a key without losing the account’s name, role or history.";
/// A column.
pub const KEY: &str = "Key";
/// An account without any.
pub const NO_KEYS_YET: &str = "This account has no key, so nothing can use it.";

/// How many apps its segments have: "11 of 14 apps in Harbour Mobile".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    [&grouped(number as u64), " of ", &count(all as u64, "app", "apps"), " in ", workspace].concat()
}

/// All of them: "14 apps in Harbour Mobile, and every app added later".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [&count(all as u64, "app", "apps"), " in ", workspace, ", and every app added later"].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = " from ";

/// Before what was asked for.
pub const ASKED: &str = ", ";

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["Edit ", &quoted(name)].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str =
    "The name and identifier cannot be changed. Keys get the new rights with their next request.";
/// The button.
pub const SAVE: &str = "Save changes";
/// Under way.
pub const SAVING: &str = "Saving…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["changing ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), " was changed."].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "Add key";
/// Under way.
pub const ADDING: &str = "Adding…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "Say where it will live: the pipeline, script or machine.";
/// A key's menu.
pub const REPLACE_OPEN: &str = "Replace key…";
/// A key's menu.
pub const RENAME_OPEN: &str = "Rename…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "Revoke key…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "Show in audit log";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    ["Replace ", &quoted(name)].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "This adds a second key with the same name. The old one keeps working, so nothing stops: put the new \
                                one in place, watch the last use of the old one, then revoke it.";
/// The button.
pub const REPLACE: &str = "Add new key";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["adding the key ", &quoted(name)].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["The old key ", &quoted(name), " still works."].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "Once the new one is in place everywhere, ";
/// What to do then.
pub const REVOKE_OLD: &str = "revoke the old key";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    ["Rename ", &quoted(name)].concat()
}

/// The button.
pub const RENAME: &str = "Rename key";

/// The question.
pub fn revoke_title(name: &str) -> String {
    ["Revoke ", &quoted(name), "?"].concat()
}

/// The answer.
pub const REVOKE: &str = "Revoke key";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str = "Revoking is immediate and cannot be undone. To keep them running, ";
/// The way out.
pub const ADD_ANOTHER: &str = "add another key";
/// After the way out.
pub const FIRST: &str = " first.";
/// It is not the only one.
pub const OTHERS_WORK: &str = "The account’s other keys keep working.";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["The key ", &quoted(name), " was revoked."].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "Danger zone";
/// What can be done.
pub const DELETE_THIS: &str = "Delete this service account";
/// Opens the question.
pub const DELETE_OPEN: &str = "Delete service account…";
/// The answer.
pub const DELETE: &str = "Delete service account";
/// Under way.
pub const DELETING: &str = "Deleting…";

/// The question.
pub fn delete_title(name: &str) -> String {
    ["Delete ", &quoted(name), "?"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => "It has no key that works.".to_owned(),
        1 => "Its key stops working at once.".to_owned(),
        _ => ["Its ", &grouped(number as u64), " keys stop working at once."].concat(),
    }
}

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "Nobody used it in the last 7 days.".to_owned(),
        _ => [&count(number as u64, "caller", "callers"), " used it in the last 7 days."].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "The audit log stays.";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "Deleting is immediate and cannot be undone.";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match quoted.len() {
        0 => "It has no key that works.".to_owned(),
        1 => ["Its key ", &quoted[0], " stops working at once."].concat(),
        _ => ["Its keys ", &listed(&quoted), " stop working at once."].concat(),
    }
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["deleting ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " was deleted."].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "This key was revoked, or it belongs to another service account.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_there_is() {
        assert_eq!(apps_of(11, 14, "Harbour Mobile"), "11 of 14 apps in Harbour Mobile");
        assert_eq!(its_keys(&["a".into(), "b".into()]), "Its keys “a” and “b” stop working at once.");
        assert_eq!(keys_stop(2), "Its 2 keys stop working at once.");
        assert_eq!(callers(1), "1 caller used it in the last 7 days.");
    }
}
