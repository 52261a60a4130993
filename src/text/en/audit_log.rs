//! What happened in a workspace.

use latchkey_api::audit::EventGroup;

use super::{count, credential_list::EXPIRES};

/// What the page is for.
pub const LEAD: &str = "Who did what in this workspace, newest first. Entries cannot be changed or removed.";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "The audit log did not load";
/// Not for everybody.
pub const ONLY_ADMINS: &str = "Only admins can read the audit log";
/// What to do.
pub const ONLY_ADMINS_DETAIL: &str =
    "It shows what everyone in the workspace has done. If you need something from it, ask an admin.";
/// There is nothing.
pub const EMPTY: &str = "No events yet";
/// What belongs here.
pub const EMPTY_DETAIL: &str = "Changes to credentials, apps, members and more will appear here.";
/// Nothing happened to what was asked for.
pub const NO_HIT: &str = "No events about this";
/// What may be the cause.
pub const NO_HIT_DETAIL: &str = "Nothing has happened to it in this workspace.";
/// Said when more rows were added.
pub fn added(number: usize) -> String {
    [&count(number as u64, "more event", "more events"), " shown."].concat()
}

/// Shows everything.
pub const SHOW_ALL: &str = "Show everything";
/// A column.
pub const WHAT: &str = "What";
/// A column: the address that it was done from.
pub const FROM: &str = "Address";
/// A column.
pub const WHEN: &str = "When";
/// The server's own doing.
pub const SERVER: &str = "The server";
/// Somebody who cannot be told.
pub const SOMEBODY: &str = "Someone";
/// Takes the filter away.
pub const CLEAR: &str = "Show everything again";
/// Before the name of what the log is narrowed down to.
pub const ONLY: &str = "Only ";
/// Where there is no name.
pub const ONE_THING: &str = "one item";

// What narrows it down.

/// Who did it.
pub const WHO: &str = "Who";
/// Whoever it was.
pub const ANYONE: &str = "Anyone";
/// Somebody whose name is not known.
pub const ONE_PERSON: &str = "One person or account";

/// Somebody who did something, in a list of all.
pub fn actor(kind: &str, name: &str) -> String {
    match kind {
        "server" => SERVER.to_owned(),
        "anonymous" => SOMEBODY.to_owned(),
        "service_account" => [name, ", service account"].concat(),
        "credential" => [name, ", API token"].concat(),
        _ => name.to_owned(),
    }
}

/// Before what it is about.
pub const ABOUT: &str = "About";
/// Whatever it is about.
pub const EVERYTHING: &str = "Everything";

/// What it is about.
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::Credentials => "Tokens and keys",
        EventGroup::ServiceAccounts => "Service accounts",
        EventGroup::Apps => "Apps, builds and versions",
        EventGroup::Segments => "Segments",
        EventGroup::Members => "Members and workspace",
    }
}

/// Before the first day.
pub const FIRST_DAY: &str = "From";
/// Before the last day.
pub const LAST_DAY: &str = "To";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "Clear filters";
/// Nothing fits.
pub const NO_MATCH: &str = "No events match";
/// What may be the cause.
pub const NO_MATCH_DETAIL: &str = "Remove a filter, or choose other dates.";
/// What is the cause.
pub const BACKWARDS: &str = "The “To” date is before the “From” date.";

/// How many rows are shown. It is said when others are.
pub fn shown(number: usize) -> String {
    [&count(number as u64, "event", "events"), " shown."].concat()
}

// Details of an event.

/// A line.
pub const ACTION: &str = "Action";
/// A line.
pub const SUBJECT: &str = "ID";
/// A line.
pub const CLIENT: &str = "Client";
/// A line.
pub const REQUEST: &str = "Request";
/// A line.
pub const TIME: &str = "Time";

/// What somebody did, between their name and that of what they did it to; `None` for what this page does not know.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "user.create" => "created the account",
        "organization.create" => "created the workspace",
        "app.create" => "created the app",
        "app.rename" => "renamed the app",
        "app.delete" => "deleted the app",
        "build.upload" => "uploaded the build",
        "version.create" => "created the version",
        "version.change" => "changed the version",
        "version.delete" => "deleted the version",
        "segment.create" => "created the segment",
        "segment.change" => "changed the segment",
        "segment.delete" => "deleted the segment",
        "member.add" => "added the member",
        "member.change_role" => "changed the role of",
        "member.remove" => "removed the member",
        "invitation.create" => "invited",
        "invitation.accept" => "accepted the invitation for",
        "invitation.withdraw" => "withdrew the invitation for",
        "service_account.create" => "created the service account",
        "service_account.change" => "changed the service account",
        "service_account.delete" => "deleted the service account",
        "service_account_key.create" => "created the key",
        "service_account_key.rename" => "renamed the key",
        "service_account_key.revoke" => "revoked the key",
        "service_account_key.replace_secret" => "reissued the secret of the key",
        "app_api_token.create" => "created the API token",
        "app_api_token.rename" => "renamed the API token",
        "app_api_token.revoke" => "deleted the API token",
        "app_api_token.replace_secret" => "reissued the secret of the API token",
        "project_api_key.create" => "created the project API key of",
        "project_api_key.replace" => "replaced the project API key of",
        "project_api_key.revoke" => "revoked the project API key of",
        "access_token.revoke" => "revoked the short-lived token of",
        "personal_access_token.create" => "generated the access token",
        "personal_access_token.rename" => "renamed the access token",
        "personal_access_token.revoke" => "revoked the access token",
        "personal_access_token.replace_secret" => "reissued the secret of the access token",
        _ => return None,
    })
}

/// A name of the details in words: `lastFour` is "Last four".
pub fn label(name: &str) -> String {
    if name == "expiresAt" {
        return EXPIRES.to_owned();
    }
    let mut words = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        match letter {
            _ if at == 0 => words.push(letter.to_ascii_uppercase()),
            'A'..='Z' => words.extend([' ', letter.to_ascii_lowercase()]),
            '_' => words.push(' '),
            _ => words.push(letter),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_done() {
        assert_eq!(did("app_api_token.revoke"), Some("deleted the API token"));
        assert_eq!(did("token.exchange"), None);
    }

    #[test]
    fn makes_words_of_names() {
        for (name, words) in [
            ("role", "Role"),
            ("expiresAt", "Expires"),
            ("lastFour", "Last four"),
            ("last_four", "Last four"),
            ("", ""),
        ] {
            assert_eq!(label(name), words);
        }
    }
}
