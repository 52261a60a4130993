//! Help with credentials.

use super::isolated;

/// The page, and what leads to it.
pub const TITLE: &str = "المساعدة بشأن بيانات الاعتماد";
/// What it holds.
pub const LEAD: &str = "أي نوع تختار، وكيف ترسله، وأين تحفظه، وما العمل عند فشل طلب أو تسرّب قيمة سرية.";
/// Names the list of sections.
pub const ON_THIS_PAGE: &str = "في هذه الصفحة";
/// Leads here from beside a list.
pub const HOW_TO_USE: &str = "كيفية استخدام بيانات الاعتماد وحمايتها";
/// Leads to what an answer of the server means.
pub const WHAT_IT_MEANS: &str = "ماذا يعني هذا؟";

/// A claim, and what stands behind it.
pub struct Point {
    /// A few words.
    pub claim: &'static str,
    /// A sentence or two.
    pub detail: &'static str,
}

const fn point(claim: &'static str, detail: &'static str) -> Point {
    Point { claim, detail }
}

// Good habits.

/// A section.
pub const HABITS: &str = "عادات جيدة";

/// What to keep to.
pub const HABIT_POINTS: [Point; 6] = [
    point(
        "رمز أو حساب خدمة مستقل لكل تكامل.",
        "سمّه باسم ما يستخدمه، مثل «\u{2068}Fastlane release\u{2069}». عندئذٍ يمكن الاستغناء عن أحدها دون إيقاف غيره، ويعرف الجميع أيها \
         هو.",
    ),
    point(
        "أقل ما يكفي لإنجاز العمل.",
        "حدّد النطاقات اللازمة فقط، واقصر الرمز على مساحة عمله وتطبيقاته. وامنح حساب الخدمة أدنى دور يكفيه، وشرائح محدّدة بدلًا من \
         مساحة العمل كلها. واجعل لكل من بيئات التطوير والتجهيز والإنتاج رمزًا أو حسابًا خاصًا بها.",
    ),
    point("حدّد تاريخ انتهاء.", "الرمز الذي تنتهي صلاحيته لا يبقى صالحًا إذا نُسي. لا تختر «لا تنتهي» إلا لما يتولى أحدٌ أمره."),
    point(
        "تجديد من حين إلى آخر.",
        "أنشئ الجديد وضعه مكان القديم، وانتظر حتى يتوقف «آخر استخدام» للقديم عن التغيّر، ثم أنهِ القديم. وافعل ذلك أيضًا عند مغادرة \
         شخص كان يعرفه. ويحتفظ حساب الخدمة باسمه ودوره وسجله عند استبدال مفتاحه.",
    ),
    point(
        "مراجعة القائمة.",
        "أنهِ ما لم يستخدمه أحد منذ أشهر، وما كان لنظام لم يعد موجودًا. ويبيّن سجل التدقيق في مساحة العمل من أنشأ ماذا ومن أنهاه.",
    ),
    point(
        "بعيدًا عن العلن.",
        "لا مكان للقيمة السرية في مستودع أو في شيفرة صفحة ويب أو تطبيق، ولا في سجل أو لقطة شاشة أو رسالة إلى الدعم. مفتاح API \
         للمشروع وحده عام.",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "كيفية الإرسال";
/// What is true of all.
pub const SENDING_LEAD: &str = "تُرسل القيمة السرية في ترويسة كل طلب، ولا توضع في العنوان أبدًا. وتقرؤها الأمثلة من متغيّر، كي لا تبقى في سجل أوامر \
     الطرفية.";

/// Copies an example.
pub fn copy_example(what: &str) -> String {
    ["نسخ المثال: ", &isolated(what)].concat()
}

/// An example, to those who do not see what it belongs to.
pub fn example(what: &str) -> String {
    ["مثال: ", &isolated(what)].concat()
}

// Keeping.

/// A section.
pub const KEEPING: &str = "مكان حفظ القيمة السرية";
/// What is true everywhere.
pub const KEEPING_LEAD: &str = "تُعرض القيمة السرية مرة واحدة، ولا يُحتفظ هنا إلا بقيمة تجزئتها. ضعها فورًا في مخزن للقيم السرية، ودع المهمة تقرؤها \
     منه كمتغيّر بيئة.";

/// Platforms, each with its place for secrets. Their pages are named as they name them.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "\u{2068}Settings > Secrets and variables > Actions\u{2069}: قيمة سرية للمستودع أو للمؤسسة"),
    ("GitLab CI", "\u{2068}Settings > CI/CD > Variables\u{2069}: مع الخيار \u{2068}Masked and hidden\u{2069}"),
    ("Azure Pipelines", "\u{2068}Edit pipeline > Variables\u{2069}: مع الخيار \u{2068}Keep this value secret\u{2069}"),
    ("Bitrise", "\u{2068}Workflow Editor > Secrets\u{2069}: مع الخيار \u{2068}Protected\u{2069}"),
    ("Jenkins", "\u{2068}Manage Jenkins > Credentials\u{2069}: من النوع \u{2068}Secret text\u{2069}"),
    ("خوادمك الخاصة", "أداة لإدارة القيم السرية، أو ملف لا تقرؤه إلا الخدمة نفسها"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "عند تسرّب قيمة سرية";
/// What comes first.
pub const LEAKED_LEAD: &str = "ربما يستخدمها أحد الآن. وتوقّف مهمة لساعة أهون الضررين.";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "أبطلها.",
    "اعثر على الرمز أو المفتاح بأحرفه الأربعة الأخيرة وأبطله. وكل من يحمله سيتلقى \u{2068}401 Unauthorized\u{2069} بدءًا من طلبه \
     التالي.",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point =
    point("ليست لك؟", "يمكن لمن يحمل قيمة سرية إبطالها دون تسجيل الدخول. لا يمكن التراجع عن هذا، ويظهر في سجل التدقيق.");
/// What the example does.
pub const ENDING_A_SECRET: &str = "إبطال قيمة سرية";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "اطّلع على ما فُعل بها.",
    "تبيّن التفاصيل من أين استُخدمت في آخر 7 أيام ولأي غرض. ويبيّن سجل التدقيق، المتاح للمسؤولين، ما الذي تغيّر بها. وإذا وجدت عنوانًا \
     لا تعرفه، فافحص كل ما كان يمكن الوصول إليه بها.",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "ضع بديلًا مكانها.",
    "امنح البديل ما تحتاج إليه المهمة فقط، وتاريخ انتهاء. ثم شغّل المهمة مرة لتتأكد من أنها تعمل.",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "نظّف المكان الذي كانت فيه.",
    "أزلها من المستودع وتاريخه أو من السجل أو الرسالة، واعرف كيف وصلت إلى هناك. وما كان بجانبها فقد تسرّب أيضًا.",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "أُخذت من حاسوبك؟",
    "ربما أُخذت جلستك أيضًا: غيّر كلمة مرورك، فيُسجَّل خروجك من متصفحاتك الأخرى، وغيّر كل ما كان محفوظًا هناك.",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "عند فشل طلب";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "يبيّن الردّ ما حدث وما الصحيح، بصيغة JSON: يحمل «\u{2068}detail\u{2069}» جملة، ويكرّرها «\u{2068}message\u{2069}»، \
     ويدل «\u{2068}requestId\u{2069}» على الطلب في سجل الخادم.";
/// Names the list of what to check.
pub const CHECK: &str = "تحقّق مما يلي";

/// A status that refuses.
pub struct Failure {
    /// The number.
    pub status: &'static str,
    /// What HTTP calls it.
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to check, in this order.
    pub checks: &'static [&'static str],
}

/// The statuses that people meet.
pub const FAILURE_KINDS: [Failure; 4] = [
    Failure {
        status: "400",
        name: "Bad Request",
        means: "شيء في الطلب ناقص أو غير صحيح، ولم يُنفّذ شيء. يذكر «\u{2068}errors\u{2069}» كل حقل وما الصحيح فيه.",
        checks: &[
            "هل كل الحقول المطلوبة موجودة؟ يحتاج الإصدار الجديد إلى \u{2068}project\u{2069} و\u{2068}appName\u{2069} \
             و\u{2068}appVersion\u{2069} و\u{2068}platform\u{2069} و\u{2068}environment\u{2069} \
             و\u{2068}forceUpgrade\u{2069}، ويحتاج التغيير إليها كلها عدا \u{2068}project\u{2069}.",
            "هل متن الطلب بصيغة JSON ومُرسل مع «\u{2068}Content-Type: application/json\u{2069}»؟ أما حزمة البناء فتُرسل كنموذج، في \
             الحقل \u{2068}file\u{2069}.",
            "هل كُتبت الأسماء والقيم كما يبيّن سطر كل حقل؟",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "لم تصل بيانات اعتماد، أو وصلت ولم تُقبل. يبيّن «\u{2068}detail\u{2069}» السبب: مفقودة أو مقطوعة أو غير معروفة أو \
                مُبطَلة أو منتهية، ومتى كان ذلك.",
        checks: &[
            "هل تتكون الترويسة من «\u{2068}Authorization: Bearer\u{2069}» ومسافة واحدة ثم القيمة السرية، مُرسلةً مرة واحدة ومن دون \
             علامات اقتباس؟",
            "هل نُسخت القيمة السرية كلها؟ قارن بدايتها وأحرفها الأربعة الأخيرة بما في القائمة.",
            "هل انتهت صلاحيتها، أو أبطلها أحد؟ تعرض القائمة ذلك أيضًا. أنشئ عندئذٍ رمزًا آخر.",
            "هل هي مفتاح API للمشروع؟ مكانه «\u{2068}x-api-key\u{2069}»، وللتحقق من الترقية فقط.",
            "هل هي رمز وصول ناتج عن عملية تبادل؟ صلاحية هذه الرموز ساعة واحدة.",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "بيانات الاعتماد صالحة، لكن لا يُسمح لها بهذا. يذكر «\u{2068}scope\u{2069}» والترويسة \
                «\u{2068}WWW-Authenticate\u{2069}» النطاق الناقص.",
        checks: &[
            "تحتاج القراءة إلى نطاق مثل \u{2068}versions:read\u{2069}، والتغيير إلى نطاق مثل \u{2068}versions:write\u{2069}. ولا \
             يمكن إضافة النطاقات: أنشئ بديلًا يحملها.",
            "هل دور حساب الخدمة، أو دورك في مساحة العمل، كافٍ؟ يمكن لأي مسؤول تغييره.",
            "هل هي من النوع الصحيح؟ يفتح رمز API للتطبيق حزم بناء تطبيقه، ويفتح مفتاح API للمشروع التحقق من الترقية.",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "لا وجود لهذا الشيء، أو لا تصل إليه بيانات الاعتماد هذه. ولا يُفصح عن أيّ الأمرين لمن لا يحق له أن يعرف.",
        checks: &[
            "هل المعرّفات صحيحة؟ \u{2068}teamId\u{2069} معرّف مساحة العمل، و\u{2068}projectId\u{2069} معرّف التطبيق.",
            "هل يقتصر الرمز على مساحات عمل أو تطبيقات أخرى، أو حساب الخدمة على شرائح أخرى؟",
            "هل لا تزال أنت، أو صاحب الرمز، من أعضاء مساحة العمل؟",
        ],
    },
];
