//! Segments: sets of apps.

use super::{count, grouped, listed, plural, quoted};

/// What the page is for.
pub const LEAD: &str = "Named sets of apps. A service account can be limited to some of them.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Create segment";
/// Under way.
pub const CREATING: &str = "Creating…";
/// A column.
pub const SEGMENT: &str = "Segment";
/// A column and a field.
pub const APPS: &str = "Apps";
/// A column: the service accounts that are limited to it.
pub const LIMITED: &str = "Used by";
/// None is.
pub const NONE: &str = "None";
/// A segment without apps.
pub const NO_APPS: &str = "No apps";
/// There is none.
pub const EMPTY: &str = "No segments yet";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Create one to limit a service account to some of the apps.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "An admin of the workspace can create one.";
/// They did not load.
pub const DID_NOT_LOAD: &str = "The segments did not load";
/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Only admins can create and change segments.";
/// What the others do.
pub const ADMINS_ONLY_DETAIL: &str = "You can see which apps are in them.";
/// A row's menu.
pub const EDIT_OPEN: &str = "Edit…";
/// A row's menu.
pub const DELETE_OPEN: &str = "Delete…";

/// Under the list.
pub fn number(number: usize) -> String {
    [&count(number as u64, "segment", "segments"), "."].concat()
}

/// How many apps.
pub fn app_count(number: usize) -> String {
    count(number as u64, "app", "apps")
}

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["Edit ", &quoted(name)].concat()
}

/// The button.
pub const SAVE: &str = "Save segment";
/// Under way.
pub const SAVING: &str = "Saving…";
/// A field.
pub const NAME: &str = "Name";
/// What makes a good one.
pub const NAME_HINT: &str = "What the apps have in common, such as iOS apps.";
/// Nothing typed.
pub const NAME_MISSING: &str = "The name is empty. Say what the apps have in common.";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Find an app";
/// The workspace has none.
pub const NO_APPS_YET: &str = "This workspace has no apps yet.";
/// The search has no hit.
pub const NO_APP_FOUND: &str = "No app has this in its name.";
/// They did not load.
pub const APPS_DID_NOT_LOAD: &str = "The apps did not load.";

/// Beside the field: "3 of 14".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&grouped(chosen as u64), " of ", &grouped(all as u64)].concat()
}

/// Who feels a change.
pub fn change_reaches(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let from = plural(names.len() as u64, " from its", " from their");
    ["Your changes apply to ", &listed(&quoted), from, " next request."].concat()
}

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["saving ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), " was saved."].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["Delete ", &quoted(name), "?"].concat()
}

/// The answer.
pub const DELETE: &str = "Delete segment";
/// Under way.
pub const DELETING: &str = "Deleting…";
/// Nobody loses anything.
pub const NOBODY_LIMITED: &str = "No service account is limited to it, so nothing stops working.";
/// Before those that may lose something.
pub const THESE_LOSE: &str = "These service accounts are limited to it. From their next request on:";
/// One whose other segments hold the same apps.
pub const LOSES_NOTHING: &str = "loses no app";

/// One whose other segments lack these apps.
pub fn loses(apps: &str) -> String {
    ["loses ", apps].concat()
}

/// One that has no other segment.
pub const WORKS_NOWHERE: &str = "will no longer work anywhere";
/// What stays, and that there is no way back.
pub const APPS_STAY: &str = "The apps themselves stay. Deleting cannot be undone.";

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["deleting ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " was deleted."].concat()
}

/// The address names no segment of the workspace.
pub const NO_SUCH_SEGMENT: &str = "This segment was deleted, or it is in another workspace.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_who_feels_a_change() {
        assert_eq!(change_reaches(&["ci".into()]), "Your changes apply to “ci” from its next request.");
        assert_eq!(
            change_reaches(&["ci".into(), "qa".into()]),
            "Your changes apply to “ci” and “qa” from their next request."
        );
    }
}
