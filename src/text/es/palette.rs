//! Searching from any page.

use super::{count, listed, quoted};

/// The button, and the dialog.
pub const SEARCH_OR_JUMP: &str = "Buscar o ir a";
/// The keys that open it.
pub const CONTROL_K: &str = "Ctrl K";
/// The same on a keyboard with a Command key.
pub const COMMAND_K: &str = "⌘ K";
/// Its code could not be loaded.
pub const DID_NOT_LOAD: &str = "La búsqueda no se ha cargado";
/// What the field looks at.
pub const HINT: &str = "Tokens, claves, apps, acciones";
/// Closes it.
pub const ESCAPE: &str = "Esc";
/// Names the list.
pub const RESULTS: &str = "Resultados";

/// The button's tooltip.
pub fn with_keys(keys: &str) -> String {
    [SEARCH_OR_JUMP, " (", keys, ")"].concat()
}

// Groups.

/// Pages.
pub const GO_TO: &str = "Ir a";
/// What can be done.
pub const DO: &str = "Acciones";
/// Other workspaces.
pub const SWITCH: &str = "Cambiar de espacio de trabajo";
/// Light or dark, and languages.
pub const SETTINGS: &str = "Tema e idioma";

// What can be done.

/// Leads to the form.
pub const GENERATE: &str = "Generar token";
/// Opens the form.
pub const CREATE_SERVICE_ACCOUNT: &str = "Crear cuenta de servicio";

/// Leads to the form with a name filled in.
pub fn generate_named(name: &str) -> String {
    ["Generar token con el nombre ", &quoted(name)].concat()
}

// What can be done with one credential.

/// Opens the question before it is revoked.
pub fn revoke(name: &str) -> String {
    ["Revocar ", &quoted(name), "…"].concat()
}

/// Opens the question before it is deleted.
pub fn delete(name: &str) -> String {
    ["Eliminar ", &quoted(name), "…"].concat()
}

/// Opens the form for another name.
pub fn rename(name: &str) -> String {
    ["Renombrar ", &quoted(name), "…"].concat()
}

/// Opens the form for one in its place.
pub fn replace(name: &str) -> String {
    ["Reemplazar ", &quoted(name), "…"].concat()
}

/// Leads to the form with its settings.
pub fn duplicate(name: &str) -> String {
    ["Usar ", &quoted(name), " como plantilla"].concat()
}

// What was found.

/// Heads the keys of service accounts.
pub const SERVICE_ACCOUNT_KEYS: &str = "Claves de cuentas de servicio";

/// A credential and what it belongs to.
pub fn within(owner: &str, name: &str) -> String {
    [owner, ", ", name].concat()
}

/// An app's page.
pub const API_TOKENS: &str = "Tokens de API";
/// More is on its way.
pub const SEARCHING: &str = "Buscando…";
/// What to do when nothing was found.
pub const NOTHING_DETAIL: &str = "Prueba con parte de un nombre o con los cuatro últimos caracteres de un token.";

/// How much was found.
pub fn results(number: usize) -> String {
    count(number as u64, "resultado", "resultados")
}

/// Nothing was.
pub fn nothing(search: &str) -> String {
    ["Nada coincide con ", &quoted(search)].concat()
}

/// Some of it could not be searched: their headings.
pub fn not_searched(headings: &[String]) -> String {
    ["No se ha podido buscar en: ", &listed(headings), "."].concat()
}

// What keys do, under the list.

/// The arrows.
pub const MOVE: &str = "Moverse";
/// Enter.
pub const OPEN: &str = "Abrir";
/// Enter with Control.
pub const NEW_TAB: &str = "Pestaña nueva";
/// A key.
pub const ENTER: &str = "Intro";
/// Two keys.
pub const CONTROL_ENTER: &str = "Ctrl Intro";
/// The same on a keyboard with a Command key.
pub const COMMAND_ENTER: &str = "⌘ Intro";
