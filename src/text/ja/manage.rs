//! What can be done with a credential: details, rename, revoke.

use super::{count, credential_words::Verb, grouped, listed, quoted};

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "トークンが見つかりません";
/// It is on its way.
pub const LOADING: &str = "読み込み中…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "このトークンを読み込めませんでした。";
/// A line of the details.
pub const ID: &str = "ID";
/// A line of the details.
pub const WORKS_IN: &str = "対象範囲";
/// A line of the details.
pub const CREATED_LINE: &str = "作成";
/// A line of the details.
pub const LAST_7_DAYS: &str = "過去7日間";
/// Copies the id.
pub const COPY_ID: &str = "IDをコピー";
/// It is not limited.
pub const EVERYWHERE: &str = "あなたのすべてのワークスペース";
/// A limit whose name the page does not know.
pub const UNKNOWN_PLACE: &str = "現在は参加していないワークスペースまたはアプリ";

/// The names of its limits did not load.
pub const PLACES_DID_NOT_LOAD: &str = "対象のワークスペースとアプリの名前を読み込めませんでした。";

/// An organization with all its apps, as a limit.
pub fn every_app(organization: &str) -> String {
    [organization, "（すべてのアプリ）"].concat()
}

/// An app of an organization, as a limit.
pub fn app_in(app: &str, organization: &str) -> String {
    [app, "（", organization, "）"].concat()
}

/// Requests in the last 7 days: "1,284件のリクエスト（うち4件は拒否）".
pub fn requests(total: u64, denied: u64) -> String {
    let requests = count(total, "件のリクエスト");
    match denied {
        0 => requests,
        1 if total == 1 => [&requests, "（拒否）"].concat(),
        _ if denied == total => [&requests, "（すべて拒否）"].concat(),
        some => [&requests, "（うち", &grouped(some), "件は拒否）"].concat(),
    }
}

/// Follows a number of requests.
pub fn requests_word(_: u64) -> &'static str {
    "件のリクエスト"
}

/// No requests in the last 7 days.
pub const NOT_USED: &str = "過去7日間は使用されていません。";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "過去7日間の使用状況を読み込めませんでした。";

/// A caller: "curl/8.9.1、POST versions".
pub fn caller(client: Option<&str>, requests: &[String]) -> String {
    [client.unwrap_or("名称不明のクライアント"), &requests.join("、")].join("、")
}

/// Callers that are not listed.
pub fn more_callers(number: usize) -> String {
    ["ほか", &grouped(number as u64), "件"].concat()
}

// Rename.

/// The dialog's title.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), "の名前を変更"].concat()
}

/// The field.
pub const NAME: &str = "名前";
/// The button.
pub const RENAME: &str = "名前を変更";
/// Under way.
pub const RENAMING: &str = "変更中…";

/// It cannot be renamed any more.
pub fn ended_meanwhile(verb: &Verb) -> String {
    ["このトークンは、別のタブまたはブラウザーで", verb.inner_done, "ました。"].concat()
}

/// Said when it is done.
pub fn renamed(name: &str) -> String {
    ["名前を", &quoted(name), "に変更しました。"].concat()
}

/// What continues after signing in again.
pub fn renaming(name: &str) -> String {
    [&quoted(name), "の名前の変更"].concat()
}

// Revoke.

/// The dialog's title for one.
pub fn end_title(verb: &Verb, name: &str) -> String {
    [&quoted(name), "を", verb.inner_ing, "ますか？"].concat()
}

/// The dialog's title for several.
pub fn end_many_title(verb: &Verb, number: usize) -> String {
    [&count(number as u64, "個のトークンを"), verb.inner_ing, "ますか？"].concat()
}

/// The button for one.
pub fn end(verb: &Verb) -> String {
    verb.base.to_owned()
}

/// The button after it failed.
pub fn retry_ending(verb: &Verb) -> String {
    [verb.ing, "を再試行"].concat()
}

/// The button for several.
pub fn end_many(verb: &Verb, number: usize) -> String {
    [&count(number as u64, "個を"), verb.base].concat()
}

/// For one that is not used, or several.
pub fn immediate(verb: &Verb) -> String {
    [verb.ing, "はすぐに反映され、元に戻せません。"].concat()
}

/// Before [`times_used`].
pub const IT_WAS_USED: &str = "過去7日間に";

/// How often: "1,284回", after [`IT_WAS_USED`].
pub fn times_used(total: u64) -> String {
    count(total, "回")
}

/// After [`times_used`]: what the callers get.
pub fn callers_get_401(_: usize, ended: bool) -> &'static str {
    if ended {
        "使用されました。期限切れのため、次の呼び出し元にはすでに401 Unauthorizedが返されています。"
    } else {
        "使用されました。次の呼び出し元には、次回のリクエストから401 Unauthorizedが返されます。"
    }
}

/// Whoever uses it unseen.
pub const NOT_USED_THEN: &str = "まだ持っている人がいる場合、次回のリクエストから401 Unauthorizedが返されます。";
/// For one that is used, after [`immediate`]: there is no way back, but a way out.
pub const TO_KEEP_THEM_RUNNING: &str = "呼び出し元を止めないためには、先に";
/// After the way out.
pub const FIRST: &str = "してください。";
/// What happens to the callers of several.
pub const MANY_GET_401: &str =
    "これらのトークンを使用している相手には、次回のリクエストから401 Unauthorizedが返されます。";

/// Somebody else was faster.
pub fn already_ended(verb: &Verb, name: &str) -> String {
    [&quoted(name), "はすでに", verb.inner_done, "ています。"].concat()
}

/// Somebody else was faster with some of several; the names are quoted.
pub fn already_ended_many(verb: &Verb, quoted: &[String]) -> String {
    [&listed(quoted), "はすでに", verb.inner_done, "ています。"].concat()
}

/// What that means.
pub const ALREADY_ENDED_DETAIL: &str = "別のタブまたはブラウザーで行われました。これ以上の操作は必要ありません。";

/// Said when it is done.
pub fn ended(verb: &Verb, names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [&listed(&quoted), "を", verb.inner_ing, "ました。"].concat()
}

/// Some were revoked, some not.
pub fn partly_ended(verb: &Verb, done: usize, all: usize) -> String {
    let (all, done) = (count(all as u64, "個のトークンのうち"), count(done as u64, "個を"));
    [&all, &done, verb.inner_ing, "ました。残りは処理できませんでした。"].concat()
}

/// Stops before the next one is revoked.
pub const STOP: &str = "中止";

/// Some were revoked; then somebody stopped it.
pub fn stopped_ending(verb: &Verb, done: usize, all: usize) -> String {
    let (all, done) = (count(all as u64, "個のトークンのうち"), count(done as u64, "個を"));
    [&all, &done, verb.inner_ing, "ました。残りはそのままです。"].concat()
}

/// What continues after signing in again.
pub fn going_on_ending(verb: &Verb, names: &[String]) -> String {
    match names {
        [name] => [&quoted(name), "の", verb.ing].concat(),
        many => [&count(many.len() as u64, "個のトークンの"), verb.ing].concat(),
    }
}
