//! Generating a credential.

use latchkey_api::{
    access_token::MOST_LIMITS,
    expiry::ExpiryFault,
    name::{self, NameFault},
};

use super::{count, grouped, listed, quoted};
use crate::credentials::create::{
    expiry::{Ending, EndingFault},
    place::{Named, PlaceFault},
    prefill::Unreadable,
};

/// The page, its button.
pub const TITLE: &str = "トークンを生成";
/// Under way.
pub const GENERATING: &str = "生成中…";
/// The page in the breadcrumb.
pub const NEW: &str = "新規";
/// Copies an address that fills the form in as it is now.
pub const COPY_LINK: &str = "フォームのリンクをコピー";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "スコープとワークスペースを読み込めませんでした";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "入力した内容は保持されています。";
/// After an answer that was lost.
pub const MAY_BE_MADE: &str = "それでも作成された可能性があります。何も変更せずにもう一度お試しください。二重に作成されることはなく、トークンをコピーできます。";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    [&quoted(name), "の生成"].concat()
}

// The name.

/// A field.
pub const NAME: &str = "名前";
/// What makes a good one.
pub const NAME_HINT: &str = "使う場所がわかる名前にします（パイプライン、スクリプト、マシンなど）。";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "名前が入力されていません。トークンを使う場所がわかる名前を入力してください。".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), name::LONGEST.to_string());
            ["この名前は", &length, "文字です。", &longest, "文字以内にしてください。"].concat()
        }
        NameFault::Control => {
            "名前に、改行やタブなどの目に見えない文字が含まれています。入力し直してください。".to_owned()
        }
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "対象範囲";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "自分のすべてのワークスペース";
/// A choice.
pub const CHOSEN_PLACES: &str = "選択したワークスペースとアプリ";
/// What a whole workspace means.
pub const EVERY_APP: &str = "すべてのアプリ";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "今後参加するワークスペースも含みます。";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "今後追加されるものも含む、すべてのアプリ。";
/// What the choice opens.
pub const TICK_PLACES: &str = "下で選択したものだけが対象です。";
/// A workspace without any.
pub const NO_APPS: &str = "アプリはまだありません";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "まだ選択されていません";

/// "3個のワークスペース、14個のアプリ".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    listed(&[workspace_count(workspaces), app_count(apps)])
}

fn workspace_count(number: usize) -> String {
    count(number as u64, "個のワークスペース")
}

/// "14個のアプリ".
pub fn app_count(number: usize) -> String {
    count(number as u64, "個のアプリ")
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
                (name, within(&workspace.name))
            }
            ([], several) => {
                let apps = several.iter().map(|(_, apps)| apps.len()).sum();
                (app_count(apps), within(&workspace_count(several.len())))
            }
            (whole, single) => {
                let apps = single.iter().map(|(_, apps)| apps.len()).sum();
                ([&workspace_count(whole.len()), "と", &app_count(apps)].concat(), String::new())
            }
        },
    }
}

fn within(place: &str) -> String {
    [place, "内"].concat()
}

/// Places that cannot be sent.
pub fn place_fault(fault: PlaceFault) -> String {
    match fault {
        PlaceFault::Nothing => {
            "ワークスペースもアプリも選択されていません。1つ以上選択するか、すべてのワークスペースを選んでください。"
                .to_owned()
        }
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            let then = "個以内にするか、ワークスペース全体を選んでください。";
            ["ワークスペースとアプリが合わせて", &count, "個選択されています。", &most, then].concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "スコープ";
/// A column.
pub const RESOURCE: &str = "リソース";
/// The ready choices of scopes.
pub const PRESETS: &str = "スコープのプリセット";
/// None of the ready choices.
pub const CUSTOM: &str = "カスタム";
/// No box.
pub const NO_SCOPE: &str = "スコープが選択されていません。1つ以上選択してください。";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "提供なし";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "フルアクセスには書き込みも含まれます。";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "フルアクセスではすべてを読み取れます。";

/// "9個中4個".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [all.to_string().as_str(), "個中", &chosen.to_string(), "個"].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    [resource, ": ", action].concat()
}

/// The checkbox over a column, to those who do not see that it is one.
pub fn whole_column(action: &str) -> String {
    ["すべてのリソース: ", action].concat()
}

/// The same while a search hides some of it.
pub fn shown_column(action: &str) -> String {
    ["表示中のリソースすべて: ", action].concat()
}

/// The box that ticks everything, where there are no columns.
pub const ALL_SCOPES: &str = "すべてのスコープ";
/// The same while a search hides some of it.
pub const SHOWN_SCOPES: &str = "表示中のスコープすべて";
/// Names the search for scopes, where there are many.
pub const SEARCH_SCOPES: &str = "スコープを検索";
/// What that says where it finds none.
pub const NO_SCOPE_FOUND: &str = "一致するスコープはありません。";

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { scope.to_owned() } else { [scope, ": ", description].concat() }
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "有効期限";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "日時";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "現地時間";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "日付を選択";
/// The other choices' second line.
pub const NO_END: &str = "終了日なし";
/// The one risk.
pub const NEVER_CLAIM: &str = "このトークンは、誰かが失効させるまで使えます。";
/// What to do instead.
pub const NEVER_DETAIL: &str =
    "ほとんどのパイプラインには90日が適しています。期限の1週間前には、トークンの一覧でお知らせします。";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "1年".to_owned(),
        Ending::After(days) => count(days.into(), "日"),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "無期限".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "日時が不完全です。日付と時刻を選択してください。",
        EndingFault::Refused(ExpiryFault::Past) => "この日時はすでに過ぎています。これより後の日時を選択してください。",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "10年より先の日時です。もっと早い日付を選択するか、「無期限」を選んでください。"
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    ["次のスコープはここには存在しません: ", &listed(scopes), "。"].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "除外しました。残りで足りるか確認してください。";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    ["次の名前のワークスペースには参加しておらず、アプリにもアクセスできません: ", &listed(entries), "。"].concat()
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    let places = count(number as u64, "個のワークスペースまたはアプリ");
    ["元のトークンの対象のうち、", &places, "に現在アクセスできません。"].concat()
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    let (what, fault) = match parameter {
        Unreadable::Expires => ("有効期限", "が指定されていますが、日時として読み取れません。"),
        Unreadable::From => ("設定のコピー元", "が指定されていますが、トークンではありません。"),
    };
    ["このリンクでは", what, "に", &quoted(value), fault].concat()
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => "代わりに標準の期限を選択しました。日数、日付、またはneverを指定できます。",
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "コピー元のトークンは存在しません。";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "コピー元のトークンを読み込めませんでした。";
/// What became of it.
pub const START_EMPTY: &str = "フォームは空の状態から始まります。";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    [&quoted(name), "（", masked, "）の設定を入力しました。"].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str =
    "元のトークンは引き続き使えます。新しいトークンへの切り替えが済んだら、失効させてください。";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "名前のないトークン";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "未生成";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "このトークンでできること";
/// Who it acts as.
pub const AS_YOU: &str = "あなたとして";
