//! A new secret, shown once.

use super::{
    all_quoted,
    counted::{CHARACTERS, MORE_CHARACTERS, count, count_of},
    isolated, listed,
};
use crate::credentials::reveal::paste_back::PasteBack;

/// The heading.
pub fn ready(name: &str) -> String {
    [&isolated(name), " جاهز"].concat()
}

/// Not safe yet.
pub const COPY_NOW: &str = "انسخ هذا الرمز الآن. فهو يُعرض مرة واحدة.";
/// Copied.
pub const COPIED_NOW_STORE: &str = "تم النسخ. خزّنه الآن قبل المغادرة.";
/// Saved as a file.
pub const SAVED_NOW_STORE: &str = "تم الحفظ في ملف. خزّنه الآن قبل المغادرة.";
/// Why there is only one chance.
pub fn only_a_hash(product: &str) -> String {
    ["لا يحتفظ ", &isolated(product), " إلا بقيمة التجزئة، فلا يمكن لأحد أن يعرضه لك مرة أخرى."].concat()
}

/// The secret, to those who do not see where it stands.
pub const THE_TOKEN: &str = "الرمز الجديد";
/// Whose key it is.
pub const ACCOUNT: &str = "الحساب";
/// Copies that.
pub const COPY_ACCOUNT: &str = "نسخ الحساب";
/// The secret of a service account's key.
pub const BEARER_TOKEN: &str = "رمز Bearer";
/// The button after it was pressed.
pub const COPIED: &str = "تم النسخ";
/// The browser refused.
pub const COPY_BY_HAND_CLAIM: &str = "لا يسمح هذا المتصفح للصفحات بالنسخ.";
/// What to do instead.
pub const COPY_BY_HAND: &str =
    "الرمز محدّد: اضغط \u{2068}Ctrl C\u{2069}، أو \u{2068}⌘C\u{2069} على Mac. وعلى الهاتف، اضغط عليه مطوّلًا واختر «نسخ».";
/// Saves the secret.
pub const DOWNLOAD_ENV: &str = "تنزيل \u{2068}.env\u{2069}";

/// Until when it works.
pub const WORKS_UNTIL: &str = "صالح حتى ";
/// A token without an end.
pub const WORKS_WITHOUT_END: &str = "صالح بلا تاريخ انتهاء";

/// A comment in the file of environment variables. The line runs from left to right and takes no isolates, which tools for code
/// warn of: the name and the moment stand before the sentence, apart by a mark (U+200E) that keeps the digits in their order.
pub fn env_file(name: &str, end: Option<&str>) -> String {
    const KEEP: &str = ". لا تُضف هذا الملف إلى نظام إدارة الإصدارات.";
    match end {
        Some(end) => [name, "\u{200e}, ", end, ": صالح حتى هذا الموعد", KEEP].concat(),
        None => [name, ": صالح بلا تاريخ انتهاء", KEEP].concat(),
    }
}

// The pieces to copy.

/// Heads the pieces.
pub const USE_IT: &str = "استخدمه";
/// What they are.
pub const NAME_A_VARIABLE: &str = "تشير هذه المقتطفات إلى متغيّر، ولا تحتوي على الرمز أبدًا.";
/// Names the tabs.
pub const PLATFORMS: &str = "مكان الاستخدام";
/// Copies a piece.
pub const COPY_SNIPPET: &str = "نسخ هذا المقتطف";
/// Which app's ids they hold.
pub const APP: &str = "التطبيق";
/// An app whose name cannot stand in code.
pub const SOME_APP: &str = "تطبيقي";
/// A call.
pub const UPLOAD_BUILD: &str = "رفع حزمة بناء";
/// A call.
pub const LIST_BUILDS: &str = "سرد حزم البناء";
/// A call.
pub const CREATE_VERSION: &str = "إنشاء إصدار";
/// A call.
pub const LIST_VERSIONS: &str = "سرد الإصدارات";
/// A call.
pub const LIST_APPS: &str = "سرد التطبيقات";
/// A call.
pub const LIST_WORKSPACES: &str = "سرد مساحات العمل";
/// A call.
pub const WHO_AM_I: &str = "من أنا";
/// A call.
pub const READ_WORKSPACE: &str = "قراءة مساحة العمل";

/// Chooses a call.
pub const CALL: &str = "الاستدعاء";

/// A piece, to those who do not see its tab.
pub const SNIPPET: &str = "مقتطف";

// Comments stand in code, which runs from left to right: the names of other products' pages come first, then Arabic.

/// A comment in the piece for a shell.
pub const CURL_FIRST: &str = "الصق الرمز عند طلبه، كي لا يبقى في سجل أوامر الطرفية";

/// A comment in the piece for GitHub Actions.
pub fn github_first(variable: &str) -> String {
    ["Settings > Secrets and variables > Actions: أضف ", variable].concat()
}

/// A comment in the piece for GitLab CI.
pub fn gitlab_first(variable: &str) -> String {
    ["Settings > CI/CD > Variables: أضف ", variable, " (Masked and hidden)"].concat()
}

/// A comment in the piece for Azure Pipelines.
pub fn azure_first(variable: &str) -> String {
    ["Edit pipeline > Variables: أضف ", variable, " (Keep this value secret)"].concat()
}

/// A comment in the piece for Bitrise.
pub fn bitrise_first(variable: &str) -> String {
    ["Workflow Editor > Secrets: أضف ", variable].concat()
}

