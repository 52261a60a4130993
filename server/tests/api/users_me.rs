//! `GET /v1/users/me`

use serde_json::json;

use crate::support::{NewToken, START, TestApp};

#[tokio::test]
async fn answers_whose_token_it_is_whatever_its_scopes() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let (_, secret) = app.access_token(&user, NewToken { scopes: &["builds:read"], ..NewToken::default() }).await;
    let answer = app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
    let start = START.to_string();
    let expected = json!({
        "id": user.id, "name": "mara", "email": "mara@harbour.example", "createdAt": start, "updatedAt": start,
    });
    assert_eq!(answer.json(), expected);
}

#[tokio::test]
async fn opens_to_personal_access_tokens_alone() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let session = app.signed_in(&user).await;
    assert_eq!(session.get("/v1/users/me").await.problem(401).0, "invalid_token");
    assert_eq!(app.anonymous().get("/v1/users/me").await.problem(401).0, "invalid_token");
    let organization = app.organization("harbour").await;
    let key = app.project_api_key(app.app(organization, "ferry").await).await;
    assert_eq!(app.bearer(&key).get("/v1/users/me").await.problem(401).0, "invalid_token");
}
