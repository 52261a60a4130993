//! Over the page, when the session has ended or is somebody else's.

use super::{
    counted::{HOURS, MINUTES, count_of},
    isolated,
};

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "سجّل الدخول للمتابعة";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str =
    "تعذّر تحميل نموذج تسجيل الدخول. ما كتبته محفوظ. حاول مرة أخرى، أو سجّل الدخول في علامة تبويب جديدة ثم عُد وتابع هنا.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "تسجيل الدخول في علامة تبويب جديدة";
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
    goes_on(
        &["انتهت جلستك؛ فالجلسة تنتهي بعد ", &idle, " من آخر استخدام لها، أو عند إنهائها من مكان آخر. ما كتبته محفوظ"]
            .concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("سجّلت الخروج في علامة تبويب أخرى من هذا المتصفح. ما كتبته محفوظ", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, "، وستتم متابعة ", continues, " بعد تسجيل الدخول."].concat(),
        None => [said, "."].concat(),
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
    goes_on(&["ينهي تسجيل الدخول جلسة ", &isolated(other), " في هذا المتصفح. ما كتبته محفوظ"].concat(), continues)
}
