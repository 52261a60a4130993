//! Segments: sets of apps.

use super::{count, grouped, listed, quoted};

/// What the page is for.
pub const LEAD: &str =
    "アプリをまとめて名前を付けたものです。サービスアカウントの対象を、一部のセグメントに限定できます。";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "セグメントを作成";
/// Under way.
pub const CREATING: &str = "作成中…";
/// A column.
pub const SEGMENT: &str = "セグメント";
/// A column and a field.
pub const APPS: &str = "アプリ";
/// A column: the service accounts that are limited to it.
pub const LIMITED: &str = "利用元";
/// None is.
pub const NONE: &str = "なし";
/// A segment without apps.
pub const NO_APPS: &str = "アプリなし";
/// There is none.
pub const EMPTY: &str = "セグメントはまだありません";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "セグメントを作成すると、サービスアカウントの対象を、すべてではなく一部のアプリに限定できます。";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "ワークスペースの管理者が作成できます。";
/// They did not load.
pub const DID_NOT_LOAD: &str = "セグメントを読み込めませんでした";
/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "セグメントの作成と変更は、管理者だけが行えます。";
/// What the others do.
pub const ADMINS_ONLY_DETAIL: &str = "含まれるアプリは閲覧できます。";
/// A row's menu.
pub const EDIT_OPEN: &str = "編集…";
/// A row's menu.
pub const DELETE_OPEN: &str = "削除…";

/// Under the list.
pub fn number(number: usize) -> String {
    ["セグメント: ", &count(number as u64, "個"), "。"].concat()
}

/// How many apps.
pub fn app_count(number: usize) -> String {
    count(number as u64, "個のアプリ")
}

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), "を編集"].concat()
}

/// The button.
pub const SAVE: &str = "セグメントを保存";
/// Under way.
pub const SAVING: &str = "保存中…";
/// A field.
pub const NAME: &str = "名前";
/// What makes a good one.
pub const NAME_HINT: &str = "アプリに共通する点を表す名前にします（「iOSアプリ」など）。";
/// Nothing typed.
pub const NAME_MISSING: &str = "名前が入力されていません。アプリに共通する点を表す名前を入力してください。";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "アプリを検索";
/// The workspace has none.
pub const NO_APPS_YET: &str = "このワークスペースにはまだアプリがありません。";
/// The search has no hit.
pub const NO_APP_FOUND: &str = "この文字列を名前に含むアプリはありません。";
/// They did not load.
pub const APPS_DID_NOT_LOAD: &str = "アプリを読み込めませんでした。";

/// Beside the field: "14個中3個".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&grouped(all as u64), "個中", &grouped(chosen as u64), "個"].concat()
}

/// Who feels a change.
pub fn change_reaches(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    ["保存した内容は、次回のリクエストから", &listed(&quoted), "に適用されます。"].concat()
}

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    [&quoted(name), "の保存"].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), "を保存しました。"].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), "を削除しますか？"].concat()
}

/// The answer.
pub const DELETE: &str = "セグメントを削除";
/// Under way.
pub const DELETING: &str = "削除中…";
/// Nobody loses anything.
pub const NOBODY_LIMITED: &str =
    "このセグメントに限定されたサービスアカウントはないため、動作しなくなるものはありません。";
/// Before those that may lose something.
pub const THESE_LOSE: &str = "次のサービスアカウントはこのセグメントに限定されています。次回のリクエストから:";
/// One whose other segments hold the same apps.
pub const LOSES_NOTHING: &str = "使えなくなるアプリはありません";

/// One whose other segments lack these apps.
pub fn loses(apps: &str) -> String {
    [apps, "を使えなくなります"].concat()
}

/// One that has no other segment.
pub const WORKS_NOWHERE: &str = "削除後はどこでも使えなくなります";
/// What stays, and that there is no way back.
pub const APPS_STAY: &str = "アプリは残ります。削除は元に戻せません。";

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    [&quoted(name), "の削除"].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), "を削除しました。"].concat()
}

/// The address names no segment of the workspace.
pub const NO_SUCH_SEGMENT: &str = "このセグメントは削除されたか、別のワークスペースのものです。";
