//! Moments on the page: `<time>` elements that stay true while they are looked at, and dates in words. The browser's `Intl`
//! does the calendar; what can be decided without it is in [`super::moment`].

use std::{cell::RefCell, time::Duration};

use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use latchkey_api::timestamp::{DAY, Timestamp};
use wasm_bindgen::JsValue;

pub use super::moment::utc as utc_moment;
use super::{moment::distance, prelude::*};
use crate::text::language as text;

thread_local! {
    static FORMATS: RefCell<Vec<(&'static str, DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

/// Now, by this computer's clock.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole and far below 2^53")]
pub fn now() -> Timestamp {
    Timestamp(Date::now() as i64)
}

/// Milliseconds of an hour.
const HOUR: i64 = 60 * MINUTE;
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// Lets every relative time on the page follow the clock; runs once, at the start.
pub fn provide_clock() {
    let beat = || RwSignal::new(now());
    let clock = Clock { second: beat(), minute: beat(), hour: beat() };
    provide_context(clock);
    let tick = move || {
        let (before, at) = (clock.second.get_untracked(), now());
        clock.second.set(at);
        for (beat, length) in [(clock.minute, MINUTE), (clock.hour, HOUR)] {
            if before.0.div_euclid(length) != at.0.div_euclid(length) {
                beat.set(at);
            }
        }
    };
    set_interval(tick, Duration::from_secs(1));
}

#[derive(Clone, Copy)]
struct Clock {
    second: RwSignal<Timestamp>,
    minute: RwSignal<Timestamp>,
    hour: RwSignal<Timestamp>,
}

/// Now, ticking every second.
pub fn ticking() -> Signal<Timestamp> {
    expect_context::<Clock>().second.into()
}

/// Now, for what happens or happened at a moment. It ticks as often as that matters: every second only within the hour
/// around it, and later every minute and every hour, because a page may show thousands of moments.
pub fn ticking_about(at: Timestamp) -> impl Fn() -> Timestamp + Copy + Send + Sync {
    let clock = expect_context::<Clock>();
    move || {
        let now = now();
        let beat = match (now.0 - at.0).abs() {
            near if near < HOUR => clock.second,
            today if today < DAY => clock.minute,
            _ => clock.hour,
        };
        beat.with(|_| ());
        now
    }
}

/// The browser's own way to tell the hours: `h23`, `h12`.
fn hour_cycle() -> JsValue {
    let options = Object::new();
    set(&options, "hour", &JsValue::from_str(NUMERIC));
    let browsers = DateTimeFormat::new(&Array::new(), &options).resolved_options();
    Reflect::get(&browsers, &JsValue::from_str(HOUR_CYCLE)).unwrap_or_default()
}

const NUMERIC: &str = "numeric";
const HOUR_CYCLE: &str = "hourCycle";

fn set(options: &Object, name: &str, value: &JsValue) {
    // A plain new object takes every property.
    let _ = Reflect::set(options, &JsValue::from_str(name), value);
}

/// Formats by the options in `pattern`: pairs of `name:value`, apart by commas. Words and their order are those of the texts'
/// language; the clock has 12 or 24 hours as in the browser's.
fn format(at: Timestamp, pattern: &'static str) -> String {
    FORMATS.with_borrow_mut(|formats| {
        let known = formats.iter().position(|(known, _)| *known == pattern).unwrap_or_else(|| {
            let (options, hour_cycle) = (Object::new(), hour_cycle());
            for (name, value) in pattern.split(',').filter_map(|pair| pair.split_once(':')) {
                // Nobody writes 05:32 pm.
                let value = if name == "hour" && hour_cycle == "h12" { NUMERIC } else { value };
                set(&options, name, &JsValue::from_str(value));
            }
            set(&options, HOUR_CYCLE, &hour_cycle);
            let locales = Array::of1(&JsValue::from_str(text::LOCALE));
            formats.push((pattern, DateTimeFormat::new(&locales, &options)));
            formats.len() - 1
        });
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
        let date = Date::new(&JsValue::from_f64(at.0 as f64));
        let format = formats[known].1.format();
        format.call1(&JsValue::UNDEFINED, &date).ok().and_then(|text| text.as_string()).unwrap_or_default()
    })
}

/// The number of the day that a moment falls on where the person is, counted from 1970.
pub fn day(at: Timestamp) -> i64 {
    (at.0 - behind_utc(at) * MINUTE).div_euclid(DAY)
}

/// How many minutes the clock is behind UTC where the person is.
fn behind_utc(at: Timestamp) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    #[expect(clippy::cast_possible_truncation, reason = "whole minutes of a day")]
    let behind = date.get_timezone_offset() as i64;
    behind
}

/// `22 Dec 2026`
pub fn date(at: Timestamp) -> String {
    format(at, "day:numeric,month:short,year:numeric")
}

/// `22 Dec`, or `22 Dec 2027` in another year than this.
pub fn short_date(at: Timestamp) -> String {
    let same_year = format(at, "year:numeric") == format(now(), "year:numeric");
    if same_year { format(at, "day:numeric,month:short") } else { date(at) }
}

/// `22 Dec`, or `22 Nov 27` for a day that is not the next one of this name, where there is little room.
pub fn tight_date(at: Timestamp) -> String {
    let next = at < now().plus_days(330);
    format(at, if next { "day:numeric,month:short" } else { "day:numeric,month:short,year:2-digit" })
}

/// `22 December 2026 at 14:52`
pub fn long_moment(at: Timestamp) -> String {
    format(at, "day:numeric,month:long,year:numeric,hour:2-digit,minute:2-digit")
}

/// `Wednesday`
pub fn weekday(at: Timestamp) -> String {
    format(at, "weekday:long")
}

/// `14:52`
pub fn clock_time(at: Timestamp) -> String {
    format(at, "hour:2-digit,minute:2-digit")
}

/// `14:52:10`
pub fn clock_seconds(at: Timestamp) -> String {
    format(at, "hour:2-digit,minute:2-digit,second:2-digit")
}

/// `22 Dec 2026, 14:52 CET`
pub fn date_and_time(at: Timestamp) -> String {
    format(at, "day:numeric,month:short,year:numeric,hour:2-digit,minute:2-digit,timeZoneName:short")
}

/// `Tue, 22 Dec 2026, 14:52 CET`: where somebody plans.
pub fn planned_moment(at: Timestamp) -> String {
    format(at, "weekday:short,day:numeric,month:short,year:numeric,hour:2-digit,minute:2-digit,timeZoneName:short")
}

/// `Tue, 22 Dec 2026, 14:52:10 CET`: what a tooltip says.
pub fn local_moment(at: Timestamp) -> String {
    format(
        at,
        "weekday:short,day:numeric,month:short,year:numeric,hour:2-digit,minute:2-digit,second:2-digit,timeZoneName:short",
    )
}

/// The moment exactly: in local time and in UTC, or once where the two are the same.
pub fn exact_moment(at: Timestamp) -> AnyView {
    let local = local_moment(at);
    if behind_utc(at) == 0 {
        return local.into_any();
    }
    view! {
        <span class="exact">
            <span>{text::LOCAL} " " <span>{local}</span></span>
            " "
            <span>{text::UTC} " " <span dir="ltr">{utc_moment(at)}</span></span>
        </span>
    }
    .into_any()
}

/// How a [`Time`] reads.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// `2 minutes ago`, `in 6 days`; follows the clock.
    #[default]
    Relative,
    /// `22 Dec 2026`
    Date,
    /// `22 Dec`, with the year if it is not this one.
    ShortDate,
    /// `22 Dec 2026, 14:52 CET`
    DateAndTime,
    /// `14:52:10`
    Clock,
}

/// A moment. Its tooltip, on hover and on focus, has it exactly, in local time and in UTC.
#[component]
pub fn Time(
    at: Timestamp,
    #[prop(optional)] style: Style,
    /// Underlines it with dots, which outside of tables show that there is more to it.
    #[prop(optional)]
    dotted: bool,
    /// Keeps it out of the order of Tab, because another element beside it has the same tooltip.
    #[prop(optional)]
    skip_focus: bool,
    /// Whether it is the second of two lines, which is quiet.
    #[prop(optional)]
    second: bool,
) -> AnyView {
    let words: Signal<String> = match style {
        Style::Relative => {
            let now = ticking_about(at);
            Memo::new(move |_| text::distance(distance(now(), at)))
        }
        Style::Date => Signal::stored(date(at)),
        Style::ShortDate => Signal::stored(short_date(at)),
        Style::DateAndTime => Signal::stored(date_and_time(at)),
        Style::Clock => Signal::stored(clock_seconds(at)),
    };
    view! {
        <time
            class=if second { Some("second") } else { dotted.then_some("dotted") }
            datetime=at.to_string()
            data-moment=""
            tabindex=(!skip_focus).then_some("0")
        >
            {words}
        </time>
    }
    .into_any()
}