/// A comment in the piece for Jenkins.
pub fn jenkins_first(variable: &str) -> String {
    ["Manage Jenkins > Credentials: أضف Secret text (ID: ", variable, ")"].concat()
}

/// A comment in the piece for `CircleCI`.
pub fn circleci_first(variable: &str) -> String {
    ["Project Settings > Environment Variables: أضف ", variable].concat()
}

// What to do before leaving.

/// Heads the steps.
pub const BEFORE_YOU_LEAVE: &str = "قبل أن تغادر";
/// A step.
pub const COPY_THE_TOKEN: &str = "انسخ الرمز";
/// Another way.
pub const OR_DOWNLOAD: &str = "أو نزّله كملف";
/// A step, done.
pub const TOKEN_COPIED: &str = "تم نسخ الرمز";
/// A step, done.
pub const TOKEN_SAVED: &str = "تم حفظ الرمز";
/// A step.
pub const STORE_IT: &str = "خزّنه كقيمة سرية";
/// Before the variable's name.
pub const NAMED: &str = "باسم ";
/// After the variable's name.
pub const IN_YOUR_CI: &str = " في نظام CI لديك";
/// A step.
pub const PASTE_BACK: &str = "الصقه هنا للتحقق";
/// Where nothing was pasted yet.
pub const COMPARED_HERE: &str = "تتم المقارنة هنا في الصفحة. ولا يُرسل شيء.";
/// A step, done: what was pasted back is the token.
pub const TOKEN_STORED: &str = "تم تخزين الرمز";
/// What was pasted back is the token.
pub const MATCHES: &str = "مطابق. الرمز مخزّن لديك كاملًا.";
/// A step that is done, to those who do not see its mark.
pub const STEP_DONE: &str = "تم: ";
/// Leaves.
pub const DONE: &str = "تم";

/// When it was copied.
pub fn copied_at(time: &str) -> String {
    [&isolated(time), "، إلى الحافظة"].concat()
}

/// When it was saved.
pub fn saved_at(time: &str, file: &str) -> String {
    [&isolated(time), "، باسم ", &isolated(file)].concat()
}

/// What the comparison found.
pub fn paste_back(outcome: &PasteBack) -> String {
    match outcome {
        PasteBack::Matches => MATCHES.to_owned(),
        PasteBack::Surrounded { before: 0, after } => surrounded("بعده", *after),
        PasteBack::Surrounded { before, after: 0 } => surrounded("قبله", *before),
        PasteBack::Surrounded { .. } => "الرمز كله موجود، لكن قبله وبعده زيادة. خزّن الرمز وحده.".to_owned(),
        PasteBack::Cut { start: 0, end: 1 } => "ينقص الحرف الأخير.".to_owned(),
        PasteBack::Cut { start: 0, end } => ["ينقص آخر ", &count_of(*end as u64, &CHARACTERS), "."].concat(),
        PasteBack::Cut { start: 1, end: 0 } => "ينقص الحرف الأول.".to_owned(),
        PasteBack::Cut { start, end: 0 } => ["ينقص أول ", &count_of(*start as u64, &CHARACTERS), "."].concat(),
        PasteBack::Cut { start, end } => {
            let (start, end) = (start.to_string(), end.to_string());
            ["عدد الأحرف الناقصة: ", &start, " من البداية و", &end, " من النهاية."].concat()
        }
        PasteBack::Differs { from, to } if from == to => ["الحرف رقم ", &from.to_string(), " مختلف."].concat(),
        PasteBack::Differs { from, to } => {
            ["الأحرف من ", &from.to_string(), " إلى ", &to.to_string(), " مختلفة."].concat()
        }
        PasteBack::Another(last_four) => ["هذا رمز آخر: آخر أحرفه ", &isolated(last_four), "."].concat(),
        PasteBack::Damaged => "ليس هذا هو الرمز، ومجموعه الاختباري غير صحيح: فقد قُطع أو أُخطئ في كتابته.".to_owned(),
        PasteBack::Foreign => "هذا ليس رمزًا. بعض المخازن لا تعرض إلا قيمة مخفية؛ الصق ما تحتفظ به فعلًا.".to_owned(),
    }
}

fn surrounded(place: &str, number: usize) -> String {
    let more = count(number as u64, &MORE_CHARACTERS);
    ["الرمز كله موجود، لكن ", place, " ", &more, ". خزّنه من دون الزيادة."].concat()
}

// Leaving.

/// The question.
pub const LEAVE_QUESTION: &str = "هل تريد المغادرة دون نسخ الرمز؟";
/// The safe answer.
pub const COPY_AND_LEAVE: &str = "النسخ والمغادرة";
/// The safe answer where there is more than one to copy.
pub const STAY: &str = "البقاء والنسخ";
/// The other answer.
pub const LEAVE_ANYWAY: &str = "المغادرة على أي حال";

/// What leaving means.
pub fn leave_detail(names: &[String]) -> String {
    let rest = match names.len() {
        1 => "إبطاله وإنشاء رمز آخر.",
        2 => "إبطالهما وإنشاء رمزين آخرين.",
        _ => "إبطالها وإنشاء رموز أخرى.",
    };
    let names = listed(&all_quoted(names));
    ["لا يمكن عرض ", &names, " مرة أخرى. وإذا غادرت الآن، فسيلزمك ", rest].concat()
}
