//! What to do when a secret has leaked, step by step.

use super::{Reader, claim, examples};
use crate::{
    session::HOME,
    shell::menus::{AUDIT_LOG, SERVICE_ACCOUNTS, SESSIONS},
    text::language::{
        self as common,
        help::{self as text, Point},
        palette,
    },
    ui::prelude::*,
};

/// The steps.
pub(super) fn view(reader: &Reader) -> AnyView {
    let lists = vec![
        (common::shell::ACCESS_TOKENS, HOME.to_owned()),
        (common::shell::SERVICE_ACCOUNTS, reader.page(SERVICE_ACCOUNTS)),
        (common::shell::APPS, reader.page("apps")),
    ];
    let log = reader.may_see_log().then(|| (common::shell::AUDIT_LOG, reader.page(AUDIT_LOG)));
    let new = vec![(palette::GENERATE, [HOME, "/new"].concat())];
    let revocation = examples::example(text::ENDING_A_SECRET, examples::revocation(reader));
    view! {
        <p>{text::LEAKED_LEAD}</p>
        <ol class="help-points">
            {step(&text::LEAKED_END, links(lists))}
            {step(&text::LEAKED_REVOKE, revocation)}
            {step(&text::LEAKED_LOOK, links(log.into_iter().collect()))}
            {step(&text::LEAKED_REPLACE, links(new))}
            {step(&text::LEAKED_CLEAN, ().into_any())}
            {step(&text::LEAKED_COMPUTER, links(vec![(common::shell::SESSIONS, SESSIONS.to_owned())]))}
        </ol>
    }
    .into_any()
}

fn step(point: &'static Point, more: AnyView) -> AnyView {
    view! { <li>{claim(point)} {more}</li> }.into_any()
}

/// Ways into the dashboard.
fn links(links: Vec<(&'static str, String)>) -> AnyView {
    let link = |(label, href): (&'static str, String)| {
        view! {
            <a class="link" href=href>
                {label}
            </a>
        }
        .into_any()
    };
    (!links.is_empty())
        .then(|| view! { <p class="help-links">{links.into_iter().map(link).collect_view()}</p> })
        .into_any()
}
