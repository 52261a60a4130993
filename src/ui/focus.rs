//! Moving the keyboard's focus.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

thread_local! {
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
}

use super::prelude::*;

/// Focuses the element with this id, if there is one.
pub fn by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element_now(&element);
    }
}

/// Focuses the first element that a selector finds, if there is one.
pub fn by_selector(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element_now(&element);
    }
}

/// Focuses an element, where it can take focus.
pub fn element_now(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take focus leaves it where it is, which is as good as it gets.
        let _ = element.focus();
    }
}

/// Focuses the first field of a form that is marked as wrong, once the marks are drawn.
pub fn first_error() {
    request_animation_frame(|| {
        if let Ok(Some(field)) = document().query_selector("main [aria-invalid=true], dialog[open] [aria-invalid=true]")
        {
            element_now(&field);
        }
    });
}

/// Focuses the page's heading, for instance when what had focus is gone.
pub fn heading() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
            let _ = heading.focus_with_options(&options);
        }
    }
}

/// Focuses the page's heading if nothing has focus: the whole page, or something inside a dialog that has just been closed.
pub fn heading_if_lost() {
    let nothing = "body, dialog:not([open]) *";
    if document().active_element().is_none_or(|element| element.matches(nothing).unwrap_or(true)) {
        heading();
    }
}

/// Whether a page has been drawn before, so that what `index.html` painted is long gone.
pub fn has_arrived() -> bool {
    ARRIVED.get()
}

/// Says that a page has been drawn; focuses its heading, unless it is the first one or something in it already has
/// focus. A browser starts the first page at its top by itself.
pub fn page_arrived() {
    if ARRIVED.replace(true) {
        request_animation_frame(|| {
            let taken = document().query_selector("main :focus, dialog[open]").ok().flatten();
            if taken.is_none() {
                heading();
            }
        });
    }
}
