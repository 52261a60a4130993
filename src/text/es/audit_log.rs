//! What happened in a workspace.

use latchkey_api::audit::EventGroup;

use super::count;

/// What the page is for.
pub const LEAD: &str = "Quién hizo qué aquí, lo más reciente primero. Los eventos no se pueden cambiar ni eliminar.";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "El registro de auditoría no se ha cargado";
/// Not for everybody.
pub const ONLY_ADMINS: &str = "Solo los administradores pueden leer el registro de auditoría";
/// What to do.
pub const ONLY_ADMINS_DETAIL: &str =
    "Muestra lo que ha hecho cada persona en el espacio de trabajo. Si necesitas algo, pregunta a un administrador.";
/// There is nothing.
pub const EMPTY: &str = "Aún no hay eventos";
/// What belongs here.
pub const EMPTY_DETAIL: &str = "Aquí aparecerán los cambios en credenciales, apps, miembros y más.";
/// Nothing happened to what was asked for.
pub const NO_HIT: &str = "No hay eventos sobre esto";
/// What may be the cause.
pub const NO_HIT_DETAIL: &str = "En este espacio de trabajo no se ha hecho nada con este elemento.";
/// Said when more rows were added.
pub fn added(number: usize) -> String {
    [&count(number as u64, "evento más", "eventos más"), "."].concat()
}

/// Shows everything.
pub const SHOW_ALL: &str = "Ver todo";
/// A column.
pub const WHAT: &str = "Qué";
/// A column: the address that it was done from.
pub const FROM: &str = "Dirección";
/// A column.
pub const WHEN: &str = "Cuándo";
/// The server's own doing.
pub const SERVER: &str = "El servidor";
/// Somebody who cannot be told.
pub const SOMEBODY: &str = "Alguien";
/// Takes the filter away.
pub const CLEAR: &str = "Volver a ver todo";
/// Before the name of what the log is narrowed down to.
pub const ONLY: &str = "Solo ";
/// Where there is no name.
pub const ONE_THING: &str = "un elemento";

// What narrows it down.

/// Who did it.
pub const WHO: &str = "Quién";
/// Whoever it was.
pub const ANYONE: &str = "Cualquiera";
/// Somebody whose name is not known.
pub const ONE_PERSON: &str = "Una persona o cuenta";

/// Somebody who did something, in a list of all.
pub fn actor(kind: &str, name: &str) -> String {
    match kind {
        "server" => SERVER.to_owned(),
        "anonymous" => SOMEBODY.to_owned(),
        "service_account" => [name, ", cuenta de servicio"].concat(),
        "credential" => [name, ", token de API"].concat(),
        _ => name.to_owned(),
    }
}

/// Before what it is about.
pub const ABOUT: &str = "Sobre";
/// Whatever it is about.
pub const EVERYTHING: &str = "Todo";

/// What it is about.
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::Credentials => "Tokens y claves",
        EventGroup::ServiceAccounts => "Cuentas de servicio",
        EventGroup::Apps => "Apps, compilaciones y versiones",
        EventGroup::Segments => "Segmentos",
        EventGroup::Members => "Miembros y espacio de trabajo",
    }
}

/// Before the first day.
pub const FIRST_DAY: &str = "Desde";
/// Before the last day.
pub const LAST_DAY: &str = "Hasta";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "Quitar filtros";
/// Nothing fits.
pub const NO_MATCH: &str = "Ningún evento coincide";
/// What may be the cause.
pub const NO_MATCH_DETAIL: &str = "Quita un filtro o elige otras fechas.";
/// What is the cause.
pub const BACKWARDS: &str = "El último día es anterior al primero.";

/// How many rows are shown. It is said when others are.
pub fn shown(number: usize) -> String {
    [&count(number as u64, "evento en la lista", "eventos en la lista"), "."].concat()
}

// Details of an event.

/// A line.
pub const ACTION: &str = "Acción";
/// A line.
pub const SUBJECT: &str = "ID";
/// A line.
pub const CLIENT: &str = "Cliente";
/// A line.
pub const REQUEST: &str = "Solicitud";
/// A line.
pub const TIME: &str = "Hora";

