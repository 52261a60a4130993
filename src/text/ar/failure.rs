//! What went wrong, and what to do about it.

/// This computer had no network. May be read when it has one again.
pub const OFFLINE: &str = "كان هذا الجهاز غير متصل بالشبكة. أعد المحاولة بعد اتصاله.";
/// The server cannot be reached.
pub const UNREACHABLE: &str = "يتعذّر الوصول إلى الخادم. تحقّق من الاتصال، أو أعد المحاولة بعد قليل.";
/// The server took too long.
pub const TIMED_OUT: &str = "لم يستجب الخادم خلال 10 ثوانٍ.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "انتهت جلستك. سجّل الدخول للمتابعة.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "سجّل شخص آخر الدخول في هذا المتصفح. لم يُنفَّذ أي شيء.";
/// The server's fault.
pub const SERVER_FAILED: &str = "حدث خطأ في الخادم. تجد التفاصيل في سجل الخادم تحت معرّف الطلب هذا.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "الخادم غير متاح الآن. حاول مرة أخرى بعد قليل.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str = "ربما تم الأمر على الرغم من ذلك. يمكنك المحاولة مرة أخرى، فلا شيء يُنفَّذ مرتين.";
/// What came to nothing, as the subject of a sentence, or perhaps did.
pub fn not_done(what: &str, unsure: bool) -> String {
    [if unsure { "لا يُعرف هل نُفِّذ هذا: " } else { "لم يُنفَّذ: " }, what, "."].concat()
}

/// An answer that cannot be read.
pub const UNEXPECTED: &str = "وصل ردّ لا تفهمه هذه الصفحة. أعد تحميل الصفحة.";

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
