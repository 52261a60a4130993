//! The list itself, what stands in its place, and what stands under it.

use latchkey_api::access_token::{ListAccessTokens, StateFilter};

use super::{
    choosing, head, long_list,
    model::{Shown, TokenList, View},
    more::{More, follows},
    row::TokenRow,
    rows::{Group, Row},
    state::{ListState, Open},
};
use crate::{
    credentials::key_glyph::KeyGlyph,
    failure::load_failed,
    text::language::{self, credential_list as text},
    ui::{
        button::{Button, Kind as ButtonKind, LinkButton, Size},
        dynamic::dynamic,
        focus,
        icon::PLUS,
        prelude::*,
        search::SEARCH_ID,
        state::Empty,
        table::{Column, SkeletonRows, Table, row_block, row_group},
        time::{Style, Time},
    },
};

/// The columns; the third one says what the credentials differ by.
const fn columns(third: &'static str) -> [Column; 6] {
    [
        Column::hidden(text::SELECTION),
        Column::new(text::TOKEN),
        Column::new(third),
        Column::new(text::LAST_USED),
        Column::new(text::EXPIRES),
        Column::hidden(language::ACTIONS),
    ]
}

static SCOPED: [Column; 6] = columns(text::SCOPES);
static UNSCOPED: [Column; 6] = columns(language::service_accounts::CREATED);

/// The blocks of the columns while the rows are on their way.
const SCOPED_SKELETON: [&str; 6] = ["", "glyph", "chips", "lines", "lines", ""];
const UNSCOPED_SKELETON: [&str; 6] = ["", "glyph", "lines", "lines", "lines", ""];

/// The button of the page's header, and of the empty list; nothing for somebody who may not make one. It is `primary` unless
/// something else on the page is more urgent.
pub fn new_button(list: TokenList, primary: bool) -> AnyView {
    let kind = if primary { ButtonKind::Primary } else { ButtonKind::Secondary };
    match list.form() {
        Some(form) => view! { <LinkButton label=text::GENERATE href=form kind=kind image=PLUS /> }.into_any(),
        None if list.changeable() => {
            let open = move |()| list.address.open(Open::Create(None));
            view! { <Button label=text::CREATE kind=kind image=PLUS on_press=open /> }.into_any()
        }
        None => ().into_any(),
    }
}

/// The rows, or what stands in their place.
#[component]
pub fn TokenTable(list: TokenList) -> AnyView {
    let view = list.view();
    // What is there within 150 ms gets no skeleton; but one that stands already, from before the program ran, stays.
    let late = focus::has_arrived();
    let scoped = list.has_scopes();
    let class = match (scoped, late) {
        (true, false) => "tokens",
        (true, true) => "tokens late",
        (false, false) => "tokens unscoped",
        (false, true) => "tokens unscoped late",
    };
    let words = list.words();
    let retry = Callback::new(move |()| list.reload());
    // The button that retried is gone once that worked.
    Effect::new(move |failed: Option<bool>| {
        let now_failed = view.with(|view| matches!(view, View::Failed(..)));
        if failed == Some(true) && !now_failed {
            request_animation_frame(focus::heading_if_lost);
        }
        now_failed
    });
    let content = move || match view.get() {
        View::Loading => view! {
            <Table label=words.list class=class columns=if scoped { &SCOPED } else { &UNSCOPED } busy=true>
                <SkeletonRows blocks=if scoped { &SCOPED_SKELETON } else { &UNSCOPED_SKELETON } />
            </Table>
        }
        .into_any(),
        View::Failed(error, _) => load_failed(words.did_not_load, words.keep_working, &error, retry, list.busy()),
        View::Empty => empty(list),
        View::NoHit(request) => no_hit(list, request),
        View::Rows => rows(list),
    };
    view! {
        {dynamic(content)}
        <Footer list=list />
    }
    .into_any()
}

