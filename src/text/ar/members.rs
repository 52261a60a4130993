//! Members of a workspace, invitations, and accepting one.

use latchkey_api::{member::INVITATION_DAYS, session::Role};

use super::{
    all_isolated,
    counted::{DAYS, MEMBERS, count, count_of},
    grouped, isolated, listed, quoted,
};

// The page.

/// What the page is for.
pub const LEAD: &str = "من يعمل في مساحة العمل هذه، وما يُسمح لكل منهم به. ولا تتجاوز رموز وصولهم الشخصية ذلك.";
/// Opens the form.
pub const ADD: &str = "إضافة عضو";
/// Under way.
pub const ADDING: &str = "جارٍ الإضافة…";
/// A column.
pub const MEMBER: &str = "العضو";
/// A column.
pub const ROLE: &str = "الدور";
/// A column.
pub const SINCE: &str = "الانضمام";
/// A column: personal access tokens that work here.
pub const TOKENS: &str = "رموز صالحة هنا";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "تعذّر تحميل الأعضاء";
/// The person who looks.
pub const YOU: &str = "أنت";
/// Opens the form.
pub const CHANGE_ROLE_OPEN: &str = "تغيير الدور…";
/// The button.
pub const CHANGE_ROLE: &str = "تغيير الدور";
/// Under way.
pub const CHANGING_ROLE: &str = "جارٍ التغيير…";
/// Opens the question.
pub const REMOVE_OPEN: &str = "إزالة…";
/// Opens the question about oneself.
pub const LEAVE_OPEN: &str = "مغادرة مساحة العمل…";
/// The button.
pub const REMOVE: &str = "إزالة العضو";
/// The button about oneself.
pub const LEAVE: &str = "مغادرة مساحة العمل";
/// Under way.
pub const REMOVING: &str = "جارٍ الإزالة…";
/// A field.
pub const EMAIL: &str = "البريد الإلكتروني";
/// What happens.
pub const EMAIL_HINT: &str = "من لديه حساب هنا يُضاف فورًا، وغيره يتلقى دعوة.";
/// Nothing that could be an email was typed.
pub const EMAIL_MISSING: &str = "أدخل البريد الإلكتروني للشخص المراد إضافته.";

/// Why there are no actions.
pub fn only_admins(admins: &[String]) -> String {
    match admins {
        [] => "تواصل مع أحد مسؤولي مساحة العمل.".to_owned(),
        some => ["تواصل مع ", &listed(&all_isolated(some)), "."].concat(),
    }
}

/// Before [`only_admins`].
pub const ONLY_ADMINS: &str = "لا يضيف الأعضاء ويغيّر أدوارهم إلا المسؤولون.";

/// Where the role comes from.
pub fn inherited(organization: &str) -> String {
    ["مسؤول في ", &isolated(organization)].concat()
}

/// Why a role cannot be changed here: it is that of the workspace above.
pub fn changed_above(name: &str, organization: &str) -> String {
    [&isolated(name), " عضو هنا بصفته مسؤولًا في ", &quoted(organization), ". لا يُغيَّر هذا الدور إلا هناك."].concat()
}

/// What a role may and may not do.
pub fn role_detail(role: Role) -> &'static str {
    match role {
        Role::Admin => "كل شيء، بما في ذلك إدارة الأعضاء والشرائح وحسابات الخدمة، وحذف التطبيقات، وقراءة سجل التدقيق.",
        Role::Developer => {
            "الاطلاع على كل شيء عدا سجل التدقيق، وإنشاء التطبيقات وإعادة تسميتها، ورفع حزم البناء، وإدارة الإصدارات ورموز API \
             للتطبيقات. دون حذف التطبيقات، ولا تغيير الأعضاء أو الشرائح أو حسابات الخدمة."
        }
        Role::Viewer => "الاطلاع على كل شيء عدا سجل التدقيق، دون تغيير أي شيء.",
    }
}

