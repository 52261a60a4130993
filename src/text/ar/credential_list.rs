//! Lists of credentials.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    paged::Order,
};

use super::{
    counted::{MORE_TOKENS, TOKENS, count, count_of},
    credential_words::Verb,
    grouped, isolated, quoted,
};

// The page.

/// What the page is for.
pub const LEAD: &str =
    "تعمل الرموز باسمك، ضمن النطاقات التي تمنحها إياها. استخدم رمزًا لكل تكامل، ليمكن الاستغناء عن أحدها دون غيره.";
/// The page's main action.
pub const GENERATE: &str = "إنشاء رمز";
/// The same where a dialog makes one.
pub const CREATE: &str = "إنشاء رمز API";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "تتغيّر القائمة بحسب ما تكتبه.";
/// Names the state filter.
pub const STATE: &str = "الحالة";
/// Names the scope filter.
pub const SCOPE: &str = "النطاق";
/// Filters by no scope.
pub const ANY_SCOPE: &str = "أي نطاق";
/// Names the order.
pub const SORT: &str = "الترتيب";
/// A column.
pub const TOKEN: &str = "الرمز";
/// A line of the details.
pub const CREATED_BY: &str = "أُنشئ بواسطة";
/// A column.
pub const SCOPES: &str = "النطاقات";
/// A column.
pub const LAST_USED: &str = "آخر استخدام";
/// A column.
pub const EXPIRES: &str = "انتهاء الصلاحية";
/// A column of checkboxes.
pub const SELECTION: &str = "التحديد";
/// Names the checkbox in the head.
pub const SELECT_ALL: &str = "تحديد كل الرموز المعروضة";
/// Chooses none.
pub const CLEAR: &str = "مسح";
/// Asks for the next page.
pub const SHOW_MORE: &str = "عرض المزيد";
/// Is asking for it.
pub const SHOWING_MORE: &str = "جارٍ التحميل…";

/// Asks before something is ended.
pub fn ask_to_end(verb: &Verb) -> String {
    [verb.base, "…"].concat()
}

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    ["تحديد ", &quoted(name)].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    ["المحدّد: ", &grouped(number as u64)].concat()
}

/// A state filter.
pub fn state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "الكل",
        StateFilter::Active => "النشطة",
        StateFilter::Expiring => "تنتهي قريبًا",
        StateFilter::Expired => "المنتهية",
        StateFilter::Revoked => verb.the_done,
    }
}

/// The tokens in a state, with the article.
fn the_tokens(filter: StateFilter, verb: &Verb) -> [&'static str; 2] {
    match filter {
        StateFilter::All => ["الرموز", ""],
        StateFilter::Active => ["الرموز النشطة", ""],
        StateFilter::Expiring => ["الرموز التي تنتهي قريبًا", ""],
        StateFilter::Expired => ["الرموز المنتهية الصلاحية", ""],
        StateFilter::Revoked => ["الرموز ", verb.the_done],
    }
}

/// A state filter and how many it holds, where they share a line.
pub fn state_count(filter: StateFilter, verb: &Verb, number: Option<u32>) -> String {
    match number {
        Some(number) => [state(filter, verb), " (", &grouped(number.into()), ")"].concat(),
        None => state(filter, verb).to_owned(),
    }
}

/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "الأحدث",
        Sort::Oldest => "الأقدم",
        Sort::Name => "الاسم",
        Sort::NameBackwards => "الاسم تنازليًا",
        Sort::LastUsed => "آخر استخدام",
        Sort::LastUsedBackwards => "الأطول دون استخدام",
        Sort::Expires => "انتهاء الصلاحية",
        Sort::ExpiresBackwards => "الأبعد انتهاءً",
    }
}

/// The order of apps, members or service accounts.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Name => sort(Sort::Name),
        Order::NameBackwards => sort(Sort::NameBackwards),
        Order::Role => "المسؤولون أولًا",
        Order::RoleBackwards => "المشاهدون أولًا",
        Order::LastUsed => sort(Sort::LastUsed),
        Order::LastUsedBackwards => sort(Sort::LastUsedBackwards),
        Order::Newest => sort(Sort::Newest),
        Order::Oldest => sort(Sort::Oldest),
    }
}

// What ends soon.

/// A day within the next week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// This one.
    Today,
    /// The next one.
    Tomorrow,
    /// One that its name tells apart.
    Weekday(String),
    /// The one a week from now, whose name would be today's.
    InAWeek,
}

fn on(day: &Day) -> String {
    match day {
        Day::Today => "اليوم".to_owned(),
        Day::Tomorrow => "غدًا".to_owned(),
        Day::Weekday(name) => ["يوم ", name].concat(),
        Day::InAWeek => "بعد 7 أيام".to_owned(),
    }
}

/// "2 tokens expire this week."
pub fn expiring(number: u32) -> String {
    ["تنتهي صلاحية ", &count_of(number.into(), &TOKENS), " هذا الأسبوع."].concat()
}

