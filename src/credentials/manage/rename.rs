//! Gives a token another name.

use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken},
    id::CredentialId,
    name,
    problem::code,
};
use leptos::ev::SubmitEvent;

use super::subject::{Known, Subject};
use crate::{
    client::{Error, Request},
    credentials::{
        create::name_taken::{name_taken, say_if},
        list::{Open, TokenList},
    },
    failure::{ActionFailed, refused, reload_if_unsure, say_not_done},
    text::language::{self, generate::name_fault, manage as text},
    ui::{
        announce,
        button::{Button, Kind},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        field::{TextField, forget_when_typed},
        focus,
        notice::{About, Notice},
        prelude::*,
    },
};

const FORM: &str = "rename-form";

/// What the dialog holds while it is open.
#[derive(Clone, Copy)]
struct Rename {
    list: TokenList,
    subject: Subject,
    /// The name as typed.
    typed: RwSignal<String>,
    /// What is wrong with it.
    fault: RwSignal<Option<String>>,
    /// Why it was not changed.
    failed: RwSignal<Option<Error>>,
    change: Action<(CredentialId, String), ()>,
    /// Which one was to be changed last.
    begun: RwSignal<Option<CredentialId>>,
}

/// The dialog. It is open while the address says so.
#[component]
pub fn RenameDialog(list: TokenList, subject: Subject) -> AnyView {
    let open = Signal::derive(move || matches!(subject.open().get(), Some(Open::Rename(_))));
    let (typed, fault, failed) = (RwSignal::new(String::new()), RwSignal::new(None), RwSignal::new(None));
    forget_when_typed(typed, fault);
    let send = move |(id, name): &(CredentialId, String)| request(list, *id, name.clone()).send::<AccessToken>();
    let change = Action::each(send, move |(id, name), outcome| {
        let here = list.state().with_untracked(|state| state.open == Some(Open::Rename(id)));
        match outcome {
            Ok(token) => {
                list.learn(&token);
                announce::say(text::renamed(&token.name));
                if here {
                    list.focus_name_then(id);
                    list.address.close();
                }
            }
            // Its row is to show what has become of it.
            Err(error) if here && error.code() == code::REVOKED => subject.refetch(),
            Err(error) if here => refused(error, &[("name", text::NAME, fault)], failed),
            Err(error) => {
                say_not_done(&request(list, id, name), &error);
                if error.is_unsure() {
                    list.reload();
                }
            }
        }
    });
    reload_if_unsure(open, failed.into(), Callback::new(move |()| list.reload()));
    let rename = Rename { list, subject, typed, fault, failed, change, begun: RwSignal::new(None) };
    // The name that is there, as soon as it is known; not over what was typed meanwhile.
    let current = Memo::new(move |_| open.get().then(|| subject.token().map(|token| token.name)).flatten());
    Effect::new(move |before: Option<Option<String>>| {
        let now = current.get();
        if before.flatten().is_none()
            && let Some(name) = &now
        {
            typed.set(name.clone());
            fault.set(None);
            failed.set(None);
        }
        now
    });
    let title =
        move || subject.token().map_or_else(|| text::RENAME.to_owned(), |token| text::rename_title(&token.name));
    let close = move |()| list.address.close();
    view! {
        <Dialog
            open=open
            on_close=close
            title=title
            width=Width::Form
            footer=move || rename.footer()
        >
            {rename.body()}
        </Dialog>
    }
    .into_any()
}

fn request(list: TokenList, id: CredentialId, name: String) -> Request {
    let request = Request::patch(list.source().one(id)).continues(text::renaming(&name));
    request.json(&ChangeAccessToken { name })
}

impl Rename {
    fn is_revoked(self) -> bool {
        self.subject.token().is_some_and(|token| token.revoked_at.is_some())
    }

    fn submit(self, event: SubmitEvent) {
        event.prevent_default();
        let typed = self.typed.get_untracked();
        let before = untrack(|| self.subject.token());
        match (name::validate(&typed), before) {
            (Err(fault), _) => {
                self.fault.set(Some(name_fault(fault)));
                focus::first_error();
            }
            (Ok(name), Some(token)) if name == token.name => self.list.address.close(),
            (Ok(name), Some(token)) => {
                self.fault.set(None);
                self.failed.set(None);
                self.begun.set(Some(token.id));
                self.change.dispatch((token.id, name.to_owned()));
            }
            (Ok(_), None) => {}
        }
    }

    fn body(self) -> AnyView {
        let known = Memo::new(move |_| match self.subject.first() {
            Known::Token(_) => None,
            other => Some(other),
        });
        let revoked = Memo::new(move |_| self.is_revoked());
        let body = move || match known.get() {
            Some(Known::Failed(error)) => super::details::missing(&error, self.subject),
            Some(_) => view! { <p>{text::LOADING}</p> }.into_any(),
            None if revoked.get() => {
                view! { <Notice about=About::Error claim=text::ended_meanwhile(&self.list.words().verb) /> }.into_any()
            }
            None => self.form(),
        };
        dynamic(body).into_any()
    }

    fn form(self) -> AnyView {
        let words = self.list.words();
        let taken = name_taken(self.typed, self.list.source().all);
        let current = untrack(|| self.subject.token()).map(|token| token.name).unwrap_or_default();
        let other = Memo::new(move |_| taken.get() && self.typed.with(|typed| typed.trim() != current));
        say_if(other, words.name_taken);
        let hint =
            MaybeProp::derive(move || Some(if other.get() { words.name_taken } else { words.name_hint }.to_owned()));
        view! {
            <form id=FORM novalidate on:submit=move |event| self.submit(event)>
                <TextField
                    id="rename-name"
                    label=text::NAME
                    value=self.typed
                    hint=hint
                    error=self.fault
                    autofocus=true
                />
                <ActionFailed error=self.failed changes=true />
            </form>
        }
        .into_any()
    }

    fn footer(self) -> AnyView {
        let close = move |()| self.list.address.close();
        let pending = Signal::derive(move || {
            self.change.pending().get() && self.begun.get() == self.subject.ids().with(|ids| ids.first().copied())
        });
        let editable = Memo::new(move |_| self.subject.token().is_some_and(|token| self.list.is_alterable(&token)));
        let leave = move || if editable.get() { language::CANCEL } else { language::CLOSE };
        view! {
            <Button label=leave on_press=close />
            {dynamic(move || {
                editable
                    .get()
                    .then(|| {
                        view! {
                            <Button
                                label=text::RENAME
                                kind=Kind::Primary
                                submit=true
                                form=FORM
                                pending=pending
                                pending_label=text::RENAMING
                            />
                        }
                    })
            })}
        }
        .into_any()
    }
}
