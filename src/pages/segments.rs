//! The segments of a workspace.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn SegmentsPage(workspace: Membership) -> AnyView {
    let _ = workspace;
    view! { <PageHeader title=text::SEGMENTS /> }.into_any()
}
