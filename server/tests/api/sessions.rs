//! Where a user is signed in, and how long that lasts.

use latchkey_api::{
    session::{EndedSessions, Session, USER_HEADER},
    timestamp::DAY,
};
use latchkey_server::housekeeping;
use serde_json::json;

use crate::support::{PASSWORD, TestApp};

const SESSIONS: &str = "/api/dashboard/sessions";
const OTHERS: &str = "/api/dashboard/sessions/sign-out-others";
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

#[tokio::test]
async fn each_browser_is_listed_and_can_be_signed_out_from_another() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let laptop = app.signed_in(&mara).await;
    app.clock.advance(MINUTE);
    let phone = app.signed_in(&mara).await;

    let sessions: Vec<Session> = phone.get(SESSIONS).await.read();
    assert_eq!(sessions.iter().map(|session| session.current).collect::<Vec<_>>(), [true, false]);
    assert_eq!(sessions[1].address, "127.0.0.1");
    phone.delete(&format!("{SESSIONS}/{}", sessions[1].id)).await.expect_status(204);
    laptop.get(SESSIONS).await.expect_status(401);
    phone.delete(&format!("{SESSIONS}/{}", sessions[1].id)).await.expect_status(404);
    phone.get(SESSIONS).await.expect_status(200);
}

#[tokio::test]
async fn all_others_can_be_signed_out_at_once() {
    let app = TestApp::spawn().await;
    let (mara, jonas) = (app.user("mara").await, app.user("jonas").await);
    let (one, two, kept) = (app.signed_in(&mara).await, app.signed_in(&mara).await, app.signed_in(&mara).await);
    let stranger = app.signed_in(&jonas).await;
    assert_eq!(kept.post(OTHERS, &json!({})).await.read::<EndedSessions>().ended, 2);
    one.get(SESSIONS).await.expect_status(401);
    two.get(SESSIONS).await.expect_status(401);
    kept.get(SESSIONS).await.expect_status(200);
    stranger.get(SESSIONS).await.expect_status(200);
    assert_eq!(kept.post(OTHERS, &json!({})).await.read::<EndedSessions>().ended, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'session.end_others'").await, 1);
}

/// Of those that lay idle and of those whose longest life is over, none is there to be ended.
#[tokio::test]
async fn what_is_over_is_neither_ended_nor_counted() {
    for settings in ["idle_minutes = 60\nabsolute_hours = 24", "idle_minutes = 1440\nabsolute_hours = 1"] {
        let app = TestApp::spawn_with(&format!("[session]\n{settings}")).await;
        let mara = app.user("mara").await;
        let old: Vec<Session> = app.signed_in(&mara).await.get(SESSIONS).await.read();
        app.clock.advance(HOUR - 1);
        let (kept, other) = (app.signed_in(&mara).await, app.signed_in(&mara).await);
        app.clock.advance(1);
        kept.delete(&format!("{SESSIONS}/{}", old[0].id)).await.problem(404);
        assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'session.end'").await, 0, "{settings}");
        assert_eq!(kept.post(OTHERS, &json!({})).await.read::<EndedSessions>().ended, 1, "{settings}");
        other.get(SESSIONS).await.expect_status(401);
        let told =
            r#"SELECT COUNT(*) FROM audit_events WHERE action = 'session.end_others' AND details = '{"count":1}'"#;
        assert_eq!(app.count(told).await, 1, "{settings}");
        // Nor would any come back under other settings.
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1, "{settings}");
    }
}

#[tokio::test]
async fn somebody_elses_session_is_not_there() {
    let app = TestApp::spawn().await;
    let (mara, jonas) = (app.signed_in(&app.user("mara").await).await, app.signed_in(&app.user("jonas").await).await);
    let sessions: Vec<Session> = mara.get(SESSIONS).await.read();
    jonas.delete(&format!("{SESSIONS}/{}", sessions[0].id)).await.expect_status(404);
    mara.get(SESSIONS).await.expect_status(200);
    assert_eq!(jonas.delete(&format!("{SESSIONS}/42")).await.problem(400).1, ["id"]);
}

#[tokio::test]
async fn a_page_acts_for_nobody_but_whom_it_names() {
    let app = TestApp::spawn().await;
    let (mara, jonas) = (app.user("mara").await, app.user("jonas").await);
    let browser = app.signed_in(&jonas).await;
    let theirs = app.signed_in(&jonas).await;
    let as_mara = browser.clone().with_header(USER_HEADER, mara.id.to_string());
    for answer in [
        as_mara.get(SESSIONS).await,
        as_mara.post(OTHERS, &json!({})).await,
        as_mara.post("/api/dashboard/sign-out", &json!({})).await,
        browser.clone().with_header(USER_HEADER, "nonsense").get(SESSIONS).await,
    ] {
        assert_eq!(answer.problem(409).0, "other_user");
    }
    theirs.get(SESSIONS).await.expect_status(200);
    // Who asks who is there, or wants to be somebody else, is not asked who they were.
    as_mara.get("/api/dashboard/visitor").await.expect_status(200);
    let as_jonas = browser.clone().with_header(USER_HEADER, jonas.id.to_string());
    let answer = as_jonas.get(SESSIONS).await.expect_status(200);
    assert_eq!(answer.header(USER_HEADER), Some(jonas.id.to_string().as_str()));
    let answer = browser.get(SESSIONS).await.expect_status(200);
    assert_eq!(answer.header(USER_HEADER), Some(jonas.id.to_string().as_str()));
    as_mara
        .post("/api/dashboard/sign-in", &json!({ "email": mara.email, "password": PASSWORD }))
        .await
        .expect_status(200);
    as_mara.get(SESSIONS).await.expect_status(200);
    assert_eq!(as_jonas.get(SESSIONS).await.problem(409).0, "other_user");
    as_mara.post("/api/dashboard/sign-out", &json!({})).await.expect_status(204);
    assert_eq!(as_mara.get(SESSIONS).await.problem(401).0, "session_required");
}

