//! The dialog that changes what an account is for, what it may do, and where.

use latchkey_api::{
    path,
    service_account::{ChangeServiceAccount, ServiceAccountDetails, validate_description},
};

use super::{Account, EDIT};
use crate::{
    client::{Error, Request},
    credentials::rights::{Rights, focus_segments},
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

/// The dialog. It is open while the address says so.
#[component]
pub fn EditDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let open = Memo::new(move |_| dialog.is(EDIT) && account.known().is_some());
    let (description, fault, rights) = (RwSignal::new(String::new()), RwSignal::new(None), Rights::new());
    let failed = RwSignal::new(None::<Error>);
    forget_when_typed(description, fault);
    Effect::new(move |_| {
        if let Some(known) = open.get().then(|| untrack(|| account.known())).flatten() {
            description.set(known.description);
            let segments = known.segments.map(|segments| segments.into_iter().map(|segment| segment.id).collect());
            rights.set(known.role, segments);
            fault.set(None);
            failed.set(None);
        }
    });
    let save = Action::new_local(move |content: &ChangeServiceAccount| {
        let content = content.clone();
        async move {
            let name = untrack(|| account.name());
            let request = Request::patch(account.endpoint(path::SERVICE_ACCOUNT, "")).continues(text::saving(&name));
            match request.json(&content).send::<ServiceAccountDetails>().await {
                Ok(details) => {
                    account.details.update(|known| *known = details);
                    announce::say(text::saved(&name));
                    dialog.done(EDIT, String::new());
                }
                Err(error) => {
                    let fields = [
                        ("description", service_accounts::DESCRIPTION, fault),
                        ("segments", service_accounts::WORKS_IN, rights.fault),
                    ];
                    refused(error, &fields, failed);
                }
            }
        }
    });
    let submit = move |()| {
        let typed = description.get_untracked();
        let checked = validate_description(&typed);
        fault.set(checked.err().map(service_accounts::description_fault));
        match (checked, rights.segments()) {
            (Ok(description), Ok(segments)) => save.dispatch(ChangeServiceAccount {
                description: description.to_owned(),
                role: rights.role.get_untracked(),
                segments,
            }),
            (Ok(_), Err(())) => focus_segments(),
            (Err(_), _) => focus::first_error(),
        }
    };
    view! {
        <FormDialog
            open=open
            on_close=move |()| dialog.close()
            title=move || text::edit_title(&account.name())
            label=text::SAVE
            pending_label=text::SAVING
            pending=save.pending()
            failed=failed
            on_submit=submit
            reload=move |()| account.details.refetch()
        >
            <p>{text::EDIT_LEAD}</p>
            <TextField
                id="account-description"
                label=service_accounts::DESCRIPTION
                value=description
                optional=true
                hint=service_accounts::DESCRIPTION_HINT
                error=fault
                autofocus=true
            />
            {rights.fields(account.places)}
        </FormDialog>
    }
    .into_any()
}
