//! What can be done with a credential: details, rename, revoke.

use super::{count, credential_words::Verb, grouped, listed, plural, quoted};

const ONE: &str = "token";
const MANY: &str = "tokens";

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "Token not found";
/// It is on its way.
pub const LOADING: &str = "Loading…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "This token did not load.";
/// A line of the details.
pub const ID: &str = "ID";
/// A line of the details.
pub const WORKS_IN: &str = "Works in";
/// A line of the details.
pub const CREATED_LINE: &str = "Created";
/// A line of the details.
pub const LAST_7_DAYS: &str = "Last 7 days";
/// Copies the id.
pub const COPY_ID: &str = "Copy ID";
/// It is not limited.
pub const EVERYWHERE: &str = "All your workspaces";
/// A limit whose name the page does not know.
pub const UNKNOWN_PLACE: &str = "a workspace or app that you are no longer in";

/// The names of its limits did not load.
pub const PLACES_DID_NOT_LOAD: &str = "The names of its workspaces and apps did not load.";

/// An organization with all its apps, as a limit.
pub fn every_app(organization: &str) -> String {
    [organization, ", every app"].concat()
}

/// An app of an organization, as a limit.
pub fn app_in(app: &str, organization: &str) -> String {
    [app, " in ", organization].concat()
}

/// Requests in the last 7 days: "1,284 requests, 4 of them refused".
pub fn requests(total: u64, denied: u64) -> String {
    let requests = count(total, "request", "requests");
    match denied {
        0 => requests,
        _ if denied == total => [requests.as_str(), plural(total, ", refused", ", all refused")].concat(),
        some => [requests.as_str(), ", ", &grouped(some), " of them refused"].concat(),
    }
}

/// Follows a number of requests.
pub fn requests_word(number: u64) -> &'static str {
    plural(number, "request", "requests")
}

/// No requests in the last 7 days.
pub const NOT_USED: &str = "Not used in the last 7 days.";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "Its use in the last 7 days did not load.";

/// A caller: "curl/8.9.1, POST versions".
pub fn caller(client: Option<&str>, requests: &[String]) -> String {
    [client.unwrap_or("Unnamed client"), &requests.join(", ")].join(", ")
}

/// Callers that are not listed.
pub fn more_callers(number: usize) -> String {
    ["and ", &grouped(number as u64), " more"].concat()
}

// Rename.

/// The dialog's title.
pub fn rename_title(name: &str) -> String {
    ["Rename ", &quoted(name)].concat()
}

/// The field.
pub const NAME: &str = "Name";
/// The button.
pub const RENAME: &str = "Rename token";
/// Under way.
pub const RENAMING: &str = "Renaming…";

/// It cannot be renamed any more.
pub fn ended_meanwhile(verb: &Verb) -> String {
    ["This token has been ", verb.inner_done, " in another tab or browser."].concat()
}

/// Said when it is done.
pub fn renamed(name: &str) -> String {
    ["Renamed to ", &quoted(name), "."].concat()
}

/// What continues after signing in again.
pub fn renaming(name: &str) -> String {
    ["renaming ", &quoted(name)].concat()
}

// Revoke.

/// The dialog's title for one.
pub fn end_title(verb: &Verb, name: &str) -> String {
    [verb.base, " ", &quoted(name), "?"].concat()
}

/// The dialog's title for several.
pub fn end_many_title(verb: &Verb, number: usize) -> String {
    [verb.base, " ", &count(number as u64, ONE, MANY), "?"].concat()
}

/// The button for one.
pub fn end(verb: &Verb) -> String {
    [verb.base, " ", ONE].concat()
}

/// The button after it failed.
pub fn retry_ending(verb: &Verb) -> String {
    ["Retry ", verb.inner_ing].concat()
}

/// The button for several.
pub fn end_many(verb: &Verb, number: usize) -> String {
    [verb.base, " ", &count(number as u64, ONE, MANY)].concat()
}

/// For one that is not used, or several.
pub fn immediate(verb: &Verb) -> String {
    [verb.ing, " is immediate and cannot be undone."].concat()
}

/// Before [`times_used`].
pub const IT_WAS_USED: &str = "It was used ";

/// How often: "1,284 times in the last 7 days".
pub fn times_used(total: u64) -> String {
    match total {
        1 => "once in the last 7 days".to_owned(),
        many => [grouped(many).as_str(), " times in the last 7 days"].concat(),
    }
}

