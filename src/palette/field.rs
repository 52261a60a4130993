//! The field that is typed into. The focus stays in it; the list below follows its keys.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::{
    list::{LIST_ID, option_id},
    search::{Search, Step},
};
use crate::{
    shell::Overlay,
    text::language::{self as common, palette as text},
    ui::{
        dynamic::truth,
        focus,
        icon::{CLOSE, SEARCH, icon},
        prelude::*,
    },
};

const ID: &str = "palette-search";

/// The field, and what closes the palette.
#[component]
pub fn Field(search: Search) -> AnyView {
    let overlay = Overlay::expect();
    // A dialog looks for what takes the focus when it opens; the first time this is only on its way then.
    Effect::new(|_| request_animation_frame(|| focus::by_id(ID)));
    let marked = move || search.marked().map(|(at, _)| option_id(at));
    view! {
        <div class="palette-field">
            {icon(SEARCH)}
            <input
                id=ID
                type="text"
                role="combobox"
                aria-label=text::SEARCH_OR_JUMP
                aria-autocomplete="list"
                aria-expanded=truth(move || search.marked().is_some())
                aria-controls=LIST_ID
                aria-activedescendant=marked
                placeholder=text::HINT
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                autofocus=true
                on:input=move |event| search.type_in(&event_target_value(&event))
                on:keydown=move |event| on_key(&event, search)
            />
            <button class="icon-button" type="button" on:click=move |_| overlay.close()>
                <span class="visually-hidden">{common::CLOSE} " "</span>
                <kbd>{text::ESCAPE}</kbd>
                {icon(CLOSE)}
            </button>
        </div>
    }
    .into_any()
}

fn on_key(event: &KeyboardEvent, search: Search) {
    // Enter and arrows choose among the candidates of an input method first.
    if event.is_composing() {
        return;
    }
    let step = match event.key().as_str() {
        "ArrowDown" => Step::Next,
        "ArrowUp" => Step::Previous,
        "Home" => Step::First,
        "End" => Step::Last,
        "Enter" => {
            event.prevent_default();
            choose(search, event.ctrl_key() || event.meta_key());
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(option) = search.step(step).and_then(option) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn option(at: usize) -> Option<HtmlElement> {
    document().get_element_by_id(&option_id(at))?.dyn_into().ok()
}

/// Presses the marked entry, or opens its address in a new tab.
fn choose(search: Search, in_new_tab: bool) {
    let Some((at, entry)) = untrack(|| search.marked()) else { return };
    match entry.href() {
        Some(href) if in_new_tab => {
            // What the browser does not open, it says itself.
            let _ = window().open_with_url_and_target_and_features(href, "_blank", "noopener");
        }
        _ => {
            if let Some(option) = option(at) {
                option.click();
            }
        }
    }
}
