//! What can be done with a credential: details, rename, revoke.

use super::{count, credential_words::Verb, grouped, listed, plural, quoted};

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "Token nicht gefunden";
/// It is on its way.
pub const LOADING: &str = "Wird geladen\u{a0}…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "Dieses Token konnte nicht geladen werden.";
/// A line of the details.
pub const ID: &str = "ID";
/// A line of the details.
pub const WORKS_IN: &str = "Gilt für";
/// A line of the details.
pub const CREATED_LINE: &str = "Erstellt";
/// A line of the details.
pub const LAST_7_DAYS: &str = "Letzte 7 Tage";
/// Copies the id.
pub const COPY_ID: &str = "ID kopieren";
/// It is not limited.
pub const EVERYWHERE: &str = "Alle Ihre Workspaces";
/// A limit whose name the page does not know.
pub const UNKNOWN_PLACE: &str = "ein Workspace oder eine App, auf die Sie keinen Zugriff mehr haben";

/// The names of its limits did not load.
pub const PLACES_DID_NOT_LOAD: &str = "Die Namen der Workspaces und Apps konnten nicht geladen werden.";

/// An organization with all its apps, as a limit.
pub fn every_app(organization: &str) -> String {
    [organization, ", alle Apps"].concat()
}

/// An app of an organization, as a limit.
pub fn app_in(app: &str, organization: &str) -> String {
    [app, " in ", organization].concat()
}

/// Requests in the last 7 days: "1,284 requests, 4 of them refused".
pub fn requests(total: u64, denied: u64) -> String {
    let requests = count(total, "Anfrage", "Anfragen");
    match denied {
        0 => requests,
        _ if denied == total => [requests.as_str(), plural(total, ", abgelehnt", ", alle abgelehnt")].concat(),
        some => [requests.as_str(), ", davon ", &grouped(some), " abgelehnt"].concat(),
    }
}

/// Follows a number of requests.
pub fn requests_word(number: u64) -> &'static str {
    plural(number, "Anfrage", "Anfragen")
}

/// No requests in the last 7 days.
pub const NOT_USED: &str = "In den letzten 7 Tagen nicht genutzt.";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "Die Nutzung der letzten 7 Tage konnte nicht geladen werden.";

/// A caller: "curl/8.9.1, POST versions".
pub fn caller(client: Option<&str>, requests: &[String]) -> String {
    [client.unwrap_or("Unbenannter Client"), &requests.join(", ")].join(", ")
}

/// Callers that are not listed.
pub fn more_callers(number: usize) -> String {
    let number = number as u64;
    ["und ", &grouped(number), plural(number, " weiterer", " weitere")].concat()
}

// Rename.

/// The dialog's title.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), " umbenennen"].concat()
}

/// The field.
pub const NAME: &str = "Name";
/// The button.
pub const RENAME: &str = "Token umbenennen";
/// Under way.
pub const RENAMING: &str = "Wird umbenannt\u{a0}…";

/// It cannot be renamed any more.
pub fn ended_meanwhile(verb: &Verb) -> String {
    ["Dieses Token wurde inzwischen in einem anderen Tab oder Browser ", verb.inner_done, "."].concat()
}

/// Said when it is done.
pub fn renamed(name: &str) -> String {
    ["In ", &quoted(name), " umbenannt."].concat()
}

/// What continues after signing in again.
pub fn renaming(name: &str) -> String {
    ["das Umbenennen in ", &quoted(name)].concat()
}

// Revoke.

/// The dialog's title for one.
pub fn end_title(verb: &Verb, name: &str) -> String {
    [&quoted(name), " ", verb.inner_base, "?"].concat()
}

/// The dialog's title for several.
pub fn end_many_title(verb: &Verb, number: usize) -> String {
    [&end_many(verb, number), "?"].concat()
}

/// The button for one.
pub fn end(verb: &Verb) -> String {
    ["Token ", verb.inner_base].concat()
}

