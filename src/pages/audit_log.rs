//! What happened in a workspace.

use latchkey_api::session::Membership;

use crate::{
    text::en as text,
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn AuditLogPage(workspace: Membership) -> AnyView {
    let _ = workspace;
    view! { <PageHeader title=text::AUDIT_LOG /> }.into_any()
}
