//! The dashboard's files, which are part of the program.

mod branded;
mod conditional;
mod encoding;
mod file;
mod page;

use std::{fmt, io, sync::LazyLock};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;
use latchkey_api::{language::Language, preload::Part};

pub(crate) use self::file::Written;
use self::{
    file::{Asset, EmbeddedFile, content_type},
    page::content_security_policy,
};
use crate::{AppState, brand::Brand, error::Error, language, secret::PlainToken, session};

static EMBEDDED: &[EmbeddedFile] = &include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

static ASSETS: LazyLock<Assets> = LazyLock::new(|| Assets::new(EMBEDDED));

/// Paths below these are endpoints, or were never anything.
const ENDPOINTS: [&str; 6] = ["/api", "/v1", "/oauth2", "/auth", "/openapi.json", "/healthz"];

/// May be kept by the browser alone, and is asked for each time: the page is in the language of one person, and announces what they will ask for.
const REVALIDATED_PRIVATE: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Files with what is known of them from the start.
pub(crate) struct Assets {
    files: Vec<Asset>,
    /// The dashboard in English, at any of its addresses.
    page: Page,
    /// The like in the other languages that there are.
    translated: Vec<Page>,
}

/// A page of the dashboard, which starts the program in its language.
struct Page {
    asset: Asset,
    language: Language,
    /// What it may load and run.
    policy: HeaderValue,
}

impl fmt::Debug for Assets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Assets").finish_non_exhaustive()
    }
}

impl Assets {
    /// The dashboard in this brand, ready before the first request. In the built-in one it is served as it was embedded.
    pub(crate) fn of(brand: &Brand) -> io::Result<&'static Self> {
        if brand.is_built_in() {
            return Ok(&ASSETS);
        }
        Ok(Box::leak(Box::new(Self::new(branded::branded(EMBEDDED, brand)?))))
    }

    fn new(files: &'static [EmbeddedFile]) -> Self {
        let files: Vec<Asset> = files.iter().map(Asset::new).collect();
        let page = |language| Page::among(&files, language);
        let translated = Language::ALL.into_iter().filter(|language| *language != Language::English).filter_map(page);
        let translated = translated.collect();
        let page = page(Language::English).expect("the build script always embeds a page");
        Self { files, page, translated }
    }

    /// The page in this language, or in English where there is none.
    fn page_in(&self, language: Language) -> &Page {
        self.translated.iter().find(|page| page.language == language).unwrap_or(&self.page)
    }

    /// The page that a file is.
    fn page_of(&self, file: &EmbeddedFile) -> Option<&Page> {
        [&self.page].into_iter().chain(&self.translated).find(|page| page.asset.file.path == file.path)
    }

    /// The files of this part of the program that this page starts.
    fn of_part(&self, part: Part, page: &Page) -> impl Iterator<Item = &'static str> {
        let folder = folder(page.asset.file.path);
        let files = self.files.iter().map(|asset| asset.file.path);
        files.filter(move |path| path.strip_prefix(folder).is_some_and(|file| !file.contains('/') && part.needs(file)))
    }

    fn find(&self, path: &str) -> Option<&Asset> {
        self.files.iter().find(|asset| asset.file.path == path)
    }

    /// The file of this path, or the page in this language. `links` are preloads that only the page has.
    fn answer(
        &self,
        method: &Method,
        path: &str,
        headers: &HeaderMap,
        language: Language,
        links: Option<HeaderValue>,
    ) -> Response {
        if is_endpoint(path) {
            return Error::NotFound("endpoint").into_response();
        }
        let asset = match self.find(path) {
            Some(asset) => asset,
            // A page would only confuse what asks for a script of an older build.
            None if content_type(path).is_some() => return Error::NotFound("file").into_response(),
            None => &self.page_in(language).asset,
        };
        if method != Method::GET && method != Method::HEAD {
            return ([(header::ALLOW, "GET, HEAD")], Error::MethodNotAllowed).into_response();
        }
        let mut response = asset.answer(headers);
        if let Some(page) = self.page_of(asset.file) {
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_SECURITY_POLICY, page.policy.clone());
            headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(page.language.code()));
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
            headers.insert(header::CACHE_CONTROL, REVALIDATED_PRIVATE);
            if let Some(links) = links {
                headers.insert(header::LINK, links);
            }
        }
        response
    }
}

impl Page {
    /// The page in this language: English is at the root, others each in a folder of their own.
    fn among(files: &[Asset], language: Language) -> Option<Self> {
        let asset = files.iter().find(|asset| match asset.file.path.strip_suffix("/index.html") {
            Some("") => language == Language::English,
            Some(folder) => folder.strip_prefix('/') == Some(language.code()),
            None => false,
        })?;
        let policy = content_security_policy(&String::from_utf8_lossy(asset.file.identity));
        Some(Self { asset: *asset, language, policy })
    }
}

/// What stands in a path up to and with its last slash.
fn folder(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |slash| slash + 1)]
}

/// Answers whatever no endpoint answers.
pub(crate) async fn serve(State(state): State<AppState>, request: Request) -> Response {
    let (uri, headers) = (request.uri(), request.headers());
    let is_page = content_type(uri.path()).is_none() && !is_endpoint(uri.path());
    let language = language::of_request(headers);
    let links = if is_page {
        links(&state, headers, language, uri.path(), uri.query().unwrap_or_default()).await
    } else {
        None
    };
    state.assets.answer(request.method(), uri.path(), headers, language, links)
}

