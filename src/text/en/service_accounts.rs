//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, listed, plural, quoted};

// The list.

/// What the page is for.
pub const LEAD: &str = "Accounts for systems, not people. They call the Workspace API within their role, on all apps or on chosen segments.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Create service account";
/// A column.
pub const ACCOUNT: &str = "Account";
/// A column and a line of the details.
pub const ROLE: &str = "Role";
/// A column and a field.
pub const WORKS_IN: &str = "Works in";
/// A column and a section.
pub const KEYS: &str = "Keys";
/// A column.
pub const CREATED: &str = "Created";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name or description";
/// Names the search field.
pub const SEARCH: &str = "Search by name or description";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "Whole workspace";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "Nowhere: its segments are gone";
/// No key that works.
pub const NO_KEYS: &str = "No key";
/// An account that is never called.
pub const NEVER_USED: &str = "Never used";
/// Before who made it.
pub const BY: &str = "by ";

/// Keys that work: "2 active".
pub fn active_keys(number: u32) -> String {
    [&grouped(number.into()), " active"].concat()
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " expires soon", " expire soon")].concat()
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    [&grouped(number.into()), " expired"].concat()
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    let number = count(number as u64, "service account", "service accounts");
    if more { ["The first ", &number, " by name."].concat() } else { [&number, "."].concat() }
}

/// There is none.
pub const EMPTY: &str = "No service accounts yet";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Create one for each system that calls the Workspace API, so that one can go without the others.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "An admin of the workspace can create one.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "The service accounts did not load";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "Nothing was changed, and their keys keep working.";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    ["No service account matches ", &quoted(search)].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Only admins create and change service accounts.";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "You are one.",
        Role::Developer => "You are a developer here, so you see them and what they did, without their secrets.",
        Role::Viewer => "You are a viewer here, so you see them and what they did, without their secrets.",
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "For a system, not a person. One per integration.";
/// Under way.
pub const CREATING: &str = "Creating…";
/// A field.
pub const NAME: &str = "Name";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "Description";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "What it does, and who looks after it.";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "First key expires";
/// Stands before the identifier's end while there is no name.
pub const ANY_NAME: &str = "name";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "fewest rights";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "The whole workspace";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "Chosen segments";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "There are no segments yet. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "Create segments";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "The segments did not load.";
/// None is ticked.
pub const NO_SEGMENT: &str = "No segment is ticked. Tick at least one, or choose the whole workspace.";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "Every app, also those added later".to_owned(),
        Some(number) => [&count(number as u64, "app", "apps"), ", and every app added later"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "Reads apps, builds, members and service accounts. Changes nothing.",
        Role::Developer => "Also creates and renames apps and uploads builds. Deletes nothing, no workspace settings.",
        Role::Admin => "Also deletes apps and reads the audit log. Members and credentials are left to people.",
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["creating ", &quoted(name)].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "The name is empty. Say which system it is for, such as ci-pipeline.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_NAME.to_string());
            ["This name has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        NameFault::Characters => {
            "Use lower-case letters, digits and single hyphens between them, such as ci-pipeline.".to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_DESCRIPTION.to_string());
            ["This description has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        DescriptionFault::Control => {
            "This description holds a character that cannot be seen, such as a line break. Type it anew.".to_owned()
        }
    }
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "Expires";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    ["in ", &days.to_string(), " days"].concat()
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "on a date";
/// Without an end.
pub const NEVER: &str = "never";
/// What that means.
pub const NEVER_CLAIM: &str = "Without an end date, it works until someone ends it.";
/// What would be better.
pub const NEVER_DETAIL: &str = "With a date, a forgotten one ends by itself.";

// The details.

/// No such account.
pub const NOT_FOUND: &str = "No such service account";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "It was deleted, or the address has a typing error.";
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

/// What was asked for: ", POST /v1/organizations/{organizationId}/apps".
pub fn request(method: &str, path: &str) -> String {
    [", ", method, " ", path].concat()
}

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["Edit ", &quoted(name)].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "Name and identifier stay. Its keys work with the new rights from their next request on.";
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
pub const REPLACE_LEAD: &str = "This adds a second key of the same name. The old one keeps working, so nothing stops: put the new \
                                one in its place, watch its last use, then revoke the old one.";
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
        assert_eq!(expiring_keys(1), "1 expires soon");
        assert_eq!(shown(1, false), "1 service account.");
        assert_eq!(shown(50, true), "The first 50 service accounts by name.");
        assert_eq!(apps_of(11, 14, "Harbour Mobile"), "11 of 14 apps in Harbour Mobile");
        assert_eq!(its_keys(&["a".into(), "b".into()]), "Its keys “a” and “b” stop working at once.");
        assert_eq!(keys_stop(2), "Its 2 keys stop working at once.");
        assert_eq!(callers(1), "1 caller used it in the last 7 days.");
    }
}
