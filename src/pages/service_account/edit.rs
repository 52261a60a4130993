//! The dialog that changes what an account is for, what it may do, and where.

use latchkey_api::{
    path,
    service_account::{ChangeServiceAccount, ServiceAccount, ServiceAccountDetails, validate_description},
};

use super::{Account, EDIT};
use crate::{
    client::{Error, Request},
    credentials::rights::{Rights, focus_segments},
    deed::{Deed, Doing, deed},
    failure::refused,
    pages::form_dialog::FormDialog,
    text::language::{service_account as text, service_accounts},
    ui::{
        announce,
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// What was typed and chosen. A handle.
#[derive(Clone, Copy)]
struct Form {
    description: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    rights: Rights,
}

impl Form {
    fn new() -> Self {
        let (description, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(description, fault);
        Self { description, fault, rights: Rights::new() }
    }

    fn begin_with(self, account: ServiceAccount) {
        self.description.set(account.description);
        let segments = account.segments.map(|segments| segments.into_iter().map(|segment| segment.id).collect());
        self.rights.set(account.role, segments);
        self.fault.set(None);
    }

    /// Somebody wants to send it: what it says, or `None` and what is wrong shows.
    fn press(self) -> Option<ChangeServiceAccount> {
        let typed = self.description.get_untracked();
        let checked = validate_description(&typed);
        self.fault.set(checked.err().map(service_accounts::description_fault));
        match (checked, self.rights.segments()) {
            (Ok(description), Ok(segments)) => {
                let (description, role) = (description.to_owned(), self.rights.role.get_untracked());
                return Some(ChangeServiceAccount { description, role, segments });
            }
            (Ok(_), Err(())) => focus_segments(),
            (Err(_), _) => focus::first_error(),
        }
        None
    }

    fn refuse(self, error: Error, failed: RwSignal<Option<Error>>) {
        let fields = [
            ("description", service_accounts::DESCRIPTION, self.fault),
            ("segments", service_accounts::WORKS_IN, self.rights.fault),
        ];
        refused(error, &fields, failed);
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn EditDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let open = Memo::new(move |_| dialog.is(EDIT) && account.known().is_some());
    let form = Form::new();
    Effect::new(move |_| {
        if let Some(known) = open.get().then(|| untrack(|| account.known())).flatten() {
            form.begin_with(known);
        }
    });
    let doing = Doing::new(open, move |()| account.details.refetch());
    let save = saving(account, doing, form);
    let submit = move |()| {
        if let Some(content) = form.press() {
            save.begin(content);
        }
    };
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=move || text::edit_title(&account.name())
            label=text::SAVE
            pending_label=text::SAVING
            pending=save.pending()
            on_submit=submit
        >
            <p>{text::EDIT_LEAD}</p>
            <TextField
                id="account-description"
                label=service_accounts::DESCRIPTION
                value=form.description
                optional=true
                hint=service_accounts::DESCRIPTION_HINT
                error=form.fault
                autofocus=true
            />
            {form.rights.fields(account.places)}
        </FormDialog>
    }
    .into_any()
}

/// What saves the form, and shows what came of it.
fn saving(account: Account, doing: Doing, form: Form) -> Deed<ChangeServiceAccount> {
    let request = move |content: &ChangeServiceAccount| {
        let request = Request::patch(account.endpoint(path::SERVICE_ACCOUNT, ""));
        request.continues(text::saving(&account.name())).json(content)
    };
    let saved = move |_, details: ServiceAccountDetails, here| {
        announce::say(text::saved(&details.account.name));
        account.details.update(|known| *known = details);
        if here {
            account.dialog.done(String::new());
        }
    };
    deed(doing, request, saved, move |error| form.refuse(error, doing.failed))
}
