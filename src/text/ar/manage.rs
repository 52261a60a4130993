//! What can be done with a credential: details, rename, revoke.

use super::{
    all_quoted,
    counted::{MORE_CALLERS, REQUESTS, TIMES, TOKENS, count, count_of},
    credential_words::Verb,
    grouped, isolated, listed, quoted,
};
use crate::text::intl::{self, Plural};

// Details.

/// The token is not known to the server.
pub const NO_SUCH_TOKEN: &str = "لا يوجد رمز كهذا";
/// It is on its way.
pub const LOADING: &str = "جارٍ التحميل…";
/// One token did not load.
pub const TOKEN_DID_NOT_LOAD: &str = "تعذّر تحميل هذا الرمز.";
/// A line of the details.
pub const ID: &str = "المعرّف";
/// A line of the details.
pub const WORKS_IN: &str = "يعمل في";
/// A line of the details.
pub const CREATED_LINE: &str = "أُنشئ";
/// A line of the details.
pub const LAST_7_DAYS: &str = "آخر 7 أيام";
/// Copies the id.
pub const COPY_ID: &str = "نسخ المعرّف";
/// It is not limited.
pub const EVERYWHERE: &str = "كل مساحات عملك";
/// A limit whose name the page does not know.
pub const UNKNOWN_PLACE: &str = "مساحة عمل أو تطبيق لم تعد تنتمي إليه";

/// The names of its limits did not load.
pub const PLACES_DID_NOT_LOAD: &str = "تعذّر تحميل أسماء مساحات العمل والتطبيقات التي يعمل فيها.";

/// An organization with all its apps, as a limit.
pub fn every_app(organization: &str) -> String {
    ["كل تطبيقات ", &isolated(organization)].concat()
}

/// An app of an organization, as a limit.
pub fn app_in(app: &str, organization: &str) -> String {
    ["تطبيق ", &isolated(app), " في ", &isolated(organization)].concat()
}

/// Requests in the last 7 days: "1,284 requests, 4 of them refused".
pub fn requests(total: u64, denied: u64) -> String {
    let requests = count(total, &REQUESTS);
    match denied {
        0 => requests,
        _ if denied == total => {
            let all = match total {
                1 => "، وقد رُفض",
                2 => "، وقد رُفضا",
                _ => "، وقد رُفضت كلها",
            };
            [&requests, all].concat()
        }
        some => [&requests, "، رُفض منها ", &grouped(some)].concat(),
    }
}

/// Follows a number of requests.
pub fn requests_word(number: u64) -> &'static str {
    match intl::plural(number, super::LOCALE) {
        Plural::Few => "طلبات",
        Plural::Many => "طلبًا",
        Plural::Zero | Plural::One | Plural::Two | Plural::Other => "طلب",
    }
}

/// No requests in the last 7 days.
pub const NOT_USED: &str = "لم يُستخدم في آخر 7 أيام.";
/// Uses did not load.
pub const USAGE_DID_NOT_LOAD: &str = "تعذّر تحميل استخدامه في آخر 7 أيام.";

/// A caller: "curl/8.9.1, POST versions".
pub fn caller(client: Option<&str>, requests: &[String]) -> String {
    let requests = requests.iter().map(|request| isolated(request));
    let client = isolated(client.unwrap_or("عميل غير معروف"));
    std::iter::once(client).chain(requests).collect::<Vec<_>>().join("، ")
}

/// Callers that are not listed.
pub fn more_callers(number: usize) -> String {
    ["و", &count(number as u64, &MORE_CALLERS)].concat()
}

// Rename.

/// The dialog's title.
pub fn rename_title(name: &str) -> String {
    ["إعادة تسمية ", &quoted(name)].concat()
}

/// The field.
pub const NAME: &str = "الاسم";
/// The button.
pub const RENAME: &str = "إعادة التسمية";
/// Under way.
pub const RENAMING: &str = "جارٍ تغيير الاسم…";

/// It cannot be renamed any more.
pub fn ended_meanwhile(verb: &Verb) -> String {
    ["تم ", verb.base, " هذا الرمز في هذه الأثناء، في علامة تبويب أخرى أو متصفح آخر."].concat()
}

/// Said when it is done.
pub fn renamed(name: &str) -> String {
    ["تم تغيير الاسم إلى ", &quoted(name), "."].concat()
}

/// What continues after signing in again.
pub fn renaming(name: &str) -> String {
    ["تغيير الاسم إلى ", &quoted(name)].concat()
}

