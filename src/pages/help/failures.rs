//! What the statuses that refuse mean, and what to check.

use super::{address, examples};
use crate::{
    text::language::help::{self as text, Failure},
    ui::prelude::*,
};

/// The statuses.
pub(super) fn view() -> AnyView {
    view! {
        <p>{text::FAILURES_LEAD}</p>
        {text::FAILURE_KINDS.iter().zip(ANSWERS).map(failure).collect_view()}
    }
    .into_any()
}

/// An answer of each kind, as the server gives it.
const ANSWERS: [&str; 4] = [
    "{ \"status\": 400, \"detail\": \"appVersion is required.\",\n  \"errors\": [{ \"field\": \"appVersion\", \"detail\": \"is required\" }], … }",
    "WWW-Authenticate: Bearer error=\"invalid_token\"\n\n{ \"status\": 401,\n  \"detail\": \"The token is not complete or not from here. Check that all of it was copied, without spaces or quotes.\", … }",
    "WWW-Authenticate: Bearer error=\"insufficient_scope\", scope=\"versions:write\"\n\n{ \"status\": 403, \"scope\": \"versions:write\",\n  \"detail\": \"The token lacks the scope versions:write. Generate a token that has it.\", … }",
    "{ \"status\": 404,\n  \"detail\": \"There is no such version, or you have no access to it.\", … }",
];

fn failure((failure, answer): (&'static Failure, &'static str)) -> AnyView {
    let title = [failure.status, " ", failure.name].concat();
    let check = |check: &&'static str| view! { <li>{*check}</li> }.into_any();
    view! {
        <h3 id=failure.status tabindex="-1">
            <a href=address(failure.status)>{title.clone()}</a>
        </h3>
        <p>{failure.means}</p>
        <div class="panel help-example">
            {examples::code(text::example(&title), answer.to_owned())}
        </div>
        <p>
            <b>{text::CHECK}</b>
        </p>
        <ul class="help-points">{failure.checks.iter().map(check).collect_view()}</ul>
    }
    .into_any()
}
