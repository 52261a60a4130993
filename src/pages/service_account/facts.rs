//! What an account is, and what it may do.

use latchkey_api::{
    id::SegmentId,
    service_account::{LastRequest, SegmentName, ServiceAccount},
    usage::LastUse,
};

use super::Account;
use crate::{
    text::language::{self, credential_list, service_account as text, service_accounts},
    ui::{
        badge::{Badge, Tone},
        copy::CopyIcon,
        prelude::*,
        time::Time,
        toast,
    },
};

/// The facts; blocks in their places until they are there.
pub fn view(account: Account) -> AnyView {
    let known = Memo::new(move |_| account.known());
    let lines = move || match known.get() {
        None => (0..4).map(|_| fact("", view! { <i class="skeleton"></i> }.into_any())).collect_view().into_any(),
        Some(known) => facts(account, known),
    };
    view! { <dl class="facts panel account-facts">{lines}</dl> }.into_any()
}

fn fact(term: &'static str, what: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{what}</dd>
        </div>
    }
    .into_any()
}

fn facts(account: Account, known: ServiceAccount) -> AnyView {
    let ServiceAccount { identifier, role, segments, last_use, .. } = known;
    let copied = identifier.clone();
    let said = move |worked: bool| {
        if worked {
            toast::show(text::IDENTIFIER_COPIED);
        }
    };
    let identifier = view! {
        <div class="fact-line">
            <span class="mono">{identifier}</span>
            <CopyIcon label=text::COPY_IDENTIFIER value=move |()| copied.clone() on_done=said />
        </div>
    };
    let role = view! {
        <div class="fact-line wraps">
            <Badge label=language::role(role) />
            <span class="quiet-ink">{service_accounts::role_may(role)}</span>
        </div>
    };
    view! {
        {fact(text::IDENTIFIER, identifier.into_any())}
        {fact(service_accounts::ROLE, role.into_any())}
        {fact(text::SEGMENTS, works_in(account, segments))}
        {fact(credential_list::LAST_USED, last_used(account, last_use))}
    }
    .into_any()
}

fn works_in(account: Account, segments: Option<Vec<SegmentName>>) -> AnyView {
    let workspace = account.workspace.with_value(|own| own.name.clone());
    let Some(segments) = segments else {
        let all = move || account.places.app_count().map(|all| text::all_apps(all, &workspace));
        return view! {
            <div class="fact-line wraps">
                <Badge label=service_accounts::WHOLE_WORKSPACE tone=Tone::Filled />
                <span class="quiet-text">{all}</span>
            </div>
        }
        .into_any();
    };
    if segments.is_empty() {
        return view! { <span class="brass-text">{service_accounts::NOWHERE}</span> }.into_any();
    }
    let ids: Vec<SegmentId> = segments.iter().map(|segment| segment.id).collect();
    let reached = move || {
        let (all, within) = (account.places.app_count()?, account.places.apps_within(&ids)?);
        Some(text::apps_of(within, all, &workspace))
    };
    let segment = |segment: SegmentName| {
        let apps = language::grouped(segment.apps.into());
        view! {
            <span class="badge filled">
                <span dir="auto">{segment.name}</span>
                <span class="quiet-text">{apps}</span>
            </span>
        }
    };
    view! {
        <div class="fact-line wraps">
            {segments.into_iter().map(segment).collect_view()}
            <span class="quiet-text">{reached}</span>
            <span class="quiet-ink">{service_accounts::LIMITED}</span>
        </div>
    }
    .into_any()
}

fn last_used(account: Account, last_use: Option<LastUse>) -> AnyView {
    let Some(LastUse { at, address }) = last_use else { return service_accounts::NEVER_USED.into_any() };
    let request = account.details.with_ok(|details| details.last_request.clone()).flatten();
    let request = request.map(|LastRequest { method, path }| {
        view! {
            {text::ASKED}
            <span class="mono" dir="ltr">
                {method} " " {breakable(&path)}
            </span>
        }
    });
    view! {
        <span class="wrap-anywhere">
            <Time at=at dotted=true />
            {text::FROM}
            <span class="mono">{address}</span>
            {request}
        </span>
    }
    .into_any()
}

/// A path that continues on another line between its parts.
fn breakable(path: &str) -> AnyView {
    let part = |(place, part): (usize, &str)| view! { {(place > 1).then(|| view! { <wbr /> })} {part.to_owned()} };
    path.split_inclusive('/').enumerate().map(part).collect_view().into_any()
}
