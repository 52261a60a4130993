//! The service accounts of a workspace.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn ServiceAccountsPage(workspace: Membership) -> AnyView {
    let _ = workspace;
    view! { <PageHeader title=text::SERVICE_ACCOUNTS /> }.into_any()
}
