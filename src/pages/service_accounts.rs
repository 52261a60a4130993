//! The service accounts of a workspace.

pub mod create;
mod row;

use latchkey_api::{
    paged::Order,
    path,
    service_account::{ServiceAccount, ServiceAccountPage},
    session::{Membership, Role},
};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    list::Frame,
    paged::{Orders, Page, Words, paged},
    refused::refused,
    service_account_dialogs::{self, Over},
};
use crate::{
    credentials::which::{WHICH, WhichLinks},
    fetched::Fetched,
    text::language::{self, credential_list, service_accounts as text},
    ui::{
        button::{Button, Kind},
        dynamic::dynamic,
        icon::{PLUS, SERVICE_ACCOUNT, icon},
        notice::{About, Notice},
        open_dialog::OpenDialog,
        page::PageHeader,
        prelude::*,
        state::Empty,
        table::Column,
        time::{Style, Time},
    },
};

const FRAME: Frame = Frame {
    label: language::shell::SERVICE_ACCOUNTS,
    class: "service-accounts",
    late_class: "service-accounts late",
    columns: &[
        Column::new(text::ACCOUNT),
        Column::new(text::ROLE),
        Column::new(text::WORKS_IN),
        Column::new(text::KEYS),
        Column::new(credential_list::LAST_USED),
        Column::new(text::CREATED),
    ],
    blocks: &["lines", "chips", "chips", "lines", "lines", "lines"],
    did_not_load: text::DID_NOT_LOAD,
};

const ORDERS: Orders = Orders {
    had: &ServiceAccountPage::ORDERS,
    heads: &[Some(Order::Name), Some(Order::Role), None, None, Some(Order::LastUsed), Some(Order::Newest)],
};

static WORDS: Words = Words {
    search: text::SEARCH,
    hint: text::SEARCH_HINT,
    no_hit: text::no_hit,
    number: |shown, _, more| text::shown(shown, more),
    kept: text::KEYS_KEEP_WORKING,
};

/// The dialog for a new account.
pub const CREATE: &str = "create";

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// What the parts of the page share. A handle.
#[derive(Clone, Copy)]
pub struct Accounts {
    workspace: StoredValue<Membership>,
    list: Fetched<ServiceAccountPage>,
    dialog: OpenDialog,
    navigate: StoredValue<Navigate>,
}

impl Accounts {
    /// Goes on to a page of the workspace, in place of the dialog if that is still there.
    fn go_to(self, page: &str, replace: bool) {
        let options = NavigateOptions { replace, ..NavigateOptions::default() };
        self.navigate.with_value(|navigate| navigate(page, options));
    }
}

/// The page.
#[component]
pub fn ServiceAccountsPage(workspace: Membership) -> AnyView {
    let (list, paging) = paged(FRAME, &WORDS, ORDERS, endpoint(&workspace));
    let role = workspace.role;
    let dialog = OpenDialog::of_page().without(if role == Role::Admin { &[] } else { &[CREATE] });
    let navigate: Navigate = Box::new(use_navigate());
    let accounts =
        Accounts { workspace: StoredValue::new(workspace), list, dialog, navigate: StoredValue::new(navigate) };
    let may_create = dialog.may(CREATE);
    let why_not =
        move || dialog.is_refused().then(|| [text::ADMINS_ONLY, text::you_are(role)].join(language::BETWEEN_SENTENCES));
    let some = Memo::new(move |_| !paging.is_empty());
    let page = view! {
        <PageHeader title=language::shell::SERVICE_ACCOUNTS lead=text::LEAD>
            {move || (may_create && some.get()).then(|| create_button(accounts))}
        </PageHeader>
        {(!may_create)
            .then(|| {
                view! {
                    <div class="page-note">
                        <Notice about=About::Fact claim=text::ADMINS_ONLY>
                            {text::you_are(role)}
                        </Notice>
                    </div>
                }
            })}
        {paging.view((move || rows(accounts)).into(), (move || fresh(accounts)).into(), (move || empty(accounts)).into())}
        <WhichLinks on_open=move |()| dialog.show(WHICH, "") />
        {refused(Signal::derive(why_not), move |()| dialog.close())}
    };
    let needed = Signal::derive(move || dialog.is_one_of(&[CREATE, WHICH]));
    service_account_dialogs::over(page.into_any(), Over::Accounts(accounts), needed, dialog)
}

fn create_button(accounts: Accounts) -> AnyView {
    let open = move |()| accounts.dialog.show(CREATE, "");
    view! { <Button label=text::CREATE kind=Kind::Primary image=PLUS on_press=open /> }.into_any()
}

fn empty(accounts: Accounts) -> AnyView {
    let admin = accounts.dialog.may(CREATE);
    let detail = if admin { text::EMPTY_DETAIL } else { text::EMPTY_FOR_OTHERS };
    view! {
        <Empty title=text::EMPTY detail=detail picture=|| icon(SERVICE_ACCOUNT)>
            {admin.then(|| create_button(accounts))}
        </Empty>
    }
    .into_any()
}

fn rows(accounts: Accounts) -> AnyView {
    let all = move || accounts.list.with_ok(|list| list.items.clone()).unwrap_or_default();
    view! {
        <For each=all key=|account| account.id let:account>
            {row::view(accounts.workspace, account)}
        </For>
    }
    .into_any()
}

/// How fresh "last used" is.
fn fresh(accounts: Accounts) -> AnyView {
    dynamic(move || {
        accounts.list.with_ok(|list| {
            view! {
                <p>
                    {credential_list::LAST_USE_AS_OF} <Time at=list.freshness.as_of style=Style::Clock />
                    {credential_list::behind(list.freshness.delay_seconds)}
                </p>
            }
        })
    })
    .into_any()
}

impl Page for ServiceAccountPage {
    fn rows(&self) -> usize {
        self.items.len()
    }

    fn next(&self) -> Option<&String> {
        self.next.as_ref()
    }

    fn total(&self) -> Option<u32> {
        None
    }

    fn append(&mut self, page: Self) {
        let new = |account: &ServiceAccount| !self.items.iter().any(|known| known.id == account.id);
        let new: Vec<ServiceAccount> = page.items.into_iter().filter(new).collect();
        self.items.extend(new);
        self.next = page.next;
    }
}

/// The endpoint of all accounts of a workspace.
fn endpoint(workspace: &Membership) -> String {
    path::fill(path::SERVICE_ACCOUNTS, &[("organization", &workspace.slug)])
}
