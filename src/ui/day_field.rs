//! A toolbar's field for a day: the browser's own, in local time.

use super::prelude::*;

/// The field, with a quiet word before it. Its text is a day such as `2026-12-22`, or empty.
#[component]
pub fn DayField(
    id: &'static str,
    /// Such as "From".
    lead: &'static str,
    #[prop(into)] value: Signal<String>,
    /// The first and the last that the browser offers; empty for any.
    #[prop(into)]
    between: Signal<(String, String)>,
    #[prop(into)] on_choose: Callback<String>,
) -> AnyView {
    view! {
        <span class="select toolbar day">
            <label for=id>{lead}</label>
            <input
                id=id
                type="date"
                autocomplete="off"
                min=move || between.get().0
                max=move || between.get().1
                prop:value=move || value.get()
                on:change=move |event| on_choose.run(event_target_value(&event))
            />
        </span>
    }
    .into_any()
}