/// The button after it failed.
pub fn retry_ending(verb: &Verb) -> String {
    [verb.base, " wiederholen"].concat()
}

/// The button for several.
pub fn end_many(verb: &Verb, number: usize) -> String {
    [&grouped(number as u64), " Token ", verb.inner_base].concat()
}

/// For one that is not used, or several.
pub fn immediate(verb: &Verb) -> String {
    ["Das ", verb.base, " wirkt sofort und kann nicht rückgängig gemacht werden."].concat()
}

/// Before [`times_used`].
pub const IT_WAS_USED: &str = "In den letzten 7 Tagen gab es damit ";

/// How often: "1,284 times in the last 7 days".
pub fn times_used(total: u64) -> String {
    match total {
        1 => "eine Anfrage".to_owned(),
        many => count(many, "Anfrage", "Anfragen"),
    }
}

/// After [`times_used`]: what the callers get.
pub fn callers_get_401(callers: usize, ended: bool) -> &'static str {
    match (callers, ended) {
        (_, true) => ". Die Gültigkeit ist abgelaufen, daher erhalten die Clients schon jetzt 401 Unauthorized:",
        (1, false) => ". Dieser Client erhält ab seiner nächsten Anfrage 401 Unauthorized:",
        (_, false) => ". Diese Clients erhalten ab ihrer nächsten Anfrage 401 Unauthorized:",
    }
}

/// Whoever uses it unseen.
pub const NOT_USED_THEN: &str = "Wer noch eine Kopie hat, erhält ab der nächsten Anfrage 401 Unauthorized.";
/// For one that is used, after [`immediate`]: there is no way back, but a way out.
pub const TO_KEEP_THEM_RUNNING: &str = " Damit alles weiterläuft, ";
/// After the way out.
pub const FIRST: &str = ".";
/// What happens to the callers of several.
pub const MANY_GET_401: &str = "Wer diese Token nutzt, erhält ab der nächsten Anfrage 401 Unauthorized.";

/// Somebody else was faster.
pub fn already_ended(verb: &Verb, name: &str) -> String {
    [quoted(name).as_str(), " ist bereits ", verb.inner_done, "."].concat()
}

/// Somebody else was faster with some of several; the names are quoted.
pub fn already_ended_many(verb: &Verb, quoted: &[String]) -> String {
    let are = plural(quoted.len() as u64, " ist bereits ", " sind bereits ");
    [listed(quoted).as_str(), are, verb.inner_done, "."].concat()
}

/// What that means.
pub const ALREADY_ENDED_DETAIL: &str = "Das geschah in einem anderen Tab oder Browser. Es bleibt nichts mehr zu tun.";

/// Said when it is done.
pub fn ended(verb: &Verb, names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [listed(&quoted).as_str(), plural(names.len() as u64, " wurde ", " wurden "), verb.inner_done, "."].concat()
}

/// Some were revoked, some not.
pub fn partly_ended(verb: &Verb, done: usize, all: usize) -> String {
    let (done, all) = (grouped(done as u64), grouped(all as u64));
    [done.as_str(), " von ", &all, " Token ", verb.inner_done, ". Bei den übrigen hat es nicht geklappt."].concat()
}

/// Stops before the next one is revoked.
pub const STOP: &str = "Anhalten";

/// Some were revoked; then somebody stopped it.
pub fn stopped_ending(verb: &Verb, done: usize, all: usize) -> String {
    let (done, all) = (grouped(done as u64), grouped(all as u64));
    [done.as_str(), " von ", &all, " Token ", verb.inner_done, ". Die übrigen blieben unverändert."].concat()
}

/// What continues after signing in again.
pub fn going_on_ending(verb: &Verb, names: &[String]) -> String {
    match names {
        [name] => ["das ", verb.base, " von ", &quoted(name)].concat(),
        many => ["das ", verb.base, " von ", &grouped(many.len() as u64), " Token"].concat(),
    }
}
