//! The session has ended in the middle of something, or somebody else has signed in in the same browser. Few visits come to
//! that, so the dialog that asks what to do about it is a part of the program of its own.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use futures_util::FutureExt as _;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use super::sign_in_again::SignInAgain;
use crate::{
    on_demand::Missing,
    session::{SIGN_IN_PAGE, Session},
    text::language::{self, sign_in_again as text},
    ui::{
        button::{Button, Kind},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        prelude::*,
    },
};

/// The id of what has happened.
const WHY: &str = "no-sign-in";

#[wasm_split(sign_in_again, fallible, preload(load_dialog))]
fn dialog() -> Result<AnyView, Missing> {
    Ok(view! { <SignInAgain /> }.into_any())
}

/// The dialog, as soon as something waits for it.
#[component]
pub fn Interrupted() -> AnyView {
    let session = Session::expect();
    let interruption = session.interruption();
    let interrupted = Memo::new(move |_| interruption.with(Option::is_some));
    let loaded = RwSignal::new(None::<Result<(), Missing>>);
    Effect::new(move |_| {
        if interrupted.get() && loaded.get_untracked() != Some(Ok(())) {
            spawn_local(async move {
                let result = Some(load_dialog().await.map_err(Missing::from));
                // Failed once more, what stands there stays.
                if loaded.try_get_untracked().is_some_and(|before| before != result) {
                    loaded.set(result);
                }
            });
        }
    });
    dynamic(move || match loaded.get()? {
        Ok(()) => dialog().now_or_never()?.ok(),
        Err(Missing) => Some(missing(session, interrupted)),
    })
}

/// In place of a dialog that did not load. All tabs share the session, so whoever signs in in another one goes on here, with all
/// that was typed; and who is not signed in then is asked for again.
fn missing(session: Session, interrupted: Memo<bool>) -> AnyView {
    let footer = move || {
        view! {
            <a class="button" href=SIGN_IN_PAGE target="_blank">
                {text::SIGN_IN_ELSEWHERE}
            </a>
            <Button label=language::RETRY kind=Kind::Primary on_press=move |()| session.go_on() autofocus=true />
        }
    };
    view! {
        <Dialog
            open=interrupted
            on_close=move |()| session.give_up()
            title=text::SIGN_IN_TO_CONTINUE
            width=Width::Question
            description=WHY
            footer=footer
        >
            <p id=WHY>{text::SIGN_IN_DID_NOT_LOAD}</p>
        </Dialog>
    }
    .into_any()
}
