//! The dialog for a new key, also for one in place of another.

use latchkey_api::{
    access_token::{AccessToken, CreateKey, CreatedAccessToken},
    name, path,
    secret::Kind as CredentialKind,
};

use super::{ADD_KEY, Account, READY, REPLACE_KEY};
use crate::{
    attempt::{Attempt, send_once},
    client::{Error, Request},
    credentials::{
        create::expiry_select::{End, ExpirySelect},
        pending_secret::{PendingSecrets, Secret},
        reveal::Revealed,
    },
    failure::refused,
    pages::form_dialog::FormDialog,
    text::language::{generate::name_fault, service_account as text, service_accounts},
    ui::{
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// The dialog. It is open while the address says so.
#[component]
pub fn AddKeyDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let pending = PendingSecrets::expect();
    let subject = account.subject;
    let replaces = Memo::new(move |_| dialog.is(REPLACE_KEY));
    let open = Memo::new(move |_| dialog.is(ADD_KEY) || (replaces.get() && subject.get().is_some()));
    // While it closes it stays what it was.
    let old = Memo::new(
        move |before: Option<&Option<AccessToken>>| {
            if open.get() { subject.get().filter(|_| replaces.get()) } else { before.cloned().flatten() }
        },
    );
    let replacing = move || old.with(Option::is_some);
    let (typed, fault, end) = (RwSignal::new(String::new()), RwSignal::new(None), End::new());
    let failed = RwSignal::new(None::<Error>);
    forget_when_typed(typed, fault);
    Effect::new(move |_| {
        if open.get() {
            typed.set(old.get_untracked().map(|key| key.name).unwrap_or_default());
            fault.set(None);
            failed.set(None);
            end.reset();
        }
    });
    let attempt = StoredValue::new(Attempt::default());
    let send = Action::new_local(move |content: &CreateKey| {
        let content = content.clone();
        let old = old.get_untracked();
        async move {
            let request = Request::post(account.endpoint(path::SERVICE_ACCOUNT_KEYS, ""))
                .continues(text::adding_key(&content.name));
            match send_once::<CreatedAccessToken>(attempt, request.json(&content)).await {
                Ok(created) => show(account, pending, old, created),
                Err(error) => {
                    let fields =
                        [("name", service_accounts::NAME, fault), ("expires", service_accounts::EXPIRES, end.fault)];
                    refused(error, &fields, failed);
                }
            }
        }
    });
    let submit = move |()| {
        let name = typed.with_untracked(|typed| name::validate(typed).map(str::to_owned));
        fault.set(name.as_ref().err().copied().map(name_fault));
        match (name, end.expiry()) {
            (Ok(name), Some(expires)) => send.dispatch(CreateKey { name, expires }),
            (Ok(_), None) => end.focus(),
            (Err(_), _) => focus::first_error(),
        }
    };
    let title = move || old.get().map_or_else(|| text::ADD_KEY.to_owned(), |key| text::replace_title(&key.name));
    view! {
        <FormDialog
            open=open
            on_close=move |()| dialog.close()
            title=title
            label=move || if replacing() { text::REPLACE } else { text::ADD_KEY }
            pending_label=text::ADDING
            pending=send.pending()
            failed=failed
            on_submit=submit
            reload=move |()| account.details.refetch()
        >
            {untrack(replacing).then(|| view! { <p>{text::REPLACE_LEAD}</p> })}
            <TextField
                id="key-name"
                label=service_accounts::NAME
                value=typed
                hint=text::KEY_NAME_HINT
                error=fault
                autofocus=true
            />
            <ExpirySelect end=end label=service_accounts::EXPIRES />
        </FormDialog>
    }
    .into_any()
}

/// Shows the secret, once, in place of the page.
fn show(account: Account, pending: PendingSecrets, old: Option<AccessToken>, created: CreatedAccessToken) {
    if account.id.try_get_value().is_none() {
        // The page is gone.
        return;
    }
    let CreatedAccessToken { token, secret } = created;
    let made = Revealed {
        kind: CredentialKind::ServiceAccountKey,
        id: token.id,
        name: token.name,
        prefix: token.prefix,
        expires_at: token.expires_at,
        account: untrack(|| account.known()).map(|known| known.identifier),
    };
    account.replaced.set(old.map(|old| (old.id.to_string(), old.name)));
    account.details.refetch();
    pending.hold_for(account.page(), made, Secret::new(secret));
    account.dialog.turn_into(READY);
}
