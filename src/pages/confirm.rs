//! The last question before something that cannot be undone.

use crate::{
    deed::{Deed, Doing},
    failure::ActionFailed,
    text::language as text,
    ui::{
        button::{Button, Kind},
        dialog::Dialog,
        prelude::*,
    },
};

/// The answer that destroys: what it does to what, and where that is asked. A handle.
#[derive(Clone, Copy)]
pub struct Yes {
    doing: Doing,
    pending: Signal<bool>,
    press: Callback<()>,
}

impl Yes {
    /// Does this to what the question is about then.
    pub fn to<T: 'static>(doing: Doing, deed: Deed<T>, subject: impl Fn() -> Option<T> + 'static) -> Self {
        let press = Callback::new(move |()| {
            doing.failed.set(None);
            if let Some(subject) = untrack(&subject) {
                deed.begin(subject);
            }
        });
        Self { doing, pending: deed.pending(), press }
    }
}

/// The id of what is asked. One question is open at a time.
const QUESTION: &str = "question";

/// The question. Focus is on the safe answer, and what went wrong stands under what is asked.
#[component]
pub fn Confirm(
    yes: Yes,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] title: TextProp,
    /// The answer that destroys.
    #[prop(into)]
    label: Signal<&'static str>,
    pending_label: &'static str,
    /// What will happen.
    children: ChildrenFn,
) -> AnyView {
    let Yes { doing: Doing { open, failed, .. }, pending, press } = yes;
    let footer = move || {
        view! {
            <Button label=text::CANCEL on_press=on_close autofocus=true />
            <Button
                label=move || label.get()
                kind=Kind::Danger
                pending=pending
                pending_label=pending_label
                on_press=press
            />
        }
    };
    view! {
        <Dialog open=open on_close=on_close title=title description=QUESTION footer=footer>
            <div id=QUESTION class="contents">
                {children.run()}
            </div>
            <ActionFailed error=failed changes=true />
        </Dialog>
    }
    .into_any()
}
