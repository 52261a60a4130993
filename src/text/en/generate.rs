//! Generating a credential.

use latchkey_api::{
    access_token::MOST_LIMITS,
    expiry::ExpiryFault,
    name::{self, NameFault},
};

use super::{count, grouped, listed, quoted};
use crate::{
    credentials::create::{
        expiry::{Ending, EndingFault},
        place::{Named, PlaceFault},
        prefill::Unreadable,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// The page, its button.
pub const TITLE: &str = "Generate token";
/// Under way.
pub const GENERATING: &str = "Generating…";
/// The page in the breadcrumb.
pub const NEW: &str = "New";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "The scopes and workspaces did not load";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "What you typed is kept.";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    ["generating ", &quoted(name)].concat()
}

// The name.

/// A field.
pub const NAME: &str = "Name";
/// What makes a good one.
pub const NAME_HINT: &str = "Say where it will live: the pipeline, script or machine.";
/// Another one has it.
pub const NAME_TAKEN: &str =
    "You already have a token with this name. Two may share it; the last four characters tell them apart.";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "The name is empty. Say where the token will live.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), name::LONGEST.to_string());
            ["This name has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        NameFault::Control => {
            "This name holds a character that cannot be seen, such as a line break or a tab. Type it anew.".to_owned()
        }
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "Works in";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "All my workspaces";
/// A choice.
pub const CHOSEN_PLACES: &str = "Chosen workspaces and apps";
/// What a whole workspace means.
pub const EVERY_APP: &str = "every app";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "Also those that you join later.";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "Every app, also those added later.";
/// What the choice opens.
pub const TICK_PLACES: &str = "Only what you tick below.";
/// A workspace without any.
pub const NO_APPS: &str = "No apps yet";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "Nothing chosen yet";

/// "3 workspaces, 14 apps".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    [workspace_count(workspaces), app_count(apps)].join(", ")
}

fn workspace_count(number: usize) -> String {
    count(number as u64, "workspace", "workspaces")
}

fn app_count(number: usize) -> String {
    count(number as u64, "app", "apps")
}

/// The choice in a line: its name, and a quiet word.
pub fn place(place: &Named<'_>) -> (String, String) {
    match place {
        Named::Everywhere { workspaces, apps, .. } => {
            (ALL_MY_WORKSPACES.to_owned(), workspaces_and_apps(*workspaces, *apps))
        }
        Named::Limited { whole, single } => match (whole.as_slice(), single.as_slice()) {
            ([], []) => (NOTHING_CHOSEN.to_owned(), String::new()),
            ([only], []) => (only.name.clone(), EVERY_APP.to_owned()),
            (many, []) => (workspace_count(many.len()), EVERY_APP.to_owned()),
            ([], [(workspace, apps)]) => {
                let name = if let [only] = apps.as_slice() { only.name.clone() } else { app_count(apps.len()) };
                (name, ["in ", &workspace.name].concat())
            }
            ([], several) => {
                let apps = several.iter().map(|(_, apps)| apps.len()).sum();
                (app_count(apps), ["in ", &workspace_count(several.len())].concat())
            }
            (whole, single) => {
                let apps = single.iter().map(|(_, apps)| apps.len()).sum();
                (listed(&[workspace_count(whole.len()), app_count(apps)]), String::new())
            }
        },
    }
}

