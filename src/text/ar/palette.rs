//! Searching from any page.

use super::{LOCALE, grouped, isolated, listed, quoted};
use crate::text::intl::{self, Plural};

/// The button, and the dialog.
pub const SEARCH_OR_JUMP: &str = "البحث أو الانتقال";
/// The keys that open it.
pub const CONTROL_K: &str = "Ctrl K";
/// The same on a keyboard with a Command key.
pub const COMMAND_K: &str = "\u{2068}⌘ K\u{2069}";
/// Its code could not be loaded.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل البحث";
/// What the field looks at.
pub const HINT: &str = "رموز ومفاتيح وتطبيقات وإجراءات";
/// Closes it.
pub const ESCAPE: &str = "Esc";
/// Names the list.
pub const RESULTS: &str = "النتائج";

/// The button's tooltip.
pub fn with_keys(keys: &str) -> String {
    [SEARCH_OR_JUMP, " (", &isolated(keys), ")"].concat()
}

// Groups.

/// Pages.
pub const GO_TO: &str = "الانتقال إلى";
/// What can be done.
pub const DO: &str = "الإجراءات";
/// Other workspaces.
pub const SWITCH: &str = "تبديل مساحة العمل";
/// Light or dark, and languages.
pub const SETTINGS: &str = "المظهر واللغة";

// What can be done.

/// Leads to the form.
pub const GENERATE: &str = "إنشاء رمز";
/// Opens the form.
pub const CREATE_SERVICE_ACCOUNT: &str = "إنشاء حساب خدمة";

/// Leads to the form with a name filled in.
pub fn generate_named(name: &str) -> String {
    ["إنشاء رمز باسم ", &quoted(name)].concat()
}

// What can be done with one credential.

/// Opens the question before it is revoked.
pub fn revoke(name: &str) -> String {
    ["إبطال ", &quoted(name), "…"].concat()
}

/// Opens the question before it is deleted.
pub fn delete(name: &str) -> String {
    ["حذف ", &quoted(name), "…"].concat()
}

/// Opens the form for another name.
pub fn rename(name: &str) -> String {
    ["إعادة تسمية ", &quoted(name), "…"].concat()
}

/// Opens the form for one in its place.
pub fn replace(name: &str) -> String {
    ["استبدال ", &quoted(name), "…"].concat()
}

/// Leads to the form with its settings.
pub fn duplicate(name: &str) -> String {
    ["استخدام ", &quoted(name), " كقالب"].concat()
}

// What was found.

/// Heads the keys of service accounts.
pub const SERVICE_ACCOUNT_KEYS: &str = "مفاتيح حسابات الخدمة";

/// A credential and what it belongs to.
pub fn within(owner: &str, name: &str) -> String {
    [&isolated(owner), "، ", &isolated(name)].concat()
}

/// An app's page.
pub const API_TOKENS: &str = "رموز API";
/// More is on its way.
pub const SEARCHING: &str = "جارٍ البحث…";
/// What to do when nothing was found.
pub const NOTHING_DETAIL: &str = "جرّب جزءًا من الاسم، أو الأحرف الأربعة الأخيرة من الرمز.";

/// How much was found.
pub fn results(number: usize) -> String {
    let number = number as u64;
    let noun = match intl::plural(number, LOCALE) {
        Plural::Zero => return "لا نتائج".to_owned(),
        Plural::One => return "نتيجة واحدة".to_owned(),
        Plural::Two => return "نتيجتان".to_owned(),
        Plural::Few => " نتائج",
        Plural::Many | Plural::Other => " نتيجة",
    };
    [&grouped(number), noun].concat()
}

/// Nothing was.
pub fn nothing(search: &str) -> String {
    ["لا شيء يطابق ", &quoted(search)].concat()
}

/// Some of it could not be searched: their headings.
pub fn not_searched(headings: &[String]) -> String {
    ["تعذّر البحث في ", &listed(headings), "."].concat()
}

// What keys do, under the list.

/// The arrows.
pub const MOVE: &str = "تنقّل";
/// Enter.
pub const OPEN: &str = "فتح";
/// Enter with Control.
pub const NEW_TAB: &str = "تبويب جديد";
/// A key.
pub const ENTER: &str = "Enter";
/// Two keys.
pub const CONTROL_ENTER: &str = "Ctrl Enter";
/// The same on a keyboard with a Command key.
pub const COMMAND_ENTER: &str = "\u{2068}⌘ Enter\u{2069}";
