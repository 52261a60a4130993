//! Members of a workspace, invitations, and accepting one.

use latchkey_api::{member::INVITATION_DAYS, session::Role};

use super::{count, grouped, listed, quoted};

// The page.

/// What the page is for.
pub const LEAD: &str = "このワークスペースで作業する人と、それぞれができることです。個人用アクセストークンの権限が本人の権限を超えることはありません。";
/// Opens the form.
pub const ADD: &str = "メンバーを追加";
/// Under way.
pub const ADDING: &str = "追加中…";
/// A column.
pub const MEMBER: &str = "メンバー";
/// A column.
pub const ROLE: &str = "ロール";
/// A column.
pub const SINCE: &str = "参加日";
/// A column: personal access tokens that work here.
pub const TOKENS: &str = "ここで使えるトークン";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "メンバーを読み込めませんでした";
/// The person who looks.
pub const YOU: &str = "自分";
/// Opens the form.
pub const CHANGE_ROLE_OPEN: &str = "ロールを変更…";
/// The button.
pub const CHANGE_ROLE: &str = "ロールを変更";
/// Under way.
pub const CHANGING_ROLE: &str = "変更中…";
/// Opens the question.
pub const REMOVE_OPEN: &str = "削除…";
/// Opens the question about oneself.
pub const LEAVE_OPEN: &str = "ワークスペースから退出…";
/// The button.
pub const REMOVE: &str = "メンバーを削除";
/// The button about oneself.
pub const LEAVE: &str = "退出";
/// Under way.
pub const REMOVING: &str = "処理中…";
/// A field.
pub const EMAIL: &str = "メールアドレス";
/// What happens.
pub const EMAIL_HINT: &str = "ここにアカウントがある人はすぐに追加されます。それ以外の人には招待を作成します。";
/// Nothing that could be an email was typed.
pub const EMAIL_MISSING: &str = "追加する人のメールアドレスを入力してください。";

/// Why there are no actions.
pub fn only_admins(admins: &[String]) -> String {
    match admins {
        [] => "このワークスペースの管理者に依頼してください。".to_owned(),
        some => ["管理者に依頼してください: ", &listed(some), "。"].concat(),
    }
}

/// Before [`only_admins`].
pub const ONLY_ADMINS: &str = "メンバーの追加と変更は、管理者だけが行えます。";

/// Where the role comes from.
pub fn inherited(organization: &str) -> String {
    [organization, "の管理者"].concat()
}

/// Why a role cannot be changed here: it is that of the workspace above.
pub fn changed_above(name: &str, organization: &str) -> String {
    [
        name,
        "さんは",
        &quoted(organization),
        "の管理者として、ここのメンバーになっています。ロールはそちらでのみ変更できます。",
    ]
    .concat()
}

/// What a role may and may not do.
pub fn role_detail(role: Role) -> &'static str {
    match role {
        Role::Admin => {
            "すべての操作ができます。メンバー、セグメント、サービスアカウントの管理、アプリの削除、監査ログの閲覧も含みます。"
        }
        Role::Developer => {
            "監査ログ以外のすべての閲覧、アプリの作成と名前の変更、ビルドのアップロード、バージョンとアプリAPIトークンの管理ができます。アプリの削除と、メンバー、セグメント、サービスアカウントの変更はできません。"
        }
        Role::Viewer => "監査ログ以外のすべてを閲覧できます。変更はできません。",
    }
}

/// The title of the form for another role.
pub fn change_title(name: &str) -> String {
    [name, "さんのロールを変更"].concat()
}

/// The question.
pub fn remove_title(name: &str, you: bool, workspace: &str) -> String {
    if you {
        [&quoted(workspace), "から退出しますか？"].concat()
    } else {
        [name, "さんをワークスペースから削除しますか？"].concat()
    }
}

/// What happens to whoever goes and to their tokens.
pub fn remove_detail(tokens: u32, you: bool) -> String {
    let (whose, lost) = if you {
        ("あなたの", "このワークスペースにすぐにアクセスできなくなります。")
    } else {
        ("このメンバーの", "このメンバーは、このワークスペースにすぐにアクセスできなくなります。")
    };
    match tokens {
        0 => lost.to_owned(),
        some => {
            [lost, whose, &count(some.into(), "個の個人用アクセストークン"), "でもアクセスできなくなります。"].concat()
        }
    }
}

/// What stays.
pub const REMOVE_KEEPS: &str = "このメンバーが作成したサービスアカウント、キー、アプリAPIトークンは引き続き使えます。このメンバーによる未回答の招待は取り消されます。このメンバーは、後でもう一度追加できます。";

/// The same for oneself.
pub const LEAVE_KEEPS: &str = "あなたが作成したサービスアカウント、キー、アプリAPIトークンは引き続き使えます。あなたによる未回答の招待は取り消されます。管理者は、あなたを再び追加できます。";

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let members = count(all as u64, "人");
    if shown < all {
        return ["メンバー: ", &members, "中", &grouped(shown as u64), "人を表示しています。"].concat();
    }
    ["メンバー: ", &members, "。"].concat()
}

/// Names the search field.
pub const SEARCH: &str = "メンバーを名前、メールアドレスで検索";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "名前、メールアドレス";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    [&quoted(search), "に一致するメンバーはありません"].concat()
}

