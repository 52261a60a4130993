//! Headers that every answer has, and that tell a browser what not to do with it.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::AppState;

/// For everything but the dashboard's page, which brings its own policy: it is data, and runs nothing.
const DATA_POLICY: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// What the dashboard does not use, no script may.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
                           magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// A year, as RFC 6797 section 6.1.1 counts it. Other names under the host's are for their owners to decide on.
const STRICT_TRANSPORT: &str = "max-age=31536000";

/// Headers that an answer has unless it was given its own.
const DEFAULTS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, DATA_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Not `no-referrer`: with that, a form's `Origin` would be `null`.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Gives an answer its headers.
pub(crate) fn add(state: &AppState, headers: &mut HeaderMap) {
    headers.reserve(DEFAULTS.len() + 2);
    for (name, value) in DEFAULTS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // Over plain HTTP browsers would ignore it (RFC 6797 section 8.1).
    if state.public_url.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STRICT_TRANSPORT));
    }
}
