//! Where somebody is signed in.

use super::count;

/// What the page is for.
pub const LEAD: &str =
    "Navegadores en los que tienes la sesión iniciada. Ciérrala en los que no reconozcas o ya no uses.";
/// A column.
pub const BROWSER: &str = "Navegador";
/// A column.
pub const LAST_SEEN: &str = "Última actividad";
/// A column.
pub const SIGNED_IN: &str = "Inicio de sesión";
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
pub const DID_NOT_LOAD: &str = "Tus sesiones no se han cargado";
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

// Another password.

/// Opens the form.
pub const CHANGE_PASSWORD_OPEN: &str = "Cambiar contraseña…";
/// The form; its button too.
pub const CHANGE_PASSWORD: &str = "Cambiar contraseña";
/// Under way.
pub const CHANGING_PASSWORD: &str = "Cambiando…";
/// The one until now.
pub const CURRENT_PASSWORD: &str = "Contraseña actual";
/// The one from now on.
pub const NEW_PASSWORD: &str = "Contraseña nueva";
/// What else it does.
pub const CHANGE_PASSWORD_DETAIL: &str =
    "Se cerrará la sesión en tus otros navegadores. Los tokens de acceso siguen funcionando.";
/// What goes on after signing in again.
pub const GOING_ON_CHANGING_PASSWORD: &str = "el cambio de tu contraseña";

/// It was done.
pub fn password_changed(ended: u32) -> String {
    if ended == 0 {
        return "Contraseña cambiada".to_owned();
    }
    let others = count(ended.into(), "otro navegador", "otros navegadores");
    ["Contraseña cambiada; sesión cerrada en ", &others].concat()
}
