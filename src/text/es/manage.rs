//! What can be done with a credential: details, rename, revoke.

use super::{count, credential_words::Verb, grouped, listed, plural, quoted};

const ONE: &str = "token";
const MANY: &str = "tokens";

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "Este token no existe";
/// It is on its way.
pub const LOADING: &str = "Cargando…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "Este token no se ha cargado.";
/// A line of the details.
pub const ID: &str = "ID";
/// A line of the details.
pub const WORKS_IN: &str = "Funciona en";
/// A line of the details.
pub const CREATED_LINE: &str = "Creación";
/// A line of the details.
pub const LAST_7_DAYS: &str = "Últimos 7 días";
/// Copies the id.
pub const COPY_ID: &str = "Copiar ID";
/// It is not limited.
pub const EVERYWHERE: &str = "Todos tus espacios de trabajo";
/// A limit whose name the page does not know.
pub const UNKNOWN_PLACE: &str = "un espacio de trabajo o app al que ya no tienes acceso";

/// The names of its limits did not load.
pub const PLACES_DID_NOT_LOAD: &str = "Los nombres de sus espacios de trabajo y apps no se han cargado.";

/// An organization with all its apps, as a limit.
pub fn every_app(organization: &str) -> String {
    [organization, ", todas las apps"].concat()
}

/// An app of an organization, as a limit.
pub fn app_in(app: &str, organization: &str) -> String {
    [app, " en ", organization].concat()
}

/// Requests in the last 7 days: "1284 solicitudes, 4 de ellas rechazadas".
pub fn requests(total: u64, denied: u64) -> String {
    let requests = count(total, "solicitud", "solicitudes");
    match denied {
        0 => requests,
        _ if denied == total => [requests.as_str(), plural(total, ", rechazada", ", todas rechazadas")].concat(),
        some => {
            [requests.as_str(), ", ", &grouped(some), " de ellas ", plural(some, "rechazada", "rechazadas")].concat()
        }
    }
}

/// Follows a number of requests.
pub fn requests_word(number: u64) -> &'static str {
    plural(number, "solicitud", "solicitudes")
}

/// No requests in the last 7 days.
pub const NOT_USED: &str = "Sin uso en los últimos 7 días.";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "Su uso en los últimos 7 días no se ha cargado.";

/// A caller: "curl/8.9.1, POST versions".
pub fn caller(client: Option<&str>, requests: &[String]) -> String {
    [client.unwrap_or("Cliente sin nombre"), &requests.join(", ")].join(", ")
}

/// Callers that are not listed.
pub fn more_callers(number: usize) -> String {
    ["y ", &grouped(number as u64), " más"].concat()
}

// Rename.

/// The dialog's title.
pub fn rename_title(name: &str) -> String {
    ["Renombrar ", &quoted(name)].concat()
}

/// The field.
pub const NAME: &str = "Nombre";
/// The button.
pub const RENAME: &str = "Renombrar token";
/// Under way.
pub const RENAMING: &str = "Renombrando…";

/// It cannot be renamed any more.
pub fn ended_meanwhile(verb: &Verb) -> String {
    ["Mientras tanto, este token se ha ", verb.inner_done, " en otra pestaña o navegador."].concat()
}

/// Said when it is done.
pub fn renamed(name: &str) -> String {
    ["Ahora se llama ", &quoted(name), "."].concat()
}

/// What continues after signing in again.
pub fn renaming(name: &str) -> String {
    ["el cambio de nombre a ", &quoted(name)].concat()
}

// Revoke.

/// The dialog's title for one.
pub fn end_title(verb: &Verb, name: &str) -> String {
    ["¿", verb.base, " ", &quoted(name), "?"].concat()
}

/// The dialog's title for several.
pub fn end_many_title(verb: &Verb, number: usize) -> String {
    ["¿", verb.base, " ", &count(number as u64, ONE, MANY), "?"].concat()
}

