//! Bodies of several parts (RFC 7578).

use reqwest::Method;

use super::{Answer, Client};

/// A part: its name, the name of its file if it is one, what it holds.
pub type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

/// What stands between the parts.
pub const BOUNDARY: &str = "----------------------------4ebf00fbcf09";

/// The body with these parts.
pub fn body(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file_name, content) in parts {
        let file = file_name.map(|name| format!("; filename=\"{name}\"")).unwrap_or_default();
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

impl Client {
    /// Sends these parts.
    pub async fn post_parts(&self, path: &str, parts: &[Part<'_>]) -> Answer {
        self.post_multipart(path, body(parts)).await
    }

    /// Sends this body as parts.
    pub async fn post_multipart(&self, path: &str, body: Vec<u8>) -> Answer {
        let content_type = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send(self.request(Method::POST, path).header("content-type", content_type).body(body)).await
    }
}
