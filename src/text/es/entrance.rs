//! Signing in, setting up and joining.

use latchkey_api::session::SHORTEST_PASSWORD;

use super::count;

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "Iniciar sesión";
/// Under way.
pub const SIGNING_IN: &str = "Iniciando sesión…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "para gestionar credenciales en ";
/// A field.
pub const EMAIL: &str = "Correo electrónico";
/// A field.
pub const PASSWORD: &str = "Contraseña";
/// Who helps.
pub const NO_ACCOUNT: &str =
    "¿No tienes cuenta o has olvidado la contraseña? Pide ayuda a un administrador de tu espacio de trabajo.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "Los scripts no inician sesión aquí. Envían un token.";
/// Refused.
pub const WRONG_CREDENTIALS: &str = "Ese correo y esa contraseña no coinciden. Revisa ambos y vuelve a intentarlo.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "Esa contraseña no es correcta. Revísala y vuelve a intentarlo.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "Escribe tu correo electrónico.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "Escribe tu contraseña.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 {
        count(seconds.into(), "segundo", "segundos")
    } else {
        count(seconds.div_ceil(60).into(), "minuto", "minutos")
    };
    ["Demasiados intentos. Espera ", &wait, " y vuelve a intentarlo."].concat()
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    ["Configurar ", product].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str =
    "Crea el primer administrador y su espacio de trabajo. A los demás se les invita más adelante.";
/// A field.
pub const SETUP_CODE: &str = "Código de un solo uso";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "El servidor lo escribió en su registro al arrancar.";
/// A field.
pub const WORKSPACE_NAME: &str = "Nombre del espacio de trabajo";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "Tu empresa, equipo o producto.";
/// A field.
pub const YOUR_NAME: &str = "Tu nombre";
/// In place of making one.
pub const ADMINISTRATOR_EXISTS: &str = "Ya hay un administrador. Inicia sesión o pregúntale.";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Crear administrador";
/// No code.
pub const SETUP_CODE_MISSING: &str = "Escribe el código del registro del servidor.";
/// The workspace has no name.
pub const WORKSPACE_NAME_MISSING: &str = "Escribe un nombre para el espacio de trabajo.";
/// Nothing typed.
pub const YOUR_NAME_MISSING: &str = "Escribe tu nombre.";

/// No password where a new one is asked for.
pub fn password_missing() -> String {
    ["Escribe una contraseña de al menos ", &SHORTEST_PASSWORD.to_string(), " caracteres."].concat()
}

/// How long a password has to be.
pub fn password_hint() -> String {
    ["Al menos ", &SHORTEST_PASSWORD.to_string(), " caracteres. Importa la longitud, no los símbolos."].concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = count(length as u64, "carácter", "caracteres");
    ["Esta contraseña tiene ", &length, ". Usa al menos ", &SHORTEST_PASSWORD.to_string(), "."].concat()
}

// Accepting an invitation.

/// The page, until it is known which.
pub const JOIN: &str = "Únete a un espacio de trabajo";
/// A field, for a password that is new.
pub const CHOOSE_PASSWORD: &str = "Elige una contraseña";

/// The page of an invitation to this workspace.
pub fn join(workspace: &str) -> String {
    ["Únete a ", workspace].concat()
}
