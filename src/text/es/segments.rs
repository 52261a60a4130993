//! Segments: sets of apps.

use super::{count, grouped, listed, plural, quoted};

/// What the page is for.
pub const LEAD: &str = "Conjuntos de apps con nombre. Una cuenta de servicio puede limitarse a algunos de ellos.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Crear segmento";
/// Under way.
pub const CREATING: &str = "Creando…";
/// A column.
pub const SEGMENT: &str = "Segmento";
/// A column and a field.
pub const APPS: &str = "Apps";
/// A column: the service accounts that are limited to it.
pub const LIMITED: &str = "Usado por";
/// None is.
pub const NONE: &str = "Ninguna";
/// A segment without apps.
pub const NO_APPS: &str = "Sin apps";
/// There is none.
pub const EMPTY: &str = "Aún no hay segmentos";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Crea uno para dar a una cuenta de servicio algunas apps en lugar de todas.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "Un administrador del espacio de trabajo puede crear uno.";
/// They did not load.
pub const DID_NOT_LOAD: &str = "Los segmentos no se han cargado";
/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Solo los administradores pueden crear y modificar segmentos.";
/// What the others do.
pub const ADMINS_ONLY_DETAIL: &str = "Puedes ver qué apps contienen.";
/// A row's menu.
pub const EDIT_OPEN: &str = "Editar…";
/// A row's menu.
pub const DELETE_OPEN: &str = "Eliminar…";

/// Under the list.
pub fn number(number: usize) -> String {
    [&count(number as u64, "segmento", "segmentos"), "."].concat()
}

/// How many apps.
pub fn app_count(number: usize) -> String {
    count(number as u64, "app", "apps")
}

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["Editar ", &quoted(name)].concat()
}

/// The button.
pub const SAVE: &str = "Guardar segmento";
/// Under way.
pub const SAVING: &str = "Guardando…";
/// A field.
pub const NAME: &str = "Nombre";
/// What makes a good one.
pub const NAME_HINT: &str = "Lo que las apps tienen en común, como Apps de iOS.";
/// Nothing typed.
pub const NAME_MISSING: &str = "El nombre está vacío. Di qué tienen en común las apps.";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Buscar una app";
/// The workspace has none.
pub const NO_APPS_YET: &str = "Este espacio de trabajo aún no tiene apps.";
/// The search has no hit.
pub const NO_APP_FOUND: &str = "Ninguna app tiene esto en su nombre.";
/// They did not load.
pub const APPS_DID_NOT_LOAD: &str = "Las apps no se han cargado.";

/// Beside the field: "3 de 14".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&grouped(chosen as u64), " de ", &grouped(all as u64)].concat()
}

/// Who feels a change.
pub fn change_reaches(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let will_work = plural(names.len() as u64, " trabajará", " trabajarán");
    [&listed(&quoted), will_work, " con lo que guardes desde la próxima solicitud."].concat()
}

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["el guardado de ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    ["Se ha guardado ", &quoted(name), "."].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["¿Eliminar ", &quoted(name), "?"].concat()
}

/// The answer.
pub const DELETE: &str = "Eliminar segmento";
/// Under way.
pub const DELETING: &str = "Eliminando…";
/// Nobody loses anything.
pub const NOBODY_LIMITED: &str = "Ninguna cuenta de servicio está limitada a él, así que nada deja de funcionar.";
/// Before those that may lose something.
pub const THESE_LOSE: &str = "Estas cuentas de servicio están limitadas a él. Desde su próxima solicitud:";
/// One whose other segments hold the same apps.
pub const LOSES_NOTHING: &str = "no pierde ninguna app";

/// One whose other segments lack these apps.
pub fn loses(apps: &str) -> String {
    ["pierde ", apps].concat()
}

/// One that has no other segment.
pub const WORKS_NOWHERE: &str = "después no funcionará en ningún sitio";
/// What stays, and that there is no way back.
pub const APPS_STAY: &str = "Las apps se quedan. La eliminación no se puede deshacer.";

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["la eliminación de ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["Se ha eliminado ", &quoted(name), "."].concat()
}

/// The address names no segment of the workspace.
pub const NO_SUCH_SEGMENT: &str = "Este segmento se eliminó o está en otro espacio de trabajo.";
