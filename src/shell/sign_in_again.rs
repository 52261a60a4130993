//! What to do about a session that has ended in the middle of something, or that has become somebody else's, is asked over the
//! untouched page.

use latchkey_api::session::{SignedIn, User};
use leptos::ev::SubmitEvent;

use crate::{
    pages::sign_in_fault,
    session::{HOME, Interruption, Session, leave},
    text::language::{self, sign_in_again as text},
    ui::{
        badge::Avatar,
        button::{Button, Kind},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        field::{Purpose, TextField},
        focus,
        prelude::*,
    },
    workspace,
};

/// The id of what has happened.
const WHY: &str = "session-ended";

/// The dialog; there only while something waits for it.
#[component]
pub fn SignInAgain() -> AnyView {
    let session = Session::expect();
    let interruption = session.interruption();
    let open = Signal::derive(move || interruption.with(Option::is_some));
    // While it closes it stays what it was.
    let other = Memo::new(move |before: Option<&Option<SignedIn>>| match interruption.get() {
        Some(Interruption { other, signs_in, .. }) => other.filter(|_| !signs_in),
        None => before.cloned().flatten(),
    });
    let title =
        move || if other.with(Option::is_some) { text::SOMEBODY_ELSE } else { text::SIGN_IN_TO_CONTINUE }.to_owned();
    view! {
        <Dialog
            open=open
            on_close=move |()| session.give_up()
            title=title
            width=Width::Question
            description=WHY
        >
            {dynamic(move || match other.get() {
                Some(other) => choice(session, other),
                None => view! { <Form /> }.into_any(),
            })}
        </Dialog>
    }
    .into_any()
}

/// Whose page it is from now on.
fn choice(session: Session, other: SignedIn) -> AnyView {
    let own = session.with_untracked(|signed_in| signed_in.user.name.clone()).unwrap_or_default();
    let page = page_for(&other, &window().location().pathname().unwrap_or_default());
    let name = other.user.name.clone();
    view! {
        <div class="sign-in-again">
            <p>{text::somebody_else(&name, &own)}</p>
            {person(other.user)}
            <Button
                label=text::sign_in_as(&own)
                kind=Kind::Primary
                on_press=move |()| session.sign_in_again()
                autofocus=true
            />
            <Button label=text::continue_as(&name) on_press=move |()| leave(&page) />
            <p class="small">{text::CONTINUING_LOADS_ANEW}</p>
        </div>
    }
    .into_any()
}

/// The page at a path for this person: the same one, unless it is of a workspace that they are not in.
fn page_for(person: &SignedIn, path: &str) -> String {
    let is_theirs = |slug: &str| person.organizations.iter().any(|own| own.slug == slug);
    if workspace::split(path).is_none_or(|(slug, _)| is_theirs(slug)) { path.to_owned() } else { HOME.to_owned() }
}

fn person(User { name, email, .. }: User) -> AnyView {
    view! {
        <p class="person">
            <Avatar name=name.clone() />
            <b class="cut" dir="auto">{name}</b>
            <span class="cut" dir="ltr">{email}</span>
        </p>
    }
    .into_any()
}

#[component]
fn Form() -> AnyView {
    let session = Session::expect();
    let password = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<String>);
    let sign_in = Action::about(
        move |()| session.with_untracked(|signed_in| signed_in.user.email.clone()),
        move |email| session.sign_in(email.clone(), password.get_untracked()),
        move |_, outcome| {
            if let Err(error) = outcome {
                fault.set(Some(sign_in_fault(&error, language::entrance::WRONG_PASSWORD)));
                focus::by_id("password-again");
            }
        },
    );
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if password.with_untracked(String::is_empty) {
            fault.set(Some(language::entrance::PASSWORD_MISSING.to_owned()));
            focus::by_id("password-again");
        } else {
            fault.set(None);
            sign_in.dispatch(());
        }
    };
    // Read once: both are gone the moment that signing in has worked, and the dialog is still fading.
    let signed_in = session.with_untracked(|signed_in| (signed_in.user.clone(), signed_in.idle_minutes));
    let (user, idle_minutes) = signed_in.map_or((None, 0), |(user, idle)| (Some(user), idle));
    let Interruption { continues, other, signed_out, .. } = session.interruption().get_untracked().unwrap_or_default();
    let why = match &other {
        Some(other) => text::ends_session_of(&other.user.name, continues.as_deref()),
        None if signed_out => text::signed_out(continues.as_deref()),
        None => text::session_ended(idle_minutes, continues.as_deref()),
    };
    view! {
        <form class="sign-in-again" on:submit=submit novalidate=true>
            <p id=WHY>{why}</p>
            {user
                .map(|user| {
                    let email = user.email.clone();
                    view! {
                        {person(user)}
                        // Password managers look for the name that the password goes with.
                        <input hidden=true readonly=true autocomplete="username" value=email />
                    }
                })}
            <TextField
                id="password-again"
                label=language::entrance::PASSWORD
                value=password
                purpose=Purpose::CurrentPassword
                error=fault
                autofocus=true
            />
            <Button
                label=language::entrance::SIGN_IN
                kind=Kind::Primary
                submit=true
                pending=sign_in.pending()
                pending_label=language::entrance::SIGNING_IN
            />
            {other.is_none().then(|| way_out(session, fault))}
        </form>
    }
    .into_any()
}

/// For another person at the same browser.
fn way_out(session: Session, fault: RwSignal<Option<String>>) -> AnyView {
    let sign_out = Action::new(
        move |(): &()| session.sign_out(),
        move |(), outcome| {
            if let Err(error) = outcome {
                fault.set(Some(sign_in_fault(&error, language::entrance::WRONG_PASSWORD)));
            }
        },
    );
    view! {
        <p class="small">
            {text::NOT_YOU}
            <button type="button" class="link" on:click=move |_| sign_out.dispatch(())>
                {language::shell::SIGN_OUT}
            </button>
            {text::AND_LEAVE}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use latchkey_api::{
        id::{OrganizationId, UserId},
        session::{Membership, Role},
        timestamp::Timestamp,
    };

    use super::*;

    #[test]
    fn somebody_else_goes_on_where_they_may_be() {
        let harbour = Membership {
            id: OrganizationId::from_bytes([1; 16]),
            slug: "harbour".into(),
            name: "Harbour Mobile".into(),
            role: Role::Viewer,
        };
        let jonas = SignedIn {
            user: User { id: UserId::from_bytes([2; 16]), name: "Jonas".into(), email: "jonas@harbour.example".into() },
            organizations: vec![harbour],
            brand: "aa".into(),
            idle_minutes: 30,
            ends_at: Timestamp(0),
        };
        for (path, page) in [
            ("/account/access-tokens/new", "/account/access-tokens/new"),
            ("/w/harbour/apps", "/w/harbour/apps"),
            ("/w/northwind/apps", HOME),
        ] {
            assert_eq!(page_for(&jonas, path), page);
        }
    }
}
