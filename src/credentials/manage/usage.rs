//! Who used a credential in the last seven days.

use latchkey_api::{
    timestamp::Timestamp,
    usage::{Caller, Usage},
};

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

/// What a client asked for is named up to so many things.
const MOST_REQUESTS: usize = 3;

/// The clients with the most requests, at most so many, and how many others there are.
pub fn callers(usage: &Usage, most: usize) -> AnyView {
    let more = usage.client_count().saturating_sub(most);
    view! {
        <ul class="callers panel">
            {usage.clients().take(most).map(one).collect_view()}
            {(more > 0).then(|| view! { <li class="more-callers">{text::more_callers(more)}</li> })}
        </ul>
    }
    .into_any()
}

/// One client, with all that it asked for.
fn one(asked: &[Caller]) -> AnyView {
    let Some(Caller { address, user_agent, .. }) = asked.first() else { return ().into_any() };
    let (mut count, mut last_at, mut whole) = (0, Timestamp(0), user_agent.clone());
    for one in asked {
        count += one.count;
        last_at = last_at.max(one.last_at);
        for piece in ["\n", &one.method, " ", &one.path] {
            whole.push_str(piece);
        }
    }
    let what = text::caller(caller::client(user_agent), &requests(asked));
    view! {
        <li>
            <span class="mono">{address.clone()}</span>
            <b>
                {grouped(count)} <span class="visually-hidden">{text::requests_word(count)}</span>
            </b>
            <small title=whole>{what}</small>
            <small>
                <Time at=last_at />
            </small>
        </li>
    }
    .into_any()
}

/// What was asked for, each once, and how much else: `GET versions`, `POST versions`, `+2`.
fn requests(asked: &[Caller]) -> Vec<String> {
    let mut requests: Vec<String> = Vec::new();
    for Caller { method, path, .. } in asked {
        let request = [method, " ", &caller::resource(path)].concat();
        if !requests.contains(&request) {
            requests.push(request);
        }
    }
    let more = requests.len().saturating_sub(MOST_REQUESTS);
    requests.truncate(MOST_REQUESTS);
    if more > 0 {
        requests.push(language::more(more));
    }
    requests
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

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(endpoints: &[(&str, &str)]) -> Vec<Caller> {
        let caller = |&(method, path): &(&str, &str)| Caller {
            address: String::new(),
            user_agent: String::new(),
            method: method.into(),
            path: path.into(),
            count: 1,
            last_at: Timestamp(0),
        };
        endpoints.iter().map(caller).collect()
    }

    #[test]
    fn says_once_what_was_asked_for() {
        let apps = "/v1/organizations/{organizationId}/apps";
        let app = "/v1/organizations/{organizationId}/apps/{appId}";
        assert_eq!(requests(&asked(&[("GET", apps), ("GET", app), ("DELETE", app)])), ["GET apps", "DELETE apps"]);
        let many = [("GET", apps), ("POST", apps), ("DELETE", app), ("GET", "/v1/users/me"), ("GET", "/v1/apps")];
        assert_eq!(requests(&asked(&many)), ["GET apps", "POST apps", "DELETE apps", "+1"]);
    }
}
