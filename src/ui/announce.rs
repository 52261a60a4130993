//! What is said to those who cannot see that something changed. One part of the page says it all, and one in each dialog what is
//! about that; they are there before there is anything to say, as screen readers need it.

use std::cell::RefCell;

use web_sys::Element;

use super::{dialog, prelude::*};

/// Finds what says it in a dialog.
const IN_DIALOG: &str = ".voice";

thread_local! {
    static VOICE: RefCell<Option<Voice>> = const { RefCell::new(None) };
}

#[derive(Clone, Copy)]
struct Voice {
    said: RwSignal<String>,
    waiting: StoredValue<Vec<String>>,
}

fn voice() -> Option<Voice> {
    VOICE.with_borrow(|voice| *voice)
}

/// Says this, once. Nothing but a dialog is heard while it is open, so what is said then waits until it has closed.
pub fn say(words: impl Into<String>) {
    if let Some(voice) = voice() {
        let words = words.into();
        voice.waiting.try_update_value(|waiting| waiting.push(words));
        go_on();
    }
}

/// Says what waits, unless a dialog is open. Whoever closes one calls this.
pub fn go_on() {
    // A dialog that closes gives the focus back first.
    request_animation_frame(|| {
        let Some(voice) = voice().filter(|_| !dialog::is_over_page()) else { return };
        let mut words = voice.waiting.try_update_value(std::mem::take).unwrap_or_default().join(" ");
        if words.is_empty() {
            return;
        }
        // The same once more is no change, and would not be heard.
        if voice.said.with_untracked(|said| *said == words) {
            words.push('\u{a0}');
        }
        voice.said.set(words);
    });
}

/// Says this where the person is, also in an open dialog: about what they are doing there.
pub fn say_here(words: impl Into<String>) {
    let mut words = words.into();
    let Some(part) = part_of_dialog() else { return say(words) };
    if part.text_content().as_ref() == Some(&words) {
        words.push('\u{a0}');
    }
    part.set_text_content(Some(&words));
}

/// Forgets what was said here, if it is this: it is no longer so, and not to be found by whoever reads on.
pub fn take_back(words: &str) {
    let is_this = |said: &str| said.trim_end_matches('\u{a0}') == words;
    match (part_of_dialog(), voice()) {
        (Some(part), _) if part.text_content().is_some_and(|said| is_this(&said)) => part.set_text_content(None),
        (None, Some(voice)) if voice.said.with_untracked(|said| is_this(said)) => voice.said.set(String::new()),
        _ => {}
    }
}

/// What says it in the dialog that has the focus.
fn part_of_dialog() -> Option<Element> {
    document().active_element()?.closest("dialog").ok()??.query_selector(IN_DIALOG).ok()?
}

/// What says it in a dialog; there from when it opens.
pub fn in_dialog() -> AnyView {
    view! { <p class="visually-hidden voice" role="status"></p> }.into_any()
}

/// Forgets what was said about a page that is left; what waits is said on the next one.
pub fn turn_page() {
    if let Some(voice) = voice() {
        voice.said.set(String::new());
        go_on();
    }
}

/// What says it; stands once, at the end of the page.
#[component]
pub fn Announcements() -> AnyView {
    let voice = Voice { said: RwSignal::new(String::new()), waiting: StoredValue::new(Vec::new()) };
    VOICE.set(Some(voice));
    view! {
        <p class="visually-hidden" role="status">
            {voice.said}
        </p>
    }
    .into_any()
}
