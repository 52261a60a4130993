//! One short message at the bottom, for what is not visible otherwise. It is also said aloud: what comes and goes is not
//! listened to itself. Never for secrets, and for a failure only where nothing is left on the page that could say it.

use std::{cell::RefCell, time::Duration};

use leptos::{html, leptos_dom::helpers::TimeoutHandle};

use super::{
    announce,
    button::IconButton,
    dynamic::dynamic,
    icon::{ALERT, CHECK, CLOCK, CLOSE, Icon, icon},
    prelude::*,
};
use crate::text::language as text;

const SHOWN_FOR: Duration = Duration::from_secs(5);
/// What takes less than this needs no word.
const MOMENT: Duration = Duration::from_millis(150);

thread_local! {
    static TOAST: RefCell<Option<Toast>> = const { RefCell::new(None) };
}

/// What a message tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Something is done. It goes by itself.
    Done,
    /// Something is on its way.
    Coming,
    /// Something was not done. It stays, and is said at once.
    Failed,
}

impl Kind {
    fn image(self) -> Icon {
        match self {
            Self::Done => CHECK,
            Self::Coming => CLOCK,
            Self::Failed => ALERT,
        }
    }
}

#[derive(Clone, Copy)]
struct Toast {
    message: RwSignal<Option<(Kind, String)>>,
    node: NodeRef<html::Div>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Toast {
    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    /// Lets it go after a while, if it does so by itself.
    fn start(self) {
        self.stop();
        if !self.message.with_untracked(|message| matches!(message, Some((Kind::Done, _)))) {
            return;
        }
        let handle = set_timeout_with_handle(move || self.hide(), SHOWN_FOR);
        self.timer.set_value(handle.ok());
    }

    fn hide(self) {
        self.stop();
        if let Some(node) = self.node.get_untracked() {
            let _ = node.hide_popover();
        }
        self.message.set(None);
    }
}

fn current() -> Option<Toast> {
    TOAST.with_borrow(|toast| *toast)
}

/// Shows a message for five seconds, in place of the one before.
pub fn show(message: impl Into<String>) {
    put(Kind::Done, message.into());
}

/// Shows what was not done, until somebody closes it or tries again.
pub fn fail(message: impl Into<String>) {
    put(Kind::Failed, message.into());
}

/// Says that something is on its way, if that takes longer than a moment, until [`arrived`].
pub fn coming(message: &'static str) {
    let Some(toast) = current() else { return };
    toast.hide();
    let handle = set_timeout_with_handle(move || put(Kind::Coming, message.to_owned()), MOMENT);
    toast.timer.set_value(handle.ok());
}

/// What was on its way is there, or no longer wanted.
pub fn arrived() {
    let is_said = |(kind, _): &(Kind, String)| *kind != Kind::Coming;
    if let Some(toast) = current()
        && !toast.message.with_untracked(|message| message.as_ref().is_some_and(is_said))
    {
        toast.hide();
    }
}

/// Takes away what is there, for instance what failed and is tried again.
pub fn clear() {
    if let Some(toast) = current() {
        toast.hide();
    }
}

fn put(kind: Kind, message: String) {
    let Some(toast) = current() else { return };
    if let Some(node) = toast.node.get_untracked() {
        // It cannot be shown while it is.
        let _ = node.show_popover();
    }
    // What stays until something else happens is an alert, which is heard by itself and by nobody later.
    if kind == Kind::Done {
        announce::say(message.clone());
    }
    toast.message.set(Some((kind, message)));
    toast.start();
}

/// Puts a message that is there above a dialog that has just opened.
pub fn raise() {
    let Some(toast) = current() else { return };
    if toast.message.with_untracked(Option::is_some)
        && let Some(node) = toast.node.get_untracked()
    {
        let _ = node.hide_popover();
        let _ = node.show_popover();
    }
}

/// Draws the message; stands once, at the end of the page.
#[component]
pub fn ToastLayer() -> AnyView {
    let toast = Toast { message: RwSignal::new(None), node: NodeRef::new(), timer: StoredValue::new(None) };
    TOAST.set(Some(toast));
    let keep = move |_| toast.stop();
    view! {
        <div
            node_ref=toast.node
            class="toast"
            role="status"
            aria-live="off"
            popover="manual"
            on:pointerenter=keep
            on:pointerleave=move |_| toast.start()
            on:focusin=move |_| toast.stop()
            on:focusout=move |_| toast.start()
        >
            {dynamic(move || {
                toast
                    .message
                    .get()
                    .map(|(kind, message)| {
                        view! {
                            {icon(kind.image())}
                            <span role=(kind != Kind::Done).then_some("alert")>{message}</span>
                            <IconButton
                                label=text::CLOSE
                                image=CLOSE
                                on_press=move |()| toast.hide()
                            />
                        }
                    })
            })}
        </div>
    }
    .into_any()
}
