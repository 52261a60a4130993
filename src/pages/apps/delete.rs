//! The question before an app is deleted.

use latchkey_api::{path, problem::code};

use super::{Apps, DELETE, name_id};
use crate::{client::Request, pages::confirm::Confirm, text::language::apps as text, ui::prelude::*};

/// The dialog. It is open while the address says so, and the app that it is about is known.
#[component]
pub fn DeleteDialog(apps: Apps) -> AnyView {
    let (dialog, subject) = (apps.dialog, apps.subject);
    let open = Memo::new(move |_| dialog.is(DELETE) && subject.get().is_some());
    let delete = Action::new_local(move |(): &()| async move {
        let app = untrack(|| subject.get())?;
        let request = Request::delete(apps.endpoint(path::APP, &app.slug)).continues(text::deleting(&app.name));
        match request.send_only().await {
            // Whatever became of it, it is gone.
            Err(error) if error.code() != code::NOT_FOUND => return Some(error),
            _ => {}
        }
        // The row below takes its place, or else the one above.
        let beside = untrack(|| {
            apps.list.with_ok(|list| {
                let at = list.items.iter().position(|known| known.id == app.id)?;
                let beside = list.items.get(at + 1).or_else(|| list.items.get(at.checked_sub(1)?))?;
                Some(name_id(&beside.slug))
            })
        });
        dialog.done(DELETE, beside.flatten().unwrap_or_default());
        apps.announcement.try_set(text::deleted(&app.name));
        apps.list.update(|list| {
            list.items.retain(|known| known.id != app.id);
            list.total = list.total.map(|total| total.saturating_sub(1));
        });
        None
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
            open=open
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|app| text::delete_title(&app.name)).unwrap_or_default()
            label=text::DELETE
            pending_label=text::DELETING
            action=delete
            reload=move |()| apps.list.refetch()
        >
            {body}
        </Confirm>
    }
    .into_any()
}
