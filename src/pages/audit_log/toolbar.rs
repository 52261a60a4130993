//! What narrows the log down.

use latchkey_api::audit::EventGroup;

use super::{
    Log, State,
    filters::{Filters, is_day},
};
use crate::{
    text::language::audit_log as text,
    ui::{
        button::{Button, Kind},
        day_field::DayField,
        field::{Choice, Select},
        focus,
        prelude::*,
        search::SEARCH_ID,
    },
};

/// By whom, about what, from when to when; and the way back, which an empty log has itself.
pub fn view(log: Log, state: Memo<State>) -> AnyView {
    let filters = log.filters;
    let is_clearable = Memo::new(move |_| filters.get().are_chosen() && state.get() != State::Empty);
    let clear = move || is_clearable.get().then(|| clear(log, Kind::Quiet));
    view! {
        <div class="list-toolbar" role="search">
            <div class="list-options">
                <Select
                    id=SEARCH_ID
                    lead=text::WHO
                    value=Signal::derive(move || filters.get().asked.actor.unwrap_or_default())
                    choices=actors(log)
                    on_choose=move |actor: String| log.choose(|filters| filters.asked.actor = (!actor.is_empty()).then_some(actor))
                />
                <Select
                    id="group"
                    lead=text::ABOUT
                    value=Signal::derive(move || filters.get().asked.group.map_or("", EventGroup::name).to_owned())
                    choices=Signal::stored(groups())
                    on_choose=move |group: String| log.choose(|filters| filters.asked.group = EventGroup::named(&group))
                />
                {day(log, 0)}
                {day(log, 1)}
                <span class="contents">{clear}</span>
            </div>
        </div>
    }
    .into_any()
}

/// The button that takes every filter away.
pub fn clear(log: Log, kind: Kind) -> AnyView {
    let press = move |()| {
        log.choose(|filters| *filters = Filters::default());
        focus::by_id(SEARCH_ID);
    };
    view! { <Button label=text::CLEAR_FILTERS kind=kind on_press=press /> }.into_any()
}

/// Everybody whom the log tells of. A link may ask for one who is not among them.
fn actors(log: Log) -> Memo<Vec<Choice>> {
    Memo::new(move |_| {
        let choice = |id: &str, kind: &str, name: &str| Choice { value: id.to_owned(), label: text::actor(kind, name) };
        let mut choices = vec![Choice { value: String::new(), label: text::ANYONE.to_owned() }];
        let known =
            log.actors.with_ok(|actors| actors.iter().map(|it| choice(&it.id, &it.kind, &it.name)).collect::<Vec<_>>());
        choices.extend(known.unwrap_or_default());
        if let Some(asked) = log.filters.get().asked.actor
            && choices.iter().all(|choice| choice.value != asked)
        {
            let told = log.events.with(|events| {
                let event = events.iter().find(|event| event.actor_id.as_ref() == Some(&asked))?;
                Some(choice(&asked, &event.actor_kind, &event.actor_name))
            });
            choices.push(told.unwrap_or_else(|| Choice { value: asked, label: text::ONE_PERSON.to_owned() }));
        }
        choices
    })
}

fn groups() -> Vec<Choice> {
    let any = Choice { value: String::new(), label: text::EVERYTHING.to_owned() };
    let named =
        EventGroup::EVERY.map(|group| Choice { value: group.name().to_owned(), label: text::group(group).to_owned() });
    std::iter::once(any).chain(named).collect()
}

/// The first or the last day. Neither offers what the other one rules out.
fn day(log: Log, which: usize) -> AnyView {
    let days = move || log.filters.get().days;
    let (id, lead) = [("first-day", text::FIRST_DAY), ("last-day", text::LAST_DAY)][which];
    let between = move || {
        let [first, last] = days();
        if which == 0 { (String::new(), last) } else { (first, String::new()) }
    };
    let choose = move |day: String| {
        // Half a year is no day yet, but no day at all is any.
        if day.is_empty() || is_day(&day) {
            log.choose(|filters| filters.days[which] = day);
        }
    };
    view! {
        <DayField
            id=id
            lead=lead
            value=Signal::derive(move || days()[which].clone())
            between=Signal::derive(between)
            on_choose=choose
        />
    }
    .into_any()
}
