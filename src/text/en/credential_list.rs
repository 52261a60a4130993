//! Lists of credentials: rows, details, rename, revoke.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    name::{LONGEST, NameFault},
};

use super::{count, grouped, listed, plural, quoted};

const ONE: &str = "token";
const MANY: &str = "tokens";

// The page.

/// What the page is for.
pub const LEAD: &str =
    "Tokens act as you, within the scopes you give them. Use one per integration, so one can go without the others.";
/// The page's main action.
pub const GENERATE: &str = "Generate token";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name, scope or last four";
/// Names the search field.
pub const SEARCH: &str = "Search by name, scope or last four characters";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "The list follows what you type.";
/// Names the state filter.
pub const STATE: &str = "State";
/// Names the order.
pub const SORT: &str = "Sort";
/// A column.
pub const TOKEN: &str = "Token";
/// A column.
pub const SCOPES: &str = "Scopes";
/// A column.
pub const LAST_USED: &str = "Last used";
/// A column.
pub const EXPIRES: &str = "Expires";
/// A column of checkboxes.
pub const SELECTION: &str = "Selection";
/// Names the checkbox in the head.
pub const SELECT_ALL: &str = "Select all tokens shown";
/// Asks before the chosen ones are revoked.
pub const REVOKE_OPEN: &str = "Revoke…";
/// Chooses none.
pub const CLEAR: &str = "Clear";
/// Asks for the next page.
pub const SHOW_MORE: &str = "Show more";
/// Is asking for it.
pub const SHOWING_MORE: &str = "Loading…";
/// The next page did not load.
pub const MORE_DID_NOT_LOAD: &str = "The next tokens did not load.";

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    ["Select ", &quoted(name)].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    [grouped(number as u64).as_str(), " selected"].concat()
}

/// A state filter.
pub fn state(filter: StateFilter) -> &'static str {
    match filter {
        StateFilter::All => "All",
        StateFilter::Active => "Active",
        StateFilter::Expiring => "Expiring",
        StateFilter::Expired => "Expired",
        StateFilter::Revoked => "Revoked",
    }
}

/// A state filter and how many it holds, where they share a line.
pub fn state_count(filter: StateFilter, number: Option<u32>) -> String {
    match number {
        Some(number) => [state(filter), " ", &grouped(number.into())].concat(),
        None => state(filter).to_owned(),
    }
}

/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "Newest",
        Sort::Oldest => "Oldest",
        Sort::Name => "Name",
        Sort::LastUsed => "Last used",
        Sort::Expires => "Expires",
    }
}

// What ends soon.

/// A day within the next week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// This one.
    Today,
    /// The next one.
    Tomorrow,
    /// One that its name tells apart.
    Weekday(String),
    /// The one a week from now, whose name would be today's.
    InAWeek,
}

fn on(day: &Day) -> String {
    match day {
        Day::Today => "today".to_owned(),
        Day::Tomorrow => "tomorrow".to_owned(),
        Day::Weekday(name) => ["on ", name].concat(),
        Day::InAWeek => "in 7 days".to_owned(),
    }
}

/// "2 tokens expire this week."
pub fn expiring(number: u32) -> String {
    let number = u64::from(number);
    [count(number, ONE, MANY).as_str(), plural(number, " expires", " expire"), " this week."].concat()
}

/// "GitHub Actions production on Wednesday, Bitrise staging on Saturday."
pub fn expiring_names(first: &[(String, Day)], number: u32) -> String {
    let mut parts: Vec<String> = first.iter().map(|(name, day)| [name.as_str(), " ", &on(day)].concat()).collect();
    match u64::from(number).saturating_sub(first.len() as u64) {
        0 => [parts.join(", ").as_str(), "."].concat(),
        more => {
            parts.push(["and ", &grouped(more), " more."].concat());
            parts.join(", ")
        }
    }
}

/// The link to them.
pub fn show_expiring(number: u32) -> String {
    match number {
        1 => "Show it".to_owned(),
        2 => "Show both".to_owned(),
        many => ["Show all ", &grouped(many.into())].concat(),
    }
}

// A row.

/// In place of a last use.
pub const NEVER_USED: &str = "Never used";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "Created just now";
/// Before the date on which it was made.
pub const CREATED: &str = "Created";
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "Used";
/// It does not end by itself.
pub const NEVER: &str = "Never";
/// Under [`NEVER`].
pub const NO_END: &str = "No end date";
/// Its time is over.
pub const EXPIRED: &str = "Expired";
/// Somebody ended it.
pub const REVOKED: &str = "Revoked";
/// It has a menu.
pub const DETAILS: &str = "Details";
/// Asks for another name.
pub const RENAME_OPEN: &str = "Rename…";
/// Leads to the form that makes one like it.
pub const REPLACE: &str = "Generate a replacement";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    ["Actions for ", &quoted(name)].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, shown: usize, all: u32) -> String {
    let kind = match filter {
        StateFilter::All => "",
        StateFilter::Active => "active ",
        StateFilter::Expiring => "expiring ",
        StateFilter::Expired => "expired ",
        StateFilter::Revoked => "revoked ",
    };
    let noun = [kind, plural(all.into(), ONE, MANY)].concat();
    let shown = shown as u64;
    if shown < u64::from(all) {
        return [grouped(shown).as_str(), " of ", &grouped(all.into()), " ", &noun, " shown."].concat();
    }
    [grouped(all.into()).as_str(), " ", &noun, "."].concat()
}

