//! The question before a segment is deleted.

use latchkey_api::{
    path,
    segment::{LimitedServiceAccount, Segment},
};

use super::{DELETE, Segments, name_id};
use crate::{
    client::Request,
    deed::{Doing, ending},
    pages::{
        confirm::{Confirm, Yes},
        list::beside,
    },
    text::language::segments as text,
    ui::{
        announce,
        icon::{ALERT, SERVICE_ACCOUNT, icon},
        prelude::*,
    },
};

/// The dialog. It is open while the address says so.
#[component]
pub fn DeleteDialog(segments: Segments) -> AnyView {
    let dialog = segments.dialog;
    let subject = segments.subject;
    let open = Memo::new(move |_| dialog.is(DELETE) && subject.get().is_some());
    let request = move |segment: &Segment| {
        let slug = segments.workspace.with_value(|own| own.slug.clone());
        let address = path::with_id(&path::fill(path::SEGMENT, &[("organization", &slug)]), segment.id);
        Request::delete(address).continues(text::deleting(&segment.name))
    };
    let all = segments.places.segments;
    let doing = Doing::new(open, move |()| all.refetch());
    let delete = ending(doing, request, move |segment: Segment, here| {
        let ids = untrack(|| all.with_ok(|all| all.iter().map(|it| it.id).collect::<Vec<_>>())).unwrap_or_default();
        let beside = beside(&ids, &segment.id).map(|id| name_id(&id.to_string()));
        if here {
            dialog.done(beside.unwrap_or_default());
        }
        announce::say(text::deleted(&segment.name));
        all.update(|all| all.retain(|known| known.id != segment.id));
    });
    let body = move || {
        let accounts = subject.get().map(|segment| segment.service_accounts).unwrap_or_default();
        if accounts.is_empty() {
            return view! { <p>{text::NOBODY_LIMITED}</p> }.into_any();
        }
        view! {
            <p>{text::THESE_LOSE}</p>
            <ul class="revoke-list panel losing">{accounts.into_iter().map(line).collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <Confirm
            yes=Yes::to(doing, delete, move || subject.get())
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|segment| text::delete_title(&segment.name)).unwrap_or_default()
            label=text::DELETE
            pending_label=text::DELETING
        >
            {body}
            <p>{text::APPS_STAY}</p>
        </Confirm>
    }
    .into_any()
}

/// A service account that loses the segment.
fn line(account: LimitedServiceAccount) -> AnyView {
    let LimitedServiceAccount { name, only_here, .. } = account;
    let what = if only_here {
        view! { <small class="brass-text">{icon(ALERT)} {text::WORKS_NOWHERE}</small> }.into_any()
    } else {
        view! { <small>{text::KEEPS_OTHERS}</small> }.into_any()
    };
    view! {
        <li>
            <span class="row-icon">{icon(SERVICE_ACCOUNT)}</span>
            <b class="wrap-anywhere" dir="auto">{name}</b>
            {what}
        </li>
    }
    .into_any()
}
