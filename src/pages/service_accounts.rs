//! The service accounts of a workspace.

mod create;
mod list;
mod row;

use latchkey_api::{
    path,
    session::{Membership, Role},
};

use self::{
    create::CreateDialog,
    list::{Accounts, View},
};
use crate::{
    credentials::which::{WHICH, WhichCredential},
    failure::load_failed,
    next_page::{self, NextPage},
    text::language::{self, credential_list, service_accounts as text},
    ui::{
        button::{Button, Kind, Size},
        dynamic::dynamic,
        focus,
        icon::{PLUS, SERVICE_ACCOUNT, icon},
        notice::{About, Notice},
        page::PageHeader,
        prelude::*,
        search::{self, SEARCH_ID, SearchField},
        state::Empty,
        table::{Column, SkeletonRows, Table},
        time::{Style, Time},
    },
};

const COLUMNS: [Column; 6] = [
    Column::new(text::ACCOUNT),
    Column::new(text::ROLE),
    Column::new(text::WORKS_IN),
    Column::new(text::KEYS),
    Column::new(credential_list::LAST_USED),
    Column::new(text::CREATED),
];

/// The blocks of [`COLUMNS`] while the rows are on their way.
const SKELETON: [&str; 6] = ["lines", "chips", "chips", "lines", "lines", "lines"];

/// The dialog for a new account.
const CREATE: &str = "create";

/// The page.
#[component]
pub fn ServiceAccountsPage(workspace: Membership) -> AnyView {
    let role = workspace.role;
    let accounts = Accounts::of(workspace);
    let view = accounts.view();
    let empty = Memo::new(move |_| view.with(|view| matches!(view, View::Empty)));
    let dialog = accounts.dialog;
    view! {
        <PageHeader title=language::SERVICE_ACCOUNTS lead=text::LEAD>
            {move || (role == Role::Admin && !empty.get()).then(|| create_button(accounts))}
        </PageHeader>
        {(role != Role::Admin)
            .then(|| {
                view! {
                    <div class="page-note">
                        <Notice about=About::Fact claim=text::ADMINS_ONLY>
                            {text::you_are(role)}
                        </Notice>
                    </div>
                }
            })}
        {move || (!empty.get()).then(|| toolbar(accounts))}
        {dynamic(move || content(accounts, role, view.get()))}
        <WhichCredential
            open=Signal::derive(move || dialog.is(WHICH))
            on_open=move |()| dialog.show(WHICH, "")
            on_close=move |()| dialog.close()
        />
        {(role == Role::Admin).then(|| view! { <CreateDialog accounts=accounts /> })}
    }
    .into_any()
}

fn create_button(accounts: Accounts) -> AnyView {
    let open = move |()| accounts.dialog.show(CREATE, "");
    view! { <Button label=text::CREATE kind=Kind::Primary image=PLUS on_press=open /> }.into_any()
}

fn toolbar(accounts: Accounts) -> AnyView {
    let typed = search::typed(accounts.search, accounts.search_for);
    view! {
        <div class="list-toolbar" role="search">
            <SearchField typed=typed label=text::SEARCH hint=text::SEARCH_HINT />
        </div>
    }
    .into_any()
}

fn content(accounts: Accounts, role: Role, view: View) -> AnyView {
    match view {
        View::Loading => {
            // What is there within 150 ms gets no blocks; but what stands already, from before the program ran, stays.
            let class = if focus::has_arrived() { "service-accounts late" } else { "service-accounts" };
            view! {
                <Table label=language::SERVICE_ACCOUNTS class=class columns=&COLUMNS busy=true>
                    <SkeletonRows blocks=&SKELETON />
                </Table>
            }
            .into_any()
        }
        View::Failed(error, _) => load_failed(
            text::DID_NOT_LOAD,
            text::KEYS_KEEP_WORKING,
            &error,
            Callback::new(move |()| accounts.reload()),
            accounts.busy(),
        ),
        View::Empty => {
            let detail = if role == Role::Admin { text::EMPTY_DETAIL } else { text::EMPTY_FOR_OTHERS };
            view! {
                <Empty title=text::EMPTY detail=detail picture=|| icon(SERVICE_ACCOUNT)>
                    {(role == Role::Admin).then(|| create_button(accounts))}
                </Empty>
            }
            .into_any()
        }
        View::NoHit(search) => {
            let clear = move |()| {
                accounts.search_for.run(String::new());
                focus::by_id(SEARCH_ID);
            };
            view! {
                <Empty title=text::no_hit(&search) detail=text::NO_HIT_DETAIL>
                    <Button label=credential_list::CLEAR_SEARCH size=Size::Small on_press=clear />
                </Empty>
            }
            .into_any()
        }
        View::Rows => rows(accounts),
    }
}

fn rows(accounts: Accounts) -> AnyView {
    let more = accounts.more;
    let fresh = move || {
        accounts.freshness.get().map(|freshness| {
            view! {
                <p>
                    {credential_list::LAST_USE_AS_OF} <Time at=freshness.as_of style=Style::Clock />
                    {credential_list::behind(freshness.delay_seconds)}
                </p>
            }
        })
    };
    view! {
        <Table label=language::SERVICE_ACCOUNTS class="service-accounts" columns=&COLUMNS busy=accounts.busy()>
            <For each=move || accounts.rows.get() key=|account| account.id let:account>
                {row::view(accounts.workspace, account)}
            </For>
        </Table>
        <NextPage
            failed=next_page::failure(more)
            pending=more.pending()
            there_is=Signal::derive(move || accounts.next.with(Option::is_some))
            on_press=move |()| more.dispatch(())
        />
        <footer class="list-footer">
            <p>{move || text::shown(accounts.rows.with(Vec::len), accounts.next.with(Option::is_some))}</p>
            {fresh}
        </footer>
    }
    .into_any()
}

/// The endpoint of all accounts of a workspace.
fn endpoint(workspace: &Membership) -> String {
    path::fill(path::SERVICE_ACCOUNTS, &[("organization", &workspace.slug)])
}
