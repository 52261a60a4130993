//! Another password for whoever is signed in.

use latchkey_api::{
    path::{self, PASSWORD as CHANGE, SESSIONS, SIGN_IN},
    session::{EndedSessions, Session},
};
use serde_json::{Value, json};

use crate::support::{NewToken, PASSWORD, TestApp};

const OTHER: &str = "an entirely other one";

fn to(current: &str, new: &str) -> Value {
    json!({ "currentPassword": current, "newPassword": new })
}

#[tokio::test]
async fn the_old_one_opens_nothing_any_more() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (here, elsewhere) = (app.signed_in(&mara).await, app.signed_in(&mara).await);
    let (_, token) = app.access_token(&mara, NewToken::default()).await;
    let answer = here.post(CHANGE, &to(PASSWORD, OTHER)).await.expect_status(200);
    assert_eq!(answer.read::<EndedSessions>().ended, 1);
    elsewhere.get(SESSIONS).await.expect_status(401);
    assert_eq!(here.get(SESSIONS).await.read::<Vec<Session>>().len(), 1);
    let browser = app.anonymous().in_browser();
    browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(401);
    browser.post(SIGN_IN, &json!({ "email": mara.email, "password": OTHER })).await.expect_status(200);
    // A token is no session.
    app.anonymous()
        .with_header("authorization", format!("Bearer {token}"))
        .get("/v1/users/me")
        .await
        .expect_status(200);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'user.change_password'").await, 1);
}

#[tokio::test]
async fn whoever_does_not_know_the_old_one_changes_nothing() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (here, elsewhere) = (app.signed_in(&mara).await, app.signed_in(&mara).await);
    for (current, new, field) in [
        ("wrong", OTHER, "currentPassword"),
        (&*"long".repeat(300), OTHER, "currentPassword"),
        (PASSWORD, "too short", "newPassword"),
        (PASSWORD, &*"long".repeat(300), "newPassword"),
    ] {
        assert_eq!(here.post(CHANGE, &to(current, new)).await.problem(400).1, [field]);
    }
    here.post(CHANGE, &json!({ "newPassword": OTHER })).await.expect_status(400);
    elsewhere.get(SESSIONS).await.expect_status(200);
    let browser = app.anonymous().in_browser();
    browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(200);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'user.refuse_password'").await, 1);
}

#[tokio::test]
async fn a_found_browser_is_no_place_to_guess() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let here = app.signed_in(&mara).await;
    for _ in 0..10 {
        here.post(CHANGE, &to("wrong", OTHER)).await.expect_status(400);
    }
    assert_eq!(here.post(CHANGE, &to(PASSWORD, OTHER)).await.problem(429).0, "too_many_requests");
    app.clock.advance(15 * 60_000 + 1);
    here.post(CHANGE, &to(PASSWORD, OTHER)).await.expect_status(200);
}

#[tokio::test]
async fn of_two_at_once_one_is_taken() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (one, other) = (app.signed_in(&mara).await, app.signed_in(&mara).await);
    let (first, second) = (to(PASSWORD, OTHER), to(PASSWORD, "yet another one"));
    let (first, second) = tokio::join!(one.post(CHANGE, &first), other.post(CHANGE, &second));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200, "{statuses:?}");
    assert!([400, 401].contains(&statuses[1]), "{statuses:?}");
}

#[tokio::test]
async fn it_takes_a_session() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (_, token) = app.access_token(&mara, NewToken::default()).await;
    let asked = to(PASSWORD, OTHER);
    assert_eq!(app.anonymous().in_browser().post(CHANGE, &asked).await.problem(401).0, "session_required");
    let bearer = app.anonymous().in_browser().with_header("authorization", format!("Bearer {token}"));
    assert_eq!(bearer.post(CHANGE, &asked).await.problem(401).0, "session_required");
    let ended = app.signed_in(&mara).await;
    ended.post(path::SIGN_OUT, &json!({})).await.expect_status(204);
    assert_eq!(ended.post(CHANGE, &asked).await.problem(401).0, "session_required");
    let idle = app.signed_in(&mara).await;
    app.clock.advance(8 * 60 * 60_000);
    assert_eq!(idle.post(CHANGE, &asked).await.problem(401).0, "session_required");
}
