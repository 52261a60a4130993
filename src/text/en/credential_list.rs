//! Lists of credentials.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    paged::Order,
};

use super::{count, credential_words::Verb, grouped, plural, quoted};

const ONE: &str = "token";
const MANY: &str = "tokens";

// The page.

/// What the page is for.
pub const LEAD: &str =
    "Tokens act as you, within the scopes you give them. Use one per integration, so each can be revoked on its own.";
/// The page's main action.
pub const GENERATE: &str = "Generate token";
/// The same where a dialog makes one.
pub const CREATE: &str = "Create API token";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "The list updates as you type.";
/// Names the state filter.
pub const STATE: &str = "State";
/// Names the scope filter.
pub const SCOPE: &str = "Scope";
/// Filters by no scope.
pub const ANY_SCOPE: &str = "Any";
/// Names the order.
pub const SORT: &str = "Sort";
/// A column.
pub const TOKEN: &str = "Token";
/// A line of the details.
pub const CREATED_BY: &str = "Created by";
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
/// Chooses none.
pub const CLEAR: &str = "Clear";
/// Asks for the next page.
pub const SHOW_MORE: &str = "Show more";
/// Is asking for it.
pub const SHOWING_MORE: &str = "Loading…";

/// Asks before something is ended.
pub fn ask_to_end(verb: &Verb) -> String {
    [verb.base, "…"].concat()
}

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    ["Select ", &quoted(name)].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    [grouped(number as u64).as_str(), " selected"].concat()
}

/// A state filter.
pub fn state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "All",
        StateFilter::Active => "Active",
        StateFilter::Expiring => "Expiring",
        StateFilter::Expired => "Expired",
        StateFilter::Revoked => verb.done,
    }
}

/// The same inside a sentence, before a noun.
fn inner_state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "",
        StateFilter::Active => "active",
        StateFilter::Expiring => "expiring",
        StateFilter::Expired => "expired",
        StateFilter::Revoked => verb.inner_done,
    }
}

/// A state filter and how many it holds, where they share a line.
pub fn state_count(filter: StateFilter, verb: &Verb, number: Option<u32>) -> String {
    match number {
        Some(number) => [state(filter, verb), " ", &grouped(number.into())].concat(),
        None => state(filter, verb).to_owned(),
    }
}

/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "Newest",
        Sort::Oldest => "Oldest",
        Sort::Name => "Name",
        Sort::NameBackwards => "Z to A",
        Sort::LastUsed => "Last used",
        Sort::LastUsedBackwards => "Longest unused",
        Sort::Expires => "Expires",
        Sort::ExpiresBackwards => "Latest expiry",
    }
}

/// The order of apps, members or service accounts.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Name => sort(Sort::Name),
        Order::NameBackwards => sort(Sort::NameBackwards),
        Order::Role => "Admins first",
        Order::RoleBackwards => "Viewers first",
        Order::LastUsed => sort(Sort::LastUsed),
        Order::LastUsedBackwards => sort(Sort::LastUsedBackwards),
        Order::Newest => sort(Sort::Newest),
        Order::Oldest => sort(Sort::Oldest),
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
    let part = |(name, day): &(String, Day)| [isolated(name).as_str(), " ", &on(day)].concat();
    let mut parts: Vec<String> = first.iter().map(part).collect();
    match u64::from(number).saturating_sub(first.len() as u64) {
        0 => [parts.join(", ").as_str(), "."].concat(),
        more => {
            parts.push(["and ", &grouped(more), " more."].concat());
            parts.join(", ")
        }
    }
}

/// A name bare in a sentence, which keeps its direction to itself (Unicode's first strong isolate).
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
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
/// The same before another sentence.
pub const NEVER_USED_THEN: &str = "Never used. ";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "Created just now";
/// Before and after the date on which it was made.
pub const CREATED: [&str; 2] = ["Created ", ""];
/// The same inside a sentence.
pub const INNER_CREATED: [&str; 2] = ["created ", ""];
/// Before and after how long ago it was made.
pub const CREATED_AGO: [&str; 2] = ["Created ", ""];
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "Used";
/// Between when it was used and the address.
pub const FROM: &str = " from ";
/// It does not end by itself.
pub const NEVER: &str = "Never";
/// Under [`NEVER`].
pub const NO_END: &str = "No end date";
/// Its time is over.
pub const EXPIRED: &str = "Expired";
/// Its secret will not be shown again.
pub const NOT_COPIED: &str = "Not copied yet";
/// The browser did not let the page copy it.
pub const COPY_REFUSED: &str = "Not copied: select it in the details";
/// Copies the secret.
pub const COPY_TOKEN: &str = "Copy token";
/// Leads to what was done to it.
pub const SHOW_IN_LOG: &str = "Show in audit log";
/// Leads to the form, with the settings of one.
pub const DUPLICATE: &str = "Use as a template";
/// Everything about one.
pub const DETAILS: &str = "Details";
/// Asks for another name.
pub const RENAME_OPEN: &str = "Rename…";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    ["Actions for ", &quoted(name)].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, verb: &Verb, shown: usize, all: u32) -> String {
    let kind = inner_state(filter, verb);
    let noun = [kind, if kind.is_empty() { "" } else { " " }, plural(all.into(), ONE, MANY)].concat();
    let shown = shown as u64;
    if shown < u64::from(all) {
        return [grouped(shown).as_str(), " of ", &grouped(all.into()), " ", &noun, " shown."].concat();
    }
    [grouped(all.into()).as_str(), " ", &noun, "."].concat()
}

