//! Who may do what with personal access tokens: their owner, signed in, from our own pages; nobody else.

use latchkey_api::{id::CredentialId, path, timestamp::DAY};
use reqwest::{Method, StatusCode};
use serde_json::Value;

use crate::support::{Answer, Client, NewToken, TestApp, tokens::wanted};

/// Every endpoint, with a request that its owner is granted; whether it is about one token; what it answers.
fn requests() -> Vec<(Method, &'static str, Value, bool, StatusCode)> {
    let rename = serde_json::json!({ "name": "renamed" });
    vec![
        (Method::GET, path::ACCESS_TOKENS, Value::Null, false, StatusCode::OK),
        (Method::POST, path::ACCESS_TOKENS, wanted("another"), false, StatusCode::CREATED),
        (Method::GET, path::ACCESS_TOKEN_SUMMARY, Value::Null, false, StatusCode::OK),
        (Method::GET, path::ACCESS_TOKEN, Value::Null, true, StatusCode::OK),
        (Method::GET, path::ACCESS_TOKEN_USAGE, Value::Null, true, StatusCode::OK),
        (Method::PATCH, path::ACCESS_TOKEN, rename, true, StatusCode::OK),
        (Method::DELETE, path::ACCESS_TOKEN, Value::Null, true, StatusCode::NO_CONTENT),
    ]
}

async fn ask(client: &Client, method: &Method, path: &str, body: &Value, id: &str) -> Answer {
    let request = client.request(method.clone(), &path.replace("{id}", id)).header("idempotency-key", "who-may");
    let request = request.header("content-type", "application/json");
    client.send(if body.is_null() { request } else { request.body(body.to_string()) }).await
}

#[tokio::test]
async fn the_owner_may_and_everybody_else_is_told_nothing() {
    let app = TestApp::spawn().await;
    let (mara, lev) = (app.user("mara").await, app.user("lev").await);
    let (id, secret) = app.access_token(&mara, NewToken::default()).await;
    let id = id.to_string();
    let (owner, other) = (app.signed_in(&mara).await, app.signed_in(&lev).await);
    let anonymous = app.anonymous().in_browser();
    let bearer = app.bearer(&secret).in_browser();
    let both = owner.clone().with_header("authorization", format!("Bearer {secret}"));
    for (method, path, body, is_about_one, granted) in requests() {
        let about = format!("{method} {path}");
        for (who, client) in [("anonymous", &anonymous), ("bearer", &bearer), ("both", &both)] {
            let answer = ask(client, &method, path, &body, &id).await;
            assert_eq!(answer.problem(401).0, "session_required", "{about} {who}");
        }
        if is_about_one {
            assert_eq!(ask(&other, &method, path, &body, &id).await.problem(404).0, "not_found", "{about}");
            let nobody = CredentialId::from_bytes([1; 16]).to_string();
            assert_eq!(ask(&owner, &method, path, &body, &nobody).await.problem(404).0, "not_found", "{about}");
            for malformed in ["42", "nonsense", "01932f6e9c1a7b2e8d4f0a1b2c3d4e5f", "%00", "..%2f"] {
                let answer = ask(&owner, &method, path, &body, malformed).await;
                assert_eq!(answer.problem(400).1, ["id"], "{about} {malformed}");
            }
        }
        assert_eq!(ask(&owner, &method, path, &body, &id).await.status, granted, "{about}");
    }
    app.clock.advance(8 * DAY);
    for (method, path, body, ..) in requests() {
        let answer = ask(&owner, &method, path, &body, &id).await;
        assert_eq!(answer.problem(401).0, "session_required", "{method} {path} in a session that is over");
    }
    let events = app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'personal_access_token.%'").await;
    assert_eq!(events, 3, "create, rename and revoke, by the owner");
}

#[tokio::test]
async fn another_sites_page_may_not() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (id, _) = app.access_token(&mara, NewToken::default()).await;
    let owner = app.signed_in(&mara).await;
    for (method, path, body, ..) in requests().into_iter().filter(|(method, ..)| *method != Method::GET) {
        let path = path.replace("{id}", &id.to_string());
        let request = owner.request(method.clone(), &path).header("idempotency-key", "key");
        let mut request = request.header("content-type", "application/json").body(body.to_string()).build().unwrap();
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        let answer = owner.execute(request).await;
        assert_eq!(answer.problem(403).0, "forbidden", "{method} {path}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'personal%'").await, 0);
}

#[tokio::test]
async fn a_key_of_an_organization_is_no_personal_access_token() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (id, _) = app.access_token(&mara, NewToken::default()).await;
    let owner = app.signed_in(&mara).await;
    sqlx::query("UPDATE credentials SET kind = 'app_api_token' WHERE id = $1")
        .bind(id.to_string())
        .execute(app.server.state.database.writer())
        .await
        .unwrap();
    for (method, path, body, is_about_one, _) in requests() {
        if is_about_one {
            ask(&owner, &method, path, &body, &id.to_string()).await.problem(404);
        }
    }
    assert!(owner.tokens("").await.items.iter().all(|token| token.id != id));
}
