//! Making the first administrator.

use latchkey_api::{
    problem::code,
    session::{SHORTEST_PASSWORD, SetUp},
};
use leptos::ev::SubmitEvent;
use leptos_router::components::Redirect;

use super::entrance::{Entrance, take_code, typed};
use crate::{
    client::Error,
    failure::ActionFailed,
    session::{HOME, Phase, SIGN_IN_PAGE, Session},
    shell::{Unknown, remove_first_paint},
    text::language::{self as text, members::SIGN_IN_INSTEAD},
    ui::{
        brand,
        button::{Button, Kind, LinkButton, Size},
        dynamic::dynamic,
        field::{Purpose, TextField, forget_when_typed},
        focus,
        notice::{About, Notice},
        prelude::*,
    },
};

/// The page; only while there is no user.
#[component]
pub fn SetupPage() -> AnyView {
    let session = Session::expect();
    remove_first_paint(session);
    let phase = session.phase();
    dynamic(move || match phase.get() {
        Phase::Asking => ().into_any(),
        Phase::SignedIn => view! { <Redirect path=HOME /> }.into_any(),
        Phase::SignedOut => view! { <Redirect path=SIGN_IN_PAGE /> }.into_any(),
        Phase::SetupRequired => view! { <Form /> }.into_any(),
        Phase::Unknown => view! { <Unknown /> }.into_any(),
    })
    .into_any()
}

/// A field of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Entry {
    /// Its name on the wire and its id.
    name: &'static str,
    label: &'static str,
    purpose: Purpose,
}

const CODE: Entry = Entry { name: "code", label: text::entrance::SETUP_CODE, purpose: Purpose::OneTimeCode };
const ORGANIZATION: Entry =
    Entry { name: "organization", label: text::entrance::WORKSPACE_NAME, purpose: Purpose::Organization };
const NAME: Entry = Entry { name: "name", label: text::entrance::YOUR_NAME, purpose: Purpose::Name };
const EMAIL: Entry = Entry { name: "email", label: text::entrance::EMAIL, purpose: Purpose::Email };
const PASSWORD: Entry = Entry { name: "password", label: text::entrance::PASSWORD, purpose: Purpose::NewPassword };
const ENTRIES: [Entry; 5] = [CODE, ORGANIZATION, NAME, EMAIL, PASSWORD];

/// What to type into a field that is empty.
fn missing(entry: Entry) -> String {
    let said = match entry {
        CODE => text::entrance::SETUP_CODE_MISSING,
        ORGANIZATION => text::entrance::WORKSPACE_NAME_MISSING,
        NAME => text::entrance::YOUR_NAME_MISSING,
        EMAIL => text::entrance::EMAIL_MISSING,
        _ => return text::entrance::password_missing(),
    };
    said.to_owned()
}

/// What is wrong with what was typed, before it is sent.
fn fault(entry: Entry, typed: &str) -> Option<String> {
    if typed.trim().is_empty() {
        return Some(missing(entry));
    }
    let length = typed.chars().count();
    (entry == PASSWORD && length < SHORTEST_PASSWORD).then(|| text::entrance::password_too_short(length))
}

fn hint(entry: Entry) -> Option<String> {
    match entry {
        CODE => Some(text::entrance::SETUP_CODE_HINT.to_owned()),
        ORGANIZATION => Some(text::entrance::WORKSPACE_NAME_HINT.to_owned()),
        PASSWORD => Some(text::entrance::password_hint()),
        _ => None,
    }
}

/// Whether there is an administrator by now.
fn is_done(error: &Error) -> bool {
    error.code() == code::FORBIDDEN
}

/// What was typed, and what is wrong with it, field by field. A handle.
#[derive(Clone, Copy)]
struct Typed {
    values: [RwSignal<String>; 5],
    faults: [RwSignal<Option<String>>; 5],
    failed: RwSignal<Option<Error>>,
    /// Whether there turned out to be an administrator by now.
    done: RwSignal<bool>,
}

