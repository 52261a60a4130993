//! Lists of credentials.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    paged::Order,
};

use super::{credential_words::Verb, grouped, plural, quoted};

// The page.

/// What the page is for.
pub const LEAD: &str = "Token handeln in Ihrem Namen, im Rahmen der Scopes, die Sie ihnen geben. Nutzen Sie eines pro \
     Integration; so lässt sich jedes einzeln widerrufen.";
/// The page's main action.
pub const GENERATE: &str = "Token generieren";
/// The same where a dialog makes one.
pub const CREATE: &str = "API-Token erstellen";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "Die Liste folgt Ihrer Eingabe.";
/// Names the state filter.
pub const STATE: &str = "Status";
/// Names the scope filter.
pub const SCOPE: &str = "Scope";
/// Filters by no scope.
pub const ANY_SCOPE: &str = "Beliebig";
/// Names the order.
pub const SORT: &str = "Sortierung";
/// A column.
pub const TOKEN: &str = "Token";
/// A line of the details.
pub const CREATED_BY: &str = "Erstellt von";
/// A column.
pub const SCOPES: &str = "Scopes";
/// A column.
pub const LAST_USED: &str = "Zuletzt genutzt";
/// A column.
pub const EXPIRES: &str = "Läuft ab";
/// A column of checkboxes.
pub const SELECTION: &str = "Auswahl";
/// Names the checkbox in the head.
pub const SELECT_ALL: &str = "Alle angezeigten Token auswählen";
/// Chooses none.
pub const CLEAR: &str = "Abwählen";
/// Asks for the next page.
pub const SHOW_MORE: &str = "Mehr anzeigen";
/// Is asking for it.
pub const SHOWING_MORE: &str = "Wird geladen\u{a0}…";

/// Asks before something is ended.
pub fn ask_to_end(verb: &Verb) -> String {
    [verb.base, "\u{a0}…"].concat()
}

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    [&quoted(name), " auswählen"].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    [grouped(number as u64).as_str(), " ausgewählt"].concat()
}

/// A state filter.
pub fn state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "Alle",
        StateFilter::Active => "Aktiv",
        StateFilter::Expiring => "Ablaufend",
        StateFilter::Expired => "Abgelaufen",
        StateFilter::Revoked => verb.done,
    }
}

/// "Token", after what its state is, with the adjective's ending: "aktives Token".
fn token(filter: StateFilter, verb: &Verb, ending: &str) -> String {
    let state = match filter {
        StateFilter::All => return "Token".to_owned(),
        StateFilter::Active => "aktiv",
        StateFilter::Expiring => "ablaufend",
        StateFilter::Expired => "abgelaufen",
        StateFilter::Revoked => verb.inner_done,
    };
    [state, ending, " Token"].concat()
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
        Sort::Newest => "Neueste",
        Sort::Oldest => "Älteste",
        Sort::Name => "Name",
        Sort::NameBackwards => "Z bis A",
        Sort::LastUsed => "Zuletzt genutzt",
        Sort::LastUsedBackwards => "Lange ungenutzt",
        Sort::Expires => "Ablauf",
        Sort::ExpiresBackwards => "Spätester Ablauf",
    }
}

/// The order of apps, members or service accounts.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Name => sort(Sort::Name),
        Order::NameBackwards => sort(Sort::NameBackwards),
        Order::Role => "Admins zuerst",
        Order::RoleBackwards => "Betrachter zuerst",
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
        Day::Today => "heute".to_owned(),
        Day::Tomorrow => "morgen".to_owned(),
        Day::Weekday(name) => ["am ", name].concat(),
        Day::InAWeek => "in 7 Tagen".to_owned(),
    }
}

/// "2 tokens expire this week."
pub fn expiring(number: u32) -> String {
    let number = u64::from(number);
    [grouped(number).as_str(), " Token ", plural(number, "läuft", "laufen"), " in den nächsten 7 Tagen ab."].concat()
}

