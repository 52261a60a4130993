//! What stands around every page.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Skip to content";
/// Names the menu of pages, and stands in its place where no page of it is open.
pub const PAGES: &str = "Menu";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "Your account";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "Access tokens";
/// The page of sessions.
pub const SESSIONS: &str = "Sessions";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "Service accounts";
/// The page of apps.
pub const APPS: &str = "Apps";
/// The page of segments.
pub const SEGMENTS: &str = "Segments";
/// The page of members.
pub const MEMBERS: &str = "Members";
/// The page of what happened.
pub const AUDIT_LOG: &str = "Audit log";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "Workspace";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "Workspace Settings";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "No workspace";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "Account";
/// Names the choice of a language.
pub const LANGUAGE: &str = "Language";
/// Heads the choice between light and dark.
pub const THEME: &str = "Theme";
/// As the system has it.
pub const THEME_SYSTEM: &str = "System";
/// Always light.
pub const THEME_LIGHT: &str = "Light";
/// Always dark.
pub const THEME_DARK: &str = "Dark";
/// Ends the session.
pub const SIGN_OUT: &str = "Sign out";
/// Is ending it.
pub const SIGNING_OUT: &str = "Signing out…";
