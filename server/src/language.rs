//! In which language somebody reads.

use axum::http::{HeaderMap, header};
use axum_extra::extract::CookieJar;
use latchkey_api::language::{COOKIE, Language};

/// The language that somebody chose in their browser, or else the one that it prefers.
pub(crate) fn of_request(headers: &HeaderMap) -> Language {
    let jar = CookieJar::from_headers(headers);
    let chosen = jar.get(COOKIE).and_then(|cookie| Language::of_code(cookie.value()));
    let preferred = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    chosen.unwrap_or_else(|| Language::preferred(preferred()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn what_somebody_chose_goes_before_what_their_browser_prefers() {
        for (cookie, accepted, expected) in [
            ("", "de-CH, en", Language::German),
            ("latchkey.language=en", "de", Language::English),
            ("latchkey.language=xx; a=b", "ja", Language::Japanese),
            ("", "", Language::English),
        ] {
            let headers = HeaderMap::from_iter([
                (header::COOKIE, HeaderValue::from_static(cookie)),
                (header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted)),
            ]);
            assert_eq!(of_request(&headers), expected, "{cookie} {accepted}");
        }
    }
}
