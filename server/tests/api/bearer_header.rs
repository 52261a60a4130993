//! What a credential must look like to be looked at.

use latchkey_server::secret::PlainToken;
use reqwest::Method;
use serde_json::json;

use crate::support::{Answer, NewToken, TestApp};

/// Opened by every personal access token that works.
const PATH: &str = "/v1/users/me";

async fn with_header(app: &TestApp, value: &str) -> Answer {
    app.anonymous().with_header("authorization", value).get(PATH).await
}

#[tokio::test]
async fn the_scheme_is_read_in_any_case() {
    let app = TestApp::spawn().await;
    let (_, secret) = app.access_token(&app.user("mara").await, NewToken::default()).await;
    for scheme in ["Bearer", "bearer", "BEARER"] {
        with_header(&app, &format!("{scheme} {secret}")).await.expect_status(200);
    }
}

#[tokio::test]
async fn a_header_that_is_not_one_scheme_one_space_and_one_token_is_refused() {
    let app = TestApp::spawn().await;
    let (_, secret) = app.access_token(&app.user("mara").await, NewToken::default()).await;
    for value in [
        secret.clone(),
        format!("Bearer  {secret}"),
        format!("Bearer {secret} {secret}"),
        format!("Basic {secret}"),
        "Bearer".to_owned(),
        format!("Token token={secret}"),
    ] {
        let answer = with_header(&app, &value).await;
        assert_eq!(answer.problem(401).0, "invalid_token");
        assert_eq!(answer.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
        assert!(!answer.body.contains(&secret), "an answer never repeats a secret");
    }
    let client = app.bearer(&secret);
    let twice = client.request(Method::GET, PATH).header("authorization", format!("Bearer {secret}"));
    client.send(twice).await.expect_status(401);
}

#[tokio::test]
async fn no_credential_at_all_is_challenged_without_an_error() {
    let app = TestApp::spawn().await;
    let answer = app.anonymous().get(PATH).await;
    assert_eq!(answer.problem(401).0, "invalid_token");
    assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
}

#[tokio::test]
async fn a_malformed_token_is_refused_and_so_is_one_that_was_never_made() {
    let app = TestApp::spawn().await;
    let (_, secret) = app.access_token(&app.user("mara").await, NewToken::default()).await;
    let swapped = format!("{}{}", &secret[..40], if secret.ends_with("00") { "11" } else { "00" });
    for wrong in [&secret[..41], &swapped, "aau_", "aau_your_personal_access_token", &secret.to_uppercase()] {
        let answer = app.bearer(wrong).get(PATH).await.expect_status(401);
        assert!(answer.json()["detail"].as_str().unwrap().contains("not complete"), "{}", answer.body);
    }
    let kind = latchkey_api::secret::Kind::PersonalAccessToken;
    let elsewhere = PlainToken::generate(kind, "aa", &latchkey_server::clock::Randomness::seeded(99));
    let answer = app.bearer(elsewhere.reveal()).get(PATH).await.expect_status(401);
    assert!(answer.json()["detail"].as_str().unwrap().contains("no such token"), "{}", answer.body);
}

#[tokio::test]
async fn an_expired_token_says_since_when() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let expires_at = Some(app.clock.now().plus_days(1));
    let (_, secret) = app.access_token(&mara, NewToken { expires_at, ..NewToken::default() }).await;
    app.clock.advance(86_400_000 - 1);
    app.bearer(&secret).get(PATH).await.expect_status(200);
    app.clock.advance(1);
    let answer = app.bearer(&secret).get(PATH).await;
    assert_eq!(answer.problem(401).0, "invalid_token");
    assert_eq!(answer.json()["detail"], json!("This token expired at 2026-11-23T13:52:10Z. Generate a new one."));
}

#[tokio::test]
async fn a_project_api_key_is_no_bearer_token() {
    let app = TestApp::spawn().await;
    let harbour = app.organization("harbour").await;
    let key = app.project_api_key(app.app(harbour, "wallpaper").await).await;
    let answer = app.bearer(&key).get(PATH).await.expect_status(401);
    assert!(answer.json()["detail"].as_str().unwrap().contains("x-api-key"), "{}", answer.body);
}
