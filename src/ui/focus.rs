//! Moving the keyboard's focus.

use std::cell::{Cell, RefCell};

use leptos::ev;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};

thread_local! {
    static ARRIVED: Cell<bool> = const { Cell::new(false) };
    static LAST: RefCell<Option<Element>> = const { RefCell::new(None) };
}

use super::{announce, dialog, prelude::*};

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
        in_place(&heading);
    }
}

/// Focuses an element, and leaves the page as far down as it is.
pub fn in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses the page's heading if nothing has focus: the whole page, or something inside a dialog that has just been closed.
/// Under an open dialog nothing can have it, so it goes to the first thing to do there.
pub fn heading_if_lost() {
    if is_lost() {
        heading();
        by_selector("dialog[open] :is([autofocus], .dialog-footer button)");
    }
}

/// Whether something inside of what this selector finds has focus.
pub fn is_within(selector: &str) -> bool {
    document().active_element().is_some_and(|element| element.closest(selector).is_ok_and(|around| around.is_some()))
}

fn is_lost() -> bool {
    let nothing = "body, dialog:not([open], :popover-open) *";
    document().active_element().is_none_or(|element| element.matches(nothing).unwrap_or(true))
}

/// Sees to it that the focus is never lost: where what has it goes away and nobody moves it, the page's heading gets it, and
/// what failed once more the button that tries again. Runs once, at the start.
pub fn keep() {
    let moved = window_event_listener(ev::focusin, |event| {
        LAST.set(event.target().and_then(|target| target.dyn_into().ok()));
    });
    on_cleanup(move || moved.remove());
    let changed: Closure<dyn Fn()> = Closure::new(|| {
        let gone = LAST.with_borrow_mut(|last| last.take_if(|last| !last.is_connected()));
        let Some(gone) = gone else { return };
        // Who knows a better place says so by the next frame.
        request_animation_frame(move || {
            request_animation_frame(move || {
                if gone.closest(".failed").is_ok_and(|failed| failed.is_some()) && is_lost() {
                    by_selector(".failed button");
                }
                heading_if_lost();
            });
        });
    });
    if let (Ok(observer), Some(body)) = (MutationObserver::new(changed.as_ref().unchecked_ref()), document().body()) {
        let everything = MutationObserverInit::new();
        everything.set_child_list(true);
        everything.set_subtree(true);
        // Only an element that is none could not be watched.
        let _ = observer.observe_with_options(&body, &everything);
    }
    // As long as the page.
    changed.forget();
}

/// Whether a page has been drawn before, so that what `index.html` painted is long gone.
pub fn has_arrived() -> bool {
    ARRIVED.get()
}

/// Says that a page has been drawn; focuses its heading, unless it is the first one or something in it already has
/// focus. A browser starts the first page at its top by itself.
pub fn page_arrived() {
    if ARRIVED.replace(true) {
        announce::turn_page();
        request_animation_frame(|| {
            let taken = document().query_selector("main :focus").ok().flatten();
            if taken.is_none() && !dialog::is_over_page() {
                heading();
            }
        });
    }
}
