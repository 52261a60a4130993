//! What went wrong, and what to do about it.

/// This computer had no network. May be read when it has one again.
pub const OFFLINE: &str = "Este dispositivo estaba sin conexión. Inténtalo de nuevo cuando vuelva a tenerla.";
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
    "Algo ha fallado en el servidor. Los detalles están en su registro, con este ID de solicitud.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "El servidor no está disponible ahora mismo. Inténtalo de nuevo en un momento.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "Puede que se haya hecho de todos modos. Inténtalo de nuevo sin miedo: nada se hace dos veces.";
/// What came to nothing, as the subject of a sentence, or perhaps did.
pub fn not_done(what: &str, unsure: bool) -> String {
    [if unsure { "No se sabe si esto se ha hecho: " } else { "No se ha hecho: " }, what, "."].concat()
}

/// An answer that cannot be read.
pub const UNEXPECTED: &str = "Esta página no entiende la respuesta recibida. Vuelve a cargarla.";

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
