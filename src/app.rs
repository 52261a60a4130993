//! Every page of the dashboard and its address.

use std::time::Duration;

use latchkey_api::session::Membership;
use leptos_router::{
    components::{Redirect, Router},
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use crate::{
    credentials::pending_secret::PendingSecrets,
    pages::{
        AccessTokensPage, AppApiTokensPage, AppsPage, AuditLogPage, JoinPage, MembersPage, NewAccessTokenPage,
        NotFoundPage, SegmentsPage, ServiceAccountPage, ServiceAccountsPage, SessionsPage, SetupPage, SignInPage,
        UnknownWorkspacePage,
    },
    session::{HOME, Session},
    shell::SignedInPages,
    ui::{dynamic::dynamic, leaving, prelude::*, time, toast::ToastLayer, tooltip::TooltipLayer},
    workspace::{self, Workspace},
};

/// A page. Those of a workspace hold what of their address says which one it is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Page {
    SignIn,
    Setup,
    Join,
    Home,
    AccessTokens,
    NewAccessToken,
    Sessions,
    Workspace(String),
    ServiceAccounts,
    ServiceAccount(String),
    Segments,
    Members,
    AuditLog,
    Apps,
    AppApiTokens(String),
    NotFound,
}

impl Page {
    /// The page at a path.
    fn at(path: &str) -> Self {
        let parts: Vec<&str> = path.trim_end_matches('/').split('/').skip(1).collect();
        match parts.as_slice() {
            ["sign-in"] => Self::SignIn,
            ["setup"] => Self::Setup,
            ["join"] => Self::Join,
            [] => Self::Home,
            ["account", "access-tokens"] => Self::AccessTokens,
            ["account", "access-tokens", "new"] => Self::NewAccessToken,
            ["account", "sessions"] => Self::Sessions,
            ["w", slug] => Self::Workspace((*slug).to_owned()),
            ["w", _, "service-accounts"] => Self::ServiceAccounts,
            ["w", _, "service-accounts", id] => Self::ServiceAccount((*id).to_owned()),
            ["w", _, "segments"] => Self::Segments,
            ["w", _, "members"] => Self::Members,
            ["w", _, "audit-log"] => Self::AuditLog,
            ["w", _, "apps"] => Self::Apps,
            ["w", _, "apps", app, "settings", "api-tokens"] => Self::AppApiTokens((*app).to_owned()),
            _ => Self::NotFound,
        }
    }

    /// What it shows. What a program leaves out, the compiler leaves out of it.
    fn view(self, workspace: Workspace) -> AnyView {
        match self {
            Self::Home => view! { <Redirect path=HOME /> }.into_any(),
            Self::NotFound => view! { <NotFoundPage /> }.into_any(),
            of_account if of_account.is_of_account() => {
                if cfg!(feature = "account") {
                    of_account.view_of_account()
                } else {
                    elsewhere()
                }
            }
            of_workspace => {
                if cfg!(feature = "workspace") {
                    of_workspace.view_of_workspace(workspace)
                } else {
                    elsewhere()
                }
            }
        }
    }

    fn is_of_account(&self) -> bool {
        matches!(
            self,
            Self::SignIn | Self::Setup | Self::Join | Self::AccessTokens | Self::NewAccessToken | Self::Sessions
        )
    }

    /// What a page of one's own account shows, or one before signing in.
    fn view_of_account(self) -> AnyView {
        match self {
            Self::SignIn => view! { <SignInPage /> }.into_any(),
            Self::Setup => view! { <SetupPage /> }.into_any(),
            Self::Join => view! { <JoinPage /> }.into_any(),
            Self::AccessTokens => view! { <AccessTokensPage /> }.into_any(),
            Self::NewAccessToken => view! { <NewAccessTokenPage /> }.into_any(),
            _ => view! { <SessionsPage /> }.into_any(),
        }
    }

    /// What a page of a workspace shows.
    fn view_of_workspace(self, workspace: Workspace) -> AnyView {
        match self {
            Self::Workspace(slug) => view! { <Redirect path=workspace::page(&slug, "service-accounts") /> }.into_any(),
            of_workspace => match workspace.in_address().get() {
                Some(workspace) => of_workspace.view_in(workspace),
                None => view! { <UnknownWorkspacePage /> }.into_any(),
            },
        }
    }

    /// What a page in a workspace shows.
    fn view_in(self, workspace: Membership) -> AnyView {
        match self {
            Self::ServiceAccounts => view! { <ServiceAccountsPage workspace=workspace /> }.into_any(),
            Self::ServiceAccount(id) => view! { <ServiceAccountPage workspace=workspace id=id /> }.into_any(),
            Self::Segments => view! { <SegmentsPage workspace=workspace /> }.into_any(),
            Self::Members => view! { <MembersPage workspace=workspace /> }.into_any(),
            Self::AuditLog => view! { <AuditLogPage workspace=workspace /> }.into_any(),
            Self::Apps => view! { <AppsPage workspace=workspace /> }.into_any(),
            Self::AppApiTokens(app) => view! { <AppApiTokensPage workspace=workspace app=app /> }.into_any(),
            _ => view! { <NotFoundPage /> }.into_any(),
        }
    }

