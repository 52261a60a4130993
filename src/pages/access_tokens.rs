//! One's own access tokens: what there is, and what can be done with it.

use super::token_list;
use crate::{
    credentials::list::{Source, TokenList, new_button},
    text::language::{self as text, credential_list},
    ui::{page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn AccessTokensPage() -> AnyView {
    let list = TokenList::new(Source::personal());
    let empty = list.is_empty();
    view! {
        <PageHeader title=text::shell::ACCESS_TOKENS lead=credential_list::LEAD>
            {move || (!empty.get()).then(|| new_button(list, true))}
        </PageHeader>
        {token_list::view(list)}
    }
    .into_any()
}
