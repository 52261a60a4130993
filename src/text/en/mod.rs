//! English.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod entrance;
pub mod failure;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod not_found;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_account;
pub mod service_accounts;
pub mod sessions;
pub mod shell;
pub mod shortcuts;
pub mod sign_in_again;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::Role;

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
/// Under way.
pub const CREATING: &str = "Creating…";
/// A column of buttons.
pub const ACTIONS: &str = "Actions";

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

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Admin",
        Role::Developer => "Developer",
        Role::Viewer => "Viewer",
    }
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
}
