//! The dialog for a new key, also for one in place of another.

use latchkey_api::{
    access_token::{AccessToken, CreateKey, CreatedAccessToken},
    name, path,
    secret::Kind as CredentialKind,
};

use super::{ADD_KEY, Account, READY, REPLACE_KEY};
use crate::{
    client::{Error, Request},
    credentials::{
        create::expiry_select::{End, ExpirySelect},
        pending_secret::{PendingSecrets, Secret},
        reveal::{Revealed, waits_for},
    },
    deed::{Deed, Doing, deed},
    failure::refused,
    pages::form_dialog::FormDialog,
    text::language::{generate::name_fault, service_account as text, service_accounts},
    ui::{
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// What was typed and chosen. A handle.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    end: End,
}

impl Form {
    fn new() -> Self {
        let (name, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(name, fault);
        Self { name, fault, end: End::new() }
    }

    fn begin_with(self, name: String) {
        self.name.set(name);
        self.fault.set(None);
        self.end.reset();
    }

    /// Somebody wants to send it: the request, or `None` and what is wrong shows.
    fn press(self) -> Option<CreateKey> {
        let name = self.name.with_untracked(|typed| name::validate(typed).map(str::to_owned));
        self.fault.set(name.as_ref().err().copied().map(name_fault));
        match (name, self.end.expiry()) {
            (Ok(name), Some(expires)) => return Some(CreateKey { name, expires }),
            (Ok(_), None) => self.end.focus(),
            (Err(_), _) => focus::first_error(),
        }
        None
    }

    fn refuse(self, error: Error, failed: RwSignal<Option<Error>>) {
        let fields =
            [("name", service_accounts::NAME, self.fault), ("expires", service_accounts::EXPIRES, self.end.fault)];
        refused(error, &fields, failed);
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn AddKeyDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
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
    let form = Form::new();
    Effect::new(move |_| {
        if open.get() {
            form.begin_with(old.get_untracked().map(|key| key.name).unwrap_or_default());
        }
    });
    let doing = Doing::new(open, move |()| account.details.refetch());
    let send = sending(account, doing, form);
    let submit = move |()| {
        if let Some(content) = form.press() {
            send.begin((old.get_untracked(), content));
        }
    };
    let title = move || old.get().map_or_else(|| text::ADD_KEY.to_owned(), |key| text::replace_title(&key.name));
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=title
            label=move || if replacing() { text::REPLACE } else { text::ADD_KEY }
            pending_label=text::ADDING
            pending=send.pending()
            on_submit=submit
        >
            {untrack(replacing).then(|| view! { <p>{text::REPLACE_LEAD}</p> })}
            <TextField
                id="key-name"
                label=service_accounts::NAME
                value=form.name
                hint=text::KEY_NAME_HINT
                error=form.fault
                autofocus=true
            />
            <ExpirySelect end=form.end label=service_accounts::EXPIRES />
        </FormDialog>
        {waits_for(send.is_under_way(), form.name)}
    }
    .into_any()
}

/// What sends the form, for a key in place of another if there is one, and shows what came of it.
fn sending(account: Account, doing: Doing, form: Form) -> Deed<(Option<AccessToken>, CreateKey)> {
    let pending = PendingSecrets::expect();
    let request = move |(_, content): &(Option<AccessToken>, CreateKey)| {
        let request = Request::post(account.endpoint(path::SERVICE_ACCOUNT_KEYS, ""));
        request.continues(text::adding_key(&content.name)).json(content)
    };
    let made = move |(old, _), created, _| show(account, pending, old, created);
    deed(doing, request, made, move |error| form.refuse(error, doing.failed))
}

/// Shows the secret, once, in place of the page.
fn show(account: Account, pending: PendingSecrets, old: Option<AccessToken>, created: CreatedAccessToken) {
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
