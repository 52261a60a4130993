//! The dialog that gives a member another role.

use latchkey_api::{
    member::{ChangeMember, Member},
    path,
    session::Role,
};

use super::{CHANGE, Members, name_id, roles};
use crate::{
    client::{Error, Request},
    pages::form_dialog::FormDialog,
    session::Session,
    text::language::{self, members as text},
    ui::{announce, prelude::*},
};

/// The dialog. It is open while the address says so, and the member that it is about is known.
#[component]
pub fn ChangeDialog(members: Members) -> AnyView {
    let (dialog, session) = (members.dialog, Session::expect());
    let open = Memo::new(move |_| {
        dialog.is(CHANGE) && members.subject.get().is_some_and(|member| members.may_change(&member))
    });
    let (chosen, failed) = (RwSignal::new(Role::Viewer), RwSignal::new(None::<Error>));
    Effect::new(move |_| {
        if open.get() {
            failed.set(None);
            if let Some(member) = untrack(|| members.subject.get()) {
                chosen.set(member.role);
            }
        }
    });
    let send = move |member: &Member| {
        let request = Request::patch(members.endpoint(path::MEMBER, &member.id.to_string()));
        request
            .continues(text::changing(&member.name))
            .json(&ChangeMember { role: chosen.get_untracked() })
            .send::<Member>()
    };
    let change = Action::new(send, move |Member { id, name, you, .. }, answer| match answer {
        Ok(changed) => {
            announce::say(text::changed(&name, language::role(changed.role)));
            members.list.update(|list| {
                if let Some(known) = list.members.iter_mut().find(|known| known.id == changed.id) {
                    *known = changed;
                }
            });
            dialog.done(CHANGE, name_id(&id.to_string()));
            if you {
                session.ask();
            }
        }
        Err(error) => failed.set(Some(error)),
    });
    let submit = move |()| match untrack(|| members.subject.get()) {
        Some(member) if member.role != chosen.get_untracked() => change.dispatch(member),
        _ => dialog.close(),
    };
    view! {
        <FormDialog
            open=open
            on_close=move |()| dialog.close()
            title=move || members.subject.get().map(|member| text::change_title(&member.name)).unwrap_or_default()
            label=text::CHANGE_ROLE
            pending_label=text::CHANGING_ROLE
            pending=change.pending()
            failed=failed
            on_submit=submit
            reload=move |()| members.list.refetch()
        >
            {roles::choice(chosen)}
        </FormDialog>
    }
    .into_any()
}
