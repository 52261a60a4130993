//! Signing in and out.

use latchkey_api::session::{Role, Visitor};
use serde_json::json;

use crate::support::{PASSWORD, TestApp};

const SIGN_IN: &str = "/api/dashboard/sign-in";
const MINUTE: i64 = 60_000;

#[tokio::test]
async fn the_right_password_starts_a_session_and_signing_out_ends_it() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let mara = app.member("mara", organization, Role::Admin).await;
    let browser = app.anonymous().in_browser();

    let body = json!({ "email": " MARA@Harbour.example ", "password": PASSWORD });
    let answer = browser.post(SIGN_IN, &body).await.expect_status(200);
    let cookie = answer.header("set-cookie").unwrap().to_owned();
    assert!(cookie.starts_with("latchkey_session="), "{cookie}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=604800"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Secure"), "the public URL is plain http");
    let secret = cookie.split(['=', ';']).nth(1).unwrap();
    assert!(!answer.body.contains(secret));

    let Visitor::SignedIn(visitor) = browser.get("/api/dashboard/visitor").await.read() else { panic!("signed in") };
    assert_eq!(visitor.user.id, mara.id);
    assert_eq!(visitor.organizations[0].id, organization);
    assert_eq!(visitor.organizations[0].role, Role::Admin);

    browser.post("/api/dashboard/sign-out", &json!({})).await.expect_status(204);
    assert_eq!(browser.get("/api/dashboard/visitor").await.json(), json!({ "state": "signedOut" }));
    // The server has ended it: to keep the cookie does not help.
    let thief = app.anonymous().with_header("cookie", format!("latchkey_session={secret}"));
    assert_eq!(thief.get("/api/dashboard/sessions").await.problem(401).0, "session_required");
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'session.start'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'session.end'").await, 1);
}

/// The use of the former session would be noted by now.
#[tokio::test]
async fn signing_in_again_ends_the_session_that_the_browser_had_however_long_it_was_idle() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = app.signed_in(&mara).await;
    for minutes in [0, 1, 30] {
        app.clock.advance(minutes * MINUTE + 1);
        browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(200);
        assert_eq!(app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await, 1);
    }
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_the_host() {
    let app = TestApp::spawn_with("public_url = \"https://keys.harbour.example\"").await;
    let mara = app.user("mara").await;
    let browser = app.anonymous().with_header("origin", "https://keys.harbour.example");
    let answer = browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(200);
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-latchkey_session="), "{cookie}");
    assert!(cookie.contains("Secure"), "{cookie}");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_email_get_the_same_answer() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = app.anonymous().in_browser();
    let wrong = browser.post(SIGN_IN, &json!({ "email": mara.email, "password": "wrong" })).await;
    let unknown = browser.post(SIGN_IN, &json!({ "email": "nobody@harbour.example", "password": "wrong" })).await;
    assert_eq!(wrong.problem(401), ("wrong_credentials".to_owned(), vec![]));
    assert_eq!(unknown.problem(401), ("wrong_credentials".to_owned(), vec![]));
    assert_eq!(wrong.json()["detail"], unknown.json()["detail"]);
    assert!(wrong.header("set-cookie").is_none());
}

#[tokio::test]
async fn guessing_is_slowed_down_for_an_account_and_over_all_servers() {
    let app = TestApp::spawn().await;
    let other_server = app.another().await;
    let mara = app.user("mara").await;
    let (here, there) = (app.anonymous().in_browser(), crate::support::Client::new(other_server.address).in_browser());
    for email in [mara.email.as_str(), "nobody@harbour.example"] {
        let wrong = json!({ "email": email, "password": "wrong" });
        for _ in 0..5 {
            here.post(SIGN_IN, &wrong).await.expect_status(401);
            there.post(SIGN_IN, &wrong).await.expect_status(401);
        }
        let refused = here.post(SIGN_IN, &json!({ "email": email, "password": PASSWORD })).await;
        assert_eq!(refused.problem(429).0, "too_many_requests");
        assert_eq!(refused.header("retry-after"), Some("900"));
        there.post(SIGN_IN, &wrong).await.expect_status(429);
    }

    app.clock.advance(15 * MINUTE);
    here.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(200);
    other_server.shutdown().await;
}

#[tokio::test]
async fn guessing_over_many_accounts_is_slowed_down_for_an_address() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = app.anonymous().in_browser();
    for number in 0..50 {
        let guess = json!({ "email": format!("{number}@harbour.example"), "password": "wrong" });
        browser.post(SIGN_IN, &guess).await.expect_status(401);
    }
    browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(429);
}

#[tokio::test]
async fn signing_in_forgives_earlier_failures() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = app.anonymous().in_browser();
    for _ in 0..3 {
        for _ in 0..9 {
            browser.post(SIGN_IN, &json!({ "email": mara.email, "password": "wrong" })).await.expect_status(401);
        }
        browser.post(SIGN_IN, &json!({ "email": mara.email, "password": PASSWORD })).await.expect_status(200);
    }
}

#[tokio::test]
async fn bad_input_is_refused_by_name() {
    let app = TestApp::spawn().await;
    let browser = app.anonymous().in_browser();
    let fields = |body| {
        let browser = browser.clone();
        async move { browser.post(SIGN_IN, &body).await.problem(400).1 }
    };
    assert_eq!(fields(json!({ "email": "a@b" })).await, ["password"]);
    assert_eq!(fields(json!({ "email": 5, "password": "x" })).await, ["email"]);
    assert_eq!(fields(json!({ "email": "a@b", "password": "x", "otp": "1" })).await, ["otp"]);
    assert_eq!(fields(json!({ "email": "a".repeat(255), "password": "x" })).await, ["email"]);
    assert_eq!(fields(json!({ "email": "a@b", "password": "x".repeat(1025) })).await, ["password"]);

    let request = browser.request(reqwest::Method::POST, SIGN_IN).header("content-type", "application/json");
    assert_eq!(browser.send(request.body("{")).await.problem(400).0, "malformed");
    let request = browser.request(reqwest::Method::POST, SIGN_IN).header("content-type", "application/json");
    assert_eq!(browser.send(request.body("x".repeat(65 * 1024))).await.problem(413).0, "too_large");
    assert_eq!(browser.get(SIGN_IN).await.problem(405).0, "method_not_allowed");
}

#[tokio::test]
async fn a_change_must_come_from_our_own_pages() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let body = json!({ "email": mara.email, "password": PASSWORD });
    let anonymous = app.anonymous();
    assert_eq!(anonymous.post(SIGN_IN, &body).await.problem(403).0, "forbidden");
    for (name, value) in
        [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://evil.example")]
    {
        assert_eq!(anonymous.clone().with_header(name, value).post(SIGN_IN, &body).await.problem(403).0, "forbidden");
    }
    let browser = anonymous.in_browser();
    let form = browser.request(reqwest::Method::POST, SIGN_IN).form(&[("email", mara.email.as_str())]);
    assert_eq!(browser.send(form).await.problem(415).0, "unsupported_media_type");
    browser.post(SIGN_IN, &body).await.expect_status(200);
}

#[tokio::test]
async fn a_bearer_credential_opens_nothing_of_the_dashboard() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let (_, secret) = app.access_token(&mara, crate::support::NewToken::default()).await;
    let program = app.bearer(&secret).in_browser();
    for path in ["visitor", "sessions", "catalog", "organizations", "access-tokens"] {
        assert_eq!(program.get(&format!("/api/dashboard/{path}")).await.problem(401).0, "session_required", "{path}");
    }
}
