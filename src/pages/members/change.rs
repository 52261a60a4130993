//! The dialog that gives a member another role.

use latchkey_api::{
    member::{ChangeMember, Member},
    path,
    session::Role,
};

use super::{CHANGE, Members, name_id, roles};
use crate::{
    client::Request,
    deed::{Doing, deed},
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
    let chosen = RwSignal::new(Role::Viewer);
    Effect::new(move |_| {
        if let Some(member) = open.get().then(|| untrack(|| members.subject.get())).flatten() {
            chosen.set(member.role);
        }
    });
    let request = move |(member, role): &(Member, Role)| {
        let request = Request::patch(members.endpoint(path::MEMBER, &member.id.to_string()));
        request.continues(text::changing(&member.name)).json(&ChangeMember { role: *role })
    };
    let changed = move |(Member { id, name, you, .. }, _), changed: Member, here| {
        announce::say(text::changed(&name, language::role(changed.role)));
        members.show(changed, false);
        members.forget_invitations_of(&name);
        if here {
            dialog.done(name_id(&id.to_string()));
        }
        if you {
            session.ask();
        }
    };
    let doing = Doing::new(open, move |()| members.list.refetch());
    let change = deed(doing, request, changed, move |error| doing.failed.set(Some(error)));
    let submit = move |()| match (untrack(|| members.subject.get()), chosen.get_untracked()) {
        (Some(member), role) if member.role != role => change.begin((member, role)),
        _ => dialog.close(),
    };
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=move || members.subject.get().map(|member| text::change_title(&member.name)).unwrap_or_default()
            label=text::CHANGE_ROLE
            pending_label=text::CHANGING_ROLE
            pending=change.pending()
            on_submit=submit
        >
            {roles::choice(chosen)}
        </FormDialog>
    }
    .into_any()
}