    /// Which pages may still show the secret of a credential that was made a moment ago on this one, if it shows secrets: the
    /// path that they share.
    fn new_secrets_of(&self, path: &str) -> Option<String> {
        match self {
            Self::AccessTokens | Self::NewAccessToken => Some(HOME.to_owned()),
            Self::ServiceAccounts | Self::ServiceAccount(_) => {
                workspace::split(path).map(|(slug, page)| workspace::page(slug, page))
            }
            Self::AppApiTokens(_) => Some(path.trim_end_matches('/').to_owned()),
            _ => None,
        }
    }

    /// Whether only somebody who is signed in sees it.
    fn is_guarded(&self) -> bool {
        !matches!(self, Self::SignIn | Self::Setup | Self::Join)
    }
}

/// A page of the other program, which the server has at this very address. It is asked once the address bar has followed.
fn elsewhere() -> AnyView {
    set_timeout(
        || {
            // Where a page cannot be loaded again, the browser says so.
            let _ = window().location().reload();
        },
        Duration::ZERO,
    );
    ().into_any()
}

/// The dashboard. The router follows the address and has no routes: [`Page::at`] does what they would do, and the program is
/// the lighter for it.
#[component]
pub fn App() -> AnyView {
    time::provide_clock();
    leaving::listen_first();
    Session::provide();
    let router = view! {
        <Router>
            <Pages />
        </Router>
    };
    view! {
        {AnyView::foreign(router)}
        <ToastLayer />
        <TooltipLayer />
    }
    .into_any()
}

#[component]
fn Pages() -> AnyView {
    let path = use_location().pathname;
    arrive(path);
    let path = Signal::derive(move || path.get());
    let workspace = Workspace::provide(Session::expect(), path);
    let page = Memo::new(move |_| path.with(|path| Page::at(path)));
    let guarded = Memo::new(move |_| page.with(Page::is_guarded));
    let new_secrets = Memo::new(move |_| path.with(|path| page.with(|page| page.new_secrets_of(path))));
    PendingSecrets::provide(new_secrets);
    let content = ViewFn::from(move || page.get().view(workspace));
    dynamic(move || {
        let content = content.clone();
        if guarded.get() { view! { <SignedInPages page=content /> }.into_any() } else { content.into_any() }
    })
    .into_any()
}

/// Tells the router that the page at an address is there, which otherwise its routes do. Only then the address bar follows
/// a link.
fn arrive(path: leptos::prelude::Memo<String>) {
    let location = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        path.track();
        if let Some(location) = &location {
            location.ready_to_complete();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn finds_pages_with_and_without_a_last_slash() {
        assert_eq!(Page::at("/"), Page::Home);
        assert_eq!(Page::at("/account/sessions"), Page::Sessions);
        assert_eq!(Page::at("/account/access-tokens/"), Page::AccessTokens);
        assert_eq!(Page::at("/account/access-tokens/new"), Page::NewAccessToken);
        assert_eq!(Page::at("/account/sessions/x"), Page::NotFound);
        assert_eq!(Page::at("/w/harbour"), Page::Workspace("harbour".into()));
        assert_eq!(Page::at("/w/harbour/service-accounts/1/"), Page::ServiceAccount("1".into()));
        assert_eq!(Page::at("/w/harbour/apps/relay/settings/api-tokens"), Page::AppApiTokens("relay".into()));
        assert_eq!(Page::at("/w/harbour/apps/relay"), Page::NotFound);
    }

    #[test]
    fn guards_all_but_the_pages_before_signing_in() {
        for (path, guarded) in
            [("/sign-in", false), ("/setup", false), ("/join", false), ("/", true), ("/nowhere", true)]
        {
            assert_eq!(Page::at(path).is_guarded(), guarded, "{path}");
        }
    }

    #[test]
    fn a_new_secret_lasts_as_long_as_the_pages_of_its_kind() {
        let pages = |path| Page::at(path).new_secrets_of(path);
        assert_eq!(pages("/account/access-tokens/new"), pages("/account/access-tokens"));
        assert_eq!(pages("/w/harbour/service-accounts/1"), pages("/w/harbour/service-accounts/"));
        assert_ne!(pages("/w/harbour/service-accounts/1"), pages("/w/labs/service-accounts"));
        assert_eq!(pages("/w/harbour/members"), None);
    }
}
