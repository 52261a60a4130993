//! Who may work in a workspace.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn MembersPage(workspace: Membership) -> AnyView {
    let _ = workspace;
    view! { <PageHeader title=text::MEMBERS /> }.into_any()
}
