//! The API tokens and the public key of an app.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
    workspace,
};

/// The page; `app` is the app's slug or id.
#[component]
pub fn AppApiTokensPage(workspace: Membership, app: String) -> AnyView {
    let above = vec![(workspace::page(&workspace.slug, "apps"), text::APPS.to_owned())];
    view! { <PageHeader title=app above=above /> }.into_any()
}
