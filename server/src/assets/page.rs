//! What goes with the dashboard's page: what it may run, and what it will ask for first.

use std::fmt::Write as _;

use axum::http::HeaderValue;
use latchkey_api::preload::first_requests;
use sha2::{Digest, Sha256};

/// What the page may load and run: its own files, and of inline scripts and styles exactly those that it holds.
pub(super) fn content_security_policy(page: &str) -> HeaderValue {
    let scripts = hashes(page, "script");
    let styles = hashes(page, "style");
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// The hash sources of every inline element with this name, each after a space (CSP level 3 section 2.3.1).
fn hashes(page: &str, element: &str) -> String {
    let (opening, closing) = (format!("<{element}"), format!("</{element}>"));
    let mut sources = String::new();
    let mut rest = page;
    while let Some(start) = rest.find(&opening) {
        rest = &rest[start + opening.len()..];
        let Some((attributes, after)) = rest.split_once('>') else { break };
        if !attributes.is_empty() && !attributes.starts_with(char::is_whitespace) {
            continue;
        }
        let Some((content, after)) = after.split_once(&closing) else { break };
        if !content.is_empty() {
            let _ = write!(sources, " 'sha256-{}'", base64(&Sha256::digest(content)));
        }
        rest = after;
    }
    sources
}

/// The `Link` header that lets the browser ask for these files and for what the page at this address asks for first, before it
/// has read the page. The latter only for who is signed in: to others the answers are of no use.
pub(super) fn preloads<'a>(
    files: impl Iterator<Item = &'a str>,
    signed_in_at: Option<(&str, &str)>,
) -> Option<HeaderValue> {
    let requests = signed_in_at.map(|(path, query)| first_requests(path, query)).unwrap_or_default();
    let links: Vec<String> = files
        .map(str::to_owned)
        .chain(requests)
        .map(|address| format!("<{address}>; rel=preload; as=fetch; crossorigin"))
        .collect();
    if links.is_empty() { None } else { HeaderValue::try_from(links.join(", ")).ok() }
}

/// RFC 4648 section 4, with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().enumerate().fold(0, |group, (at, &byte)| group | u32::from(byte) << (16 - 8 * at));
        for digit in 0..4 {
            let value = (group >> (18 - 6 * digit)) & 63;
            text.push(if digit <= chunk.len() { char::from(DIGITS[value as usize]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (text, encoded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("\u{3ff}", "z78=")]
        {
            assert_eq!(base64(text.as_bytes()), encoded, "{text}");
        }
    }

    #[test]
    fn inline_scripts_and_styles_are_allowed_by_their_hash() {
        let page = "<html><head><style>body{}</style><styles>x</styles><script>alert('Hello, world.');</script>\
                    <script type=\"module\">2</script><script src=\"/a.js\"></script></head></html>";
        let policy = content_security_policy(page);
        let policy = policy.to_str().unwrap();
        // The value that the specification gives for this script.
        assert!(policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 3, "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }

    #[test]
    fn the_lists_page_announces_its_list() {
        let links = preloads(["/a-1.wasm"].into_iter(), Some(("/account/access-tokens", "state=active"))).unwrap();
        let links = links.to_str().unwrap();
        assert!(
            links.starts_with("</a-1.wasm>; rel=preload; as=fetch; crossorigin, </api/dashboard/visitor>; rel=preload"),
            "{links}"
        );
        assert!(links.contains("</api/dashboard/access-tokens?state=active>; rel=preload"), "{links}");
    }
}
