//! The dialog that adds a member, and shows the link of an invitation if it came to one.

use latchkey_api::{
    member::{AddMember, AddedMember, Invitation},
    path,
    session::Role,
};
use leptos::ev::SubmitEvent;

use super::{ADD, Members, name_id, roles};
use crate::{
    attempt::{Attempt, send_once},
    client::{Error, Request},
    failure::{ActionFailed, reload_if_unsure},
    text::language::{self, field_fault, members as text},
    ui::{
        announce,
        button::{Button, Kind},
        copy::CopyIcon,
        dialog::{Dialog, Width},
        field::{Purpose, TextField},
        focus,
        prelude::*,
    },
};

const FORM: &str = "member-form";

/// An invitation that was just made. Its link is nowhere else.
#[derive(Clone, PartialEq, Eq)]
struct Invited {
    email: String,
    link: String,
    mailed: bool,
}

/// The dialog. It is open while the address says so.
#[component]
pub fn AddDialog(members: Members) -> AnyView {
    let dialog = members.dialog;
    let open = Memo::new(move |_| dialog.is(ADD));
    let (email, role) = (RwSignal::new(String::new()), RwSignal::new(Role::Developer));
    let (fault, failed) = (RwSignal::new(None::<String>), RwSignal::new(None::<Error>));
    let invited = RwSignal::new(None::<Invited>);
    Effect::new(move |_| {
        if open.get() {
            invited.set(None);
            fault.set(None);
            failed.set(None);
        }
    });
    reload_if_unsure(open, failed.into(), Callback::new(move |()| members.list.refetch()));
    let attempt = StoredValue::new(Attempt::default());
    let add = Action::new_local(move |(): &()| async move {
        let content = AddMember { email: email.get_untracked().trim().to_owned(), role: role.get_untracked() };
        let request = Request::post(members.endpoint(path::MEMBERS, "")).continues(text::adding(&content.email));
        match send_once::<AddedMember>(attempt, request.json(&content)).await {
            Ok(added) => {
                email.try_set(String::new());
                done(members, invited, added);
            }
            Err(error) => match error.field("email") {
                Some(detail) => {
                    fault.try_set(Some(field_fault(text::EMAIL, detail)));
                    focus::first_error();
                }
                None => drop(failed.try_set(Some(error))),
            },
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        failed.set(None);
        let missing = email.with_untracked(|email| !email.contains('@'));
        fault.set(missing.then(|| text::EMAIL_MISSING.to_owned()));
        if missing {
            focus::first_error();
        } else if !add.pending().get_untracked() {
            add.dispatch(());
        }
    };
    let title =
        move || invited.get().map_or_else(|| text::ADD.to_owned(), |invited| text::invited_title(&invited.email));
    let footer = move || {
        (move || {
            if invited.with(Option::is_some) {
                return view! { <Button label=text::DONE on_press=move |()| dialog.close() /> }.into_any();
            }
            view! {
                <Button label=language::CANCEL on_press=move |()| dialog.close() />
                <Button
                    label=text::ADD
                    kind=Kind::Primary
                    submit=true
                    form=FORM
                    pending=add.pending()
                    pending_label=text::ADDING
                />
            }
            .into_any()
        })
        .into_any()
    };
    let form = move || {
        view! {
            <form id=FORM novalidate on:submit=submit>
                <ActionFailed error=failed changes=true />
                <TextField
                    id="member-email"
                    label=text::EMAIL
                    value=email
                    purpose=Purpose::OthersEmail
                    hint=text::EMAIL_HINT
                    error=fault
                    autofocus=true
                />
                {roles::choice(role)}
            </form>
        }
        .into_any()
    };
    view! {
        <Dialog open=open on_close=move |()| dialog.close() title=title width=Width::Form footer=footer>
            {move || invited.get().map_or_else(form, link)}
        </Dialog>
    }
    .into_any()
}

/// Shows in the list what came of it.
fn done(members: Members, invited: RwSignal<Option<Invited>>, added: AddedMember) {
    match added {
        AddedMember::Member(member) => {
            let focus = name_id(&member.id.to_string());
            announce::say(text::added(&member.name));
            members.list.update(|list| {
                list.invitations.retain(|invitation| invitation.email != member.email);
                let at = list.members.iter().filter(|known| known.name < member.name).count();
                list.members.insert(at, member);
                list.total = list.total.map(|total| total + 1);
            });
            members.dialog.done(ADD, focus);
        }
        AddedMember::Invited { invitation, link, mailed } => {
            // The title is said when the dialog opens, and not when it becomes another one.
            announce::say_here(text::invited_title(&invitation.email));
            invited.try_set(Some(Invited { email: invitation.email.clone(), link, mailed }));
            members.list.update(|list| show(&mut list.invitations, invitation));
        }
    }
}

/// A new invitation takes the place of an earlier one of the same person.
fn show(invitations: &mut Vec<Invitation>, invitation: Invitation) {
    invitations.retain(|other| other.email != invitation.email);
    invitations.insert(0, invitation);
}

fn link(invited: Invited) -> AnyView {
    let Invited { link, mailed, .. } = invited;
    let shown = link.clone();
    // The form had the focus, and is gone.
    Effect::new(|_| request_animation_frame(|| focus::by_selector(".invitation-link button")));
    view! {
        <p>{if mailed { text::MAILED } else { text::NOT_MAILED }}</p>
        <div class="invitation-link">
            <span
                class="mono wrap-anywhere"
                role="textbox"
                aria-readonly="true"
                aria-label=text::LINK
                tabindex="0"
                translate="no"
            >
                {shown}
            </span>
            <CopyIcon label=text::COPY_LINK value=move |()| link.clone() />
        </div>
        <p class="quiet-text">{text::link_detail()}</p>
    }
    .into_any()
}
