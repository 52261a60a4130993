//! The question before a member is removed, or leaves.

use latchkey_api::{member::Member, path};

use super::{Members, REMOVE, name_id};
use crate::{
    client::Request,
    deed::{Doing, ending},
    pages::{
        confirm::{Confirm, Yes},
        list::beside,
    },
    session::{HOME, leave},
    text::language::members as text,
    ui::{announce, prelude::*},
};

/// The dialog. It is open while the address says so, and the member that it is about is known.
#[component]
pub fn RemoveDialog(members: Members) -> AnyView {
    let dialog = members.dialog;
    let open = Memo::new(move |_| {
        dialog.is(REMOVE) && members.subject.get().is_some_and(|member| members.may_remove(&member))
    });
    let request = move |member: &Member| {
        Request::delete(members.endpoint(path::MEMBER, &member.id.to_string())).continues(text::removing(&member.name))
    };
    let doing = Doing::new(open, move |()| members.list.refetch());
    let remove = ending(doing, request, move |Member { id, name, you, .. }, here| {
        if you {
            // Nothing of this workspace is to stay in memory.
            return leave(HOME);
        }
        let ids = untrack(|| members.list.with_ok(|list| list.members.iter().map(|it| it.id).collect::<Vec<_>>()));
        let beside = beside(&ids.unwrap_or_default(), &id).map(|id| name_id(&id.to_string()));
        if here {
            dialog.done(beside.unwrap_or_default());
        }
        announce::say(text::removed(&name));
        members.list.update(|list| {
            list.members.retain(|member| member.id != id);
            list.total = list.total.map(|total| total.saturating_sub(1));
        });
        members.forget_invitations_of(&name);
    });
    let you = Memo::new(move |_| members.subject.get().is_some_and(|member| member.you));
    let title = move || {
        let workspace = members.workspace.with_value(|workspace| workspace.name.clone());
        members.subject.get().map(|member| text::remove_title(&member.name, member.you, &workspace)).unwrap_or_default()
    };
    let body = move || {
        members.subject.get().map(|member| {
            view! {
                <p>{text::remove_detail(member.access_tokens, member.you)}</p>
                <p>{if member.you { text::LEAVE_KEEPS } else { text::REMOVE_KEEPS }}</p>
            }
        })
    };
    view! {
        <Confirm
            yes=Yes::to(doing, remove, move || members.subject.get())
            on_close=move |()| dialog.close()
            title=title
            label=Signal::derive(move || if you.get() { text::LEAVE } else { text::REMOVE })
            pending_label=text::REMOVING
        >
            {body}
        </Confirm>
    }
    .into_any()
}
