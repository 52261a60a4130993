//! Heads of columns that order a list.

use super::prelude::*;

/// The head of a column: a link to the list in the order of what stands there, and in the other direction if it is in that
/// order already. `rises` says whether the list is in that order, and what stands there rises from the top; while it is `hidden`,
/// what is `beside` it takes the place of the label.
pub fn sort_head(
    label: &'static str,
    href: Signal<String>,
    rises: Signal<Option<bool>>,
    hidden: Signal<bool>,
    beside: AnyView,
) -> AnyView {
    let order = move || rises.get().map(|rises| if rises { "ascending" } else { "descending" });
    // `data-noscroll` is read by the router.
    view! {
        <th role="columnheader" scope="col" aria-sort=order>
            <a
                href=move || href.get()
                data-noscroll=""
                class=move || if hidden.get() { "sort-head visually-hidden" } else { "sort-head" }
                tabindex=move || hidden.get().then_some("-1")
            >
                {label}
            </a>
            <span class="column-word">{label}</span>
            {beside}
        </th>
    }
    .into_any()
}
