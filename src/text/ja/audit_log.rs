//! What happened in a workspace.

use latchkey_api::audit::EventGroup;

use super::count;

/// What the page is for.
pub const LEAD: &str = "ここで誰が何をしたかを、新しい順に表示します。記録を変更したり削除したりすることはできません。";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "監査ログを読み込めませんでした";
/// Not for everybody.
pub const ONLY_ADMINS: &str = "監査ログを閲覧できるのは管理者だけです";
/// What to do.
pub const ONLY_ADMINS_DETAIL: &str =
    "ワークスペースの全員の操作が記録されています。必要な場合は管理者に確認してください。";
/// There is nothing.
pub const EMPTY: &str = "まだ記録はありません";
/// What belongs here.
pub const EMPTY_DETAIL: &str = "認証情報、アプリ、メンバーに対する操作がここに記録されます。";
/// Nothing happened to what was asked for.
pub const NO_HIT: &str = "該当する記録はありません";
/// What may be the cause.
pub const NO_HIT_DETAIL: &str = "このワークスペースでは、この対象に対する操作は行われていません。";
/// Said when more rows were added.
pub fn added(number: usize) -> String {
    ["さらに", &count(number as u64, "件の記録"), "を表示しました。"].concat()
}

/// Shows everything.
pub const SHOW_ALL: &str = "すべて表示";
/// A column.
pub const WHAT: &str = "操作";
/// A column.
pub const FROM: &str = "アクセス元";
/// A column.
pub const WHEN: &str = "日時";
/// The server's own doing.
pub const SERVER: &str = "サーバー";
/// Somebody who cannot be told.
pub const SOMEBODY: &str = "不明なユーザー";
/// Takes the filter away.
pub const CLEAR: &str = "絞り込みを解除";
/// Before the name of what the log is narrowed down to.
pub const ONLY: &str = "絞り込み: ";
/// Where there is no name.
pub const ONE_THING: &str = "特定の対象";

// What narrows it down.

/// Who did it.
pub const WHO: &str = "操作者";
/// Whoever it was.
pub const ANYONE: &str = "指定なし";
/// Somebody whose name is not known.
pub const ONE_PERSON: &str = "特定の操作者";

/// Somebody who did something, in a list of all.
pub fn actor(kind: &str, name: &str) -> String {
    match kind {
        "server" => SERVER.to_owned(),
        "anonymous" => SOMEBODY.to_owned(),
        "service_account" => [name, "（サービスアカウント）"].concat(),
        "credential" => [name, "（APIトークン）"].concat(),
        _ => name.to_owned(),
    }
}

/// Before what it is about.
pub const ABOUT: &str = "対象";
/// Whatever it is about.
pub const EVERYTHING: &str = "すべて";

/// What it is about.
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::Credentials => "トークンとキー",
        EventGroup::ServiceAccounts => "サービスアカウント",
        EventGroup::Apps => "アプリ、ビルド、バージョン",
        EventGroup::Segments => "セグメント",
        EventGroup::Members => "メンバーとワークスペース",
    }
}

/// Before the first day.
pub const FIRST_DAY: &str = "開始日";
/// Before the last day.
pub const LAST_DAY: &str = "終了日";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "フィルターをクリア";
/// Nothing fits.
pub const NO_MATCH: &str = "条件に一致する記録はありません";
/// What may be the cause.
pub const NO_MATCH_DETAIL: &str = "条件を減らすか、別の日付を選んでください。";
/// What is the cause.
pub const BACKWARDS: &str = "終了日が開始日より前になっています。";

/// How many rows are shown. It is said when others are.
pub fn shown(number: usize) -> String {
    [&count(number as u64, "件の記録"), "を表示しています。"].concat()
}

// Details of an event.

/// A line.
pub const ACTION: &str = "操作";
/// A line.
pub const SUBJECT: &str = "ID";
/// A line.
pub const CLIENT: &str = "クライアント";
/// A line.
pub const REQUEST: &str = "リクエスト";
/// A line.
pub const TIME: &str = "日時";

