//! The list of shortcuts.

/// The dialog, and what opens it.
pub const TITLE: &str = "اختصارات لوحة المفاتيح";
/// A group.
pub const EVERYWHERE: &str = "في كل الصفحات";
/// A group.
pub const IN_SEARCH: &str = "في «البحث أو الانتقال»";
/// A group.
pub const IN_MENUS: &str = "في القوائم ومربعات الحوار";
/// A shortcut.
pub const SEARCH_LIST: &str = "البحث في قائمة هذه الصفحة";
/// A shortcut.
pub const SHOW_THESE: &str = "عرض هذه الاختصارات";
/// A shortcut.
pub const MOVE: &str = "التنقل بين العناصر";
/// A shortcut.
pub const OPEN: &str = "فتح العنصر المحدّد أو تنفيذه";
/// A shortcut.
pub const NEW_TAB: &str = "فتحه في علامة تبويب جديدة";
/// A shortcut.
pub const TO_ENDS: &str = "الانتقال إلى الأول أو الأخير";
/// A shortcut.
pub const CLOSE: &str = "الإغلاق";
/// A key.
pub const HOME: &str = "Home";
/// A key.
pub const END: &str = "End";
/// The switch.
pub const SINGLE_KEYS: &str = "استخدام المفتاحين المنفردين \u{2068}/\u{2069} و\u{2068}?\u{2069}";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str =
    "عطّلهما إذا كنت تتحكم في حاسوبك بالصوت، أو تضغط المفاتيح دون قصد. يتذكر هذا المتصفح اختيارك.";
