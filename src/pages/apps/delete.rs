//! The question before an app is deleted.

use latchkey_api::{
    access_token::{AccessTokenPage, ListAccessTokens, Sort, StateFilter},
    app::{AppDetails, ProjectApiKey},
    path,
    secret::Kind,
};

use super::{Apps, DELETE, name_id};
use crate::{
    client::Request,
    credentials::manage::{token_line, usage_failed, usage_skeleton},
    deed::{Doing, ending},
    fetched::Fetched,
    pages::{
        app_api_tokens::last_checks,
        confirm::{Confirm, Yes},
        list::beside,
    },
    text::language::{self, apps as text},
    ui::{announce, prelude::*},
};

/// More tokens than this that stop are counted, and not named.
const MOST_TOKENS: u32 = 3;

/// The dialog. It is open while the address says so, and the app that it is about is known.
#[component]
pub fn DeleteDialog(apps: Apps) -> AnyView {
    let (dialog, subject) = (apps.dialog, apps.subject);
    let open = Memo::new(move |_| dialog.is(DELETE) && subject.get().is_some());
    let request = move |app: &AppDetails| {
        Request::delete(apps.endpoint(path::APP, &app.slug)).continues(text::deleting(&app.name))
    };
    let doing = Doing::new(open, move |()| apps.list.refetch());
    let delete = ending(doing, request, move |app: AppDetails, here| {
        let all = untrack(|| apps.list.with_ok(|list| list.items.iter().map(|it| it.slug.clone()).collect::<Vec<_>>()));
        let beside = beside(&all.unwrap_or_default(), &app.slug).map(|slug| name_id(slug));
        if here {
            dialog.done(beside.unwrap_or_default());
        }
        announce::say(text::deleted(&app.name));
        apps.list.update(|list| {
            list.items.retain(|known| known.id != app.id);
            list.total = list.total.map(|total| total.saturating_sub(1));
        });
    });
    let body = move || {
        subject.get().map(|app| {
            view! {
                <p>{text::what_stops(app.api_tokens)}</p>
                {checks(apps, &app)}
                {(app.api_tokens > 0).then(|| tokens(apps, &app))}
                <p>{text::what_is_lost(app.builds)} " " {text::FOR_GOOD}</p>
            }
        })
    };
    view! {
        <Confirm
            yes=Yes::to(doing, delete, move || subject.get())
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|app| text::delete_title(&app.name)).unwrap_or_default()
            label=text::DELETE
            pending_label=text::DELETING
        >
            {body}
        </Confirm>
    }
    .into_any()
}

/// How often its project API key was used.
fn checks(apps: Apps, app: &AppDetails) -> AnyView {
    let address = apps.endpoint(path::PROJECT_API_KEY, &app.slug);
    let key = Fetched::<ProjectApiKey>::new(Request::get(address)).by_itself();
    view! {
        <div class="contents" aria-live="polite">
            {last_checks(key)}
        </div>
    }
    .into_any()
}

/// The tokens that stop, the last used first.
fn tokens(apps: Apps, app: &AppDetails) -> AnyView {
    let all = app.api_tokens as usize;
    let last_used = ListAccessTokens {
        state: StateFilter::Active,
        sort: Sort::LastUsed,
        limit: Some(MOST_TOKENS),
        ..ListAccessTokens::default()
    };
    let address = last_used.address_at(&apps.endpoint(path::APP_API_TOKENS, &app.slug));
    let tokens = Fetched::<AccessTokenPage>::new(Request::get(address)).by_itself();
    let content = move |answer: Option<&Result<AccessTokenPage, _>>| match answer {
        None => usage_skeleton(),
        Some(Err(error)) => usage_failed(error, Callback::new(move |()| tokens.refetch())),
        Some(Ok(page)) => {
            let more = all.saturating_sub(page.items.len());
            view! {
                <ul class="revoke-list panel">
                    {page.items.iter().cloned().map(|token| token_line(Kind::AppApiToken, token)).collect_view()}
                    {(more > 0).then(|| view! { <li><small>{language::more(more)}</small></li> })}
                </ul>
            }
            .into_any()
        }
    };
    // It comes a little later.
    view! { <div class="contents" aria-live="polite">{move || tokens.with(content)}</div> }.into_any()
}