/// How many a search found; `more` if there are others that are not shown.
pub fn found(shown: usize, more: bool) -> String {
    let shown = shown as u64;
    if more {
        return ["The first ", &grouped(shown), " tokens found are shown."].concat();
    }
    [count(shown, ONE, MANY).as_str(), " found."].concat()
}

/// Leads to the revoked ones.
pub const SHOW_REVOKED: &str = "Show revoked tokens";
/// Leads back from them.
pub const SHOW_CURRENT: &str = "Show current tokens";

/// Up to when uses are known, after its time: "Last use as of 14:52:10, at most 10 s behind".
pub const LAST_USE_AS_OF: &str = "Last use as of ";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    [", at most ", &seconds.to_string(), " s behind"].concat()
}

// In place of the list.

/// There is none.
pub const EMPTY: &str = "No access tokens yet";
/// There is none any more.
pub const NONE_LEFT: &str = "No access tokens";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Generate one for a script or pipeline that should act as you, with no more than it needs.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "Your tokens did not load";
/// What that means.
pub const TOKENS_KEEP_WORKING: &str = "Nothing was changed, and your tokens keep working.";
/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "Clear search";
/// Drops every filter.
pub const SHOW_ALL: &str = "Show all tokens";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter) -> String {
    match (search, filter) {
        ("", StateFilter::Expiring) => "No token expires within 7 days".to_owned(),
        ("", StateFilter::Expired) => "No token has expired".to_owned(),
        ("", StateFilter::Revoked) => "No token was revoked".to_owned(),
        ("", _) => "No token works".to_owned(),
        (search, StateFilter::All) => ["No token matches ", &quoted(search)].concat(),
        (search, filter) => ["No ", &state(filter).to_lowercase(), " token matches ", &quoted(search)].concat(),
    }
}

/// Under [`no_hit`] of a search.
pub const NO_HIT_DETAIL: &str = "The search looks at names, scopes and the last four characters.";

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    [count(rows as u64, ONE, MANY).as_str(), " shown."].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    [grouped(added as u64).as_str(), " more, ", &grouped(shown as u64), " tokens shown."].concat()
}

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "No such token";
/// What may be the cause.
pub const NO_SUCH_TOKEN_DETAIL: &str = "None of your tokens has this id. It may belong to another account.";
/// It is on its way.
pub const LOADING: &str = "Loading…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "This token did not load.";
/// A line of the details.
pub const SECRET: &str = "Secret";
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

/// No requests in the last 7 days.
pub const NOT_USED: &str = "Not used in the last 7 days.";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "Its use in the last 7 days did not load.";

/// A caller: "curl/8.9.1, POST versions".
pub fn caller(client: Option<&str>, method: &str, resource: &str) -> String {
    [client.unwrap_or("Unnamed client"), ", ", method, " ", resource].concat()
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
/// What a name is for.
pub const NAME_HINT: &str = "Say where it lives: the pipeline, script or machine.";
/// It cannot be renamed any more.
pub const REVOKED_MEANWHILE: &str = "This token was revoked meanwhile, in another tab or browser.";

/// What is wrong with a name, and what to do.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "Enter a name.".to_owned(),
        NameFault::TooLong(length) => {
            let length = count(length as u64, "character", "characters");
            ["This name has ", &length, ". Shorten it to ", &LONGEST.to_string(), " or fewer."].concat()
        }
        NameFault::Control => "This name has line breaks or other control characters. Remove them.".to_owned(),
    }
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
pub fn revoke_title(name: &str) -> String {
    ["Revoke ", &quoted(name), "?"].concat()
}

/// The dialog's title for several.
pub fn revoke_many_title(number: usize) -> String {
    ["Revoke ", &count(number as u64, ONE, MANY), "?"].concat()
}

/// The button for one.
pub const REVOKE: &str = "Revoke token";
/// Under way.
pub const REVOKING: &str = "Revoking…";

/// The button for several.
pub fn revoke_many(number: usize) -> String {
    ["Revoke ", &count(number as u64, ONE, MANY)].concat()
}

