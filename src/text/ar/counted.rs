//! Numbers of things. A noun has another form with one, with two, with three to ten, from eleven and from a hundred.

use super::{LOCALE, grouped};
use crate::text::intl::{self, Plural};

/// The forms of a noun: none of it, one, two, two after another word that governs it, then those that follow a number: from
/// three, from eleven, from a hundred.
pub(super) struct Noun([&'static str; 7]);

/// A count and its noun: "رمز واحد", "رمزان", "1,284 رمزًا".
pub(super) fn count(number: u64, noun: &Noun) -> String {
    let [none, one, two, _, few, many, other] = noun.0;
    form(number, [none, one, two, few, many, other])
}

/// The same after a word that governs it, such as a preposition: "من رمزين".
pub(super) fn count_of(number: u64, noun: &Noun) -> String {
    let [none, one, _, two, few, many, other] = noun.0;
    form(number, [none, one, two, few, many, other])
}

fn form(number: u64, [none, one, two, few, many, other]: [&str; 6]) -> String {
    let after = match intl::plural(number, LOCALE) {
        Plural::Zero => return none.to_owned(),
        Plural::One => return one.to_owned(),
        Plural::Two => return two.to_owned(),
        Plural::Few => few,
        Plural::Many => many,
        Plural::Other => other,
    };
    [&grouped(number), " ", after].concat()
}

pub(super) const TOKENS: Noun = Noun(["لا رموز", "رمز واحد", "رمزان", "رمزين", "رموز", "رمزًا", "رمز"]);
pub(super) const MORE_TOKENS: Noun =
    Noun(["لا رموز أخرى", "رمز آخر", "رمزان آخران", "رمزين آخرين", "رموز أخرى", "رمزًا آخر", "رمز آخر"]);
pub(super) const APPS: Noun = Noun(["لا تطبيقات", "تطبيق واحد", "تطبيقان", "تطبيقين", "تطبيقات", "تطبيقًا", "تطبيق"]);
pub(super) const WORKSPACES: Noun =
    Noun(["لا مساحات عمل", "مساحة عمل واحدة", "مساحتا عمل", "مساحتي عمل", "مساحات عمل", "مساحة عمل", "مساحة عمل"]);
pub(super) const SEGMENTS: Noun = Noun(["لا شرائح", "شريحة واحدة", "شريحتان", "شريحتين", "شرائح", "شريحة", "شريحة"]);
pub(super) const MEMBERS: Noun = Noun(["لا أعضاء", "عضو واحد", "عضوان", "عضوين", "أعضاء", "عضوًا", "عضو"]);
pub(super) const SERVICE_ACCOUNTS: Noun =
    Noun(["لا حسابات خدمة", "حساب خدمة واحد", "حسابا خدمة", "حسابي خدمة", "حسابات خدمة", "حساب خدمة", "حساب خدمة"]);
pub(super) const ACTIVE_KEYS: Noun =
    Noun(["لا مفاتيح نشطة", "مفتاح نشط", "مفتاحان نشطان", "مفتاحين نشطين", "مفاتيح نشطة", "مفتاحًا نشطًا", "مفتاح نشط"]);
pub(super) const EXPIRING_KEYS: Noun = Noun([
    "لا مفاتيح تنتهي قريبًا",
    "مفتاح ينتهي قريبًا",
    "مفتاحان ينتهيان قريبًا",
    "مفتاحين ينتهيان قريبًا",
    "مفاتيح تنتهي قريبًا",
    "مفتاحًا ينتهي قريبًا",
    "مفتاح ينتهي قريبًا",
]);
pub(super) const EXPIRED_KEYS: Noun = Noun([
    "لا مفاتيح منتهية",
    "مفتاح منتهٍ",
    "مفتاحان منتهيان",
    "مفتاحين منتهيين",
    "مفاتيح منتهية",
    "مفتاحًا منتهيًا",
    "مفتاح منتهٍ",
]);
pub(super) const SESSIONS: Noun = Noun(["لا جلسات", "جلسة واحدة", "جلستان", "جلستين", "جلسات", "جلسة", "جلسة"]);
pub(super) const BROWSERS: Noun = Noun(["لا متصفح", "متصفح واحد", "متصفحان", "متصفحين", "متصفحات", "متصفحًا", "متصفح"]);
pub(super) const OTHER_BROWSERS: Noun =
    Noun(["لا متصفح آخر", "متصفح آخر", "متصفحان آخران", "متصفحين آخرين", "متصفحات أخرى", "متصفحًا آخر", "متصفح آخر"]);
pub(super) const REQUESTS: Noun = Noun(["لا طلبات", "طلب واحد", "طلبان", "طلبين", "طلبات", "طلبًا", "طلب"]);
pub(super) const CHECKS: Noun = Noun([
    "لا عمليات تحقق",
    "عملية تحقق واحدة",
    "عمليتا تحقق",
    "عمليتي تحقق",
    "عمليات تحقق",
    "عملية تحقق",
    "عملية تحقق",
]);
pub(super) const TIMES: Noun = Noun(["ولا مرة", "مرة واحدة", "مرتان", "مرتين", "مرات", "مرة", "مرة"]);
pub(super) const CALLERS: Noun = Noun(["لا جهات", "جهة واحدة", "جهتان", "جهتين", "جهات", "جهة", "جهة"]);
pub(super) const MORE_CALLERS: Noun =
    Noun(["لا جهات أخرى", "جهة أخرى", "جهتان أخريان", "جهتين أخريين", "جهات أخرى", "جهة أخرى", "جهة أخرى"]);
pub(super) const OTHER_RESOURCES: Noun =
    Noun(["لا موارد أخرى", "مورد آخر", "موردان آخران", "موردين آخرين", "موارد أخرى", "موردًا آخر", "مورد آخر"]);
pub(super) const CHARACTERS: Noun = Noun(["لا أحرف", "حرف واحد", "حرفان", "حرفين", "أحرف", "حرفًا", "حرف"]);
pub(super) const MORE_CHARACTERS: Noun =
    Noun(["لا أحرف زائدة", "حرف زائد", "حرفان زائدان", "حرفين زائدين", "أحرف زائدة", "حرفًا زائدًا", "حرف زائد"]);
pub(super) const SECONDS: Noun = Noun(["لا ثوانٍ", "ثانية واحدة", "ثانيتان", "ثانيتين", "ثوانٍ", "ثانية", "ثانية"]);
pub(super) const MINUTES: Noun = Noun(["لا دقائق", "دقيقة واحدة", "دقيقتان", "دقيقتين", "دقائق", "دقيقة", "دقيقة"]);
pub(super) const HOURS: Noun = Noun(["لا ساعات", "ساعة واحدة", "ساعتان", "ساعتين", "ساعات", "ساعة", "ساعة"]);
pub(super) const DAYS: Noun = Noun(["لا أيام", "يوم واحد", "يومان", "يومين", "أيام", "يومًا", "يوم"]);