/// What somebody did, between their name and that of what they did it to; `None` for what this page does not know.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "user.create" => "creó la cuenta de",
        "organization.create" => "creó el espacio de trabajo",
        "app.create" => "creó la app",
        "app.rename" => "renombró la app",
        "app.delete" => "eliminó la app",
        "build.upload" => "subió la compilación",
        "version.create" => "creó la versión",
        "version.change" => "modificó la versión",
        "version.delete" => "eliminó la versión",
        "segment.create" => "creó el segmento",
        "segment.change" => "modificó el segmento",
        "segment.delete" => "eliminó el segmento",
        "member.add" => "añadió como miembro a",
        "member.change_role" => "cambió el rol de",
        "member.remove" => "quitó de los miembros a",
        "invitation.create" => "invitó a",
        "invitation.accept" => "aceptó la invitación enviada a",
        "invitation.withdraw" => "retiró la invitación enviada a",
        "service_account.create" => "creó la cuenta de servicio",
        "service_account.change" => "modificó la cuenta de servicio",
        "service_account.delete" => "eliminó la cuenta de servicio",
        "service_account_key.create" => "creó la clave",
        "service_account_key.rename" => "renombró la clave",
        "service_account_key.revoke" => "revocó la clave",
        "service_account_key.replace_secret" => "renovó el secreto de la clave",
        "app_api_token.create" => "creó el token de API",
        "app_api_token.rename" => "renombró el token de API",
        "app_api_token.revoke" => "eliminó el token de API",
        "app_api_token.replace_secret" => "renovó el secreto del token de API",
        "project_api_key.create" => "creó la clave de API del proyecto de",
        "project_api_key.replace" => "reemplazó la clave de API del proyecto de",
        "project_api_key.revoke" => "revocó la clave de API del proyecto de",
        "access_token.revoke" => "revocó el token de corta duración de",
        "personal_access_token.create" => "generó el token de acceso",
        "personal_access_token.rename" => "renombró el token de acceso",
        "personal_access_token.revoke" => "revocó el token de acceso",
        "personal_access_token.replace_secret" => "renovó el secreto del token de acceso",
        _ => return None,
    })
}

/// A name of the details in words: `expiresAt` is "Caduca".
pub fn label(name: &str) -> String {
    match known(name) {
        Some(words) => words.to_owned(),
        None => apart(name),
    }
}

/// The words for a name that the server is known to use.
fn known(name: &str) -> Option<&'static str> {
    Some(match name {
        "added" => "Se añadió",
        "app" => "App",
        "apps" => "Apps",
        "because" => "Motivo",
        "by" => "Por",
        "changed" => "Se modificó",
        "count" => "Número",
        "demo" => "Demostración",
        "description" => "Descripción",
        "environment" => "Entorno",
        "expiresAt" => "Caduca",
        "from" => "Antes",
        "invitation" => "Invitación",
        "keys" => "Claves",
        "lastFour" => "Cuatro últimos",
        "platform" => "Plataforma",
        "removed" => "Se quitó",
        "replaced" => "Se reemplazó",
        "revokedApiTokens" => "Tokens de API revocados",
        "role" => "Rol",
        "scopes" => "Ámbitos",
        "segments" => "Segmentos",
        "serviceAccounts" => "Cuentas de servicio",
        "size" => "Tamaño",
        "sha256" => "SHA-256",
        "slug" => "Nombre en direcciones",
        "to" => "Después",
        "withdrawnInvitations" => "Invitaciones retiradas",
        "worksIn" => "Funciona en",
        _ => return None,
    })
}

/// The words of a name, set apart.
fn apart(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        match letter {
            _ if at == 0 => words.push(letter.to_ascii_uppercase()),
            'A'..='Z' => words.extend([' ', letter.to_ascii_lowercase()]),
            '_' => words.push(' '),
            _ => words.push(letter),
        }
    }
    words
}
