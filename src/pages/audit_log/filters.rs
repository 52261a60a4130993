//! What the log is narrowed down to, as the page's address says it.

use std::borrow::Cow;

use latchkey_api::{
    audit::ListAuditEvents,
    query_string,
    timestamp::{DAY, Timestamp},
};

use crate::ui::moment_field::moment;

/// What stands in the address for the days.
const DAYS: [&str; 2] = ["from", "to"];

/// What is asked of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// About which thing and what kind of things, and by whom.
    pub asked: ListAuditEvents,
    /// The first and the last day, such as `2026-12-22`; empty for any.
    pub days: [String; 2],
}

impl Filters {
    /// Those of an address. What it does not know it ignores.
    pub fn read(query: &str) -> Self {
        let day = |name| query_string::value(query, name).filter(|day| is_day(day)).map(Cow::into_owned);
        Self { asked: ListAuditEvents::of_page(query), days: DAYS.map(|name| day(name).unwrap_or_default()) }
    }

    /// The address of the page with these.
    pub fn address(&self, page: &str) -> String {
        let mut address = self.asked.address_at(page);
        for (name, day) in DAYS.into_iter().zip(&self.days).filter(|(_, day)| !day.is_empty()) {
            query_string::push(&mut address, name, day);
        }
        address
    }

    /// Whether there are any.
    pub fn are_set(&self) -> bool {
        *self != Self::default()
    }

    /// Whether there are others than the thing.
    pub fn are_chosen(&self) -> bool {
        let subject = self.asked.subject.clone();
        *self != Self { asked: ListAuditEvents { subject, ..ListAuditEvents::default() }, ..Self::default() }
    }

    /// Whether the last day is before the first one, so that nothing can be in between.
    pub fn are_backwards(&self) -> bool {
        let [first, last] = &self.days;
        !last.is_empty() && last < first
    }

    /// What to ask the server for, from this place on.
    pub fn request(&self, after: Option<String>) -> ListAuditEvents {
        let [first, last] = &self.days;
        let begin = |day: &str| moment(&[day, "T00:00"].concat());
        let (from, to) = (begin(first), next_day(last).and_then(|day| begin(&day)));
        ListAuditEvents { from, to, after, ..self.asked.clone() }
    }
}

/// The day's beginning, if it were in UTC.
fn in_utc(day: &str) -> Option<Timestamp> {
    [day, "T00:00:00Z"].concat().parse().ok()
}

/// Whether this is a day that the log can be asked for: no year of fewer digits, which is what somebody begins to type.
pub fn is_day(text: &str) -> bool {
    in_utc(text).is_some_and(|at| at.0 >= DAY)
}

fn next_day(day: &str) -> Option<String> {
    let mut day = in_utc(day)?.plus_days(1).to_string();
    day.truncate("2026-12-22".len());
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for query in ["", "?subject=1", "?actor=server&group=apps&from=2026-11-22", "?from=2026-11-22&to=2026-11-23"] {
            assert_eq!(Filters::read(query).address("/log"), ["/log", query].concat());
        }
        assert_eq!(Filters::read("?from=0202-11-22&to=soon&group=x&open=y"), Filters::default());
        assert!(!Filters::default().are_set());
        assert!(Filters::read("?subject=1").are_set() && !Filters::read("?subject=1").are_chosen());
        assert!(Filters::read("?subject=1&to=2026-11-22").are_chosen());
    }

    #[test]
    fn knows_days() {
        for (day, next) in [("2026-11-30", "2026-12-01"), ("2028-02-28", "2028-02-29"), ("2026-12-31", "2027-01-01")] {
            assert!(is_day(day));
            assert_eq!(next_day(day).as_deref(), Some(next));
        }
        for text in ["", "2026-02-30", "1970-01-01", "0026-11-22", "2026-11-22T00:00"] {
            assert!(!is_day(text), "{text}");
        }
        let backwards = |query| Filters::read(query).are_backwards();
        assert!(backwards("from=2026-11-22&to=2026-11-21"));
        assert!(
            !backwards("from=2026-11-22&to=2026-11-22") && !backwards("from=2026-11-22") && !backwards("to=2026-11-22")
        );
    }
}
