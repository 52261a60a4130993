//! Generating a credential.

use latchkey_api::{
    access_token::MOST_LIMITS,
    expiry::ExpiryFault,
    name::{self, NameFault},
};

use super::{
    all_isolated,
    counted::{APPS, CHARACTERS, DAYS, WORKSPACES, count, count_of},
    isolated, listed, quoted,
};
use crate::credentials::create::{
    expiry::{Ending, EndingFault},
    place::{Named, PlaceFault},
    prefill::Unreadable,
};

/// The page, its button.
pub const TITLE: &str = "إنشاء رمز";
/// Under way.
pub const GENERATING: &str = "جارٍ الإنشاء…";
/// The page in the breadcrumb.
pub const NEW: &str = "جديد";
/// Copies an address that fills the form in as it is now.
pub const COPY_LINK: &str = "نسخ رابط هذا النموذج";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل النطاقات ومساحات العمل";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "ما كتبته محفوظ.";
/// After an answer that was lost.
pub const MAY_BE_MADE: &str = "ربما أُنشئ رغم ذلك. أعد المحاولة دون تغيير أي شيء: عندها لا يُنشأ مرتين ويمكنك نسخه.";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    ["إنشاء ", &quoted(name)].concat()
}

// The name.

/// A field.
pub const NAME: &str = "الاسم";
/// What makes a good one.
pub const NAME_HINT: &str = "اذكر مكان استخدامه: مسار CI أو النص البرمجي أو الجهاز.";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "الاسم فارغ. اذكر المكان الذي سيُستخدم فيه الرمز.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (count_of(length as u64, &CHARACTERS), name::LONGEST.to_string());
            ["يتكون هذا الاسم من ", &length, ". اختصره إلى ", &longest, " أو أقل."].concat()
        }
        NameFault::Control => "يحتوي هذا الاسم على حرف غير مرئي، مثل فاصل أسطر أو علامة جدولة. اكتبه من جديد.".to_owned(),
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "يعمل في";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "كل مساحات عملي";
/// A choice.
pub const CHOSEN_PLACES: &str = "مساحات عمل وتطبيقات محدّدة";
/// What a whole workspace means.
pub const EVERY_APP: &str = "كل التطبيقات";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "بما فيها ما تنضم إليه لاحقًا.";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "كل التطبيقات، وما يُضاف منها لاحقًا.";
/// What the choice opens.
pub const TICK_PLACES: &str = "ما تحدّده أدناه فقط.";
/// A workspace without any.
pub const NO_APPS: &str = "لا توجد تطبيقات بعد";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "لم يُحدّد شيء بعد";

/// "3 workspaces, 14 apps".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    [count(workspaces as u64, &WORKSPACES), app_count(apps)].join("، ")
}

/// "14 apps".
pub fn app_count(number: usize) -> String {
    count(number as u64, &APPS)
}

/// The choice in a line: its name, and a quiet word.
pub fn place(place: &Named<'_>) -> (String, String) {
    let workspaces = |number: usize| count(number as u64, &WORKSPACES);
    match place {
        Named::Everywhere { workspaces, apps, .. } => {
            (ALL_MY_WORKSPACES.to_owned(), workspaces_and_apps(*workspaces, *apps))
        }
        Named::Limited { whole, single } => match (whole.as_slice(), single.as_slice()) {
            ([], []) => (NOTHING_CHOSEN.to_owned(), String::new()),
            ([only], []) => (only.name.clone(), EVERY_APP.to_owned()),
            (many, []) => (workspaces(many.len()), EVERY_APP.to_owned()),
            ([], [(workspace, apps)]) => {
                let name = if let [only] = apps.as_slice() { only.name.clone() } else { app_count(apps.len()) };
                (name, ["في ", &isolated(&workspace.name)].concat())
            }
            ([], several) => {
                let apps = several.iter().map(|(_, apps)| apps.len()).sum();
                (app_count(apps), ["في ", &count_of(several.len() as u64, &WORKSPACES)].concat())
            }
            (whole, single) => {
                let apps = single.iter().map(|(_, apps)| apps.len()).sum();
                (listed(&[workspaces(whole.len()), app_count(apps)]), String::new())
            }
        },
    }
}