/// Places that cannot be sent.
pub fn place_fault(fault: PlaceFault) -> String {
    match fault {
        PlaceFault::Nothing => "No workspace or app is ticked. Tick one, or choose all workspaces.".to_owned(),
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            [&count, " workspaces and apps are ticked. Keep ", &most, " or fewer, or choose whole workspaces."].concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "Scopes";
/// A column.
pub const RESOURCE: &str = "Resource";
/// The ready choices of scopes.
pub const PRESETS: &str = "Ready choices of scopes";
/// None of the ready choices.
pub const CUSTOM: &str = "Custom";
/// No box.
pub const NO_SCOPE: &str = "No scope is ticked. Tick at least one.";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "Not offered";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "Full access includes writing.";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "Full access reads everything.";

/// "4 of 9".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [chosen.to_string().as_str(), " of ", &all.to_string()].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    [action, " ", resource].concat()
}

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { scope.to_owned() } else { [scope, ": ", description].concat() }
}

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["Whoever holds this token can do everything you can, in ", &place, "."].concat()
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "Expires";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "Date and time";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "Your time";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "Pick a date";
/// The other choices' second line.
pub const NO_END: &str = "No end";
/// The one risk.
pub const NEVER_CLAIM: &str = "This token would work until someone revokes it.";
/// What to do instead.
pub const NEVER_DETAIL: &str = "90 days suits most pipelines, and your list of tokens warns you a week before.";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "1 year".to_owned(),
        Ending::After(days) => count(days.into(), "day", "days"),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "Never".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "The date is not complete. Pick a day and a time.",
        EndingFault::Refused(ExpiryFault::Past) => "This moment has passed. Pick a later one.",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "This is more than 10 years away. Pick an earlier date, or choose Never."
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    let claim = if scopes.len() == 1 { "One scope does not exist here: " } else { "Some scopes do not exist here: " };
    [claim, &listed(scopes), "."].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "Left out; check that the rest is enough.";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    ["You are in no workspace and reach no app called ", &listed(entries), "."].concat()
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    let (places, are) = if number == 1 { ("1 workspace or app", "is") } else { ("Workspaces and apps", "are") };
    [places, " of the other token ", are, " out of your reach now."].concat()
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    match parameter {
        Unreadable::Expires => ["This link wants the token to end at ", &quoted(value), ", which is no time."].concat(),
        Unreadable::From => ["This link wants the settings of ", &quoted(value), ", which is no token."].concat(),
    }
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => "The usual end is chosen instead. A number of days, a date or never would do.",
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "The token that this was to be copied from does not exist.";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "The token that this was to be copied from did not load.";
/// What became of it.
pub const START_EMPTY: &str = "The form starts empty.";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    ["Filled in from ", &quoted(name), " (", masked, ")."].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str = "It keeps working. Revoke it once the new one has taken its place.";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "Unnamed token";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "not generated yet";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "This token will be able to";
/// Who it acts as.
pub const AS_YOU: &str = "as you";
/// No scope.
const NOTHING: &str = "do nothing yet";
/// No scope.
const CHOOSE_SCOPES: &str = ". Tick what it may do under Scopes.";

/// When it ends, in the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Until {
    /// At this moment, in words.
    Moment(String),
    /// It does not.
    Revoked,
    /// Nobody has said yet.
    Open,
}

/// What the credential will be able to do, where, as whom, and until when.
pub fn sentence(reach: &Reach, place: &Named<'_>, acts_as: Option<&str>, until: &Until) -> Vec<Run> {
    if reach.grants.is_empty() {
        return vec![Run::strong(NOTHING), Run::plain(CHOOSE_SCOPES)];
    }
    let mut runs = if reach.full {
        vec![Run::strong("do everything you can do")]
    } else {
        and(reach.grants.iter().map(granted).collect())
    };
    runs.push(Run::plain(", in "));
    runs.extend(place_words(place));
    if let (Some(acts_as), false) = (acts_as, reach.full) {
        runs.push(Run::plain([", ", acts_as].concat()));
    }
    match until {
        Until::Moment(moment) => runs.extend([Run::plain(", until "), Run::strong(moment.clone())]),
        Until::Revoked => runs.extend([Run::plain(", "), Run::danger("until someone revokes it")]),
        Until::Open => runs.push(Run::plain(", until a date that you have yet to pick")),
    }
    runs.push(Run::plain("."));
    runs
}

fn granted(grant: &Grant) -> String {
    [&listed(&grant.verbs), " ", &grant.noun].concat()
}

/// Strong words in a row: "a, b and c".
fn and(words: Vec<String>) -> Vec<Run> {
    let last = words.len().saturating_sub(1);
    let mut runs = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        match at {
            0 => {}
            at if at == last => runs.push(Run::plain(" and ")),
            _ => runs.push(Run::plain(", ")),
        }
        runs.push(Run::strong(word));
    }
    runs
}

/// The most names that the sentence spells out for one workspace.
const MOST_NAMES: usize = 3;

