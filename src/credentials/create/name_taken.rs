//! Whether there is a token with this name already: allowed, but worth saying.

use std::time::Duration;

use latchkey_api::{
    access_token::{AccessTokenPage, ListAccessTokens},
    name,
};
use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::{
    client::Request,
    ui::{announce, prelude::*},
};

/// How long the name rests before the server is asked.
const REST: Duration = Duration::from_millis(400);

/// Says so to whoever is typing the name: the line under the field is only heard on the way to it.
pub fn say_if(taken: Signal<bool>, words: &'static str) {
    Effect::new(move |before: Option<bool>| {
        let now = taken.get();
        match (before, now) {
            (_, true) => announce::say_here(words),
            (Some(true), false) => announce::take_back(words),
            _ => {}
        }
        now
    });
}

/// Whether one of the credentials at this endpoint has this name; asks the server whenever the name has come to rest.
pub fn name_taken(name: RwSignal<String>, endpoint: String) -> Signal<bool> {
    // The name that was asked about, and the answer. It counts while the field says the same.
    let answer = RwSignal::new((String::new(), false));
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let wanted = Memo::new(move |_| name.with(|name| name::validate(name).unwrap_or_default().to_owned()));
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    // A hint is not worth a message when it cannot be had, nor a question when the session has ended.
    let ask = move |wanted: &String| {
        let query = ListAccessTokens { name: Some(wanted.clone()), limit: Some(1), ..ListAccessTokens::default() };
        Request::get(query.address_at(&endpoint)).without_waiting().send::<AccessTokenPage>()
    };
    let ask = Action::new(ask, move |wanted, page| {
        if let Ok(page) = page {
            answer.set((wanted, !page.items.is_empty()));
        }
    });
    Effect::new(move |_| {
        let wanted = wanted.get();
        stop();
        if wanted.is_empty() || answer.with_untracked(|(asked, _)| *asked == wanted) {
            return;
        }
        timer.set_value(set_timeout_with_handle(move || ask.dispatch(wanted), REST).ok());
    });
    on_cleanup(stop);
    Memo::new(move |_| answer.with(|(asked, taken)| *taken && wanted.with(|wanted| wanted == asked)))
}
