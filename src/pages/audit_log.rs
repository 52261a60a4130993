//! What happened in a workspace, for its admins.

mod event;
mod filters;
mod toolbar;

use std::future::Future;

use latchkey_api::{
    audit::{AuditActor, AuditEvent, AuditLogPage as Page},
    path,
    session::{Membership, Role},
};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use self::filters::Filters;
use super::list::{Frame, State};
use crate::{
    client::{Error, Request},
    failure::load_failed,
    fetched::Fetched,
    latest::latest,
    long_list::{self, LongList},
    next_page::{self, NextPage, has_focus},
    text::language::{self, audit_log as text},
    ui::{
        announce,
        button::{Kind, LinkButton, Size},
        focus,
        icon::{CLOSE, icon},
        page::PageHeader,
        prelude::*,
        state::Empty,
        table::{Column, Table},
    },
    workspace,
};

const FRAME: Frame = Frame {
    label: language::shell::AUDIT_LOG,
    class: "audit",
    late_class: "audit late",
    columns: &[Column::new(text::WHAT), Column::new(text::FROM), Column::new(text::WHEN)],
    blocks: &["lines", "line", "lines"],
    did_not_load: text::DID_NOT_LOAD,
};

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// What the parts of the page share. A handle.
#[derive(Clone, Copy)]
struct Log {
    /// What it is narrowed down to.
    filters: Memo<Filters>,
    events: RwSignal<Vec<AuditEvent>>,
    next: RwSignal<Option<String>>,
    /// Whom it tells of.
    actors: Fetched<Vec<AuditActor>>,
    attempt: RwSignal<u32>,
    /// Why the first page did not load.
    first: Action<(Filters, u32), Option<Error>>,
    more: Action<bool, Option<Error>>,
    /// The page's own address.
    page: StoredValue<String>,
    navigate: StoredValue<Navigate>,
}

/// The page.
#[component]
pub fn AuditLogPage(workspace: Membership) -> AnyView {
    let body = if workspace.role == Role::Admin {
        Log::of(&workspace).view()
    } else {
        view! { <Empty title=text::ONLY_ADMINS detail=text::ONLY_ADMINS_DETAIL /> }.into_any()
    };
    view! {
        <PageHeader title=language::shell::AUDIT_LOG lead=text::LEAD />
        {body}
    }
    .into_any()
}

/// What the address of this page says.
fn in_address(page: &str) -> Memo<Filters> {
    let (location, here) = (use_location(), page.to_owned());
    Memo::new(move |before: Option<&Filters>| {
        // While another page takes over, the address is that page's already.
        let stays = location.pathname.with(|path| path.trim_end_matches('/') == here);
        let asked = location.search.with(|search| Filters::read(search));
        before.filter(|_| !stays).cloned().unwrap_or(asked)
    })
}

/// Asks for a page of the log, unless there can be nothing in it.
fn ask(endpoint: &str, filters: &Filters, after: Option<String>) -> impl Future<Output = Result<Page, Error>> + use<> {
    let request = (!filters.are_backwards()).then(|| Request::get(filters.request(after).address_at(endpoint)));
    async move {
        match request {
            Some(request) => request.send().await,
            None => Ok(Page::default()),
        }
    }
}

impl Log {
    /// Asks for the first page, and whenever the address asks for something else.
    fn of(workspace: &Membership) -> Self {
        let at = |path| path::fill(path, &[("organization", &workspace.slug)]);
        let (endpoint, page) = (at(path::AUDIT_LOG), workspace::page(&workspace.slug, "audit-log"));
        let filters = in_address(&page);
        let (events, next, attempt) = (RwSignal::new(Vec::new()), RwSignal::new(None), RwSignal::new(0));
        let more = ask_for_more(endpoint.clone(), filters, events, next);
        let begun = StoredValue::new(false);
        let first = latest(
            move || Some((filters.get(), attempt.get())),
            move |(filters, _)| ask(&endpoint, filters, None),
            move |_, answer| match answer {
                Ok(page) => {
                    // What the page begins with is no news.
                    if begun.get_value() {
                        announce::say(match page.items.len() {
                            0 => text::NO_MATCH.to_owned(),
                            number => text::shown(number),
                        });
                    }
                    begun.set_value(true);
                    events.set(page.items);
                    next.set(page.next);
                    more.clear();
                    None
                }
                Err(error) => Some(error),
            },
        );
        let actors = Fetched::new(Request::get(at(path::AUDIT_LOG_ACTORS))).by_itself();
        let navigate: Navigate = Box::new(use_navigate());
        let (page, navigate) = (StoredValue::new(page), StoredValue::new(navigate));
        Self { filters, events, next, actors, attempt, first, more, page, navigate }
    }

    /// Narrows it down to something else; Back leads to what it was.
    fn choose(self, change: impl FnOnce(&mut Filters)) {
        let mut filters = self.filters.get_untracked();
        change(&mut filters);
        let address = self.page.with_value(|page| filters.address(page));
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        self.navigate.with_value(|navigate| navigate(&address, options));
    }

