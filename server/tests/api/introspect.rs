//! `POST /oauth2/introspect`.

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, OrganizationId},
    session::Role,
};
use serde_json::{Value, json};

use crate::support::{Account, Answer, NewAccount, NewToken, TestApp, User};

const PATH: &str = "/oauth2/introspect";

/// An organization with an app and a service account that asks.
struct Harbour {
    app: TestApp,
    team: OrganizationId,
    project: AppId,
    developer: User,
    asker: Account,
}

impl Harbour {
    async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let team = app.organization("harbour").await;
        let project = app.app(team, "wallpaper").await;
        let developer = app.member("jonas", team, Role::Developer).await;
        let asker = app
            .service_account(team, NewAccount { name: "gateway", role: Role::Viewer, ..NewAccount::default() })
            .await;
        Self { app, team, project, developer, asker }
    }

    async fn ask(&self, asker: &str, token: &str) -> Answer {
        self.app.bearer(asker).post_form(PATH, &[("token", token), ("token_type_hint", "access_token")]).await
    }

    /// What the organization's own asker hears.
    async fn hear(&self, token: &str) -> Value {
        let answer = self.ask(&self.asker.secret, token).await.expect_status(200);
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        answer.json()
    }

    fn issuer(&self) -> String {
        format!("http://{}", self.app.server.address)
    }
}

fn inactive() -> Value {
    json!({ "active": false })
}

#[tokio::test]
async fn tells_all_about_a_personal_token() {
    let harbour = Harbour::spawn().await;
    let now = harbour.app.clock.now();
    let works_in = WorksIn { organizations: vec![], apps: vec![harbour.project] };
    let token = NewToken { works_in, expires_at: Some(now.plus_days(1)), ..NewToken::default() };
    let (id, secret) = harbour.app.access_token(&harbour.developer, token).await;
    let expected = json!({
        "active": true, "scope": "versions:read versions:write", "username": harbour.developer.email,
        "token_type": "Bearer", "iat": now.0 / 1000, "exp": now.plus_days(1).0 / 1000, "sub": harbour.developer.id,
        "aud": [harbour.project], "iss": harbour.issuer(), "jti": id, "kind": "personal_access_token",
        "role": "developer",
    });
    assert_eq!(harbour.hear(&secret).await, expected);
}

#[tokio::test]
async fn tells_all_about_keys_app_tokens_and_access_tokens() {
    let harbour = Harbour::spawn().await;
    let now = harbour.app.clock.now().0 / 1000;
    let account = harbour.app.service_account(harbour.team, NewAccount { name: "ci", ..NewAccount::default() }).await;
    let key = json!({
        "active": true, "client_id": "ci@harbour.iam.127.0.0.1", "token_type": "Bearer", "iat": now,
        "sub": account.id, "aud": [harbour.team], "iss": harbour.issuer(), "jti": account.key,
        "kind": "service_account_key", "role": "developer",
    });
    assert_eq!(harbour.hear(&account.secret).await, key);
    let (id, app_token) = harbour.app.app_token(harbour.project).await;
    let of_app = json!({
        "active": true, "client_id": harbour.project, "token_type": "Bearer", "iat": now, "sub": harbour.project,
        "aud": [harbour.project], "iss": harbour.issuer(), "jti": id, "kind": "app_api_token",
    });
    assert_eq!(harbour.hear(&app_token).await, of_app);
    let fields =
        [("grant_type", "client_credentials"), ("client_secret", account.secret.as_str()), ("scope", "apps:read")];
    let exchanged = harbour.app.anonymous().post_form("/oauth2/token", &fields).await.expect_status(200).json();
    let heard = harbour.hear(exchanged["access_token"].as_str().unwrap()).await;
    assert_eq!(
        (&heard["kind"], &heard["scope"], &heard["exp"], &heard["client_id"]),
        (&json!("access_token"), &json!("apps:read"), &json!(now + 3600), &key["client_id"])
    );
}

#[tokio::test]
async fn what_does_not_work_is_not_active() {
    let harbour = Harbour::spawn().await;
    let soon = Some(harbour.app.clock.now().plus_days(1));
    let token = NewToken { expires_at: soon, ..NewToken::default() };
    let (_, expired) = harbour.app.access_token(&harbour.developer, token).await;
    let (id, revoked) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    assert_eq!(harbour.hear(&revoked).await["active"], true);
    harbour.app.revoke(id).await;
    harbour.app.clock.advance(86_400_000);
    let public = harbour.app.project_api_key(harbour.project).await;
    for token in [&expired, &revoked, &public, "guess"] {
        assert_eq!(harbour.hear(token).await, inactive());
    }
}

