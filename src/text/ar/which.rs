//! Which credential is for what.

/// Opens the answer, and heads it.
pub const WHICH: &str = "ما نوع بيانات الاعتماد الذي أحتاج إليه؟";
/// Above the kinds.
pub const LEAD: &str = "اختر النوع ذا الصلاحيات الأقل الذي يكفي لإنجاز العمل.";
/// A line.
pub const REACHES: &str = "يصل إلى";
/// A line.
pub const FOR: &str = "الغرض";
/// A line.
pub const SENT_AS: &str = "صيغة الإرسال";
/// A line.
pub const MADE_IN: &str = "يُنشأ في";

/// What is said of a kind of credential.
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// What it opens.
    pub reaches: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// The header that it is sent in.
    pub header: &'static str,
    /// Where it is made: the page.
    pub made_in: &'static str,
    /// Follows where it is made.
    pub by: &'static str,
}

/// One's own.
pub const ACCESS_TOKEN: Kind = Kind {
    name: "رمز الوصول الشخصي",
    reaches: "ما تصل إليه أنت، ضمن نطاقاته ومساحات عمله وتطبيقاته",
    purpose: "النصوص البرمجية والأدوات التي تعمل باسمك: واجهة API للإصدارات، وواجهة API للتطبيقات، وحسابك أنت",
    header: "Authorization: Bearer",
    made_in: "حسابك، رموز الوصول",
    by: "",
};
/// A system's.
pub const SERVICE_ACCOUNT: Kind = Kind {
    name: "حساب الخدمة",
    reaches: "كل تطبيقات مساحة العمل أو شرائح محدّدة منها، ضمن دوره",
    purpose: "واجهة Workspace API: الأتمتة عبر التطبيقات، مثل خدمات الأجهزة السحابية والنصوص البرمجية للمنصة",
    header: "Authorization: Bearer",
    made_in: "مساحة العمل، حسابات الخدمة",
    by: "، بواسطة المسؤولين",
};
/// An app's.
pub const APP_API_TOKEN: Kind = Kind {
    name: "رمز API للتطبيق",
    reaches: "تطبيق واحد",
    purpose: "واجهة Integrations API: رفع حزم البناء وسردها من مسار CI",
    header: "Authorization: Bearer",
    made_in: "التطبيقات، رموز API للتطبيق",
    by: "، بواسطة المطوّرين والمسؤولين",
};
/// An app's public one.
pub const PROJECT_API_KEY: Kind = Kind {
    name: "مفتاح API للمشروع",
    reaches: "معرفة ما إذا كان تطبيق واحد بحاجة إلى تحديث، لا غير",
    purpose: "داخل التطبيق الذي تنشره: فهو عام وليس سرًّا",
    header: "x-api-key",
    made_in: "التطبيقات، رموز API للتطبيق",
    by: "، بواسطة المطوّرين والمسؤولين",
};
