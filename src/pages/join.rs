//! Accepting an invitation.

use latchkey_api::{
    member::{AcceptInvitation, InvitedTo, ReadInvitation},
    name, path,
    problem::code,
    session::SHORTEST_PASSWORD,
};
use leptos::ev::SubmitEvent;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsValue;

use super::entrance::Entrance;
use crate::{
    client::{Error, Request},
    failure::{ActionFailed, load_failed},
    fetched::Fetched,
    session::{SIGN_IN_PAGE, Session},
    text::language::{self, field_fault, generate::name_fault, members as text},
    ui::{
        button::{Button, Kind, LinkButton, Size},
        field::{Purpose, TextField},
        focus,
        notice::{About, Notice},
        prelude::*,
    },
    workspace,
};

/// Takes the code out of the address: it opens an account, and addresses are remembered and shown around.
fn take_code() -> String {
    let hash = window().location().hash().unwrap_or_default();
    if !hash.is_empty()
        && let Ok(history) = window().history()
    {
        // The page's own address can always be set.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("/join"));
    }
    hash.trim_start_matches('#').to_owned()
}

/// The page. Its link has the code behind a `#`, which browsers keep to themselves.
#[component]
pub fn JoinPage() -> AnyView {
    let code = take_code();
    if code.is_empty() {
        return view! {
            <Entrance title=language::entrance::JOIN lead=|| ()>
                <Notice about=About::Error claim=text::NO_CODE />
                <p class="entrance-help">{text::NO_CODE_DETAIL}</p>
            </Entrance>
        }
        .into_any();
    }
    let request = Request::post(path::READ_INVITATION).json(&ReadInvitation { code: code.clone() });
    let invitation = Fetched::<InvitedTo>::new(request.outside_session());
    let lead = move || {
        invitation.with_ok(|invited| {
            let InvitedTo { organization, role, invited_by, .. } = invited;
            let who = if invited_by.is_empty() { text::SOMEBODY.to_owned() } else { invited_by.clone() };
            view! {
                <span dir="auto">{who}</span>
                {text::INVITES_YOU}
                <b dir="auto" class="wrap-anywhere">
                    {organization.clone()}
                </b>
                {text::as_role(*role)}
            }
        })
    };
    let body = move || {
        invitation.with(|answer| match answer {
            None => ().into_any(),
            Some(Ok(invited)) => view! { <Form code=code.clone() email=invited.email.clone() /> }.into_any(),
            Some(Err(error)) if is_over(error) => over(),
            Some(Err(error)) => {
                let retry = Callback::new(move |()| invitation.refetch());
                let retrying = Signal::derive(move || invitation.pending());
                load_failed(text::INVITATION_DID_NOT_LOAD, language::failure::NOTHING_CHANGED, error, retry, retrying)
            }
        })
    };
    view! {
        <Entrance title=language::entrance::JOIN lead=move || lead>
            {body}
        </Entrance>
    }
    .into_any()
}

/// Whether the code opens nothing, now or ever.
fn is_over(error: &Error) -> bool {
    error.field("code").is_some() || error.code() == code::NOT_FOUND
}

fn over() -> AnyView {
    view! {
        <Notice about=About::Error claim=text::NOT_OPEN />
        <p class="entrance-help">{text::NOT_OPEN_DETAIL}</p>
        <LinkButton label=text::SIGN_IN_INSTEAD href=SIGN_IN_PAGE />
    }
    .into_any()
}

#[component]
fn Form(code: String, email: String) -> AnyView {
    let session = Session::expect();
    let navigate = StoredValue::new(use_navigate());
    let (name, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (name_mark, password_mark) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let (failed, gone) = (RwSignal::new(None::<Error>), RwSignal::new(false));
    let address = email.clone();
    let accept = Action::new_local(move |(): &()| {
        let content =
            AcceptInvitation { code: code.clone(), name: name.get_untracked(), password: password.get_untracked() };
        let (email, password) = (address.clone(), content.password.clone());
        async move {
            let accepted = match session.accept(content).await {
                // A try before this one may have used it up, if its answer was lost.
                Err(error) if is_over(&error) => session.sign_in(email, password).await.map_err(|_| error),
                accepted => accepted,
            };
            match accepted {
                Ok(()) => {
                    let joined = session.with_untracked(|signed_in| signed_in.organizations.first().cloned()).flatten();
                    let page = workspace::page(&joined.map(|joined| joined.slug).unwrap_or_default(), "apps");
                    navigate.with_value(|navigate| navigate(&page, leptos_router::NavigateOptions::default()));
                }
                Err(error) if is_over(&error) => drop(gone.try_set(true)),
                Err(error) => {
                    let fault = |field, label| error.field(field).map(|detail| field_fault(label, detail));
                    name_mark.try_set(fault("name", language::entrance::YOUR_NAME));
                    password_mark.try_set(fault("password", language::entrance::PASSWORD));
                    failed.try_set(error.fields().is_empty().then_some(error));
                    focus::first_error();
                }
            }
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failed.set(None);
        let name = name.with_untracked(|typed| match typed.trim() {
            "" => Some(language::entrance::FILL_IN.to_owned()),
            typed => name::validate(typed).err().map(name_fault),
        });
        let length = password.with_untracked(|typed| typed.chars().count());
        let password = match length {
            0 => Some(language::entrance::FILL_IN.to_owned()),
            _ => (length < SHORTEST_PASSWORD).then(|| language::entrance::password_too_short(length)),
        };
        let sound = name.is_none() && password.is_none();
        name_mark.set(name);
        password_mark.set(password);
        if !sound {
            focus::first_error();
        } else if !accept.pending().get_untracked() {
            accept.dispatch(());
        }
    };
    let exists = move || failed.with(|failed| failed.as_ref().is_some_and(|it| it.code() == code::ACCOUNT_EXISTS));
    let form = move || {
        view! {
            <ActionFailed error=failed changes=true />
            {exists().then(|| view! { <LinkButton label=text::SIGN_IN_INSTEAD href=SIGN_IN_PAGE /> })}
            <form on:submit=submit novalidate=true>
                // Password managers look for the name that the password goes with.
                <input hidden=true readonly=true autocomplete="username" value=email.clone() />
                <TextField
                    id="name"
                    label=language::entrance::YOUR_NAME
                    value=name
                    purpose=Purpose::Name
                    hint=text::account_of(&email)
                    error=name_mark
                    autofocus=true
                />
                <TextField
                    id="password"
                    label=language::entrance::PASSWORD
                    value=password
                    purpose=Purpose::NewPassword
                    hint=language::entrance::password_hint()
                    error=password_mark
                />
                <Button
                    label=text::JOIN
                    kind=Kind::Primary
                    size=Size::Large
                    submit=true
                    pending=accept.pending()
                    pending_label=text::JOINING
                />
            </form>
        }
        .into_any()
    };
    (move || if gone.get() { over() } else { form() }).into_any()
}
