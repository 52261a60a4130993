//! What a credential will be able to do, as a sentence.

use super::{generate::app_count, grouped, listed, role};
use crate::{
    credentials::create::{
        beyond_role::BeyondRole,
        place::Named,
        scope_grid::{Grant, Reach},
    },
    text::prose::Run,
};

/// No scope.
const NOTHING: &str = "まだ何もできません。";
/// No scope.
const CHOOSE_SCOPES: &str = "「スコープ」で許可する操作を選んでください。";
/// Of any token.
const NO_TOKEN_CREATES: &str = "トークンを使って別のトークンを作成することはできません。";

/// What full access comes to.
pub fn full_access_detail(place: &Named<'_>) -> String {
    let place: String = place_words(place).into_iter().map(|Run(_, words)| words).collect();
    ["このトークンを持つ人は誰でも、", &place, "で、あなたができることをすべて実行できます。"].concat()
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
        vec![Run::strong("あなたができるすべての操作")]
    } else {
        row(reach.grants.iter().map(granted).collect())
    };
    runs.push(Run::plain("。"));
    if let (Some(acts_as), false) = (acts_as, reach.full) {
        runs.push(Run::plain([acts_as, "、"].concat()));
    }
    runs.extend(place_words(place));
    runs.push(Run::plain("で"));
    match until {
        Until::Moment(moment) => {
            runs.extend([Run::plain("、"), Run::strong(moment.clone()), Run::plain("まで使えます。")]);
        }
        Until::Revoked => {
            runs.extend([Run::plain("、"), Run::danger("誰かが失効させるまで"), Run::plain("使えます。")]);
        }
        Until::Open => runs.push(Run::plain("使えます。有効期限の日付はまだ選択されていません。")),
    }
    runs
}

/// "バージョンの読み取りと書き込み"
fn granted(grant: &Grant) -> String {
    [&grant.noun, "の", &grant.verbs.join("と")].concat()
}

/// Strong words in a row: "a、b、c".
fn row(words: Vec<String>) -> Vec<Run> {
    let mut runs = Vec::new();
    for word in words {
        if !runs.is_empty() {
            runs.push(Run::plain("、"));
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
            vec![Run::strong(only.name.clone()), Run::plain("と、今後参加するワークスペース")]
        }
        Named::Everywhere { workspaces: 0, .. } => vec![Run::strong("今後参加するワークスペース")],
        Named::Everywhere { workspaces: 2, .. } => vec![Run::strong("参加中の2つのワークスペース両方")],
        Named::Everywhere { workspaces, .. } => {
            vec![Run::strong(["参加中の", &grouped(*workspaces as u64), "個のワークスペースすべて"].concat())]
        }
        Named::Limited { whole, single } if whole.is_empty() && single.is_empty() => {
            vec![Run::plain("これから選択するワークスペースまたはアプリ")]
        }
        Named::Limited { whole, single } => {
            let whole = whole.iter().map(|workspace| workspace.name.clone());
            let single = single.iter().map(|(workspace, apps)| {
                let apps = if apps.len() <= MOST_NAMES {
                    listed(&apps.iter().map(|app| app.name.clone()).collect::<Vec<_>>())
                } else {
                    app_count(apps.len())
                };
                [&workspace.name, "の", &apps].concat()
            });
            row(whole.chain(single).collect())
        }
    }
}

/// None of its scopes are of use to the person.
pub fn nothing_for_now() -> Vec<Run> {
    vec![Run::strong("今のところ何もできません"), Run::plain("。")]
}

/// What the person's role keeps from it in a workspace.
pub fn beyond_role(beyond: &BeyondRole) -> String {
    let what: Vec<String> = beyond.grants.iter().map(granted).collect();
    let role = role(beyond.role);
    [
        &beyond.workspace,
        "でのあなたのロールは「",
        role,
        "」です。変更されるまで、そこでは",
        &what.join("、"),
        "はできません。",
    ]
    .concat()
}

/// What the credential will not be able to do.
pub fn cannot(reach: &Reach) -> String {
    if reach.full {
        return "それでも、トークンの作成、変更、失効はできません。できるのは、ここにサインインしたあなただけです。"
            .to_owned();
    }
    if reach.grants.is_empty() {
        return NO_TOKEN_CREATES.to_owned();
    }
    let mut clauses: Vec<String> =
        reach.blind.iter().map(|grant| [&granted(grant), "はできません。"].concat()).collect();
    if !reach.unseen.is_empty() {
        clauses.push([&seen(&reach.unseen), "は参照できません。"].concat());
    }
    clauses.push(NO_TOKEN_CREATES.to_owned());
    clauses.concat()
}

/// "a、b、c"; with many "a、b、cとほか9個のリソース".
fn seen(nouns: &[String]) -> String {
    let (shown, more) =
        if nouns.len() > MOST_RESOURCES + 1 { nouns.split_at(MOST_RESOURCES) } else { (nouns, &[][..]) };
    let shown = shown.join("、");
    match more {
        [] => shown,
        more => [&shown, "とほか", &grouped(more.len() as u64), "個のリソース"].concat(),
    }
}
