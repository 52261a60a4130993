//! The browser's own field for a day and a time of day, in local time, and what its text stands for.

use js_sys::Date;
use latchkey_api::timestamp::Timestamp;
use wasm_bindgen::JsValue;

use super::{dynamic::if_true, field::note_id, prelude::*};

/// The moment that the field's text stands for; `None` while it is not complete. A moment that clocks skip when summer
/// begins is read as browsers do.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole and far below 2^53")]
pub fn moment(text: &str) -> Option<Timestamp> {
    // Anything shorter would be read as a day in UTC.
    if text.len() < "2026-12-22T14:52".len() {
        return None;
    }
    let time = Date::new(&JsValue::from_str(text)).get_time();
    time.is_finite().then_some(Timestamp(time as i64))
}

/// The field's text for a moment, to the minute.
pub fn field_text(at: Timestamp) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64));
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    let day = [date.get_full_year().to_string(), two(date.get_month() + 1), two(date.get_date())].join("-");
    [day, [two(date.get_hours()), two(date.get_minutes())].join(":")].join("T")
}

/// The field's text for the last minute of a day such as `2026-12-22`.
pub fn end_of_day(day: &str) -> String {
    [day, "T23:59"].concat()
}

/// The control of a field for a moment. Its label and the line under it are the caller's.
#[component]
pub fn MomentInput(
    id: &'static str,
    /// Its name, if no label says it.
    #[prop(into)]
    label: String,
    /// Its text, both ways; see [`moment`].
    value: RwSignal<String>,
    /// The earliest and the latest that the browser offers.
    #[prop(into)]
    between: Signal<(String, String)>,
    #[prop(into)] invalid: Signal<bool>,
    /// The id of the part whose line under it speaks of this field.
    note_of: &'static str,
) -> AnyView {
    view! {
        <input
            id=id
            class="control"
            type="datetime-local"
            autocomplete="off"
            aria-label=label
            aria-describedby=note_id(note_of)
            aria-invalid=if_true(move || invalid.get())
            min=move || between.get().0
            max=move || between.get().1
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
    .into_any()
}
