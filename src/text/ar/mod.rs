//! Arabic, with the digits of the West.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
mod counted;
pub mod credential_list;
pub mod credential_words;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_accounts;
pub mod shortcuts;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::{Role, SHORTEST_PASSWORD};

use self::counted::{
    BROWSERS, CHARACTERS, HOURS, MINUTES, OTHER_BROWSERS, SECONDS, SESSIONS as SESSION_NOUN, count, count_of,
};
use crate::{text::intl, ui::moment::Distance};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "ar-u-nu-latn";

// Building blocks.

/// A number with separators: "1,284".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name or code bare in a sentence, which keeps its direction to itself (Unicode's first strong isolate).
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// Several of them, to be [`listed`].
fn all_isolated(names: &[String]) -> Vec<String> {
    names.iter().map(|name| isolated(name)).collect()
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["«", &isolated(name), "»"].concat()
}

/// Several of them, to be [`listed`].
fn all_quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| quoted(name)).collect()
}

/// "a", "a and b", "a and b and c", each with its own direction.
pub fn listed(items: &[String]) -> String {
    all_isolated(items).join(" و")
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "2 minutes ago", "yesterday", "in 6 days".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "للتو".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "محلي";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "المساعدة";
/// Closes a dialog or a message.
pub const CLOSE: &str = "إغلاق";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "إلغاء";
/// Copies.
pub const COPY: &str = "نسخ";
/// Has just copied.
pub const COPIED: &str = "تم النسخ";
/// Asks again for what did not load.
pub const RETRY: &str = "إعادة المحاولة";
/// Is asking again.
pub const RETRYING: &str = "جارٍ إعادة المحاولة…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "اختياري";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "إظهار كلمة المرور";
/// Names the way up.
pub const BREADCRUMB: &str = "مسار التنقل";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "وصول كامل";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    isolated(&["+", &number.to_string()].concat())
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["إعادة المحاولة خلال ", &seconds.to_string(), " ث"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["الطلب ", &isolated(reference)].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

// Errors.

/// This computer has no network.
pub const OFFLINE: &str = "لا يوجد اتصال بالشبكة. تحقّق من الاتصال.";
/// The server cannot be reached.
pub const UNREACHABLE: &str = "يتعذّر الوصول إلى الخادم. تحقّق من الاتصال، أو أعد المحاولة بعد قليل.";
/// The server took too long.
pub const TIMED_OUT: &str = "لم يستجب الخادم خلال 10 ثوانٍ.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "انتهت جلستك. سجّل الدخول للمتابعة.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "سجّل شخص آخر الدخول في هذا المتصفح. لم يُنفَّذ أي شيء.";
/// The server's fault.
pub const SERVER_FAILED: &str = "حدث خطأ في الخادم. تجد التفاصيل في سجل الخادم تحت الطلب المذكور أدناه.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "الخادم غير متاح الآن. حاول مرة أخرى بعد قليل.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str = "ربما تم الأمر على الرغم من ذلك. يمكنك المحاولة مرة أخرى، فلا شيء يُنفَّذ مرتين.";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "وصل ردّ لا تفهمه هذه الصفحة. أعد تحميل الصفحة.";

// The shell.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "التخطي إلى المحتوى";
/// Names the side menu.
pub const PAGES: &str = "الصفحات";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "حسابك";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "رموز الوصول";
/// The page of sessions.
pub const SESSIONS: &str = "الجلسات";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "حسابات الخدمة";
/// The page of apps.
pub const APPS: &str = "التطبيقات";
/// The page of segments.
pub const SEGMENTS: &str = "الشرائح";
/// The page of members.
pub const MEMBERS: &str = "الأعضاء";
/// The page of what happened.
pub const AUDIT_LOG: &str = "سجل التدقيق";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "مساحة العمل";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "إعدادات مساحة العمل";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "بلا مساحة عمل";
/// Names the choice of a language.
pub const LANGUAGE: &str = "اللغة";
/// Heads the choice between light and dark.
pub const THEME: &str = "المظهر";
/// As the system has it.
pub const THEME_SYSTEM: &str = "النظام";
/// Always light.
pub const THEME_LIGHT: &str = "فاتح";
/// Always dark.
pub const THEME_DARK: &str = "داكن";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "الحساب";
/// Ends the session.
pub const SIGN_OUT: &str = "تسجيل الخروج";
/// Is ending it.
pub const SIGNING_OUT: &str = "جارٍ تسجيل الخروج…";
/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "تعذّر تحميل لوحة التحكم";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str = "تعذّر التحميل. تحقق من اتصالك ثم حاول مرة أخرى.";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "تعذّر تحميل هذه الصفحة";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str = "ربما انقطع الاتصال، أو جرى تحديث لوحة التحكم منذ أن فتحتها.";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "لم يعد موجودًا";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "لا يمكنك فعل هذا";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "تعذّر تحميل هذا";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "لم يتغيّر شيء.";

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "مسؤول",
        Role::Developer => "مطوّر",
        Role::Viewer => "مشاهد",
    }
}

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "تسجيل الدخول";
/// Under way.
pub const SIGNING_IN: &str = "جارٍ تسجيل الدخول…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "لإدارة بيانات الاعتماد على ";
/// A field.
pub const EMAIL: &str = "البريد الإلكتروني";
/// A field.
pub const PASSWORD: &str = "كلمة المرور";
/// Who helps.
pub const NO_ACCOUNT: &str = "ليس لديك حساب أو فقدت كلمة المرور؟ تواصل مع أحد مسؤولي مساحة عملك.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "لا تسجّل النصوص البرمجية الدخول هنا، بل ترسل رمزًا.";
/// Refused.
pub const WRONG_CREDENTIALS: &str = "البريد الإلكتروني أو كلمة المرور غير صحيحة. تحقّق منهما وأعد المحاولة.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "كلمة المرور هذه غير صحيحة. تحقّق منها وأعد المحاولة.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "أدخل بريدك الإلكتروني.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "أدخل كلمة المرور.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait =
        if seconds < 60 { count_of(seconds.into(), &SECONDS) } else { count_of(seconds.div_ceil(60).into(), &MINUTES) };
    ["محاولات كثيرة جدًا. انتظر ", &wait, " ثم أعد المحاولة."].concat()
}

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "سجّل الدخول للمتابعة";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str =
    "تعذّر تحميل نموذج تسجيل الدخول. ما كتبته محفوظ. حاول مرة أخرى، أو سجّل الدخول في علامة تبويب أخرى ثم عُد وتابع هنا.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "تسجيل الدخول في علامة تبويب أخرى";