    fn view(self) -> AnyView {
        let late = focus::has_arrived();
        let retry = Callback::new(move |()| self.attempt.update(|attempt| *attempt += 1));
        let state = Memo::new(move |_| match self.first.value().get() {
            None => State::Loading,
            Some(Some(error)) => State::Failed(error, self.first.version().get()),
            Some(None) if self.events.with(Vec::is_empty) => State::Empty,
            Some(None) => State::Rows,
        });
        let content = move || match state.get() {
            State::Loading => FRAME.skeleton(late),
            State::Failed(error, _) => {
                load_failed(text::DID_NOT_LOAD, language::failure::NOTHING_CHANGED, &error, retry, self.first.pending())
            }
            State::Empty if self.filters.with(Filters::are_chosen) => self.no_match(),
            State::Empty if self.filters.with(Filters::are_set) => view! {
                <Empty title=text::NO_HIT detail=text::NO_HIT_DETAIL>
                    <LinkButton label=text::SHOW_ALL href=self.page.get_value() size=Size::Small />
                </Empty>
            }
            .into_any(),
            State::Empty => view! { <Empty title=text::EMPTY detail=text::EMPTY_DETAIL /> }.into_any(),
            State::Rows => self.rows(),
        };
        let bare = Memo::new(move |_| state.get() == State::Empty && !self.filters.with(Filters::are_set));
        view! {
            {move || (!bare.get()).then(|| toolbar::view(self, state))}
            {move || matches!(state.get(), State::Rows | State::Empty).then(|| self.chip())}
            {content}
        }
        .into_any()
    }

    fn no_match(self) -> AnyView {
        let why = if self.filters.with(Filters::are_backwards) { text::BACKWARDS } else { text::NO_MATCH_DETAIL };
        view! {
            <Empty title=text::NO_MATCH detail=why>
                {toolbar::clear(self, Kind::Secondary)}
            </Empty>
        }
        .into_any()
    }

    /// What the log is narrowed down to, and the way back.
    fn chip(self) -> AnyView {
        let chip = move || {
            let subject = self.filters.get().asked.subject?;
            let name = self.events.with(|events| events.first().map(|event| event.subject_name.clone()));
            let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| text::ONE_THING.to_owned());
            Some(view! {
                <p class="filter-chip">
                    {text::ONLY}
                    <b dir="auto" title=subject>
                        {name}
                    </b>
                    <a class="icon-button" href=self.page.get_value() aria-label=text::CLEAR data-tip=text::CLEAR>
                        {icon(CLOSE)}
                    </a>
                </p>
            })
        };
        chip.into_any()
    }

    fn rows(self) -> AnyView {
        let page = self.page;
        view! {
            <Table label=FRAME.label class=FRAME.class columns=FRAME.columns busy=self.first.pending()>
                <For each=move || self.events.get() key=|event| event.id let:event>
                    {event::row(event, page)}
                </For>
            </Table>
            <NextPage
                failed=next_page::failure(self.more)
                pending=self.more.pending()
                there_is=Signal::derive(move || self.next.with(Option::is_some))
                ask=move |pressed| self.more.dispatch(pressed)
            />
            {long_list::view(self.long())}
            <footer class="list-footer">
                <p>{move || text::shown(self.events.with(Vec::len))}</p>
            </footer>
        }
        .into_any()
    }

    fn long(self) -> LongList {
        let (more, failed) = (self.more, next_page::failure(self.more));
        let there_is = move || self.next.with(Option::is_some);
        LongList {
            address: Signal::derive(move || {
                self.page.with_value(|page| self.filters.with(|filters| filters.address(page)))
            }),
            rows: Signal::derive(move || self.events.with(Vec::len)),
            pending: Signal::derive(move || self.first.pending().get() || more.pending().get()),
            goes_on: Signal::derive(move || failed.with(Option::is_none) && there_is() && !more.pending().get()),
            more: Callback::new(move |()| more.dispatch(false)),
        }
    }
}

/// What asks for the next page, because somebody pressed the button or it is asked for again by itself.
fn ask_for_more(
    endpoint: String,
    filters: Memo<Filters>,
    events: RwSignal<Vec<AuditEvent>>,
    next: RwSignal<Option<String>>,
) -> Action<bool, Option<Error>> {
    let shown = move || (filters.get_untracked(), next.get_untracked());
    Action::about(
        move |pressed| Some((shown(), pressed)),
        move |((filters, after), _)| ask(&endpoint, filters, after.clone()),
        move |(before, pressed), answer| match answer {
            Ok(page) if shown() == before => {
                announce::say(text::added(page.items.len()));
                let goes_on = pressed || has_focus();
                let before = events.with_untracked(Vec::len);
                events.update(|events| events.extend(page.items));
                next.set(page.next);
                if goes_on {
                    go_on_at(before);
                }
                None
            }
            Ok(_) => None,
            Err(error) => Some(error),
        },
    )
}

/// Reading goes on at the first new row.
fn go_on_at(row: usize) {
    let selector = [".audit tbody tr:nth-child(", &(row + 1).to_string(), ") summary"].concat();
    request_animation_frame(move || focus::by_selector(&selector));
}
