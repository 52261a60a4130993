//! Every page of the dashboard and its address.

use leptos::prelude::*;
use leptos_router::{
    components::{ParentRoute, Redirect, Route, Router, Routes},
    path,
};

use crate::{
    pages::{NotFoundPage, SessionsPage, SetupPage, SignInPage},
    session::{HOME, Session},
    shell::SignedInPages,
    ui::{time, toast::ToastLayer, tooltip::TooltipLayer},
    workspace::Workspace,
};

/// The dashboard.
#[component]
pub fn App() -> AnyView {
    time::provide_clock();
    let session = Session::provide();
    Workspace::provide(session);
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/sign-in") view=SignInPage />
                <Route path=path!("/setup") view=SetupPage />
                <ParentRoute path=path!("") view=SignedInPages>
                    <Route path=path!("/") view=|| view! { <Redirect path=HOME /> } />
                    <Route path=path!("/account/sessions") view=SessionsPage />
                    <Route path=path!("/*rest") view=NotFoundPage />
                </ParentRoute>
            </Routes>
        </Router>
        <ToastLayer />
        <TooltipLayer />
    }
    .into_any()
}
