//! Says what ends within a week.

use latchkey_api::{
    access_token::{EndingSoon, StateFilter},
    timestamp::Timestamp,
};

use super::model::TokenList;
use crate::{
    text::language::credential_list::{self as text, Day},
    ui::{
        dynamic::dynamic,
        notice::{About, Notice},
        prelude::*,
        time,
    },
};

/// Which day of the next week a moment falls on, where the person is. Days of clock changes are longer or shorter.
fn day(at: Timestamp, today: i64) -> Day {
    match time::day(at) - today {
        ..=0 => Day::Today,
        1 => Day::Tomorrow,
        7 => Day::InAWeek,
        _ => Day::Weekday(time::weekday(at)),
    }
}

/// Above the list: how many tokens expire this week, which and when; nothing if none does.
#[component]
pub fn ExpiringNotice(list: TokenList) -> AnyView {
    let ending = Memo::new(move |_| {
        let ending = list.summary.with_ok(|summary| (summary.expiring, summary.next_to_expire.clone()));
        ending.filter(|(number, _)| *number > 0)
    });
    let now = time::ticking();
    let today = Memo::new(move |_| time::day(now.get()));
    Effect::new(move |before: Option<i64>| {
        let today = today.get();
        // What ended since is not to be counted on.
        if before.is_some_and(|before| before != today) {
            list.summary.refetch();
        }
        today
    });
    let all_shown = move || list.state().with(|state| state.state == StateFilter::Expiring && state.search.is_empty());
    let notice = move || {
        ending.get().map(|(number, next)| {
            let first: Vec<(String, Day)> = next
                .into_iter()
                .map(|EndingSoon { name, expires_at, .. }| (name, day(expires_at, today.get())))
                .collect();
            let link = move || {
                let href = list.address.of(|state| {
                    state.state = StateFilter::Expiring;
                    state.search.clear();
                });
                (!all_shown()).then(|| view! { <a href=href>{text::show_expiring(number)}</a> })
            };
            view! {
                <Notice about=About::List claim=text::expiring(number)>
                    <span class="detail">{text::expiring_names(&first, number)}</span>
                    {dynamic(link)}
                </Notice>
            }
        })
    };
    view! { <div class="list-notice">{dynamic(notice)}</div> }.into_any()
}
