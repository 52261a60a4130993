//! The dashboard: the page at an address, in its frame.

mod over;
mod page;
pub mod parts;

use latchkey_api::preload::Part;
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use self::{over::OverPage, page::Page};
use crate::{
    credentials::pending_secret::PendingSecrets,
    session::Session,
    shell::{Overlay, SignedInPages},
    ui::{
        announce::Announcements, dialog_address::DialogAddress, dynamic::dynamic, focus, leaving, prelude::*, time,
        toast::ToastLayer, tooltip::TooltipLayer,
    },
    workspace::Workspace,
};

/// The dashboard. The router follows the address and has no routes: [`Page::at`] does what they would do, and the program is
/// the lighter for it.
#[component]
pub fn App() -> AnyView {
    time::provide_clock();
    leaving::listen_first();
    focus::keep();
    Session::provide();
    let router = view! {
        <Router>
            <Pages />
        </Router>
    };
    view! {
        {AnyView::foreign(router)}
        <Announcements />
        <ToastLayer />
        <TooltipLayer />
    }
    .into_any()
}

#[component]
fn Pages() -> AnyView {
    DialogAddress::provide();
    let path = use_location().pathname;
    arrive(path);
    let path = Signal::derive(move || path.get());
    let workspace = Workspace::provide(Session::expect(), path);
    let page = Memo::new(move |_| path.with(|path| Page::at(path)));
    let guarded = Memo::new(move |_| page.with(Page::is_guarded));
    let new_secrets = Memo::new(move |_| path.with(|path| page.with(|page| page.new_secrets_of(path))));
    PendingSecrets::provide(new_secrets);
    Overlay::provide();
    let content = ViewFn::from(move || parts::view(page.get(), path.with_untracked(|path| Part::of(path)), workspace));
    dynamic(move || {
        let content = content.clone();
        if guarded.get() {
            view! {
                <SignedInPages page=content />
                <OverPage />
            }
            .into_any()
        } else {
            content.into_any()
        }
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
