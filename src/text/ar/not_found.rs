//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "لا شيء هنا";
/// What may be the cause.
pub const LEAD: &str =
    "لا يؤدي هذا العنوان إلى أي صفحة، أو يؤدي إلى صفحة في مساحة عمل لا تنتمي إليها. تحقّق من خلوّه من الأخطاء الإملائية.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "لا توجد مساحة عمل كهذه";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "لا توجد مساحة عمل في هذا العنوان، أو أنك لست من أعضائها. يمكن لأحد مسؤوليها إضافتك.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "الانتقال إلى رموز الوصول";
