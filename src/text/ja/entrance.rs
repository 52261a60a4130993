//! Signing in, setting up and joining.

use latchkey_api::session::SHORTEST_PASSWORD;

use super::count;

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
pub const WORKSPACE_NAME_HINT: &str = "会社、チーム、製品などの名前です。";
/// A field.
pub const YOUR_NAME: &str = "お名前";
/// In place of making one.
pub const ADMINISTRATOR_EXISTS: &str = "管理者はすでにいます。サインインするか、管理者に問い合わせてください。";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "管理者を作成";
/// No code.
pub const SETUP_CODE_MISSING: &str = "サーバーのログにあるコードを入力してください。";
/// The workspace has no name.
pub const WORKSPACE_NAME_MISSING: &str = "ワークスペースの名前を入力してください。";
/// Nothing typed.
pub const YOUR_NAME_MISSING: &str = "お名前を入力してください。";

/// No password where a new one is asked for.
pub fn password_missing() -> String {
    [&SHORTEST_PASSWORD.to_string(), "文字以上のパスワードを入力してください。"].concat()
}

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

/// The page, until it is known which.
pub const JOIN: &str = "ワークスペースに参加";
/// A field, for a password that is new.
pub const CHOOSE_PASSWORD: &str = "パスワードを設定";

/// The page of an invitation to this workspace.
pub fn join(workspace: &str) -> String {
    [workspace, "に参加"].concat()
}
