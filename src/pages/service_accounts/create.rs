//! The dialog that makes a service account with its first key.

use super::{Accounts, CREATE, endpoint, row::page_of};
use crate::{
    client::{Error, Request},
    credentials::{
        create::expiry_select::{End, ExpirySelect},
        pending_secret::{PendingSecrets, Secret},
        reveal::{Revealed, waits_for},
        rights::{Places, Rights, focus_segments},
    },
    deed::{Doing, deed},
    failure::refused,
    pages::{form_dialog::FormDialog, service_account::READY},
    text::language::service_accounts as text,
    ui::{
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};
use latchkey_api::{
    secret::Kind as CredentialKind,
    service_account::{CreateServiceAccount, CreatedServiceAccount, validate_description, validate_name},
};

const NAME_ID: &str = "service-account-name";

/// What was typed and chosen. It stays while the page does. A handle.
#[derive(Clone, Copy)]
struct Form {
    name: RwSignal<String>,
    name_fault: RwSignal<Option<String>>,
    description: RwSignal<String>,
    description_fault: RwSignal<Option<String>>,
    rights: Rights,
    end: End,
}

impl Form {
    fn new() -> Self {
        let text = || (RwSignal::new(String::new()), RwSignal::new(None));
        let ((name, name_fault), (description, description_fault)) = (text(), text());
        forget_when_typed(name, name_fault);
        forget_when_typed(description, description_fault);
        Self { name, name_fault, description, description_fault, rights: Rights::new(), end: End::new() }
    }

    fn forget_faults(self) {
        self.name_fault.set(None);
        self.description_fault.set(None);
        self.rights.fault.set(None);
        self.end.fault.set(None);
    }

    /// The request; `None` shows what is wrong.
    fn request(self) -> Option<CreateServiceAccount> {
        self.forget_faults();
        let name = self.name.get_untracked();
        let name = validate_name(&name).map_err(|fault| self.name_fault.set(Some(text::name_fault(fault))));
        let description = self.description.get_untracked();
        let description = validate_description(&description)
            .map_err(|fault| self.description_fault.set(Some(text::description_fault(fault))));
        let (segments, expires) = (self.rights.segments(), self.end.expiry());
        Some(CreateServiceAccount {
            name: name.ok()?.to_owned(),
            description: description.ok()?.to_owned(),
            role: self.rights.role.get_untracked(),
            segments: segments.ok()?,
            expires: expires?,
        })
    }

    /// Brings the person to the first field that is wrong.
    fn focus_fault(self) {
        // The marks are drawn by then.
        request_animation_frame(move || {
            if [self.name_fault, self.description_fault].iter().any(|fault| fault.with_untracked(Option::is_some)) {
                focus::first_error();
            } else if self.rights.fault.with_untracked(Option::is_some) {
                focus_segments();
            } else {
                self.end.focus();
            }
        });
    }

    /// The server said no.
    fn refuse(self, error: Error, failed: RwSignal<Option<Error>>) {
        let faulty = !error.fields().is_empty();
        let fields = [
            ("name", text::NAME, self.name_fault),
            ("description", text::DESCRIPTION, self.description_fault),
            ("segments", text::WORKS_IN, self.rights.fault),
            ("expires", text::FIRST_KEY_EXPIRES, self.end.fault),
        ];
        refused(error, &fields, failed);
        if faulty {
            self.focus_fault();
        }
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn CreateDialog(accounts: Accounts) -> AnyView {
    let form = Form::new();
    let pending = PendingSecrets::expect();
    let open = Memo::new(move |_| accounts.dialog.is(CREATE));
    Effect::new(move |_| {
        if open.get() {
            form.forget_faults();
        }
    });
    let request = move |content: &CreateServiceAccount| {
        let request = Request::post(accounts.workspace.with_value(endpoint));
        request.continues(text::creating(&content.name)).json(content)
    };
    let doing = Doing::new(open, move |()| accounts.list.refetch());
    let made = move |_, created, here| show(accounts, pending, created, here);
    let send = deed(doing, request, made, move |error| form.refuse(error, doing.failed));
    let submit = move |()| match form.request() {
        Some(content) => send.begin(content),
        None => form.focus_fault(),
    };
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| accounts.dialog.close()
            title=text::CREATE
            label=text::CREATE
            pending_label=text::CREATING
            pending=send.pending()
            on_submit=submit
        >
            <p>{text::CREATE_LEAD}</p>
            <TextField
                id=NAME_ID
                label=text::NAME
                value=form.name
                hint=identifier(accounts, form.name)
                error=form.name_fault
                autofocus=true
            />
            <TextField
                id="service-account-description"
                label=text::DESCRIPTION
                value=form.description
                optional=true
                hint=text::DESCRIPTION_HINT
                error=form.description_fault
            />
            {form.rights.fields(Places::beside(accounts.workspace))}
            <ExpirySelect end=form.end label=text::FIRST_KEY_EXPIRES />
        </FormDialog>
        {waits_for(send.is_under_way(), form.name)}
    }
    .into_any()
}

/// What the account will be called everywhere.
fn identifier(accounts: Accounts, name: RwSignal<String>) -> MaybeProp<String> {
    MaybeProp::derive(move || {
        let domain = accounts.list.with_ok(|list| list.domain.clone()).unwrap_or_default();
        let name = name.with(|name| name.trim().to_owned());
        let name = if name.is_empty() { text::ANY_NAME.to_owned() } else { name };
        (!domain.is_empty()).then(|| [&name, "@", &domain].concat())
    })
}

/// Goes on to the account's page, which shows the secret once.
fn show(accounts: Accounts, pending: PendingSecrets, created: CreatedServiceAccount, here: bool) {
    let CreatedServiceAccount { account, key, secret } = created;
    let page = accounts.workspace.with_value(|own| page_of(own, &account.id.to_string()));
    let made = Revealed {
        kind: CredentialKind::ServiceAccountKey,
        id: key.id,
        name: account.name,
        prefix: key.prefix,
        expires_at: key.expires_at,
        account: Some(account.identifier),
    };
    pending.hold_for(page.clone(), made, Secret::new(secret));
    accounts.go_to(&[&page, "?open=", READY].concat(), here);
}
