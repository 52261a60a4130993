//! English.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_accounts;
pub mod shortcuts;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::{Role, SHORTEST_PASSWORD};

use crate::{
    text::intl::{self, Plural},
    ui::moment::Distance,
};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "en-GB";

// Building blocks.

/// A count and its noun: "1 token", "1,284 tokens".
pub fn count(number: u64, one: &str, many: &str) -> String {
    [grouped(number).as_str(), " ", plural(number, one, many)].concat()
}

/// The noun that goes with a number.
pub fn plural<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    match intl::plural(number, LOCALE) {
        Plural::One => one,
        _ => many,
    }
}

/// A number with separators: "1,284".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["“", name, "”"].concat()
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", ").as_str(), " and ", last].concat(),
    }
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "2 minutes ago", "yesterday", "in 6 days".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "just now".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "Local";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product, unless its operator calls it something else.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "Get help";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Close";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Cancel";
/// Copies.
pub const COPY: &str = "Copy";
/// Has just copied.
pub const COPIED: &str = "Copied";
/// Asks again for what did not load.
pub const RETRY: &str = "Retry";
/// Is asking again.
pub const RETRYING: &str = "Retrying…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "optional";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "Show password";
/// Names the way up.
pub const BREADCRUMB: &str = "Breadcrumb";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "Full access";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["Trying again in ", &seconds.to_string(), " s"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["Request ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

// Errors.

/// This computer has no network.
pub const OFFLINE: &str = "You are offline. Check your connection.";
/// The server cannot be reached.
pub const UNREACHABLE: &str = "The server cannot be reached. Check your connection, or try again in a moment.";
/// The server took too long.
pub const TIMED_OUT: &str = "The server did not answer within 10 seconds.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "Your session has ended. Sign in to continue.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "Somebody else is signed in in this browser now. Nothing was done.";
/// The server's fault.
pub const SERVER_FAILED: &str = "Something failed on the server. Its log has the details under the request below.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "The server is not available just now. Try again in a moment.";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "The answer was not one that this page understands. Reload the page.";

/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str = "It may have been done all the same. You can try again: nothing is done twice.";

// The shell.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Skip to content";
/// Names the side menu.
pub const PAGES: &str = "Pages";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "Your account";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "Access tokens";
/// The page of sessions.
pub const SESSIONS: &str = "Sessions";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "Service accounts";
/// The page of apps.
pub const APPS: &str = "Apps";
/// The page of segments.
pub const SEGMENTS: &str = "Segments";
/// The page of members.
pub const MEMBERS: &str = "Members";
/// The page of what happened.
pub const AUDIT_LOG: &str = "Audit log";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "Workspace";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "Workspace Settings";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "No workspace";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "Account";
/// Names the choice of a language.
pub const LANGUAGE: &str = "Language";
/// Heads the choice between light and dark.
pub const THEME: &str = "Theme";
/// As the system has it.
pub const THEME_SYSTEM: &str = "System";
/// Always light.
pub const THEME_LIGHT: &str = "Light";
/// Always dark.
pub const THEME_DARK: &str = "Dark";
/// Ends the session.
pub const SIGN_OUT: &str = "Sign out";
/// Is ending it.
pub const SIGNING_OUT: &str = "Signing out…";
/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "The dashboard did not load";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str = "That did not load. Check your connection and try again.";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "This page did not load";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str =
    "The connection may have failed, or the dashboard has been updated since you opened it.";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "No longer there";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "You may not do this";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "This did not load";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "Nothing was changed.";

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Admin",
        Role::Developer => "Developer",
        Role::Viewer => "Viewer",
    }
}

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "Sign in";
/// Under way.
pub const SIGNING_IN: &str = "Signing in…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "to manage credentials on ";
/// A field.
pub const EMAIL: &str = "Email";
/// A field.
pub const PASSWORD: &str = "Password";
/// Who helps.
pub const NO_ACCOUNT: &str = "No account or a lost password? Ask an administrator of your workspace.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "Scripts do not sign in here. They send a token.";
/// Refused.
pub const WRONG_CREDENTIALS: &str = "That email and password do not match. Check both and try again.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "That password does not match. Check it and try again.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "Enter your email.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "Enter your password.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 {
        count(seconds.into(), "second", "seconds")
    } else {
        count(seconds.div_ceil(60).into(), "minute", "minutes")
    };
    ["Too many tries. Wait ", &wait, " and try again."].concat()
}

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Sign in to continue";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "The form for signing in did not load. What you typed is kept. Try again, or sign in in another tab, come back, and go on here.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "Sign in in another tab";
/// Another person at the same browser.
pub const NOT_YOU: &str = "Not you? ";
/// What signing out does there.
pub const AND_LEAVE: &str = " and leave this page.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "hour", "hours"),
        minutes => count(minutes.into(), "minute", "minutes"),
    };
    let ended = ["Your session has ended; it does so ", &idle, " after its last use. What you typed is kept"].concat();
    match continues {
        Some(continues) => [&ended, "; ", continues, " continues once you are in."].concat(),
        None => [&ended, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Somebody else is signed in now";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        other,
        " has signed in in another tab of this browser. This page is still that of ",
        own,
        ". Nothing was done in either name, and what is typed here is kept until you decide.",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Continue as ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Continuing loads the page anew, without what was typed here.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Sign in as ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    let ends = ["Signing in ends the session of ", other, " in this browser. What you typed is kept"].concat();
    match continues {
        Some(continues) => [&ends, "; ", continues, " continues once you are in."].concat(),
        None => [&ends, "."].concat(),
    }
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    ["Set up ", product].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str = "Make the first administrator and their workspace. Everybody else is invited later.";
/// A field.
pub const SETUP_CODE: &str = "One-time code";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "The server wrote it to its log when it started.";
/// A field.
pub const WORKSPACE_NAME: &str = "Workspace name";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "Your company, team or product. It can be changed later.";
/// A field.
pub const YOUR_NAME: &str = "Your name";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Create administrator";
/// Under way.
pub const CREATING: &str = "Creating…";
/// Nothing typed.
pub const FILL_IN: &str = "Fill this in.";

/// How long a password has to be.
pub fn password_hint() -> String {
    ["At least ", &SHORTEST_PASSWORD.to_string(), " characters. Length matters, symbols do not."].concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = count(length as u64, "character", "characters");
    ["This password has ", &length, ". Use at least ", &SHORTEST_PASSWORD.to_string(), "."].concat()
}

// Accepting an invitation.

/// The page.
pub const JOIN: &str = "Join a workspace";

// Not found.

/// The page.
pub const NOT_FOUND: &str = "Nothing here";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str =
    "This address leads to no page, or to one of a workspace that you are not in. Check it for typing errors.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "No such workspace";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "There is no workspace at this address, or you are not a member of it. One of its admins can add you.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Go to access tokens";

// Sessions.

/// What the page is for.
pub const SESSIONS_LEAD: &str =
    "Browsers where you are signed in. Sign out the ones that you do not know or no longer use.";
/// A column.
pub const BROWSER: &str = "Browser";
/// A column.
pub const LAST_SEEN: &str = "Last seen";
/// A column.
pub const SIGNED_IN: &str = "Signed in";
/// A column of buttons.
pub const ACTIONS: &str = "Actions";
/// The one that asks.
pub const THIS_BROWSER: &str = "This browser";
/// Being looked at.
pub const NOW: &str = "now";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "Sign out others…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "Sign out all other browsers?";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "Sign out others";
/// It did not load.
pub const SESSIONS_DID_NOT_LOAD: &str = "Your sessions did not load";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "Unknown browser";

/// "Firefox on Windows".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = browser.unwrap_or(UNKNOWN_BROWSER);
    match system {
        Some(system) => [browser, " on ", system].concat(),
        None => browser.to_owned(),
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let who = count(others, "other browser has", "other browsers have");
    [&who, " to sign in again with your password. Access tokens keep working, and you stay signed in here."].concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    [count(ended.into(), "browser", "browsers").as_str(), " signed out"].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    [count(number, "session", "sessions").as_str(), ". One ends by itself when it is not used."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::moment::Unit;

    #[test]
    fn counts_with_separators_and_the_right_noun() {
        assert_eq!(count(1, "token", "tokens"), "1 token");
        assert_eq!(count(0, "token", "tokens"), "0 tokens");
        assert_eq!(count(1_284_000, "token", "tokens"), "1,284,000 tokens");
        assert_eq!(grouped(999), "999");
    }

    #[test]
    fn says_distances() {
        assert_eq!(distance(Distance::Ago(0, Unit::Second)), "just now");
        assert_eq!(distance(Distance::Ago(1, Unit::Hour)), "1 hour ago");
        assert_eq!(distance(Distance::Yesterday), "yesterday");
        assert_eq!(distance(Distance::Ahead(6, Unit::Day)), "in 6 days");
    }

    #[test]
    fn lists_like_a_person() {
        let items = |items: &[&str]| items.iter().map(|&item| item.to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&items(&["a"])), "a");
        assert_eq!(listed(&items(&["a", "b"])), "a and b");
        assert_eq!(listed(&items(&["a", "b", "c"])), "a, b and c");
    }

    #[test]
    fn says_what_goes_on_after_signing_in() {
        assert_eq!(
            session_ended(480, Some("generating “Release train”")),
            "Your session has ended; it does so 8 hours after its last use. What you typed is kept; generating “Release train” continues once \
             you are in."
        );
        assert!(session_ended(30, None).ends_with("30 minutes after its last use. What you typed is kept."));
    }

    #[test]
    fn rounds_the_wait_up() {
        assert_eq!(too_many_tries(61), "Too many tries. Wait 2 minutes and try again.");
        assert_eq!(too_many_tries(1), "Too many tries. Wait 1 second and try again.");
    }
}
