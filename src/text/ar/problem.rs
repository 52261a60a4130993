//! What the server says in English.

use latchkey_api::problem::{Problem, code};

use super::{entrance::too_many_tries, listed};
use crate::text::fault::Fault;

/// What happened and what to do.
pub fn explained(problem: &Problem) -> String {
    let said = match problem.code() {
        code::TOO_MANY_REQUESTS => return too_many_tries(problem.retry_after.unwrap_or(60)),
        code::INVALID_FIELD => {
            let names: Vec<String> = problem.errors.iter().map(|error| error.field.clone()).collect();
            return ["لا يقبل الخادم هذه البيانات: ", &listed(&names), "."].concat();
        }
        code::FORBIDDEN => "ليست لديك صلاحية لذلك. اطلبه من أحد المسؤولين.",
        code::NOT_FOUND => "لا وجود لهذا، أو ليس لديك وصول إليه.",
        code::REVOKED => "أُبطل في هذه الأثناء، فبقي اسمه كما هو. أعد تحميل القائمة.",
        code::IDEMPOTENCY_CONFLICT => "سبق إرسال هذا. تحقّق مما إذا كان في القائمة.",
        code::LAST_ADMIN => "هذا آخر مسؤول في مساحة العمل هذه. عيّن مسؤولًا آخر أولًا.",
        code::ALREADY_A_MEMBER => "هذا الشخص عضو في مساحة العمل هذه بالفعل. غيّر دوره في القائمة بدلًا من ذلك.",
        code::INHERITED_ROLE => "هذا الشخص مسؤول في مساحة عمل أعلى، وبذلك في هذه أيضًا. غيّر ذلك هناك.",
        code::ACCOUNT_EXISTS => "يوجد حساب بهذا البريد الإلكتروني بالفعل. سجّل الدخول، واطلب ممن دعاك أن يضيفك مرة أخرى.",
        code::LIMIT_REACHED => "لا يمكن إضافة المزيد. أزل أولًا ما لم تعد هناك حاجة إليه.",
        _ => return ["رفض الخادم ذلك (الحالة ", &problem.status.to_string(), ")."].concat(),
    };
    said.to_owned()
}

/// What is wrong with a field, after its label.
pub fn field_fault(label: &str, detail: &str) -> String {
    let said = match Fault::of(detail) {
        Fault::Missing => "املأ هذا الحقل.".to_owned(),
        Fault::Taken => "هذا الاسم مستخدم بالفعل في مساحة العمل هذه.".to_owned(),
        Fault::Control => "يحتوي على حرف غير مرئي، مثل فاصل أسطر أو علامة جدولة.".to_owned(),
        Fault::NoEmail => "ليس هذا عنوان بريد إلكتروني.".to_owned(),
        Fault::WrongCode => "ليس هذا هو الرمز المكتوب في سجل الخادم.".to_owned(),
        Fault::Past => "هذا الوقت قد مضى.".to_owned(),
        Fault::TooFar => "هذا الوقت بعد أكثر من 10 سنوات.".to_owned(),
        Fault::Other => "لا يقبل الخادم هذه القيمة.".to_owned(),
        Fault::TooLong(most) => ["الحد الأقصى لعدد الأحرف هو ", most, "."].concat(),
        Fault::TooManyBytes(most) => ["الحد الأقصى لعدد البايتات هو ", most, "."].concat(),
        Fault::TooMany(most) => ["الحد الأقصى للعدد هو ", most, "."].concat(),
        Fault::TooShort(least) => ["الحد الأدنى لعدد الأحرف هو ", least, "."].concat(),
    };
    [label, ": ", &said].concat()
}
