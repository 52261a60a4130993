//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{
    all_quoted,
    counted::{
        ACTIVE_KEYS, APPS, CALLERS, CHARACTERS, DAYS, EXPIRED_KEYS, EXPIRING_KEYS, SERVICE_ACCOUNTS, count, count_of,
    },
    grouped, isolated, listed, quoted,
};

// The list.

/// What the page is for.
pub const LEAD: &str =
    "حسابات للأنظمة لا للأشخاص. تستدعي واجهة Workspace API ضمن دورها، في كل التطبيقات أو في شرائح محدّدة.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "إنشاء حساب خدمة";
/// A column.
pub const ACCOUNT: &str = "الحساب";
/// A column and a line of the details.
pub const ROLE: &str = "الدور";
/// A column and a field.
pub const WORKS_IN: &str = "يعمل في";
/// A column and a section.
pub const KEYS: &str = "المفاتيح";
/// A column.
pub const CREATED: &str = "أُنشئ";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "الاسم أو الوصف";
/// Names the search field.
pub const SEARCH: &str = "البحث بالاسم أو الوصف";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "مساحة العمل كلها";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "لا يعمل في أي مكان: لم تعد شرائحه موجودة";
/// No key that works.
pub const NO_KEYS: &str = "بلا مفتاح";
/// An account that is never called.
pub const NEVER_USED: &str = "لم يُستخدم قط";
/// Before who made it.
pub const BY: &str = "بواسطة ";

/// Keys that work: "2 active".
pub fn active_keys(number: u32) -> String {
    count(number.into(), &ACTIVE_KEYS)
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    count(number.into(), &EXPIRING_KEYS)
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    count(number.into(), &EXPIRED_KEYS)
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    if more {
        ["أول ", &count_of(number as u64, &SERVICE_ACCOUNTS), " حسب الاسم."].concat()
    } else {
        [&count(number as u64, &SERVICE_ACCOUNTS), "."].concat()
    }
}

/// There is none.
pub const EMPTY: &str = "لا توجد حسابات خدمة بعد";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "أنشئ حسابًا لكل نظام يستدعي واجهة Workspace API، ليمكن الاستغناء عن أحدها دون غيره.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "يمكن لأي مسؤول في مساحة العمل إنشاء حساب خدمة.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل حسابات الخدمة";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "لم يتغيّر شيء، ولا تزال مفاتيحها صالحة.";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    ["لا يوجد حساب خدمة يطابق ", &quoted(search)].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "لا ينشئ حسابات الخدمة ويغيّرها إلا المسؤولون.";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "وأنت منهم.",
        Role::Developer => "دورك هنا مطوّر، لذا تظهر لك الحسابات وما فعلته، دون قيمها السرية.",
        Role::Viewer => "دورك هنا مشاهد، لذا تظهر لك الحسابات وما فعلته، دون قيمها السرية.",
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "لنظام، لا لشخص. حساب واحد لكل تكامل.";
/// Under way.
pub const CREATING: &str = "جارٍ الإنشاء…";
/// A field.
pub const NAME: &str = "الاسم";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "الوصف";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "ما يفعله، ومن يتولى أمره.";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "انتهاء صلاحية المفتاح الأول";
/// Stands before the identifier's end while there is no name. In the letters that a name may have.
pub const ANY_NAME: &str = "name";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "أقل الصلاحيات";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "مساحة العمل كلها";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "شرائح محدّدة";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "لا توجد شرائح بعد. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "إنشاء شرائح";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "تعذّر تحميل الشرائح.";
/// None is ticked.
pub const NO_SEGMENT: &str = "لم تُحدّد أي شريحة. حدّد واحدة على الأقل، أو اختر مساحة العمل كلها.";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "كل التطبيقات، وما يُضاف منها لاحقًا".to_owned(),
        Some(number) => [&count(number as u64, &APPS), "، وكل تطبيق يُضاف لاحقًا"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "يقرأ التطبيقات وحزم البناء والأعضاء وحسابات الخدمة. ولا يغيّر شيئًا.",
        Role::Developer => {
            "ينشئ التطبيقات أيضًا ويعيد تسميتها ويرفع حزم البناء. ولا يحذف شيئًا، ولا يصل إلى إعدادات مساحة العمل."
        }
        Role::Admin => "يحذف التطبيقات أيضًا ويقرأ سجل التدقيق. أما الأعضاء وبيانات الاعتماد فأمرها للأشخاص.",
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["إنشاء ", &quoted(name)].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "الاسم فارغ. اذكر النظام الذي أُعدّ له الحساب، مثل \u{2068}ci-pipeline\u{2069}.".to_owned(),
        NameFault::TooLong(length) => too_long("يتكون هذا الاسم من ", length, LONGEST_NAME),
        NameFault::Characters => {
            "استخدم أحرفًا لاتينية صغيرة وأرقامًا وشرطات مفردة بينها، مثل \u{2068}ci-pipeline\u{2069}.".to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => too_long("يتكون هذا الوصف من ", length, LONGEST_DESCRIPTION),
        DescriptionFault::Control => "يحتوي هذا الوصف على حرف غير مرئي، مثل فاصل أسطر. اكتبه من جديد.".to_owned(),
    }
}

fn too_long(consists_of: &str, length: usize, longest: usize) -> String {
    let (length, longest) = (count_of(length as u64, &CHARACTERS), longest.to_string());
    [consists_of, &length, ". اختصره إلى ", &longest, " أو أقل."].concat()
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "انتهاء الصلاحية";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    ["بعد ", &count_of(days.into(), &DAYS)].concat()
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "في تاريخ محدّد";
/// Without an end.
pub const NEVER: &str = "لا تنتهي";
/// What that means.
pub const NEVER_CLAIM: &str = "من دون تاريخ انتهاء، سيظل صالحًا حتى يُنهيه أحد.";
/// What would be better.
pub const NEVER_DETAIL: &str = "مع تاريخ محدّد، ينتهي المفتاح المنسي من تلقاء نفسه.";

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

/// What was asked for: ", POST /v1/organizations/{organizationId}/apps".
pub fn request(method: &str, path: &str) -> String {
    ["، ", &isolated(&[method, " ", path].concat())].concat()
}

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["تعديل ", &quoted(name)].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str = "يبقى الاسم والمعرّف كما هما. وتعمل مفاتيحه بالصلاحيات الجديدة بدءًا من طلبها التالي.";
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
