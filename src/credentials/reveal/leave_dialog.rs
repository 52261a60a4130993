//! The question before a secret is left behind.

use super::safekeeping::Safekeeping;
use crate::{
    session::Session,
    text::language::reveal as text,
    ui::{
        button::{Button, Kind},
        dialog::{Dialog, Width},
        icon::COPY,
        leaving::Leaving,
        prelude::*,
    },
};

/// The id of what would be lost.
const DETAIL: &str = "leave-detail";

/// While a credential is being made its secret is on its way, and only to this page.
pub fn is_on_its_way(pending: Memo<bool>) -> Signal<bool> {
    let interruption = Session::expect().interruption();
    // Whoever signs out instead of in again is not held.
    Signal::derive(move || pending.get() && interruption.with(Option::is_none))
}

/// Asks before the page is left while the secret of this one is on its way.
pub fn waits_for(pending: Memo<bool>, name: RwSignal<String>) -> AnyView {
    let leaving = Leaving::watch(is_on_its_way(pending), None);
    let names = Signal::derive(move || vec![name.get()]);
    view! { <LeaveDialog leaving=leaving keeping=Signal::stored(None) names=names /> }.into_any()
}

/// The question; there while somebody wants to leave.
#[component]
pub fn LeaveDialog(
    leaving: Leaving,
    /// What can be copied while leaving, if that is all there is to copy.
    #[prop(into)]
    keeping: Signal<Option<Safekeeping>>,
    /// What is not copied yet.
    #[prop(into)]
    names: Signal<Vec<String>>,
) -> AnyView {
    let asked = leaving.asked();
    let copy_and_leave = move |()| {
        // What asks for the secret's keeper has to belong to the page.
        let Some(keeping) = keeping.get_untracked() else { return leaving.stay() };
        // Where the browser refuses, the page stays, with the secret selected to be copied by hand.
        keeping.copy(move |worked| if worked { leaving.leave() } else { leaving.stay() });
    };
    let footer = move || {
        view! {
            <span class="leaving">
                <Button label=text::LEAVE_ANYWAY kind=Kind::Quiet on_press=move |()| leaving.leave() />
            </span>
            <Button
                label=if keeping.get_untracked().is_some() { text::COPY_AND_LEAVE } else { text::STAY }
                kind=Kind::Primary
                image=keeping.get_untracked().map(|_| COPY)
                autofocus=true
                on_press=copy_and_leave
            />
        }
        .into_any()
    };
    view! {
        <Dialog
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| leaving.stay()
            title=text::LEAVE_QUESTION
            width=Width::Question
            description=DETAIL
            footer=footer
        >
            <p id=DETAIL>{move || text::leave_detail(&names.get())}</p>
        </Dialog>
    }
    .into_any()
}
