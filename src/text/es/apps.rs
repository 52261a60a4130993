//! The apps of a workspace.

use super::{count, grouped, quoted};

/// What the page is for.
pub const LEAD: &str =
    "Cada app tiene sus propios tokens de API y una clave pública. Los tokens de una app no dan acceso a ninguna otra.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "Aquí tienes el rol de lector.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "Los desarrolladores y administradores pueden crear y renombrar apps. Solo los administradores pueden eliminarlas.";
/// Why a developer cannot delete one.
pub const ONLY_ADMINS_DELETE: &str =
    "Solo los administradores pueden eliminar apps. Pídeselo a un administrador de este espacio de trabajo.";
/// Opens the form.
pub const CREATE: &str = "Crear app";
/// Under way.
pub const CREATING: &str = "Creando…";
/// A column.
pub const APP: &str = "App";
/// A column.
pub const SEGMENTS: &str = "Segmentos";
/// A column.
pub const API_TOKENS: &str = "Tokens de API";
/// A column.
pub const BUILDS: &str = "Compilaciones";
/// A column.
pub const CREATED: &str = "Creación";
/// In no segment.
pub const NO_SEGMENT: &str = "Sin segmento";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "Las apps no se han cargado";
/// There is none.
pub const EMPTY: &str = "Aún no hay apps";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Crea una para subir sus compilaciones y avisar a sus usuarios de las actualizaciones.";
/// The same for somebody who cannot.
pub const EMPTY_FOR_VIEWERS: &str = "Un desarrollador o administrador de este espacio de trabajo puede crear una.";
/// A field.
pub const NAME: &str = "Nombre";
/// What a name is for.
pub const NAME_HINT: &str =
    "Tal como la conoce la gente. De él se forma, una sola vez, el nombre que llevará en las direcciones.";
/// The same when it is changed.
pub const RENAME_HINT: &str = "Su nombre en las direcciones no cambia, así que no hay que modificar ningún script.";
/// The button.
pub const RENAME: &str = "Renombrar app";
/// Opens the form.
pub const RENAME_OPEN: &str = "Renombrar…";
/// Opens the question.
pub const DELETE_OPEN: &str = "Eliminar…";
/// The button.
pub const DELETE: &str = "Eliminar app";
/// Under way.
pub const DELETING: &str = "Eliminando…";
/// Nobody can undo it.
pub const FOR_GOOD: &str =
    "Las apps ya instaladas dejan de recibir avisos de las actualizaciones. Esto no se puede deshacer.";

/// A name that is empty.
pub const NAME_MISSING: &str = "El nombre está vacío. Di cómo se llama la app.";

/// The title of the form for another name.
pub fn rename_title(name: &str) -> String {
    ["Renombrar ", &quoted(name)].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["¿Eliminar ", &quoted(name), "?"].concat()
}

/// What stops working at once.
pub fn what_stops(tokens: u32) -> String {
    let what = match tokens {
        0 => "Su clave de API del proyecto deja de funcionar de inmediato: quien la use recibirá 401 Unauthorized"
            .to_owned(),
        some => {
            let tokens = match some {
                1 => "Su token".to_owned(),
                many => ["Sus ", &grouped(many.into()), " tokens"].concat(),
            };
            let stop = " de API y su clave de API del proyecto dejan de funcionar de inmediato: quien los use recibirá 401 Unauthorized";
            [&tokens, stop].concat()
        }
    };
    [&what, " desde su próxima solicitud."].concat()
}

/// What can no longer be read.
pub fn what_is_lost(builds: u32) -> String {
    match builds {
        0 => "Sus versiones ya no se podrán leer.".to_owned(),
        1 => "Su compilación y sus versiones ya no se podrán leer.".to_owned(),
        many => ["Sus ", &grouped(many.into()), " compilaciones y sus versiones ya no se podrán leer."].concat(),
    }
}

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let apps = count(all as u64, "app", "apps");
    if shown < all {
        return ["Se muestran ", &grouped(shown as u64), " de ", &apps, "."].concat();
    }
    [apps.as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Buscar apps por nombre o slug";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Nombre o slug";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["Ninguna app coincide con ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    ["Se ha creado ", &quoted(name), "."].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["Se ha eliminado ", &quoted(name), "."].concat()
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["la creación de ", &quoted(name)].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["la eliminación de ", &quoted(name)].concat()
}
