//! A new secret, shown once.

use super::{count, listed};
use crate::credentials::reveal::paste_back::PasteBack;

/// The heading.
pub fn ready(name: &str) -> String {
    [name, " is ready"].concat()
}

/// Why there is only one chance.
pub fn only_a_hash(product: &str) -> String {
    [product, " keeps only a hash, so nobody can show it to you again."].concat()
}

/// Not safe yet.
pub const COPY_NOW: &str = "Copy this token now. It is shown once.";
/// Copied.
pub const COPIED_NOW_STORE: &str = "Copied. Now store it before you leave.";
/// Saved as a file.
pub const SAVED_NOW_STORE: &str = "Saved as a file. Now store it before you leave.";
/// The secret, to those who do not see where it stands.
pub const THE_TOKEN: &str = "The new token";
/// Whose key it is.
pub const ACCOUNT: &str = "Account";
/// Copies that.
pub const COPY_ACCOUNT: &str = "Copy account";
/// The secret of a service account's key.
pub const BEARER_TOKEN: &str = "Bearer token";
/// The button after it was pressed.
pub const COPIED: &str = "Copied";
/// The browser refused.
pub const COPY_BY_HAND_CLAIM: &str = "This browser does not let pages copy.";
/// What to do instead.
pub const COPY_BY_HAND: &str =
    "The token is selected: press Ctrl C, or ⌘C on a Mac. On a phone, press and hold it, then choose Copy.";
/// Saves the secret.
pub const DOWNLOAD_ENV: &str = "Download .env";

/// Until when it works.
pub const WORKS_UNTIL: &str = "Works until ";
/// A token without an end.
pub const WORKS_WITHOUT_END: &str = "Works without an end date";

/// A comment in the file of environment variables.
pub fn env_file(name: &str, end: Option<&str>) -> String {
    let until = end.map_or_else(|| "without an end date".to_owned(), |end| ["until ", end].concat());
    [name, ", works ", &until, ". Keep this file out of version control."].concat()
}

// The pieces to copy.

/// Heads the pieces.
pub const USE_IT: &str = "Use it";
/// What they are.
pub const NAME_A_VARIABLE: &str = "These name a variable. They never contain the token.";
/// Names the tabs.
pub const PLATFORMS: &str = "Where it is used";
/// Copies a piece.
pub const COPY_SNIPPET: &str = "Copy this snippet";
/// Which app's ids they hold.
pub const APP: &str = "App";
/// An app whose name cannot stand in code.
pub const SOME_APP: &str = "My app";
/// A call.
pub const UPLOAD_BUILD: &str = "Upload a build";
/// A call.
pub const LIST_BUILDS: &str = "List builds";
/// A call.
pub const CREATE_VERSION: &str = "Create a version";
/// A call.
pub const LIST_VERSIONS: &str = "List versions";
/// A call.
pub const LIST_APPS: &str = "List apps";
/// A call.
pub const LIST_WORKSPACES: &str = "List workspaces";
/// A call.
pub const WHO_AM_I: &str = "Who am I";
/// A call.
pub const READ_WORKSPACE: &str = "Read the workspace";

/// Chooses a call.
pub const CALL: &str = "Call";

/// A piece, to those who do not see its tab.
pub const SNIPPET: &str = "Snippet";

/// A comment in the piece for a shell.
pub const CURL_FIRST: &str = "Paste the token when asked, so that it stays out of the shell's history";

/// A comment in the piece for GitHub Actions.
pub fn github_first(variable: &str) -> String {
    ["Settings, Secrets and variables, Actions: add ", variable].concat()
}

/// A comment in the piece for GitLab CI.
pub fn gitlab_first(variable: &str) -> String {
    ["Settings, CI/CD, Variables: add ", variable, ", masked and hidden"].concat()
}

/// A comment in the piece for Azure Pipelines.
pub fn azure_first(variable: &str) -> String {
    ["Edit pipeline, Variables: add ", variable, ", kept secret"].concat()
}

/// A comment in the piece for Bitrise.
pub fn bitrise_first(variable: &str) -> String {
    ["Workflow Editor, Secrets: add ", variable].concat()
}

/// A comment in the piece for Jenkins.
pub fn jenkins_first(variable: &str) -> String {
    ["Manage Jenkins, Credentials: add a secret text with the id ", variable].concat()
}

/// A comment in the piece for `CircleCI`.
pub fn circleci_first(variable: &str) -> String {
    ["Project Settings, Environment Variables: add ", variable].concat()
}

// What to do before leaving.

