//! What happened in a workspace.

use latchkey_api::audit::EventGroup;

use super::grouped;

/// What the page is for.
pub const LEAD: &str = "من فعل ماذا هنا، والأحدث أولًا. لا يمكن تغيير شيء فيه أو إزالته.";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل سجل التدقيق";
/// Not for everybody.
pub const ONLY_ADMINS: &str = "سجل التدقيق متاح للمسؤولين فقط";
/// What to do.
pub const ONLY_ADMINS_DETAIL: &str = "فهو يبيّن ما فعله الجميع في مساحة العمل. تواصل مع أحد مسؤوليها.";
/// There is nothing.
pub const EMPTY: &str = "لا أحداث بعد";
/// What belongs here.
pub const EMPTY_DETAIL: &str = "سيظهر هنا كل ما يطرأ على بيانات الاعتماد والتطبيقات والأعضاء.";
/// Nothing happened to what was asked for.
pub const NO_HIT: &str = "لا أحداث مسجّلة لهذا العنصر";
/// What may be the cause.
pub const NO_HIT_DETAIL: &str = "لم يُجرَ عليه أي إجراء في مساحة العمل هذه.";
/// Said when more rows were added.
pub fn added(number: usize) -> String {
    ["الأحداث المضافة إلى القائمة: ", &grouped(number as u64), "."].concat()
}

/// Shows everything.
pub const SHOW_ALL: &str = "عرض الكل";
/// A column.
pub const WHAT: &str = "الحدث";
/// A column: the address that it was done from.
pub const FROM: &str = "العنوان";
/// A column.
pub const WHEN: &str = "الوقت";
/// The server's own doing.
pub const SERVER: &str = "الخادم";
/// Somebody who cannot be told.
pub const SOMEBODY: &str = "شخص غير معروف";
/// Takes the filter away.
pub const CLEAR: &str = "العودة إلى عرض الكل";
/// Before the name of what the log is narrowed down to.
pub const ONLY: &str = "أحداث ";
/// Where there is no name.
pub const ONE_THING: &str = "عنصر واحد";

// What narrows it down.

/// Who did it.
pub const WHO: &str = "الفاعل";
/// Whoever it was.
pub const ANYONE: &str = "الجميع";
/// Somebody whose name is not known.
pub const ONE_PERSON: &str = "فاعل واحد";

/// Somebody who did something, in a list of all.
pub fn actor(kind: &str, name: &str) -> String {
    match kind {
        "server" => SERVER.to_owned(),
        "anonymous" => SOMEBODY.to_owned(),
        "service_account" => [name, "، حساب خدمة"].concat(),
        "credential" => [name, "، رمز API"].concat(),
        _ => name.to_owned(),
    }
}

/// Before what it is about.
pub const ABOUT: &str = "الموضوع";
/// Whatever it is about.
pub const EVERYTHING: &str = "الكل";

/// What it is about.
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::Credentials => "الرموز والمفاتيح",
        EventGroup::ServiceAccounts => "حسابات الخدمة",
        EventGroup::Apps => "التطبيقات وحزم البناء والإصدارات",
        EventGroup::Segments => "الشرائح",
        EventGroup::Members => "الأعضاء ومساحة العمل",
    }
}

/// Before the first day.
pub const FIRST_DAY: &str = "من";
/// Before the last day.
pub const LAST_DAY: &str = "إلى";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "مسح عوامل التصفية";
/// Nothing fits.
pub const NO_MATCH: &str = "لا أحداث مطابقة";
/// What may be the cause.
pub const NO_MATCH_DETAIL: &str = "أزل أحد عوامل التصفية، أو اختر تواريخ أخرى.";
/// What is the cause.
pub const BACKWARDS: &str = "اليوم الأخير يسبق اليوم الأول.";

/// How many rows are shown. It is said when others are.
pub fn shown(number: usize) -> String {
    ["الأحداث المعروضة: ", &grouped(number as u64), "."].concat()
}

// Details of an event.

/// A line.
pub const ACTION: &str = "الإجراء";
/// A line.
pub const SUBJECT: &str = "المعرّف";
/// A line.
pub const CLIENT: &str = "العميل";
/// A line.
pub const REQUEST: &str = "الطلب";
/// A line.
pub const TIME: &str = "التوقيت";

