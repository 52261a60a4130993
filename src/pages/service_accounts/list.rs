//! What the list knows and asks for.

use latchkey_api::{
    by_name::ListByName,
    service_account::{ServiceAccount, ServiceAccountPage},
    session::Membership,
    usage::Freshness,
};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{endpoint, row::name_id};
use crate::{
    client::{Error, Request},
    latest::latest,
    text::language::service_accounts as text,
    ui::{announce, focus, open_dialog::OpenDialog, prelude::*, search},
};

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// The list. A handle: copies are the same list.
#[derive(Clone, Copy)]
pub struct Accounts {
    /// The workspace that they are of.
    pub workspace: StoredValue<Membership>,
    /// The dialog over the page.
    pub dialog: OpenDialog,
    /// What is searched for, as the address says it.
    pub search: Memo<String>,
    /// Shows those that have this in them.
    pub search_for: Callback<String>,
    /// Those that are shown, by name.
    pub rows: RwSignal<Vec<ServiceAccount>>,
    /// Where the next page begins.
    pub next: RwSignal<Option<String>>,
    /// What their identifiers end in, once it is known.
    pub domain: RwSignal<String>,
    /// How fresh "last used" is.
    pub freshness: RwSignal<Option<Freshness>>,
    /// Asks for the next page, and why that failed.
    pub more: Action<(), Option<Error>>,
    first: Action<(String, u32), Result<String, Error>>,
    attempt: RwSignal<u32>,
    navigate: StoredValue<Navigate>,
}

/// What stands below the search.
#[derive(Clone, PartialEq)]
pub enum View {
    /// The first answer is on its way.
    Loading,
    /// It did not load, for the how-manieth time: each one counts down anew.
    Failed(Error, u32),
    /// There is nothing to list.
    Empty,
    /// Nothing has this in it.
    NoHit(String),
    /// The rows.
    Rows,
}

impl Accounts {
    /// Those of this workspace, whose page is there now.
    pub fn of(workspace: Membership) -> Self {
        let address = endpoint(&workspace);
        let dialog = OpenDialog::of_page();
        let (search, search_for) = search::in_address();
        let rows = RwSignal::new(Vec::<ServiceAccount>::new());
        let next = RwSignal::new(None::<String>);
        let (domain, freshness) = (RwSignal::new(String::new()), RwSignal::new(None));
        let attempt = RwSignal::new(0);
        let all = address.clone();
        let first = latest(
            move || Some((search.get(), attempt.get())),
            move |(search, _)| {
                let search = search.clone();
                let request = Request::get(asked(&search, None).address_at(&all));
                async move {
                    let page: ServiceAccountPage = request.send().await?;
                    // What the page begins with is no news.
                    if freshness.try_get_untracked().flatten().is_some() {
                        announce::say(match page.items.len() {
                            0 => text::no_hit(&search),
                            number => text::shown(number, page.next.is_some()),
                        });
                    }
                    rows.try_set(page.items);
                    next.try_set(page.next);
                    domain.try_set(page.domain);
                    freshness.try_set(Some(page.freshness));
                    Ok(search)
                }
            },
        );
        let more = Action::new_local(move |(): &()| {
            let after = next.get_untracked();
            let search = search.get_untracked();
            let request = Request::get(asked(&search, after.clone()).address_at(&address));
            async move {
                let page: ServiceAccountPage = match request.send().await {
                    Ok(page) => page,
                    Err(error) => return Some(error),
                };
                // The list may be another one by now.
                if next.try_get_untracked() == Some(after) {
                    announce::say(text::added(page.items.len()));
                    let first = page.items.first().map(|account| name_id(&account.name));
                    rows.update(|rows| rows.extend(page.items));
                    next.set(page.next);
                    if let Some(first) = first {
                        // Reading goes on at the first new row.
                        request_animation_frame(move || focus::by_id(&first));
                    }
                }
                None
            }
        });
        let navigate: Navigate = Box::new(use_navigate());
        Self {
            workspace: StoredValue::new(workspace),
            dialog,
            search,
            search_for,
            rows,
            next,
            domain,
            freshness,
            more,
            first,
            attempt,
            navigate: StoredValue::new(navigate),
        }
    }

    /// What stands below the search.
    pub fn view(self) -> Memo<View> {
        let Self { first, rows, .. } = self;
        Memo::new(move |_| match first.value().get() {
            None => View::Loading,
            Some(Err(error)) => View::Failed(error, first.version().get()),
            Some(Ok(_)) if rows.with(|rows| !rows.is_empty()) => View::Rows,
            Some(Ok(search)) if search.is_empty() => View::Empty,
            Some(Ok(search)) => View::NoHit(search),
        })
    }

    /// Whether other rows than those shown are on their way.
    pub fn busy(self) -> Signal<bool> {
        self.first.pending()
    }

    /// Asks again.
    pub fn reload(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    /// Goes on to a page of the workspace, in place of the dialog.
    pub fn go_to(self, page: &str) {
        let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
        self.navigate.with_value(|navigate| navigate(page, options));
    }
}

fn asked(search: &str, after: Option<String>) -> ListByName {
    ListByName { after, ..ListByName::for_search(search) }
}
