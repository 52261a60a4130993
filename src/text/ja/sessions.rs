//! Where somebody is signed in.

use super::count;

/// What the page is for.
pub const LEAD: &str =
    "サインイン中のブラウザーです。心当たりのないものや、もう使っていないものからはサインアウトしてください。";
/// A column.
pub const BROWSER: &str = "ブラウザー";
/// A column.
pub const LAST_SEEN: &str = "最終アクセス";
/// A column.
pub const SIGNED_IN: &str = "サインイン日時";
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
pub const DID_NOT_LOAD: &str = "セッションを読み込めませんでした";
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

// Another password.

/// Opens the form.
pub const CHANGE_PASSWORD_OPEN: &str = "パスワードを変更…";
/// The form; its button too.
pub const CHANGE_PASSWORD: &str = "パスワードを変更";
/// Under way.
pub const CHANGING_PASSWORD: &str = "変更中…";
/// The one until now.
pub const CURRENT_PASSWORD: &str = "現在のパスワード";
/// The one from now on.
pub const NEW_PASSWORD: &str = "新しいパスワード";
/// What else it does.
pub const CHANGE_PASSWORD_DETAIL: &str = "ほかのブラウザーはサインアウトされます。アクセストークンは引き続き使えます。";
/// What goes on after signing in again.
pub const GOING_ON_CHANGING_PASSWORD: &str = "パスワードの変更";

/// It was done.
pub fn password_changed(ended: u32) -> String {
    match ended {
        0 => "パスワードを変更しました".to_owned(),
        _ => ["パスワードを変更し、ほかの", &count(ended.into(), "個のブラウザー"), "をサインアウトしました"].concat(),
    }
}
