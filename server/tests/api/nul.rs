//! The character NUL, which no text of PostgreSQL can hold: refused by the name of the field wherever it comes from.

use latchkey_api::path;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    NewToken, PASSWORD, TestApp,
    harbour::{Workspace, at, one},
};

#[tokio::test]
async fn is_refused_before_anybody_has_signed_in() {
    let app = TestApp::spawn().await;
    let browser = app.anonymous().in_browser();
    let sign_in = |email: &str, password: &str| json!({ "email": email, "password": password });
    let acceptance = |code: &str, name: &str| json!({ "code": code, "name": name, "password": PASSWORD });
    for (path, body, field) in [
        (path::SIGN_IN, sign_in("a\u{0}b", "x"), "email"),
        (path::SIGN_IN, sign_in("a@b", "a\u{0}"), "password"),
        (path::READ_INVITATION, json!({ "code": "\u{0}" }), "code"),
        (path::ACCEPT_INVITATION, acceptance("a\u{0}", "Lena"), "code"),
        (path::ACCEPT_INVITATION, acceptance("a", "Le\u{0}na"), "name"),
    ] {
        assert_eq!(browser.post(path, &body).await.problem(400).1, [field], "{path} {body}");
    }
    let client = app.anonymous();
    let key = [("name", "a\0b"), ("secret", "aas_x")];
    assert_eq!(client.post_form("/auth/v1/api-key/token", &key).await.problem(400).1, ["name"]);
    assert_eq!(client.post_form("/auth/v1/token", &[("pat", "a\0b")]).await.problem(400).1, ["pat"]);
    let key = [("personalAccessKey", "aau_x"), ("subOrganization", "a\0b")];
    assert_eq!(client.post_form("/auth/v3/token", &key).await.problem(400).1, ["subOrganization"]);
    client.post_form("/oauth2/revoke", &[("token", "a\0b")]).await.expect_status(400);
}

#[tokio::test]
async fn is_refused_in_queries_and_deep_within_bodies() {
    let harbour = Workspace::spawn().await;
    let (_, secret) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    let pipeline = harbour.app.bearer(&secret);
    let versions = format!("/api/v1/projects/{}/versions?teamId={}", harbour.wallpaper, harbour.id);
    for (query, field) in [("&name=%00", "name"), ("&name=a%00b", "name"), ("&sortBy=%00", "sortBy"), ("&a%00=b", "a")]
    {
        assert_eq!(pipeline.get(&format!("{versions}{query}")).await.problem(400).1, [field], "{query}");
    }
    let version = |changes: Value| {
        let mut version = json!({
            "project": harbour.wallpaper, "appName": "Wallpaper App", "appVersion": "1.0.0", "platform": "android",
            "environment": "production", "forceUpgrade": false,
        });
        version.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        version
    };
    for (changes, field) in [
        (json!({ "message": "a\u{0}" }), "message"),
        (json!({ "customAttributes": { "a": ["b", { "c": "\u{0}" }] } }), "customAttributes.a[1].c"),
        (json!({ "customAttributes": { "a\u{0}": 1 } }), "customAttributes"),
    ] {
        assert_eq!(pipeline.post(&versions, &version(changes)).await.problem(400).1, [field]);
    }
    let attributes = json!({ "customAttributes": { "path": r"C:\u0000" } });
    let made = pipeline.post(&versions, &version(attributes.clone())).await.expect_status(201).json();
    assert_eq!(
        made["customAttributes"], attributes["customAttributes"],
        "that is a backslash and five more characters"
    );
}

#[tokio::test]
async fn names_nothing_that_there_is() {
    let harbour = Workspace::spawn().await;
    harbour.mara.get(&one(path::APP, "wall%00paper")).await.problem(404);
    harbour.mara.get(&path::fill(path::APPS, &[("organization", "har%00bour")])).await.problem(404);
    let (_, secret) = harbour.app.account_key(harbour.id, "ci", latchkey_api::session::Role::Admin, None).await;
    let program = harbour.app.bearer(&secret);
    program.get("/v1/organizations/har%00bour").await.problem(404);
    let body = json!({ "name": "a\u{0}b", "apps": [] });
    assert_eq!(harbour.mara.post(&at(path::SEGMENTS), &body).await.problem(400).1, ["name"]);
    let text = harbour.mara.request(Method::POST, &at(path::APPS)).header("content-type", "application/json");
    let answer = harbour.mara.send(text.body("{\"name\":\"a\0b\"}")).await;
    assert_eq!(answer.problem(400).0, "malformed", "JSON has it as an escape alone");
}
