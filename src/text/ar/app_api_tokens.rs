//! The API tokens and the public key of an app.

use super::{
    counted::{CHECKS, count},
    quoted,
};

/// The page.
pub const TITLE: &str = "رموز API";
/// What the page is for.
pub const LEAD: &str = "يفتح كل رمز واجهة Integrations API لهذا التطبيق ولا شيء سواها. استخدم رمزًا لكل تكامل، ليمكن الاستغناء عن أحدها دون غيره.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "دورك هنا: مشاهد.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "ينشئ المطوّرون والمسؤولون الرموز ويعيدون تسميتها ويحذفونها، ويستبدلون مفتاح API للمشروع.";
/// There is no such app.
pub const NO_SUCH_APP: &str = "لا يوجد تطبيق كهذا";
/// What may be the cause.
pub const NO_SUCH_APP_DETAIL: &str = "لا يوجد تطبيق في هذا العنوان ضمن مساحة العمل هذه، أو أنه حُذف.";
/// The way out.
pub const GO_TO_APPS: &str = "الانتقال إلى التطبيقات";

// A new token.

/// The dialog.
pub const CREATE: &str = "إنشاء رمز API";
/// The button.
pub const SAVE: &str = "حفظ";
/// Under way.
pub const SAVING: &str = "جارٍ الحفظ…";
/// What a name may look like.
pub const PLACEHOLDER: &str = "Bitrise CI";
/// What a name is for.
pub const NAME_HINT: &str = "التكامل الذي سيستخدمه، مثل \u{2068}Fastlane release\u{2069} أو مسار \u{2068}Azure DevOps\u{2069} أو نص برمجي محلي للرفع.";
/// What follows.
pub const SHOWN_ONCE: &str = "يمكنك نسخ الرمز إلى أن تغادر هذه الصفحة.";

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["إنشاء ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    ["تم إنشاء ", &quoted(name), "."].concat()
}

// The public key.

/// The section.
pub const PROJECT_KEY: &str = "مفتاح API للمشروع";
/// What it is.
pub const PROJECT_KEY_LEAD: &str = "مفتاح عام: لا يفعل إلا التحقق مما إذا كان إصدار التطبيق بحاجة إلى ترقية.";
/// A line.
pub const KEY: &str = "المفتاح";
/// A line.
pub const SENT_AS: &str = "صيغة الإرسال";
/// A line.
pub const OPENS: &str = "يفتح";
/// Follows the only endpoint that it opens.
pub const NOTHING_ELSE: &str = " ولا شيء سواه، لذا يجوز أن يكون جزءًا من التطبيق.";
/// A line.
pub const MADE: &str = "أُنشئ";
/// Before whoever made it.
pub const BY: &str = " بواسطة ";
/// How often the key was used: "1,284 version checks in the last 7 days." Or since a date, from which on that is known.
pub fn checks(number: u64, since: Option<&str>) -> String {
    let checks = count(number, &CHECKS);
    match since {
        None => [&checks, " من الإصدار في آخر 7 أيام."].concat(),
        Some(date) => [&checks, " من الإصدار منذ بدء العدّ في ", date, "."].concat(),
    }
}

/// In place of how often it was used.
pub const CHECKS_DID_NOT_LOAD: &str = "تعذّر تحميل عدد مرات استخدامه في آخر 7 أيام.";

/// Copies it.
pub const COPY_KEY: &str = "نسخ مفتاح API للمشروع";
/// It did not load.
pub const KEY_DID_NOT_LOAD: &str = "تعذّر تحميل مفتاح API للمشروع";
/// There is none.
pub const NO_KEY: &str = "ليس لهذا التطبيق مفتاح API للمشروع.";
/// Makes the first one.
pub const MAKE_KEY: &str = "إنشاء مفتاح API للمشروع";
/// Opens the question.
pub const REPLACE_OPEN: &str = "استبدال…";
/// The question.
pub fn replace_question(app: &str) -> String {
    ["هل تريد استبدال مفتاح API لمشروع ", &quoted(app), "؟"].concat()
}

/// The answer.
pub const REPLACE: &str = "استبدال المفتاح";
/// Under way.
pub const REPLACING: &str = "جارٍ الاستبدال…";
/// What happens.
pub const REPLACE_DETAIL: &str = "تحمل التطبيقات الموجودة لدى المستخدمين المفتاح القديم. وستتلقى عند تحققها من الإصدار \u{2068}401 Unauthorized\u{2069} بدءًا من طلبها التالي، فلا تعود \
     تعلم بالترقيات.";
/// What to do, and that there is no way back.
pub const REPLACE_THEN: &str = "لا يعود التحقق من الإصدارات إلا بإصدار جديد يحمل المفتاح الجديد. لا يمكن التراجع عن هذا.";
/// Said when it is done.
pub const REPLACED: &str = "تم استبدال مفتاح API للمشروع.";
/// What goes on after signing in again.
pub const GOES_ON_REPLACING: &str = "استبدال مفتاح API للمشروع";
