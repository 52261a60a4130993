//! What stands around every page.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Zum Inhalt springen";
/// Names the menu of pages, and stands in its place where no page of it is open.
pub const PAGES: &str = "Menü";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "Ihr Konto";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "Zugriffstoken";
/// The page of sessions.
pub const SESSIONS: &str = "Sitzungen";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "Dienstkonten";
/// The page of apps.
pub const APPS: &str = "Apps";
/// The page of segments.
pub const SEGMENTS: &str = "Segmente";
/// The page of members.
pub const MEMBERS: &str = "Mitglieder";
/// The page of what happened.
pub const AUDIT_LOG: &str = "Audit-Log";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "Workspace";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "Workspace-Einstellungen";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "Kein Workspace";
/// Names the choice of a language.
pub const LANGUAGE: &str = "Sprache";
/// Heads the choice between light and dark.
pub const THEME: &str = "Design";
/// As the system has it.
pub const THEME_SYSTEM: &str = "System";
/// Always light.
pub const THEME_LIGHT: &str = "Hell";
/// Always dark.
pub const THEME_DARK: &str = "Dunkel";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "Konto";
/// Ends the session.
pub const SIGN_OUT: &str = "Abmelden";
/// Is ending it.
pub const SIGNING_OUT: &str = "Wird abgemeldet\u{a0}…";
