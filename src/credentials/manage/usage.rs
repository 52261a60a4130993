//! Who used a credential in the last seven days.

use latchkey_api::usage::{Caller, Usage};

use super::caller;
use crate::{
    client::Error,
    failure::reference,
    text::language::{self, grouped, manage as text},
    ui::{
        button::{RetryButton, Size},
        prelude::*,
        time::Time,
    },
};

/// The callers with the most requests, at most so many, and how many others there are.
pub fn callers(usage: &Usage, most: usize) -> AnyView {
    let more = usage.callers.len().saturating_sub(most) + usage.more_callers as usize;
    view! {
        <ul class="callers panel">
            {usage.callers.iter().take(most).map(one).collect_view()}
            {(more > 0).then(|| view! { <li class="more-callers">{text::more_callers(more)}</li> })}
        </ul>
    }
    .into_any()
}

fn one(caller: &Caller) -> AnyView {
    let Caller { address, user_agent, method, path, count, last_at } = caller;
    let what = text::caller(caller::client(user_agent), method, &caller::resource(path));
    let whole = [user_agent.as_str(), method, path].join(" ");
    view! {
        <li>
            <span class="mono">{address.clone()}</span>
            <b>
                {grouped(*count)} <span class="visually-hidden">{text::requests_word(*count)}</span>
            </b>
            <small title=whole>{what}</small>
            <small>
                <Time at=*last_at />
            </small>
        </li>
    }
    .into_any()
}

/// In place of the callers until they are there.
pub fn skeleton() -> AnyView {
    let line = || {
        view! {
            <li>
                <i class="skeleton lines"></i>
            </li>
        }
    };
    view! { <ul class="callers panel" aria-hidden="true">{line()} {line()} {line()}</ul> }.into_any()
}

/// In place of the callers if they did not load. Nobody has to wait for them.
pub fn failed(error: &Error, retry: Callback<()>) -> AnyView {
    view! {
        <div class="usage-failed" role="status">
            <p>{text::USAGE_DID_NOT_LOAD} " " <small class="mono" dir="auto">{reference(error).map(|it| language::request_id(&it))}</small></p>
            <RetryButton size=Size::Small on_press=retry />
        </div>
    }
    .into_any()
}
