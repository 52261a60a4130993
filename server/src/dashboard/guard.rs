//! Only our own pages may ask for a change in somebody's name.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};
use latchkey_api::session::USER_HEADER;

use crate::{
    AppState,
    authenticate::AnsweredTo,
    error::{Error, Result},
    extract::is_json,
};

/// Refuses a change that another site's page may have caused (OWASP: fetch metadata, with `Origin` for browsers that do
/// not send it, and a content type that no form can send), and a bearer credential, which has no business here.
pub(super) async fn same_origin(State(state): State<AppState>, request: Request, next: Next) -> Result<Response> {
    let headers = request.headers();
    if headers.contains_key(header::AUTHORIZATION) {
        return Err(Error::SessionRequired);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        if !comes_from_here(headers, &state.public_url.to_string()) {
            return Err(Error::Forbidden("This can only be asked for by the dashboard's own pages."));
        }
        if !is_json(headers) {
            return Err(Error::UnsupportedMediaType("application/json"));
        }
    }
    Ok(next.run(request).await)
}

/// Says with the answer whom it is for, so that a page notices when somebody else has signed in meanwhile.
pub(super) async fn name_user(mut request: Request, next: Next) -> Response {
    let answered = AnsweredTo::default();
    request.extensions_mut().insert(answered.clone());
    let mut response = next.run(request).await;
    if let Some(user) = answered.user().and_then(|user| HeaderValue::try_from(user.to_string()).ok()) {
        response.headers_mut().insert(USER_HEADER, user);
    }
    response
}

fn comes_from_here(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = text(header::ORIGIN) else { return false };
    // The public URL, or the very host that was asked: an operator who has not set the one is not locked out.
    origin == public_url
        || text(header::HOST).is_some_and(|host| origin.split_once("://").is_some_and(|(_, origin)| origin == host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes(pairs: &[(&'static str, &str)]) -> bool {
        let headers =
            pairs.iter().map(|&(name, value)| (header::HeaderName::from_static(name), value.parse().unwrap()));
        comes_from_here(&headers.collect(), "https://keys.example")
    }

    #[test]
    fn believes_the_browser_about_where_a_request_comes_from() {
        assert!(comes(&[("sec-fetch-site", "same-origin")]));
        for site in ["same-site", "cross-site", "none"] {
            assert!(!comes(&[("sec-fetch-site", site), ("origin", "https://keys.example")]), "{site}");
        }
    }

    #[test]
    fn falls_back_to_the_origin() {
        assert!(comes(&[("origin", "https://keys.example")]));
        assert!(comes(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")]));
        assert!(!comes(&[("origin", "https://evil.example"), ("host", "keys.example")]));
        assert!(!comes(&[("origin", "null"), ("host", "keys.example")]));
        assert!(!comes(&[]));
    }
}
