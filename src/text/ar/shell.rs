//! What stands around every page.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "التخطي إلى المحتوى";
/// Names the menu of pages, and stands in its place where no page of it is open.
pub const PAGES: &str = "القائمة";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "حسابك";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "رموز الوصول";
/// The page of sessions.
pub const SESSIONS: &str = "الجلسات";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "حسابات الخدمة";
/// The page of apps.
pub const APPS: &str = "التطبيقات";
/// The page of segments.
pub const SEGMENTS: &str = "الشرائح";
/// The page of members.
pub const MEMBERS: &str = "الأعضاء";
/// The page of what happened.
pub const AUDIT_LOG: &str = "سجل التدقيق";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "مساحة العمل";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "إعدادات مساحة العمل";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "بلا مساحة عمل";
/// Names the choice of a language.
pub const LANGUAGE: &str = "اللغة";
/// Heads the choice between light and dark.
pub const THEME: &str = "المظهر";
/// As the system has it.
pub const THEME_SYSTEM: &str = "النظام";
/// Always light.
pub const THEME_LIGHT: &str = "فاتح";
/// Always dark.
pub const THEME_DARK: &str = "داكن";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "الحساب";
/// Ends the session.
pub const SIGN_OUT: &str = "تسجيل الخروج";
/// Is ending it.
pub const SIGNING_OUT: &str = "جارٍ تسجيل الخروج…";
