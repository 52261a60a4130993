//! The last question before something that cannot be undone.

use latchkey_api::problem::code;

use crate::{
    client::{Error, Request},
    failure::{ActionFailed, reload_if_unsure},
    text::language as text,
    ui::{
        button::{Button, Kind},
        dialog::Dialog,
        prelude::*,
    },
};

/// What a question does that ends something: sends the request, and goes on with what has `gone`. Answers why it could not.
pub fn ending<T: 'static>(
    subject: impl Fn() -> Option<T> + 'static,
    request: impl Fn(&T) -> Request + 'static,
    gone: impl Fn(T) + 'static,
) -> Action<(), Option<Error>> {
    Action::about(
        move |()| subject(),
        move |subject| request(subject).send_only(),
        move |subject, outcome| match outcome {
            Err(error) if error.code() != code::NOT_FOUND => Some(error),
            // Whatever became of it, it is gone.
            _ => {
                gone(subject);
                None
            }
        },
    )
}

/// The id of what is asked. One question is open at a time.
const QUESTION: &str = "question";

/// The question. Focus is on the safe answer, and what went wrong stands under what is asked.
#[component]
pub fn Confirm(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] title: TextProp,
    /// The answer that destroys.
    #[prop(into)]
    label: Signal<&'static str>,
    pending_label: &'static str,
    /// What it does; answers why it could not.
    action: Action<(), Option<Error>>,
    /// Has the page ask anew for what may be gone unseen.
    #[prop(into)]
    reload: Callback<()>,
    /// What will happen.
    children: ChildrenFn,
) -> AnyView {
    let failed = RwSignal::new(None::<Error>);
    reload_if_unsure(open, failed.into(), reload);
    Effect::new(move |_| {
        if open.get() {
            failed.set(None);
        }
    });
    Effect::new(move |_| {
        if let Some(outcome) = action.value().get() {
            failed.set(outcome);
        }
    });
    let footer = move || {
        view! {
            <Button label=text::CANCEL on_press=on_close autofocus=true />
            <Button
                label=move || label.get()
                kind=Kind::Danger
                pending=action.pending()
                pending_label=pending_label
                on_press=move |()| {
                    failed.set(None);
                    action.dispatch(());
                }
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
