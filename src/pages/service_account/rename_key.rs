//! The dialog that gives a key another name.

use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken},
    name, path,
};

use super::{Account, RENAME_KEY, keys::name_id};
use crate::{
    client::{Error, Request},
    failure::refused,
    pages::form_dialog::FormDialog,
    text::language::{generate::name_fault, manage, service_account as text, service_accounts},
    ui::{
        announce,
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// The dialog. It is open while the address says so.
#[component]
pub fn RenameKeyDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let subject = account.subject;
    let open = Memo::new(move |_| dialog.is(RENAME_KEY) && subject.get().is_some());
    let (typed, fault, failed) = (RwSignal::new(String::new()), RwSignal::new(None), RwSignal::new(None::<Error>));
    forget_when_typed(typed, fault);
    Effect::new(move |_| {
        if open.get() {
            typed.set(untrack(|| subject.get()).map(|key| key.name).unwrap_or_default());
            fault.set(None);
            failed.set(None);
        }
    });
    let save = saving(account, fault, failed);
    let submit = move |()| {
        let name = typed.with_untracked(|typed| name::validate(typed).map(str::to_owned));
        fault.set(name.as_ref().err().copied().map(name_fault));
        match name {
            Ok(name) => save.dispatch(name),
            Err(_) => focus::first_error(),
        }
    };
    view! {
        <FormDialog
            open=open
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|key| text::rename_title(&key.name)).unwrap_or_default()
            label=text::RENAME
            pending_label=manage::RENAMING
            pending=save.pending()
            failed=failed
            on_submit=submit
            reload=move |()| account.details.refetch()
        >
            <TextField
                id="key-new-name"
                label=service_accounts::NAME
                value=typed
                hint=text::KEY_NAME_HINT
                error=fault
                autofocus=true
            />
        </FormDialog>
    }
    .into_any()
}

/// What renames the key that the dialog is about, and shows what came of it.
fn saving(account: Account, fault: RwSignal<Option<String>>, failed: RwSignal<Option<Error>>) -> Action<String, ()> {
    Action::about(
        move |name: String| Some((account.subject.get()?.id.to_string(), name)),
        move |(id, name)| {
            let request = Request::patch(account.endpoint(path::SERVICE_ACCOUNT_KEY, id));
            let change = ChangeAccessToken { name: name.clone() };
            request.continues(manage::renaming(name)).json(&change).send::<AccessToken>()
        },
        move |(id, _), answer| match answer {
            Ok(token) => {
                announce::say(manage::renamed(&token.name));
                account.details.update(|details| {
                    for known in details.keys.iter_mut().filter(|known| known.id == token.id) {
                        known.name.clone_from(&token.name);
                    }
                });
                account.dialog.done(RENAME_KEY, name_id(&id));
            }
            Err(error) => refused(error, &[("name", service_accounts::NAME, fault)], failed),
        },
    )
}
