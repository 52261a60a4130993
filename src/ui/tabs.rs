//! Tabs: one of several panels at a time.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{dynamic::truth, focus, prelude::*};
use crate::text::RIGHT_TO_LEFT;

/// A tab.
#[derive(Clone, PartialEq, Eq)]
pub struct Tab {
    /// Which.
    pub value: &'static str,
    /// What it is called.
    pub label: &'static str,
}

fn tab_id(group: &str, value: &str) -> String {
    [group, "-tab-", value].concat()
}

fn panel_id(group: &str) -> String {
    [group, "-panel"].concat()
}

/// A row of tabs over the panel of the chosen one. Left and Right go to the neighbours, Home and End to the ends.
#[component]
pub fn Tabs(
    /// An id that no other part of the page has.
    group: &'static str,
    #[prop(into)] label: String,
    tabs: Vec<Tab>,
    #[prop(into)] value: Signal<&'static str>,
    #[prop(into)] on_choose: Callback<&'static str>,
    /// Stands at the right end of the tabs.
    #[prop(optional, into)]
    action: ViewFn,
    /// The panel's content, which begins with something that can have the focus.
    children: Children,
) -> AnyView {
    let values: Vec<&'static str> = tabs.iter().map(|tab| tab.value).collect();
    let keys = move |event: KeyboardEvent| {
        let at = values.iter().position(|known| *known == value.get_untracked()).unwrap_or(0);
        let to = match event.key().as_str() {
            "Home" => 0,
            "End" => values.len() - 1,
            key if key == NEXT => (at + 1) % values.len(),
            key if key == PREVIOUS => (at + values.len() - 1) % values.len(),
            _ => return,
        };
        event.prevent_default();
        on_choose.run(values[to]);
        focus::by_id(&tab_id(group, values[to]));
    };
    let tab = move |tab: Tab| {
        let chosen = move || value.get() == tab.value;
        view! {
            <button
                type="button"
                role="tab"
                id=tab_id(group, tab.value)
                aria-selected=truth(chosen)
                aria-controls=panel_id(group)
                tabindex=move || if chosen() { "0" } else { "-1" }
                on:click=move |event| {
                    on_choose.run(tab.value);
                    bring_into_view(event.current_target());
                }
            >
                {tab.label}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="tabs">
            <div class="tab-list" role="tablist" aria-label=label on:keydown=keys>
                {tabs.into_iter().map(tab).collect_view()}
            </div>
            {action.run()}
        </div>
        <div
            role="tabpanel"
            id=panel_id(group)
            aria-labelledby=move || tab_id(group, value.get())
        >
            {children.run()}
        </div>
    }
    .into_any()
}

/// The keys that go along the tabs, and back.
const NEXT: &str = if RIGHT_TO_LEFT { "ArrowLeft" } else { "ArrowRight" };
const PREVIOUS: &str = if RIGHT_TO_LEFT { "ArrowRight" } else { "ArrowLeft" };

fn bring_into_view(tab: Option<web_sys::EventTarget>) {
    let tab = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok());
    if let (Some(tab), Some(list)) = (tab.as_ref(), tab.as_ref().and_then(|tab| tab.parent_element())) {
        let list: &Element = &list;
        list.set_scroll_left(tab.offset_left() - (list.client_width() - tab.offset_width()) / 2);
    }
}
