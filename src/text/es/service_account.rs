//! The page of a service account.

use super::{count, grouped, listed, quoted};

// The details.

/// No such account.
pub const NOT_FOUND: &str = "Esta cuenta de servicio no existe";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "Se ha eliminado o la dirección está mal escrita.";
/// The way out.
pub const GO_TO_LIST: &str = "Ir a las cuentas de servicio";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "La cuenta de servicio no se ha cargado";
/// A line of the details.
pub const IDENTIFIER: &str = "Identificador";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "Copiar identificador";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "Identificador copiado";
/// A line of the details.
pub const SEGMENTS: &str = "Segmentos";
/// Opens the form.
pub const EDIT: &str = "Editar";
/// Above the keys.
pub const KEYS_LEAD: &str = "Reemplaza una clave sin perder el nombre, el rol ni el historial de la cuenta.";
/// A column.
pub const KEY: &str = "Clave";
/// An account without any.
pub const NO_KEYS_YET: &str = "Esta cuenta no tiene claves, así que nada puede usarla.";

/// How many apps its segments have: "11 de 14 apps en Harbour Mobile".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    [&grouped(number as u64), " de ", &count(all as u64, "app", "apps"), " en ", workspace].concat()
}

/// All of them: "14 apps en Harbour Mobile, y todas las que se añadan después".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [&count(all as u64, "app", "apps"), " en ", workspace, ", y todas las que se añadan después"].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = " desde ";

/// Before what was asked for.
pub const ASKED: &str = ", ";

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["Editar ", &quoted(name)].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "El nombre y el identificador no se pueden cambiar. Sus claves funcionan con los nuevos permisos desde su próxima solicitud.";
/// The button.
pub const SAVE: &str = "Guardar cambios";
/// Under way.
pub const SAVING: &str = "Guardando…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["la modificación de ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    ["Se ha modificado ", &quoted(name), "."].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "Añadir clave";
/// Under way.
pub const ADDING: &str = "Añadiendo…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "Di dónde estará: el pipeline, script o equipo.";
/// A key's menu.
pub const REPLACE_OPEN: &str = "Reemplazar clave…";
/// A key's menu.
pub const RENAME_OPEN: &str = "Renombrar…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "Revocar clave…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "Ver en el registro";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    ["Reemplazar ", &quoted(name)].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "Se añade una segunda clave con el mismo nombre. La antigua sigue funcionando, así que nada se detiene: pon la \
                                nueva en su lugar, vigila el último uso de la antigua y después revócala.";
/// The button.
pub const REPLACE: &str = "Añadir la nueva";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["la creación de la clave ", &quoted(name)].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["La clave antigua ", &quoted(name), " sigue funcionando."].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "Cuando la nueva esté en todas partes, ";
/// What to do then.
pub const REVOKE_OLD: &str = "revoca la clave antigua";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    ["Renombrar ", &quoted(name)].concat()
}

/// The button.
pub const RENAME: &str = "Renombrar clave";

/// The question.
pub fn revoke_title(name: &str) -> String {
    ["¿Revocar ", &quoted(name), "?"].concat()
}

/// The answer.
pub const REVOKE: &str = "Revocar clave";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str = "La revocación es inmediata y no se puede deshacer. Para que sigan funcionando, ";
/// The way out.
pub const ADD_ANOTHER: &str = "añade otra clave";
/// After the way out.
pub const FIRST: &str = " primero.";
/// It is not the only one.
pub const OTHERS_WORK: &str = "Las demás claves de la cuenta siguen funcionando.";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["Se ha revocado la clave ", &quoted(name), "."].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "Zona de peligro";
/// What can be done.
pub const DELETE_THIS: &str = "Eliminar esta cuenta de servicio";
/// Opens the question.
pub const DELETE_OPEN: &str = "Eliminar cuenta de servicio…";
/// The answer.
pub const DELETE: &str = "Eliminar cuenta de servicio";
/// Under way.
pub const DELETING: &str = "Eliminando…";

/// The question.
pub fn delete_title(name: &str) -> String {
    ["¿Eliminar ", &quoted(name), "?"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => "No tiene ninguna clave que funcione.".to_owned(),
        1 => "Su clave deja de funcionar de inmediato.".to_owned(),
        _ => ["Sus ", &grouped(number as u64), " claves dejan de funcionar de inmediato."].concat(),
    }
}

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "Nadie la ha usado en los últimos 7 días.".to_owned(),
        _ => [&count(number as u64, "cliente la ha", "clientes la han"), " usado en los últimos 7 días."].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "El registro de auditoría se conserva.";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "La eliminación es inmediata y no se puede deshacer.";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match quoted.len() {
        0 => "No tiene ninguna clave que funcione.".to_owned(),
        1 => ["Su clave ", &quoted[0], " deja de funcionar de inmediato."].concat(),
        _ => ["Sus claves ", &listed(&quoted), " dejan de funcionar de inmediato."].concat(),
    }
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["la eliminación de ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["Se ha eliminado ", &quoted(name), "."].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "Esta clave se revocó o pertenece a otra cuenta de servicio.";
