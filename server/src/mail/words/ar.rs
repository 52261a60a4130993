//! Arabic. Every line but that of an address begins with an Arabic letter, from which programs take its direction.

use super::{Left, Words};

pub(super) struct Arabic;

impl Words for Arabic {
    fn ends(&self, name: &str, left: Left) -> String {
        format!("تنتهي صلاحية «{name}» {}", distance(left))
    }

    fn several_end(&self, number: usize) -> String {
        format!("تنتهي قريبًا صلاحية {}", count(number, &CREDENTIALS))
    }

    fn hello(&self, name: &str) -> String {
        format!("مرحبًا {name}،")
    }

    // The noun stands for one as well as for many.
    fn soon(&self, product: &str, _: usize) -> String {
        format!("تنتهي قريبًا صلاحية بيانات الاعتماد التالية في {product}. وبعد ذلك يُرفض كل ما يستخدمها.")
    }

    fn token(&self, name: &str, hint: &str) -> String {
        format!("رمز الوصول الشخصي «{name}» ({hint})")
    }

    fn key(&self, name: &str, account: &str, hint: &str) -> String {
        format!("المفتاح «{name}» لحساب الخدمة {account} ({hint})")
    }

    fn app_token(&self, name: &str, app: &str, hint: &str) -> String {
        format!("رمز API «{name}» للتطبيق {app} ({hint})")
    }

    fn end(&self, moment: &str, left: Left) -> String {
        format!("تنتهي الصلاحية: {moment}، {}", distance(left))
    }

    fn more(&self, number: usize) -> String {
        format!("وتجد في تلك الصفحات {} تنتهي صلاحيتها قريبًا.", count(number, &OTHER_CREDENTIALS))
    }

    fn advice(&self) -> &'static str {
        "أنشئ بديلًا وضعه مكان القديم، ثم دع صلاحية القديم تنتهي أو أبطله."
    }

    fn invites(&self, by: &str, organization: &str, product: &str) -> String {
        format!("دعوة من {by} إلى {organization} في {product}")
    }

    fn hello_stranger(&self) -> &'static str {
        "مرحبًا،"
    }

    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String {
        format!(
            "وصلتك دعوة من {by} للعمل في مساحة العمل {organization} في {product}. افتح هذا الرابط لقبولها؛ وهو صالح حتى \
             {until} ويعمل مرة واحدة:"
        )
    }

    fn unexpected(&self) -> &'static str {
        "إن لم تكن تتوقع هذه الدعوة، فلا داعي إلى فعل أي شيء."
    }
}

/// The forms of a noun after a word that governs it: one, two, then those that follow a number: from three, from eleven,
/// from a hundred. Nobody is told of none.
struct Noun([&'static str; 5]);

const CREDENTIALS: Noun =
    Noun(["رمز أو مفتاح", "رمزين أو مفتاحين", "رموز أو مفاتيح", "رمزًا أو مفتاحًا", "رمز أو مفتاح"]);
const OTHER_CREDENTIALS: Noun = Noun([
    "رمزًا أو مفتاحًا آخر",
    "رمزين أو مفتاحين آخرين",
    "رموز أو مفاتيح أخرى",
    "رمزًا أو مفتاحًا آخر",
    "رمز أو مفتاح آخر",
]);
const DAYS: Noun = Noun(["يوم", "يومين", "أيام", "يومًا", "يوم"]);
const HOURS: Noun = Noun(["ساعة", "ساعتين", "ساعات", "ساعة", "ساعة"]);

/// A count and its noun (CLDR: one, two, few, many, other).
fn count(number: usize, Noun([one, two, few, many, other]): &Noun) -> String {
    let after = match (number, number % 100) {
        (1, _) => return (*one).to_owned(),
        (2, _) => return (*two).to_owned(),
        (_, 3..=10) => few,
        (_, 11..=99) => many,
        _ => other,
    };
    format!("{number} {after}")
}

fn distance(left: Left) -> String {
    let counted = |number: i64, noun| format!("بعد {}", count(usize::try_from(number).unwrap_or_default(), noun));
    match left {
        Left::Days(days) => counted(days, &DAYS),
        Left::Hours(hours) => counted(hours, &HOURS),
        Left::LessThanAnHour => "خلال أقل من ساعة".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_takes_its_form() {
        for (number, expected) in [
            (1, "يوم"),
            (2, "يومين"),
            (3, "3 أيام"),
            (10, "10 أيام"),
            (11, "11 يومًا"),
            (99, "99 يومًا"),
            (100, "100 يوم"),
            (102, "102 يوم"),
            (103, "103 أيام"),
            (111, "111 يومًا"),
        ] {
            assert_eq!(count(number, &DAYS), expected);
        }
    }
}
