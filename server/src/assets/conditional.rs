//! Tags by which a client asks whether it has the present form of a file (RFC 9110 section 8.8.3).

use axum::http::{HeaderMap, HeaderValue, header};

use super::encoding::Encoding;
use crate::secret::sha256_hex;

/// The hash of a file's content. Each form of the file has a tag of its own, made from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag([u8; 32]);

impl Tag {
    /// Of this content, before any compression.
    pub(super) fn of(content: &[u8]) -> Self {
        let mut digits = [0; 32];
        digits.copy_from_slice(&sha256_hex(content).as_bytes()[..32]);
        Self(digits)
    }

    fn text(self, encoding: Encoding) -> String {
        let digits = String::from_utf8_lossy(&self.0);
        match encoding.name() {
            Some(coding) => format!("\"{digits}-{coding}\""),
            None => format!("\"{digits}\""),
        }
    }

    /// The `ETag` of the file in this form.
    pub(super) fn header(self, encoding: Encoding) -> HeaderValue {
        HeaderValue::try_from(self.text(encoding)).unwrap_or(HeaderValue::from_static("\"\""))
    }

    /// Whether the client has the content in any form: it then needs no other.
    pub(super) fn is_among(self, request: &HeaderMap) -> bool {
        let lines = request.get_all(header::IF_NONE_MATCH).into_iter().filter_map(|value| value.to_str().ok());
        let digits = String::from_utf8_lossy(&self.0).into_owned();
        lines.flat_map(|line| line.split(',')).map(str::trim).any(|tag| {
            // Compared weakly (RFC 9110 section 13.1.2).
            let tag = tag.strip_prefix("W/").unwrap_or(tag);
            let held = tag.trim_matches('"');
            tag == "*" || held.split_once('-').map_or(held, |(content, _)| content) == digits
        })
    }
}
