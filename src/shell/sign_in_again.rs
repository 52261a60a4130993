//! The session has ended in the middle of something: sign in again over the untouched page.

use leptos::ev::SubmitEvent;

use crate::{
    pages::sign_in_fault,
    session::Session,
    text::language as text,
    ui::{
        badge::Avatar,
        button::{Button, Kind},
        dialog::{Dialog, Width},
        field::{Purpose, TextField},
        focus,
        prelude::*,
    },
};

/// The id of what has happened.
const WHY: &str = "session-ended";

/// The dialog; there only while something waits for it.
#[component]
pub fn SignInAgain() -> AnyView {
    let session = Session::expect();
    let interruption = session.interruption();
    let open = Signal::derive(move || interruption.with(Option::is_some));
    view! {
        <Dialog
            open=open
            on_close=move |()| session.give_up()
            title=text::SIGN_IN_TO_CONTINUE
            width=Width::Question
            description=WHY
        >
            <Form />
        </Dialog>
    }
    .into_any()
}

#[component]
fn Form() -> AnyView {
    let session = Session::expect();
    let password = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    let sign_in = Action::new_local(move |(): &()| async move {
        let Some(email) = session.with_untracked(|signed_in| signed_in.user.email.clone()) else { return };
        if let Err(error) = session.sign_in(email, password.get_untracked()).await {
            fault.try_set(Some(sign_in_fault(&error, text::WRONG_PASSWORD)));
            focus::by_id("password-again");
        }
    });
    let sign_out = Action::new_local(move |(): &()| async move {
        if let Err(error) = session.sign_out().await {
            fault.try_set(Some(sign_in_fault(&error, text::WRONG_PASSWORD)));
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if password.with_untracked(String::is_empty) {
            fault.set(Some(text::PASSWORD_MISSING.to_owned()));
            focus::by_id("password-again");
        } else {
            fault.set(None);
            sign_in.dispatch(());
        }
    };
    // Read once: both are gone the moment that signing in has worked, and the dialog is still fading.
    let person = session.with_untracked(|signed_in| (signed_in.user.clone(), signed_in.idle_minutes));
    let continues = session.interruption().get_untracked().and_then(|interruption| interruption.continues);
    let (user, idle_minutes) = person.map_or((None, 0), |(user, idle)| (Some(user), idle));
    view! {
        <form class="sign-in-again" on:submit=submit novalidate=true>
            <p id=WHY>{text::session_ended(idle_minutes, continues.as_deref())}</p>
            {user
                .map(|user| {
                    view! {
                        <p class="person">
                            <Avatar name=user.name.clone() />
                            <b class="cut" dir="auto">{user.name.clone()}</b>
                            <span class="cut" dir="ltr">{user.email.clone()}</span>
                        </p>
                        // Password managers look for the name that the password goes with.
                        <input hidden=true readonly=true autocomplete="username" value=user.email />
                    }
                })}
            <TextField
                id="password-again"
                label=text::PASSWORD
                value=password
                purpose=Purpose::CurrentPassword
                error=fault
                autofocus=true
            />
            <Button
                label=text::SIGN_IN
                kind=Kind::Primary
                submit=true
                pending=sign_in.pending()
                pending_label=text::SIGNING_IN
            />
            <p class="small">
                {text::NOT_YOU}
                <button type="button" class="link" on:click=move |_| sign_out.dispatch(())>
                    {text::SIGN_OUT}
                </button>
                {text::AND_LEAVE}
            </p>
        </form>
    }
    .into_any()
}
