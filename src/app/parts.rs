//! The parts of the program. The code of a part is loaded when one of its pages is first shown.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use std::cell::Cell;

use futures_util::FutureExt as _;
use latchkey_api::{preload::Part, session::Membership};
use leptos_router::components::Redirect;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::wasm_split;

use super::page::Page;
use crate::{
    client::RETRY_AFTER,
    on_demand::{Missing, reload_other_build},
    pages::{
        AccessTokensPage, AppApiTokensPage, AppsPage, AuditLogPage, HelpPage, JoinPage, MembersPage,
        NewAccessTokenPage, NotFoundPage, SegmentsPage, ServiceAccountPage, ServiceAccountsPage, SessionsPage,
        SetupPage, SignInPage, UnknownWorkspacePage,
    },
    palette::{Palette, Shortcuts},
    session::HOME,
    shell::Over,
    text::language::{self as text, palette as palette_text},
    ui::{
        dynamic::dynamic,
        prelude::*,
        state::Failed,
        styles::{self, styles},
    },
    workspace::{self, Workspace},
};

#[wasm_split(account, fallible, preload(load_account))]
fn account(page: Page) -> Result<AnyView, Missing> {
    Ok(match page {
        Page::SignIn => view! { <SignInPage /> }.into_any(),
        Page::Setup => view! { <SetupPage /> }.into_any(),
        _ => view! { <JoinPage /> }.into_any(),
    })
}

#[wasm_split(access_tokens, fallible, preload(load_access_tokens))]
fn access_tokens() -> Result<AnyView, Missing> {
    Ok(view! { <AccessTokensPage /> }.into_any())
}

#[wasm_split(new_access_token, fallible, preload(load_new_access_token))]
fn new_access_token() -> Result<AnyView, Missing> {
    styles::add(styles!("create"));
    Ok(view! { <NewAccessTokenPage /> }.into_any())
}

#[wasm_split(app_api_tokens, fallible, preload(load_app_api_tokens))]
fn app_api_tokens(app: String, workspace: Membership) -> Result<AnyView, Missing> {
    styles::add(styles!("workspace"));
    Ok(view! { <AppApiTokensPage workspace=workspace app=app /> }.into_any())
}

#[wasm_split(service_accounts, fallible, preload(load_service_accounts))]
fn service_accounts(page: Page, workspace: Membership) -> Result<AnyView, Missing> {
    styles::add(styles!("workspace"));
    Ok(match page {
        Page::ServiceAccount(id) => view! { <ServiceAccountPage workspace=workspace id=id /> }.into_any(),
        _ => view! { <ServiceAccountsPage workspace=workspace /> }.into_any(),
    })
}

#[wasm_split(apps, fallible, preload(load_apps))]
fn apps(workspace: Membership) -> Result<AnyView, Missing> {
    Ok(list(view! { <AppsPage workspace=workspace /> }))
}

#[wasm_split(segments, fallible, preload(load_segments))]
fn segments(workspace: Membership) -> Result<AnyView, Missing> {
    Ok(list(view! { <SegmentsPage workspace=workspace /> }))
}

#[wasm_split(members, fallible, preload(load_members))]
fn members(workspace: Membership) -> Result<AnyView, Missing> {
    Ok(list(view! { <MembersPage workspace=workspace /> }))
}

#[wasm_split(audit_log, fallible, preload(load_audit_log))]
fn audit_log(workspace: Membership) -> Result<AnyView, Missing> {
    Ok(list(view! { <AuditLogPage workspace=workspace /> }))
}

#[wasm_split(sessions, fallible, preload(load_sessions))]
fn sessions() -> Result<AnyView, Missing> {
    Ok(list(view! { <SessionsPage /> }))
}

/// A page that is a list like others.
fn list(page: impl IntoAny) -> AnyView {
    styles::add(styles!("workspace"));
    styles::add(styles!("lists"));
    page.into_any()
}

#[wasm_split(help, fallible, preload(load_help))]
fn help() -> Result<AnyView, Missing> {
    styles::add(styles!("help"));
    Ok(view! { <HelpPage /> }.into_any())
}

#[wasm_split(palette, fallible, preload(load_palette))]
fn palette(over: Over) -> Result<AnyView, Missing> {
    styles::add(styles!("palette"));
    Ok(match over {
        Over::Palette => view! { <Palette /> }.into_any(),
        Over::Shortcuts => view! { <Shortcuts /> }.into_any(),
    })
}

thread_local! {
    static LOADED: Cell<u32> = const { Cell::new(0) };
}