/// The title of the form for another role.
pub fn change_title(name: &str) -> String {
    ["تغيير دور ", &isolated(name)].concat()
}

/// The question.
pub fn remove_title(name: &str, you: bool, workspace: &str) -> String {
    if you {
        ["هل تريد مغادرة ", &quoted(workspace), "؟"].concat()
    } else {
        ["هل تريد إزالة ", &isolated(name), "؟"].concat()
    }
}

/// What happens to whoever goes and to their tokens.
pub fn remove_detail(tokens: u32, you: bool) -> String {
    let (who, whose) = if you { ("وصولك", "لديك") } else { ("وصول هذا العضو", "لديه") };
    let tokens = match tokens {
        0 => String::new(),
        1 => ["، ومعه رمز الوصول الشخصي الوحيد ", whose].concat(),
        2 => ["، ومعه رمزا الوصول الشخصيان ", whose].concat(),
        some => ["، ومعه رموز الوصول الشخصية ", whose, "، وعددها ", &grouped(some.into())].concat(),
    };
    ["يتوقف ", who, " إلى مساحة العمل هذه فورًا", &tokens, "."].concat()
}

/// What stays.
pub const REMOVE_KEEPS: &str = "تظل حسابات الخدمة والمفاتيح ورموز API للتطبيقات التي أنشأها صالحة، وتُسحب دعواته المعلّقة. ويمكنك إضافته من جديد لاحقًا.";

/// The same for oneself.
pub const LEAVE_KEEPS: &str = "تظل حسابات الخدمة والمفاتيح ورموز API للتطبيقات التي أنشأتها صالحة، وتُسحب دعواتك المعلّقة. ويمكن لأي مسؤول إضافتك من جديد.";

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    if shown < all {
        return ["الأعضاء: يُعرض ", &grouped(shown as u64), " من أصل ", &grouped(all as u64), "."].concat();
    }
    [&count(all as u64, &MEMBERS), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "البحث عن عضو بالاسم أو البريد الإلكتروني";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "الاسم أو البريد الإلكتروني";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["لا يوجد عضو يطابق ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn added(name: &str) -> String {
    ["تمت إضافة ", &isolated(name), " إلى الأعضاء."].concat()
}

/// Said when it is done.
pub fn changed(name: &str, role: &str) -> String {
    [&isolated(name), ": ", role, "."].concat()
}

/// Said when it is done.
pub fn removed(name: &str) -> String {
    ["تمت إزالة ", &isolated(name), " من الأعضاء."].concat()
}

/// What goes on after signing in again.
pub fn adding(email: &str) -> String {
    ["إضافة ", &isolated(email)].concat()
}

/// What goes on after signing in again.
pub fn changing(name: &str) -> String {
    ["تغيير دور ", &isolated(name)].concat()
}

/// What goes on after signing in again.
pub fn removing(name: &str) -> String {
    ["إزالة ", &isolated(name)].concat()
}

// Invitations.

/// Heads the list.
pub const INVITATIONS: &str = "الدعوات";
/// A column.
pub const INVITED: &str = "المدعو";
/// A column.
pub const EXPIRES: &str = "انتهاء الصلاحية";
/// Opens the question.
pub const WITHDRAW_OPEN: &str = "سحب…";
/// The button.
pub const WITHDRAW: &str = "سحب الدعوة";
/// Under way.
pub const WITHDRAWING: &str = "جارٍ السحب…";
/// What happens.
pub const WITHDRAW_DETAIL: &str = "لن يفتح الرابط المُرسل شيئًا بعد ذلك. ويمكنك توجيه دعوة جديدة.";

fn days() -> String {
    count_of(INVITATION_DAYS.unsigned_abs(), &DAYS)
}

/// What the list holds.
pub fn invitations_lead() -> String {
    ["يعمل كل رابط مرة واحدة، لمدة ", &days(), "."].concat()
}

/// Who invited them.
pub fn invited_by(name: &str) -> String {
    ["بدعوة من ", &isolated(name)].concat()
}

/// The question.
pub fn withdraw_title(email: &str) -> String {
    ["هل تريد سحب دعوة ", &isolated(email), "؟"].concat()
}

/// Said when it is done.
pub fn withdrawn(email: &str) -> String {
    ["تم سحب دعوة ", &isolated(email), "."].concat()
}

/// What goes on after signing in again.
pub fn going_on_withdrawing(email: &str) -> String {
    ["سحب دعوة ", &isolated(email)].concat()
}

/// The dialog after it was made.
pub fn invited_title(email: &str) -> String {
    ["تمت دعوة ", &isolated(email)].concat()
}

/// The link, to be handed on.
pub const LINK: &str = "رابط الدعوة";
/// Copies it.
pub const COPY_LINK: &str = "نسخ الرابط";
/// The same beside others.
pub fn copy_link_for(email: &str) -> String {
    ["نسخ رابط ", &isolated(email)].concat()
}
/// Nobody else tells them.
pub const NOT_MAILED: &str = "أرسل هذا الرابط إلى المدعو: فهذا الخادم لا يرسل بريدًا.";
/// They were told.
pub const MAILED: &str = "أُرسل الرابط إلى المدعو بالبريد. ويمكنك إرساله بنفسك أيضًا.";
/// Closes the dialog.
pub const DONE: &str = "تم";

/// What the link is good for.
pub fn link_detail() -> String {
    [
        "يعمل مرة واحدة، لمدة ",
        &days(),
        "، ويمكن لمن يملكه الانضمام. ولا يُعرض إلا الآن؛ وجّه الدعوة من جديد للحصول على رابط آخر.",
    ]
    .concat()
}

// Accepting.

/// Before who invites. Not a verb, which would have to know whether a man or a woman does.
pub const INVITES_YOU: &str = " بانتظار قبولك الدعوة إلى ";
/// Nobody is known to invite.
pub const SOMEBODY: &str = "أحد المسؤولين";

/// As what; ends the sentence.
pub fn as_role(role: Role) -> String {
    [" بدور ", inner_role(role), "."].concat()
}

/// A role inside a sentence.
const fn inner_role(role: Role) -> &'static str {
    match role {
        Role::Admin => "مسؤول",
        Role::Developer => "مطوّر",
        Role::Viewer => "مشاهد",
    }
}

