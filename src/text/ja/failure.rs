//! What went wrong, and what to do about it.

/// This computer had no network. May be read when it has one again.
pub const OFFLINE: &str = "この端末はオフラインでした。接続してからもう一度お試しください。";
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
    "サーバーで問題が発生しました。詳細は、このリクエストIDをもとにサーバーのログで確認できます。";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "現在サーバーを利用できません。しばらくしてからもう一度お試しください。";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "処理はすでに完了している可能性があります。もう一度試しても、二重に実行されることはありません。";
/// What came to nothing, as the subject of a sentence, or perhaps did.
pub fn not_done(what: &str, unsure: bool) -> String {
    [
        if unsure {
            "実行されたかどうか確認できません："
        } else {
            "実行されませんでした："
        },
        what,
        "。",
    ]
    .concat()
}

/// An answer that cannot be read.
pub const UNEXPECTED: &str = "サーバーからの応答を読み取れませんでした。ページを再読み込みしてください。";

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
