//! `POST /oauth2/revoke`: whoever holds a secret can end it.

use latchkey_api::session::Role;

use crate::support::{Answer, NewAccount, NewToken, TestApp};

const PATH: &str = "/oauth2/revoke";

async fn revoke(app: &TestApp, token: &str) -> Answer {
    app.anonymous().post_form(PATH, &[("token", token), ("token_type_hint", "refresh_token")]).await
}

async fn events(app: &TestApp) -> i64 {
    app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE '%.revoke' AND actor_kind = 'anonymous'").await
}

#[tokio::test]
async fn ends_a_credential_of_any_kind_at_once() {
    let app = TestApp::spawn().await;
    let team = app.organization("harbour").await;
    let project = app.app(team, "wallpaper").await;
    let user = app.member("jonas", team, Role::Developer).await;
    let (_, personal) = app.access_token(&user, NewToken::default()).await;
    let account = app.service_account(team, NewAccount { name: "ci", ..NewAccount::default() }).await;
    let (_, app_token) = app.app_token(project).await;
    for (secret, works) in [(&personal, 200), (&account.secret, 403), (&app_token, 403)] {
        app.bearer(secret).get("/v1/users/me").await.expect_status(works);
        // Twice is once.
        for _ in 0..2 {
            let answer = revoke(&app, secret).await.expect_status(200);
            assert_eq!(answer.body, "");
        }
        app.bearer(secret).get("/v1/users/me").await.expect_status(401);
    }
    assert_eq!(events(&app).await, 3);
    let of_team = format!("SELECT COUNT(*) FROM audit_events WHERE organization_id = '{team}'");
    assert_eq!(app.count(of_team).await, 2, "the personal token is of no organization");
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE details LIKE '%aa__%'").await, 0);
}

#[tokio::test]
async fn ends_an_access_token_without_its_parent_or_siblings() {
    let app = TestApp::spawn().await;
    let user = app.user("jonas").await;
    let (_, personal) = app.access_token(&user, NewToken::default()).await;
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let answer = app.anonymous().post_form("/auth/v1/token", &[("pat", &personal)]).await.expect_status(200);
        tokens.push(answer.json()["access_token"].as_str().unwrap().to_owned());
    }
    revoke(&app, &tokens[0]).await.expect_status(200);
    for (secret, status) in [(&tokens[0], 401), (&tokens[1], 200), (&personal, 200)] {
        app.bearer(secret).get("/v1/users/me").await.expect_status(status);
    }
    assert_eq!(events(&app).await, 1);
}

#[tokio::test]
async fn answers_the_same_to_what_is_no_secret_of_ours() {
    let app = TestApp::spawn().await;
    let team = app.organization("harbour").await;
    let project = app.app(team, "wallpaper").await;
    let public = app.project_api_key(project).await;
    for token in ["guess", "aau_", public.as_str(), &unknown(&app)] {
        let answer = revoke(&app, token).await.expect_status(200);
        assert_eq!(answer.body, "");
    }
    assert_eq!(events(&app).await, 0);
    let missing = app.anonymous().post_form(PATH, &[("token", "")]).await.expect_status(400);
    assert_eq!(missing.json()["error"], "invalid_request");
    let json = app.anonymous().post(PATH, &serde_json::json!({ "token": "x" })).await;
    json.expect_status(400);
}

/// A whole secret that nobody was given.
fn unknown(app: &TestApp) -> String {
    use latchkey_server::secret::PlainToken;
    let kind = latchkey_api::secret::Kind::PersonalAccessToken;
    PlainToken::generate(kind, "aa", &app.server.state.randomness).reveal().to_owned()
}

#[tokio::test]
async fn who_guesses_waits_and_who_is_right_does_not() {
    let app = TestApp::spawn().await;
    let user = app.user("jonas").await;
    for _ in 0..60 {
        let (_, secret) = app.access_token(&user, NewToken::default()).await;
        revoke(&app, &secret).await.expect_status(200);
    }
    for _ in 0..50 {
        revoke(&app, &unknown(&app)).await.expect_status(200);
    }
    let (_, secret) = app.access_token(&user, NewToken::default()).await;
    let refusal = revoke(&app, &secret).await;
    assert_eq!(refusal.problem(429).0, "too_many_requests");
    assert_eq!(refusal.header("retry-after"), Some("900"));
    app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
    // To sign in is another matter.
    app.signed_in(&user).await;
    app.clock.advance(15 * 60_000);
    revoke(&app, &secret).await.expect_status(200);
    app.bearer(&secret).get("/v1/users/me").await.expect_status(401);
}
