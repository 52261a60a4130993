//! What a page of the dashboard asks for first. The server announces these requests with the page itself, so that the
//! answers are on their way before the browser has compiled the page's code; the page then asks in the same words.

use crate::{access_token::ListAccessTokens, path};

/// The addresses of the first `GET` requests of the page at this path with this query string, the visitor first.
pub fn first_requests(page: &str, query: &str) -> Vec<String> {
    let mut requests = vec![path::VISITOR.to_owned()];
    match page.trim_end_matches('/') {
        "/account/access-tokens" => {
            requests.push(ListAccessTokens::of_page(query).address());
            requests.push(path::ACCESS_TOKEN_SUMMARY.to_owned());
            requests.push(path::CATALOG.to_owned());
        }
        "/account/access-tokens/new" => {
            requests.push(path::CATALOG.to_owned());
            requests.push(path::ORGANIZATIONS.to_owned());
        }
        _ => {}
    }
    requests
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_asked_for_as_its_page_shows_it() {
        assert_eq!(
            first_requests("/account/access-tokens", ""),
            [path::VISITOR, path::ACCESS_TOKENS, path::ACCESS_TOKEN_SUMMARY, path::CATALOG]
        );
        assert_eq!(
            first_requests("/account/access-tokens/", "sort=name&state=active&search=ci+1&open=details&token=1")[1],
            "/api/dashboard/access-tokens?search=ci+1&state=active&sort=name"
        );
    }

    #[test]
    fn a_form_is_asked_for_with_what_there_is_to_choose_from() {
        assert_eq!(
            first_requests("/account/access-tokens/new", "name=ci"),
            [path::VISITOR, path::CATALOG, path::ORGANIZATIONS]
        );
    }

    #[test]
    fn any_other_page_asks_who_is_looking() {
        for page in ["/", "/sign-in", "/account/access-tokens/new/x"] {
            assert_eq!(first_requests(page, "search=x"), [path::VISITOR], "{page}");
        }
    }
}