/// The button.
pub const JOIN: &str = "إنشاء حساب والانضمام";
/// Under way.
pub const JOINING: &str = "جارٍ الانضمام…";
/// What they will sign in with.
pub fn account_of(email: &str) -> String {
    ["ستسجّل الدخول بالبريد ", &isolated(email), "."].concat()
}

/// The code opens nothing.
pub const NOT_OPEN: &str = "لا يمكن قبول هذه الدعوة";
/// What may be the cause, and what to do.
pub const NOT_OPEN_DETAIL: &str =
    "إما أنها استُخدمت من قبل، أو سُحبت، أو مضى عليها أكثر من أسبوع. اطلب رابطًا جديدًا ممن دعاك.";
/// The link has no code.
pub const NO_CODE: &str = "هذا الرابط غير مكتمل";
/// What to do.
pub const NO_CODE_DETAIL: &str =
    "افتح الرابط الكامل الذي أُرسل إليك مرة أخرى. فبعد إعادة التحميل لا يبقى رمزه في هذه الصفحة.";
/// It could not be found out.
pub const INVITATION_DID_NOT_LOAD: &str = "تعذّر تحميل الدعوة";
/// There is an account already.
pub const SIGN_IN_INSTEAD: &str = "تسجيل الدخول";

/// The address names nobody who is a member.
pub const NO_SUCH_MEMBER: &str = "هذا الشخص ليس عضوًا في مساحة العمل أو لم يعد كذلك.";
/// The address names no invitation that is open.
pub const NO_SUCH_INVITATION: &str = "قُبلت هذه الدعوة أو سُحبت أو انتهت صلاحيتها.";
