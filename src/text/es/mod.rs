//! Spanish.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_accounts;
pub mod shortcuts;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::{Role, SHORTEST_PASSWORD};

use crate::{
    text::intl::{self, Plural},
    ui::moment::Distance,
};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "es-ES";

// Building blocks.

/// A count and its noun: "1 token", "1284 tokens", "2.000.000 de tokens".
pub fn count(number: u64, one: &str, many: &str) -> String {
    let between = if intl::plural(number, LOCALE) == Plural::Many { " de " } else { " " };
    [grouped(number).as_str(), between, plural(number, one, many)].concat()
}

/// The noun that goes with a number.
pub fn plural<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    match intl::plural(number, LOCALE) {
        Plural::One => one,
        _ => many,
    }
}

/// A number with separators: "12.840".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["«", name, "»"].concat()
}

/// "a", "a y b", "a, b y c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", ").as_str(), and_before(last), last].concat(),
    }
}

/// "y" between spaces, or "e" before the sound of i: "Fiyi e Islandia", but "agua y hielo".
fn and_before(word: &str) -> &'static str {
    let mut letters = word.chars().skip_while(|letter| !letter.is_alphanumeric());
    let sounds_like_i = match letters.next() {
        Some('i' | 'I' | 'í' | 'Í') => true,
        Some('h' | 'H') => {
            matches!(letters.next(), Some('i' | 'I' | 'í' | 'Í'))
                && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u'))
        }
        _ => false,
    };
    if sounds_like_i { " e " } else { " y " }
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "hace 2 minutos", "ayer", "dentro de 6 días".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "ahora mismo".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "Local";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "Obtener ayuda";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Cerrar";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Cancelar";
/// Copies.
pub const COPY: &str = "Copiar";
/// Has just copied.
pub const COPIED: &str = "Copiado";
/// Asks again for what did not load.
pub const RETRY: &str = "Reintentar";
/// Is asking again.
pub const RETRYING: &str = "Reintentando…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "opcional";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "Mostrar contraseña";
/// Names the way up.
pub const BREADCRUMB: &str = "Ruta de navegación";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "Acceso completo";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["Nuevo intento en ", &seconds.to_string(), "\u{a0}s"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["Solicitud ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

// Errors.

/// This computer has no network.
pub const OFFLINE: &str = "Estás sin conexión. Revisa tu red.";
/// The server cannot be reached.
pub const UNREACHABLE: &str =
    "No se puede acceder al servidor. Comprueba tu conexión o vuelve a intentarlo dentro de un momento.";
/// The server took too long.
pub const TIMED_OUT: &str = "El servidor no ha respondido en 10 segundos.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "Tu sesión ha terminado. Inicia sesión para continuar.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "Ahora hay otra persona con la sesión iniciada en este navegador. No se ha hecho nada.";
/// The server's fault.
pub const SERVER_FAILED: &str =
    "Algo ha fallado en el servidor. Los detalles están en su registro, con la solicitud que aparece abajo.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "El servidor no está disponible ahora mismo. Inténtalo de nuevo en un momento.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "Puede que se haya hecho de todos modos. Inténtalo de nuevo sin miedo: nada se hace dos veces.";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "Esta página no entiende la respuesta recibida. Vuelve a cargarla.";

// The shell.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Ir al contenido";
/// Names the side menu.
pub const PAGES: &str = "Páginas";
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
/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "El panel no se ha cargado";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str = "No se ha podido cargar. Comprueba tu conexión e inténtalo de nuevo.";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "Esta página no se ha cargado";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str =
    "Puede que haya fallado la conexión o que el panel se haya actualizado desde que lo abriste.";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "Ya no está";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "No puedes hacer esto";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "Esto no se ha cargado";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "No ha cambiado nada.";

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Administrador",
        Role::Developer => "Desarrollador",
        Role::Viewer => "Lector",
    }
}

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
    "¿No tienes cuenta o has perdido la contraseña? Pide ayuda a un administrador de tu espacio de trabajo.";
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

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Inicia sesión para continuar";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "El formulario de inicio de sesión no se ha cargado. Lo que has escrito se conserva. Inténtalo de nuevo, o inicia sesión en otra pestaña, vuelve y continúa aquí.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "Iniciar sesión en otra pestaña";
/// Another person at the same browser.
pub const NOT_YOU: &str = "¿No eres tú? ";
/// What signing out does there.
pub const AND_LEAVE: &str = " y salir de esta página.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "hora", "horas"),
        minutes => count(minutes.into(), "minuto", "minutos"),
    };
    let ended =
        ["Tu sesión ha terminado; lo hace tras ", &idle, " sin usarse. Lo que has escrito se conserva"].concat();
    match continues {
        Some(continues) => [&ended, "; ", continues, " continuará en cuanto entres."].concat(),
        None => [&ended, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Ahora hay otra sesión iniciada";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        other,
        " ha iniciado sesión en otra pestaña de este navegador. Esta página sigue siendo de ",
        own,
        ". No se ha hecho nada en nombre de nadie, y lo escrito aquí se conserva hasta que decidas.",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Continuar como ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Al continuar, la página se carga de nuevo sin lo que se ha escrito aquí.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Iniciar sesión como ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    let ends =
        ["Al iniciar sesión termina la de ", other, " en este navegador. Lo que has escrito se conserva"].concat();
    match continues {
        Some(continues) => [&ends, "; ", continues, " continuará en cuanto entres."].concat(),
        None => [&ends, "."].concat(),
    }
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
pub const WORKSPACE_NAME_HINT: &str = "Tu empresa, equipo o producto. Se puede cambiar más adelante.";
/// A field.
pub const YOUR_NAME: &str = "Tu nombre";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Crear administrador";
/// Under way.
pub const CREATING: &str = "Creando…";
/// Nothing typed.
pub const FILL_IN: &str = "Rellena este campo.";

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

/// The page.
pub const JOIN: &str = "Únete a un espacio de trabajo";

// Not found.

/// The page.
pub const NOT_FOUND: &str = "Aquí no hay nada";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "Esta dirección no lleva a ninguna página, o es de un espacio de trabajo al que no perteneces. Comprueba que esté bien escrita.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "Este espacio de trabajo no existe";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str = "No hay ningún espacio de trabajo en esta dirección o no eres miembro de él. Uno de sus administradores puede añadirte.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Ir a los tokens de acceso";

// Sessions.

/// What the page is for.
pub const SESSIONS_LEAD: &str =
    "Navegadores en los que tienes la sesión iniciada. Ciérrala en los que no reconozcas o ya no uses.";
/// A column.
pub const BROWSER: &str = "Navegador";
/// A column.
pub const LAST_SEEN: &str = "Última actividad";
/// A column.
pub const SIGNED_IN: &str = "Inicio de sesión";
/// A column of buttons.
pub const ACTIONS: &str = "Acciones";
/// The one that asks.
pub const THIS_BROWSER: &str = "Este navegador";
/// Being looked at.
pub const NOW: &str = "ahora";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "Cerrar las demás…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "¿Cerrar la sesión en todos los demás navegadores?";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "Cerrar las demás";
/// It did not load.
pub const SESSIONS_DID_NOT_LOAD: &str = "Tus sesiones no se han cargado";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "Navegador desconocido";

/// "Firefox en Windows".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = browser.unwrap_or(UNKNOWN_BROWSER);
    match system {
        Some(system) => [browser, " en ", system].concat(),
        None => browser.to_owned(),
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let there = match others {
        1 => "En el otro navegador".to_owned(),
        many => ["En los otros ", &count(many, "navegador", "navegadores")].concat(),
    };
    [
        &there,
        " habrá que volver a iniciar sesión con tu contraseña. Los tokens de acceso siguen funcionando y tu sesión aquí no se cierra.",
    ]
    .concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    ["Se ha cerrado la sesión en ", &count(ended.into(), "navegador", "navegadores")].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    [count(number, "sesión", "sesiones").as_str(), ". Si no se usa, una sesión termina por sí sola."].concat()
}
