//! A service account and its keys.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
    workspace,
};

/// The page; `id` is the account's.
#[component]
pub fn ServiceAccountPage(workspace: Membership, id: String) -> AnyView {
    let above = vec![(workspace::page(&workspace.slug, "service-accounts"), text::SERVICE_ACCOUNTS.to_owned())];
    view! { <PageHeader title=id above=above /> }.into_any()
}