fn is_loaded(part: Part) -> bool {
    LOADED.get() & 1 << part as u32 != 0
}

/// Loads a part, if it is not there.
pub async fn load(part: Part) -> Result<(), Missing> {
    match part {
        Part::Account => load_account().await,
        Part::AccessTokens => load_access_tokens().await,
        Part::NewAccessToken => load_new_access_token().await,
        Part::ServiceAccounts => load_service_accounts().await,
        Part::AppApiTokens => load_app_api_tokens().await,
        Part::Apps => load_apps().await,
        Part::Segments => load_segments().await,
        Part::Members => load_members().await,
        Part::AuditLog => load_audit_log().await,
        Part::Sessions => load_sessions().await,
        Part::Help => load_help().await,
        Part::Palette => load_palette().await,
    }?;
    LOADED.set(LOADED.get() | 1 << part as u32);
    Ok(())
}

/// What a page shows, whose part is there.
async fn show(part: Part, page: Page, workspace: Option<Membership>) -> Result<AnyView, Missing> {
    match (part, page, workspace) {
        (Part::Account, page, _) => account(page).await,
        (Part::AccessTokens, ..) => access_tokens().await,
        (Part::NewAccessToken, ..) => new_access_token().await,
        (Part::Help, ..) => help().await,
        (Part::Sessions, ..) => sessions().await,
        (_, Page::AppApiTokens(app), Some(workspace)) => app_api_tokens(app, workspace).await,
        (Part::ServiceAccounts, page, Some(workspace)) => service_accounts(page, workspace).await,
        (Part::Segments, _, Some(workspace)) => segments(workspace).await,
        (Part::Members, _, Some(workspace)) => members(workspace).await,
        (Part::AuditLog, _, Some(workspace)) => audit_log(workspace).await,
        (.., Some(workspace)) => apps(workspace).await,
        (.., None) => Ok(view! { <UnknownWorkspacePage /> }.into_any()),
    }
}

/// What a page shows, once its part is there.
pub fn view(page: Page, part: Option<Part>, workspace: Workspace) -> AnyView {
    match (page, part) {
        (Page::Home, _) => view! { <Redirect path=HOME /> }.into_any(),
        (Page::Workspace(slug), _) => view! { <Redirect path=workspace::page(&slug, "service-accounts") /> }.into_any(),
        (page, Some(part)) => {
            let workspace = page.is_of_workspace().then(|| workspace.in_address().get()).flatten();
            let show = move || show(part, page.clone(), workspace.clone()).now_or_never().and_then(Result::ok);
            in_part(part, text::failure::PAGE_DID_NOT_LOAD, show.into(), true)
        }
        (_, None) => view! { <NotFoundPage /> }.into_any(),
    }
}

/// What opens over any page, once its part is there.
pub fn over(over: Over) -> AnyView {
    let show = move || palette(over).now_or_never().and_then(Result::ok);
    in_part(Part::Palette, palette_text::DID_NOT_LOAD, show.into(), false)
}

/// What a part shows, once it is there, or what stands in its place. Only what `is_page` may load the page anew: on any other,
/// something may have been typed.
fn in_part(part: Part, did_not_load: &'static str, content: ViewFn, is_page: bool) -> AnyView {
    let loaded = RwSignal::new(is_loaded(part).then_some(Ok(())));
    let try_it = Callback::new(move |again: bool| {
        spawn_local(async move {
            // Parts came before, so that this one is missing tells something.
            let known = is_page && (again || LOADED.get() != 0);
            let result = load(part).await;
            if result.is_err() && known {
                reload_other_build().await;
            }
            // By now another page may be shown.
            loaded.try_set(Some(result));
        });
    });
    if !is_loaded(part) {
        try_it.run(false);
    }
    let retry = Callback::new(move |()| {
        loaded.set(None);
        try_it.run(true);
    });
    dynamic(move || match loaded.get() {
        None => view! { <Skeleton /> }.into_any(),
        Some(Ok(())) => content.run(),
        Some(Err(Missing)) => view! {
            <Failed
                title=did_not_load
                detail=text::failure::PAGE_DID_NOT_LOAD_DETAIL
                on_retry=retry
                retry_after=Some(RETRY_AFTER)
            />
        }
        .into_any(),
    })
}

/// The frame of a page that is on its way.
#[component]
fn Skeleton() -> AnyView {
    view! {
        <div class="arriving" aria-busy="true">
            <i class="skeleton heading"></i>
            <i class="skeleton lead"></i>
            <i class="skeleton lead"></i>
        </div>
    }
    .into_any()
}
