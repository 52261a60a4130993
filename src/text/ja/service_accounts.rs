//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, listed, quoted};

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
        ["サービスアカウント: 名前順で最初の", &number, "。"].concat()
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
/// There are none to choose.
pub const NO_SEGMENTS: &str = "セグメントはまだありません。";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "セグメントを作成";
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
        Role::Viewer => "アプリ、ビルド、メンバー、サービスアカウントの閲覧。変更はできません。",
        Role::Developer => {
            "さらに、アプリの作成と名前の変更、ビルドのアップロード。削除とワークスペースの設定はできません。"
        }
        Role::Admin => "さらに、アプリの削除と監査ログの閲覧。メンバーと認証情報の管理は人が行います。",
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

// The details.

/// No such account.
pub const NOT_FOUND: &str = "サービスアカウントが見つかりません";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "削除されたか、アドレスの入力に誤りがあります。";
/// The way out.
pub const GO_TO_LIST: &str = "サービスアカウントへ";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "サービスアカウントを読み込めませんでした";
/// A line of the details.
pub const IDENTIFIER: &str = "識別子";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "識別子をコピー";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "識別子をコピーしました";
/// A line of the details.
pub const SEGMENTS: &str = "セグメント";
/// Opens the form.
pub const EDIT: &str = "編集";
/// Above the keys.
pub const KEYS_LEAD: &str = "アカウントの名前、ロール、履歴を失うことなく、キーを置き換えられます。";
/// A column.
pub const KEY: &str = "キー";
/// An account without any.
pub const NO_KEYS_YET: &str = "このアカウントにはキーがないため、使用できません。";

/// How many apps its segments have: "Harbour Mobileの14個のアプリのうち11個".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    [workspace, "の", &count(all as u64, "個のアプリのうち"), &count(number as u64, "個")].concat()
}

/// All of them: "Harbour Mobileの14個のアプリと、今後追加されるすべてのアプリ".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [workspace, "の", &whole(Some(all))].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = "、アクセス元: ";

/// What was asked for: "、POST /v1/organizations/{organizationId}/apps".
pub fn request(method: &str, path: &str) -> String {
    ["、", method, " ", path].concat()
}

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), "を編集"].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "名前と識別子は変わりません。キーには、次回のリクエストから新しい権限が適用されます。";
/// The button.
pub const SAVE: &str = "変更を保存";
/// Under way.
pub const SAVING: &str = "保存中…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    [&quoted(name), "の変更"].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), "を変更しました。"].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "キーを追加";
/// Under way.
pub const ADDING: &str = "追加中…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "使う場所がわかる名前にします（パイプライン、スクリプト、マシンなど）。";
/// A key's menu.
pub const REPLACE_OPEN: &str = "キーを置き換え…";
/// A key's menu.
pub const RENAME_OPEN: &str = "名前を変更…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "失効させる…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "監査ログで表示";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    [&quoted(name), "を置き換え"].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "同じ名前の2つ目のキーを追加します。古いキーは引き続き使えるため、何も止まりません。新しいキーに切り替えて最終使用を確認してから、古いキーを失効させてください。";
/// The button.
pub const REPLACE: &str = "新しいキーを追加";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["キー", &quoted(name), "の追加"].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["古いキー", &quoted(name), "はまだ使えます。"].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "すべての場所で新しいキーに切り替えたら、";
/// What to do then.
pub const REVOKE_OLD: &str = "古いキーを失効させてください";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), "の名前を変更"].concat()
}

/// The button.
pub const RENAME: &str = "名前を変更";

/// The question.
pub fn revoke_title(name: &str) -> String {
    [&quoted(name), "を失効させますか？"].concat()
}

/// The answer.
pub const REVOKE: &str = "失効させる";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str = "失効はすぐに反映され、元に戻せません。呼び出し元を止めないためには、先に";
/// The way out.
pub const ADD_ANOTHER: &str = "別のキーを追加";
/// After the way out.
pub const FIRST: &str = "してください。";
/// It is not the only one.
pub const OTHERS_WORK: &str = "このアカウントのほかのキーは引き続き使えます。";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["キー", &quoted(name), "を失効させました。"].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "危険な操作";
/// What can be done.
pub const DELETE_THIS: &str = "このサービスアカウントを削除";
/// Opens the question.
pub const DELETE_OPEN: &str = "サービスアカウントを削除…";
/// The answer.
pub const DELETE: &str = "サービスアカウントを削除";
/// Under way.
pub const DELETING: &str = "削除中…";

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), "を削除しますか？"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => "有効なキーはありません。".to_owned(),
        _ => [&count(number as u64, "個のキー"), "がすぐに使えなくなります。"].concat(),
    }
}

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "過去7日間は誰も使用していません。".to_owned(),
        _ => ["過去7日間に", &count(number as u64, "件の呼び出し元"), "が使用しました。"].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "監査ログは残ります。";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "削除はすぐに反映され、元に戻せません。";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match quoted.as_slice() {
        [] => "有効なキーはありません。".to_owned(),
        some => ["キー", &listed(some), "がすぐに使えなくなります。"].concat(),
    }
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    [&quoted(name), "の削除"].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), "を削除しました。"].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "このキーは失効したか、別のサービスアカウントのものです。";
