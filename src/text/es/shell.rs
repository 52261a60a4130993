//! What stands around every page.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Ir al contenido";
/// Names the menu of pages, and stands in its place where no page of it is open.
pub const PAGES: &str = "Menú";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "Tu cuenta";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "Tokens de acceso";
/// The page of sessions.
pub const SESSIONS: &str = "Sesiones";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "Cuentas de servicio";
/// The page of apps.
pub const APPS: &str = "Apps";
/// The page of segments.
pub const SEGMENTS: &str = "Segmentos";
/// The page of members.
pub const MEMBERS: &str = "Miembros";
/// The page of what happened.
pub const AUDIT_LOG: &str = "Registro de auditoría";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "Espacio de trabajo";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "Ajustes del espacio";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "Sin espacio de trabajo";
/// Names the choice of a language.
pub const LANGUAGE: &str = "Idioma";
/// Heads the choice between light and dark.
pub const THEME: &str = "Tema";
/// As the system has it.
pub const THEME_SYSTEM: &str = "Sistema";
/// Always light.
pub const THEME_LIGHT: &str = "Claro";
/// Always dark.
pub const THEME_DARK: &str = "Oscuro";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "Cuenta";
/// Ends the session.
pub const SIGN_OUT: &str = "Cerrar sesión";
/// Is ending it.
pub const SIGNING_OUT: &str = "Cerrando sesión…";
