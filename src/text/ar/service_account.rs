//! The page of a service account.

use super::{
    all_quoted,
    counted::{APPS, CALLERS, count, count_of},
    grouped, isolated, listed, quoted,
};

// The details.

/// No such account.
pub const NOT_FOUND: &str = "لا يوجد حساب خدمة كهذا";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "إما أنه حُذف، أو أن في العنوان خطأً إملائيًا.";
/// The way out.
pub const GO_TO_LIST: &str = "الانتقال إلى حسابات الخدمة";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "تعذّر تحميل حساب الخدمة";
/// A line of the details.
pub const IDENTIFIER: &str = "المعرّف";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "نسخ المعرّف";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "تم نسخ المعرّف";
/// A line of the details.
pub const SEGMENTS: &str = "الشرائح";
/// Opens the form.
pub const EDIT: &str = "تعديل";
/// Above the keys.
pub const KEYS_LEAD: &str = "استبدل المفتاح دون أن يفقد الحساب اسمه أو دوره أو سجله.";
/// A column.
pub const KEY: &str = "المفتاح";
/// An account without any.
pub const NO_KEYS_YET: &str = "ليس لهذا الحساب مفتاح، فلا يمكن لشيء استخدامه.";

/// How many apps its segments have: "11 of 14 apps in Harbour Mobile".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    let all = count_of(all as u64, &APPS);
    [&grouped(number as u64), " من أصل ", &all, " في ", &isolated(workspace)].concat()
}

/// All of them: "14 apps in Harbour Mobile, and every app added later".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [&count(all as u64, &APPS), " في ", &isolated(workspace), "، وكل تطبيق يُضاف لاحقًا"].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = " من ";

/// Before what was asked for.
pub const ASKED: &str = "، ";

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["تعديل ", &quoted(name)].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "لا يمكن تغيير الاسم والمعرّف. وتعمل مفاتيحه بالصلاحيات الجديدة بدءًا من طلبها التالي.";
/// The button.
pub const SAVE: &str = "حفظ التغييرات";
/// Under way.
pub const SAVING: &str = "جارٍ الحفظ…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["تعديل ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    ["تم تعديل ", &quoted(name), "."].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "إضافة مفتاح";
/// Under way.
pub const ADDING: &str = "جارٍ الإضافة…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "اذكر مكان استخدامه: مسار CI أو النص البرمجي أو الجهاز.";
/// A key's menu.
pub const REPLACE_OPEN: &str = "استبدال المفتاح…";
/// A key's menu.
pub const RENAME_OPEN: &str = "إعادة التسمية…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "إبطال المفتاح…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "عرض في سجل التدقيق";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    ["استبدال ", &quoted(name)].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "يضيف هذا مفتاحًا ثانيًا بالاسم نفسه. ويظل القديم صالحًا، فلا يتوقف شيء: ضع الجديد مكانه، وراقب آخر استخدام للقديم، ثم أبطله.";
/// The button.
pub const REPLACE: &str = "إضافة مفتاح جديد";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["إضافة المفتاح ", &quoted(name)].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["لا يزال المفتاح القديم ", &quoted(name), " صالحًا."].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "بعد أن يحل الجديد محله في كل مكان، ";
/// What to do then.
pub const REVOKE_OLD: &str = "أبطل المفتاح القديم";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    ["إعادة تسمية ", &quoted(name)].concat()
}

/// The button.
pub const RENAME: &str = "إعادة التسمية";

/// The question.
pub fn revoke_title(name: &str) -> String {
    ["هل تريد إبطال ", &quoted(name), "؟"].concat()
}

/// The answer.
pub const REVOKE: &str = "إبطال المفتاح";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str = "الإبطال فوري ولا يمكن التراجع عنه. ولتجنّب انقطاع العمل، ";
/// The way out.
pub const ADD_ANOTHER: &str = "أضف مفتاحًا آخر";
/// After the way out.
pub const FIRST: &str = " أولًا.";
/// It is not the only one.
pub const OTHERS_WORK: &str = "تظل مفاتيح الحساب الأخرى صالحة.";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["تم إبطال المفتاح ", &quoted(name), "."].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "منطقة الخطر";
/// What can be done.
pub const DELETE_THIS: &str = "حذف حساب الخدمة هذا";
/// Opens the question.
pub const DELETE_OPEN: &str = "حذف حساب الخدمة…";
/// The answer.
pub const DELETE: &str = "حذف حساب الخدمة";
/// Under way.
pub const DELETING: &str = "جارٍ الحذف…";

/// It has no key to lose.
const NO_WORKING_KEY: &str = "ليس له مفتاح صالح.";

/// The question.
pub fn delete_title(name: &str) -> String {
    ["هل تريد حذف ", &quoted(name), "؟"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => NO_WORKING_KEY.to_owned(),
        1 => "يتوقف مفتاحه عن العمل فورًا.".to_owned(),
        2 => "يتوقف مفتاحاه عن العمل فورًا.".to_owned(),
        _ => ["تتوقف مفاتيحه، وعددها ", &grouped(number as u64), "، عن العمل فورًا."].concat(),
    }
}

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "لم يستخدمه أحد في آخر 7 أيام.".to_owned(),
        _ => ["استخدمته ", &count(number as u64, &CALLERS), " في آخر 7 أيام."].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "يبقى سجل التدقيق.";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "الحذف فوري ولا يمكن التراجع عنه.";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let keys = match names.len() {
        0 => return NO_WORKING_KEY.to_owned(),
        1 => "يتوقف مفتاحه ",
        2 => "يتوقف مفتاحاه ",
        _ => "تتوقف مفاتيحه ",
    };
    [keys, &listed(&all_quoted(names)), " عن العمل فورًا."].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["حذف ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["تم حذف ", &quoted(name), "."].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "تم إبطال هذا المفتاح أو أنه يخص حساب خدمة آخر.";