/// The button for one.
pub fn end(verb: &Verb) -> String {
    [verb.base, " ", ONE].concat()
}

/// The button after it failed.
pub fn retry_ending(_: &Verb) -> String {
    super::RETRY.to_owned()
}

/// The button for several.
pub fn end_many(verb: &Verb, number: usize) -> String {
    [verb.base, " ", &count(number as u64, ONE, MANY)].concat()
}

/// For one that is not used, or several.
pub fn immediate(verb: &Verb) -> String {
    [verb.ing, " es inmediata y no se puede deshacer."].concat()
}

/// Before [`times_used`].
pub const IT_WAS_USED: &str = "Se ha usado ";

/// How often: "1284 veces en los últimos 7 días".
pub fn times_used(total: u64) -> String {
    [count(total, "vez", "veces").as_str(), " en los últimos 7 días"].concat()
}

/// After [`times_used`]: what the callers get.
pub fn callers_get_401(callers: usize, ended: bool) -> &'static str {
    match (callers, ended) {
        (_, true) => ". Ha caducado, así que sus clientes ya reciben 401 Unauthorized:",
        (1, false) => ". Este cliente recibirá 401 Unauthorized desde su próxima solicitud:",
        (_, false) => ". Estos clientes recibirán 401 Unauthorized desde su próxima solicitud:",
    }
}

/// Whoever uses it unseen.
pub const NOT_USED_THEN: &str = "Quien aún tenga el secreto recibirá 401 Unauthorized desde su próxima solicitud.";
/// For one that is used, after [`immediate`]: there is no way back, but a way out.
pub const TO_KEEP_THEM_RUNNING: &str = " Para que sigan funcionando, ";
/// After the way out.
pub const FIRST: &str = " primero.";
/// What happens to the callers of several.
pub const MANY_GET_401: &str = "Quien use estos tokens recibirá 401 Unauthorized desde su próxima solicitud.";

/// Somebody else was faster.
pub fn already_ended(verb: &Verb, name: &str) -> String {
    [quoted(name).as_str(), " ya está ", verb.inner_done, "."].concat()
}

/// Somebody else was faster with some of several; the names are quoted.
pub fn already_ended_many(verb: &Verb, quoted: &[String]) -> String {
    let are = match quoted.len() {
        1 => [" ya está ", verb.inner_done],
        _ => [" ya están ", verb.inner_many_done],
    };
    [listed(quoted).as_str(), &are.concat(), "."].concat()
}

/// What that means.
pub const ALREADY_ENDED_DETAIL: &str = "Se hizo en otra pestaña o navegador. No queda nada por hacer.";

/// Said when it is done.
pub fn ended(verb: &Verb, names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [plural(names.len() as u64, "Se ha ", "Se han "), verb.inner_done, " ", &listed(&quoted), "."].concat()
}

/// Some were revoked, some not.
pub fn partly_ended(verb: &Verb, done: usize, all: usize) -> String {
    let (done, all) = (grouped(done as u64), grouped(all as u64));
    ["Tokens ", verb.inner_many_done, ": ", &done, " de ", &all, ". Con los demás no ha sido posible."].concat()
}

/// Stops before the next one is revoked.
pub const STOP: &str = "Detener";

/// Some were revoked; then somebody stopped it.
pub fn stopped_ending(verb: &Verb, done: usize, all: usize) -> String {
    let (done, all) = (grouped(done as u64), grouped(all as u64));
    ["Tokens ", verb.inner_many_done, ": ", &done, " de ", &all, ". Los demás no se han tocado."].concat()
}

/// What continues after signing in again.
pub fn going_on_ending(verb: &Verb, names: &[String]) -> String {
    match names {
        [name] => [verb.inner_ing, " de ", &quoted(name)].concat(),
        many => [verb.inner_ing, " de ", &count(many.len() as u64, ONE, MANY)].concat(),
    }
}
