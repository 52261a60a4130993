//! The question before a segment is deleted.

use latchkey_api::{
    id::AppId,
    path,
    segment::{LimitedServiceAccount, Segment},
};

use super::{DELETE, Segments, app_names, name_id};
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

/// More apps than this that are lost are counted, and not named.
const MOST_NAMES: usize = 3;

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
        let Some(segment) = subject.get().filter(|segment| !segment.service_accounts.is_empty()) else {
            return view! { <p>{text::NOBODY_LIMITED}</p> }.into_any();
        };
        let line = |account: &LimitedServiceAccount| {
            let lost = all.with_ok(|all| lost(&segment, all, account)).unwrap_or_default();
            line(segments, account, &lost)
        };
        view! {
            <p>{text::THESE_LOSE}</p>
            <ul class="revoke-list panel losing">{segment.service_accounts.iter().map(line).collect_view()}</ul>
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

/// The apps of a segment that no other segment of a service account holds.
fn lost(segment: &Segment, all: &[Segment], account: &LimitedServiceAccount) -> Vec<AppId> {
    let keeps = |app: &AppId| {
        let others = all.iter().filter(|other| other.id != segment.id && other.apps.contains(app));
        others.flat_map(|other| &other.service_accounts).any(|limited| limited.id == account.id)
    };
    segment.apps.iter().filter(|app| !keeps(app)).copied().collect()
}

/// A service account that loses the segment.
fn line(segments: Segments, account: &LimitedServiceAccount, lost: &[AppId]) -> AnyView {
    let what = if account.only_here {
        view! { <small class="brass-text">{icon(ALERT)} {text::WORKS_NOWHERE}</small> }.into_any()
    } else if lost.is_empty() {
        view! { <small>{text::LOSES_NOTHING}</small> }.into_any()
    } else {
        let names = app_names(segments, lost);
        let apps = if names.is_empty() || lost.len() > MOST_NAMES { text::app_count(lost.len()) } else { names };
        view! { <small>{text::loses(&apps)}</small> }.into_any()
    };
    view! {
        <li>
            <span class="row-icon">{icon(SERVICE_ACCOUNT)}</span>
            <b class="wrap-anywhere" dir="auto">{account.name.clone()}</b>
            {what}
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(number: u8, apps: &[u8], accounts: &[u8]) -> Segment {
        let account = |&number: &u8| LimitedServiceAccount {
            id: latchkey_api::id::ServiceAccountId::from_bytes([number; 16]),
            name: String::new(),
            only_here: false,
        };
        Segment {
            id: latchkey_api::id::SegmentId::from_bytes([number; 16]),
            name: String::new(),
            apps: apps.iter().map(|&app| AppId::from_bytes([app; 16])).collect(),
            service_accounts: accounts.iter().map(account).collect(),
            created_at: latchkey_api::timestamp::Timestamp(0),
        }
    }

    #[test]
    fn knows_which_apps_nothing_else_opens() {
        let all = [segment(1, &[1, 2, 3], &[7, 8]), segment(2, &[2], &[7]), segment(3, &[1, 3], &[9])];
        let of = |account: usize| lost(&all[0], &all, &all[0].service_accounts[account]);
        assert_eq!(of(0), [1, 3].map(|app| AppId::from_bytes([app; 16])));
        assert_eq!(of(1).len(), 3, "what others keep is no help");
    }
}