/// "GitHub Actions production on Wednesday, Bitrise staging on Saturday."
pub fn expiring_names(first: &[(String, Day)], number: u32) -> String {
    let part = |(name, day): &(String, Day)| [isolated(name).as_str(), " ", &on(day)].concat();
    let parts: Vec<String> = first.iter().map(part).collect();
    match u64::from(number).saturating_sub(first.len() as u64) {
        0 => [parts.join(", ").as_str(), "."].concat(),
        more => {
            let others = plural(more, " weiteres.", " weitere.");
            [parts.join(", ").as_str(), " und ", &grouped(more), others].concat()
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
        1 => "Anzeigen".to_owned(),
        2 => "Beide anzeigen".to_owned(),
        many => ["Alle ", &grouped(many.into()), " anzeigen"].concat(),
    }
}

// A row.

/// In place of a last use.
pub const NEVER_USED: &str = "Nie genutzt";
/// The same before another sentence.
pub const NEVER_USED_THEN: &str = "Nie genutzt. ";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "Gerade erstellt";
/// Before and after the date on which it was made.
pub const CREATED: [&str; 2] = ["Erstellt am ", ""];
/// The same inside a sentence.
pub const INNER_CREATED: [&str; 2] = ["erstellt am ", ""];
/// Before and after how long ago it was made.
pub const CREATED_AGO: [&str; 2] = ["Erstellt ", ""];
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "Genutzt";
/// Between when it was used and the address.
pub const FROM: &str = " von ";
/// It does not end by itself.
pub const NEVER: &str = "Nie";
/// Under [`NEVER`].
pub const NO_END: &str = "Kein Enddatum";
/// Its time is over.
pub const EXPIRED: &str = "Abgelaufen";
/// Its secret will not be shown again.
pub const NOT_COPIED: &str = "Noch nicht kopiert";
/// The browser did not let the page copy it.
pub const COPY_REFUSED: &str = "Nicht kopiert: in den Details markieren";
/// Copies the secret.
pub const COPY_TOKEN: &str = "Token kopieren";
/// Leads to what was done to it.
pub const SHOW_IN_LOG: &str = "Im Audit-Log anzeigen";
/// Leads to the form, with the settings of one.
pub const DUPLICATE: &str = "Als Vorlage verwenden";
/// Everything about one.
pub const DETAILS: &str = "Details";
/// Asks for another name.
pub const RENAME_OPEN: &str = "Umbenennen\u{a0}…";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    ["Aktionen für ", &quoted(name)].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, verb: &Verb, shown: usize, all: u32) -> String {
    let (shown, all) = (shown as u64, u64::from(all));
    if shown < all {
        let tokens = token(filter, verb, "en");
        return [grouped(shown).as_str(), " von ", &grouped(all), " ", &tokens, " angezeigt."].concat();
    }
    [grouped(all).as_str(), " ", &token(filter, verb, plural(all, "es", "e")), "."].concat()
}

/// How many a search or a filter found, and how many of them are shown.
pub fn found(shown: usize, all: u32) -> String {
    let (shown, all) = (shown as u64, u64::from(all));
    if shown < all {
        return [grouped(shown).as_str(), " von ", &grouped(all), " gefundenen Token angezeigt."].concat();
    }
    [grouped(shown).as_str(), " Token gefunden."].concat()
}

/// Leads to those that were ended.
pub fn show_ended(verb: &Verb) -> String {
    [verb.done, "e Token anzeigen"].concat()
}

/// Leads back from them.
pub const SHOW_CURRENT: &str = "Aktuelle Token anzeigen";

/// Up to when uses are known, after its time: "Last use as of 14:52:10, at most 10 s behind".
pub const LAST_USE_AS_OF: &str = "Letzte Nutzung: Stand ";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    [", höchstens ", &seconds.to_string(), "\u{a0}s verzögert"].concat()
}

// In place of the list.

/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "Suche löschen";
/// Drops every filter.
pub const SHOW_ALL: &str = "Alle Token anzeigen";

/// Nothing matches several filters.
pub const NO_HIT: &str = "Kein Token passt zu diesen Filtern";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter, verb: &Verb) -> String {
    match (search, filter) {
        ("", StateFilter::Expiring) => "Kein Token läuft in den nächsten 7 Tagen ab".to_owned(),
        ("", StateFilter::Expired) => "Kein Token ist abgelaufen".to_owned(),
        ("", StateFilter::Revoked) => ["Kein Token wurde ", verb.inner_done].concat(),
        ("", _) => "Kein Token ist gültig".to_owned(),
        (search, filter) => ["Kein ", &token(filter, verb, "es"), " passt zu ", &quoted(search)].concat(),
    }
}

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    [grouped(rows as u64).as_str(), " Token angezeigt."].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    [grouped(added as u64).as_str(), " weitere, ", &grouped(shown as u64), " Token angezeigt."].concat()
}