impl Typed {
    fn new() -> Self {
        let kept = Self {
            values: ENTRIES.map(|entry| if entry == CODE { RwSignal::new(take_code()) } else { typed(entry.name) }),
            faults: ENTRIES.map(|_| RwSignal::new(None)),
            failed: RwSignal::new(None),
            done: RwSignal::new(false),
        };
        kept.each().for_each(|(_, value, fault)| forget_when_typed(value, fault));
        kept
    }

    fn each(self) -> impl Iterator<Item = (Entry, RwSignal<String>, RwSignal<Option<String>>)> {
        ENTRIES.into_iter().zip(self.values).zip(self.faults).map(|((entry, typed), mark)| (entry, typed, mark))
    }

    /// What was typed as the code.
    fn code(self) -> RwSignal<String> {
        let [code, ..] = self.values;
        code
    }

    /// Whether it can be sent; otherwise what is wrong shows.
    fn is_sound(self) -> bool {
        self.failed.set(None);
        self.done.set(false);
        let mut sound = true;
        for (entry, typed, mark) in self.each() {
            let found = typed.with_untracked(|typed| fault(entry, typed));
            sound &= found.is_none();
            mark.set(found);
        }
        if !sound {
            focus::first_error();
        }
        sound
    }

    fn refuse(self, error: Error) {
        for (entry, _, mark) in self.each() {
            mark.set(error.field(entry.name).map(|detail| text::field_fault(entry.label, detail)));
        }
        self.done.set(is_done(&error));
        self.failed.set((error.fields().is_empty() && !is_done(&error)).then_some(error));
        focus::first_error();
    }
}

/// What makes the administrator, who is then signed in.
fn setting_up(form: Typed) -> Action<(), ()> {
    let session = Session::expect();
    let send = move |(): &()| {
        let [code, organization, name, email, password] = form.values.map(RwSignal::get_untracked);
        let sign_in = session.sign_in(email.clone(), password.clone());
        let set_up = session.set_up(&SetUp { code: code.trim().to_owned(), organization, name, email, password });
        async move {
            match set_up.await {
                // A try before this one may have made them, if its answer was lost.
                Err(error) if is_done(&error) => sign_in.await.map_err(|_| error),
                outcome => outcome,
            }
        }
    };
    Action::new(send, move |(), outcome| {
        if let Err(error) = outcome {
            form.refuse(error);
        }
    })
}

#[component]
fn Form() -> AnyView {
    let form = Typed::new();
    let set_up = setting_up(form);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if form.is_sound() {
            set_up.dispatch(());
        }
    };
    let field = move |(entry, typed, mark)| field(entry, typed, mark);
    let exists = || {
        view! {
            <Notice about=About::Error claim=text::entrance::ADMINISTRATOR_EXISTS />
            <LinkButton label=SIGN_IN_INSTEAD href=SIGN_IN_PAGE />
        }
    };
    view! {
        <Entrance title=text::entrance::set_up(&brand::product()) lead=|| text::entrance::SET_UP_LEAD code=form.code().into()>
            <ActionFailed error=form.failed changes=true />
            {move || form.done.get().then(exists)}
            <form on:submit=submit novalidate=true>
                {form.each().map(field).collect_view()}
                <Button
                    label=text::entrance::CREATE_ADMINISTRATOR
                    kind=Kind::Primary
                    size=Size::Large
                    submit=true
                    pending=set_up.pending()
                    pending_label=text::CREATING
                />
            </form>
        </Entrance>
    }
    .into_any()
}

fn field(entry: Entry, typed: RwSignal<String>, mark: RwSignal<Option<String>>) -> AnyView {
    view! {
        <TextField
            id=entry.name
            label=entry.label
            value=typed
            purpose=entry.purpose
            hint=hint(entry)
            error=mark
            autofocus=entry == CODE
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wants_every_field_and_a_long_password() {
        assert_eq!(fault(NAME, " "), Some(text::entrance::YOUR_NAME_MISSING.to_owned()));
        assert_eq!(fault(PASSWORD, ""), Some(text::entrance::password_missing()));
        assert_eq!(fault(NAME, "Mara"), None);
        assert_eq!(fault(PASSWORD, "élevenchars"), Some(text::entrance::password_too_short(11)));
        assert_eq!(fault(PASSWORD, "twelve chars"), None);
    }
}
