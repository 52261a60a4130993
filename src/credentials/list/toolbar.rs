//! What narrows the list down and orders it.

use std::time::Duration;

use latchkey_api::access_token::{Sort, StateFilter};
use leptos::leptos_dom::helpers::TimeoutHandle;

use super::{address::Address, model::TokenList};
use crate::{
    text::en::{credential_list as text, grouped},
    ui::{
        field::{Choice, Purpose, Select, TextInput, note_id},
        icon::{SEARCH, icon},
        prelude::*,
        segmented::{Segment, SegmentedLinks},
    },
};

/// How long somebody pauses before the server is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// The id of the search field.
pub const SEARCH_ID: &str = "search";

/// The filters that are always offered. The revoked ones have their link below the list.
const OFFERED: [StateFilter; 4] = [StateFilter::All, StateFilter::Active, StateFilter::Expiring, StateFilter::Expired];

/// Search, state, order.
#[component]
pub fn Toolbar(list: TokenList) -> AnyView {
    let address = list.address;
    let state = list.state();
    let typed = typed(address);
    let sort = move |name: String| {
        let sort = Sort::named(&name).unwrap_or_default();
        address.push(|state| state.sort = sort);
    };
    let sorts = Sort::EVERY.map(|sort| Choice { value: sort.name().to_owned(), label: text::sort(sort).to_owned() });
    view! {
        <div class="list-toolbar" role="search">
            <div class="search">
                {icon(SEARCH)}
                <TextInput
                    id=SEARCH_ID
                    value=typed
                    purpose=Purpose::Search
                    placeholder=text::SEARCH_HINT
                    label=text::SEARCH
                />
                <p id=note_id(SEARCH_ID) class="visually-hidden">
                    {text::SEARCH_FOLLOWS}
                </p>
            </div>
            <StateLinks list=list typed=typed />
            <StateSelect list=list />
            <Select
                id="sort"
                lead=text::SORT
                value=Signal::derive(move || state.with(|state| state.sort.name().to_owned()))
                choices=Signal::stored(sorts.to_vec())
                on_choose=sort
            />
        </div>
    }
    .into_any()
}

/// The search as it is typed. The address follows it after a pause, and leads it after Back.
fn typed(address: Address) -> RwSignal<String> {
    let search = Memo::new(move |_| address.state().with(|state| state.search.clone()));
    let typed = RwSignal::new(search.get_untracked());
    let written = StoredValue::new(search.get_untracked());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        let now = typed.get();
        stop();
        if written.get_value() != now {
            let write = move || {
                written.set_value(now.clone());
                address.replace(|state| state.search = now);
            };
            timer.set_value(set_timeout_with_handle(write, PAUSE).ok());
        }
    });
    Effect::new(move |_| {
        let search = search.get();
        if written.get_value() != search {
            written.set_value(search.clone());
            typed.set(search);
        }
    });
    on_cleanup(stop);
    typed
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
    let segment = move |filter| Segment {
        value: link(filter),
        label: text::state(filter).to_owned(),
        detail: list.count(filter).map(|number| grouped(number.into())),
    };
    let segments = Signal::derive(move || OFFERED.map(segment).to_vec());
    let current = Signal::derive(move || link(list.state().with(|state| state.state)));
    view! {
        <div class="state-links">
            <SegmentedLinks label=text::STATE segments=segments current=current />
        </div>
    }
    .into_any()
}

/// The filters as a select, where there is none.
#[component]
fn StateSelect(list: TokenList) -> AnyView {
    let state = list.state();
    let choices = move || {
        let current = state.with(|state| state.state);
        let offered =
            StateFilter::EVERY.into_iter().filter(move |filter| OFFERED.contains(filter) || *filter == current);
        offered
            .map(|filter| Choice {
                value: filter.name().to_owned(),
                label: text::state_count(filter, list.count(filter)),
            })
            .collect::<Vec<_>>()
    };
    let choose = move |name: String| {
        let filter = StateFilter::named(&name).unwrap_or_default();
        list.address.push(|state| state.state = filter);
    };
    view! {
        <div class="state-select">
            <Select
                id="state"
                lead=text::STATE
                value=Signal::derive(move || state.with(|state| state.state.name().to_owned()))
                choices=Signal::derive(choices)
                on_choose=choose
            />
        </div>
    }
    .into_any()
}
