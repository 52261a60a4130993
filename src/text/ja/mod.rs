//! Japanese.

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

use crate::{text::intl, ui::moment::Distance};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "ja-JP";

// Building blocks.

/// A count, its counter and its noun: "1個のトークン", "1,284個のトークン".
fn count(number: u64, noun: &str) -> String {
    [grouped(number).as_str(), noun].concat()
}

/// A number with separators: "1,284".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["「", name, "」"].concat()
}

/// "a", "a、b", "a、b、c".
pub fn listed(items: &[String]) -> String {
    items.join("、")
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = "。";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = "";

// Time.

/// "2分前", "昨日", "6日後".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "たった今".to_owned(),
        // `Intl` sets the number apart, the other texts do not.
        other => intl::distance(other, LOCALE).replace(' ', ""),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "現地時間";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "ヘルプ";
/// Closes a dialog or a message.
pub const CLOSE: &str = "閉じる";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "キャンセル";
/// Copies.
pub const COPY: &str = "コピー";
/// Has just copied.
pub const COPIED: &str = "コピー済み";
/// Asks again for what did not load.
pub const RETRY: &str = "再試行";
/// Is asking again.
pub const RETRYING: &str = "再試行中…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "任意";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "パスワードを表示";
/// Names the way up.
pub const BREADCRUMB: &str = "パンくずリスト";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "フルアクセス";
/// Under way.
pub const CREATING: &str = "作成中…";
/// A column of buttons.
pub const ACTIONS: &str = "操作";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    [&seconds.to_string(), "秒後に再試行します"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["リクエスト: ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "管理者",
        Role::Developer => "開発者",
        Role::Viewer => "閲覧者",
    }
}
