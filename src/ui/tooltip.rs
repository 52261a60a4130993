//! One tooltip for the whole page. It shows what the element under the pointer or with the focus says about itself:
//! `data-tip` with a text, or `<time data-moment>` whose exact moment it spells out in local time and in UTC.

use std::time::Duration;

use latchkey_api::timestamp::Timestamp;
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, Node};

use super::{
    dynamic::dynamic,
    place::{self, Align},
    prelude::*,
    time::{local_moment, utc_moment},
};
use crate::text::language as text;

const ID: &str = "tooltip";
/// How long a pointer has to rest.
const DELAY: Duration = Duration::from_millis(300);

#[derive(Clone, PartialEq, Eq)]
enum Tip {
    Text(String),
    Moment(Timestamp),
}

/// What an element wants to say, and which element that is.
fn tip_at(target: Option<EventTarget>) -> Option<(Element, Tip)> {
    let target = target?.dyn_into::<Element>().ok()?;
    let element = target.closest("[data-tip], [data-moment]").ok()??;
    let tip = match element.get_attribute("data-tip") {
        Some(text) => Tip::Text(text),
        None => Tip::Moment(element.get_attribute("datetime")?.parse().ok()?),
    };
    Some((element, tip))
}

/// Whether somebody moved the focus there. A press focuses too, but they know what they pressed; and a dialog brings the focus
/// along when it opens.
fn is_by_keyboard(event: &FocusEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return false };
    let from = event.related_target().and_then(|from| from.dyn_into::<Node>().ok());
    let dialog = target.closest("dialog").ok().flatten();
    dialog.is_none_or(|dialog| dialog.contains(from.as_ref()))
        && (target.matches(":focus-visible").unwrap_or(false) || target.tag_name() == "TIME")
}

/// Draws the tooltip; stands once, at the end of the page.
#[component]
pub fn TooltipLayer() -> AnyView {
    let node = NodeRef::<html::Div>::new();
    let tip = RwSignal::new(None::<Tip>);
    let anchor = StoredValue::new(None::<Element>);
    let timer = StoredValue::new(None::<TimeoutHandle>);

    let hide = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some(anchor) = anchor.try_update_value(Option::take).flatten() {
            let _ = anchor.remove_attribute("aria-describedby");
        }
        if let Some(node) = node.get_untracked()
            && tip.get_untracked().is_some()
        {
            let _ = node.hide_popover();
            tip.set(None);
        }
    };
    let show = move |element: Element, content: Tip| {
        let described = element.has_attribute("aria-describedby");
        tip.set(Some(content));
        // The text is drawn before the next frame.
        request_animation_frame(move || {
            let Some(node) = node.get_untracked() else { return };
            // It may have been hidden again meanwhile.
            let wanted = tip.with_untracked(Option::is_some);
            if !wanted || !element.is_connected() || node.show_popover().is_err() {
                return;
            }
            place::beside(&element, &node, Align::Start);
            if !described {
                let _ = element.set_attribute("aria-describedby", ID);
                anchor.set_value(Some(element));
            }
        });
    };
    let enter = move |target: Option<EventTarget>, delay: Option<Duration>| {
        hide();
        let Some((element, content)) = tip_at(target) else { return };
        if let Some(delay) = delay {
            let handle = set_timeout_with_handle(move || show(element, content), delay);
            timer.set_value(handle.ok());
        } else {
            show(element, content);
        }
    };
    let handles = [
        window_event_listener(ev::pointerover, move |event| {
            if event.pointer_type() == "mouse" {
                enter(event.target(), Some(DELAY));
            }
        }),
        window_event_listener(ev::focusin, move |event| {
            if is_by_keyboard(&event) {
                enter(event.target(), None);
            }
        }),
        window_event_listener(ev::focusout, move |_| hide()),
        window_event_listener(ev::pointerdown, move |_| hide()),
        window_event_listener(ev::scroll, move |_| hide()),
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                hide();
            }
        }),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    view! {
        <div node_ref=node id=ID class="tooltip" role="tooltip" popover="manual">
            {dynamic(move || {
                tip.get()
                    .map(|tip| match tip {
                        Tip::Text(text) => view! { {text} }.into_any(),
                        Tip::Moment(at) => {
                            view! {
                                <dl>
                                    <dt>{text::LOCAL}</dt>
                                    <dd>{local_moment(at)}</dd>
                                    <dt>{text::UTC}</dt>
                                    <dd dir="ltr">{utc_moment(at)}</dd>
                                </dl>
                            }
                                .into_any()
                        }
                    })
            })}
        </div>
    }
    .into_any()
}
