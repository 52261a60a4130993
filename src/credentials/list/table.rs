//! The list itself, what stands in its place, and what stands under it.

use latchkey_api::{
    access_token::{ListAccessTokens, StateFilter},
    secret::Kind,
};

use super::{
    NEW_TOKEN_PAGE,
    model::{Shown, TokenList, View},
    row::TokenRow,
    state::Open,
};
use crate::{
    credentials::key_glyph::KeyGlyph,
    failure::{ActionFailed, load_failed},
    text::en::{self, credential_list as text},
    ui::{
        button::{Button, Kind as ButtonKind, LinkButton, Size},
        choice::Checkbox,
        dynamic::dynamic,
        focus,
        icon::{PLUS, REVOKE},
        prelude::*,
        search::SEARCH_ID,
        state::Empty,
        table::{Column, SkeletonRows, Table},
        time::{Style, Time},
    },
};

const COLUMNS: [Column; 6] = [
    Column::hidden(text::SELECTION),
    Column::new(text::TOKEN),
    Column::new(text::SCOPES),
    Column::new(text::LAST_USED),
    Column::new(text::EXPIRES),
    Column::hidden(en::ACTIONS),
];

/// The blocks of [`COLUMNS`] while the rows are on their way.
const SKELETON: [&str; 6] = ["", "glyph", "chips", "lines", "lines", ""];

/// The button of the page's header, and of the empty list.
pub fn generate_button() -> AnyView {
    view! { <LinkButton label=text::GENERATE href=NEW_TOKEN_PAGE kind=ButtonKind::Primary image=PLUS /> }.into_any()
}

/// The rows, or what stands in their place.
#[component]
pub fn TokenTable(list: TokenList) -> AnyView {
    let view = list.view();
    // What is there within 150 ms gets no skeleton; but one that stands already, from before the program ran, stays.
    let skeleton = if focus::has_arrived() { "tokens late" } else { "tokens" };
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
            <Table label=en::ACCESS_TOKENS class=skeleton columns=&COLUMNS busy=true>
                <SkeletonRows blocks=&SKELETON />
            </Table>
        }
        .into_any(),
        View::Failed(error, _) => {
            load_failed(text::DID_NOT_LOAD, text::TOKENS_KEEP_WORKING, &error, retry, list.busy())
        }
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
    view! {
        <Table label=en::ACCESS_TOKENS class="tokens" head=move || head(list) busy=list.busy()>
            <For each=move || list.rows.get() key=|row| row.id let:row>
                <TokenRow list=list row=row />
            </For>
        </Table>
        <More list=list />
    }
    .into_any()
}

/// The column heads. The first two make room for what can be done with chosen rows, and nothing moves.
fn head(list: TokenList) -> AnyView {
    let chosen = Memo::new(move |_| list.selection());
    let some = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    let all = Memo::new(move |_| some.get() && chosen.with(Vec::len) == list.selectable().len());
    let select_all = move |on: bool| list.selected.set(if on { list.selectable() } else { Vec::new() });
    let revoke = move |()| list.address.open(Open::Revoke(chosen.get_untracked()));
    let clear = move |()| {
        list.selected.set(Vec::new());
        // The button goes; what chose the rows stays.
        focus::by_selector(".tokens thead input");
    };
    let hidden = move || move || if some.get() { "visually-hidden" } else { "" };
    let check = move || {
        view! {
            <Checkbox
                checked=all
                mixed=Signal::derive(move || some.get() && !all.get())
                on_change=select_all
                label=text::SELECT_ALL
            />
        }
    };
    let actions = move || {
        view! {
            <div class="bulk">
                <b role="status">{move || text::selected(chosen.with(Vec::len))}</b>
                <Button
                    label=text::REVOKE_OPEN
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    image=REVOKE
                    on_press=revoke
                />
                <Button label=text::CLEAR kind=ButtonKind::Quiet size=Size::Small on_press=clear />
            </div>
        }
    };
    view! {
        <th role="columnheader" scope="col">
            {dynamic(move || (!list.selectable().is_empty()).then(check))}
        </th>
        <th role="columnheader" scope="col">
            <span class=hidden()>{text::TOKEN}</span>
            {dynamic(move || some.get().then(actions))}
        </th>
        <th role="columnheader" scope="col">
            <span class=hidden()>{text::SCOPES}</span>
        </th>
        <th role="columnheader" scope="col">
            {text::LAST_USED}
        </th>
        <th role="columnheader" scope="col">
            {text::EXPIRES}
        </th>
        <th role="columnheader" scope="col">
            <span class="visually-hidden">{en::ACTIONS}</span>
        </th>
    }
    .into_any()
}

/// The next page.
#[component]
fn More(list: TokenList) -> AnyView {
    let more = list.more();
    let failed = Signal::derive(move || more.value().get().flatten().filter(|_| !more.pending().get()));
    view! {
        <div class="list-more">
            <ActionFailed error=failed />
            {dynamic(move || {
                list.has_more()
                    .then(|| {
                        view! {
                            <Button
                                label=text::SHOW_MORE
                                pending=more.pending()
                                pending_label=text::SHOWING_MORE
                                on_press=move |()| more.dispatch(())
                            />
                        }
                    })
            })}
        </div>
    }
    .into_any()
}

fn empty(list: TokenList) -> AnyView {
    // Somebody whose tokens have all ended has had some.
    let title = if list.has_ended() { text::NONE_LEFT } else { text::EMPTY };
    view! {
        <Empty
            title=title
            detail=text::EMPTY_DETAIL
            picture=|| view! { <KeyGlyph kind=Kind::PersonalAccessToken id=None /> }
        >
            {generate_button()}
        </Empty>
    }
    .into_any()
}

fn no_hit(list: TokenList, request: ListAccessTokens) -> AnyView {
    let (search, filter) = (request.search.unwrap_or_default(), request.state);
    let searched = !search.is_empty();
    let clear_search = move |()| {
        list.address.push(|state| state.search.clear());
        focus::by_id(SEARCH_ID);
    };
    let show_all = move |()| {
        list.address.push(|state| (state.search, state.state) = Default::default());
        focus::by_id(SEARCH_ID);
    };
    view! {
        <Empty title=text::no_hit(&search, filter) detail=if searched { text::NO_HIT_DETAIL } else { "" }>
            {searched
                .then(|| view! { <Button label=text::CLEAR_SEARCH size=Size::Small on_press=clear_search /> })}
            {(filter != StateFilter::All)
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
        let ListAccessTokens { search, state, .. } = list.shown()?.request;
        let shown = list.rows.len();
        if search.is_some() {
            return Some(text::found(shown, list.has_more()));
        }
        list.count(state).map(|all| text::shown(state, shown, all))
    };
    let revoked = move || {
        let current = list.state().with(|state| state.state);
        let (words, filter) = match current {
            StateFilter::Revoked => (text::SHOW_CURRENT, StateFilter::All),
            _ if list.count(StateFilter::Revoked).is_some_and(|number| number > 0) => {
                (text::SHOW_REVOKED, StateFilter::Revoked)
            }
            _ => return None,
        };
        let href = list.address.of(|state| state.state = filter);
        Some(view! { <a class="link" href=href>{words}</a> "." })
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
                <footer class="list-footer">
                    <p>{has_rows.then_some(count)} " " {dynamic(revoked)}</p>
                    {has_rows.then(|| dynamic(fresh))}
                </footer>
            }
        })
    };
    dynamic(footer).into_any()
}
