//! What happened in a workspace, for its admins.

mod event;

use latchkey_api::{
    audit::{AuditEvent, AuditLogPage as Page, ListAuditEvents},
    path,
    session::{Membership, Role},
};
use leptos_router::hooks::use_location;

use super::list::Frame;
use crate::{
    client::{Error, Request},
    failure::load_failed,
    latest::latest,
    next_page::{self, NextPage, has_focus},
    text::language::{self, audit_log as text},
    ui::{
        announce,
        button::{LinkButton, Size},
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

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Log {
    /// Which thing it is narrowed down to.
    subject: Memo<Option<String>>,
    events: RwSignal<Vec<AuditEvent>>,
    next: RwSignal<Option<String>>,
    attempt: RwSignal<u32>,
    /// Why the first page did not load.
    first: Action<(Option<String>, u32), Option<Error>>,
    more: Action<bool, Option<Error>>,
    /// The page's own address.
    page: StoredValue<String>,
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

impl Log {
    /// Asks for the first page, and whenever the address asks for something else.
    fn of(workspace: &Membership) -> Self {
        let endpoint = path::fill(path::AUDIT_LOG, &[("organization", &workspace.slug)]);
        let page = workspace::page(&workspace.slug, "audit-log");
        let here = page.clone();
        let location = use_location();
        let subject = Memo::new(move |before: Option<&Option<String>>| {
            // While another page takes over, the address is that page's already.
            let stays = location.pathname.with(|path| path.trim_end_matches('/') == here);
            let asked = location.search.with(|search| ListAuditEvents::of_page(search).subject);
            match before {
                Some(before) if !stays => before.clone(),
                _ => asked,
            }
        });
        let (events, next, attempt) = (RwSignal::new(Vec::new()), RwSignal::new(None), RwSignal::new(0));
        let ask = move |subject: Option<String>, after: Option<String>| {
            let asked = ListAuditEvents { subject, after, limit: None };
            Request::get(asked.address_at(&endpoint)).send::<Page>()
        };
        let ask_for_more = ask.clone();
        let shown = move || (subject.get_untracked(), next.get_untracked());
        let more = Action::about(
            move |pressed| Some((shown(), pressed)),
            move |((subject, after), _)| ask_for_more(subject.clone(), after.clone()),
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
        );
        let first = latest(
            move || Some((subject.get(), attempt.get())),
            move |(subject, _)| ask(subject.clone(), None),
            move |_, answer| match answer {
                Ok(page) => {
                    events.set(page.items);
                    next.set(page.next);
                    more.clear();
                    None
                }
                Err(error) => Some(error),
            },
        );
        Self { subject, events, next, attempt, first, more, page: StoredValue::new(page) }
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
            State::Empty if self.subject.with(Option::is_some) => view! {
                <Empty title=text::NO_HIT detail=text::NO_HIT_DETAIL>
                    <LinkButton label=text::SHOW_ALL href=self.page.get_value() size=Size::Small />
                </Empty>
            }
            .into_any(),
            State::Empty => view! { <Empty title=text::EMPTY detail=text::EMPTY_DETAIL /> }.into_any(),
            State::Rows => self.rows(),
        };
        view! {
            {move || (state.get() == State::Rows).then(|| self.chip())}
            {content}
        }
        .into_any()
    }

    /// What the log is narrowed down to, and the way back.
    fn chip(self) -> AnyView {
        let chip = move || {
            let subject = self.subject.get()?;
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
        }
        .into_any()
    }
}

/// Reading goes on at the first new row.
fn go_on_at(row: usize) {
    let selector = [".audit tbody tr:nth-child(", &(row + 1).to_string(), ") summary"].concat();
    request_animation_frame(move || focus::by_selector(&selector));
}

/// What stands under the heading.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Loading,
    /// For the how-manieth time: each one counts down anew.
    Failed(Error, u32),
    Empty,
    Rows,
}
