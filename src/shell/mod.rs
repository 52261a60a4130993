//! What stands around every page of a signed-in person: top bar, menu, the keys that work everywhere, and the dialog that asks
//! to sign in again.

mod interrupted;
pub mod keys;
pub mod language;
pub mod menus;
mod over;
mod sign_in_again;
pub mod theme;

pub use self::{
    language::LanguageSelect,
    over::{Over, Overlay},
};

use leptos::ev::MouseEvent;
use leptos_router::{components::Redirect, hooks::use_location};

use self::{
    interrupted::Interrupted,
    menus::{AccountMenu, NarrowMenu, SideMenu, WorkspaceMenu},
    over::SearchButton,
};
use crate::{
    failure::load_failed,
    session::{HELP, HOME, Phase, SETUP_PAGE, Session, sign_in_address},
    text::language::{self as text, help},
    ui::{
        brand,
        dialog_address::DialogAddress,
        dynamic::dynamic,
        focus,
        icon::{self, icon},
        prelude::*,
    },
};

/// The pages that only a signed-in person sees. Until it is known who is there, what `index.html` painted stays; so
/// nobody sees sign-in flash by.
#[component]
pub fn SignedInPages(page: ViewFn) -> AnyView {
    let session = Session::expect();
    let location = use_location();
    let here = move || {
        let search = location.search.get_untracked();
        let query = if search.is_empty() { String::new() } else { ["?", &search].concat() };
        [location.pathname.get_untracked(), query].concat()
    };
    remove_first_paint(session);
    let phase = session.phase();
    dynamic(move || match phase.get() {
        Phase::Asking => ().into_any(),
        Phase::SignedIn => view! { <Shell page=page.clone() /> }.into_any(),
        Phase::SignedOut => view! { <Redirect path=sign_in_address(&here()) /> }.into_any(),
        Phase::SetupRequired => view! { <Redirect path=SETUP_PAGE /> }.into_any(),
        Phase::Unknown => view! { <Unknown /> }.into_any(),
    })
    .into_any()
}

/// Takes away what `index.html` painted, once there is something to take its place.
pub fn remove_first_paint(session: Session) {
    Effect::new(move |_| {
        if session.phase().get() != Phase::Asking
            && let Some(first_paint) = document().get_element_by_id("first-paint")
        {
            first_paint.remove();
        }
    });
}

/// In place of a page while it could not be found out who is there.
#[component]
pub fn Unknown() -> AnyView {
    let session = Session::expect();
    let retry = Callback::new(move |()| session.ask());
    view! {
        <header class="brand">{brand::name()}</header>
        <main class="unknown">
            <h1 class="visually-hidden" tabindex="-1">
                {brand::product()}
            </h1>
            {dynamic(move || {
                session
                    .error()
                    .map(|error| {
                        load_failed(
                            text::failure::DASHBOARD_DID_NOT_LOAD,
                            text::failure::NOTHING_CHANGED,
                            &error,
                            retry,
                            Signal::stored(false),
                        )
                    })
            })}
        </main>
    }
    .into_any()
}

#[component]
fn Shell(page: ViewFn) -> AnyView {
    keys::listen(Overlay::expect());
    let skip = |event: MouseEvent| {
        event.prevent_default();
        focus::by_id("main");
    };
    let dialogs = DialogAddress::expect();
    let follow = move |event| dialogs.follow(event);
    view! {
        <a class="skip-link button" href="#main" on:click=skip>
            {text::shell::SKIP_TO_CONTENT}
        </a>
        <div class="shell">
            <header class="top-bar">
                <a class="home" href=HOME aria-label=brand::product()>
                    {brand::mark()}
                </a>
                <WorkspaceMenu />
                <SearchButton />
                <a class="icon-button help-link" href=HELP aria-label=help::TITLE data-tip=help::TITLE>
                    {icon(icon::HELP)}
                </a>
                <AccountMenu />
            </header>
            <SideMenu />
            <NarrowMenu />
            <main id="main" tabindex="-1" on:click=follow>
                {page}
            </main>
        </div>
        <Interrupted />
    }
    .into_any()
}