#[tokio::test]
async fn of_what_has_no_business_in_the_organization_it_says_nothing() {
    let harbour = Harbour::spawn().await;
    let northwind = harbour.app.organization("northwind").await;
    let stranger = harbour.app.member("stranger", northwind, Role::Admin).await;
    let (_, strangers) = harbour.app.access_token(&stranger, NewToken::default()).await;
    let account = harbour.app.service_account(northwind, NewAccount::default()).await;
    let project = harbour.app.app(northwind, "relay").await;
    let (_, app_token) = harbour.app.app_token(project).await;
    // A colleague's token that is limited to elsewhere is none of ours either, nor one of somebody who left.
    harbour.app.join(northwind, &harbour.developer, Role::Viewer).await;
    let works_in = WorksIn { organizations: vec![northwind], apps: vec![] };
    let (_, elsewhere) =
        harbour.app.access_token(&harbour.developer, NewToken { works_in, ..NewToken::default() }).await;
    let leaver = harbour.app.member("leaver", harbour.team, Role::Admin).await;
    let (_, left) = harbour.app.access_token(&leaver, NewToken::default()).await;
    assert_eq!(harbour.hear(&left).await["active"], true);
    harbour.app.execute(format!("DELETE FROM memberships WHERE user_id = '{}'", leaver.id)).await;
    for token in [&strangers, &account.secret, &app_token, &elsewhere, &left] {
        assert_eq!(harbour.hear(token).await, inactive());
    }
    assert_eq!(harbour.ask(&account.secret, &strangers).await.json()["active"], true);
}

#[tokio::test]
async fn an_admin_above_hears_of_accounts_and_apps_below() {
    let harbour = Harbour::spawn().await;
    let pier = harbour.app.organization("pier").await;
    harbour.app.put_below(pier, harbour.team).await;
    let account = harbour.app.service_account(pier, NewAccount::default()).await;
    let project = harbour.app.app(pier, "relay").await;
    let (_, app_token) = harbour.app.app_token(project).await;
    let admin = NewAccount { name: "boss", role: Role::Admin, ..NewAccount::default() };
    let admin = harbour.app.service_account(harbour.team, admin).await;
    for token in [&account.secret, &app_token] {
        assert_eq!(harbour.ask(&admin.secret, token).await.json()["active"], true);
        assert_eq!(harbour.hear(token).await, inactive());
    }
}

#[tokio::test]
async fn an_asker_in_segments_hears_of_their_apps_alone() {
    let harbour = Harbour::spawn().await;
    let other = harbour.app.app(harbour.team, "relay").await;
    let segments = [harbour.app.segment(harbour.team, "Mobile", &[harbour.project]).await];
    let asker = NewAccount { name: "narrow", segments: Some(&segments), ..NewAccount::default() };
    let asker = harbour.app.service_account(harbour.team, asker).await;
    let (_, inside) = harbour.app.app_token(harbour.project).await;
    let (_, outside) = harbour.app.app_token(other).await;
    let (_, personal) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    for (token, active) in [(&inside, true), (&outside, false), (&personal, false), (&harbour.asker.secret, false)] {
        assert_eq!(harbour.ask(&asker.secret, token).await.json()["active"], active);
    }
    assert_eq!(harbour.hear(&asker.secret).await["aud"], json!([harbour.project]));
}

#[tokio::test]
async fn only_a_service_account_may_ask_however_it_shows_its_key() {
    let harbour = Harbour::spawn().await;
    let (_, personal) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    let token = ("token", personal.as_str());
    let anonymous = harbour.app.anonymous();
    let key = harbour.asker.secret.as_str();
    let by_form = anonymous.post_form(PATH, &[token, ("client_id", "gateway"), ("client_secret", key)]).await;
    assert_eq!(by_form.json()["active"], true);
    let basic = anonymous.request(reqwest::Method::POST, PATH).basic_auth("gateway", Some(key)).form(&[token]);
    assert_eq!(anonymous.send(basic).await.json()["active"], true);

    assert_eq!(anonymous.post_form(PATH, &[token]).await.expect_status(401).json()["error"], "invalid_client");
    let guess = harbour.ask("guess", &personal).await.expect_status(401);
    assert_eq!(guess.json()["error"], "invalid_token");
    assert_eq!(guess.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    let refusal = harbour.ask(&personal, &personal).await.expect_status(403);
    assert_eq!(refusal.json()["error"], "access_denied");
    assert_eq!(refusal.header("www-authenticate"), Some(r#"Bearer error="insufficient_scope""#));
    let empty = harbour.app.bearer(key).post_form(PATH, &[]).await.expect_status(400);
    assert_eq!(empty.json()["error"], "invalid_request");
    harbour.app.revoke(harbour.asker.key).await;
    harbour.ask(key, &personal).await.expect_status(401);
}

#[tokio::test]
async fn asking_counts_as_use_of_both() {
    let harbour = Harbour::spawn().await;
    let (id, personal) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    harbour.hear(&personal).await;
    harbour.app.revoke(id).await;
    harbour.hear(&personal).await;
    harbour.app.server.state.usage.flush().await.unwrap();
    let usage = harbour.app.signed_in(&harbour.developer).await.token_usage(id).await;
    assert_eq!((usage.total, usage.denied), (2, 1));
    assert!(usage.callers.iter().all(|caller| caller.path == PATH && caller.address == "127.0.0.1"));
    let askers = "SELECT CAST(SUM(count) AS BIGINT) FROM credential_usage WHERE credential_id IN \
                  (SELECT id FROM credentials WHERE kind = 'service_account_key')";
    assert_eq!(harbour.app.count(askers).await, 2);
}
