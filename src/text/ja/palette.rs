//! Searching from any page.

use super::{count, listed, quoted};

/// The button, and the dialog.
pub const SEARCH_OR_JUMP: &str = "検索または移動";
/// The keys that open it.
pub const CONTROL_K: &str = "Ctrl K";
/// The same on a keyboard with a Command key.
pub const COMMAND_K: &str = "⌘ K";
/// Its code could not be loaded.
pub const DID_NOT_LOAD: &str = "検索を読み込めませんでした";
/// What the field looks at.
pub const HINT: &str = "トークン、キー、アプリ、操作";
/// Closes it.
pub const ESCAPE: &str = "Esc";
/// Names the list.
pub const RESULTS: &str = "検索結果";

/// The button's tooltip.
pub fn with_keys(keys: &str) -> String {
    [SEARCH_OR_JUMP, "（", keys, "）"].concat()
}

// Groups.

/// Pages.
pub const GO_TO: &str = "移動先";
/// What can be done.
pub const DO: &str = "操作";
/// Other workspaces.
pub const SWITCH: &str = "ワークスペースの切り替え";
/// Light or dark, and languages.
pub const SETTINGS: &str = "テーマと言語";

// What can be done.

/// Leads to the form.
pub const GENERATE: &str = "トークンを生成";
/// Opens the form.
pub const CREATE_SERVICE_ACCOUNT: &str = "サービスアカウントを作成";

/// Leads to the form with a name filled in.
pub fn generate_named(name: &str) -> String {
    [&quoted(name), "という名前のトークンを生成"].concat()
}

// What can be done with one credential.

/// Opens the question before it is revoked.
pub fn revoke(name: &str) -> String {
    [&quoted(name), "を失効させる…"].concat()
}

/// Opens the question before it is deleted.
pub fn delete(name: &str) -> String {
    [&quoted(name), "を削除…"].concat()
}

/// Opens the form for another name.
pub fn rename(name: &str) -> String {
    [&quoted(name), "の名前を変更…"].concat()
}

/// Opens the form for one in its place.
pub fn replace(name: &str) -> String {
    [&quoted(name), "を置き換え…"].concat()
}

/// Leads to the form with its settings.
pub fn duplicate(name: &str) -> String {
    [&quoted(name), "をテンプレートとして使用"].concat()
}

// What was found.

/// Heads the keys of service accounts.
pub const SERVICE_ACCOUNT_KEYS: &str = "サービスアカウントのキー";

/// A credential and what it belongs to.
pub fn within(owner: &str, name: &str) -> String {
    [owner, "、", name].concat()
}

/// An app's page.
pub const API_TOKENS: &str = "APIトークン";
/// More is on its way.
pub const SEARCHING: &str = "検索中…";
/// What to do when nothing was found.
pub const NOTHING_DETAIL: &str = "名前の一部か、トークンの末尾4文字で検索してみてください。";

/// How much was found.
pub fn results(number: usize) -> String {
    count(number as u64, "件の結果")
}

/// Nothing was.
pub fn nothing(search: &str) -> String {
    [&quoted(search), "に一致する結果はありません"].concat()
}

/// Some of it could not be searched: their headings.
pub fn not_searched(headings: &[String]) -> String {
    [&listed(headings), "を検索できませんでした。"].concat()
}

// What keys do, under the list.

/// The arrows.
pub const MOVE: &str = "選択";
/// Enter.
pub const OPEN: &str = "開く";
/// Enter with Control.
pub const NEW_TAB: &str = "新しいタブ";
/// A key.
pub const ENTER: &str = "Enter";
/// Two keys.
pub const CONTROL_ENTER: &str = "Ctrl Enter";
/// The same on a keyboard with a Command key.
pub const COMMAND_ENTER: &str = "⌘ Enter";
