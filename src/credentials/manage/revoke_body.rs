//! What the question before tokens are ended says.

use latchkey_api::{
    access_token::{AccessToken, State},
    id::CredentialId,
    secret::Kind,
    usage::Usage,
};

use super::{
    details,
    revoke::Revoke,
    subject::Known,
    usage::{self, callers},
};
use crate::{
    client::Error,
    credentials::{
        key_glyph::KeyGlyph,
        list::{TokenList, last_used_line},
        secret::MaskedSecret,
    },
    failure::ActionFailed,
    text::language::{self, credential_list as listed, credential_words::Verb, manage as text, quoted},
    ui::{
        dynamic::dynamic,
        notice::{About, Notice},
        prelude::*,
        time::{self, Style, Time},
    },
};

/// The callers that are named; the rest becomes a number.
const MOST_CALLERS: usize = 3;

/// The id of what it is about.
pub const WHAT: &str = "revoke-what";

/// The dialog's body.
pub fn view(revoke: &Revoke) -> AnyView {
    let revoke = *revoke;
    let body = move || if revoke.is_single() { single(&revoke) } else { several(&revoke) };
    let failed = Signal::derive(move || revoke.outcome.with(|outcome| outcome.failed.clone()));
    view! {
        {dynamic(body)}
        <ActionFailed error=failed changes=true />
    }
    .into_any()
}

fn single(revoke: &Revoke) -> AnyView {
    let revoke = *revoke;
    let known = Memo::new(move |_| revoke.subject.first());
    let view = move || match known.get() {
        Known::Loading => usage::skeleton(),
        Known::Failed(error) => details::missing(&error, revoke.subject),
        Known::Token(token) if token.revoked_at.is_some() => view! {
            <Notice about=About::Fact claim=text::already_ended(revoke.verb(), &token.name)>
                {text::ALREADY_ENDED_DETAIL}
            </Notice>
        }
        .into_any(),
        Known::Token(token) => question(&revoke, token),
    };
    dynamic(view).into_any()
}

fn question(revoke: &Revoke, token: AccessToken) -> AnyView {
    let (list, usage, verb) = (revoke.list, revoke.usage, revoke.verb());
    let id = token.id;
    let expired = token.state(time::now()) == State::Expired;
    let (created_at, [before, after]) = (token.created_at, listed::INNER_CREATED);
    let consequences = move || consequences(verb, usage.get(), expired, usage.retry(), move || way_out(list, id));
    view! {
        <p id=WHAT class="revoke-token">
            <KeyGlyph kind=list.kind() id=Some(id) />
            <MaskedSecret prefix=token.prefix last_four=token.last_four />
            <span class="quiet-text">{before} <Time at=created_at style=Style::Date skip_focus=true /> {after}</span>
        </p>
        // Who used it comes a little later.
        <div class="contents" aria-live="polite">
            {consequences}
        </div>
    }
    .into_any()
}

/// What ending a credential does to those who used it. Where they would lose something, `way_out` says how not to.
pub fn consequences(
    verb: &'static Verb,
    usage: Option<Result<Usage, Error>>,
    expired: bool,
    retry: Callback<()>,
    way_out: impl FnOnce() -> AnyView,
) -> AnyView {
    let immediate = move || view! { <p>{text::immediate(verb)}</p> }.into_any();
    match usage {
        None => view! {
            <i class="skeleton"></i>
            {usage::skeleton()}
            {immediate()}
        }
        .into_any(),
        Some(Err(error)) => view! {
            {usage::failed(&error, retry)}
            {immediate()}
        }
        .into_any(),
        Some(Ok(known)) if known.total == 0 => {
            let then = if expired { "" } else { text::NOT_USED_THEN };
            view! {
                <p><b>{text::NOT_USED}</b> {language::BETWEEN_SENTENCES} {then}</p>
                {immediate()}
            }
            .into_any()
        }
        Some(Ok(known)) => view! {
            {used(&known, expired)}
            {if expired { immediate() } else { way_out() }}
        }
        .into_any(),
    }
}

/// How often it was used, and by whom.
pub fn used(usage: &Usage, expired: bool) -> AnyView {
    view! {
        <p>
            {text::IT_WAS_USED} <b>{text::times_used(usage.total)}</b>
            {text::callers_get_401(usage.client_count(), expired)}
        </p>
        {callers(usage, MOST_CALLERS)}
    }
    .into_any()
}

/// There is no way back, but a way out.
fn way_out(list: TokenList, id: CredentialId) -> AnyView {
    view! {
        <p>
            {text::immediate(&list.words().verb)}
            {text::TO_KEEP_THEM_RUNNING}
            <a class="link" href=list.replacement(id)>
                {list.words().inner_replace}
            </a>
            {text::FIRST}
        </p>
    }
    .into_any()
}

fn several(revoke: &Revoke) -> AnyView {
    let revoke = *revoke;
    let said = move || {
        let (done, stopped) = revoke.outcome.with(|outcome| (outcome.done.len(), outcome.stopped));
        let already: Vec<String> = revoke.already().iter().map(|token| quoted(&token.name)).collect();
        let all = revoke.subject.ids().with(Vec::len);
        let ended = if stopped { text::stopped_ending } else { text::partly_ended };
        let partly = (done > 0).then(|| view! { <p>{ended(revoke.verb(), done, all)}</p> });
        let before = (!already.is_empty())
            .then(|| view! { <Notice about=About::Fact claim=text::already_ended_many(revoke.verb(), &already) /> });
        view! { {partly} {before} }
    };
    let lines = move || {
        let tokens = revoke.remaining();
        (!tokens.is_empty()).then(|| {
            view! {
                <ul class="revoke-list panel">{tokens.into_iter().map(|token| line(revoke.list.kind(), token)).collect_view()}</ul>
                <p>{text::MANY_GET_401} {language::BETWEEN_SENTENCES} {text::immediate(revoke.verb())}</p>
            }
        })
    };
    view! {
        <div class="contents" role="status">
            {dynamic(said)}
        </div>
        <div id=WHAT class="contents">
            {dynamic(lines)}
        </div>
    }
    .into_any()
}

/// One of several that are ended: which it is, and when it was used.
pub fn line(kind: Kind, token: AccessToken) -> AnyView {
    let AccessToken { id, name, prefix, last_four, last_use, created_at, .. } = token;
    view! {
        <li>
            <KeyGlyph kind=kind id=Some(id) />
            <b dir="auto" class="wrap-anywhere">{name}</b>
            <MaskedSecret prefix=prefix last_four=last_four />
            <small>{last_used_line(last_use, created_at)}</small>
        </li>
    }
    .into_any()
}
