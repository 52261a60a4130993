//! The page of a service account.

use super::{count, listed, quoted, service_accounts::whole};

// The details.

/// No such account.
pub const NOT_FOUND: &str = "サービスアカウントが見つかりません";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "削除されたか、アドレスの入力に誤りがあります。";
/// The way out.
pub const GO_TO_LIST: &str = "サービスアカウントへ";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "サービスアカウントを読み込めませんでした";
/// A line of the details.
pub const IDENTIFIER: &str = "識別子";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "識別子をコピー";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "識別子をコピーしました";
/// A line of the details.
pub const SEGMENTS: &str = "セグメント";
/// Opens the form.
pub const EDIT: &str = "編集";
/// Above the keys.
pub const KEYS_LEAD: &str = "アカウントの名前、ロール、履歴を失うことなく、キーを置き換えられます。";
/// A column.
pub const KEY: &str = "キー";
/// An account without any.
pub const NO_KEYS_YET: &str = "このアカウントにはキーがないため、使用できません。";

/// How many apps its segments have: "Harbour Mobileの14個のアプリのうち11個".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    [workspace, "の", &count(all as u64, "個のアプリのうち"), &count(number as u64, "個")].concat()
}

/// All of them: "Harbour Mobileの14個のアプリと、今後追加されるすべてのアプリ".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [workspace, "の", &whole(Some(all))].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = "、アクセス元: ";

/// Before what was asked for.
pub const ASKED: &str = "、";

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), "を編集"].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "名前と識別子は変更できません。キーには、次回のリクエストから新しい権限が適用されます。";
/// The button.
pub const SAVE: &str = "変更を保存";
/// Under way.
pub const SAVING: &str = "保存中…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    [&quoted(name), "の変更"].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), "を変更しました。"].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "キーを追加";
/// Under way.
pub const ADDING: &str = "追加中…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "使う場所がわかる名前にします（パイプライン、スクリプト、マシンなど）。";
/// A key's menu.
pub const REPLACE_OPEN: &str = "キーを置き換え…";
/// A key's menu.
pub const RENAME_OPEN: &str = "名前を変更…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "失効させる…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "監査ログで表示";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    [&quoted(name), "を置き換え"].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "同じ名前の2つ目のキーを追加します。古いキーは引き続き使えるため、何も止まりません。新しいキーに切り替えて最終使用を確認してから、古いキーを失効させてください。";
/// The button.
pub const REPLACE: &str = "新しいキーを追加";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["キー", &quoted(name), "の追加"].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["古いキー", &quoted(name), "はまだ使えます。"].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "すべての場所で新しいキーに切り替えたら、";
/// What to do then.
pub const REVOKE_OLD: &str = "古いキーを失効させてください";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), "の名前を変更"].concat()
}

/// The button.
pub const RENAME: &str = "名前を変更";

/// The question.
pub fn revoke_title(name: &str) -> String {
    [&quoted(name), "を失効させますか？"].concat()
}

/// The answer.
pub const REVOKE: &str = "失効させる";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str = "失効はすぐに反映され、元に戻せません。呼び出し元を止めないためには、先に";
/// The way out.
pub const ADD_ANOTHER: &str = "別のキーを追加";
/// After the way out.
pub const FIRST: &str = "してください。";
/// It is not the only one.
pub const OTHERS_WORK: &str = "このアカウントのほかのキーは引き続き使えます。";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["キー", &quoted(name), "を失効させました。"].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "危険な操作";
/// What can be done.
pub const DELETE_THIS: &str = "このサービスアカウントを削除";
/// Opens the question.
pub const DELETE_OPEN: &str = "サービスアカウントを削除…";
/// The answer.
pub const DELETE: &str = "サービスアカウントを削除";
/// Under way.
pub const DELETING: &str = "削除中…";

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), "を削除しますか？"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => "有効なキーはありません。".to_owned(),
        _ => [&count(number as u64, "個のキー"), "がすぐに使えなくなります。"].concat(),
    }
}

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "過去7日間は誰も使用していません。".to_owned(),
        _ => ["過去7日間に", &count(number as u64, "件の呼び出し元"), "が使用しました。"].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "監査ログは残ります。";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "削除はすぐに反映され、元に戻せません。";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match quoted.as_slice() {
        [] => "有効なキーはありません。".to_owned(),
        some => ["キー", &listed(some), "がすぐに使えなくなります。"].concat(),
    }
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    [&quoted(name), "の削除"].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), "を削除しました。"].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "このキーは失効したか、別のサービスアカウントのものです。";
