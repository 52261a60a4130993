//! Over the page, when the session has ended or is somebody else's.

use super::count;

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Inicia sesión para continuar";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "El formulario de inicio de sesión no se ha cargado. Lo que has escrito se conserva. Inténtalo de nuevo, o inicia sesión en una pestaña nueva, vuelve y continúa aquí.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "Iniciar sesión en una pestaña nueva";
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
    goes_on(
        &[
            "Tu sesión ha terminado tras ",
            &idle,
            " sin uso, o se ha cerrado desde otro sitio. Lo que has escrito se conserva",
        ]
        .concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("Has cerrado la sesión en otra pestaña de este navegador. Lo que has escrito se conserva", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, "; ", continues, " continuará en cuanto entres."].concat(),
        None => [said, "."].concat(),
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
    goes_on(
        &["Al iniciar sesión termina la de ", other, " en este navegador. Lo que has escrito se conserva"].concat(),
        continues,
    )
}
