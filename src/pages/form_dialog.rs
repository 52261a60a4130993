//! A form in a dialog.

use latchkey_api::name::{self, NameFault};
use leptos::ev::SubmitEvent;

use crate::{
    deed::Doing,
    failure::ActionFailed,
    text::language::{self as text, generate::name_fault},
    ui::{
        button::{Button, Kind},
        dialog::{Dialog, Width},
        focus,
        prelude::*,
    },
};

/// The id of the form. One is open at a time.
const FORM: &str = "dialog-form";

/// The dialog: the fields, why it was not done, and the button that sends them, once however often it is pressed.
#[component]
pub fn FormDialog(
    doing: Doing,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] title: TextProp,
    /// What the button says.
    #[prop(into)]
    label: TextProp,
    /// What it says while the form is on its way.
    #[prop(into)]
    pending_label: TextProp,
    pending: Signal<bool>,
    /// Sends what was typed, or shows what is wrong with it.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The fields.
    children: ChildrenFn,
) -> AnyView {
    let Doing { open, failed, .. } = doing;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if !pending.get_untracked() {
            failed.set(None);
            on_submit.run(());
        }
    };
    let footer = move || {
        view! {
            <Button label=text::CANCEL on_press=on_close />
            <Button
                label=label.clone()
                kind=Kind::Primary
                submit=true
                form=FORM
                pending=pending
                pending_label=pending_label.clone()
            />
        }
    };
    view! {
        <Dialog open=open on_close=on_close title=title width=Width::Form footer=footer>
            <form id=FORM novalidate on:submit=submit>
                {children.run()}
                <ActionFailed error=failed changes=true />
            </form>
        </Dialog>
    }
    .into_any()
}

/// The name that was typed; or `None`, and what is wrong with it shows under its field: `missing` if there is none.
pub fn checked_name(typed: RwSignal<String>, fault: RwSignal<Option<String>>, missing: &'static str) -> Option<String> {
    let name = typed.with_untracked(|typed| name::validate(typed).map(str::to_owned));
    fault.set(name.as_ref().err().copied().map(|fault| match fault {
        NameFault::Empty => missing.to_owned(),
        other => name_fault(other),
    }));
    if name.is_err() {
        focus::first_error();
    }
    name.ok()
}
