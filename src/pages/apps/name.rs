//! The dialog that asks for an app's name, of a new one or of one that there is.

use latchkey_api::{
    app::{AppDetails, AppPage, WriteApp},
    paged::Order,
    path,
};

use super::{Apps, CREATE, RENAME, name_id};
use crate::{
    client::Request,
    deed::{Deed, Doing, deed},
    failure::refused,
    pages::{
        form_dialog::{FormDialog, checked_name},
        paged::Rows,
    },
    text::language::{apps as text, manage},
    ui::{
        announce,
        field::{TextField, forget_when_typed},
        prelude::*,
    },
};

const ROWS: Rows<AppPage, AppDetails> = Rows {
    of: |page| (&mut page.items, &mut page.total),
    is_same: |one, other| one.id == other.id,
    compare: |order, one, other| match order {
        Order::Newest | Order::Oldest => one.created_at.cmp(&other.created_at),
        _ => one.name.cmp(&other.name),
    },
};

/// What was typed. A handle.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    fault: RwSignal<Option<String>>,
}

impl Form {
    fn new() -> Self {
        let (name, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(name, fault);
        Self { name, fault }
    }

    fn begin_with(self, name: String) {
        self.name.set(name);
        self.fault.set(None);
    }

    /// Somebody wants to send it: the name, or `None` and what is wrong shows.
    fn press(self) -> Option<String> {
        checked_name(self.name, self.fault, text::NAME_MISSING)
    }
}

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
    let form = Form::new();
    Effect::new(move |_| {
        if open.get() {
            let before = if creates.get() { None } else { untrack(|| subject.get()) };
            form.begin_with(before.map(|app| app.name).unwrap_or_default());
        }
    });
    let doing = Doing::new(open, move |()| apps.list.refetch());
    let save = saving(apps, doing, form);
    let submit = move |()| {
        if let Some(name) = form.press() {
            save.begin((if creating.get_untracked() { None } else { untrack(|| subject.get()) }, name));
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
            doing=doing
            on_close=move |()| dialog.close()
            title=title
            label=move || if creating.get() { text::CREATE } else { text::RENAME }
            pending_label=move || if creating.get() { text::CREATING } else { manage::RENAMING }
            pending=save.pending()
            on_submit=submit
        >
            <TextField
                id="app-name"
                label=text::NAME
                value=form.name
                hint=if creating.get_untracked() { text::NAME_HINT } else { text::RENAME_HINT }
                error=form.fault
                autofocus=true
            />
        </FormDialog>
    }
    .into_any()
}

/// What renames the app, or makes a new one, and shows it in the list.
fn saving(apps: Apps, doing: Doing, form: Form) -> Deed<(Option<AppDetails>, String)> {
    let request = move |(before, name): &(Option<AppDetails>, String)| {
        let request = match before {
            Some(app) => Request::patch(apps.endpoint(path::APP, &app.slug)).continues(manage::renaming(name)),
            None => Request::post(apps.endpoint(path::APPS, "")).continues(text::creating(name)),
        };
        request.json(&WriteApp { name: name.clone() })
    };
    let saved = move |(before, _): (Option<AppDetails>, String), app, here| saved(apps, before.is_some(), app, here);
    deed(doing, request, saved, move |error| refused(error, &[("name", text::NAME, form.fault)], doing.failed))
}

fn saved(apps: Apps, renamed: bool, app: AppDetails, here: bool) {
    announce::say(if renamed { manage::renamed(&app.name) } else { text::created(&app.name) });
    let focus = name_id(&app.slug);
    apps.paging.put(apps.list, &ROWS, app, !renamed);
    if here {
        apps.dialog.done(focus);
    }
}
