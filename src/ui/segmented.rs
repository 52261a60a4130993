//! Segmented controls: a few choices side by side, one of them taken.

use super::{dynamic::dynamic, prelude::*};

/// One choice.
#[derive(Clone, PartialEq, Eq)]
pub struct Segment {
    /// What is chosen; for links, the address.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// A quiet word: a count behind the label, or in tiles the line under it.
    pub detail: Option<String>,
}

/// Its word, which the stylesheet writes once more unseen and bold, so that whoever is chosen moves nobody.
fn words(label: String, detail: Option<String>) -> AnyView {
    let again = label.clone();
    view! {
        <span data-label=again>{label}</span>
        {detail.map(|detail| view! { <small>{detail}</small> }.into_any())}
    }
    .into_any()
}

/// A radio group. As `tiles` each choice has two lines and the chosen one a ring.
#[component]
pub fn Segmented(
    /// The same for all choices, and no other's on the page.
    group: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] segments: Signal<Vec<Segment>>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_choose: Callback<String>,
    #[prop(optional)] tiles: bool,
) -> AnyView {
    let chosen = Memo::new(move |_| value.get());
    let segment = move |segment: Segment| {
        let own = segment.value.clone();
        let checked = Signal::derive(move || chosen.with(|chosen| *chosen == own));
        let value = segment.value;
        view! {
            <label>
                <input
                    class="visually-hidden"
                    type="radio"
                    name=group
                    value=value.clone()
                    prop:checked=checked
                    on:change=move |_| on_choose.run(value.clone())
                />
                {words(segment.label, segment.detail)}
            </label>
        }
        .into_any()
    };
    view! {
        <div class=if tiles { "tiles" } else { "segmented" } role="radiogroup" aria-label=label>
            {dynamic(move || segments.get().into_iter().map(segment).collect_view())}
        </div>
    }
    .into_any()
}

/// The same as links: each choice is an address, and the current one is marked.
#[component]
pub fn SegmentedLinks(
    #[prop(into)] label: String,
    #[prop(into)] segments: Signal<Vec<Segment>>,
    /// The [`Segment::value`] of the current one.
    #[prop(into)]
    current: Signal<String>,
) -> AnyView {
    let segment = move |segment: Segment| {
        let here = segment.value == current.get();
        view! {
            <a href=segment.value aria-current=here.then_some("true")>
                {words(segment.label, segment.detail)}
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="segmented" aria-label=label>
            {dynamic(move || segments.get().into_iter().map(segment).collect_view())}
        </nav>
    }
    .into_any()
}
