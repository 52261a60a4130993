//! Over the page, when the session has ended or is somebody else's.

use super::count;

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "続けるにはサインインしてください";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "サインインフォームを読み込めませんでした。入力した内容は保持されています。再試行するか、新しいタブでサインインしてからここに戻って続けてください。";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "新しいタブでサインイン";
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
    goes_on(
        &[
            "最後の使用から",
            &idle,
            "が過ぎたか、別の場所で終了されたため、セッションが終了しました。入力した内容は保持されています。",
        ]
        .concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("このブラウザーの別のタブでサインアウトしました。入力した内容は保持されています。", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, "サインインすると、", continues, "が続行されます。"].concat(),
        None => said.to_owned(),
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
    goes_on(
        &[
            "サインインすると、このブラウザーでの",
            other,
            "さんのセッションは終了します。入力した内容は保持されています。",
        ]
        .concat(),
        continues,
    )
}
