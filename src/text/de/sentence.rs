//! What a credential will be able to do, as a sentence.

use super::{either, generate::app_count, listed, role};
use crate::{
    credentials::create::{
        beyond_role::BeyondRole,
        place::Named,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// No scope.
const NOTHING: &str = "noch nichts";
/// No scope.
const CHOOSE_SCOPES: &str = ". Wählen Sie unter Scopes aus, was es darf.";
/// What no credential can do.
const NO_TOKEN_CREATES: &str = "Kein Token kann ein weiteres Token erstellen.";

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["Wer dieses Token hat, kann alles tun, was Sie tun können, in ", &place, "."].concat()
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
        vec![Run::strong("alles, was auch Sie dürfen")]
    } else {
        and(reach.grants.iter().map(granted).collect())
    };
    runs.push(Run::plain(", in "));
    runs.extend(place_words(place));
    if let (Some(acts_as), false) = (acts_as, reach.full) {
        runs.push(Run::plain([", ", acts_as].concat()));
    }
    match until {
        Until::Moment(moment) => runs.extend([Run::plain(", bis zum "), Run::strong(moment.clone())]),
        Until::Revoked => runs.extend([Run::plain(", "), Run::danger("bis es jemand widerruft")]),
        Until::Open => runs.push(Run::plain(", bis zu einem Datum, das Sie noch wählen müssen")),
    }
    runs.push(Run::plain("."));
    runs
}

/// "Versionen lesen und schreiben".
fn granted(grant: &Grant) -> String {
    [&grant.noun, " ", &listed(&grant.verbs)].concat()
}

/// Strong words in a row: "a, b and c".
fn and(words: Vec<String>) -> Vec<Run> {
    let last = words.len().saturating_sub(1);
    let mut runs = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        match at {
            0 => {}
            at if at == last => runs.push(Run::plain(" und ")),
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

/// Where it works, as it stands after "in".
fn place_words(place: &Named<'_>) -> Vec<Run> {
    match place {
        Named::Everywhere { only: Some(only), .. } => {
            vec![Run::strong(only.name.clone()), Run::plain(" und Workspaces, denen Sie später beitreten")]
        }
        Named::Everywhere { workspaces: 0, .. } => vec![Run::strong("Workspaces, denen Sie später beitreten")],
        Named::Everywhere { workspaces: 2, .. } => vec![Run::strong("Ihren beiden Workspaces")],
        Named::Everywhere { workspaces, .. } => {
            vec![Run::strong(["allen Ihren ", &workspaces.to_string(), " Workspaces"].concat())]
        }
        Named::Limited { whole, single } if whole.is_empty() && single.is_empty() => {
            vec![Run::plain("Workspaces oder Apps, die Sie noch auswählen müssen")]
        }
        Named::Limited { whole, single } => {
            let whole = whole.iter().map(|workspace| workspace.name.clone());
            let single = single.iter().map(|(workspace, apps)| {
                let apps = if apps.len() <= MOST_NAMES {
                    listed(&apps.iter().map(|app| app.name.clone()).collect::<Vec<_>>())
                } else {
                    app_count(apps.len())
                };
                [apps.as_str(), " von ", &workspace.name].concat()
            });
            and(whole.chain(single).collect())
        }
    }
}

/// None of its scopes are of use to the person.
pub fn nothing_for_now() -> Vec<Run> {
    vec![Run::strong("vorerst nichts"), Run::plain(".")]
}

/// What the person's role keeps from it in a workspace.
pub fn beyond_role(beyond: &BeyondRole) -> String {
    let what: Vec<String> = beyond.grants.iter().map(granted).collect();
    let role = role(beyond.role);
    [
        "Ihre Rolle in ",
        &beyond.workspace,
        " ist ",
        role,
        ". Solange das so bleibt, kann es dort nicht: ",
        &listed(&what),
        ".",
    ]
    .concat()
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "Token erstellen, ändern oder widerrufen kann es trotzdem nicht. Das können nur Sie, wenn Sie hier \
                angemeldet sind."
            .to_owned();
    }
    if reach.grants.is_empty() {
        return NO_TOKEN_CREATES.to_owned();
    }
    let blind = |grant: &Grant| ["Es kann ", &grant.noun, " nicht ", &listed(&grant.verbs), ". "].concat();
    let mut said: String = reach.blind.iter().map(blind).collect();
    if !reach.unseen.is_empty() {
        said.push_str(&["Auf ", &or(&reach.unseen), " hat es keinen Zugriff. "].concat());
    }
    said + NO_TOKEN_CREATES
}

/// "a, b or c"; with many "a, b, c or 9 other resources".
fn or(nouns: &[String]) -> String {
    if nouns.len() <= MOST_RESOURCES + 1 {
        return either(nouns);
    }
    let (shown, more) = nouns.split_at(MOST_RESOURCES);
    [&shown.join(", "), " oder ", &more.len().to_string(), " weitere Ressourcen"].concat()
}
