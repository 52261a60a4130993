//! The dialog that gives a key another name.

use latchkey_api::{
    access_token::{AccessToken, ChangeAccessToken},
    name, path,
};

use super::{Account, RENAME_KEY, keys::name_id};
use crate::{
    client::Request,
    deed::{Deed, Doing, deed},
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
    let (typed, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
    forget_when_typed(typed, fault);
    Effect::new(move |_| {
        if open.get() {
            typed.set(untrack(|| subject.get()).map(|key| key.name).unwrap_or_default());
            fault.set(None);
        }
    });
    let doing = Doing::new(open, move |()| account.details.refetch());
    let save = saving(account, doing, fault);
    let submit = move |()| {
        let name = typed.with_untracked(|typed| name::validate(typed).map(str::to_owned));
        fault.set(name.as_ref().err().copied().map(name_fault));
        match name {
            Ok(name) => {
                if let Some(key) = untrack(|| subject.get()) {
                    save.begin((key.id.to_string(), name));
                }
            }
            Err(_) => focus::first_error(),
        }
    };
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|key| text::rename_title(&key.name)).unwrap_or_default()
            label=text::RENAME
            pending_label=manage::RENAMING
            pending=save.pending()
            on_submit=submit
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

/// What renames a key, and shows what came of it.
fn saving(account: Account, doing: Doing, fault: RwSignal<Option<String>>) -> Deed<(String, String)> {
    let request = move |(id, name): &(String, String)| {
        let request = Request::patch(account.endpoint(path::SERVICE_ACCOUNT_KEY, id));
        request.continues(manage::renaming(name)).json(&ChangeAccessToken { name: name.clone() })
    };
    let saved = move |(id, _): (String, String), token: AccessToken, here| {
        announce::say(manage::renamed(&token.name));
        account.details.update(|details| {
            for known in details.keys.iter_mut().filter(|known| known.id == token.id) {
                known.name.clone_from(&token.name);
            }
        });
        if here {
            account.dialog.done(name_id(&id));
        }
    };
    deed(doing, request, saved, move |error| refused(error, &[("name", service_accounts::NAME, fault)], doing.failed))
}
