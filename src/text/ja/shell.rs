//! What stands around every page.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "コンテンツへ移動";
/// Names the menu of pages, and stands in its place where no page of it is open.
pub const PAGES: &str = "メニュー";
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
