//! Accepting an invitation.

use latchkey_api::{
    member::{AcceptInvitation, InvitedTo, ReadInvitation},
    name, path,
    problem::code,
    session::SHORTEST_PASSWORD,
};
use leptos::ev::SubmitEvent;
use leptos_router::hooks::use_navigate;

use super::entrance::{Entrance, take_code, typed};
use crate::{
    client::{Error, Request},
    failure::{ActionFailed, load_failed, refused},
    fetched::Fetched,
    session::{SIGN_IN_PAGE, Session},
    text::language::{self, generate::name_fault, members as text},
    ui::{
        button::{Button, Kind, LinkButton, Size},
        field::{Purpose, TextField, forget_when_typed},
        focus,
        notice::{About, Notice},
        prelude::*,
    },
    workspace,
};

/// The page. Its link has the code behind a `#`.
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
    let kept = Signal::stored(code.clone());
    let request = Request::post(path::READ_INVITATION).json(&ReadInvitation { code: code.clone() });
    let invitation = Fetched::<InvitedTo>::new(request.outside_session());
    let title = move || {
        let known = invitation.with_ok(|invited| language::entrance::join(&invited.organization));
        known.unwrap_or_else(|| language::entrance::JOIN.to_owned())
    };
    let lead = move || {
        invitation.with_ok(|invited| {
            let InvitedTo { organization, role, invited_by, email } = invited;
            let who = if invited_by.is_empty() { text::SOMEBODY.to_owned() } else { invited_by.clone() };
            let rest = [text::as_role(*role), text::account_of(email)].join(language::BETWEEN_SENTENCES);
            view! {
                <span dir="auto">{who}</span>
                {text::INVITES_YOU}
                <b dir="auto" class="wrap-anywhere">
                    {organization.clone()}
                </b>
                {rest}
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
        <Entrance title=title lead=move || lead code=kept>
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

/// What was typed, and what is wrong with it. A handle.
#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    name_fault: RwSignal<Option<String>>,
    password: RwSignal<String>,
    password_fault: RwSignal<Option<String>>,
    failed: RwSignal<Option<Error>>,
}

impl Typed {
    fn new() -> Self {
        let (name, name_fault) = (typed("name"), RwSignal::new(None));
        let (password, password_fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(name, name_fault);
        forget_when_typed(password, password_fault);
        Self { name, name_fault, password, password_fault, failed: RwSignal::new(None) }
    }

    /// Whether it can be sent; otherwise what is wrong shows.
    fn is_sound(self) -> bool {
        self.failed.set(None);
        let name = self.name.with_untracked(|typed| match typed.trim() {
            "" => Some(language::entrance::YOUR_NAME_MISSING.to_owned()),
            typed => name::validate(typed).err().map(name_fault),
        });
        let length = self.password.with_untracked(|typed| typed.chars().count());
        let password = match length {
            0 => Some(language::entrance::password_missing()),
            _ => (length < SHORTEST_PASSWORD).then(|| language::entrance::password_too_short(length)),
        };
        let sound = name.is_none() && password.is_none();
        self.name_fault.set(name);
        self.password_fault.set(password);
        if !sound {
            focus::first_error();
        }
        sound
    }

    fn refuse(self, error: Error) {
        let fields = [
            ("name", language::entrance::YOUR_NAME, self.name_fault),
            ("password", language::entrance::PASSWORD, self.password_fault),
        ];
        refused(error, &fields, self.failed);
    }
}

/// What makes the account and goes on to the workspace. `gone` if there is nothing to accept any more.
fn accepting(code: String, email: String, typed: Typed, gone: RwSignal<bool>) -> Action<(), ()> {
    let session = Session::expect();
    let navigate = StoredValue::new(use_navigate());
    let send = move |(): &()| {
        let (name, password) = (typed.name.get_untracked(), typed.password.get_untracked());
        let sign_in = session.sign_in(email.clone(), password.clone());
        let accept = session.accept(&AcceptInvitation { code: code.clone(), name, password });
        async move {
            match accept.await {
                // A try before this one may have used it up, if its answer was lost.
                Err(error) if is_over(&error) => sign_in.await.map_err(|_| error),
                accepted => accepted,
            }
        }
    };
    Action::new(send, move |(), accepted| match accepted {
        Ok(()) => {
            let joined = session.with_untracked(|signed_in| signed_in.organizations.first().cloned()).flatten();
            let page = workspace::page(&joined.map(|joined| joined.slug).unwrap_or_default(), "apps");
            navigate.with_value(|navigate| navigate(&page, leptos_router::NavigateOptions::default()));
        }
        Err(error) if is_over(&error) => gone.set(true),
        Err(error) => typed.refuse(error),
    })
}

#[component]
fn Form(code: String, email: String) -> AnyView {
    let (typed, gone) = (Typed::new(), RwSignal::new(false));
    let accept = accepting(code, email.clone(), typed, gone);
    (move || if gone.get() { over() } else { form(&email, typed, accept) }).into_any()
}

fn form(email: &str, typed: Typed, accept: Action<(), ()>) -> AnyView {
    let failed = typed.failed;
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if typed.is_sound() && !accept.pending().get_untracked() {
            accept.dispatch(());
        }
    };
    let exists = move || failed.with(|failed| failed.as_ref().is_some_and(|it| it.code() == code::ACCOUNT_EXISTS));
    view! {
        <ActionFailed error=failed changes=true />
        {move || exists().then(|| view! { <LinkButton label=text::SIGN_IN_INSTEAD href=SIGN_IN_PAGE /> })}
        <form on:submit=submit novalidate=true>
            // Password managers look for the name that the password goes with.
            <input hidden=true readonly=true autocomplete="username" value=email.to_owned() />
            <TextField
                id="name"
                label=language::entrance::YOUR_NAME
                value=typed.name
                purpose=Purpose::Name
                error=typed.name_fault
                autofocus=true
            />
            <TextField
                id="password"
                label=language::entrance::CHOOSE_PASSWORD
                value=typed.password
                purpose=Purpose::NewPassword
                hint=language::entrance::password_hint()
                error=typed.password_fault
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
}
