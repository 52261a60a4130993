//! Where somebody is signed in.

use super::{
    counted::{BROWSERS, OTHER_BROWSERS, SESSIONS, count, count_of},
    isolated,
};

/// What the page is for.
pub const LEAD: &str = "المتصفحات التي سجّلت الدخول فيها. سجّل الخروج مما لا تعرفه أو لم تعد تستخدمه.";
/// A column.
pub const BROWSER: &str = "المتصفح";
/// A column.
pub const LAST_SEEN: &str = "آخر نشاط";
/// A column.
pub const SIGNED_IN: &str = "تسجيل الدخول";
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
pub const DID_NOT_LOAD: &str = "تعذّر تحميل جلساتك";
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
    [&count(number, &SESSIONS), ". تنتهي الجلسة تلقائيًا عند عدم استخدامها."].concat()
}

// Another password.

/// Opens the form.
pub const CHANGE_PASSWORD_OPEN: &str = "تغيير كلمة المرور…";
/// The form; its button too.
pub const CHANGE_PASSWORD: &str = "تغيير كلمة المرور";
/// Under way.
pub const CHANGING_PASSWORD: &str = "جارٍ التغيير…";
/// The one until now.
pub const CURRENT_PASSWORD: &str = "كلمة المرور الحالية";
/// The one from now on.
pub const NEW_PASSWORD: &str = "كلمة المرور الجديدة";
/// What else it does.
pub const CHANGE_PASSWORD_DETAIL: &str = "سيُسجَّل خروجك من متصفحاتك الأخرى. وتبقى رموز الوصول تعمل.";
/// What goes on after signing in again.
pub const GOING_ON_CHANGING_PASSWORD: &str = "تغيير كلمة المرور";

/// It was done.
pub fn password_changed(ended: u32) -> String {
    match ended {
        0 => "تم تغيير كلمة المرور".to_owned(),
        _ => ["تم تغيير كلمة المرور، ", &signed_out(ended)].concat(),
    }
}
