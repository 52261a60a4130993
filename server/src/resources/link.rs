//! Where a list goes on whose body is a bare array.

use axum::http::{HeaderMap, HeaderValue, header};

/// The header `Link` (RFC 8288) with the next page's address, if there is a next page.
pub(super) fn next(address: Option<String>) -> HeaderMap {
    let value = address.and_then(|address| HeaderValue::try_from(format!("<{address}>; rel=\"next\"")).ok());
    value.map(|value| (header::LINK, value)).into_iter().collect()
}
