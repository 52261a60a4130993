//! What narrows the list down and orders it.

use latchkey_api::access_token::{Sort, StateFilter};

use super::model::TokenList;
use crate::{
    text::language::{credential_list as text, grouped},
    ui::{
        choice::Checkbox,
        field::{Choice, Select},
        prelude::*,
        search::{self, SearchField},
        segmented::{Segment, SegmentedLinks},
    },
};

/// The filters that are offered. That for the revoked ones, which have their link below the list, is so while it is chosen.
fn offered(list: TokenList) -> &'static [StateFilter] {
    match &StateFilter::EVERY {
        [offered @ .., StateFilter::Revoked] if list.state().with(|state| state.state) != StateFilter::Revoked => {
            offered
        }
        all => all,
    }
}

/// Search, state, order.
#[component]
pub fn Toolbar(list: TokenList) -> AnyView {
    let (address, words) = (list.address, list.words());
    let state = list.state();
    let typed = search::typed(
        Memo::new(move |_| state.with(|state| state.search.clone())),
        Callback::new(move |typed| address.replace(|state| state.search = typed)),
    );
    let sort = move |name: String| {
        let sort = Sort::named(&name).unwrap_or_default();
        address.push(|state| state.sort = sort);
    };
    let sorts = Sort::EVERY.map(|sort| Choice { value: sort.name().to_owned(), label: text::sort(sort).to_owned() });
    view! {
        <div class="list-toolbar" role="search">
            <SearchField typed=typed label=words.search hint=words.search_hint />
            <StateLinks list=list typed=typed />
            <StateSelect list=list />
            <div class="list-options">
                {list.has_scopes().then(|| view! { <ScopeSelect list=list /> })}
                <Checkbox
                    checked=Signal::derive(move || state.with(|state| state.unused))
                    on_change=move |on| address.push(|state| state.unused = on)
                >
                    {text::NEVER_USED}
                </Checkbox>
                <Select
                    id="sort"
                    lead=text::SORT
                    value=Signal::derive(move || state.with(|state| state.sort.name().to_owned()))
                    choices=Signal::stored(sorts.to_vec())
                    on_choose=sort
                />
            </div>
        </div>
    }
    .into_any()
}

/// The scopes of the catalog, of which one narrows the list down.
#[component]
fn ScopeSelect(list: TokenList) -> AnyView {
    let state = list.state();
    let current = Memo::new(move |_| state.with(|state| state.scope.clone()));
    let choices = Memo::new(move |_| {
        let known = list.with_catalog(|catalog| catalog.scopes().map(|(scope, ..)| scope).collect::<Vec<_>>());
        let (mut scopes, current) = (known.unwrap_or_default(), current.get());
        // A link may ask for one that is not in the catalog any more.
        if !current.is_empty() && !scopes.contains(&current) {
            scopes.push(current);
        }
        let any = Choice { value: String::new(), label: text::ANY_SCOPE.to_owned() };
        let named = scopes.into_iter().map(|scope| Choice { value: scope.clone(), label: scope });
        std::iter::once(any).chain(named).collect::<Vec<_>>()
    });
    view! {
        <Select
            id="scope"
            lead=text::SCOPE
            value=current
            choices=choices
            on_choose=move |scope| list.address.push(|state| state.scope = scope)
        />
    }
    .into_any()
}

/// The filters as links, where there is room.
#[component]
fn StateLinks(list: TokenList, typed: RwSignal<String>) -> AnyView {
    // What is typed but not yet in the address goes along.
    let link = move |filter| {
        list.address.of(|state| {
            state.state = filter;
            state.search = typed.get();
        })
    };
    let segment = move |&filter: &StateFilter| Segment {
        value: link(filter),
        label: text::state(filter, &list.words().verb).to_owned(),
        detail: list.count(filter).map(|number| grouped(number.into())),
    };
    let segments = Signal::derive(move || offered(list).iter().map(segment).collect::<Vec<_>>());
    let current = Signal::derive(move || link(list.state().with(|state| state.state)));
    view! { <SegmentedLinks label=text::STATE segments=segments current=current /> }.into_any()
}

/// The filters as a select, where there is none.
#[component]
fn StateSelect(list: TokenList) -> AnyView {
    let state = list.state();
    let choices = move || {
        offered(list)
            .iter()
            .map(|&filter| Choice {
                value: filter.name().to_owned(),
                label: text::state_count(filter, &list.words().verb, list.count(filter)),
            })
            .collect::<Vec<_>>()
    };
    let choose = move |name: String| {
        let filter = StateFilter::named(&name).unwrap_or_default();
        list.address.push(|state| state.state = filter);
    };
    view! {
        <Select
            id="state"
            lead=text::STATE
            value=Signal::derive(move || state.with(|state| state.state.name().to_owned()))
            choices=Signal::derive(choices)
            on_choose=choose
        />
    }
    .into_any()
}
