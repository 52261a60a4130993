//! What a credential will be able to do, as a sentence.

use super::{
    all_isolated,
    counted::{APPS, OTHER_RESOURCES, count_of},
    isolated, listed, role,
};
use crate::{
    credentials::create::{
        beyond_role::BeyondRole,
        place::Named,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// No scope.
const NOTHING: &str = "لا شيء بعد";
/// No scope.
const CHOOSE_SCOPES: &str = ". حدّد ما يُسمح له به ضمن «النطاقات».";
/// That credentials do not come from credentials.
const NO_TOKEN_MAKES_ANOTHER: &str = "لا يمكن لأي رمز إنشاء رمز آخر.";

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["يمكن لمن يحمل هذا الرمز فعل كل ما يمكنك فعله، في ", &place, "."].concat()
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
        vec![Run::strong("كل ما يمكنك فعله")]
    } else {
        and(reach.grants.iter().map(granted).collect())
    };
    runs.push(Run::plain("، في "));
    runs.extend(place_words(place));
    if let (Some(acts_as), false) = (acts_as, reach.full) {
        runs.push(Run::plain(["، ", acts_as].concat()));
    }
    match until {
        Until::Moment(moment) => runs.extend([Run::plain("، حتى "), Run::strong(isolated(moment))]),
        Until::Revoked => runs.extend([Run::plain("، "), Run::danger("حتى يُبطله أحد")]),
        Until::Open => runs.push(Run::plain("، حتى تاريخ لم تختره بعد")),
    }
    runs.push(Run::plain("."));
    runs
}

/// "قراءة وكتابة الإصدارات". Isolated, because an operator's words may be in another language.
fn granted(grant: &Grant) -> String {
    isolated(&[&grant.verbs.join(" و"), " ", &grant.noun].concat())
}

/// Strong words in a row: "a and b and c".
fn and(words: Vec<String>) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            runs.push(Run::plain(" و"));
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
            vec![Run::strong(isolated(&only.name)), Run::plain(" ومساحات العمل التي تنضم إليها لاحقًا")]
        }
        Named::Everywhere { workspaces: 0, .. } => vec![Run::strong("مساحات العمل التي تنضم إليها لاحقًا")],
        Named::Everywhere { workspaces: 2, .. } => vec![Run::strong("كلتا مساحتي عملك")],
        Named::Everywhere { workspaces, .. } => {
            vec![Run::strong(["كل مساحات عملك (", &workspaces.to_string(), ")"].concat())]
        }
        Named::Limited { whole, single } if whole.is_empty() && single.is_empty() => {
            vec![Run::plain("مساحات عمل أو تطبيقات لم تحدّدها بعد")]
        }
        Named::Limited { whole, single } => {
            let whole = whole.iter().map(|workspace| isolated(&workspace.name));
            let single = single.iter().map(|(workspace, apps)| {
                let apps = if apps.len() <= MOST_NAMES {
                    listed(&apps.iter().map(|app| isolated(&app.name)).collect::<Vec<_>>())
                } else {
                    count_of(apps.len() as u64, &APPS)
                };
                [&apps, " من ", &isolated(&workspace.name)].concat()
            });
            and(whole.chain(single).collect())
        }
    }
}

/// None of its scopes are of use to the person.
pub fn nothing_for_now() -> Vec<Run> {
    vec![Run::strong("لا شيء في الوقت الحالي"), Run::plain(".")]
}

/// What the person's role keeps from it in a workspace.
pub fn beyond_role(beyond: &BeyondRole) -> String {
    let what: Vec<String> = beyond.grants.iter().map(granted).collect();
    let role = role(beyond.role);
    [
        "دورك في ",
        &isolated(&beyond.workspace),
        " هو «",
        role,
        "». وما لم يتغيّر ذلك، لا يمكنه هناك: ",
        &what.join("، "),
        ".",
    ]
    .concat()
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "ومع ذلك لا يمكنه إنشاء الرموز أو تغييرها أو إبطالها. أنت وحدك من يمكنه ذلك، بعد تسجيل الدخول هنا."
            .to_owned();
    }
    if reach.grants.is_empty() {
        return NO_TOKEN_MAKES_ANOTHER.to_owned();
    }
    let mut clauses: Vec<String> = reach.blind.iter().map(granted).collect();
    if !reach.unseen.is_empty() {
        clauses.push(["الاطلاع على ", &or(&reach.unseen)].concat());
    }
    if clauses.is_empty() {
        return NO_TOKEN_MAKES_ANOTHER.to_owned();
    }
    ["لا يمكنه ", &clauses.join(" ولا "), "، و", NO_TOKEN_MAKES_ANOTHER].concat()
}

/// "a or b or c"; with many "a or b or c or 9 other resources".
fn or(nouns: &[String]) -> String {
    let (shown, more) =
        if nouns.len() > MOST_RESOURCES + 1 { nouns.split_at(MOST_RESOURCES) } else { (nouns, &[][..]) };
    let mut nouns = all_isolated(shown);
    if !more.is_empty() {
        nouns.push(count_of(more.len() as u64, &OTHER_RESOURCES));
    }
    nouns.join(" أو ")
}
