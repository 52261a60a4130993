//! A moment, to the millisecond, in UTC.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Milliseconds in a day.
pub const DAY: i64 = 86_400_000;

/// Milliseconds since 1970-01-01T00:00:00Z. On the wire RFC 3339 in UTC, such as `2026-12-22T13:52:00Z`, with
/// milliseconds only where there are some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(value_type = String, format = DateTime, examples("2026-12-22T13:52:00Z")))]
pub struct Timestamp(pub i64);

/// The text is not an RFC 3339 moment, or lies outside the years 1970 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotATimestamp;

impl fmt::Display for NotATimestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("must be a moment such as 2026-12-22T13:52:00Z")
    }
}

impl std::error::Error for NotATimestamp {}

impl Timestamp {
    /// This moment, this many days (of 24 hours) later.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0 + days * DAY)
    }

    /// The number of the UTC day since 1970-01-01, counted from 0.
    pub const fn day(self) -> i64 {
        self.0.div_euclid(DAY)
    }
}

/// Days since 1970-01-01 of a date of the proleptic Gregorian calendar.
const fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that the leap day is the last of its year.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970-01-01.
const fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = (shifted_month + 2) % 12 + 1;
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

fn push(text: &mut String, number: i64, width: u32) {
    for place in (0..width).rev() {
        let digit = u8::try_from(number / 10_i64.pow(place) % 10).unwrap_or(0);
        text.push((b'0' + digit) as char);
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.day());
        let millisecond = self.0.rem_euclid(DAY);
        let mut text = String::with_capacity(24);
        for (number, width, after) in [
            (year, 4, '-'),
            (month, 2, '-'),
            (day, 2, 'T'),
            (millisecond / 3_600_000, 2, ':'),
            (millisecond / 60_000 % 60, 2, ':'),
            (millisecond / 1000 % 60, 2, '.'),
        ] {
            push(&mut text, number, width);
            text.push(after);
        }
        match millisecond % 1000 {
            0 => drop(text.pop()),
            fraction => push(&mut text, fraction, 3),
        }
        text.push('Z');
        formatter.pad(&text)
    }
}

impl FromStr for Timestamp {
    type Err = NotATimestamp;

    fn from_str(text: &str) -> Result<Self, NotATimestamp> {
        read(text.as_bytes()).ok_or(NotATimestamp)
    }
}

fn number(text: &[u8]) -> Option<i64> {
    text.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i64::from(byte - b'0')))
}

fn read(text: &[u8]) -> Option<Timestamp> {
    let part = |from: usize, to: usize| number(text.get(from..to)?);
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let (hour, minute, second) = (part(11, 13)?, part(14, 16)?, part(17, 19)?);
    let shape = text[4] == b'-'
        && text[7] == b'-'
        && matches!(text[10], b'T' | b't' | b' ')
        && text[13] == b':'
        && text[16] == b':';
    let days = days_from_civil(year, month, day);
    if !shape || year < 1970 || civil_from_days(days) != (year, month, day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let mut rest = &text[19..];
    let mut milliseconds = 0;
    if let [b'.', fraction @ ..] = rest {
        let length = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let kept = length.min(3);
        milliseconds = number(&fraction[..kept])? * 10_i64.pow(3 - u32::try_from(kept).ok()?);
        rest = &fraction[length..];
        if length == 0 {
            return None;
        }
    }
    let offset_minutes = match rest {
        b"Z" | b"z" => 0,
        [sign @ (b'+' | b'-'), h @ .., b':', m1, m2] if h.len() == 2 => {
            let (hours, minutes) = (number(h)?, number(&[*m1, *m2])?);
            let minutes = (hours <= 23 && minutes <= 59).then_some(hours * 60 + minutes)?;
            if *sign == b'-' { -minutes } else { minutes }
        }
        _ => return None,
    };
    let seconds = days * 86_400 + hour * 3600 + (minute - offset_minutes) * 60 + second;
    (seconds >= 0).then_some(Timestamp(seconds * 1000 + milliseconds))
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_rfc_3339() {
        for (text, milliseconds) in [
            ("1970-01-01T00:00:00Z", 0),
            ("2026-12-22T13:52:00Z", 1_797_947_520_000),
            ("2000-02-29T23:59:59.007Z", 951_868_799_007),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] {
            assert_eq!(Timestamp(milliseconds).to_string(), text);
            assert_eq!(text.parse(), Ok(Timestamp(milliseconds)));
        }
    }

    #[test]
    fn reads_offsets_and_fractions() {
        for text in ["2026-12-22T14:52:00+01:00", "2026-12-22t08:22:00-05:30", "2026-12-22T13:52:00.0001Z"] {
            assert_eq!(text.parse(), Ok(Timestamp(1_797_947_520_000)), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_moment() {
        for text in [
            "",
            "tomorrow",
            "2026-12-22",
            "2026-02-30T00:00:00Z",
            "2026-12-22T24:00:00Z",
            "2026-12-22T13:52:00",
            "2026-12-22T13:52:00.Z",
            "1969-12-31T00:00:00Z",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(NotATimestamp), "{text}");
        }
    }
}