/// The preloads of a page: the part of the program that it is in and, for somebody signed in, its first requests.
async fn links(
    state: &AppState,
    headers: &HeaderMap,
    language: Language,
    path: &str,
    query: &str,
) -> Option<HeaderValue> {
    let signed_in = is_signed_in(state, headers).await;
    // Who is not signed in is sent to where they can.
    let part = if signed_in { Part::of(path) } else { Some(Part::Account) };
    let page = state.assets.page_in(language);
    let files = part.into_iter().flat_map(|part| state.assets.of_part(part, page));
    page::preloads(files, signed_in.then_some((path, query)))
}

/// Whether the session of the request's cookie holds. To be announced a request that is then refused is worse than not to
/// be announced it: the page would still find the refusal after its user has signed in.
async fn is_signed_in(state: &AppState, headers: &HeaderMap) -> bool {
    let jar = CookieJar::from_headers(headers);
    let Some(cookie) = jar.get(session::cookie_name(state.public_url.is_https())) else { return false };
    let secret = PlainToken::presented(cookie.value()).hash();
    // Without a database the page still says what is wrong.
    let found = session::find(&state.database, &state.config, &secret, state.clock.now()).await;
    found.is_ok_and(|session| session.is_some())
}

fn is_endpoint(path: &str) -> bool {
    ENDPOINTS
        .iter()
        .any(|endpoint| path.strip_prefix(endpoint).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

#[cfg(test)]
mod tests {
    use axum::{
        body::to_bytes,
        http::{HeaderName, StatusCode},
    };

    use super::*;

    const fn file(path: &'static str, identity: &'static [u8]) -> EmbeddedFile {
        EmbeddedFile { path, identity, brotli: b"in brotli", gzip: b"in gzip" }
    }

    static FILES: [EmbeddedFile; 8] = [
        file("/index.html", b"<!doctype html>"),
        file("/de/index.html", b"<!doctype html><html lang=de>"),
        file("/de/apps-cf77db286ae665db.wasm", b"\0asm"),
        file("/account+apps-cf77db286ae665db.wasm", b"\0asm"),
        file("/apps-cf77db286ae665db.wasm", b"\0asm"),
        file("/latchkey-cf77db286ae665db.js", b"export default 1"),
        file("/latchkey-cf77db286ae665db_bg.wasm", b"\0asm"),
        file("/robots.txt", b"Disallow: /"),
    ];

    fn get(path: &str, accept_encoding: &'static str) -> Response {
        let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accept_encoding))]);
        Assets::new(&FILES).answer(&Method::GET, path, &headers, Language::German, None)
    }

    fn header<'a>(response: &'a Response, name: &HeaderName) -> &'a str {
        response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[tokio::test]
    async fn a_file_comes_in_the_form_that_was_asked_for() {
        for (accepted, coding, body) in [
            ("gzip, br", "br", "in brotli"),
            ("gzip", "gzip", "in gzip"),
            ("br;q=0", "", "export default 1"),
            ("", "", "export default 1"),
        ] {
            let response = get("/latchkey-cf77db286ae665db.js", accepted);
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(header(&response, &header::CONTENT_TYPE), "text/javascript; charset=utf-8");
            assert_eq!(header(&response, &header::VARY), "accept-encoding");
            assert_eq!(header(&response, &header::CONTENT_ENCODING), coding);
            assert_eq!(to_bytes(response.into_body(), 100).await.unwrap(), body);
        }
    }

    #[test]
    fn only_what_has_a_hash_in_its_name_is_kept_unasked() {
        for (path, kept) in [
            ("/latchkey-cf77db286ae665db.js", "public, max-age=31536000, immutable"),
            ("/latchkey-cf77db286ae665db_bg.wasm", "public, max-age=31536000, immutable"),
            ("/robots.txt", "no-cache"),
            ("/index.html", "private, no-cache"),
            ("/sign-in", "private, no-cache"),
        ] {
            let response = get(path, "br");
            assert_eq!(header(&response, &header::CACHE_CONTROL), kept, "{path}");
            assert_eq!(response.headers().contains_key(header::ETAG), kept.ends_with("no-cache"), "{path}");
        }
    }

    #[test]
    fn a_part_has_its_own_files_and_those_that_it_shares() {
        let assets = Assets::new(&FILES);
        let english = &assets.page;
        let apps: Vec<_> = assets.of_part(Part::Apps, english).collect();
        assert_eq!(apps, ["/account+apps-cf77db286ae665db.wasm", "/apps-cf77db286ae665db.wasm"]);
        assert_eq!(assets.of_part(Part::Account, english).collect::<Vec<_>>(), ["/account+apps-cf77db286ae665db.wasm"]);
    }

    #[tokio::test]
    async fn a_page_is_in_its_readers_language_or_else_in_english() {
        let assets = Assets::new(&FILES);
        for (language, page, code) in
            [(Language::German, "<!doctype html><html lang=de>", "de"), (Language::Spanish, "<!doctype html>", "en")]
        {
            let response = assets.answer(&Method::GET, "/account/sessions", &HeaderMap::new(), language, None);
            assert_eq!(header(&response, &header::CONTENT_LANGUAGE), code);
            assert_eq!(header(&response, &header::VARY), "accept-encoding, accept-language, cookie");
            assert_eq!(to_bytes(response.into_body(), 100).await.unwrap(), page);
        }
        let parts: Vec<_> = assets.of_part(Part::Apps, assets.page_in(Language::German)).collect();
        assert_eq!(parts, ["/de/apps-cf77db286ae665db.wasm"]);
    }

    #[test]
    fn a_file_of_an_older_build_is_not_the_page() {
        assert_eq!(get("/latchkey-0000000000000000_bg.wasm", "br").status(), StatusCode::NOT_FOUND);
        assert_eq!(get("/w/harbour.mobile", "br").status(), StatusCode::OK);
    }
}