#[tokio::test]
async fn a_session_ends_when_it_lies_idle() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    app.clock.advance(8 * HOUR - 1);
    browser.get(SESSIONS).await.expect_status(200);
    app.clock.advance(8 * HOUR - 1);
    browser.get(SESSIONS).await.expect_status(200);
    app.clock.advance(8 * HOUR);
    assert_eq!(browser.get(SESSIONS).await.problem(401).0, "session_required");
    assert_eq!(browser.get("/api/dashboard/visitor").await.json(), json!({ "state": "signedOut" }));
}

#[tokio::test]
async fn a_session_ends_after_its_longest_life_even_if_it_is_used() {
    let app = TestApp::spawn_with("[session]\nidle_minutes = 60\nabsolute_hours = 3").await;
    let browser = app.signed_in(&app.user("mara").await).await;
    for _ in 0..5 {
        app.clock.advance(HOUR / 2);
        browser.get(SESSIONS).await.expect_status(200);
    }
    app.clock.advance(HOUR / 2);
    browser.get(SESSIONS).await.expect_status(401);
}

#[tokio::test]
async fn from_where_somebody_was_signed_in_is_forgotten_a_month_after_the_last_end() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    app.signed_in(&mara).await;
    app.signed_in(&mara).await.post("/api/dashboard/sign-out", &json!({})).await.expect_status(204);
    app.clock.advance(7 * DAY);
    let later = app.signed_in(&mara).await;
    for (milliseconds, kept) in [(30 * DAY - 1, 3), (1, 1), (7 * DAY, 0)] {
        app.clock.advance(milliseconds);
        housekeeping::round(&app.server.state).await;
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions").await, kept, "{milliseconds}");
    }
    later.get(SESSIONS).await.expect_status(401);
}

#[tokio::test]
async fn use_is_noted_at_most_once_a_minute() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let seen = async || browser.get(SESSIONS).await.read::<Vec<Session>>()[0].last_seen_at;
    let first = seen().await;
    app.clock.advance(MINUTE - 1);
    assert_eq!(seen().await, first);
    app.clock.advance(1);
    assert_eq!(seen().await, app.clock.now());
}

#[tokio::test]
async fn a_page_is_read_even_while_its_use_cannot_be_noted() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    app.clock.advance(MINUTE);
    // One database lets nobody else write anything, the other nobody else write these rows.
    let mut held = app.change().await;
    sqlx::query("UPDATE sessions SET address = address").execute(held.connection()).await.unwrap();
    browser.get(SESSIONS).await.expect_status(200);
    browser.get("/api/dashboard/visitor").await.expect_status(200);
    drop(held);
}

#[tokio::test]
async fn nobody_signed_in_sees_nothing() {
    let app = TestApp::spawn().await;
    app.user("mara").await;
    let anonymous = app.anonymous().in_browser();
    for path in ["sessions", "catalog", "organizations"] {
        assert_eq!(anonymous.get(&format!("/api/dashboard/{path}")).await.problem(401).0, "session_required", "{path}");
    }
    anonymous.post(OTHERS, &json!({})).await.expect_status(401);
    anonymous.delete(&format!("{SESSIONS}/01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f")).await.expect_status(401);
    anonymous.post("/api/dashboard/sign-out", &json!({})).await.expect_status(204);
}

#[tokio::test]
async fn the_catalog_and_the_users_own_organizations_are_told() {
    let app = TestApp::spawn().await;
    let (harbour, northwind) = (app.organization("harbour").await, app.organization("northwind").await);
    app.app(harbour, "wallpaper").await;
    app.app(northwind, "robot").await;
    let mara = app.member("mara", harbour, latchkey_api::session::Role::Viewer).await;
    let browser = app.signed_in(&mara).await;
    let organizations = browser.get("/api/dashboard/organizations").await.json();
    assert_eq!(organizations.as_array().unwrap().len(), 1);
    assert_eq!(organizations[0]["slug"], "harbour");
    assert_eq!(organizations[0]["role"], "viewer");
    assert_eq!(organizations[0]["apps"][0]["slug"], "wallpaper");
    let catalog: latchkey_api::catalog::Catalog = browser.get("/api/dashboard/catalog").await.read();
    assert!(catalog.contains("versions:write"));
}