/// Before the date on which it was made.
pub const CREATED_ON: &str = "created";
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
/// For one that is used: there is no way back, but a way out.
pub const IMMEDIATE_KEEP: &str = "Revoking is immediate and cannot be undone. To keep them running, ";
/// The way out.
pub const GENERATE_REPLACEMENT: &str = "generate a replacement";
/// After the way out.
pub const FIRST: &str = " first.";
/// For one that is not used, or several.
pub const IMMEDIATE: &str = "Revoking is immediate and cannot be undone.";
/// What happens to the callers of several.
pub const MANY_GET_401: &str = "Whoever uses these tokens gets 401 Unauthorized from their next request.";

/// Somebody else was faster.
pub fn already_revoked(name: &str) -> String {
    [quoted(name).as_str(), " is revoked already."].concat()
}

/// What that means.
pub const ALREADY_REVOKED_DETAIL: &str = "It was done in another tab or browser. There is nothing left to do.";

/// Said when it is done.
pub fn revoked(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [listed(&quoted).as_str(), plural(names.len() as u64, " was", " were"), " revoked."].concat()
}

/// Some were revoked, some not.
pub fn partly_revoked(done: usize, all: usize) -> String {
    let done = grouped(done as u64);
    [done.as_str(), " of ", &count(all as u64, ONE, MANY), " revoked. The ones below still work."].concat()
}

/// What continues after signing in again.
pub fn revoking(names: &[String]) -> String {
    match names {
        [name] => ["revoking ", &quoted(name)].concat(),
        many => ["revoking ", &count(many.len() as u64, ONE, MANY)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekday(name: &str) -> Day {
        Day::Weekday(name.to_owned())
    }

    #[test]
    fn says_what_ends_this_week() {
        let first = [
            ("GitHub Actions production".to_owned(), weekday("Wednesday")),
            ("Bitrise staging".to_owned(), weekday("Saturday")),
        ];
        assert_eq!(expiring(2), "2 tokens expire this week.");
        assert_eq!(
            expiring_names(&first, 2),
            "GitHub Actions production on Wednesday, Bitrise staging on Saturday."
        );
        assert_eq!(show_expiring(2), "Show both");

        assert_eq!(expiring(1), "1 token expires this week.");
        assert_eq!(expiring_names(&[("ci".into(), Day::Today)], 1), "ci today.");
        assert_eq!(show_expiring(1), "Show it");

        let three = [("a".into(), Day::Tomorrow), ("b".into(), weekday("Friday")), ("c".into(), Day::InAWeek)];
        assert_eq!(expiring_names(&three, 1203), "a tomorrow, b on Friday, c in 7 days, and 1,200 more.");
        assert_eq!(show_expiring(1203), "Show all 1,203");
    }

    #[test]
    fn says_how_many_are_shown() {
        assert_eq!(shown(StateFilter::All, 9, 9), "9 tokens.");
        assert_eq!(shown(StateFilter::All, 50, 300), "50 of 300 tokens shown.");
        assert_eq!(shown(StateFilter::Revoked, 1, 1), "1 revoked token.");
        assert_eq!(found(1, false), "1 token found.");
        assert_eq!(found(50, true), "The first 50 tokens found are shown.");
    }

    #[test]
    fn names_the_filters_that_hide_everything() {
        assert_eq!(no_hit("", StateFilter::Expiring), "No token expires within 7 days");
        assert_eq!(no_hit("jenkins", StateFilter::All), "No token matches “jenkins”");
        assert_eq!(no_hit("x7Qk", StateFilter::Active), "No active token matches “x7Qk”");
    }

    #[test]
    fn says_who_calls_and_how_often() {
        assert_eq!(caller(Some("curl/8.9.1"), "POST", "versions"), "curl/8.9.1, POST versions");
        assert_eq!(caller(None, "GET", "versions"), "Unnamed client, GET versions");
        assert_eq!(times_used(1), "once in the last 7 days");
        assert_eq!(times_used(1284), "1,284 times in the last 7 days");
        assert_eq!(requests(1284, 4), "1,284 requests, 4 of them refused");
        assert_eq!(requests(1, 1), "1 request, refused");
        assert_eq!(requests(3, 3), "3 requests, all refused");
        assert_eq!(requests(3, 0), "3 requests");
    }

    #[test]
    fn says_what_was_revoked() {
        let names = ["Bitrise staging".to_owned(), "ci".to_owned()];
        assert_eq!(revoked(&names[..1]), "“Bitrise staging” was revoked.");
        assert_eq!(revoked(&names), "“Bitrise staging” and “ci” were revoked.");
        assert_eq!(partly_revoked(1, 2), "1 of 2 tokens revoked. The ones below still work.");
        assert_eq!(revoking(&names), "revoking 2 tokens");
    }

    #[test]
    fn says_how_to_mend_a_name() {
        assert_eq!(name_fault(NameFault::TooLong(103)), "This name has 103 characters. Shorten it to 100 or fewer.");
    }
}
