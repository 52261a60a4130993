//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "ページが見つかりません";
/// What may be the cause.
pub const LEAD: &str =
    "このアドレスにはページがないか、参加していないワークスペースのページです。入力に誤りがないか確認してください。";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "ワークスペースが見つかりません";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str = "このアドレスにはワークスペースがないか、あなたがメンバーではありません。ワークスペースの管理者に追加を依頼できます。";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "アクセストークンへ";
