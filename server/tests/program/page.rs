//! The dashboard's page, at each of its addresses.

use reqwest::Method;
use serde_json::json;

use crate::{client::Answer, support::Place};

#[tokio::test]
async fn every_address_that_is_no_endpoint_is_the_page() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let client = program.client();
    let page = client.get("/").await.expect_status(200);
    assert!(page.body.starts_with("<!"), "{}", page.body);
    for path in ["/index.html", "/sign-in", "/account/access-tokens?state=active", "/apis", "/v10"] {
        assert_eq!(client.get(path).await.expect_status(200).body, page.body, "{path}");
    }
    let of_workspace = client.get("/w/a.b/apps").await.expect_status(200);
    assert!(of_workspace.body.starts_with("<!"), "{}", of_workspace.body);
    for path in ["/api", "/api/x", "/v1/x", "/oauth2/x", "/auth/x", "/openapi.json/x", "/healthz/x", "/gone-1.js"] {
        assert_eq!(client.get(path).await.problem(404).0, "not_found", "{path}");
    }
}

#[tokio::test]
async fn the_page_is_read_and_nothing_else() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let client = program.client();
    let page = client.get("/").await;
    let head = client.send(client.request(Method::HEAD, "/sign-in")).await.expect_status(200);
    assert_eq!(head.body, "");
    assert_eq!(head.header("content-length"), Some(page.body.len().to_string().as_str()));
    let post = client.send(client.request(Method::POST, "/sign-in")).await;
    assert_eq!(post.header("allow"), Some("GET, HEAD"));
    assert_eq!(post.problem(405).0, "method_not_allowed");
}

#[tokio::test]
async fn who_has_the_page_is_told_so() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let client = program.client();
    let asked = async |name: &'static str, value: &str| -> Answer {
        client.clone().with_header(name, value).get("/sign-in").await
    };
    let tag = asked("accept-encoding", "identity").await.header("etag").unwrap().to_owned();
    let of_brotli = asked("accept-encoding", "br").await;
    assert_eq!(of_brotli.header("content-encoding"), Some("br"));
    assert_eq!(of_brotli.header("vary"), Some("accept-encoding, accept-language, cookie"));
    assert_ne!(of_brotli.header("etag"), Some(tag.as_str()), "another form has another tag");
    let held = [tag.clone(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".into()];
    for held in held.iter().map(String::as_str).chain(of_brotli.header("etag")) {
        let answer = asked("if-none-match", held).await.expect_status(304);
        assert_eq!((answer.body.as_str(), answer.header("cache-control")), ("", Some("private, no-cache")), "{held}");
    }
    asked("if-none-match", "\"x\"").await.expect_status(200);
}

#[tokio::test]
async fn the_first_requests_of_who_is_signed_in_are_announced() {
    let place = Place::new().await;
    let program = place.start(&["--demo"]);
    let path = "/account/access-tokens?state=revoked&sort=name";
    let anonymous = program.client().get(path).await;
    let requests = |answer: &Answer| -> Vec<String> {
        let links = answer.header("link").unwrap_or_default().split(", ").filter(|link| !link.is_empty());
        for link in links.clone() {
            assert!(link.ends_with(">; rel=preload; as=fetch; crossorigin"), "{link}");
        }
        // The others are parts of the program, if the server was built with one.
        links.filter(|link| !link.contains(".wasm>")).map(str::to_owned).collect()
    };
    assert_eq!(requests(&anonymous), [""; 0]);
    let ended = program.client().with_header("cookie", "latchkey_session=x");
    assert_eq!(requests(&ended.get(path).await), [""; 0], "its requests would only be refused");
    let browser = program.client().in_browser();
    let credentials = json!({ "email": "mara@harbour.example", "password": latchkey_server::demo::PASSWORD });
    browser.post("/api/dashboard/sign-in", &credentials).await.expect_status(200);
    let signed_in = browser.get(path).await;
    let announced = requests(&signed_in);
    assert!(announced[0].starts_with("</api/dashboard/visitor>"), "{}", announced[0]);
    assert!(announced[1].starts_with("</api/dashboard/access-tokens?state=revoked&sort=name>"), "{}", announced[1]);
    assert_eq!(signed_in.header("cache-control"), Some("private, no-cache"));
    assert_eq!(signed_in.header("etag"), anonymous.header("etag"));
    let tag = signed_in.header("etag").unwrap();
    let again = browser.clone().with_header("if-none-match", tag).get(path).await.expect_status(304);
    assert_eq!(again.header("link"), signed_in.header("link"), "a page that is kept needs the same data");
    assert_eq!(browser.get("/v1/users/me").await.header("link"), None);
}
