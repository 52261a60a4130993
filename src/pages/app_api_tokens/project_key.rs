//! The public key of an app.

use latchkey_api::{
    app::ProjectApiKey, path, problem::code, session::Membership, timestamp::Timestamp, usage::WINDOW_DAYS,
};

use crate::{
    client::{Error, Request},
    credentials::list::{Open, TokenList},
    deed::{Doing, deed},
    failure::{ActionFailed, load_failed},
    fetched::Fetched,
    pages::confirm::{Confirm, Yes},
    text::language::{self, app_api_tokens as text, credential_list as listed},
    ui::{
        announce,
        button::{Button, Size},
        copy::CopyIcon,
        page::SectionHeader,
        prelude::*,
        time::{Time, date, now},
    },
};

/// The only thing that the key opens.
const ENDPOINT: &str = "GET /api/v1/versions/check";
/// The header that carries it.
const HEADER: &str = "x-api-key";

/// The section: the key in full at any time, what it is for, and another one in its place.
#[component]
pub fn ProjectKeySection(
    list: TokenList,
    workspace: StoredValue<Membership>,
    /// The app's slug or id.
    app: StoredValue<String>,
    /// What the app is called.
    name: Memo<String>,
) -> AnyView {
    let endpoint = workspace.with_value(|workspace| {
        app.with_value(|app| path::fill(path::PROJECT_API_KEY, &[("organization", &workspace.slug), ("app", app)]))
    });
    let key = Fetched::<ProjectApiKey>::new(Request::get(endpoint.clone()));
    let missing = Memo::new(move |_| key.with(|answer| matches!(answer, Some(Err(error)) if is_none(error))));
    let asked = list.open();
    let open = Memo::new(move |_| asked.get() == Some(Open::ReplaceProjectKey) && !missing.get());
    Effect::new(move |_| {
        // The page may have been open for long.
        if open.get() {
            key.refetch();
        }
    });
    let request = move |(): &()| Request::post(endpoint.as_str()).continues(text::GOES_ON_REPLACING);
    let doing = Doing::new(open, move |()| key.refetch());
    let replaced = move |(), made, here| {
        announce::say(text::REPLACED);
        key.set(made);
        if here && open.get_untracked() {
            list.address.close();
        }
    };
    let replace = deed(doing, request, replaced, move |error| doing.failed.set(Some(error)));
    // The first key is made without a question, so what went wrong stands on the page.
    let not_made =
        Signal::derive(move || doing.failed.get().filter(|_| missing.get() && !open.get() && !replace.pending().get()));
    let ask = move |()| list.address.open(Open::ReplaceProjectKey);
    let button = move || {
        if missing.get() {
            let make = move |()| replace.begin(());
            view! { <Button label=text::MAKE_KEY size=Size::Small pending=replace.pending() pending_label=language::CREATING on_press=make /> }
                .into_any()
        } else {
            view! { <Button label=text::REPLACE_OPEN size=Size::Small on_press=ask /> }.into_any()
        }
    };
    view! {
        <section class="project-key">
            <SectionHeader title=text::PROJECT_KEY lead=text::PROJECT_KEY_LEAD>
                {list.changeable().then_some(button)}
            </SectionHeader>
            <ActionFailed error=not_made changes=true />
            {move || key.with(|answer| content(key, answer))}
        </section>
        <Confirm
            yes=Yes::to(doing, replace, || Some(()))
            on_close=move |()| list.address.close()
            title=move || text::replace_question(&name.get())
            label=text::REPLACE
            pending_label=text::REPLACING
        >
            {last_checks(key)}
            <p>{text::REPLACE_DETAIL}</p>
            <p>{text::REPLACE_THEN}</p>
        </Confirm>
    }
    .into_any()
}

/// Whether the app has no such key.
fn is_none(error: &Error) -> bool {
    error.code() == code::NOT_FOUND
}

/// How often a key was used, for a question before it stops; nothing if there is none.
pub fn last_checks(key: Fetched<ProjectApiKey>) -> AnyView {
    let checks = move || {
        let checks = key.with(|answer| match answer? {
            Ok(key) => Some(checks(key)),
            Err(error) if is_none(error) => None,
            Err(_) => Some(text::CHECKS_DID_NOT_LOAD.to_owned()),
        });
        checks.map(|checks| view! { <p><b>{checks}</b></p> })
    };
    checks.into_any()
}

fn content(key: Fetched<ProjectApiKey>, answer: Option<&Result<ProjectApiKey, Error>>) -> AnyView {
    match answer {
        None => view! {
            <div class="facts panel">
                <div>
                    <i class="skeleton"></i>
                </div>
            </div>
        }
        .into_any(),
        Some(Err(error)) if is_none(error) => view! { <p class="quiet-text">{text::NO_KEY}</p> }.into_any(),
        Some(Err(error)) => {
            let retry = Callback::new(move |()| key.refetch());
            load_failed(
                text::KEY_DID_NOT_LOAD,
                language::failure::NOTHING_CHANGED,
                error,
                retry,
                Signal::derive(move || key.pending()),
            )
        }
        Some(Ok(key)) => facts(key.clone()),
    }
}

fn facts(key: ProjectApiKey) -> AnyView {
    let used = used(&key);
    let ProjectApiKey { key, created_at, created_by, .. } = key;
    let shown = key.clone();
    view! {
        <dl class="facts panel">
            <div>
                <dt>{text::KEY}</dt>
                <dd class="fact-line">
                    <span class="mono wrap-anywhere" translate="no">
                        {shown}
                    </span>
                    <CopyIcon label=text::COPY_KEY value=move |()| key.clone() />
                </dd>
            </div>
            <div>
                <dt>{text::SENT_AS}</dt>
                <dd class="mono">{HEADER}</dd>
            </div>
            <div>
                <dt>{text::OPENS}</dt>
                <dd>
                    <span class="mono">{ENDPOINT}</span>
                    {text::NOTHING_ELSE}
                </dd>
            </div>
            <div>
                <dt>{text::MADE}</dt>
                <dd>
                    <Time at=created_at dotted=true />
                    {created_by.map(|name| view! { {text::BY} <span dir="auto">{name}</span> })}
                </dd>
            </div>
            <div>
                <dt>{listed::LAST_USED}</dt>
                <dd>{used}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn used(key: &ProjectApiKey) -> AnyView {
    match (key.last_used_at, key.counted_since) {
        (None, None) => listed::NEVER_USED.into_any(),
        (None, Some(_)) => checks(key).into_any(),
        (Some(at), _) => view! {
            <Time at=at dotted=true />
            <small>{checks(key)}</small>
        }
        .into_any(),
    }
}

/// How often it was used in the last days, or since its uses are counted if those are all that is known of it.
fn checks(key: &ProjectApiKey) -> String {
    let partly = |since: &Timestamp| key.last_used_at.is_none() || since.day() > now().day() - WINDOW_DAYS;
    let since = key.counted_since.filter(partly).map(date);
    text::checks(key.recent_checks, since.as_deref())
}
