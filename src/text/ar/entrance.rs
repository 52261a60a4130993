//! Signing in, setting up and joining.

use latchkey_api::session::SHORTEST_PASSWORD;

use super::{
    counted::{CHARACTERS, MINUTES, SECONDS, count, count_of},
    isolated,
};

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
pub const NO_ACCOUNT: &str = "ليس لديك حساب أو نسيت كلمة المرور؟ تواصل مع أحد مسؤولي مساحة عملك.";
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
pub const WORKSPACE_NAME_HINT: &str = "شركتك أو فريقك أو منتجك.";
/// A field.
pub const YOUR_NAME: &str = "اسمك";
/// In place of making one.
pub const ADMINISTRATOR_EXISTS: &str = "يوجد مسؤول بالفعل. سجّل الدخول أو اسأله.";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "إنشاء المسؤول";
/// No code.
pub const SETUP_CODE_MISSING: &str = "أدخل الرمز المكتوب في سجل الخادم.";
/// The workspace has no name.
pub const WORKSPACE_NAME_MISSING: &str = "أدخل اسمًا لمساحة العمل.";
/// Nothing typed.
pub const YOUR_NAME_MISSING: &str = "أدخل اسمك.";

/// No password where a new one is asked for.
pub fn password_missing() -> String {
    ["أدخل كلمة مرور لا تقل عن ", &count_of(SHORTEST_PASSWORD as u64, &CHARACTERS), "."].concat()
}

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

/// The page, until it is known which.
pub const JOIN: &str = "الانضمام إلى مساحة عمل";
/// A field, for a password that is new.
pub const CHOOSE_PASSWORD: &str = "اختر كلمة مرور";

/// The page of an invitation to this workspace.
pub fn join(workspace: &str) -> String {
    ["الانضمام إلى ", &isolated(workspace)].concat()
}