/// How many a search or a filter found, and how many of them are shown.
pub fn found(shown: usize, all: u32) -> String {
    let (shown, all) = (shown as u64, u64::from(all));
    if shown < all {
        return [grouped(shown).as_str(), " of ", &count(all, "matching token", "matching tokens"), " shown."].concat();
    }
    [count(shown, ONE, MANY).as_str(), " found."].concat()
}

/// Leads to those that were ended.
pub fn show_ended(verb: &Verb) -> String {
    ["Show ", verb.inner_done, " tokens"].concat()
}

/// Leads back from them.
pub const SHOW_CURRENT: &str = "Show current tokens";

/// Up to when uses are known, after its time: "Last use as of 14:52:10, at most 10 s behind".
pub const LAST_USE_AS_OF: &str = "Last use as of ";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    [", at most ", &seconds.to_string(), " s behind"].concat()
}

// In place of the list.

/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "Clear search";
/// Drops every filter.
pub const SHOW_ALL: &str = "Show all tokens";

/// Nothing matches several filters.
pub const NO_HIT: &str = "No token matches these filters";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter, verb: &Verb) -> String {
    match (search, filter) {
        ("", StateFilter::Expiring) => "No token expires within 7 days".to_owned(),
        ("", StateFilter::Expired) => "No token has expired".to_owned(),
        ("", StateFilter::Revoked) => ["No token was ", verb.inner_done].concat(),
        ("", _) => "No token is active".to_owned(),
        (search, StateFilter::All) => ["No token matches ", &quoted(search)].concat(),
        (search, filter) => ["No ", inner_state(filter, verb), " token matches ", &quoted(search)].concat(),
    }
}

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    [count(rows as u64, ONE, MANY).as_str(), " shown."].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    [grouped(added as u64).as_str(), " more, ", &grouped(shown as u64), " tokens shown."].concat()
}

#[cfg(test)]
mod tests {
    use super::{
        super::credential_words::{OF_APP, PERSONAL},
        *,
    };

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
        let names =
            |first: &[(String, Day)], number| expiring_names(first, number).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(names(&first, 2), "GitHub Actions production on Wednesday, Bitrise staging on Saturday.");
        assert_eq!(show_expiring(2), "Show both");

        assert_eq!(expiring(1), "1 token expires this week.");
        assert_eq!(expiring_names(&[("ci".into(), Day::Today)], 1), "\u{2068}ci\u{2069} today.");
        assert_eq!(show_expiring(1), "Show it");

        let three = [("a".into(), Day::Tomorrow), ("b".into(), weekday("Friday")), ("c".into(), Day::InAWeek)];
        assert_eq!(names(&three, 1203), "a tomorrow, b on Friday, c in 7 days, and 1,200 more.");
        assert_eq!(show_expiring(1203), "Show all 1,203");
    }

    #[test]
    fn says_how_many_are_shown() {
        let verb = &PERSONAL.verb;
        assert_eq!(shown(StateFilter::All, verb, 9, 9), "9 tokens.");
        assert_eq!(shown(StateFilter::All, verb, 50, 300), "50 of 300 tokens shown.");
        assert_eq!(shown(StateFilter::Revoked, verb, 1, 1), "1 revoked token.");
        assert_eq!(found(1, 1), "1 token found.");
        assert_eq!(found(50, 1_203), "50 of 1,203 matching tokens shown.");
    }

    #[test]
    fn names_the_filters_that_hide_everything() {
        let verb = &OF_APP.verb;
        assert_eq!(no_hit("", StateFilter::Revoked, verb), "No token was deleted");
        assert_eq!(no_hit("", StateFilter::Expiring, verb), "No token expires within 7 days");
        assert_eq!(no_hit("jenkins", StateFilter::All, verb), "No token matches “jenkins”");
        assert_eq!(no_hit("x7Qk", StateFilter::Active, verb), "No active token matches “x7Qk”");
    }
}
