//! Signing in.

use latchkey_api::problem::code;
use leptos::ev::SubmitEvent;
use leptos_router::{components::Redirect, hooks::use_query_map};

use super::entrance::{Entrance, typed};
use crate::{
    client::Error,
    failure::explain,
    session::{NEXT, Phase, SETUP_PAGE, Session, after_sign_in},
    shell::{Unknown, remove_first_paint},
    text::language::{self, entrance as text},
    ui::{
        button::{Button, Kind, Size},
        dynamic::dynamic,
        field::{Purpose, TextField},
        focus,
        notice::{About, Notice},
        prelude::*,
    },
};

/// What to say to somebody who could not sign in.
pub fn sign_in_fault(error: &Error, wrong: &str) -> String {
    match (error, error.code()) {
        (_, code::WRONG_CREDENTIALS) => wrong.to_owned(),
        (Error::Problem(problem), code::TOO_MANY_REQUESTS) => {
            problem.retry_after.map_or_else(|| language::explained(problem), text::too_many_tries)
        }
        _ => explain(error),
    }
}

/// The page. Whoever is signed in already goes on to where they wanted.
#[component]
pub fn SignInPage() -> AnyView {
    let session = Session::expect();
    let query = use_query_map();
    let next = move || after_sign_in(query.with_untracked(|query| query.get(NEXT)).as_deref());
    remove_first_paint(session);
    let phase = session.phase();
    dynamic(move || match phase.get() {
        Phase::Asking => ().into_any(),
        Phase::SignedIn => view! { <Redirect path=next() /> }.into_any(),
        Phase::SetupRequired => view! { <Redirect path=SETUP_PAGE /> }.into_any(),
        Phase::SignedOut => view! { <Form /> }.into_any(),
        Phase::Unknown => view! { <Unknown /> }.into_any(),
    })
    .into_any()
}

#[component]
fn Form() -> AnyView {
    let session = Session::expect();
    let email = typed("email");
    let password = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let missing = RwSignal::new((false, false));
    let no_email = move || email.with(|email| email.trim().is_empty());
    let no_password = move || password.with(String::is_empty);
    let send = move |(): &()| session.sign_in(email.get_untracked(), password.get_untracked());
    let sign_in = Action::new(send, move |(), outcome| {
        if let Err(error) = outcome {
            if error.code() == code::WRONG_CREDENTIALS {
                password.set(String::new());
            }
            refused.set(Some(sign_in_fault(&error, text::WRONG_CREDENTIALS)));
            focus::by_id("password");
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let empty = (untrack(no_email), untrack(no_password));
        missing.set(empty);
        refused.set(None);
        if empty == (false, false) {
            sign_in.dispatch(());
        } else {
            focus::first_error();
        }
    };
    let host = window().location().host().unwrap_or_default();
    let lead = move || view! { {text::TO_MANAGE_CREDENTIALS_ON} <b class="wrap-anywhere" dir="ltr">{host.clone()}</b> };
    view! {
        <Entrance title=text::SIGN_IN lead=lead>
            {dynamic(move || refused.get().map(|claim| view! { <Notice about=About::Error claim=claim /> }))}
            <form on:submit=submit novalidate=true>
                <TextField
                    id="email"
                    label=text::EMAIL
                    value=email
                    purpose=Purpose::Email
                    error=Signal::derive(move || (missing.get().0 && no_email()).then(|| text::EMAIL_MISSING.to_owned()))
                    autofocus=true
                />
                <TextField
                    id="password"
                    label=text::PASSWORD
                    value=password
                    purpose=Purpose::CurrentPassword
                    error=Signal::derive(move || (missing.get().1 && no_password()).then(|| text::PASSWORD_MISSING.to_owned()))
                />
                <Button
                    label=text::SIGN_IN
                    kind=Kind::Primary
                    size=Size::Large
                    submit=true
                    pending=sign_in.pending()
                    pending_label=text::SIGNING_IN
                />
            </form>
            <p class="entrance-help">{text::NO_ACCOUNT}</p>
        </Entrance>
    }
    .into_any()
}
