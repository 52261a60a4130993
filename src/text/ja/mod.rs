//! Japanese.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_accounts;
pub mod shortcuts;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::{Role, SHORTEST_PASSWORD};

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

// Errors.

/// This computer has no network.
pub const OFFLINE: &str = "オフラインです。接続を確認してください。";
/// The server cannot be reached.
pub const UNREACHABLE: &str = "サーバーに接続できません。接続を確認するか、しばらくしてからもう一度お試しください。";
/// The server took too long.
pub const TIMED_OUT: &str = "サーバーから10秒以内に応答がありませんでした。";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "セッションが終了しました。続けるにはサインインしてください。";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "現在このブラウザーには別の方がサインインしています。処理は実行されていません。";
/// The server's fault.
pub const SERVER_FAILED: &str =
    "サーバーで問題が発生しました。詳細は、下のリクエストIDをもとにサーバーのログで確認できます。";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "現在サーバーを利用できません。しばらくしてからもう一度お試しください。";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "処理はすでに完了している可能性があります。もう一度試しても、二重に実行されることはありません。";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "サーバーからの応答を読み取れませんでした。ページを再読み込みしてください。";

// The shell.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "コンテンツへ移動";
/// Names the side menu.
pub const PAGES: &str = "ページ";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "マイアカウント";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "アクセストークン";
/// The page of sessions.
pub const SESSIONS: &str = "セッション";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "サービスアカウント";
/// The page of apps.
pub const APPS: &str = "アプリ";
/// The page of segments.
pub const SEGMENTS: &str = "セグメント";
/// The page of members.
pub const MEMBERS: &str = "メンバー";
/// The page of what happened.
pub const AUDIT_LOG: &str = "監査ログ";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "ワークスペース";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "ワークスペースの設定";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "ワークスペースなし";
/// Names the choice of a language.
pub const LANGUAGE: &str = "言語";
/// Heads the choice between light and dark.
pub const THEME: &str = "テーマ";
/// As the system has it.
pub const THEME_SYSTEM: &str = "システム";
/// Always light.
pub const THEME_LIGHT: &str = "ライト";
/// Always dark.
pub const THEME_DARK: &str = "ダーク";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "アカウント";
/// Ends the session.
pub const SIGN_OUT: &str = "サインアウト";
/// Is ending it.
pub const SIGNING_OUT: &str = "サインアウト中…";
/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "ダッシュボードを読み込めませんでした";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str = "読み込めませんでした。接続を確認して、もう一度お試しください。";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "このページを読み込めませんでした";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str =
    "接続に失敗したか、ページを開いた後にダッシュボードが更新された可能性があります。";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "見つかりません";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "この操作はできません";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "読み込めませんでした";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "何も変更されていません。";

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "管理者",
        Role::Developer => "開発者",
        Role::Viewer => "閲覧者",
    }
}

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "サインイン";
/// Under way.
pub const SIGNING_IN: &str = "サインイン中…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "認証情報の管理先: ";
/// A field.
pub const EMAIL: &str = "メールアドレス";
/// A field.
pub const PASSWORD: &str = "パスワード";
/// Who helps.
pub const NO_ACCOUNT: &str =
    "アカウントがない場合やパスワードを忘れた場合は、ワークスペースの管理者にお問い合わせください。";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "スクリプトはここではサインインせず、トークンを送信します。";
