//! What a credential will be able to do, as a sentence.

use super::{generate::app_count, listed, role};
use crate::{
    credentials::create::{
        beyond_role::BeyondRole,
        place::Named,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// No scope.
const NOTHING: &str = "do nothing yet";
/// No scope.
const CHOOSE_SCOPES: &str = ". Tick what it may do under Scopes.";

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["Whoever holds this token can do everything you can, in ", &place, "."].concat()
}

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
/// More resources than one more than this are counted.
const MOST_RESOURCES: usize = 5;

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

/// None of its scopes are of use to the person.
pub fn nothing_for_now() -> Vec<Run> {
    vec![Run::strong("do nothing for now"), Run::plain(".")]
}

/// What the person's role keeps from it in a workspace.
pub fn beyond_role(beyond: &BeyondRole) -> String {
    let what: Vec<String> = beyond.grants.iter().map(granted).collect();
    let role = role(beyond.role);
    [
        "Your role in ",
        &beyond.workspace,
        " is ",
        role,
        ". Until that changes, it cannot do this there: ",
        &listed(&what),
        ".",
    ]
    .concat()
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "It still cannot create, change or revoke tokens. Only you can, while signed in here.".to_owned();
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
    let (shown, more) =
        if nouns.len() > MOST_RESOURCES + 1 { nouns.split_at(MOST_RESOURCES) } else { (nouns, &[][..]) };
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

    use super::{
        super::generate::{self, AS_YOU},
        *,
    };
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
        assert_eq!(
            cannot(&full()),
            "It still cannot create, change or revoke tokens. Only you can, while signed in here."
        );
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
            let (name, detail) = generate::place(&named(&place, &two));
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
            generate::place(&named(&Place::Everywhere, &two)),
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
            "It cannot see builds, apps, workspaces, members or the audit log, and no token can create another token."
        );
        let mut reach = reach(&["versions:read"]);
        reach.unseen.clear();
        assert_eq!(cannot(&reach), "No token can create another token.");
    }
}
