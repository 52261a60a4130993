//! What the cells of any list of credentials say. On cards the words of the missing column heads are written out.

use latchkey_api::{
    access_token::{AccessToken, State},
    timestamp::Timestamp,
    usage::LastUse,
};

use crate::{
    text::language::{self as words, credential_list as text, credential_words::Verb},
    ui::{
        dynamic::dynamic,
        icon::{CLOCK, icon},
        prelude::*,
        table::TwoLines,
        time::{self, Style, Time},
    },
};

/// Made within so many milliseconds is made just now.
const JUST_NOW: i64 = 60_000;

/// A cell with when and from where it was used; if never, when it was made. Its class has `two-lines`.
pub fn last_used(class: &'static str, last_use: Option<LastUse>, created_at: Timestamp) -> AnyView {
    let label = last_use.is_some().then_some(text::USED);
    let (first, second) = match last_use {
        Some(LastUse { at, address }) => {
            let whole = address.clone();
            let second = view! { <small dir="ltr" title=whole>{address}</small> };
            (view! { <Time at=at /> }.into_any(), second.into_any())
        }
        None => (text::NEVER_USED.into_any(), view! { <small>{created(created_at)}</small> }.into_any()),
    };
    two_lines(class, label, first, second)
}

/// A cell with two lines, the second of them in an element of its own. On cards the word of the missing column head stands before what needs it.
fn two_lines(class: &'static str, label: Option<&'static str>, first: AnyView, second: AnyView) -> AnyView {
    view! {
        <td role="cell" class=class data-label=label>
            {first}
            {second}
        </td>
    }
    .into_any()
}

/// The same on one line: "Used 2 minutes ago from 203.0.113.24".
pub fn last_used_line(last_use: Option<LastUse>, created_at: Timestamp) -> AnyView {
    match last_use {
        Some(LastUse { at, address }) => {
            view! { {text::USED} " " <Time at=at dotted=true /> {text::FROM} <span dir="ltr">{address}</span> }
                .into_any()
        }
        None => view! { {text::NEVER_USED_THEN} {created(created_at)} }.into_any(),
    }
}

/// "Created just now", "Created 19 Jun".
pub(super) fn created(at: Timestamp) -> AnyView {
    let now = time::ticking_about(at);
    let just_now = Memo::new(move |_| now().0 - at.0 < JUST_NOW);
    let words = move || {
        if just_now.get() {
            text::CREATED_JUST_NOW.into_any()
        } else {
            let [before, after] = text::CREATED;
            view! { {before} <Time at=at style=Style::ShortDate /> {after} }.into_any()
        }
    };
    dynamic(words).into_any()
}

/// A cell with in how long it ends, and on which day; or that it has ended, and when.
pub fn expires(
    verb: &'static Verb,
    state: State,
    expires_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
) -> AnyView {
    let second = match revoked_at.or(expires_at) {
        // The line above has the same tooltip, unless it is a word.
        Some(at) => {
            let skip_focus = matches!(state, State::Active | State::Expiring);
            view! { <Time at=at style=Style::Date skip_focus=skip_focus second=true /> }.into_any()
        }
        None => view! { <small>{text::NO_END}</small> }.into_any(),
    };
    let label = (state == State::Active).then_some(text::EXPIRES);
    let first = ends_in(verb, state, expires_at, revoked_at, false);
    two_lines("token-expires two-lines", label, first, second)
}

/// In how long it ends: within a week as a badge, and without an end marked too. Or the word for how it ended. `dotted` is
/// for places outside of tables.
pub fn ends_in(
    verb: &'static Verb,
    state: State,
    expires_at: Option<Timestamp>,
    revoked_at: Option<Timestamp>,
    dotted: bool,
) -> AnyView {
    match (state, revoked_at, expires_at) {
        (State::Revoked, Some(_), _) => view! { <b>{verb.done}</b> }.into_any(),
        (State::Expired, _, Some(_)) => view! { <b>{text::EXPIRED}</b> }.into_any(),
        (State::Expiring, _, Some(at)) => {
            view! { <span class="badge brass">{icon(CLOCK)} <Time at=at /></span> }.into_any()
        }
        (_, _, Some(at)) => view! { <Time at=at dotted=dotted /> }.into_any(),
        (_, _, None) => view! { <span class="never">{text::NEVER}</span> }.into_any(),
    }
}

/// The scopes as a text, for a row away from the window, as the following.
pub(super) fn scopes_outline(token: &AccessToken) -> String {
    if token.full_access { words::FULL_ACCESS.to_owned() } else { token.scopes.join(", ") }
}

/// When and from where it was used. The moment does not follow the clock.
pub(super) fn last_used_outline(token: &AccessToken) -> String {
    match &token.last_use {
        Some(LastUse { at, address }) => [text::USED, " ", &time::date(*at), text::FROM, address].concat(),
        None => text::NEVER_USED.to_owned(),
    }
}

/// When it ends, or that it has.
pub(super) fn expires_outline(verb: &Verb, token: &AccessToken) -> String {
    match (token.state(time::now()), token.revoked_at.or(token.expires_at)) {
        (State::Revoked, Some(at)) => [verb.done, " ", &time::date(at)].concat(),
        (State::Expired, Some(at)) => [text::EXPIRED, " ", &time::date(at)].concat(),
        (_, Some(at)) => [text::EXPIRES, " ", &time::date(at)].concat(),
        (_, None) => text::NEVER.to_owned(),
    }
}

/// How long ago it was made, in a column whose head says so, and by whom.
pub fn created_by(name: Option<String>, at: Timestamp) -> AnyView {
    let [before, after] = text::CREATED_AGO.map(|words| view! { <span class="card-word">{words}</span> });
    let by = name.map(|name| [words::service_accounts::BY, &name].concat());
    view! {
        <TwoLines second=move || {
            view! {
                <span dir="auto" title=by.clone()>
                    {by.clone()}
                </span>
            }
        }>
            <span>{before} <Time at=at /> {after}</span>
        </TwoLines>
    }
    .into_any()
}
