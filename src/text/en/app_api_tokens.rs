//! The API tokens and the public key of an app.

use super::{count, quoted};

/// The page.
pub const TITLE: &str = "API tokens";
/// What the page is for.
pub const LEAD: &str = "Each token opens this app’s Integrations API and nothing else. Use one per integration, so each can be deleted on its own.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "You are a viewer here.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "Developers and admins can create, rename and delete tokens, and replace the project API key.";
/// There is no such app.
pub const NO_SUCH_APP: &str = "App not found";
/// What may be the cause.
pub const NO_SUCH_APP_DETAIL: &str = "There is no app at this address in this workspace, or it was deleted.";
/// The way out.
pub const GO_TO_APPS: &str = "Go to apps";

// A new token.

/// The dialog.
pub const CREATE: &str = "Create API token";
/// The button.
pub const SAVE: &str = "Save";
/// Under way.
pub const SAVING: &str = "Saving…";
/// What a name may look like.
pub const PLACEHOLDER: &str = "Bitrise CI";
/// What a name is for.
pub const NAME_HINT: &str =
    "The integration that will use it, such as Fastlane release, Azure DevOps pipeline or Local upload script.";
/// What follows.
pub const SHOWN_ONCE: &str = "You can copy the token until you leave this page.";

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["creating ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), " was created."].concat()
}

// The public key.

/// The section.
pub const PROJECT_KEY: &str = "Project API key";
/// What it is.
pub const PROJECT_KEY_LEAD: &str = "Public. It only checks whether a version of the app has to be updated.";
/// A line.
pub const KEY: &str = "Key";
/// A line.
pub const SENT_AS: &str = "Sent as";
/// A line.
pub const OPENS: &str = "Opens";
/// Follows the only endpoint that it opens.
pub const NOTHING_ELSE: &str = " and nothing else, so you can ship it in the app.";
/// A line.
pub const MADE: &str = "Created";
/// Before whoever made it.
pub const BY: &str = " by ";
/// How often the key was used: "1,284 version checks in the last 7 days." Or since a date, from which on that is known.
pub fn checks(number: u64, since: Option<&str>) -> String {
    let checks = match number {
        0 => "No version checks".to_owned(),
        some => count(some, "version check", "version checks"),
    };
    match since {
        None => [&checks, " in the last 7 days."].concat(),
        Some(date) => [&checks, " since ", date, ", when counting began."].concat(),
    }
}

/// In place of how often it was used.
pub const CHECKS_DID_NOT_LOAD: &str = "How often it was used in the last 7 days did not load.";

/// Copies it.
pub const COPY_KEY: &str = "Copy project API key";
/// It did not load.
pub const KEY_DID_NOT_LOAD: &str = "The project API key did not load";
/// There is none.
pub const NO_KEY: &str = "This app has no project API key.";
/// Makes the first one.
pub const MAKE_KEY: &str = "Create project API key";
/// Opens the question.
pub const REPLACE_OPEN: &str = "Replace…";
/// The question.
pub fn replace_question(app: &str) -> String {
    ["Replace the project API key of ", &quoted(app), "?"].concat()
}

/// The answer.
pub const REPLACE: &str = "Replace key";
/// Under way.
pub const REPLACING: &str = "Replacing…";
/// What happens.
pub const REPLACE_DETAIL: &str = "Installed apps use the old key. Their version checks get 401 Unauthorized from the next request, so they are no longer \
     told about updates.";
/// What to do, and that there is no way back.
pub const REPLACE_THEN: &str = "Only a release with the new key can check versions again. This cannot be undone.";
/// Said when it is done.
pub const REPLACED: &str = "The project API key was replaced.";
/// What goes on after signing in again.
pub const GOES_ON_REPLACING: &str = "replacing the project API key";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_often_the_key_was_used() {
        assert_eq!(checks(0, None), "No version checks in the last 7 days.");
        assert_eq!(checks(1, None), "1 version check in the last 7 days.");
        assert_eq!(checks(1284, None), "1,284 version checks in the last 7 days.");
        assert_eq!(checks(2, Some("27 Nov 2026")), "2 version checks since 27 Nov 2026, when counting began.");
    }
}
