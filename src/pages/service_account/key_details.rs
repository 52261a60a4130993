//! Everything that is known of a key.

use latchkey_api::{path, secret::Kind};

use super::{Account, DETAILS, RENAME_KEY, REPLACE_KEY, REVOKE_KEY};
use crate::{
    asked::Asked,
    credentials::manage::Facts,
    text::language::{credential_words::PERSONAL, service_account as text},
    ui::{
        button::{Button, Kind as ButtonKind},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        prelude::*,
    },
};

/// The dialog. It is open while the address says so. Whoever sees the account may see it.
#[component]
pub fn KeyDetailsDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let subject = account.subject;
    let open = Memo::new(move |_| dialog.is(DETAILS) && subject.get().is_some());
    let usage = Asked::of(Memo::new(move |_| {
        open.get().then(|| account.endpoint(path::SERVICE_ACCOUNT_KEY_USAGE, &dialog.about().get()))
    }));
    let body = move || {
        let facts = Facts {
            kind: Kind::ServiceAccountKey,
            called: text::KEY,
            verb: &PERSONAL.verb,
            freshness: account.details.with_ok(|details| details.freshness),
            usage,
        };
        subject.get().map(|key| facts.view(&key, None))
    };
    view! {
        <Dialog
            open=open
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|key| key.name).unwrap_or_default()
            width=Width::Details
            footer=move || account.is_changeable().then(|| actions(account))
        >
            {dynamic(body)}
        </Dialog>
    }
    .into_any()
}

/// What can be done with it; each asks first.
fn actions(account: Account) -> AnyView {
    let show = move |dialog| move |()| account.dialog.show(dialog, &account.dialog.about().get_untracked());
    view! {
        <Button label=text::RENAME_OPEN on_press=show(RENAME_KEY) />
        <Button label=text::REPLACE_OPEN on_press=show(REPLACE_KEY) />
        <Button label=text::REVOKE_OPEN kind=ButtonKind::QuietDanger on_press=show(REVOKE_KEY) />
    }
    .into_any()
}