fn place_words(place: &Named<'_>) -> Vec<Run> {
    match place {
        Named::Everywhere { only: Some(only), .. } => {
            vec![Run::strong(only.name.clone()), Run::plain(" and workspaces that you join later")]
        }
        Named::Everywhere { workspaces: 0, .. } => vec![Run::strong("workspaces that you join later")],
        Named::Everywhere { workspaces: 2, .. } => vec![Run::strong("both of your workspaces")],
        Named::Everywhere { workspaces, .. } => {
            vec![Run::strong(["all ", &workspaces.to_string(), " of your workspaces"].concat())]
        }
        Named::Limited { whole, single } if whole.is_empty() && single.is_empty() => {
            vec![Run::plain("workspaces or apps that you have yet to tick")]
        }
        Named::Limited { whole, single } => {
            let whole = whole.iter().map(|workspace| workspace.name.clone());
            let single = single.iter().map(|(workspace, apps)| {
                let apps = if apps.len() <= MOST_NAMES {
                    listed(&apps.iter().map(|app| app.name.clone()).collect::<Vec<_>>())
                } else {
                    app_count(apps.len())
                };
                [apps.as_str(), " of ", &workspace.name].concat()
            });
            and(whole.chain(single).collect())
        }
    }
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "It still cannot make, change or revoke tokens. Only you can, signed in here.".to_owned();
    }
    if reach.grants.is_empty() {
        return "No token can create another token.".to_owned();
    }
    let mut clauses: Vec<String> = reach.blind.iter().map(|grant| ["cannot ", &granted(grant)].concat()).collect();
    if !reach.unseen.is_empty() {
        clauses.push(["cannot see ", &or(&reach.unseen)].concat());
    }
    if clauses.is_empty() {
        return "No token can create another token.".to_owned();
    }
    ["It ", &clauses.join(", "), ", and no token can create another token."].concat()
}

