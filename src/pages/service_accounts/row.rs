//! A service account in the list.

use latchkey_api::{
    service_account::{SegmentName, ServiceAccount},
    session::Membership,
};

use crate::{
    credentials::list::{created_by as made_by, last_used},
    text::language::{self, service_accounts as text},
    ui::{
        badge::{Badge, Tone},
        icon::{CLOCK, SERVICE_ACCOUNT, icon},
        prelude::*,
        table::{Cell, Row, TwoLines},
    },
    workspace,
};

/// The most segments that a row names.
const MOST_SEGMENTS: usize = 2;

/// The page of an account.
pub fn page_of(workspace: &Membership, id: &str) -> String {
    workspace::page(&workspace.slug, &["service-accounts/", id].concat())
}

/// The row.
pub fn view(workspace: StoredValue<Membership>, account: ServiceAccount) -> AnyView {
    let ServiceAccount { id, name, identifier, role, segments, last_use, created_at, created_by, .. } = account.clone();
    let href = workspace.with_value(|own| page_of(own, &id.to_string()));
    view! {
        <Row>
            <Cell class="linked-name">
                <span class="row-icon">{icon(SERVICE_ACCOUNT)}</span>
                <TwoLines ltr=true second=move || {
                    view! {
                        <span class="mono" title=identifier.clone()>
                            {identifier.clone()}
                        </span>
                    }
                }>
                    <a class="row-name" dir="auto" href=href>
                        {name.clone()}
                    </a>
                </TwoLines>
            </Cell>
            <Cell class="account-role">
                <Badge label=language::role(role) />
            </Cell>
            <Cell class="account-segments">{works_in(segments)}</Cell>
            <Cell class="account-keys">{keys(&account)}</Cell>
            {last_used("account-used two-lines", last_use, created_at)}
            <Cell class="account-created">
                {made_by(created_by, created_at)}
            </Cell>
        </Row>
    }
    .into_any()
}

fn works_in(segments: Option<Vec<SegmentName>>) -> AnyView {
    let Some(segments) = segments else {
        return view! { <span class="quiet-text">{text::WHOLE_WORKSPACE}</span> }.into_any();
    };
    if segments.is_empty() {
        return view! { <span class="brass-text">{text::NOWHERE}</span> }.into_any();
    }
    let names: Vec<String> = segments.into_iter().map(|segment| segment.name).collect();
    let more = names.len().saturating_sub(MOST_SEGMENTS);
    let every = language::listed(&names);
    let rest = (more > 0).then(|| {
        view! {
            <span class="more-chips" tabindex="0" data-tip=every>
                {language::more(more)}
            </span>
        }
    });
    view! {
        <span class="chips">
            {names.into_iter().take(MOST_SEGMENTS).map(segment).collect_view()} {rest}
        </span>
    }
    .into_any()
}

fn segment(name: String) -> AnyView {
    view! { <Badge label=name tone=Tone::Filled /> }.into_any()
}

/// How many keys work, and which of them need looking after.
fn keys(account: &ServiceAccount) -> AnyView {
    let &ServiceAccount { active_keys, expiring_keys, expired_keys, .. } = account;
    let second = move || {
        if expiring_keys > 0 {
            view! { <span class="brass-text">{icon(CLOCK)} {text::expiring_keys(expiring_keys)}</span> }.into_any()
        } else if expired_keys > 0 {
            text::expired_keys(expired_keys).into_any()
        } else {
            ().into_any()
        }
    };
    let first = if active_keys == 0 {
        text::NO_KEYS.into_any()
    } else {
        view! { <span class="card-word">{text::KEYS} " "</span> {text::active_keys(active_keys)} }.into_any()
    };
    view! {
        <TwoLines second=second>
            <span>{first}</span>
        </TwoLines>
    }
    .into_any()
}
