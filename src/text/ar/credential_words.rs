//! What differs in words from one kind of credential to another.

/// What ends a credential. The nouns of the action are those that Arabic sentences need.
pub struct Verb {
    /// "Revoke", before what is revoked or alone.
    pub base: &'static str,
    /// "Revoking", with the article.
    pub ing: &'static str,
    /// Under way.
    pub doing: &'static str,
    /// "Revoked", of one.
    pub done: &'static str,
    /// The same of several.
    pub inner_done: &'static str,
    /// The same of several, with the article.
    pub the_done: &'static str,
}

/// The words of one kind.
pub struct Words {
    /// The list.
    pub list: &'static str,
    /// Hint of the search field.
    pub search_hint: &'static str,
    /// Names the search field.
    pub search: &'static str,
    /// Under a search that finds nothing.
    pub no_hit_detail: &'static str,
    /// There is none.
    pub empty: &'static str,
    /// There is none any more.
    pub none_left: &'static str,
    /// What to do about it.
    pub empty_detail: &'static str,
    /// The same for somebody who cannot.
    pub empty_for_viewers: &'static str,
    /// The list did not load.
    pub did_not_load: &'static str,
    /// What that means.
    pub keep_working: &'static str,
    /// One is not known to the server.
    pub no_such: &'static str,
    /// There is one of this name already.
    pub name_taken: &'static str,
    /// What a name is for.
    pub name_hint: &'static str,
    /// Leads to the form that makes one like it.
    pub replace: &'static str,
    /// The same inside a sentence.
    pub inner_replace: &'static str,
    /// What ends it.
    pub verb: Verb,
}

/// Personal access tokens.
pub static PERSONAL: Words = Words {
    list: "رموز الوصول",
    search_hint: "الاسم أو النطاق أو آخر 4 أحرف",
    search: "البحث بالاسم أو النطاق أو آخر 4 أحرف",
    no_hit_detail: "يشمل البحث الأسماء والنطاقات وآخر 4 أحرف.",
    empty: "لا توجد رموز وصول بعد",
    none_left: "لا توجد رموز وصول",
    empty_detail: "أنشئ رمزًا لنص برمجي أو مسار CI يعمل باسمك، ولا تمنحه أكثر مما يحتاج إليه.",
    empty_for_viewers: "",
    did_not_load: "تعذّر تحميل رموزك",
    keep_working: "لم يتغيّر شيء، ولا تزال رموزك صالحة.",
    no_such: "ليس بين رموزك رمز بهذا المعرّف. ربما يتبع حسابًا آخر.",
    name_taken: "لديك رمز بهذا الاسم بالفعل. يجوز أن يحمل رمزان الاسم نفسه، وتميّز بينهما الأحرف الأربعة الأخيرة.",
    name_hint: "اذكر مكان استخدامه: مسار CI أو النص البرمجي أو الجهاز.",
    replace: "إنشاء بديل",
    inner_replace: "أنشئ رمزًا بديلًا",
    verb: Verb {
        base: "إبطال",
        ing: "الإبطال",
        doing: "جارٍ الإبطال…",
        done: "مُبطَل",
        inner_done: "مُبطَلة",
        the_done: "المُبطَلة",
    },
};

/// API tokens of an app.
pub static OF_APP: Words = Words {
    list: "رموز API",
    search_hint: "الاسم أو آخر 4 أحرف",
    search: "البحث بالاسم أو آخر 4 أحرف",
    no_hit_detail: "يشمل البحث الأسماء وآخر 4 أحرف.",
    empty: "لا توجد رموز API بعد",
    none_left: "لا توجد رموز API",
    empty_detail: "أنشئ رمزًا لكل تكامل يرفع حزم بناء هذا التطبيق أو يسردها، ليمكن الاستغناء عن أحدها دون غيره.",
    empty_for_viewers: "يمكن لمطوّر أو مسؤول في مساحة العمل هذه إنشاء رمز.",
    did_not_load: "تعذّر تحميل رموز API",
    keep_working: "لم يتغيّر شيء، ولا تزال الرموز صالحة.",
    no_such: "ليس بين رموز هذا التطبيق رمز بهذا المعرّف.",
    name_taken: "لهذا التطبيق رمز بهذا الاسم بالفعل. يجوز أن يحمل رمزان الاسم نفسه، وتميّز بينهما الأحرف الأربعة الأخيرة.",
    name_hint: "سمّه باسم التكامل الذي سيستخدمه، مثل \u{2068}Bitrise CI\u{2069} أو \u{2068}Fastlane release\u{2069}.",
    replace: "إنشاء بديل",
    inner_replace: "أنشئ رمزًا بديلًا",
    verb: Verb {
        base: "حذف",
        ing: "الحذف",
        doing: "جارٍ الحذف…",
        done: "محذوف",
        inner_done: "محذوفة",
        the_done: "المحذوفة",
    },
};