/// "a, b or c"; with many "a, b, c or 9 other resources".
fn or(nouns: &[String]) -> String {
    let (shown, more) = if nouns.len() > MOST_NAMES + 1 { nouns.split_at(MOST_NAMES) } else { (nouns, &[][..]) };
    match (shown, more) {
        ([], _) => String::new(),
        ([one], _) => one.clone(),
        ([first @ .., last], []) => [&first.join(", "), " or ", last].concat(),
        (shown, more) => [&shown.join(", "), " or ", &more.len().to_string(), " other resources"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::access_token::WorksIn;

    use super::*;
    use crate::{
        credentials::create::{
            place::{
                Place, named,
                tests::{app, organization, workspaces},
            },
            scope_grid::tests::{catalog, chosen},
        },
        text::prose::{Weight, plain},
    };

    const ALL: [(&str, &[&str]); 6] = [
        ("versions", &["read", "write"]),
        ("builds", &["read", "write"]),
        ("apps", &["read", "write"]),
        ("workspaces", &["read"]),
        ("members", &["read"]),
        ("audit", &["read"]),
    ];

    fn reach(scopes: &[&str]) -> Reach {
        Reach::of(&catalog(&ALL, &[]), &chosen(scopes))
    }

    fn full() -> Reach {
        let catalog = catalog(&ALL, &[]);
        let every = catalog.scopes().map(|(scope, ..)| scope).collect();
        Reach::of(&catalog, &every)
    }

    fn until() -> Until {
        Until::Moment("22 December 2026, 14:52".into())
    }

    #[test]
    fn says_what_a_token_can_do() {
        let one = workspaces(&[("Harbour Mobile", &["Relay"])]);
        let place = Place::Workspace(organization(1));
        let reach = reach(&["versions:read", "versions:write", "builds:read", "apps:read"]);
        let runs = sentence(&reach, &named(&place, &one), Some(AS_YOU), &until());
        assert_eq!(
            plain(&runs),
            "read and write versions, read builds and read apps, in Harbour Mobile, as you, until 22 December 2026, 14:52."
        );
        let strong: Vec<&str> =
            runs.iter().filter(|run| run.0 == Weight::Strong).map(|Run(_, words)| words.as_str()).collect();
        assert_eq!(
            strong,
            ["read and write versions", "read builds", "read apps", "Harbour Mobile", "22 December 2026, 14:52"]
        );
    }

    #[test]
    fn marks_the_dangerous_part() {
        let three = workspaces(&[("Harbour", &["Relay"]), ("Fjord", &[]), ("Lagoon", &[])]);
        let runs = sentence(&full(), &named(&Place::Everywhere, &three), Some(AS_YOU), &Until::Revoked);
        assert_eq!(plain(&runs), "do everything you can do, in all 3 of your workspaces, until someone revokes it.");
        assert_eq!(runs[4], Run::danger("until someone revokes it"));
        assert_eq!(cannot(&full()), "It still cannot make, change or revoke tokens. Only you can, signed in here.");
        assert_eq!(
            full_access_detail(&named(&Place::Everywhere, &three)),
            "Whoever holds this token can do everything you can, in all 3 of your workspaces."
        );
    }

    #[test]
    fn says_what_is_missing() {
        let one = workspaces(&[("Harbour", &["Relay"])]);
        let nothing = sentence(&reach(&[]), &named(&Place::Everywhere, &one), Some(AS_YOU), &until());
        assert_eq!(plain(&nothing), "do nothing yet. Tick what it may do under Scopes.");
        let nowhere = Place::Chosen(WorksIn::default());
        let runs = sentence(&reach(&["apps:read"]), &named(&nowhere, &one), None, &Until::Open);
        assert_eq!(
            plain(&runs),
            "read apps, in workspaces or apps that you have yet to tick, until a date that you have yet to pick."
        );
    }

    #[test]
    fn names_places() {
        // Harbour 1 with apps 2 to 5; Fjord 6 with app 7.
        let two = workspaces(&[("Harbour", &["Relay", "Notes", "Maps", "Tides"]), ("Fjord", &["Ice"])]);
        let say = |organizations: &[u8], apps: &[u8]| {
            let place = Place::Chosen(WorksIn {
                organizations: organizations.iter().map(|&id| organization(id)).collect(),
                apps: apps.iter().map(|&id| app(id)).collect(),
            });
            let (name, detail) = super::place(&named(&place, &two));
            (plain(&place_words(&named(&place, &two))), name, detail)
        };
        let said = |words: &str, name: &str, detail: &str| (words.to_owned(), name.to_owned(), detail.to_owned());
        assert_eq!(say(&[1], &[7]), said("Harbour and Ice of Fjord", "1 workspace and 1 app", ""));
        assert_eq!(say(&[], &[2, 3]), said("Relay and Notes of Harbour", "2 apps", "in Harbour"));
        assert_eq!(say(&[], &[2]), said("Relay of Harbour", "Relay", "in Harbour"));
        assert_eq!(say(&[], &[2, 3, 4, 5]), said("4 apps of Harbour", "4 apps", "in Harbour"));
        assert_eq!(say(&[], &[2, 7]), said("Relay of Harbour and Ice of Fjord", "2 apps", "in 2 workspaces"));
        assert_eq!(say(&[1, 6], &[]), said("Harbour and Fjord", "2 workspaces", "every app"));
        assert_eq!(
            super::place(&named(&Place::Everywhere, &two)),
            ("All my workspaces".to_owned(), "2 workspaces, 5 apps".to_owned())
        );
    }

    #[test]
    fn says_what_a_token_cannot_do() {
        assert_eq!(
            cannot(&reach(&["versions:read", "builds:read", "apps:read", "workspaces:read"])),
            "It cannot see members or the audit log, and no token can create another token."
        );
        assert_eq!(
            cannot(&reach(&["versions:write", "builds:read", "apps:read", "workspaces:read", "members:read"])),
            "It cannot read versions, cannot see the audit log, and no token can create another token."
        );
        assert_eq!(
            cannot(&reach(&["versions:read"])),
            "It cannot see builds, apps, workspaces or 2 other resources, and no token can create another token."
        );
        let mut reach = reach(&["versions:read"]);
        reach.unseen.clear();
        assert_eq!(cannot(&reach), "No token can create another token.");
    }

    #[test]
    fn says_what_is_wrong_and_what_to_do() {
        assert_eq!(name_fault(NameFault::TooLong(103)), "This name has 103 characters. Shorten it to 100 or fewer.");
        assert_eq!(unknown_scopes(&["a:b".into(), "c:d".into()]), "Some scopes do not exist here: a:b and c:d.");
        assert!(place_fault(PlaceFault::TooMany(104)).starts_with("104 workspaces and apps are ticked."));
    }
}
