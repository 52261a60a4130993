//! A service account: what it may do, its keys, and who uses them.

mod add_key;
mod delete;
pub mod dialogs;
mod edit;
mod facts;
mod key_details;
mod keys;
mod rename_key;
mod revoke_key;

use latchkey_api::{
    access_token::AccessToken,
    path,
    problem::code,
    service_account::{ServiceAccount, ServiceAccountDetails},
    session::{Membership, Role},
    usage::Usage,
};

use super::{
    refused::refused,
    service_account_dialogs::{self, Over},
    topic::Topic,
};
use crate::{
    client::{Error, Request},
    credentials::{pending_secret::PendingSecrets, rights::Places},
    failure::load_failed,
    fetched::Fetched,
    text::language::{self, service_account as text, service_accounts},
    ui::{
        button::{Button, LinkButton},
        open_dialog::OpenDialog,
        page::{Above, PageHeader},
        prelude::*,
    },
    workspace,
};

/// In the address while a new key's secret is shown.
pub const READY: &str = "ready";
/// The dialog for another role, other segments.
const EDIT: &str = "edit";
/// The question before the account is deleted.
const DELETE: &str = "delete";
/// The dialog for a new key.
const ADD_KEY: &str = "add-key";
/// The dialog for a key in place of another one.
const REPLACE_KEY: &str = "replace-key";
/// Everything that is known of a key.
const DETAILS: &str = "details";
/// The dialog for another name of a key.
const RENAME_KEY: &str = "rename-key";
/// The question before a key is revoked.
const REVOKE_KEY: &str = "revoke-key";

/// All of them.
const ALL: [&str; 7] = [EDIT, DELETE, ADD_KEY, REPLACE_KEY, DETAILS, RENAME_KEY, REVOKE_KEY];
/// Those that change something.
const CHANGES: [&str; 6] = [EDIT, DELETE, ADD_KEY, REPLACE_KEY, RENAME_KEY, REVOKE_KEY];

/// What the parts of the page share. A handle.
#[derive(Clone, Copy)]
pub struct Account {
    workspace: StoredValue<Membership>,
    id: StoredValue<String>,
    details: Fetched<ServiceAccountDetails>,
    usage: Fetched<Usage>,
    places: Places,
    dialog: OpenDialog,
    /// The key that the open dialog is about.
    subject: Topic<AccessToken>,
    /// A key that has got a successor: its id and its name.
    replaced: RwSignal<Option<(String, String)>>,
}

impl Account {
    fn new(workspace: Membership, id: String) -> Self {
        let at = |path| path::fill(path, &[("organization", &workspace.slug), ("id", &id)]);
        let (details, usage) = (at(path::SERVICE_ACCOUNT), at(path::SERVICE_ACCOUNT_USAGE));
        let beyond: &[_] = if workspace.role == Role::Admin { &[] } else { &CHANGES };
        let workspace = StoredValue::new(workspace);
        let (details, dialog) = (Fetched::new(Request::get(details)), OpenDialog::of_page().without(beyond));
        let find = |details: &ServiceAccountDetails, id: &str| {
            details.keys.iter().find(|key| key.id.to_string() == id).cloned()
        };
        Self {
            workspace,
            id: StoredValue::new(id),
            details,
            subject: Topic::listed(dialog, &[DETAILS, REPLACE_KEY, RENAME_KEY, REVOKE_KEY], details, find),
            usage: Fetched::new(Request::get(usage)).by_itself(),
            places: Places::beside(workspace),
            dialog,
            replaced: RwSignal::new(None),
        }
    }

    /// An endpoint of the account, or of one of its keys.
    fn endpoint(self, path: &str, key: &str) -> String {
        let id = self.id.get_value();
        self.workspace.with_value(|own| path::fill(path, &[("organization", &own.slug), ("id", &id), ("key", key)]))
    }

