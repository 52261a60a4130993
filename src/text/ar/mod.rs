//! Arabic, with the digits of the West.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
mod counted;
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

use crate::{text::intl, ui::moment::Distance};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "ar-u-nu-latn";

// Building blocks.

/// A number with separators: "1,284".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name or code bare in a sentence, which keeps its direction to itself (Unicode's first strong isolate).
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// Several of them, to be [`listed`].
fn all_isolated(names: &[String]) -> Vec<String> {
    names.iter().map(|name| isolated(name)).collect()
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["«", &isolated(name), "»"].concat()
}

/// Several of them, to be [`listed`].
fn all_quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| quoted(name)).collect()
}

/// "a", "a and b", "a and b and c", each with its own direction.
pub fn listed(items: &[String]) -> String {
    all_isolated(items).join(" و")
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "2 minutes ago", "yesterday", "in 6 days".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "للتو".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "محلي";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "المساعدة";
/// Closes a dialog or a message.
pub const CLOSE: &str = "إغلاق";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "إلغاء";
/// Copies.
pub const COPY: &str = "نسخ";
/// Has just copied.
pub const COPIED: &str = "تم النسخ";
/// Asks again for what did not load.
pub const RETRY: &str = "إعادة المحاولة";
/// Is asking again.
pub const RETRYING: &str = "جارٍ إعادة المحاولة…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "اختياري";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "إظهار كلمة المرور";
/// Names the way up.
pub const BREADCRUMB: &str = "مسار التنقل";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "وصول كامل";
/// Under way.
pub const CREATING: &str = "جارٍ الإنشاء…";
/// A column of buttons.
pub const ACTIONS: &str = "الإجراءات";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    isolated(&["+", &number.to_string()].concat())
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["إعادة المحاولة خلال ", &seconds.to_string(), " ث"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["الطلب ", &isolated(reference)].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "مسؤول",
        Role::Developer => "مطوّر",
        Role::Viewer => "مشاهد",
    }
}
