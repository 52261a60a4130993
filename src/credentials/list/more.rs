//! The rest of a long list, a page at a time: as somebody comes near its end, or presses the button there.

use latchkey_api::{
    access_token::{AccessTokenPage, LARGEST_PAGE, ListAccessTokens},
    secret::Kind,
};
use leptos::ev;

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

/// Where the button stands.
const PLACE: &str = ".list-more";

/// The next page.
#[component]
pub fn More(list: TokenList) -> AnyView {
    let more = list.more();
    let failed = next_page::failure(more);
    if follows(list) {
        let go_on = move || {
            // By the next frame another page may be shown.
            let Some(failed) = failed.try_get_untracked() else { return };
            let waits = untrack(|| failed.is_none() && list.has_more() && !more.pending().get());
            if waits && is_near() {
                more.dispatch(false);
            }
        };
        let handle = window_event_listener(ev::scroll, move |_| go_on());
        on_cleanup(move || handle.remove());
        // Whoever is at the end again by the time that a page comes need not scroll once more.
        Effect::new(move |before: Option<bool>| {
            let pending = more.pending().get();
            if before == Some(true) && !pending {
                request_animation_frame(go_on);
            }
            pending
        });
    }
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

/// Whether the end of the list is less than two windows away, and nobody is about to press the button there.
fn is_near() -> bool {
    let document = document();
    let place = document.query_selector(PLACE).ok().flatten();
    let height = document.document_element().map_or(0, |page| page.client_height());
    place.is_some_and(|place| place.get_bounding_client_rect().top() < 3.0 * f64::from(height)) && !has_focus()
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