fn rows(list: TokenList) -> AnyView {
    let group = move |Group { number, rows }: Group| {
        let above = Memo::new(move |_| list.rows.above(number));
        let each = RwSignal::from(rows);
        let row = move |row: Row| view! { <TokenRow list=list row=row above=above group=each /> };
        let count = Signal::derive(move || each.with(Vec::len));
        let rows = view! { <For each=move || each.get() key=|row| row.id children=row /> };
        row_group(number, count, rows.into_any())
    };
    let block = move |block: usize| {
        let (groups, group) = (move || list.rows.block(block), group);
        let count = Signal::derive(move || groups().iter().map(|group| group.rows.with(Vec::len)).sum());
        row_block(count, view! { <For each=groups key=|group| group.number children=group /> }.into_any())
    };
    // The head is a row, too.
    let all = Signal::derive(move || list.total().map(|all| all as usize + 1));
    view! {
        <div on:keydown=choosing::on_key>
            <Table
                label=list.words().list
                class=if list.has_scopes() { "tokens" } else { "tokens unscoped" }
                head=move || head::view(list)
                busy=list.busy()
                all=all
                grouped=true
            >
                <For each=move || (0..list.rows.blocks()).collect() key=|block| *block children=block />
            </Table>
        </div>
        <More list=list />
        {long_list::view(list)}
    }
    .into_any()
}

fn empty(list: TokenList) -> AnyView {
    // Somebody whose tokens have all ended has had some.
    let words = list.words();
    let title = if list.has_ended() { words.none_left } else { words.empty };
    let detail = if list.changeable() { words.empty_detail } else { words.empty_for_viewers };
    view! {
        <Empty
            title=title
            detail=detail
            picture=move || view! { <KeyGlyph kind=list.kind() id=None /> }
        >
            {new_button(list, true)}
        </Empty>
    }
    .into_any()
}

fn no_hit(list: TokenList, request: ListAccessTokens) -> AnyView {
    let narrowed = request.scope.is_some() || request.unused;
    let (search, filter) = (request.search.unwrap_or_default(), request.state);
    let searched = !search.is_empty();
    let clear_search = move |()| {
        list.address.push(|state| state.search.clear());
        focus::by_id(SEARCH_ID);
    };
    let show_all = move |()| {
        list.address.push(|state| *state = ListState { sort: state.sort, ..ListState::default() });
        focus::by_id(SEARCH_ID);
    };
    let title = if narrowed { text::NO_HIT.to_owned() } else { text::no_hit(&search, filter, &list.words().verb) };
    view! {
        <Empty title=title detail=if searched { list.words().no_hit_detail } else { "" }>
            {searched
                .then(|| view! { <Button label=text::CLEAR_SEARCH size=Size::Small on_press=clear_search /> })}
            {(narrowed || filter != StateFilter::All)
                .then(|| view! { <Button label=text::SHOW_ALL size=Size::Small on_press=show_all /> })}
        </Empty>
    }
    .into_any()
}

/// How many there are, where the revoked ones are, and how fresh "last used" is.
#[component]
fn Footer(list: TokenList) -> AnyView {
    let view = list.view();
    let count = move || {
        let request = list.shown()?.request;
        let (shown, all) = (list.rows.len(), list.total()?);
        Some(if request.is_narrowed() {
            text::found(shown, all)
        } else {
            text::shown(request.state, &list.words().verb, shown, all)
        })
    };
    let revoked = move |has_rows: bool| {
        let current = list.state().with(|state| state.state);
        let (words, filter) = match current {
            // What stands in place of rows has a button for it.
            StateFilter::Revoked if !has_rows => return None,
            StateFilter::Revoked => (text::SHOW_CURRENT.to_owned(), StateFilter::All),
            _ if list.count(StateFilter::Revoked).is_some_and(|number| number > 0) => {
                (text::show_ended(&list.words().verb), StateFilter::Revoked)
            }
            _ => return None,
        };
        let href = list.address.of(|state| state.state = filter);
        Some(view! { <a class="link" href=href>{words}</a> {has_rows.then_some(language::FULL_STOP)} })
    };
    let fresh = move || {
        list.shown().map(|Shown { freshness, .. }| {
            view! {
                <p>
                    {text::LAST_USE_AS_OF} <Time at=freshness.as_of style=Style::Clock />
                    {text::behind(freshness.delay_seconds)}
                </p>
            }
        })
    };
    let footer = move || {
        let view = view.get();
        matches!(view, View::Rows | View::NoHit(_) | View::Empty).then(|| {
            let has_rows = view == View::Rows;
            view! {
                <footer class=move || if follows(list) && list.has_more() { "list-footer sticky" } else { "list-footer" }>
                    <p>{has_rows.then_some(count)} {language::BETWEEN_SENTENCES} {dynamic(move || revoked(has_rows))}</p>
                    {has_rows.then(|| dynamic(fresh))}
                </footer>
            }
        })
    };
    dynamic(footer).into_any()
}
