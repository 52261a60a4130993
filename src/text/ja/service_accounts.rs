//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, quoted};

// The list.

/// What the page is for.
pub const LEAD: &str = "人ではなくシステムのためのアカウントです。すべてのアプリまたは選択したセグメントに対して、ロールの範囲でWorkspace APIを呼び出します。";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "サービスアカウントを作成";
/// A column.
pub const ACCOUNT: &str = "アカウント";
/// A column and a line of the details.
pub const ROLE: &str = "ロール";
/// A column and a field.
pub const WORKS_IN: &str = "対象範囲";
/// A column and a section.
pub const KEYS: &str = "キー";
/// A column.
pub const CREATED: &str = "作成";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "名前、説明";
/// Names the search field.
pub const SEARCH: &str = "名前、説明で検索";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "ワークスペース全体";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "なし: セグメントが削除されました";
/// No key that works.
pub const NO_KEYS: &str = "キーなし";
/// An account that is never called.
pub const NEVER_USED: &str = "未使用";
/// Before who made it.
pub const BY: &str = "作成者: ";

/// Keys that work: "有効: 2個".
pub fn active_keys(number: u32) -> String {
    ["有効: ", &count(number.into(), "個")].concat()
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    ["期限間近: ", &count(number.into(), "個")].concat()
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    ["期限切れ: ", &count(number.into(), "個")].concat()
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    let number = count(number as u64, "個");
    if more {
        ["サービスアカウント: 最初の", &number, "。"].concat()
    } else {
        ["サービスアカウント: ", &number, "。"].concat()
    }
}

/// There is none.
pub const EMPTY: &str = "サービスアカウントはまだありません";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Workspace APIを呼び出すシステムごとに作成してください。ほかに影響を与えずに1つだけ削除できます。";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "ワークスペースの管理者が作成できます。";
/// It did not load.
pub const DID_NOT_LOAD: &str = "サービスアカウントを読み込めませんでした";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "何も変更されていません。キーは引き続き使えます。";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    [&quoted(search), "に一致するサービスアカウントはありません"].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "サービスアカウントの作成と変更は、管理者だけが行えます。";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "あなたは管理者です。",
        Role::Developer => {
            "あなたはここでは開発者なので、サービスアカウントとその操作内容を閲覧できますが、シークレットは表示されません。"
        }
        Role::Viewer => {
            "あなたはここでは閲覧者なので、サービスアカウントとその操作内容を閲覧できますが、シークレットは表示されません。"
        }
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "人ではなく、システムのためのアカウントです。連携ごとに1つ作成します。";
/// Under way.
pub const CREATING: &str = "作成中…";
/// A field.
pub const NAME: &str = "名前";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "説明";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "このアカウントの用途と、管理する担当者です。";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "最初のキーの有効期限";
/// Stands before the identifier's end while there is no name.
pub const ANY_NAME: &str = "name";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "権限が最小";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "ワークスペース全体";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "選択したセグメント";
/// What that takes from any role.
pub const LIMITED: &str = "これらのセグメントのアプリだけが対象です。メンバー、サービスアカウント、監査ログは閲覧できず、アプリの作成もできません。";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "セグメントはまだありません。";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "新しいタブでセグメントを作成";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "セグメントを読み込めませんでした。";
/// None is ticked.
pub const NO_SEGMENT: &str = "セグメントが選択されていません。1つ以上選択するか、ワークスペース全体を選んでください。";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "今後追加されるものも含む、すべてのアプリ".to_owned(),
        Some(number) => [&count(number as u64, "個のアプリ"), "と、今後追加されるすべてのアプリ"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "アプリ、ビルド、メンバー、サービスアカウントを閲覧できます。変更はできません。",
        Role::Developer => {
            "アプリ、ビルド、メンバー、サービスアカウントの閲覧、アプリの作成と名前の変更、ビルドのアップロードができます。削除はできません。"
        }
        Role::Admin => {
            "アプリ、ビルド、メンバー、サービスアカウント、監査ログの閲覧、アプリの作成、名前の変更、削除、ビルドのアップロードができます。メンバーと認証情報の変更はできません。"
        }
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    [&quoted(name), "の作成"].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => {
            "名前が入力されていません。どのシステムのものかがわかる名前を入力してください（ci-pipelineなど）。"
                .to_owned()
        }
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_NAME.to_string());
            ["この名前は", &length, "文字です。", &longest, "文字以内にしてください。"].concat()
        }
        NameFault::Characters => {
            "英小文字、数字と、その間に1つずつのハイフンを使ってください（ci-pipelineなど）。".to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_DESCRIPTION.to_string());
            ["この説明は", &length, "文字です。", &longest, "文字以内にしてください。"].concat()
        }
        DescriptionFault::Control => {
            "説明に、改行などの目に見えない文字が含まれています。入力し直してください。".to_owned()
        }
    }
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "有効期限";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    count(days.into(), "日後")
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "日付を指定";
/// Without an end.
pub const NEVER: &str = "無期限";
/// What that means.
pub const NEVER_CLAIM: &str = "終了日がない場合、誰かが失効させるまで使えます。";
/// What would be better.
pub const NEVER_DETAIL: &str = "終了日を決めておけば、忘れられたキーも自動的に使えなくなります。";
