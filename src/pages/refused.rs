//! In place of a dialog that the person at its address may not use.

use crate::{
    text::language::{self, failure as text},
    ui::{
        button::Button,
        dialog::{Dialog, Width},
        prelude::*,
    },
};

/// The id of why not.
const WHY: &str = "refused";

/// Says so, and why, for as long as there is a reason. Nothing is offered that the server would refuse.
pub fn refused(why: impl Into<Signal<Option<String>>>, close: impl Fn(()) + Clone + 'static) -> AnyView {
    let why = why.into();
    // While it closes it stays what it was.
    let said = Memo::new(move |before: Option<&String>| why.get().or_else(|| before.cloned()).unwrap_or_default());
    let on_close = Callback::new(close);
    view! {
        <Dialog
            open=Signal::derive(move || why.with(Option::is_some))
            on_close=on_close
            title=text::NOT_ALLOWED
            width=Width::Question
            description=WHY
            footer=move || view! { <Button label=language::CLOSE on_press=on_close autofocus=true /> }
        >
            <p id=WHY>{move || said.get()}</p>
        </Dialog>
    }
    .into_any()
}
