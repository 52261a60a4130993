//! German.

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
pub const LOCALE: &str = "de-DE";

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
    ["„", name, "“"].concat()
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[String]) -> String {
    joined(items, " und ")
}

/// "a", "a or b", "a, b or c".
fn either(items: &[String]) -> String {
    joined(items, " oder ")
}

fn joined(items: &[String], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", ").as_str(), conjunction, last].concat(),
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
        Distance::Ago(0, _) => "gerade eben".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "Lokal";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "Hilfe";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Schließen";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Abbrechen";
/// Copies.
pub const COPY: &str = "Kopieren";
/// Has just copied.
pub const COPIED: &str = "Kopiert";
/// Asks again for what did not load.
pub const RETRY: &str = "Wiederholen";
/// Is asking again.
pub const RETRYING: &str = "Neuer Versuch\u{a0}…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "optional";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "Passwort anzeigen";
/// Names the way up.
pub const BREADCRUMB: &str = "Navigationspfad";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "Vollzugriff";
/// Under way.
pub const CREATING: &str = "Wird erstellt\u{a0}…";
/// A column of buttons.
pub const ACTIONS: &str = "Aktionen";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["Neuer Versuch in ", &seconds.to_string(), "\u{a0}s"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["Anfrage ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Admin",
        Role::Developer => "Entwickler",
        Role::Viewer => "Betrachter",
    }
}