/// "GitHub Actions production on Wednesday, Bitrise staging on Saturday."
pub fn expiring_names(first: &[(String, Day)], number: u32) -> String {
    let part = |(name, day): &(String, Day)| [isolated(name).as_str(), " ", &on(day)].concat();
    let mut parts: Vec<String> = first.iter().map(part).collect();
    let more = u64::from(number).saturating_sub(first.len() as u64);
    if more > 0 {
        parts.push(["و", &count(more, &MORE_TOKENS)].concat());
    }
    [&parts.join("، "), "."].concat()
}

/// The link to them.
pub fn show_expiring(number: u32) -> String {
    match number {
        1 => "عرضه".to_owned(),
        2 => "عرض كليهما".to_owned(),
        many => ["عرض الكل (", &grouped(many.into()), ")"].concat(),
    }
}

// A row.

/// In place of a last use.
pub const NEVER_USED: &str = "لم يُستخدم قط";
/// The same before another sentence.
pub const NEVER_USED_THEN: &str = "لم يُستخدم قط. ";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "أُنشئ للتو";
/// Before and after the date on which it was made.
pub const CREATED: [&str; 2] = ["أُنشئ في ", ""];
/// The same inside a sentence.
pub const INNER_CREATED: [&str; 2] = ["أُنشئ في ", ""];
/// Before and after how long ago it was made.
pub const CREATED_AGO: [&str; 2] = ["أُنشئ ", ""];
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "استُخدم";
/// Between when it was used and the address.
pub const FROM: &str = " من ";
/// It does not end by itself.
pub const NEVER: &str = "لا تنتهي";
/// Under [`NEVER`].
pub const NO_END: &str = "بلا تاريخ انتهاء";
/// Its time is over.
pub const EXPIRED: &str = "انتهت";
/// Its secret will not be shown again.
pub const NOT_COPIED: &str = "لم يُنسخ بعد";
/// The browser did not let the page copy it.
pub const COPY_REFUSED: &str = "لم يُنسخ: حدّده في التفاصيل";
/// Copies the secret.
pub const COPY_TOKEN: &str = "نسخ الرمز";
/// Leads to what was done to it.
pub const SHOW_IN_LOG: &str = "عرض في سجل التدقيق";
/// Leads to the form, with the settings of one.
pub const DUPLICATE: &str = "استخدام كقالب";
/// Everything about one.
pub const DETAILS: &str = "التفاصيل";
/// Asks for another name.
pub const RENAME_OPEN: &str = "إعادة التسمية…";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    ["إجراءات ", &quoted(name)].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, verb: &Verb, shown: usize, all: u32) -> String {
    let shown = shown as u64;
    let [tokens, state] = the_tokens(filter, verb);
    if shown < u64::from(all) {
        return [tokens, state, ": يُعرض ", &grouped(shown), " من أصل ", &grouped(all.into()), "."].concat();
    }
    match filter {
        StateFilter::All => [&count(all.into(), &TOKENS), "."].concat(),
        _ => [tokens, state, ": ", &grouped(all.into()), "."].concat(),
    }
}

/// How many a search or a filter found, and how many of them are shown.
pub fn found(shown: usize, all: u32) -> String {
    let shown = shown as u64;
    if shown < u64::from(all) {
        return ["النتائج: يُعرض ", &grouped(shown), " من أصل ", &grouped(all.into()), "."].concat();
    }
    ["تم العثور على ", &count_of(shown, &TOKENS), "."].concat()
}

/// Leads to those that were ended.
pub fn show_ended(verb: &Verb) -> String {
    ["عرض الرموز ", verb.the_done].concat()
}

/// Leads back from them.
pub const SHOW_CURRENT: &str = "عرض الرموز الحالية";

/// Up to when uses are known, after its time: "Last use as of 14:52:10, at most 10 s behind".
pub const LAST_USE_AS_OF: &str = "آخر استخدام حتى ";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    ["، بتأخر لا يتجاوز ", &seconds.to_string(), " ث"].concat()
}

// In place of the list.

/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "مسح البحث";
/// Drops every filter.
pub const SHOW_ALL: &str = "عرض كل الرموز";

/// Nothing matches several filters.
pub const NO_HIT: &str = "لا يوجد رمز يطابق عوامل التصفية هذه";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter, verb: &Verb) -> String {
    let state = match filter {
        StateFilter::All if search.is_empty() => "صالحة",
        StateFilter::All => return ["لا يوجد رمز يطابق ", &quoted(search)].concat(),
        StateFilter::Active => "نشطة",
        StateFilter::Expiring => "تنتهي صلاحيتها خلال 7 أيام",
        StateFilter::Expired => "منتهية الصلاحية",
        StateFilter::Revoked => verb.inner_done,
    };
    match (search, filter) {
        ("", _) => ["لا توجد رموز ", state].concat(),
        (search, StateFilter::Expiring) => ["لا توجد رموز ", state, " وتطابق ", &quoted(search)].concat(),
        (search, _) => ["لا توجد رموز ", state, " تطابق ", &quoted(search)].concat(),
    }
}

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    ["الرموز المعروضة: ", &grouped(rows as u64), "."].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    ["أُضيف ", &grouped(added as u64), "، والرموز المعروضة الآن: ", &grouped(shown as u64), "."].concat()
}
