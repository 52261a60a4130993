//! A file as it is served: in one of its forms, with what is known of it from the start.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{
    conditional::Tag,
    encoding::{self, Encoding},
};

/// A file as the build script found it, and what it compresses to.
#[derive(Clone, Copy)]
pub(super) struct EmbeddedFile {
    /// Its address: an absolute path.
    pub(super) path: &'static str,
    pub(super) identity: &'static [u8],
    pub(super) brotli: &'static [u8],
    pub(super) gzip: &'static [u8],
}

/// What a page is.
pub(super) const HTML: &str = "text/html; charset=utf-8";

/// Names with trunk's hash of the content in them never change what they stand for.
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// May be kept, and is asked for each time.
const REVALIDATED: HeaderValue = HeaderValue::from_static("no-cache");
/// A file, with what is said of it beside its bytes.
#[derive(Clone, Copy)]
pub(super) struct Asset {
    pub(super) file: &'static EmbeddedFile,
    content_type: &'static str,
    /// None: its name holds a hash.
    tag: Option<Tag>,
}

impl Asset {
    pub(super) fn new(file: &'static EmbeddedFile) -> Self {
        let tag = (!is_hashed(file.path)).then(|| Tag::of(file.identity));
        Self { file, content_type: content_type(file.path).unwrap_or("application/octet-stream"), tag }
    }

    fn body(&self, encoding: Encoding) -> &'static [u8] {
        match encoding {
            Encoding::Brotli => self.file.brotli,
            Encoding::Gzip => self.file.gzip,
            Encoding::Identity => self.file.identity,
        }
    }

    pub(super) fn answer(&self, request: &HeaderMap) -> Response {
        let encoding = encoding::negotiate(request);
        let mut response = answer(request, self.content_type, self.tag, encoding, self.body(encoding));
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        response
    }
}

/// A file in one of its forms, or that the client has it.
fn answer(
    request: &HeaderMap,
    content_type: &'static str,
    tag: Option<Tag>,
    encoding: Encoding,
    body: &'static [u8],
) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, if tag.is_some() { REVALIDATED } else { IMMUTABLE });
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag.header(encoding));
        if tag.is_among(request) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(coding) = encoding.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    (headers, body).into_response()
}

/// A file that the program writes by itself, once, and serves as those that are part of it.
pub(crate) struct Written {
    content_type: &'static str,
    content: String,
    tag: Tag,
}

impl Written {
    /// A file with this content.
    pub(crate) fn new(content_type: &'static str, content: String) -> Self {
        let tag = Tag::of(content.as_bytes());
        Self { content_type, content, tag }
    }

    /// The content.
    pub(crate) fn content(&self) -> &str {
        &self.content
    }

    /// The file, or that the client has it.
    pub(crate) fn answer(&'static self, request: &HeaderMap) -> Response {
        answer(request, self.content_type, Some(self.tag), Encoding::Identity, self.content.as_bytes())
    }
}

/// Whether trunk put a hash of the content into the name: `latchkey-cf77db286ae665db_bg.wasm`.
fn is_hashed(path: &str) -> bool {
    path.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        digits == 16 && matches!(part.as_bytes().get(digits), Some(b'.' | b'_'))
    })
}

/// By the extension; none for what is no file's name.
pub(super) fn content_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    Some(match extension {
        "css" => "text/css; charset=utf-8",
        "html" => HTML,
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn a_hash_has_sixteen_digits_and_stands_after_the_name() {
        assert!(is_hashed("/latchkey-cf77db286ae665db.js"));
        assert!(is_hashed("/latchkey-cf77db286ae665db_bg.wasm"));
        for name in
            ["/a-cf77db286ae665d.js", "/a-cf77db286ae665dbb.js", "/cf77db286ae665db.js", "/a-cf77db286ae665dB.js"]
        {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
