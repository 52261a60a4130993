//! One tooltip for the whole page. It shows what the element under the pointer or with the focus says about itself:
//! `data-tip` with a text, or `<time data-moment>` whose exact moment it spells out in local time and in UTC.

use std::time::Duration;

use latchkey_api::timestamp::Timestamp;
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, FocusEvent, Node, PointerEvent};

use super::{
    dynamic::dynamic,
    focus,
    place::{self, Align, GAP},
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

/// The tooltip, and what it is shown for. A handle.
#[derive(Clone, Copy)]
struct Layer {
    node: NodeRef<html::Div>,
    tip: RwSignal<Option<Tip>>,
    /// What it is about, while it is shown, and whether it is described by it.
    anchor: StoredValue<Option<(Element, bool)>>,
    /// Whether the pointer has left what it is about for the tooltip.
    on_it: StoredValue<bool>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Layer {
    fn hide(self) {
        self.on_it.set_value(false);
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some((anchor, true)) = self.anchor.try_update_value(Option::take).flatten() {
            let _ = anchor.remove_attribute("aria-describedby");
        }
        if let Some(node) = self.node.get_untracked()
            && self.tip.get_untracked().is_some()
        {
            let _ = node.hide_popover();
            self.tip.set(None);
        }
    }

    fn show(self, element: Element, content: Tip) {
        let described = element.has_attribute("aria-describedby");
        self.tip.set(Some(content));
        // The text is drawn before the next frame.
        request_animation_frame(move || {
            let Some(node) = self.node.get_untracked() else { return };
            // It may have been hidden again meanwhile; and a menu says more than its button does.
            let wanted = self.tip.with_untracked(Option::is_some);
            if !wanted || focus::is_within(".menu") || !element.is_connected() || node.show_popover().is_err() {
                return;
            }
            place::beside(&element, &node, Align::Start);
            if !described {
                let _ = element.set_attribute("aria-describedby", ID);
            }
            self.anchor.set_value(Some((element, !described)));
        });
    }

    /// Whether the pointer is still on what the tooltip is about, on the tooltip, or between the two. Presses go through the
    /// tooltip to what it covers, so it is its place that tells.
    fn holds(self, event: &PointerEvent) -> bool {
        let (Some((anchor, _)), Some(node)) = (self.anchor.get_value(), self.node.get_untracked()) else {
            return false;
        };
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let (x, y, area) = (event.client_x().into(), f64::from(event.client_y()), node.get_bounding_client_rect());
        anchor.contains(target.as_ref())
            || ((area.left()..=area.right()).contains(&x) && (area.top() - GAP..=area.bottom() + GAP).contains(&y))
    }

    fn pointed(self, event: &PointerEvent) {
        let holds = self.holds(event);
        if !holds {
            self.enter(event.target(), Some(DELAY));
        }
        self.on_it.set_value(holds);
    }

    fn enter(self, target: Option<EventTarget>, delay: Option<Duration>) {
        self.hide();
        let Some((element, content)) = tip_at(target) else { return };
        if let Some(delay) = delay {
            let handle = set_timeout_with_handle(move || self.show(element, content), delay);
            self.timer.set_value(handle.ok());
        } else {
            self.show(element, content);
        }
    }

    /// Shows and hides it, as long as the component lives.
    fn listen(self) {
        let handles = [
            window_event_listener(ev::pointerover, move |event| {
                if event.pointer_type() == "mouse" {
                    self.pointed(&event);
                }
            }),
            window_event_listener(ev::pointermove, move |event| {
                if self.on_it.get_value() {
                    self.pointed(&event);
                }
            }),
            window_event_listener(ev::focusin, move |event| {
                if is_by_keyboard(&event) {
                    self.enter(event.target(), None);
                }
            }),
            window_event_listener(ev::focusout, move |_| self.hide()),
            window_event_listener(ev::pointerdown, move |_| self.hide()),
            window_event_listener(ev::scroll, move |_| self.hide()),
            window_event_listener(ev::keydown, move |event| {
                if event.key() == "Escape" {
                    self.hide();
                }
            }),
        ];
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
    }
}

/// Draws the tooltip; stands once, at the end of the page.
#[component]
pub fn TooltipLayer() -> AnyView {
    let layer = Layer {
        node: NodeRef::new(),
        tip: RwSignal::new(None),
        anchor: StoredValue::new(None),
        on_it: StoredValue::new(false),
        timer: StoredValue::new(None),
    };
    layer.listen();
    view! {
        <div node_ref=layer.node id=ID class="tooltip" role="tooltip" popover="manual">
            {dynamic(move || layer.tip.get().map(content))}
        </div>
    }
    .into_any()
}

fn content(tip: Tip) -> AnyView {
    match tip {
        Tip::Text(text) => text.into_any(),
        Tip::Moment(at) => view! {
            <dl>
                <dt>{text::LOCAL}</dt>
                <dd>{local_moment(at)}</dd>
                <dt>{text::UTC}</dt>
                <dd dir="ltr">{utc_moment(at)}</dd>
            </dl>
        }
        .into_any(),
    }
}
