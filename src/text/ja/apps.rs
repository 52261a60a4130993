//! The apps of a workspace.

use super::{count, grouped, quoted};

/// What the page is for.
pub const LEAD: &str = "各アプリには、専用のAPIトークンと公開キーが1つあります。あるアプリのトークンで、ほかのアプリにアクセスすることはできません。";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "あなたはここでは閲覧者です。";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str = "アプリの作成と名前の変更は開発者と管理者が、削除は管理者だけが行えます。";
/// Why a developer cannot delete one.
pub const ONLY_ADMINS_DELETE: &str =
    "アプリを削除できるのは管理者だけです。このワークスペースの管理者に依頼してください。";
/// Opens the form.
pub const CREATE: &str = "アプリを作成";
/// Under way.
pub const CREATING: &str = "作成中…";
/// A column.
pub const APP: &str = "アプリ";
/// A column.
pub const SEGMENTS: &str = "セグメント";
/// A column.
pub const API_TOKENS: &str = "APIトークン";
/// A column.
pub const BUILDS: &str = "ビルド";
/// A column.
pub const CREATED: &str = "作成";
/// In no segment.
pub const NO_SEGMENT: &str = "セグメントなし";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "アプリを読み込めませんでした";
/// There is none.
pub const EMPTY: &str = "アプリはまだありません";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "アプリを作成すると、ビルドをアップロードし、ユーザーにアップデートを知らせることができます。";
/// The same for somebody who cannot.
pub const EMPTY_FOR_VIEWERS: &str = "このワークスペースの開発者または管理者が作成できます。";
/// A field.
pub const NAME: &str = "名前";
/// What a name is for.
pub const NAME_HINT: &str =
    "一般に知られている名前です。アドレスで使う名前は、この名前から一度だけ作られ、その後は変わりません。";
/// The same when it is changed.
pub const RENAME_HINT: &str = "アドレスで使う名前は変わらないため、スクリプトを変更する必要はありません。";
/// The button.
pub const RENAME: &str = "名前を変更";
/// Opens the form.
pub const RENAME_OPEN: &str = "名前を変更…";
/// Opens the question.
pub const DELETE_OPEN: &str = "削除…";
/// The button.
pub const DELETE: &str = "アプリを削除";
/// Under way.
pub const DELETING: &str = "削除中…";
/// Nobody can undo it.
pub const FOR_GOOD: &str =
    "すでに配布されたアプリには、アップデートの通知が届かなくなります。この操作は元に戻せません。";

/// A name that is empty.
pub const NAME_MISSING: &str = "名前が入力されていません。アプリの名前を入力してください。";

/// The title of the form for another name.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), "の名前を変更"].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), "を削除しますか？"].concat()
}

/// What stops working at once.
pub fn what_stops(tokens: u32) -> String {
    let tokens = match tokens {
        0 => String::new(),
        some => [&count(some.into(), "個のAPIトークン"), "と"].concat(),
    };
    [
        "このアプリの",
        &tokens,
        "プロジェクトAPIキーはすぐに使えなくなります。使用している相手には、次回のリクエストから401 Unauthorizedが返されます。",
    ]
    .concat()
}

/// What can no longer be read.
pub fn what_is_lost(builds: u32) -> String {
    match builds {
        0 => "このアプリのバージョンは参照できなくなります。".to_owned(),
        some => ["このアプリの", &count(some.into(), "個のビルド"), "とバージョンは参照できなくなります。"].concat(),
    }
}

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let apps = count(all as u64, "個");
    if shown < all {
        return ["アプリ: ", &apps, "中", &grouped(shown as u64), "個を表示しています。"].concat();
    }
    ["アプリ: ", &apps, "。"].concat()
}

/// Names the search field.
pub const SEARCH: &str = "アプリを名前、スラッグで検索";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "名前、スラッグ";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    [&quoted(search), "に一致するアプリはありません"].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), "を作成しました。"].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), "を削除しました。"].concat()
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    [&quoted(name), "の作成"].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    [&quoted(name), "の削除"].concat()
}