/// Said when it is done.
pub fn added(name: &str) -> String {
    [name, "さんをメンバーに追加しました。"].concat()
}

/// Said when it is done.
pub fn changed(name: &str, role: &str) -> String {
    [name, "さんのロールを", &quoted(role), "に変更しました。"].concat()
}

/// Said when it is done.
pub fn removed(name: &str) -> String {
    [name, "さんはメンバーではなくなりました。"].concat()
}

/// What goes on after signing in again.
pub fn adding(email: &str) -> String {
    [&quoted(email), "の追加"].concat()
}

/// What goes on after signing in again.
pub fn changing(name: &str) -> String {
    [name, "さんのロールの変更"].concat()
}

/// What goes on after signing in again.
pub fn removing(name: &str) -> String {
    [name, "さんの削除"].concat()
}

// Invitations.

/// Heads the list.
pub const INVITATIONS: &str = "招待";
/// A column.
pub const INVITED: &str = "招待先";
/// A column.
pub const EXPIRES: &str = "有効期限";
/// Opens the question.
pub const WITHDRAW_OPEN: &str = "取り消す…";
/// The button.
pub const WITHDRAW: &str = "招待を取り消す";
/// Under way.
pub const WITHDRAWING: &str = "取り消し中…";
/// What happens.
pub const WITHDRAW_DETAIL: &str = "相手が持っているリンクは使えなくなります。もう一度招待することもできます。";

/// What the list holds.
pub fn invitations_lead() -> String {
    ["リンクは", &INVITATION_DAYS.to_string(), "日間有効で、それぞれ1回だけ使えます。"].concat()
}

/// Who invited them.
pub fn invited_by(name: &str) -> String {
    ["招待者: ", name].concat()
}

/// The question.
pub fn withdraw_title(email: &str) -> String {
    [&quoted(email), "への招待を取り消しますか？"].concat()
}

/// Said when it is done.
pub fn withdrawn(email: &str) -> String {
    [&quoted(email), "への招待を取り消しました。"].concat()
}

/// What goes on after signing in again.
pub fn going_on_withdrawing(email: &str) -> String {
    [&quoted(email), "への招待の取り消し"].concat()
}

/// The dialog after it was made.
pub fn invited_title(email: &str) -> String {
    [&quoted(email), "への招待を作成しました"].concat()
}

/// The link, to be handed on.
pub const LINK: &str = "招待リンク";
/// Copies it.
pub const COPY_LINK: &str = "リンクをコピー";
/// The same beside others.
pub fn copy_link_for(email: &str) -> String {
    [email, "のリンクをコピー"].concat()
}
/// Nobody else tells them.
pub const NOT_MAILED: &str = "このリンクを相手に送ってください。このサーバーはメールを送信しません。";
/// They were told.
pub const MAILED: &str = "リンクを相手にメールで送信しました。自分で送ることもできます。";
/// Closes the dialog.
pub const DONE: &str = "完了";

/// What the link is good for.
pub fn link_detail() -> String {
    let days = INVITATION_DAYS.to_string();
    [
        "リンクは",
        &days,
        "日間有効で、1回だけ使え、持っている人は誰でも参加できます。表示されるのは今だけです。新しいリンクが必要な場合は、もう一度招待してください。",
    ]
    .concat()
}

// Accepting.

/// Before who invites.
pub const INVITES_YOU: &str = "から";
/// Nobody is known to invite.
pub const SOMEBODY: &str = "不明なユーザー";

/// As what; ends the sentence.
pub fn as_role(role: Role) -> String {
    ["（ロール: ", inner_role(role), "）への招待が届いています。"].concat()
}

/// A role inside a sentence.
const fn inner_role(role: Role) -> &'static str {
    match role {
        Role::Admin => "管理者",
        Role::Developer => "開発者",
        Role::Viewer => "閲覧者",
    }
}

/// The button.
pub const JOIN: &str = "アカウントを作成して参加";
/// Under way.
pub const JOINING: &str = "参加中…";
/// What they will sign in with.
pub fn account_of(email: &str) -> String {
    ["サインインには", email, "を使います。"].concat()
}

/// The code opens nothing.
pub const NOT_OPEN: &str = "この招待は承諾できません";
/// What may be the cause, and what to do.
pub const NOT_OPEN_DETAIL: &str =
    "すでに使用されたか、取り消されたか、1週間が過ぎています。招待した人に新しいリンクを依頼してください。";
/// The link has no code.
pub const NO_CODE: &str = "このリンクは不完全です";
/// What to do.
pub const NO_CODE_DETAIL: &str =
    "受け取ったリンク全体をもう一度開いてください。再読み込みすると、このページからコードが失われます。";
/// It could not be found out.
pub const INVITATION_DID_NOT_LOAD: &str = "招待を読み込めませんでした";
/// There is an account already.
pub const SIGN_IN_INSTEAD: &str = "サインイン";

/// The address names nobody who is a member.
pub const NO_SUCH_MEMBER: &str = "この方はこのワークスペースのメンバーではありません。すでに外された可能性があります。";
/// The address names no invitation that is open.
pub const NO_SUCH_INVITATION: &str = "この招待は承認されたか、取り消されたか、有効期限が切れています。";