/// After [`times_used`]: what the callers get.
pub fn callers_get_401(callers: usize, ended: bool) -> &'static str {
    match (callers, ended) {
        (_, true) => ". It has expired, so its callers get 401 Unauthorized already:",
        (1, false) => ". This caller gets 401 Unauthorized from its next request:",
        (_, false) => ". These callers get 401 Unauthorized from their next request:",
    }
}

/// Whoever uses it unseen.
pub const NOT_USED_THEN: &str = "Whoever still has it gets 401 Unauthorized from their next request.";
/// For one that is used, after [`immediate`]: there is no way back, but a way out.
pub const TO_KEEP_THEM_RUNNING: &str = " To keep them running, ";
/// After the way out.
pub const FIRST: &str = " first.";
/// What happens to the callers of several.
pub const MANY_GET_401: &str = "Whoever uses these tokens gets 401 Unauthorized from their next request.";

/// Somebody else was faster.
pub fn already_ended(verb: &Verb, name: &str) -> String {
    [quoted(name).as_str(), " is already ", verb.inner_done, "."].concat()
}

/// Somebody else was faster with some of several; the names are quoted.
pub fn already_ended_many(verb: &Verb, quoted: &[String]) -> String {
    [listed(quoted).as_str(), plural(quoted.len() as u64, " is already ", " are already "), verb.inner_done, "."]
        .concat()
}

/// What that means.
pub const ALREADY_ENDED_DETAIL: &str = "It was done in another tab or browser. There is nothing left to do.";

/// Said when it is done.
pub fn ended(verb: &Verb, names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [listed(&quoted).as_str(), plural(names.len() as u64, " was ", " were "), verb.inner_done, "."].concat()
}

/// Some were revoked, some not.
pub fn partly_ended(verb: &Verb, done: usize, all: usize) -> String {
    let done = grouped(done as u64);
    [done.as_str(), " of ", &count(all as u64, ONE, MANY), " ", verb.inner_done, ". The rest did not go through."]
        .concat()
}

/// Stops before the next one is revoked.
pub const STOP: &str = "Stop";

/// Some were revoked; then somebody stopped it.
pub fn stopped_ending(verb: &Verb, done: usize, all: usize) -> String {
    [&grouped(done as u64), " of ", &count(all as u64, ONE, MANY), " ", verb.inner_done, ". The rest were not touched."]
        .concat()
}

/// What continues after signing in again.
pub fn going_on_ending(verb: &Verb, names: &[String]) -> String {
    match names {
        [name] => [verb.inner_ing, " ", &quoted(name)].concat(),
        many => [verb.inner_ing, " ", &count(many.len() as u64, ONE, MANY)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::credential_words::{OF_APP, PERSONAL},
        *,
    };

    #[test]
    fn says_who_calls_and_how_often() {
        let asked = ["POST versions".to_owned(), "+2".to_owned()];
        assert_eq!(caller(Some("curl/8.9.1"), &asked), "curl/8.9.1, POST versions, +2");
        assert_eq!(caller(None, &asked[..1]), "Unnamed client, POST versions");
        assert_eq!(times_used(1), "once in the last 7 days");
        assert_eq!(times_used(1284), "1,284 times in the last 7 days");
        assert_eq!(requests(1284, 4), "1,284 requests, 4 of them refused");
        assert_eq!(requests(1, 1), "1 request, refused");
        assert_eq!(requests(3, 3), "3 requests, all refused");
        assert_eq!(requests(3, 0), "3 requests");
    }

    #[test]
    fn says_what_was_ended() {
        let names = ["Bitrise staging".to_owned(), "ci".to_owned()];
        let verb = &PERSONAL.verb;
        assert_eq!(ended(verb, &names[..1]), "“Bitrise staging” was revoked.");
        assert_eq!(ended(verb, &names), "“Bitrise staging” and “ci” were revoked.");
        assert_eq!(partly_ended(verb, 1, 2), "1 of 2 tokens revoked. The rest did not go through.");
        assert_eq!(going_on_ending(verb, &names), "revoking 2 tokens");
        assert_eq!(end_title(&OF_APP.verb, "ci"), "Delete “ci”?");
        assert_eq!(immediate(&OF_APP.verb), "Deleting is immediate and cannot be undone.");
    }
}
