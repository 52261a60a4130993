//! `PATCH /api/dashboard/access-tokens/{id}`

use latchkey_api::{access_token::AccessToken, path};
use reqwest::Method;
use serde_json::json;

use crate::support::{TestApp, tokens::wanted};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.rename'";

#[tokio::test]
async fn answers_the_token_under_its_new_name_and_finds_it_there() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("old")).await;
    let token: AccessToken = browser.rename_token(created.token.id, "  Neue ÄRA ").await.expect_status(200).read();
    assert_eq!(token, AccessToken { name: "Neue ÄRA".into(), ..created.token.clone() });
    assert_eq!(browser.token(token.id).await, token);
    assert_eq!(browser.token_names("search=%C3%A4ra").await, ["Neue ÄRA"]);
    assert_eq!(browser.token_names("name=neue%20%C3%A4ra").await, ["Neue ÄRA"]);
    assert_eq!(browser.token_names("search=old").await, [""; 0]);
    assert_eq!(browser.token_names(&format!("search={}", token.last_four)).await, ["Neue ÄRA"]);
    assert_eq!(app.count(EVENTS).await, 1);
    app.bearer(&created.secret).get("/v1/users/me").await.expect_status(200);
}

#[tokio::test]
async fn the_same_name_is_no_event() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    browser.rename_token(id, " ci ").await.expect_status(200);
    assert_eq!(app.count(EVENTS).await, 0);
}

#[tokio::test]
async fn refuses_names_that_are_none() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    let too_long = "a".repeat(101);
    for name in ["", "  ", &too_long, "a\nb", "\u{202e}a"] {
        assert_eq!(browser.rename_token(id, name).await.problem(400).1, ["name"], "{name:?}");
    }
    let address = path::with_id(path::ACCESS_TOKEN, id);
    for (body, field) in [
        (json!({}), "name"),
        (json!({ "name": 5 }), "name"),
        (json!({ "name": "a", "scopes": ["versions:write"] }), "scopes"),
    ] {
        assert_eq!(browser.patch(&address, &body).await.problem(400).1, [field], "{body}");
    }
    let patch = |body: &'static str| {
        browser.send(browser.request(Method::PATCH, &address).header("content-type", "application/json").body(body))
    };
    assert_eq!(patch("{").await.problem(400).0, "malformed");
    assert_eq!(browser.token(id).await.name, "ci");
    assert_eq!(app.count(EVENTS).await, 0);
}

#[tokio::test]
async fn a_revoked_token_keeps_its_name() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    browser.revoke_token(id).await.expect_status(204);
    assert_eq!(browser.rename_token(id, "new").await.problem(409).0, "revoked");
    assert_eq!(browser.token(id).await.name, "ci");
    assert_eq!(app.count(EVENTS).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_renames_at_once_leave_name_and_search_in_step() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    let renames: Vec<_> = (0..6)
        .map(|number| {
            let browser = browser.clone();
            tokio::spawn(async move { browser.rename_token(id, &format!("name-{number}")).await.expect_status(200) })
        })
        .collect();
    for rename in renames {
        rename.await.unwrap();
    }
    let name = browser.token(id).await.name;
    assert_eq!(browser.token_names(&format!("search={name}")).await, [name]);
    assert_eq!(app.count(EVENTS).await, 6);
}