/// Another person at the same browser.
pub const NOT_YOU: &str = "ليس حسابك؟ ";
/// What signing out does there.
pub const AND_LEAVE: &str = " ومغادرة هذه الصفحة.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count_of((hours / 60).into(), &HOURS),
        minutes => count_of(minutes.into(), &MINUTES),
    };
    let ended = ["انتهت جلستك؛ فالجلسة تنتهي بعد ", &idle, " من آخر استخدام لها. ما كتبته محفوظ"].concat();
    match continues {
        Some(continues) => [&ended, "، وستتم متابعة ", continues, " بعد تسجيل الدخول."].concat(),
        None => [&ended, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "سجّل شخص آخر الدخول";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        "سجّل ",
        &isolated(other),
        " الدخول في علامة تبويب أخرى في هذا المتصفح. ما زالت هذه الصفحة تخص ",
        &isolated(own),
        ". لم يُنفَّذ شيء باسم أي منكما، وما كُتب هنا محفوظ إلى أن تقرر.",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["المتابعة باسم ", &isolated(name)].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "تؤدي المتابعة إلى تحميل الصفحة من جديد دون ما كُتب هنا.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["تسجيل الدخول باسم ", &isolated(name)].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    let ends = ["ينهي تسجيل الدخول جلسة ", &isolated(other), " في هذا المتصفح. ما كتبته محفوظ"].concat();
    match continues {
        Some(continues) => [&ends, "، وستتم متابعة ", continues, " بعد تسجيل الدخول."].concat(),
        None => [&ends, "."].concat(),
    }
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    ["إعداد ", &isolated(product)].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str = "أنشئ أول مسؤول ومساحة عمله. أما الآخرون فتُرسل إليهم الدعوات لاحقًا.";
/// A field.
pub const SETUP_CODE: &str = "رمز الإعداد لمرة واحدة";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "كتبه الخادم في سجله عند بدء تشغيله.";
/// A field.
pub const WORKSPACE_NAME: &str = "اسم مساحة العمل";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "شركتك أو فريقك أو منتجك. يمكن تغييره لاحقًا.";
/// A field.
pub const YOUR_NAME: &str = "اسمك";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "إنشاء المسؤول";
/// Under way.
pub const CREATING: &str = "جارٍ الإنشاء…";
/// Nothing typed.
pub const FILL_IN: &str = "املأ هذا الحقل.";

/// How long a password has to be.
pub fn password_hint() -> String {
    [&count(SHORTEST_PASSWORD as u64, &CHARACTERS), " على الأقل. المهم هو الطول، لا الرموز الخاصة."].concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = count_of(length as u64, &CHARACTERS);
    ["تتكون كلمة المرور هذه من ", &length, ". استخدم ", &SHORTEST_PASSWORD.to_string(), " على الأقل."].concat()
}

// Accepting an invitation.

/// The page.
pub const JOIN: &str = "الانضمام إلى مساحة عمل";

// Not found.

/// The page.
pub const NOT_FOUND: &str = "لا شيء هنا";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str =
    "لا يؤدي هذا العنوان إلى أي صفحة، أو يؤدي إلى صفحة في مساحة عمل لا تنتمي إليها. تحقّق من خلوّه من الأخطاء الإملائية.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "لا توجد مساحة عمل كهذه";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "لا توجد مساحة عمل في هذا العنوان، أو أنك لست من أعضائها. يمكن لأحد مسؤوليها إضافتك.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "الانتقال إلى رموز الوصول";

// Sessions.

/// What the page is for.
pub const SESSIONS_LEAD: &str = "المتصفحات التي سجّلت الدخول فيها. سجّل الخروج مما لا تعرفه أو لم تعد تستخدمه.";
/// A column.
pub const BROWSER: &str = "المتصفح";
/// A column.
pub const LAST_SEEN: &str = "آخر نشاط";
/// A column.
pub const SIGNED_IN: &str = "تسجيل الدخول";
/// A column of buttons.
pub const ACTIONS: &str = "الإجراءات";
/// The one that asks.
pub const THIS_BROWSER: &str = "هذا المتصفح";
/// Being looked at.
pub const NOW: &str = "الآن";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "إنهاء الجلسات الأخرى…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "هل تريد تسجيل الخروج من كل المتصفحات الأخرى؟";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "إنهاء الجلسات الأخرى";
/// It did not load.
pub const SESSIONS_DID_NOT_LOAD: &str = "تعذّر تحميل جلساتك";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "متصفح غير معروف";

/// "Firefox on Windows".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = isolated(browser.unwrap_or(UNKNOWN_BROWSER));
    match system {
        Some(system) => [&browser, " على ", &isolated(system)].concat(),
        None => browser,
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let browsers = count_of(others, &OTHER_BROWSERS);
    ["سيلزم تسجيل الدخول مجددًا بكلمة مرورك في ", &browsers, ". تظل رموز الوصول صالحة، وتبقى جلستك هنا كما هي."].concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    ["تم تسجيل الخروج من ", &count_of(ended.into(), &BROWSERS)].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    [&count(number, &SESSION_NOUN), ". تنتهي الجلسة تلقائيًا عند عدم استخدامها."].concat()
}
