//! What a credential will be able to do, as a sentence.

use super::{and_before, generate::app_count, listed, role};
use crate::{
    credentials::create::{
        beyond_role::BeyondRole,
        place::Named,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// No scope.
const NOTHING: &str = "nada todavía";
/// No scope.
const CHOOSE_SCOPES: &str = ". Marca en Ámbitos lo que podrá hacer.";
/// What no credential can do.
const NO_OTHER: &str = "Ningún token puede crear otro token.";

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["Quien tenga este token puede hacer todo lo que puedes hacer tú, en ", &place, "."].concat()
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
        vec![Run::strong("todo lo que puedes hacer tú")]
    } else {
        and(reach.grants.iter().map(granted).collect())
    };
    runs.push(Run::plain(", en "));
    runs.extend(place_words(place));
    if let (Some(acts_as), false) = (acts_as, reach.full) {
        runs.push(Run::plain([", ", acts_as].concat()));
    }
    match until {
        Until::Moment(moment) => runs.extend([Run::plain(", hasta el "), Run::strong(moment.clone())]),
        Until::Revoked => runs.extend([Run::plain(", "), Run::danger("hasta que alguien lo revoque")]),
        Until::Open => runs.push(Run::plain(", hasta una fecha que aún tienes que elegir")),
    }
    runs.push(Run::plain("."));
    runs
}

/// "leer y escribir versiones".
fn granted(grant: &Grant) -> String {
    [&listed(&grant.verbs), " ", &grant.noun].concat()
}

/// Strong words in a row: "a, b y c".
fn and(words: Vec<String>) -> Vec<Run> {
    let last = words.len().saturating_sub(1);
    let mut runs = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        match at {
            0 => {}
            at if at == last => runs.push(Run::plain(and_before(&word))),
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

/// Follows "en".
fn place_words(place: &Named<'_>) -> Vec<Run> {
    match place {
        Named::Everywhere { only: Some(only), .. } => {
            vec![
                Run::strong(only.name.clone()),
                Run::plain(" y en los espacios de trabajo a los que te unas más adelante"),
            ]
        }
        Named::Everywhere { workspaces: 0, .. } => {
            vec![Run::strong("los espacios de trabajo a los que te unas más adelante")]
        }
        Named::Everywhere { workspaces: 2, .. } => vec![Run::strong("tus dos espacios de trabajo")],
        Named::Everywhere { workspaces, .. } => {
            vec![Run::strong(["tus ", &workspaces.to_string(), " espacios de trabajo"].concat())]
        }
        Named::Limited { whole, single } if whole.is_empty() && single.is_empty() => {
            vec![Run::plain("los espacios de trabajo o apps que aún tienes que marcar")]
        }
        Named::Limited { whole, single } => {
            let whole = whole.iter().map(|workspace| workspace.name.clone());
            let single = single.iter().map(|(workspace, apps)| {
                let apps = if apps.len() <= MOST_NAMES {
                    listed(&apps.iter().map(|app| app.name.clone()).collect::<Vec<_>>())
                } else {
                    app_count(apps.len())
                };
                [apps.as_str(), " de ", &workspace.name].concat()
            });
            and(whole.chain(single).collect())
        }
    }
}

/// None of its scopes are of use to the person.
pub fn nothing_for_now() -> Vec<Run> {
    vec![Run::strong("nada por ahora"), Run::plain(".")]
}

/// What the person's role keeps from it in a workspace.
pub fn beyond_role(beyond: &BeyondRole) -> String {
    let what: Vec<String> = beyond.grants.iter().map(granted).collect();
    let role = role(beyond.role);
    ["Tu rol en ", &beyond.workspace, " es ", role, ". Mientras no cambie, allí no podrá: ", &listed(&what), "."]
        .concat()
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "Aun así, no puede crear, modificar ni revocar tokens. Solo puedes hacerlo tú, con la sesión iniciada aquí."
            .to_owned();
    }
    let mut clauses: Vec<String> = reach.blind.iter().map(|grant| ["puede ", &granted(grant)].concat()).collect();
    if !reach.unseen.is_empty() {
        clauses.push(["puede ver ", &nor(&reach.unseen)].concat());
    }
    if reach.grants.is_empty() || clauses.is_empty() {
        return NO_OTHER.to_owned();
    }
    ["No ", &clauses.join(", no "), ", y ningún token puede crear otro token."].concat()
}

/// "a, b ni c"; with many "a, b, c ni otros 9 recursos".
fn nor(nouns: &[String]) -> String {
    let (shown, more) =
        if nouns.len() > MOST_RESOURCES + 1 { nouns.split_at(MOST_RESOURCES) } else { (nouns, &[][..]) };
    match (shown, more) {
        ([], _) => String::new(),
        ([one], _) => one.clone(),
        ([first @ .., last], []) => [&first.join(", "), " ni ", last].concat(),
        (shown, more) => [&shown.join(", "), " ni otros ", &more.len().to_string(), " recursos"].concat(),
    }
}
