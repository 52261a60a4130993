//! Every page of the dashboard and its address.

use leptos_router::{
    components::{Redirect, Router},
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use crate::{
    credentials::pending_secret::PendingSecrets,
    pages::{AccessTokensPage, NewAccessTokenPage, NotFoundPage, SessionsPage, SetupPage, SignInPage},
    session::{HOME, Session},
    shell::SignedInPages,
    ui::{dynamic::dynamic, leaving, prelude::*, time, toast::ToastLayer, tooltip::TooltipLayer},
    workspace::Workspace,
};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    SignIn,
    Setup,
    Home,
    AccessTokens,
    NewAccessToken,
    Sessions,
    NotFound,
}

impl Page {
    /// The page at a path.
    fn at(path: &str) -> Self {
        match path.trim_end_matches('/') {
            "/sign-in" => Self::SignIn,
            "/setup" => Self::Setup,
            "" => Self::Home,
            "/account/access-tokens" => Self::AccessTokens,
            "/account/access-tokens/new" => Self::NewAccessToken,
            "/account/sessions" => Self::Sessions,
            _ => Self::NotFound,
        }
    }

    /// What it shows.
    fn view(self) -> AnyView {
        match self {
            Self::SignIn => view! { <SignInPage /> }.into_any(),
            Self::Setup => view! { <SetupPage /> }.into_any(),
            Self::Home => view! { <Redirect path=HOME /> }.into_any(),
            Self::AccessTokens => view! { <AccessTokensPage /> }.into_any(),
            Self::NewAccessToken => view! { <NewAccessTokenPage /> }.into_any(),
            Self::Sessions => view! { <SessionsPage /> }.into_any(),
            Self::NotFound => view! { <NotFoundPage /> }.into_any(),
        }
    }

    /// Whether it may still show the secret of a token that was made a moment ago.
    fn shows_new_secrets(self) -> bool {
        matches!(self, Self::AccessTokens | Self::NewAccessToken)
    }

    /// Whether only somebody who is signed in sees it.
    fn is_guarded(self) -> bool {
        !matches!(self, Self::SignIn | Self::Setup)
    }
}

/// The dashboard. The router follows the address and has no routes: [`Page::at`] does what they would do, and the program is
/// the lighter for it.
#[component]
pub fn App() -> AnyView {
    time::provide_clock();
    leaving::listen_first();
    let session = Session::provide();
    Workspace::provide(session);
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
    let page = Memo::new(move |_| Page::at(&path.get()));
    let guarded = Memo::new(move |_| page.get().is_guarded());
    PendingSecrets::provide(Signal::derive(move || page.get().shows_new_secrets()));
    let content = ViewFn::from(move || page.get().view());
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
    }

    #[test]
    fn guards_all_but_the_pages_before_signing_in() {
        for (path, guarded) in [("/sign-in", false), ("/setup", false), ("/", true), ("/nowhere", true)] {
            assert_eq!(Page::at(path).is_guarded(), guarded, "{path}");
        }
    }
}