/// Places that cannot be sent.
pub fn place_fault(fault: PlaceFault) -> String {
    match fault {
        PlaceFault::Nothing => "لم تُحدّد أي مساحة عمل أو تطبيق. حدّد واحدًا على الأقل، أو اختر كل مساحات العمل.".to_owned(),
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            let head = ["عدد مساحات العمل والتطبيقات المحدّدة ", &count, ". "].concat();
            [&head, "أبقِ على ", &most, " أو أقل، أو اختر مساحات عمل كاملة."].concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "النطاقات";
/// A column.
pub const RESOURCE: &str = "المورد";
/// The ready choices of scopes.
pub const PRESETS: &str = "خيارات نطاقات جاهزة";
/// None of the ready choices.
pub const CUSTOM: &str = "مخصّص";
/// No box.
pub const NO_SCOPE: &str = "لم يُحدّد أي نطاق. حدّد نطاقًا واحدًا على الأقل.";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "غير متاح";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "الوصول الكامل يشمل الكتابة أيضًا.";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "يتيح الوصول الكامل قراءة كل شيء.";

/// "4 of 9".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&chosen.to_string(), " من ", &all.to_string()].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    isolated(&[action, " ", resource].concat())
}

/// The checkbox over a column, to those who do not see that it is one.
pub fn whole_column(action: &str) -> String {
    [&isolated(action), "، كل الموارد"].concat()
}

/// The same while a search hides some of it.
pub fn shown_column(action: &str) -> String {
    [&isolated(action), "، كل الموارد المعروضة"].concat()
}

/// The box that ticks everything, where there are no columns.
pub const ALL_SCOPES: &str = "كل النطاقات";
/// The same while a search hides some of it.
pub const SHOWN_SCOPES: &str = "كل النطاقات المعروضة";
/// Names the search for scopes, where there are many.
pub const SEARCH_SCOPES: &str = "البحث في النطاقات";
/// What that says where it finds none.
pub const NO_SCOPE_FOUND: &str = "لا يوجد نطاق مطابق.";

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { isolated(scope) } else { [&isolated(scope), ": ", &isolated(description)].concat() }
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "انتهاء الصلاحية";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "التاريخ والوقت";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "بتوقيتك";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "اختر تاريخًا";
/// The other choices' second line.
pub const NO_END: &str = "بلا تاريخ";
/// The one risk.
pub const NEVER_CLAIM: &str = "سيظل هذا الرمز صالحًا حتى يُبطله أحد.";
/// What to do instead.
pub const NEVER_DETAIL: &str = "تناسب مدة 90 يومًا معظم مسارات CI، وتنبّهك قائمة رموزك قبل انتهائها بأسبوع.";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "سنة واحدة".to_owned(),
        Ending::After(days) => count(days.into(), &DAYS),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "لا تنتهي".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "التاريخ غير مكتمل. اختر يومًا ووقتًا.",
        EndingFault::Refused(ExpiryFault::Past) => "لقد مضى هذا الموعد. اختر موعدًا لاحقًا.",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "هذا الموعد بعد أكثر من 10 سنوات. اختر تاريخًا أقرب، أو اختر «لا تنتهي»."
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    let claim = if scopes.len() == 1 {
        "نطاق غير موجود هنا: "
    } else {
        "نطاقات غير موجودة هنا: "
    };
    [claim, &listed(&all_isolated(scopes)), "."].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "جرى استبعاد ذلك؛ تأكد من أن الباقي كافٍ.";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    ["لا تنتمي إلى أي مساحة عمل ولا تصل إلى أي تطبيق باسم ", &listed(&all_isolated(entries)), "."].concat()
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    if number == 1 {
        "لم تعد تصل إلى مساحة عمل أو تطبيق مما يعمل فيه الرمز الآخر.".to_owned()
    } else {
        "لم تعد تصل إلى مساحات عمل وتطبيقات مما يعمل فيه الرمز الآخر.".to_owned()
    }
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    match parameter {
        Unreadable::Expires => {
            ["يطلب هذا الرابط أن تنتهي صلاحية الرمز في ", &quoted(value), "، وهذا ليس موعدًا."].concat()
        }
        Unreadable::From => ["يطلب هذا الرابط إعدادات ", &quoted(value), "، وهذا ليس رمزًا."].concat(),
    }
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => {
            "اختير الموعد المعتاد بدلًا منه. القيم المقبولة: عدد من الأيام أو تاريخ أو \u{2068}never\u{2069}."
        }
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "الرمز المراد النسخ منه غير موجود.";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "تعذّر تحميل الرمز المراد النسخ منه.";
/// What became of it.
pub const START_EMPTY: &str = "يبدأ النموذج فارغًا.";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    ["مُلئ النموذج من ", &quoted(name), " (", &isolated(masked), ")."].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str = "يظل ذلك الرمز صالحًا. أبطله بعد أن يحل الجديد محله.";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "رمز بلا اسم";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "لم يُنشأ بعد";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "ما سيمكن لهذا الرمز فعله:";
/// Who it acts as.
pub const AS_YOU: &str = "باسمك";