/// What somebody did, between their name and that of what they did it to; `None` for what this page does not know. A noun of the
/// action, because a verb would have to know whether a man or a woman did it.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "user.create" => "— إنشاء الحساب",
        "organization.create" => "— إنشاء مساحة العمل",
        "app.create" => "— إنشاء التطبيق",
        "app.rename" => "— إعادة تسمية التطبيق",
        "app.delete" => "— حذف التطبيق",
        "build.upload" => "— رفع حزمة البناء",
        "version.create" => "— إنشاء الإصدار",
        "version.change" => "— تغيير الإصدار",
        "version.delete" => "— حذف الإصدار",
        "segment.create" => "— إنشاء الشريحة",
        "segment.change" => "— تغيير الشريحة",
        "segment.delete" => "— حذف الشريحة",
        "member.add" => "— إضافة العضو",
        "member.change_role" => "— تغيير دور",
        "member.remove" => "— إزالة العضو",
        "invitation.create" => "— دعوة",
        "invitation.accept" => "— قبول دعوة",
        "invitation.withdraw" => "— سحب دعوة",
        "service_account.create" => "— إنشاء حساب الخدمة",
        "service_account.change" => "— تغيير حساب الخدمة",
        "service_account.delete" => "— حذف حساب الخدمة",
        "service_account_key.create" => "— إنشاء المفتاح",
        "service_account_key.rename" => "— إعادة تسمية المفتاح",
        "service_account_key.revoke" => "— إبطال المفتاح",
        "service_account_key.replace_secret" => "— استبدال القيمة السرية للمفتاح",
        "app_api_token.create" => "— إنشاء رمز API",
        "app_api_token.rename" => "— إعادة تسمية رمز API",
        "app_api_token.revoke" => "— حذف رمز API",
        "app_api_token.replace_secret" => "— استبدال القيمة السرية لرمز API",
        "project_api_key.create" => "— إنشاء مفتاح API لمشروع",
        "project_api_key.replace" => "— استبدال مفتاح API لمشروع",
        "project_api_key.revoke" => "— إبطال مفتاح API لمشروع",
        "access_token.revoke" => "— إنهاء الرمز القصير الأجل لـ",
        "personal_access_token.create" => "— إنشاء رمز الوصول",
        "personal_access_token.rename" => "— إعادة تسمية رمز الوصول",
        "personal_access_token.revoke" => "— إبطال رمز الوصول",
        "personal_access_token.replace_secret" => "— استبدال القيمة السرية لرمز الوصول",
        _ => return None,
    })
}

/// A name of the details in words: `expiresAt` is "Expires at". Names that this page does not know stay as they are, in single
/// words.
pub fn label(name: &str) -> String {
    let known = match name {
        "added" => "المضافة",
        "app" => "التطبيق",
        "apps" => "التطبيقات",
        "because" => "السبب",
        "by" => "بواسطة",
        "changed" => "الحقول المعدَّلة",
        "count" => "العدد",
        "demo" => "بيانات تجريبية",
        "description" => "الوصف",
        "environment" => "البيئة",
        "expiresAt" => "انتهاء الصلاحية",
        "from" => "من",
        "invitation" => "الدعوة",
        "keys" => "المفاتيح",
        "lastFour" => "آخر 4 أحرف",
        "name" => "الاسم",
        "platform" => "المنصة",
        "removed" => "المزالة",
        "replaced" => "المستبدل",
        "revokedApiTokens" => "رموز API المُبطَلة",
        "role" => "الدور",
        "scopes" => "النطاقات",
        "segments" => "الشرائح",
        "serviceAccounts" => "حسابات الخدمة",
        "size" => "الحجم",
        "slug" => "الاسم في العناوين",
        "to" => "إلى",
        "withdrawnInvitations" => "الدعوات المسحوبة",
        "worksIn" => "نطاق العمل",
        other => return words(other),
    };
    known.to_owned()
}

fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        match letter {
            _ if at == 0 => words.push(letter.to_ascii_uppercase()),
            'A'..='Z' => words.extend([' ', letter.to_ascii_lowercase()]),
            '_' => words.push(' '),
            _ => words.push(letter),
        }
    }
    words
}
