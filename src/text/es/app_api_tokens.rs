//! The API tokens and the public key of an app.

use super::{count, quoted};

/// The page.
pub const TITLE: &str = "Tokens de API";
/// What the page is for.
pub const LEAD: &str = "Cada uno da acceso a la API de integraciones de esta app y a nada más. Usa uno por integración; así podrás retirar uno sin tocar los demás.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "Aquí tienes el rol de lector.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str = "Los desarrolladores y administradores pueden crear, renombrar y eliminar tokens, y reemplazar la clave de API del proyecto.";
/// There is no such app.
pub const NO_SUCH_APP: &str = "Esta app no existe";
/// What may be the cause.
pub const NO_SUCH_APP_DETAIL: &str =
    "No hay ninguna app en esta dirección de este espacio de trabajo, o se ha eliminado.";
/// The way out.
pub const GO_TO_APPS: &str = "Ir a las apps";

// A new token.

/// The dialog.
pub const CREATE: &str = "Crear token de API";
/// The button.
pub const SAVE: &str = "Guardar";
/// Under way.
pub const SAVING: &str = "Guardando…";
/// What a name may look like.
pub const PLACEHOLDER: &str = "Bitrise CI";
/// What a name is for.
pub const NAME_HINT: &str =
    "La integración que lo usará, como Fastlane release, Pipeline de Azure DevOps o Script de subida local.";
/// What follows.
pub const SHOWN_ONCE: &str = "Podrás copiar el token hasta que salgas de esta página.";

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["la creación de ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    ["Se ha creado ", &quoted(name), "."].concat()
}

// The public key.

/// The section.
pub const PROJECT_KEY: &str = "Clave de API del proyecto";
/// What it is.
pub const PROJECT_KEY_LEAD: &str = "Pública: solo comprueba si una versión de la app debe actualizarse.";
/// A line.
pub const KEY: &str = "Clave";
/// A line.
pub const SENT_AS: &str = "Se envía como";
/// A line.
pub const OPENS: &str = "Da acceso a";
/// Follows the only endpoint that it opens.
pub const NOTHING_ELSE: &str = " y a nada más, así que puede formar parte de la app.";
/// A line.
pub const MADE: &str = "Creación";
/// Before whoever made it.
pub const BY: &str = " por ";
/// How often the key was used: "1,284 version checks in the last 7 days." Or since a date, from which on that is known.
pub fn checks(number: u64, since: Option<&str>) -> String {
    let checks = match number {
        0 => "Ninguna comprobación de versión".to_owned(),
        some => count(some, "comprobación de versión", "comprobaciones de versión"),
    };
    match since {
        None => [&checks, " en los últimos 7 días."].concat(),
        Some(date) => [&checks, " desde que empezó el recuento, el ", date, "."].concat(),
    }
}

/// In place of how often it was used.
pub const CHECKS_DID_NOT_LOAD: &str = "No se ha cargado cuántas veces se usó en los últimos 7 días.";

/// Copies it.
pub const COPY_KEY: &str = "Copiar la clave de API del proyecto";
/// It did not load.
pub const KEY_DID_NOT_LOAD: &str = "La clave de API del proyecto no se ha cargado";
/// There is none.
pub const NO_KEY: &str = "Esta app no tiene clave de API del proyecto.";
/// Makes the first one.
pub const MAKE_KEY: &str = "Crear clave del proyecto";
/// Opens the question.
pub const REPLACE_OPEN: &str = "Reemplazar…";
/// The question.
pub fn replace_question(app: &str) -> String {
    ["¿Reemplazar la clave de API del proyecto de ", &quoted(app), "?"].concat()
}

/// The answer.
pub const REPLACE: &str = "Reemplazar clave";
/// Under way.
pub const REPLACING: &str = "Reemplazando…";
/// What happens.
pub const REPLACE_DETAIL: &str = "Las apps ya instaladas llevan la clave antigua. Desde la próxima solicitud, sus comprobaciones de versión reciben 401 \
     Unauthorized, así que dejan de recibir avisos de las actualizaciones.";
/// What to do, and that there is no way back.
pub const REPLACE_THEN: &str =
    "Solo una versión publicada con la clave nueva volverá a comprobar versiones. Esto no se puede deshacer.";
/// Said when it is done.
pub const REPLACED: &str = "Se ha reemplazado la clave de API del proyecto.";
/// What goes on after signing in again.
pub const GOES_ON_REPLACING: &str = "el reemplazo de la clave de API del proyecto";
