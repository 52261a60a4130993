//! The apps of a workspace.

use super::{
    counted::{APPS, count},
    grouped, quoted,
};

/// What the page is for.
pub const LEAD: &str = "لكل تطبيق رموز API خاصة به ومفتاح عام واحد. وما تفتحه رموز تطبيق لا تفتحه رموز غيره.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "دورك هنا: مشاهد.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str = "يمكن للمطوّرين والمسؤولين إنشاء التطبيقات وإعادة تسميتها. ولا يحذفها إلا المسؤولون.";
/// Why a developer cannot delete one.
pub const ONLY_ADMINS_DELETE: &str = "لا يحذف التطبيقات إلا المسؤولون. تواصل مع أحد مسؤولي مساحة العمل.";
/// Opens the form.
pub const CREATE: &str = "إنشاء تطبيق";
/// Under way.
pub const CREATING: &str = "جارٍ الإنشاء…";
/// A column.
pub const APP: &str = "التطبيق";
/// A column.
pub const SEGMENTS: &str = "الشرائح";
/// A column.
pub const API_TOKENS: &str = "رموز API";
/// A column.
pub const BUILDS: &str = "حزم البناء";
/// A column.
pub const CREATED: &str = "أُنشئ";
/// In no segment.
pub const NO_SEGMENT: &str = "بلا شريحة";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل التطبيقات";
/// There is none.
pub const EMPTY: &str = "لا توجد تطبيقات بعد";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "أنشئ تطبيقًا لترفع حزم بنائه وتُعلم مستخدميه بالترقيات.";
/// The same for somebody who cannot.
pub const EMPTY_FOR_VIEWERS: &str = "يمكن لمطوّر أو مسؤول في مساحة العمل هذه إنشاء تطبيق.";
/// A field.
pub const NAME: &str = "الاسم";
/// What a name is for.
pub const NAME_HINT: &str = "كما يعرفه الناس. يُشتق منه اسمه في العناوين مرة واحدة ثم يبقى ثابتًا.";
/// The same when it is changed.
pub const RENAME_HINT: &str = "يبقى اسمه في العناوين كما هو، فلا يلزم تغيير أي نص برمجي.";
/// The button.
pub const RENAME: &str = "إعادة التسمية";
/// Opens the form.
pub const RENAME_OPEN: &str = "إعادة التسمية…";
/// Opens the question.
pub const DELETE_OPEN: &str = "حذف…";
/// The button.
pub const DELETE: &str = "حذف التطبيق";
/// Under way.
pub const DELETING: &str = "جارٍ الحذف…";
/// Nobody can undo it.
pub const FOR_GOOD: &str = "لن تعلم التطبيقات الموجودة لدى المستخدمين بالترقيات بعد ذلك. لا يمكن التراجع عن هذا.";

/// A name that is empty.
pub const NAME_MISSING: &str = "الاسم فارغ. اكتب اسم التطبيق.";

/// The title of the form for another name.
pub fn rename_title(name: &str) -> String {
    ["إعادة تسمية ", &quoted(name)].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    ["هل تريد حذف ", &quoted(name), "؟"].concat()
}

/// What stops working at once.
pub fn what_stops(tokens: u32) -> String {
    let (what, user) = match tokens {
        0 => ("يتوقف مفتاح API لمشروعه عن العمل فورًا".to_owned(), "يستخدمه"),
        1 => ("يتوقف رمز API الخاص به ومفتاح API لمشروعه عن العمل فورًا".to_owned(), "يستخدم أيًّا منهما"),
        2 => ("يتوقف رمزا API الخاصان به ومفتاح API لمشروعه عن العمل فورًا".to_owned(), "يستخدم أيًّا منها"),
        some => {
            let some = grouped(some.into());
            let what = ["تتوقف رموز API الخاصة به، وعددها ", &some, "، ومفتاح API لمشروعه عن العمل فورًا"].concat();
            (what, "يستخدم أيًّا منها")
        }
    };
    [&what, ": سيتلقى كل من ", user, " \u{2068}401 Unauthorized\u{2069} بدءًا من طلبه التالي."].concat()
}

/// What can no longer be read.
pub fn what_is_lost(builds: u32) -> String {
    match builds {
        0 => "لن تعود قراءة إصداراته ممكنة.".to_owned(),
        1 => "لن تعود قراءة حزمة بنائه وإصداراته ممكنة.".to_owned(),
        2 => "لن تعود قراءة حزمتي بنائه وإصداراته ممكنة.".to_owned(),
        some => ["لن تعود قراءة حزم بنائه، وعددها ", &grouped(some.into()), "، وإصداراته ممكنة."].concat(),
    }
}

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    if shown < all {
        return ["التطبيقات: يُعرض ", &grouped(shown as u64), " من أصل ", &grouped(all as u64), "."].concat();
    }
    [&count(all as u64, &APPS), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "البحث عن تطبيق بالاسم أو بالاسم في العناوين";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "الاسم أو الاسم في العناوين";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["لا يوجد تطبيق يطابق ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    ["تم إنشاء ", &quoted(name), "."].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    ["تم حذف ", &quoted(name), "."].concat()
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["إنشاء ", &quoted(name)].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["حذف ", &quoted(name)].concat()
}
