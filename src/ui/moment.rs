//! How far away a moment is, in one unit. Pure; what it is called is in `text`.

use latchkey_api::timestamp::{DAY, Timestamp};

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A distance from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// So many back; less than a second counts as 0 seconds.
    Ago(i64, Unit),
    /// Between one and two days back.
    Yesterday,
    /// So many ahead.
    Ahead(i64, Unit),
}

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const WEEK: i64 = 7 * DAY;
/// A twelfth of a year.
const MONTH: i64 = YEAR / 12;
const YEAR: i64 = 365 * DAY + DAY / 4;

/// How far `then` is from `now`. Back: seconds and minutes to 59, hours to 23, yesterday, days to 13, weeks to 8, months to
/// 23, then years. Ahead: the same to 23 hours, days to 90, then months, both to the nearest, so that what was just made to last
/// 30 days ends in 30 days.
pub fn distance(now: Timestamp, then: Timestamp) -> Distance {
    let ahead = then.0 - now.0;
    if ahead > 0 {
        let (length, unit) = match ahead {
            ..MINUTE => (SECOND, Unit::Second),
            MINUTE..HOUR => (MINUTE, Unit::Minute),
            HOUR..DAY => (HOUR, Unit::Hour),
            _ if nearest(ahead, DAY) <= 90 => return Distance::Ahead(nearest(ahead, DAY), Unit::Day),
            _ => return Distance::Ahead(nearest(ahead, MONTH), Unit::Month),
        };
        return Distance::Ahead(ahead / length, unit);
    }
    let back = -ahead;
    let (length, unit) = match back {
        ..MINUTE => (SECOND, Unit::Second),
        MINUTE..HOUR => (MINUTE, Unit::Minute),
        HOUR..DAY => (HOUR, Unit::Hour),
        _ if back < 2 * DAY => return Distance::Yesterday,
        _ if back / DAY <= 13 => (DAY, Unit::Day),
        _ if back / WEEK <= 8 => (WEEK, Unit::Week),
        _ if back / MONTH <= 23 => (MONTH, Unit::Month),
        _ => (YEAR, Unit::Year),
    };
    Distance::Ago(back / length, unit)
}

fn nearest(time: i64, unit: i64) -> i64 {
    (time + unit / 2) / unit
}

/// The moment in UTC to the second, as `2026-12-22 13:52:00Z`.
pub fn utc(at: Timestamp) -> String {
    let whole_seconds = Timestamp(at.0 - at.0.rem_euclid(SECOND));
    whole_seconds.to_string().replace('T', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    fn from(milliseconds: i64) -> Distance {
        distance(NOW, Timestamp(NOW.0 + milliseconds))
    }

    #[test]
    fn uses_one_unit_back() {
        for (back, expected) in [
            (0, Distance::Ago(0, Unit::Second)),
            (59_999, Distance::Ago(59, Unit::Second)),
            (MINUTE, Distance::Ago(1, Unit::Minute)),
            (HOUR - 1, Distance::Ago(59, Unit::Minute)),
            (HOUR, Distance::Ago(1, Unit::Hour)),
            (DAY - 1, Distance::Ago(23, Unit::Hour)),
            (DAY, Distance::Yesterday),
            (2 * DAY - 1, Distance::Yesterday),
            (2 * DAY, Distance::Ago(2, Unit::Day)),
            (14 * DAY - 1, Distance::Ago(13, Unit::Day)),
            (14 * DAY, Distance::Ago(2, Unit::Week)),
            (63 * DAY - 1, Distance::Ago(8, Unit::Week)),
            (63 * DAY, Distance::Ago(2, Unit::Month)),
            (24 * MONTH - 1, Distance::Ago(23, Unit::Month)),
            (24 * MONTH, Distance::Ago(2, Unit::Year)),
        ] {
            assert_eq!(from(-back), expected, "{back}");
        }
    }

    #[test]
    fn uses_one_unit_ahead() {
        for (ahead, expected) in [
            (1, Distance::Ahead(0, Unit::Second)),
            (40_000, Distance::Ahead(40, Unit::Second)),
            (90 * MINUTE, Distance::Ahead(1, Unit::Hour)),
            (DAY, Distance::Ahead(1, Unit::Day)),
            (3 * DAY - 7 * HOUR, Distance::Ahead(3, Unit::Day)),
            (30 * DAY - 1, Distance::Ahead(30, Unit::Day)),
            (90 * DAY + HOUR, Distance::Ahead(90, Unit::Day)),
            (91 * DAY, Distance::Ahead(3, Unit::Month)),
            (209 * DAY, Distance::Ahead(7, Unit::Month)),
        ] {
            assert_eq!(from(ahead), expected, "{ahead}");
        }
    }

    #[test]
    fn writes_utc_to_the_second() {
        assert_eq!(utc(Timestamp(1_797_947_520_123)), "2026-12-22 13:52:00Z");
    }
}
