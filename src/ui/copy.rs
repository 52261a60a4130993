//! Copying to the clipboard, over plain HTTP too.

use std::time::Duration;

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, HtmlElement, HtmlTextAreaElement};

use super::{
    announce,
    button::{Button, IconButton, Kind, Size},
    icon::{CHECK, COPY, Icon},
    prelude::*,
};
use crate::text::language as text;

/// How long a button says that it copied.
const SAID_FOR: Duration = Duration::from_secs(2);

/// Copies a text, and goes on with whether that worked; if the browser refused, the person has to do it by hand. Call it right
/// from a press: browsers allow it only then. The page may be gone before it is done.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    spawn_local(async move { done(write(&text).await) });
}

async fn write(text: &str) -> bool {
    // Browsers only have this on https and on localhost.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    if clipboard.is_ok_and(|clipboard| !clipboard.is_undefined())
        && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
    {
        return true;
    }
    copy_by_selection(text).unwrap_or(false)
}

/// The old way: select the text of a field, and ask the document to copy the selection.
fn copy_by_selection(text: &str) -> Option<bool> {
    let document = document();
    let focused = document.active_element();
    // Outside of an open dialog nothing can be selected.
    let place = focused
        .as_ref()
        .and_then(|focused| focused.closest("dialog").ok().flatten())
        .or_else(|| document.body().map(Element::from))?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    field.set_read_only(true);
    field.set_value(text);
    place.append_child(&field).ok()?;
    field.select();
    let copied = document.unchecked_ref::<HtmlDocument>().exec_command("copy").ok();
    field.remove();
    if let Some(focused) = focused.as_ref().and_then(|focused| focused.dyn_ref::<HtmlElement>()) {
        let _ = focused.focus();
    }
    copied
}

/// Selects what an element holds, for copying by hand.
pub fn select_content(element: &Element) {
    if let (Ok(Some(selection)), Ok(range)) = (window().get_selection(), document().create_range()) {
        // An element of the page can always be put into a range.
        let _ = range.select_node_contents(element);
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
}

/// Copies in a press, runs `done` with whether it worked, or else says that it did, and shows it for a while by the returned
/// signal.
fn copier(value: Callback<(), String>, done: Option<Callback<bool>>) -> (RwSignal<bool>, Callback<()>) {
    let copied = RwSignal::new(false);
    let press = Callback::new(move |()| {
        copy(value.run(()), move |worked| {
            if worked && copied.try_set(true).is_none() {
                // Nothing is left to show once its page has gone.
                set_timeout(
                    move || {
                        copied.try_set(false);
                        announce::take_back(text::COPIED);
                    },
                    SAID_FOR,
                );
            }
            match done {
                Some(done) => _ = done.try_run(worked),
                None if worked => announce::say_here(text::COPIED),
                None => {}
            }
        });
    });
    (copied, press)
}

/// A button with words that copies, which turn into "Copied".
#[component]
pub fn CopyButton(
    #[prop(into)] value: Callback<(), String>,
    label: &'static str,
    #[prop(optional)] kind: Kind,
) -> AnyView {
    let (copied, press) = copier(value, None);
    view! {
        <Button
            label=move || if copied.get() { text::COPIED } else { label }
            kind=kind
            size=Size::Small
            image=Signal::derive(move || Some(shown(copied.get())))
            on_press=press
        />
    }
    .into_any()
}

fn shown(copied: bool) -> Icon {
    if copied { CHECK } else { COPY }
}

/// A button that copies and says so, unless `on_done` does; `label` names what is copied. `value` is asked when it is pressed,
/// so that nothing else holds the text.
#[component]
pub fn CopyIcon(
    #[prop(into)] value: Callback<(), String>,
    #[prop(into)] label: String,
    #[prop(optional, into)] on_done: Option<Callback<bool>>,
) -> AnyView {
    let (copied, press) = copier(value, on_done);
    let image = Signal::derive(move || shown(copied.get()));
    view! {
        <span class="copy" class:copied=copied>
            <IconButton label=label image=image on_press=press />
        </span>
    }
    .into_any()
}
