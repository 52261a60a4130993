//! What becomes of access tokens after the exchange: what they open, when they end, and how their use is counted.

use latchkey_api::{access_token::WorksIn, id::CredentialId, session::Role};
use latchkey_server::housekeeping;
use serde_json::json;

use crate::support::{NewAccount, NewToken, TestApp, User};

const HOUR: i64 = 3_600_000;

/// A developer with a token, an app, and the path of its versions.
struct Harbour {
    app: TestApp,
    developer: User,
    id: CredentialId,
    secret: String,
    versions: String,
}

impl Harbour {
    async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let team = app.organization("harbour").await;
        let project = app.app(team, "wallpaper").await;
        let developer = app.member("jonas", team, Role::Developer).await;
        let (id, secret) = app.access_token(&developer, NewToken::default()).await;
        let versions = format!("/api/v1/projects/{project}/versions?teamId={team}");
        Self { app, developer, id, secret, versions }
    }

    async fn exchange(&self, secret: &str, more: &[(&str, &str)]) -> String {
        exchange(&self.app, secret, more).await
    }

    /// What the versions answer to this access token.
    async fn status(&self, token: &str) -> u16 {
        self.app.bearer(token).get(&self.versions).await.status
    }
}

async fn exchange(app: &TestApp, secret: &str, more: &[(&str, &str)]) -> String {
    let fields = [
        &[
            ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange"),
            ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
            ("subject_token", secret),
        ],
        more,
    ]
    .concat();
    let answer = app.anonymous().post_form("/oauth2/token", &fields).await.expect_status(200);
    answer.json()["access_token"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_narrowed_token_opens_only_what_it_was_narrowed_to() {
    let harbour = Harbour::spawn().await;
    let whole = harbour.exchange(&harbour.secret, &[]).await;
    let narrow = harbour.exchange(&harbour.secret, &[("scope", "versions:read")]).await;
    assert_eq!((harbour.status(&whole).await, harbour.status(&narrow).await), (200, 200));
    // The body is wrong, which only whoever may write is told.
    let post = |token: &str| harbour.app.bearer(token);
    post(&whole).post(&harbour.versions, &json!({})).await.expect_status(400);
    let refusal = post(&narrow).post(&harbour.versions, &json!({})).await;
    assert_eq!(refusal.problem(403).0, "insufficient_scope");
    assert_eq!(refusal.json()["scope"], "versions:write");
}

#[tokio::test]
async fn the_limits_of_the_parent_hold_for_its_access_tokens() {
    let harbour = Harbour::spawn().await;
    let elsewhere = harbour.app.organization("northwind").await;
    harbour.app.join(elsewhere, &harbour.developer, Role::Admin).await;
    let works_in = WorksIn { organizations: vec![elsewhere], apps: vec![] };
    let (_, limited) = harbour.app.access_token(&harbour.developer, NewToken { works_in, ..NewToken::default() }).await;
    let token = harbour.exchange(&limited, &[]).await;
    assert_eq!(harbour.status(&token).await, 404);
    let only_elsewhere = harbour.exchange(&harbour.secret, &[("audience", "northwind")]).await;
    assert_eq!(harbour.status(&only_elsewhere).await, 404);
    let only_here = harbour.exchange(&harbour.secret, &[("audience", "harbour")]).await;
    assert_eq!(harbour.status(&only_here).await, 200);
}

#[tokio::test]
async fn it_ends_after_an_hour_or_with_its_parent() {
    let harbour = Harbour::spawn().await;
    let end = latchkey_api::timestamp::Timestamp(harbour.app.clock.now().0 + 90_500);
    let brief = NewToken { expires_at: Some(end), ..NewToken::default() };
    let (_, brief) = harbour.app.access_token(&harbour.developer, brief).await;
    let answer = harbour.app.anonymous().post_form("/auth/v1/token", &[("pat", &brief)]).await;
    assert_eq!(answer.json()["expires_in"], 90);
    let short = answer.json()["access_token"].as_str().unwrap().to_owned();
    let long = harbour.exchange(&harbour.secret, &[]).await;
    harbour.app.clock.advance(90_499);
    assert_eq!((harbour.status(&short).await, harbour.status(&long).await), (200, 200));
    harbour.app.clock.advance(1);
    assert_eq!((harbour.status(&short).await, harbour.status(&long).await), (401, 200));
    harbour.app.clock.advance(HOUR - 90_501);
    assert_eq!(harbour.status(&long).await, 200);
    harbour.app.clock.advance(1);
    assert_eq!(harbour.status(&long).await, 401);
}

#[tokio::test]
async fn it_dies_with_what_it_was_exchanged_for() {
    let harbour = Harbour::spawn().await;
    let token = harbour.exchange(&harbour.secret, &[]).await;
    assert_eq!(harbour.status(&token).await, 200);
    harbour.app.revoke(harbour.id).await;
    assert_eq!(harbour.status(&token).await, 401);

    let app = &harbour.app;
    let team = app.organization("pier").await;
    let account = app.service_account(team, NewAccount { name: "ci", ..NewAccount::default() }).await;
    let of_account = harbour.exchange(&account.secret, &[]).await;
    let project = app.app(team, "relay").await;
    let (_, of_app) = app.app_token(project).await;
    let of_app = harbour.exchange(&of_app, &[]).await;
    for token in [&of_account, &of_app] {
        assert_eq!(app.bearer(token).get("/v1/users/me").await.status, 403, "it works, and is no user's");
    }
    let now = app.clock.now().0;
    app.execute(format!("UPDATE service_accounts SET deleted_at = {now} WHERE id = '{}'", account.id)).await;
    app.execute(format!("UPDATE apps SET deleted_at = {now} WHERE id = '{project}'")).await;
    for token in [&of_account, &of_app] {
        assert_eq!(app.bearer(token).get("/v1/users/me").await.status, 401);
    }
}

#[tokio::test]
async fn who_leaves_the_organization_takes_their_access_tokens_along() {
    let harbour = Harbour::spawn().await;
    let token = harbour.exchange(&harbour.secret, &[]).await;
    assert_eq!(harbour.status(&token).await, 200);
    harbour.app.execute(format!("DELETE FROM memberships WHERE user_id = '{}'", harbour.developer.id)).await;
    assert_eq!(harbour.status(&token).await, 404);
}

#[tokio::test]
async fn its_use_is_its_parents() {
    let harbour = Harbour::spawn().await;
    let token = harbour.exchange(&harbour.secret, &[]).await;
    assert_eq!(harbour.status(&token).await, 200);
    let browser = harbour.app.signed_in(&harbour.developer).await;
    harbour.app.server.state.usage.flush().await.unwrap();
    let usage = browser.token_usage(harbour.id).await;
    let mut paths: Vec<&str> = usage.callers.iter().map(|caller| caller.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(paths, ["/api/v1/projects/{projectId}/versions", "/oauth2/token"]);
    // Nobody's list holds it.
    assert_eq!(browser.token_names("").await, ["ci"]);
}

#[tokio::test]
async fn long_after_its_end_it_is_forgotten() {
    let harbour = Harbour::spawn().await;
    let token = harbour.exchange(&harbour.secret, &[]).await;
    let count = "SELECT COUNT(*) FROM credentials WHERE kind = 'access_token'";
    harbour.app.clock.advance(25 * HOUR - 1);
    housekeeping::round(&harbour.app.server.state).await;
    assert_eq!(harbour.app.count(count).await, 1);
    let refusal = harbour.app.bearer(&token).get("/v1/users/me").await.expect_status(401);
    assert!(refusal.body.contains("expired"), "{}", refusal.body);
    harbour.app.clock.advance(1);
    harbour.exchange(&harbour.secret, &[]).await;
    housekeeping::round(&harbour.app.server.state).await;
    assert_eq!(harbour.app.count(count).await, 1, "the new one");
    let refusal = harbour.app.bearer(&token).get("/v1/users/me").await.expect_status(401);
    assert!(refusal.body.contains("no such token"), "{}", refusal.body);
    harbour.app.bearer(&harbour.secret).get("/v1/users/me").await.expect_status(200);
}