/// Heads the steps.
pub const BEFORE_YOU_LEAVE: &str = "Before you leave";
/// A step.
pub const COPY_THE_TOKEN: &str = "Copy the token";
/// Another way.
pub const OR_DOWNLOAD: &str = "Or download it as a file";
/// A step, done.
pub const TOKEN_COPIED: &str = "Token copied";
/// A step, done.
pub const TOKEN_SAVED: &str = "Token saved";
/// A step.
pub const STORE_IT: &str = "Store it as a secret";
/// Before the variable's name.
pub const NAMED: &str = "Named ";
/// After the variable's name.
pub const IN_YOUR_CI: &str = " in your CI";
/// A step.
pub const PASTE_BACK: &str = "Paste it back to check";
/// Where nothing was pasted yet.
pub const COMPARED_HERE: &str = "Compared here in the page. Nothing is sent.";
/// A step, done: what was pasted back is the token.
pub const TOKEN_STORED: &str = "Token stored";
/// What was pasted back is the token.
pub const MATCHES: &str = "It matches. Your store has the whole token.";
/// A step that is done, to those who do not see its mark.
pub const STEP_DONE: &str = "Done: ";
/// Leaves.
pub const DONE: &str = "Done";

/// When it was copied.
pub fn copied_at(time: &str) -> String {
    [time, ", to the clipboard"].concat()
}

/// When it was saved.
pub fn saved_at(time: &str, file: &str) -> String {
    [time, ", as ", file].concat()
}

/// What the comparison found.
pub fn paste_back(outcome: &PasteBack) -> String {
    match outcome {
        PasteBack::Matches => MATCHES.to_owned(),
        PasteBack::Surrounded { before: 0, after } => {
            ["The whole token is there, but ", &more(*after, "follows", "follow"), ". Store only the token."].concat()
        }
        PasteBack::Surrounded { before, after: 0 } => {
            ["The whole token is there, but ", &more(*before, "comes", "come"), " before it. Store only the token."]
                .concat()
        }
        PasteBack::Surrounded { .. } => {
            "The whole token is there, with more before and after it. Store only the token.".to_owned()
        }
        PasteBack::Cut { start: 0, end } => missing("last", *end),
        PasteBack::Cut { start, end: 0 } => missing("first", *start),
        PasteBack::Cut { start, end } => {
            let (start, end) = (start.to_string(), end.to_string());
            ["The first ", &start, " and the last ", &end, " characters are missing."].concat()
        }
        PasteBack::Differs { from, to } if from == to => ["Character ", &from.to_string(), " differs."].concat(),
        PasteBack::Differs { from, to } => {
            ["Characters ", &from.to_string(), " to ", &to.to_string(), " differ."].concat()
        }
        PasteBack::Another(last_four) => ["This is another token: it ends in ", last_four, "."].concat(),
        PasteBack::Damaged => {
            "This is not the token, and its checksum does not match: it was cut off or mistyped.".to_owned()
        }
        PasteBack::Foreign => "This is not a token. Some stores only show a mask; paste what they hold.".to_owned(),
    }
}

fn more(number: usize, one: &str, many: &str) -> String {
    let verb = super::plural(number as u64, one, many);
    [count(number as u64, "more character", "more characters").as_str(), " ", verb].concat()
}

fn missing(which: &str, number: usize) -> String {
    if number == 1 {
        ["The ", which, " character is missing."].concat()
    } else {
        ["The ", which, " ", &number.to_string(), " characters are missing."].concat()
    }
}

// Leaving.

/// The question.
pub const LEAVE_QUESTION: &str = "Leave without copying the token?";
/// The safe answer.
pub const COPY_AND_LEAVE: &str = "Copy and leave";
/// The safe answer where there is more than one to copy.
pub const STAY: &str = "Stay and copy";
/// The other answer.
pub const LEAVE_ANYWAY: &str = "Leave anyway";

/// What leaving means.
pub fn leave_detail(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| super::quoted(name)).collect();
    let rest = if names.len() == 1 { "it and generate another." } else { "them and generate others." };
    [&listed(&quoted), " cannot be shown again. If you leave now, you will have to revoke ", rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_which_end_differs() {
        for (outcome, expected) in [
            (PasteBack::Cut { start: 0, end: 4 }, "The last 4 characters are missing."),
            (PasteBack::Cut { start: 1, end: 0 }, "The first character is missing."),
            (PasteBack::Cut { start: 2, end: 3 }, "The first 2 and the last 3 characters are missing."),
            (
                PasteBack::Surrounded { before: 0, after: 1 },
                "The whole token is there, but 1 more character follows. Store only the token.",
            ),
            (
                PasteBack::Surrounded { before: 15, after: 0 },
                "The whole token is there, but 15 more characters come before it. Store only the token.",
            ),
            (PasteBack::Differs { from: 9, to: 10 }, "Characters 9 to 10 differ."),
        ] {
            assert_eq!(paste_back(&outcome), expected);
        }
    }
}