    /// The page of all accounts.
    fn above(self) -> Above {
        let href = self.workspace.with_value(|own| workspace::page(&own.slug, "service-accounts"));
        (href, language::shell::SERVICE_ACCOUNTS.to_owned())
    }

    /// Its own page.
    fn page(self) -> String {
        [self.above().0.as_str(), "/", &self.id.get_value()].concat()
    }

    /// Whether the person may change it.
    fn is_changeable(self) -> bool {
        self.dialog.may(EDIT)
    }

    /// Why the dialog that the address names is not for this person.
    fn why_not(self) -> Option<String> {
        let role = self.workspace.with_value(|own| own.role);
        let refused = self.dialog.is_refused();
        refused
            .then(|| [service_accounts::ADMINS_ONLY, service_accounts::you_are(role)].join(language::BETWEEN_SENTENCES))
    }

    /// What is known of it.
    fn known(self) -> Option<ServiceAccount> {
        self.details.with_ok(|details| details.account.clone())
    }

    fn name(self) -> String {
        self.known().map(|account| account.name).unwrap_or_default()
    }

    /// Its keys, the newest first.
    fn keys(self) -> Vec<AccessToken> {
        self.details.with_ok(|details| details.keys.clone()).unwrap_or_default()
    }
}

/// The page; `id` is the account's.
#[component]
pub fn ServiceAccountPage(workspace: Membership, id: String) -> AnyView {
    let account = Account::new(workspace, id);
    let pending = PendingSecrets::expect();
    let page = account.page();
    let made = Memo::new(move |_| pending.made_for(&page).filter(|_| account.dialog.is(READY)));
    let content = move || match made.get() {
        Some(made) => service_account_dialogs::now(Over::Made(account, made)).into_any(),
        None => details(account),
    };
    view! { {content} }.into_any()
}

fn details(account: Account) -> AnyView {
    let failed =
        Memo::new(move |_| account.details.with(|answer| answer.and_then(|answer| answer.as_ref().err().cloned())));
    let content = move || match failed.get() {
        Some(error) => missing(account, &error),
        None => known(account),
    };
    let page = view! {
        {content}
        {account.subject.missing(text::NO_SUCH_KEY)}
        {refused(Signal::derive(move || account.why_not()), move |()| account.dialog.close())}
    };
    let needed = Signal::derive(move || account.dialog.is_one_of(&ALL));
    service_account_dialogs::over(page.into_any(), Over::Account(account), needed, account.dialog)
}

/// In place of an account that could not be asked for.
fn missing(account: Account, error: &Error) -> AnyView {
    let above = account.above();
    if error.code() == code::NOT_FOUND || error.field("id").is_some() {
        return view! {
            <PageHeader title=text::NOT_FOUND lead=text::NOT_FOUND_LEAD above=vec![above.clone()] />
            <LinkButton label=text::GO_TO_LIST href=above.0 />
        }
        .into_any();
    }
    let retry = Callback::new(move |()| account.details.refetch());
    let retrying = Signal::derive(move || account.details.pending());
    view! {
        <PageHeader title=service_accounts::ACCOUNT above=vec![above] />
        {load_failed(text::ONE_DID_NOT_LOAD, service_accounts::KEYS_KEEP_WORKING, error, retry, retrying)}
    }
    .into_any()
}

fn known(account: Account) -> AnyView {
    let title = Memo::new(move |_| match account.name() {
        name if name.is_empty() => service_accounts::ACCOUNT.to_owned(),
        name => name,
    });
    let lead = Memo::new(move |_| account.known().map(|account| account.description).filter(|text| !text.is_empty()));
    let edit = move |()| account.dialog.show(EDIT, "");
    view! {
        <PageHeader title=move || title.get() lead=MaybeProp::from(lead) above=vec![account.above()]>
            {account.is_changeable().then(|| view! { <Button label=text::EDIT on_press=edit /> })}
        </PageHeader>
        {facts::view(account)}
        {keys::view(account)}
        {account.is_changeable().then(|| delete::danger_zone(account))}
    }
    .into_any()
}