/// Refused.
pub const WRONG_CREDENTIALS: &str =
    "メールアドレスとパスワードの組み合わせが正しくありません。両方を確認して、もう一度お試しください。";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "パスワードが正しくありません。確認して、もう一度お試しください。";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "メールアドレスを入力してください。";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "パスワードを入力してください。";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 { count(seconds.into(), "秒") } else { count(seconds.div_ceil(60).into(), "分") };
    ["試行回数が多すぎます。", &wait, "待ってから、もう一度お試しください。"].concat()
}

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "続けるにはサインインしてください";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "サインインフォームを読み込めませんでした。入力した内容は保持されています。再試行するか、別のタブでサインインしてからここに戻って続けてください。";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "別のタブでサインイン";
/// Another person at the same browser.
pub const NOT_YOU: &str = "別の方ですか？ ";
/// What signing out does there.
pub const AND_LEAVE: &str = "して、このページを離れてください。";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "時間"),
        minutes => count(minutes.into(), "分"),
    };
    let ended =
        ["最後の使用から", &idle, "が過ぎたため、セッションが終了しました。入力した内容は保持されています。"].concat();
    match continues {
        Some(continues) => [&ended, "サインインすると、", continues, "が続行されます。"].concat(),
        None => ended,
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "別の方がサインインしています";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        other,
        "さんがこのブラウザーの別のタブでサインインしました。このページはまだ",
        own,
        "さんのものです。どちらの名義でも処理は実行されておらず、ここに入力した内容は選択するまで保持されます。",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    [name, "さんとして続行"].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "続行するとページが再読み込みされ、ここに入力した内容は失われます。";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    [name, "さんとしてサインイン"].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    let ends = [
        "サインインすると、このブラウザーでの",
        other,
        "さんのセッションは終了します。入力した内容は保持されています。",
    ]
    .concat();
    match continues {
        Some(continues) => [&ends, "サインインすると、", continues, "が続行されます。"].concat(),
        None => ends,
    }
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    [product, "のセットアップ"].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str = "最初の管理者とそのワークスペースを作成します。ほかの人は後から招待できます。";
/// A field.
pub const SETUP_CODE: &str = "ワンタイムコード";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "サーバーの起動時にログに出力されています。";
/// A field.
pub const WORKSPACE_NAME: &str = "ワークスペース名";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "会社、チーム、製品などの名前です。後から変更できます。";
/// A field.
pub const YOUR_NAME: &str = "お名前";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "管理者を作成";
/// Under way.
pub const CREATING: &str = "作成中…";
/// Nothing typed.
pub const FILL_IN: &str = "入力してください。";

/// How long a password has to be.
pub fn password_hint() -> String {
    [&SHORTEST_PASSWORD.to_string(), "文字以上。大切なのは長さで、記号は必要ありません。"].concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = count(length as u64, "文字");
    ["このパスワードは", &length, "です。", &SHORTEST_PASSWORD.to_string(), "文字以上にしてください。"].concat()
}

// Accepting an invitation.

/// The page.
pub const JOIN: &str = "ワークスペースに参加";

// Not found.

/// The page.
pub const NOT_FOUND: &str = "ページが見つかりません";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str =
    "このアドレスにはページがないか、参加していないワークスペースのページです。入力に誤りがないか確認してください。";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "ワークスペースが見つかりません";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str = "このアドレスにはワークスペースがないか、あなたがメンバーではありません。ワークスペースの管理者に追加を依頼できます。";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "アクセストークンへ";

// Sessions.

/// What the page is for.
pub const SESSIONS_LEAD: &str =
    "サインイン中のブラウザーです。心当たりのないものや、もう使っていないものからはサインアウトしてください。";
/// A column.
pub const BROWSER: &str = "ブラウザー";
/// A column.
pub const LAST_SEEN: &str = "最終アクセス";
/// A column.
pub const SIGNED_IN: &str = "サインイン日時";
/// A column of buttons.
pub const ACTIONS: &str = "操作";
/// The one that asks.
pub const THIS_BROWSER: &str = "このブラウザー";
/// Being looked at.
pub const NOW: &str = "現在";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "ほかからサインアウト…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "ほかのすべてのブラウザーからサインアウトしますか？";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "ほかからサインアウト";
/// It did not load.
pub const SESSIONS_DID_NOT_LOAD: &str = "セッションを読み込めませんでした";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "不明なブラウザー";

/// "Firefox（Windows）".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = browser.unwrap_or(UNKNOWN_BROWSER);
    match system {
        Some(system) => [browser, "（", system, "）"].concat(),
        None => browser.to_owned(),
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let who = count(others, "個のブラウザー");
    [
        "ほかの",
        &who,
        "では、パスワードでもう一度サインインする必要があります。アクセストークンは引き続き使え、このブラウザーはサインインしたままです。",
    ]
    .concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    [&count(ended.into(), "個のブラウザー"), "からサインアウトしました"].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    ["セッション: ", &count(number, "件"), "。使われていないセッションは自動的に終了します。"].concat()
}
