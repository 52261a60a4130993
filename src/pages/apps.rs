//! The apps of a workspace.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn AppsPage(workspace: Membership) -> AnyView {
    let _ = workspace;
    view! { <PageHeader title=text::APPS /> }.into_any()
}