/// What somebody did, between their name and that of what they did it to; `None` for what this page does not know.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "user.create" => "がアカウントを作成しました:",
        "organization.create" => "がワークスペースを作成しました:",
        "app.create" => "がアプリを作成しました:",
        "app.rename" => "がアプリの名前を変更しました:",
        "app.delete" => "がアプリを削除しました:",
        "build.upload" => "がビルドをアップロードしました:",
        "version.create" => "がバージョンを作成しました:",
        "version.change" => "がバージョンを変更しました:",
        "version.delete" => "がバージョンを削除しました:",
        "segment.create" => "がセグメントを作成しました:",
        "segment.change" => "がセグメントを変更しました:",
        "segment.delete" => "がセグメントを削除しました:",
        "member.add" => "がメンバーを追加しました:",
        "member.change_role" => "がメンバーのロールを変更しました:",
        "member.remove" => "がメンバーを削除しました:",
        "invitation.create" => "がユーザーを招待しました:",
        "invitation.accept" => "が招待を承諾しました:",
        "invitation.withdraw" => "が招待を取り消しました:",
        "service_account.create" => "がサービスアカウントを作成しました:",
        "service_account.change" => "がサービスアカウントを変更しました:",
        "service_account.delete" => "がサービスアカウントを削除しました:",
        "service_account_key.create" => "がキーを作成しました:",
        "service_account_key.rename" => "がキーの名前を変更しました:",
        "service_account_key.revoke" => "がキーを失効させました:",
        "service_account_key.replace_secret" => "がキーのシークレットを再発行しました:",
        "app_api_token.create" => "がAPIトークンを作成しました:",
        "app_api_token.rename" => "がAPIトークンの名前を変更しました:",
        "app_api_token.revoke" => "がAPIトークンを削除しました:",
        "app_api_token.replace_secret" => "がAPIトークンのシークレットを再発行しました:",
        "project_api_key.create" => "がアプリのプロジェクトAPIキーを作成しました:",
        "project_api_key.replace" => "がアプリのプロジェクトAPIキーを置き換えました:",
        "project_api_key.revoke" => "がアプリのプロジェクトAPIキーを失効させました:",
        "access_token.revoke" => "が短期トークンを終了しました:",
        "personal_access_token.create" => "がアクセストークンを生成しました:",
        "personal_access_token.rename" => "がアクセストークンの名前を変更しました:",
        "personal_access_token.revoke" => "がアクセストークンを失効させました:",
        "personal_access_token.replace_secret" => "がアクセストークンのシークレットを再発行しました:",
        _ => return None,
    })
}

/// A name of the details in words: `expiresAt` is "有効期限". What this page does not know is in English, as the server says
/// it: `thisName` is "This name".
pub fn label(name: &str) -> String {
    let known = match name {
        "added" => "追加",
        "app" | "apps" => "アプリ",
        "because" => "理由",
        "by" => "実行者",
        "changed" => "変更項目",
        "count" => "件数",
        "demo" => "デモ",
        "description" => "説明",
        "environment" => "環境",
        "expiresAt" => "有効期限",
        "from" => "変更前",
        "id" => "ID",
        "invitation" => "招待",
        "keys" => "キー",
        "lastFour" => "末尾4文字",
        "name" => "名前",
        "platform" => "プラットフォーム",
        "removed" => "削除",
        "replaced" => "置き換え前",
        "revokedApiTokens" => "失効したAPIトークン",
        "role" => "ロール",
        "scopes" => "スコープ",
        "segments" => "セグメント",
        "serviceAccounts" => "サービスアカウント",
        "sha256" => "SHA-256",
        "size" => "サイズ",
        "slug" => "スラッグ",
        "to" => "変更後",
        "withdrawnInvitations" => "取り消した招待",
        "worksIn" => "対象範囲",
        _ => return words(name),
    };
    known.to_owned()
}

fn words(name: &str) -> String {
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
