//! The column heads. They order the list, and the first two make room for what can be done with chosen rows; nothing moves.

use latchkey_api::access_token::Sort;

use super::{model::TokenList, state::Open};
use crate::{
    text::language::{self, credential_list as text},
    ui::{
        announce,
        button::{Button, Kind, Size},
        choice::Checkbox,
        dynamic::dynamic,
        focus,
        icon::REVOKE,
        prelude::*,
        sort_head::sort_head,
    },
};

/// The heads.
pub fn view(list: TokenList) -> AnyView {
    let choice = list.choice;
    let some = Memo::new(move |_| choice.with(|choice| !choice.chosen.is_empty()));
    // That there is nothing to be done any more is seen, and said by the box.
    Effect::new(move |before: Option<usize>| {
        let chosen = choice.with(|choice| choice.chosen.len());
        if before.is_some_and(|before| before != chosen) && chosen > 0 {
            announce::say(text::selected(chosen));
        }
        chosen
    });
    let third = if list.has_scopes() {
        view! {
            <th role="columnheader" scope="col">
                <span class=move || if some.get() { "visually-hidden" } else { "" }>{text::SCOPES}</span>
            </th>
        }
        .into_any()
    } else {
        sorts(list, language::service_accounts::CREATED, Sort::Newest, some, ().into_any())
    };
    view! {
        <th role="columnheader" scope="col">
            {dynamic(move || {
                if choice.with(|choice| choice.selectable == 0) {
                    view! { <span class="visually-hidden">{text::SELECTION}</span> }.into_any()
                } else {
                    check(list, some)
                }
            })}
        </th>
        {sorts(list, text::TOKEN, Sort::Name, some, dynamic(move || some.get().then(|| actions(list))))}
        {third}
        {sorts(list, text::LAST_USED, Sort::LastUsed, Signal::default(), ().into_any())}
        {sorts(list, text::EXPIRES, Sort::Expires, Signal::default(), ().into_any())}
        <th role="columnheader" scope="col">
            <span class="visually-hidden">{language::ACTIONS}</span>
        </th>
    }
    .into_any()
}

/// A head that orders the list by its column, and what takes its place.
fn sorts(list: TokenList, label: &'static str, by: Sort, hidden: Signal<bool>, beside: AnyView) -> AnyView {
    let state = list.state();
    let current = Memo::new(move |_| state.with(|state| state.sort));
    let href = move || list.address.of(|state| state.sort = if state.sort == by { by.reversed() } else { by });
    let rises = move || {
        let current = current.get();
        (current == by || current.reversed() == by).then(|| rises(current))
    };
    sort_head(label, Signal::derive(href), Signal::derive(rises), hidden, beside)
}

/// Whether what stands in the column rises from the top.
fn rises(sort: Sort) -> bool {
    matches!(sort, Sort::Oldest | Sort::Name | Sort::LastUsedBackwards | Sort::Expires)
}

fn check(list: TokenList, some: Memo<bool>) -> AnyView {
    let all = Memo::new(move |_| list.choice.with(|choice| choice.chosen.len() == choice.selectable));
    view! {
        <Checkbox
            checked=all
            mixed=Signal::derive(move || some.get() && !all.get())
            on_change=move |on| list.rows.choose_all(on)
            label=text::SELECT_ALL
        />
    }
    .into_any()
}

/// What can be done with the chosen rows.
fn actions(list: TokenList) -> AnyView {
    let revoke = move |()| list.address.open(Open::Revoke(list.choice.with_untracked(|choice| choice.chosen.clone())));
    let clear = move |()| {
        list.rows.choose_all(false);
        // The button goes; what chose the rows stays.
        focus::by_selector(".tokens thead input");
    };
    view! {
        <div class="bulk">
            <b>{move || text::selected(list.choice.with(|choice| choice.chosen.len()))}</b>
            <Button
                label=text::ask_to_end(&list.words().verb)
                kind=Kind::Quiet
                size=Size::Small
                image=REVOKE
                on_press=revoke
            />
            <Button label=text::CLEAR kind=Kind::Quiet size=Size::Small on_press=clear />
        </div>
    }
    .into_any()
}