// Revoke.

/// The dialog's title for one.
pub fn end_title(verb: &Verb, name: &str) -> String {
    ["هل تريد ", verb.base, " ", &quoted(name), "؟"].concat()
}

/// The dialog's title for several.
pub fn end_many_title(verb: &Verb, number: usize) -> String {
    ["هل تريد ", &end_many(verb, number), "؟"].concat()
}

/// The button for one.
pub fn end(verb: &Verb) -> String {
    [verb.base, " الرمز"].concat()
}

/// The button after it failed.
pub fn retry_ending(verb: &Verb) -> String {
    ["إعادة محاولة ", verb.ing].concat()
}

/// The button for several.
pub fn end_many(verb: &Verb, number: usize) -> String {
    [verb.base, " ", &count_of(number as u64, &TOKENS)].concat()
}

/// For one that is not used, or several.
pub fn immediate(verb: &Verb) -> String {
    [verb.ing, " فوري ولا يمكن التراجع عنه."].concat()
}

/// Before [`times_used`].
pub const IT_WAS_USED: &str = "استُخدم ";

/// How often: "1,284 times in the last 7 days".
pub fn times_used(total: u64) -> String {
    [&count_of(total, &TIMES), " في آخر 7 أيام"].concat()
}

/// After [`times_used`]: what the callers get.
pub fn callers_get_401(callers: usize, ended: bool) -> &'static str {
    match (callers, ended) {
        (_, true) => ". لقد انتهت صلاحيته، لذا تتلقى الجهات التي تستخدمه \u{2068}401 Unauthorized\u{2069} منذ الآن:",
        (1, false) => ". ستتلقى هذه الجهة \u{2068}401 Unauthorized\u{2069} بدءًا من طلبها التالي:",
        (_, false) => ". ستتلقى هذه الجهات \u{2068}401 Unauthorized\u{2069} بدءًا من طلبها التالي:",
    }
}

/// Whoever uses it unseen.
pub const NOT_USED_THEN: &str = "ومن لا يزال يحمله سيتلقى \u{2068}401 Unauthorized\u{2069} بدءًا من طلبه التالي.";
/// For one that is used, after [`immediate`]: there is no way back, but a way out.
pub const TO_KEEP_THEM_RUNNING: &str = " ولتجنّب انقطاع العمل، ";
/// After the way out.
pub const FIRST: &str = " أولًا.";
/// What happens to the callers of several.
pub const MANY_GET_401: &str = "كل من يستخدم هذه الرموز سيتلقى \u{2068}401 Unauthorized\u{2069} بدءًا من طلبه التالي.";

/// Somebody else was faster.
pub fn already_ended(verb: &Verb, name: &str) -> String {
    already_ended_many(verb, &[quoted(name)])
}

/// Somebody else was faster with some of several; the names are quoted.
pub fn already_ended_many(verb: &Verb, quoted: &[String]) -> String {
    ["سبق ", verb.base, " ", &listed(quoted), "."].concat()
}

/// What that means.
pub const ALREADY_ENDED_DETAIL: &str = "جرى ذلك في علامة تبويب أخرى أو متصفح آخر. لم يبقَ ما يلزم فعله.";

/// Said when it is done.
pub fn ended(verb: &Verb, names: &[String]) -> String {
    ["تم ", verb.base, " ", &listed(&all_quoted(names)), "."].concat()
}

/// Some were revoked, some not.
pub fn partly_ended(verb: &Verb, done: usize, all: usize) -> String {
    let done = count_of(done as u64, &TOKENS);
    ["تم ", verb.base, " ", &done, " من أصل ", &grouped(all as u64), ". ولم تكتمل العملية للباقي."].concat()
}

/// Stops before the next one is revoked.
pub const STOP: &str = "إيقاف";

/// Some were revoked; then somebody stopped it.
pub fn stopped_ending(verb: &Verb, done: usize, all: usize) -> String {
    let done = count_of(done as u64, &TOKENS);
    ["تم ", verb.base, " ", &done, " من أصل ", &grouped(all as u64), ". ولم يتغيّر الباقي."].concat()
}

/// What continues after signing in again.
pub fn going_on_ending(verb: &Verb, names: &[String]) -> String {
    match names {
        [name] => [verb.base, " ", &quoted(name)].concat(),
        many => end_many(verb, many.len()),
    }
}
