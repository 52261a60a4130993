//! What is known of any credential, line by line.

use latchkey_api::{
    access_token::{AccessToken, State},
    secret::Kind,
    timestamp::Timestamp,
    usage::{Freshness, LastUse, Usage},
};

use super::usage;
use crate::{
    asked::Asked,
    credentials::{
        key_glyph::{KeyGlyph, Look},
        list::ends_in,
        pending_secret::PendingSecrets,
        secret::masked,
    },
    text::language::{credential_list as listed, credential_words::Verb, manage as text},
    ui::{
        copy::CopyIcon,
        dynamic::dynamic,
        prelude::*,
        time::{self, Style, Time},
    },
};

/// The most clients that the details list; the server knows no more than a few others.
const MOST_CALLERS: usize = 20;

/// What the lines need besides the credential itself.
#[derive(Clone, Copy)]
pub struct Facts {
    /// What it opens.
    pub kind: Kind,
    /// Such as "Token".
    pub called: &'static str,
    /// What ends it.
    pub verb: &'static Verb,
    /// How fresh its last use is, once that is known.
    pub freshness: Option<Freshness>,
    /// Who used it.
    pub usage: Asked<Usage>,
}

impl Facts {
    /// The lines. Those of `its_own` kind stand after its id.
    pub fn view(self, token: &AccessToken, its_own: Option<AnyView>) -> AnyView {
        let AccessToken { id, created_at, created_by, last_use, .. } = token.clone();
        let state = token.state(time::now());
        let ended = matches!(state, State::Expired | State::Revoked);
        let look = if ended { Look::Ended } else { Look::Calm };
        let text_id = id.to_string();
        view! {
            <dl class="facts">
                {fact(
                    self.called,
                    view! {
                        <div class="fact-line">
                            <KeyGlyph kind=self.kind id=Some(id) look=look />
                            {secret(token, ended)}
                        </div>
                    }
                        .into_any(),
                )}
                {fact(
                    text::ID,
                    view! {
                        <div class="fact-line">
                            <span class="mono wrap-anywhere">{text_id.clone()}</span>
                            <CopyIcon label=text::COPY_ID value=move |()| text_id.clone() />
                        </div>
                    }
                        .into_any(),
                )}
                {its_own}
                {created_by.map(|name| fact(listed::CREATED_BY, view! { <span dir="auto">{name}</span> }.into_any()))}
                {fact(text::CREATED_LINE, exactly(view! { <Time at=created_at dotted=true /> }.into_any(), Some(created_at)))}
                {fact(listed::EXPIRES, ends(self.verb, token, state))}
                {fact(listed::LAST_USED, last_used(self.freshness, last_use))}
                {fact(text::LAST_7_DAYS, used(self.usage))}
            </dl>
        }
        .into_any()
    }
}

/// A line.
pub fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

/// The masked secret; the whole one as long as this page remembers it.
fn secret(token: &AccessToken, ended: bool) -> AnyView {
    let id = token.id;
    let pending = use_context::<PendingSecrets>();
    if let Some(secret) = pending.and_then(|pending| pending.secret(id)) {
        return view! { <code class="whole-secret mono">{secret.expose().to_owned()}</code> }.into_any();
    }
    view! {
        <span class=if ended { "masked-secret mono ended" } else { "masked-secret mono" }>
            {masked(&token.prefix, &token.last_four)}
        </span>
    }
    .into_any()
}

/// A moment that is shown relative, with its exact times under it.
fn exactly(relative: AnyView, at: Option<Timestamp>) -> AnyView {
    view! {
        {relative}
        {at.map(|at| view! { <small>{time::exact_moment(at)}</small> })}
    }
    .into_any()
}

fn ends(verb: &'static Verb, token: &AccessToken, state: State) -> AnyView {
    let ended_at = match state {
        State::Revoked => token.revoked_at,
        State::Expired => token.expires_at,
        State::Active | State::Expiring => None,
    };
    let since = ended_at.map(|at| view! { " " <Time at=at dotted=true /> });
    let words = view! { {ends_in(verb, state, token.expires_at, token.revoked_at, true)} {since} };
    exactly(words.into_any(), token.revoked_at.or(token.expires_at))
}

fn last_used(freshness: Option<Freshness>, last_use: Option<LastUse>) -> AnyView {
    let as_of = freshness.map(|freshness| {
        view! {
            <small>
                {listed::LAST_USE_AS_OF} <Time at=freshness.as_of style=Style::Clock skip_focus=true />
                {listed::behind(freshness.delay_seconds)}
            </small>
        }
    });
    let words = match last_use {
        Some(LastUse { at, address }) => exactly(
            view! {
                <Time at=at dotted=true /> {listed::FROM} <span class="mono wrap-anywhere">{address}</span>
            }
            .into_any(),
            Some(at),
        ),
        None => listed::NEVER_USED.into_any(),
    };
    view! { {words} {as_of} }.into_any()
}

/// How often it was used in the last seven days, and by whom.
fn used(usage: Asked<Usage>) -> AnyView {
    let words = move || match usage.get() {
        None => view! { <i class="skeleton lines"></i> }.into_any(),
        Some(Err(error)) => usage::failed(&error, usage.retry()),
        Some(Ok(known)) if known.total == 0 => text::NOT_USED.into_any(),
        Some(Ok(known)) => view! {
            {text::requests(known.total, known.denied)}
            {usage::callers(&known, MOST_CALLERS)}
        }
        .into_any(),
    };
    dynamic(words).into_any()
}
