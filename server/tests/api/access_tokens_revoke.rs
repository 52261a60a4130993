//! `DELETE /api/dashboard/access-tokens/{id}`

use latchkey_api::timestamp::DAY;
use serde_json::json;

use crate::support::{
    START, TestApp,
    tokens::{wanted, with},
};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.revoke'";

#[tokio::test]
async fn ends_the_token_at_once_and_for_good() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let (doomed, other) = (browser.create_token(wanted("ci")).await, browser.create_token(wanted("cd")).await);
    app.bearer(&doomed.secret).get("/v1/users/me").await.expect_status(200);
    app.clock.advance(1000);
    let answer = browser.revoke_token(doomed.token.id).await.expect_status(204);
    assert_eq!(answer.body, "");
    let refused = app.bearer(&doomed.secret).get("/v1/users/me").await;
    assert_eq!(refused.problem(401).0, "invalid_token");
    assert_eq!(refused.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    app.bearer(&other.secret).get("/v1/users/me").await.expect_status(200);

    assert_eq!(browser.token(doomed.token.id).await.revoked_at.map(|at| at.0), Some(START.0 + 1000));
    assert_eq!(browser.token_names("").await, ["cd"]);
    assert_eq!(browser.token_names("state=revoked").await, ["ci"]);
    assert_eq!(app.count(EVENTS).await, 1);
}

#[tokio::test]
async fn again_changes_nothing_and_is_no_second_event() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    browser.revoke_token(id).await.expect_status(204);
    let revoked = browser.token(id).await;
    app.clock.advance(1000);
    browser.revoke_token(id).await.expect_status(204);
    assert_eq!(browser.token(id).await, revoked);
    assert_eq!(app.count(EVENTS).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_times_at_once_is_one_event() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let id = browser.create_token(wanted("ci")).await.token.id;
    let revocations: Vec<_> = (0..6)
        .map(|_| {
            let browser = browser.clone();
            tokio::spawn(async move { browser.revoke_token(id).await.expect_status(204) })
        })
        .collect();
    for revocation in revocations {
        revocation.await.unwrap();
    }
    assert_eq!(app.count(EVENTS).await, 1);
}

#[tokio::test]
async fn an_expired_token_can_be_revoked() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let id = browser.create_token(with(wanted("ci"), "expires", json!({ "days": 1 }))).await.token.id;
    app.clock.advance(2 * DAY);
    let browser = app.signed_in(&user).await;
    browser.revoke_token(id).await.expect_status(204);
    let summary = browser.token_summary().await;
    assert_eq!((summary.expired, summary.revoked), (0, 1));
}
