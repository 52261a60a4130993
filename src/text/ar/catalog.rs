//! The words of the catalog of scopes that comes with the server, which are English.

/// These words in the language; what an operator wrote stays as it is.
pub fn word(theirs: &str) -> &str {
    match theirs {
        "Versions" | "versions" => "الإصدارات",
        "Release versions of an app" => "الإصدارات المنشورة لتطبيق",
        "List versions and retrieve a specific version." => "سرد الإصدارات والاطلاع على إصدار معيّن.",
        "Create, update and delete versions." => "إنشاء الإصدارات وتعديلها وحذفها.",
        "Builds" | "builds" => "حزم البناء",
        "Uploaded build files" => "ملفات البناء المرفوعة",
        "List builds and download them." => "سرد حزم البناء وتنزيلها.",
        "Upload builds." => "رفع حزم البناء.",
        "Apps" | "apps" => "التطبيقات",
        "Apps and their settings" => "التطبيقات وإعداداتها",
        "List apps and read their settings." => "سرد التطبيقات وقراءة إعداداتها.",
        "Create apps and change their settings." => "إنشاء التطبيقات وتغيير إعداداتها.",
        "Workspaces" | "workspaces" => "مساحات العمل",
        "Names, plans, sub-workspaces" => "الأسماء والخطط ومساحات العمل الفرعية",
        "List workspaces and read their details." => "سرد مساحات العمل وقراءة تفاصيلها.",
        "Members" | "members" => "الأعضاء",
        "People and their roles" => "الأشخاص وأدوارهم",
        "List the members of a workspace and their roles." => "سرد أعضاء مساحة عمل وأدوارهم.",
        "Audit log" | "the audit log" => "سجل التدقيق",
        "Who did what, and when" => "من فعل ماذا ومتى",
        "Read the audit log of a workspace." => "قراءة سجل التدقيق لمساحة عمل.",
        "Read" | "read" => "قراءة",
        "Write" | "write" => "كتابة",
        "Read only" => "للقراءة فقط",
        "CI upload" => "رفع من CI",
        "Full access" => super::FULL_ACCESS,
        own => own,
    }
}
