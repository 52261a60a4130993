//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{
    counted::{ACTIVE_KEYS, APPS, CHARACTERS, DAYS, EXPIRED_KEYS, EXPIRING_KEYS, SERVICE_ACCOUNTS, count, count_of},
    quoted,
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
        ["أول ", &count_of(number as u64, &SERVICE_ACCOUNTS), "."].concat()
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
/// What that takes from any role.
pub const LIMITED: &str = "يصل إلى تطبيقاتها فقط، لا إلى الأعضاء ولا حسابات الخدمة ولا سجل التدقيق، ولا ينشئ تطبيقات.";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "لا توجد شرائح بعد. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "إنشاء شرائح في علامة تبويب جديدة";
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
            "يقرأ التطبيقات وحزم البناء والأعضاء وحسابات الخدمة، وينشئ التطبيقات ويعيد تسميتها، ويرفع حزم البناء. ولا يحذف شيئًا."
        }
        Role::Admin => {
            "يقرأ التطبيقات وحزم البناء والأعضاء وحسابات الخدمة وسجل التدقيق، وينشئ التطبيقات ويعيد تسميتها ويحذفها، ويرفع حزم البناء. ولا يغيّر الأعضاء ولا بيانات الاعتماد."
        }
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
