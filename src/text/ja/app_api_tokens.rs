//! The API tokens and the public key of an app.

use super::{count, quoted};

/// The page.
pub const TITLE: &str = "APIトークン";
/// What the page is for.
pub const LEAD: &str = "トークンで使えるのは、このアプリのIntegrations APIだけです。連携ごとに1つずつ使えば、ほかに影響を与えずに1つだけ削除できます。";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "あなたはここでは閲覧者です。";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "トークンの作成、名前の変更、削除と、プロジェクトAPIキーの置き換えは、開発者と管理者が行えます。";
/// There is no such app.
pub const NO_SUCH_APP: &str = "アプリが見つかりません";
/// What may be the cause.
pub const NO_SUCH_APP_DETAIL: &str = "このワークスペースのこのアドレスにはアプリがないか、アプリが削除されています。";
/// The way out.
pub const GO_TO_APPS: &str = "アプリへ";

// A new token.

/// The dialog.
pub const CREATE: &str = "APIトークンを作成";
/// The button.
pub const SAVE: &str = "保存";
/// Under way.
pub const SAVING: &str = "保存中…";
/// What a name may look like.
pub const PLACEHOLDER: &str = "Bitrise CI";
/// What a name is for.
pub const NAME_HINT: &str =
    "使用する連携の名前です（Fastlane release、Azure DevOps pipeline、ローカルのアップロードスクリプトなど）。";
/// What follows.
pub const SHOWN_ONCE: &str = "トークンは、このページを離れるまでコピーできます。";

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    [&quoted(name), "の作成"].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), "を作成しました。"].concat()
}

// The public key.

/// The section.
pub const PROJECT_KEY: &str = "プロジェクトAPIキー";
/// What it is.
pub const PROJECT_KEY_LEAD: &str =
    "公開キーです。アプリのバージョンにアップデートが必要かどうかの確認だけに使われます。";
/// A line.
pub const KEY: &str = "キー";
/// A line.
pub const SENT_AS: &str = "ヘッダー";
/// A line.
pub const OPENS: &str = "アクセス先";
/// Follows the only endpoint that it opens.
pub const NOTHING_ELSE: &str = "のみ。そのため、アプリに組み込んでも問題ありません。";
/// A line.
pub const MADE: &str = "作成";
/// Before whoever made it.
pub const BY: &str = "、作成者: ";
/// How often the key was used: "1,284 version checks in the last 7 days." Or since a date, from which on that is known.
pub fn checks(number: u64, since: Option<&str>) -> String {
    let days = match since {
        None => "過去7日間に".to_owned(),
        Some(date) => [date, "の計測開始以降、"].concat(),
    };
    match number {
        0 => [&days, "バージョンの確認はありません。"].concat(),
        some => [days, count(some, "件のバージョンの確認がありました。")].concat(),
    }
}

/// In place of how often it was used.
pub const CHECKS_DID_NOT_LOAD: &str = "過去7日間の使用回数を読み込めませんでした。";

/// Copies it.
pub const COPY_KEY: &str = "プロジェクトAPIキーをコピー";
/// It did not load.
pub const KEY_DID_NOT_LOAD: &str = "プロジェクトAPIキーを読み込めませんでした";
/// There is none.
pub const NO_KEY: &str = "このアプリにはプロジェクトAPIキーがありません。";
/// Makes the first one.
pub const MAKE_KEY: &str = "プロジェクトAPIキーを作成";
/// Opens the question.
pub const REPLACE_OPEN: &str = "置き換え…";
/// The question.
pub fn replace_question(app: &str) -> String {
    [&quoted(app), "のプロジェクトAPIキーを置き換えますか？"].concat()
}

/// The answer.
pub const REPLACE: &str = "キーを置き換え";
/// Under way.
pub const REPLACING: &str = "置き換え中…";
/// What happens.
pub const REPLACE_DETAIL: &str = "すでに配布されたアプリには古いキーが入っています。次回のリクエストからバージョンの確認に401 Unauthorizedが返され、アップデートの通知が届かなくなります。";
/// What to do, and that there is no way back.
pub const REPLACE_THEN: &str =
    "バージョンを再び確認できるのは、新しいキーを組み込んだリリースだけです。この操作は元に戻せません。";
/// Said when it is done.
pub const REPLACED: &str = "プロジェクトAPIキーを置き換えました。";
/// What goes on after signing in again.
pub const GOES_ON_REPLACING: &str = "プロジェクトAPIキーの置き換え";
