//! An address that leads nowhere.

use crate::{
    session::HOME,
    text::language::not_found as text,
    ui::{brand, button::LinkButton, page::PageHeader, prelude::*},
};

/// Says so, and leads back.
#[component]
pub fn NotFoundPage() -> AnyView {
    view! {
        <PageHeader title=text::TITLE lead=text::LEAD />
        <LinkButton label=text::GO_TO_ACCESS_TOKENS href=HOME />
        {brand::support_line()}
    }
    .into_any()
}

/// The address is about a workspace that the person is not in.
#[component]
pub fn UnknownWorkspacePage() -> AnyView {
    view! {
        <PageHeader title=text::NO_SUCH_WORKSPACE lead=text::NO_SUCH_WORKSPACE_LEAD />
        <LinkButton label=text::GO_TO_ACCESS_TOKENS href=HOME />
        {brand::support_line()}
    }
    .into_any()
}
