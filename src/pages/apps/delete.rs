//! The question before an app is deleted.

use latchkey_api::{app::AppDetails, path};

use super::{Apps, DELETE, name_id};
use crate::{
    client::Request,
    deed::{Doing, ending},
    pages::{
        confirm::{Confirm, Yes},
        list::beside,
    },
    text::language::apps as text,
    ui::{announce, prelude::*},
};

/// The dialog. It is open while the address says so, and the app that it is about is known.
#[component]
pub fn DeleteDialog(apps: Apps) -> AnyView {
    let (dialog, subject) = (apps.dialog, apps.subject);
    let open = Memo::new(move |_| dialog.is(DELETE) && subject.get().is_some());
    let request = move |app: &AppDetails| {
        Request::delete(apps.endpoint(path::APP, &app.slug)).continues(text::deleting(&app.name))
    };
    let doing = Doing::new(open, move |()| apps.list.refetch());
    let delete = ending(doing, request, move |app: AppDetails, here| {
        let all = untrack(|| apps.list.with_ok(|list| list.items.iter().map(|it| it.slug.clone()).collect::<Vec<_>>()));
        let beside = beside(&all.unwrap_or_default(), &app.slug).map(|slug| name_id(slug));
        if here {
            dialog.done(beside.unwrap_or_default());
        }
        announce::say(text::deleted(&app.name));
        apps.list.update(|list| {
            list.items.retain(|known| known.id != app.id);
            list.total = list.total.map(|total| total.saturating_sub(1));
        });
    });
    let body = move || {
        subject.get().map(|app| {
            view! {
                <p>{text::what_stops(app.api_tokens)}</p>
                <p>{text::what_is_lost(app.builds)} " " {text::FOR_GOOD}</p>
            }
        })
    };
    view! {
        <Confirm
            yes=Yes::to(doing, delete, move || subject.get())
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|app| text::delete_title(&app.name)).unwrap_or_default()
            label=text::DELETE
            pending_label=text::DELETING
        >
            {body}
        </Confirm>
    }
    .into_any()
}
