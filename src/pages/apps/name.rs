//! The dialog that asks for an app's name, of a new one or of one that there is.

use latchkey_api::{
    app::{AppDetails, WriteApp},
    name::{self, NameFault},
    path,
};

use super::{Apps, CREATE, RENAME, name_id};
use crate::{
    attempt::{Attempt, send_once},
    client::{Error, Request},
    pages::form_dialog::FormDialog,
    text::language::{apps as text, field_fault, generate::name_fault, manage},
    ui::{
        announce,
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// The dialog. It is open while the address says so, and the app that it is about is known.
#[component]
pub fn NameDialog(apps: Apps) -> AnyView {
    let (dialog, subject) = (apps.dialog, apps.subject);
    let creates = Memo::new(move |_| dialog.is(CREATE));
    let open = Memo::new(move |_| creates.get() || (dialog.is(RENAME) && subject.get().is_some()));
    // While it closes it stays what it was.
    let creating = Memo::new(
        move |before: Option<&bool>| {
            if open.get() { creates.get() } else { before.copied().unwrap_or_default() }
        },
    );
    let (typed, fault, failed) = (RwSignal::new(String::new()), RwSignal::new(None), RwSignal::new(None::<Error>));
    forget_when_typed(typed, fault);
    Effect::new(move |_| {
        if open.get() {
            let before = if creates.get() { None } else { untrack(|| subject.get()) };
            typed.set(before.map(|app| app.name).unwrap_or_default());
            fault.set(None);
            failed.set(None);
        }
    });
    let attempt = StoredValue::new(Attempt::default());
    let save = Action::new_local(move |name: &String| {
        let name = name.clone();
        async move {
            let before = if creating.get_untracked() { None } else { untrack(|| subject.get()) };
            if let Err(error) = send(apps, attempt, before, name).await {
                match error.field("name") {
                    Some(detail) => {
                        fault.try_set(Some(field_fault(text::NAME, detail)));
                        focus::first_error();
                    }
                    None => drop(failed.try_set(Some(error))),
                }
            }
        }
    });
    let submit = move |()| {
        let name = typed.with_untracked(|typed| name::validate(typed).map(str::to_owned));
        match name {
            Ok(name) => save.dispatch(name),
            Err(found) => {
                fault.set(Some(match found {
                    NameFault::Empty => text::NAME_MISSING.to_owned(),
                    other => name_fault(other),
                }));
                focus::first_error();
            }
        }
    };
    let title = move || {
        if creating.get() {
            return text::CREATE.to_owned();
        }
        subject.get().map(|app| text::rename_title(&app.name)).unwrap_or_default()
    };
    view! {
        <FormDialog
            open=open
            on_close=move |()| dialog.close()
            title=title
            label=move || if creating.get() { text::CREATE } else { text::RENAME }
            pending_label=move || if creating.get() { text::CREATING } else { manage::RENAMING }
            pending=save.pending()
            failed=failed
            on_submit=submit
            reload=move |()| apps.list.refetch()
        >
            <TextField
                id="app-name"
                label=text::NAME
                value=typed
                hint=if creating.get_untracked() { text::NAME_HINT } else { text::RENAME_HINT }
                error=fault
                autofocus=true
            />
        </FormDialog>
    }
    .into_any()
}

/// Renames the app, or makes a new one, and shows it in the list.
async fn send(
    apps: Apps,
    attempt: StoredValue<Attempt>,
    before: Option<AppDetails>,
    name: String,
) -> Result<(), Error> {
    let request = match &before {
        Some(app) => Request::patch(apps.endpoint(path::APP, &app.slug)).continues(manage::renaming(&name)),
        None => Request::post(apps.endpoint(path::APPS, "")).continues(text::creating(&name)),
    };
    let app: AppDetails = send_once(attempt, request.json(&WriteApp { name })).await?;
    let (dialog, said) = match before {
        Some(_) => (RENAME, manage::renamed(&app.name)),
        None => (CREATE, text::created(&app.name)),
    };
    let focus = name_id(&app.slug);
    apps.list.update(|list| {
        if let Some(known) = list.items.iter_mut().find(|known| known.id == app.id) {
            *known = app;
        } else if dialog == CREATE {
            list.items.insert(list.items.iter().filter(|known| known.name < app.name).count(), app);
            list.total = list.total.map(|total| total + 1);
        }
    });
    announce::say(said);
    apps.dialog.done(dialog, focus);
    Ok(())
}
