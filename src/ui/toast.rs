//! One short message at the bottom, for what is not visible otherwise. Never for errors, never for secrets. It is also said
//! aloud: what comes and goes is not listened to itself.

use std::{cell::RefCell, time::Duration};

use leptos::{html, leptos_dom::helpers::TimeoutHandle};

use super::{
    announce,
    button::IconButton,
    dynamic::dynamic,
    icon::{CHECK, CLOSE, icon},
    prelude::*,
};
use crate::text::language as text;

const SHOWN_FOR: Duration = Duration::from_secs(5);

thread_local! {
    static TOAST: RefCell<Option<Toast>> = const { RefCell::new(None) };
}

#[derive(Clone, Copy)]
struct Toast {
    message: RwSignal<Option<String>>,
    node: NodeRef<html::Div>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Toast {
    fn stop(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn start(self) {
        self.stop();
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
    let Some(toast) = current() else { return };
    let message: String = message.into();
    if let Some(node) = toast.node.get_untracked() {
        // It cannot be shown while it is.
        let _ = node.show_popover();
    }
    announce::say(message.clone());
    toast.message.set(Some(message));
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
    let go_on = move |_| {
        if toast.message.with_untracked(Option::is_some) {
            toast.start();
        }
    };
    view! {
        <div
            node_ref=toast.node
            class="toast"
            role="status"
            aria-live="off"
            popover="manual"
            on:pointerenter=keep
            on:pointerleave=go_on
            on:focusin=move |_| toast.stop()
            on:focusout=move |_| toast.start()
        >
            {dynamic(move || {
                toast
                    .message
                    .get()
                    .map(|message| {
                        view! {
                            {icon(CHECK)}
                            <span>{message}</span>
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
