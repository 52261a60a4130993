//! Segments: sets of apps.

use super::{
    all_quoted,
    counted::{APPS as APP_NOUN, SEGMENTS, count},
    grouped, isolated, listed, quoted,
};

/// What the page is for.
pub const LEAD: &str = "مجموعات من التطبيقات لكل منها اسم. ويمكن قصر حساب الخدمة على بعضها.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "إنشاء شريحة";
/// Under way.
pub const CREATING: &str = "جارٍ الإنشاء…";
/// A column.
pub const SEGMENT: &str = "الشريحة";
/// A column and a field.
pub const APPS: &str = "التطبيقات";
/// A column: the service accounts that are limited to it.
pub const LIMITED: &str = "تستخدمها";
/// None is.
pub const NONE: &str = "لا يوجد";
/// A segment without apps.
pub const NO_APPS: &str = "بلا تطبيقات";
/// There is none.
pub const EMPTY: &str = "لا توجد شرائح بعد";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "أنشئ شريحة لتمنح حساب خدمة بعض التطبيقات بدلًا من كلها.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "يمكن لأي مسؤول في مساحة العمل إنشاء شريحة.";
/// They did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل الشرائح";
/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "لا ينشئ الشرائح ويغيّرها إلا المسؤولون.";
/// What the others do.
pub const ADMINS_ONLY_DETAIL: &str = "يمكنك الاطلاع على التطبيقات التي فيها.";
/// A row's menu.
pub const EDIT_OPEN: &str = "تعديل…";
/// A row's menu.
pub const DELETE_OPEN: &str = "حذف…";

/// Under the list.
pub fn number(number: usize) -> String {
    [&count(number as u64, &SEGMENTS), "."].concat()
}

/// How many apps.
pub fn app_count(number: usize) -> String {
    count(number as u64, &APP_NOUN)
}

/// The dialog.
pub fn edit_title(name: &str) -> String {
    ["تعديل ", &quoted(name)].concat()
}

/// The button.
pub const SAVE: &str = "حفظ الشريحة";
/// Under way.
pub const SAVING: &str = "جارٍ الحفظ…";
/// A field.
pub const NAME: &str = "الاسم";
/// What makes a good one.
pub const NAME_HINT: &str = "ما يجمع بين التطبيقات، مثل: تطبيقات iOS.";
/// Nothing typed.
pub const NAME_MISSING: &str = "الاسم فارغ. اذكر ما يجمع بين التطبيقات.";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "ابحث عن تطبيق";
/// The workspace has none.
pub const NO_APPS_YET: &str = "لا توجد تطبيقات في مساحة العمل هذه بعد.";
/// The search has no hit.
pub const NO_APP_FOUND: &str = "لا يوجد تطبيق في اسمه هذا النص.";
/// They did not load.
pub const APPS_DID_NOT_LOAD: &str = "تعذّر تحميل التطبيقات.";

/// Beside the field: "3 of 14".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&grouped(chosen as u64), " من ", &grouped(all as u64)].concat()
}

/// Who feels a change.
pub fn change_reaches(names: &[String]) -> String {
    ["يسري ما تحفظه على ", &listed(&all_quoted(names)), " بدءًا من الطلب التالي."].concat()
}

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["حفظ ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    ["تم حفظ ", &quoted(name), "."].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["هل تريد حذف ", &quoted(name), "؟"].concat()
}

/// The answer.
pub const DELETE: &str = "حذف الشريحة";
/// Under way.
pub const DELETING: &str = "جارٍ الحذف…";
/// Nobody loses anything.
pub const NOBODY_LIMITED: &str = "لا يقتصر عليها أي حساب خدمة، فلن يتوقف شيء عن العمل.";
/// Before those that may lose something.
pub const THESE_LOSE: &str = "تقتصر حسابات الخدمة هذه عليها. بدءًا من طلبها التالي:";
/// One whose other segments hold the same apps.
pub const LOSES_NOTHING: &str = "لا يفقد أي تطبيق";

/// One whose other segments lack these apps.
pub fn loses(apps: &str) -> String {
    ["يفقد ", &isolated(apps)].concat()
}

/// One that has no other segment.
pub const WORKS_NOWHERE: &str = "لن يعمل في أي مكان بعدها";
/// What stays, and that there is no way back.
pub const APPS_STAY: &str = "تبقى التطبيقات نفسها. ولا يمكن التراجع عن الحذف.";

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["حذف ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["تم حذف ", &quoted(name), "."].concat()
}

/// The address names no segment of the workspace.
pub const NO_SUCH_SEGMENT: &str = "حُذفت هذه الشريحة أو أنها في مساحة عمل أخرى.";
