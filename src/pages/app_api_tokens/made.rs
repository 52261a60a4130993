//! The token that was just made: its secret, and how to use it.

use crate::{
    credentials::{
        pending_secret::PendingSecrets,
        reveal::{
            RevealPanel, Revealed, Safekeeping, Steps, UseIt, call_choice,
            example_call::{Server, for_app_token},
        },
    },
    text::language::reveal,
    ui::{focus, page::SectionHeader, prelude::*},
};

/// The last token that was made, until somebody puts it away or deletes it. Its row can still copy one that was put away.
#[component]
pub fn MadePanel(made: RwSignal<Vec<Revealed>>) -> AnyView {
    let (put_away, secrets) = (RwSignal::new(0), PendingSecrets::expect());
    let shown = Memo::new(move |_| {
        let last = made.with(|made| if made.len() > put_away.get() { made.first().cloned() } else { None });
        last.filter(|last| secrets.safety(last.id).is_some())
    });
    let done = Callback::new(move |()| {
        put_away.set(made.with_untracked(Vec::len));
        focus::heading();
    });
    (move || shown.get().map(|credential| panel(credential, done))).into_any()
}

fn panel(credential: Revealed, done: Callback<()>) -> AnyView {
    let keeping = Safekeeping::of(credential.id);
    let chosen = RwSignal::new(0);
    let calls = for_app_token(&Server::of_page());
    let about = {
        let calls = calls.clone();
        move || call_choice(&calls, chosen)
    };
    let call = Signal::derive(move || calls[chosen.get().min(calls.len() - 1)].clone());
    view! {
        <div class="made">
            <SectionHeader title=reveal::ready(&credential.name) />
            <div class="with-rail">
                <div>
                    <RevealPanel credential=credential.clone() keeping=keeping />
                    <UseIt call=call about=about />
                </div>
                <Steps credential=credential keeping=keeping on_done=done />
            </div>
        </div>
    }
    .into_any()
}
