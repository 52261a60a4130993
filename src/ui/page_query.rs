//! What the address of the page says that is there.

use super::{dialog_address::DialogAddress, prelude::*};

/// The path of the page that is there now, without a slash at its end, and its query string, which stays what it was while another page takes over: the
/// address is that page's already.
pub fn page_query() -> (String, Memo<String>) {
    let location = DialogAddress::expect();
    let page = untrack(|| location.path()).trim_end_matches('/').to_owned();
    let here = page.clone();
    let query = Memo::new(move |before: Option<&String>| {
        let stays = location.path().trim_end_matches('/') == here;
        let query = location.query();
        before.filter(|_| !stays).cloned().unwrap_or(query)
    });
    (page, query)
}
