//! The apps of a workspace.

use super::{count, grouped, quoted};

/// What the page is for.
pub const LEAD: &str = "Each app has its own API tokens and one public key. A token works for one app only.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "You are a viewer here.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str = "Developers and admins can create and rename apps. Only admins can delete them.";
/// Why a developer cannot delete one.
pub const ONLY_ADMINS_DELETE: &str = "Only admins can delete apps. Ask an admin of this workspace.";
/// Opens the form.
pub const CREATE: &str = "Create app";
/// Under way.
pub const CREATING: &str = "Creating…";
/// A column.
pub const APP: &str = "App";
/// A column.
pub const SEGMENTS: &str = "Segments";
/// A column.
pub const API_TOKENS: &str = "API tokens";
/// A column.
pub const BUILDS: &str = "Builds";
/// A column.
pub const CREATED: &str = "Created";
/// In no segment.
pub const NO_SEGMENT: &str = "No segment";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "The apps did not load";
/// There is none.
pub const EMPTY: &str = "No apps yet";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Create one to upload its builds and tell its users about updates.";
/// The same for somebody who cannot.
pub const EMPTY_FOR_VIEWERS: &str = "A developer or an admin of this workspace can create one.";
/// A field.
pub const NAME: &str = "Name";
/// What a name is for.
pub const NAME_HINT: &str = "The name people know it by. Its slug in URLs is made from it once and does not change.";
/// The same when it is changed.
pub const RENAME_HINT: &str = "Its slug in URLs stays the same, so scripts keep working.";
/// The button.
pub const RENAME: &str = "Rename app";
/// Opens the form.
pub const RENAME_OPEN: &str = "Rename…";
/// Opens the question.
pub const DELETE_OPEN: &str = "Delete…";
/// The button.
pub const DELETE: &str = "Delete app";
/// Under way.
pub const DELETING: &str = "Deleting…";
/// Nobody can undo it.
pub const FOR_GOOD: &str = "Installed apps are no longer told about updates. This cannot be undone.";

/// A name that is empty.
pub const NAME_MISSING: &str = "The name is empty. Enter a name for the app.";

/// The title of the form for another name.
pub fn rename_title(name: &str) -> String {
    ["Rename ", &quoted(name)].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["Delete ", &quoted(name), "?"].concat()
}

/// What stops working at once.
pub fn what_stops(tokens: u32) -> String {
    let (what, whose) = match tokens {
        0 => ("Its project API key stops".to_owned(), "it"),
        some => {
            let tokens = count(some.into(), "API token", "API tokens");
            (["Its ", &tokens, " and its project API key stop"].concat(), "them")
        }
    };
    [&what, " working at once: whoever uses ", whose, " gets 401 Unauthorized from their next request."].concat()
}

/// What can no longer be read.
pub fn what_is_lost(builds: u32) -> String {
    match builds {
        0 => "Its versions can no longer be read.".to_owned(),
        some => ["Its ", &count(some.into(), "build", "builds"), " and its versions can no longer be read."].concat(),
    }
}

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let apps = count(all as u64, "app", "apps");
    if shown < all {
        return [grouped(shown as u64).as_str(), " of ", &apps, " shown."].concat();
    }
    [apps.as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Search apps by name or slug";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name or slug";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["No app matches ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), " was created."].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " was deleted."].concat()
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["creating ", &quoted(name)].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["deleting ", &quoted(name)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_a_deleted_app_takes_along() {
        assert_eq!(
            what_stops(0),
            "Its project API key stops working at once: whoever uses it gets 401 Unauthorized from their next request."
        );
        assert!(
            what_stops(1)
                .starts_with("Its 1 API token and its project API key stop working at once: whoever uses them")
        );
        assert_eq!(what_is_lost(12), "Its 12 builds and its versions can no longer be read.");
        assert_eq!(what_is_lost(0), "Its versions can no longer be read.");
    }
}
