//! Numbers, plurals and distances in time as the browser's `Intl` has them in a language. Outside a browser, where only tests run,
//! they are in English.

use crate::ui::moment::{Distance, Unit};

/// The forms that a language may have for a number of things, by Unicode's rules.
#[cfg(not(feature = "ja"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// The form for this number. Japanese has one for all.
#[cfg(not(feature = "ja"))]
pub fn plural(number: u64, locale: &str) -> Plural {
    match platform::plural(number, locale).as_str() {
        "zero" => Plural::Zero,
        "one" => Plural::One,
        "two" => Plural::Two,
        "few" => Plural::Few,
        "many" => Plural::Many,
        _ => Plural::Other,
    }
}

/// A number with separators: "1,284".
pub fn number(number: u64, locale: &str) -> String {
    platform::number(number, locale)
}

/// "2 minutes ago", "yesterday", "in 6 days".
pub fn distance(distance: Distance, locale: &str) -> String {
    let (number, unit) = match distance {
        Distance::Ago(number, unit) => (-number, unit),
        Distance::Yesterday => (-1, Unit::Day),
        Distance::Ahead(number, unit) => (number, unit),
    };
    let unit = match unit {
        Unit::Second => "second",
        Unit::Minute => "minute",
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Month => "month",
        Unit::Year => "year",
    };
    // "Now" and "yesterday", but "1 week ago" and not "last week".
    let in_words = matches!(distance, Distance::Ago(0, _) | Distance::Yesterday);
    platform::distance(number, unit, in_words, locale)
}

#[cfg(target_family = "wasm")]
#[expect(clippy::cast_precision_loss, reason = "what is counted is far below 2^53")]
mod platform {
    use std::cell::OnceCell;

    use js_sys::{
        Array, Function,
        Intl::{NumberFormat, RelativeTimeFormat},
        Object, Reflect,
    };
    use wasm_bindgen::JsValue;

    thread_local! {
        // A program has one language, and a browser takes far longer to make one of these than to use it.
        static NUMBERS: OnceCell<Function> = const { OnceCell::new() };
        static DISTANCES: [OnceCell<RelativeTimeFormat>; 2] = const { [OnceCell::new(), OnceCell::new()] };
    }

    fn locales(locale: &str) -> Array {
        Array::of1(&JsValue::from_str(locale))
    }

    #[cfg(not(feature = "ja"))]
    pub(super) fn plural(number: u64, locale: &str) -> String {
        js_sys::Intl::PluralRules::new(&locales(locale), &Object::new()).select(number as f64).into()
    }

    pub(super) fn number(number: u64, locale: &str) -> String {
        let written = NUMBERS.with(|format| {
            let format = format.get_or_init(|| NumberFormat::new(&locales(locale), &Object::new()).format());
            format.call1(&JsValue::UNDEFINED, &JsValue::from_f64(number as f64))
        });
        written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| number.to_string())
    }

    pub(super) fn distance(number: i64, unit: &str, in_words: bool, locale: &str) -> String {
        let format = || {
            let options = Object::new();
            if in_words {
                // A plain new object takes every property.
                let _ = Reflect::set(&options, &"numeric".into(), &"auto".into());
            }
            RelativeTimeFormat::new(&locales(locale), &options)
        };
        DISTANCES.with(|formats| formats[usize::from(in_words)].get_or_init(format).format(number as f64, unit).into())
    }
}

#[cfg(not(target_family = "wasm"))]
mod platform {
    #[cfg(not(feature = "ja"))]
    pub(super) fn plural(number: u64, _: &str) -> String {
        if number == 1 { "one".to_owned() } else { "other".to_owned() }
    }

    pub(super) fn number(number: u64, _: &str) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

    pub(super) fn distance(number: i64, unit: &str, in_words: bool, _: &str) -> String {
        let many = if number.unsigned_abs() == 1 { "" } else { "s" };
        match number {
            0 if in_words => "now".to_owned(),
            -1 if in_words => "yesterday".to_owned(),
            ahead @ 1.. => format!("in {ahead} {unit}{many}"),
            back => format!("{} {unit}{many} ago", back.unsigned_abs()),
        }
    }
}
