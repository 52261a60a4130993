//! Making the first administrator.

use latchkey_api::session::{Role, SignedIn};
use latchkey_server::secret::PlainToken;
use serde_json::{Value, json};

use crate::support::{Client, TestApp};

const SETUP: &str = "/api/dashboard/setup";

fn wanted(code: &str) -> Value {
    json!({
        "code": code, "organization": "Harbour Mobile", "name": "Mara Ilves", "email": "Mara@harbour.example",
        "password": "correct horse battery",
    })
}

/// A server without users that has logged this code.
async fn with_code(code: &str) -> (TestApp, Client) {
    let app = TestApp::spawn().await;
    add_code(&app, code).await;
    let browser = app.anonymous().in_browser();
    (app, browser)
}

async fn add_code(app: &TestApp, code: &str) {
    sqlx::query("INSERT INTO setup_codes (secret_hash, created_at) VALUES ($1, $2)")
        .bind(PlainToken::presented(code).hash().as_str())
        .bind(app.clock.now().0)
        .execute(app.server.state.database.writer())
        .await
        .unwrap();
}

#[tokio::test]
async fn the_code_of_the_log_makes_one_administrator_and_signs_them_in() {
    let (app, browser) = with_code("abcdEFGH2345").await;
    add_code(&app, "ofTheOtherReplica").await;
    assert_eq!(browser.get("/api/dashboard/visitor").await.json(), json!({ "state": "setupRequired" }));
    let answer: SignedIn = browser.post(SETUP, &wanted("abcd-EFGH 2345")).await.expect_status(200).read();
    assert_eq!(answer.user.email, "mara@harbour.example");
    assert_eq!(answer.organizations[0].slug, "harbour-mobile");
    assert_eq!(answer.organizations[0].role, Role::Admin);
    browser.get("/api/dashboard/sessions").await.expect_status(200);

    for code in ["abcdEFGH2345", "ofTheOtherReplica"] {
        assert_eq!(app.anonymous().in_browser().post(SETUP, &wanted(code)).await.problem(403).0, "forbidden");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'organization.create'").await, 1);
}

#[tokio::test]
async fn of_two_who_hurry_one_becomes_the_administrator() {
    let (app, browser) = with_code("one").await;
    add_code(&app, "two").await;
    let other_server = app.another().await;
    let other = Client::new(other_server.address).in_browser();
    let (one, two) = (wanted("one"), json!({ "email": "jonas@harbour.example", "organization": "Other" }));
    let mut second = wanted("two");
    second.as_object_mut().unwrap().extend(two.as_object().unwrap().clone());
    let (first, second) = tokio::join!(browser.post(SETUP, &one), other.post(SETUP, &second));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 200, "{} {}", first.body, second.body);
    assert!([400, 403].contains(&statuses[1]), "{} {}", first.body, second.body);
    assert_eq!(app.count("SELECT COUNT(*) FROM users").await, 1);
    other_server.shutdown().await;
}

#[tokio::test]
async fn a_wrong_code_makes_nothing_and_guessing_is_slowed_down() {
    let (app, browser) = with_code("right").await;
    for _ in 0..10 {
        assert_eq!(browser.post(SETUP, &wanted("wrong")).await.problem(400).1, ["code"]);
    }
    browser.post(SETUP, &wanted("right")).await.expect_status(429);
    assert_eq!(app.count("SELECT COUNT(*) FROM organizations").await, 0);
}

#[tokio::test]
async fn every_field_at_fault_is_named() {
    let (_app, browser) = with_code("right").await;
    let body = json!({ "code": "right", "organization": " ", "name": "", "email": "mara", "password": "short" });
    assert_eq!(browser.post(SETUP, &body).await.problem(400).1, ["email", "organization", "name", "password"]);
    browser.post(SETUP, &wanted("right")).await.expect_status(200);
}
