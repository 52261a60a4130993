//! What the address of the page says that is there.

use leptos_router::hooks::use_location;

use super::prelude::*;

/// The path of the page that is there now, and its query string, which stays what it was while another page takes over: the
/// address is that page's already.
pub fn page_query() -> (String, Memo<String>) {
    let location = use_location();
    let page = location.pathname.get_untracked();
    let here = page.clone();
    let query = Memo::new(move |before: Option<&String>| {
        let stays = location.pathname.with(|path| *path == here);
        let query = location.search.get();
        before.filter(|_| !stays).cloned().unwrap_or(query)
    });
    (page, query)
}
