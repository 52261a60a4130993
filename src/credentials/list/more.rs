//! The rest of a long list, a page at a time.

use latchkey_api::{
    access_token::{AccessTokenPage, LARGEST_PAGE, ListAccessTokens},
    secret::Kind,
};

use super::{
    model::{TokenList, name_id},
    rows::Rows,
};
use crate::{
    client::{Error, Request},
    next_page::{self, NextPage, has_focus},
    text::language::credential_list as text,
    ui::{announce, focus, prelude::*},
};

/// The next page.
#[component]
pub fn More(list: TokenList) -> AnyView {
    let more = list.more();
    let failed = next_page::failure(more);
    view! {
        <NextPage
            failed=failed
            pending=more.pending()
            there_is=Signal::derive(move || list.has_more())
            ask=move |pressed| more.dispatch(pressed)
        />
    }
    .into_any()
}

/// Whether it goes on by itself: where nothing but its own foot stands below it, which then sticks to the window.
pub fn follows(list: TokenList) -> bool {
    list.kind() == Kind::PersonalAccessToken
}

/// Asks for the page that follows, and shows it if the list is still the same.
pub fn load_more(
    all: String,
    request: Memo<ListAccessTokens>,
    next: RwSignal<Option<String>>,
    rows: Rows,
) -> Action<bool, Option<Error>> {
    let asked =
        move || ListAccessTokens { after: next.get_untracked(), limit: Some(LARGEST_PAGE), ..request.get_untracked() };
    Action::about(
        move |pressed| Some((asked(), pressed)),
        move |(asked, _)| Request::get(asked.address_at(&all)).send(),
        move |(before, pressed), answer: Result<AccessTokenPage, Error>| {
            let page = match answer {
                Ok(page) => page,
                Err(error) => return Some(error),
            };
            if asked() == before {
                let (first, added) = rows.append(page.items);
                next.set(page.next);
                announce::say(text::more_announcement(added, untrack(|| rows.len())));
                // Reading goes on at the first new row, also where the button had the focus and is gone.
                if let Some(first) = first.filter(|_| pressed || has_focus()) {
                    request_animation_frame(move || focus::by_id(&name_id(first)));
                }
            }
            None
        },
    )
}
