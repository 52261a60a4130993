//! What servers trust for a moment without asking the database, and what ends that: several servers over one database,
//! whose steady clock moves only when one of them waits.

use latchkey_api::{path, session::Role, timestamp::Timestamp};
use latchkey_server::{RunningServer, lease::LEASE};

use crate::support::{Client, NewToken, TestApp, tokens::wanted};

fn bearer(server: &RunningServer, secret: &str) -> Client {
    Client::new(server.address).with_header("authorization", format!("Bearer {secret}"))
}

#[tokio::test]
async fn a_token_revoked_through_one_server_is_refused_by_all_from_the_next_request_on() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let other = app.another().await;
    let created = browser.create_token(wanted("ci")).await;
    let (here, there) = (app.bearer(&created.secret), bearer(&other, &created.secret));
    here.get("/v1/users/me").await.expect_status(200);
    there.get("/v1/users/me").await.expect_status(200);
    browser.revoke_token(created.token.id).await.expect_status(204);
    assert_eq!(there.get("/v1/users/me").await.problem(401).0, "invalid_token");
    assert_eq!(here.get("/v1/users/me").await.problem(401).0, "invalid_token");
}

#[tokio::test]
async fn a_secret_that_was_replaced_is_refused_by_all() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let other = app.another().await;
    let first = browser.post_token("key", &wanted("ci")).await.expect_status(201).json();
    let there = bearer(&other, first["secret"].as_str().unwrap());
    there.get("/v1/users/me").await.expect_status(200);
    browser.post_token("key", &wanted("ci")).await.expect_status(201);
    assert_eq!(there.get("/v1/users/me").await.problem(401).0, "invalid_token");
}

#[tokio::test]
async fn the_keys_of_a_deleted_service_account_are_refused_by_all() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let browser = app.signed_in(&app.member("mara", organization, Role::Admin).await).await;
    let other = app.another().await;
    let asked = serde_json::json!({ "name": "deployer", "role": "developer" });
    let accounts = path::fill(path::SERVICE_ACCOUNTS, &[("organization", "harbour")]);
    let browser = browser.with_header("idempotency-key", "key");
    let made = browser.post(&accounts, &asked).await.expect_status(201).json();
    let there = bearer(&other, made["secret"].as_str().unwrap());
    // It works, though not for this.
    there.get("/v1/users/me").await.expect_status(403);
    let account = format!("{accounts}/{}", made["account"]["id"].as_str().unwrap());
    browser.delete(&account).await.expect_status(204);
    there.get("/v1/users/me").await.expect_status(401);
}

#[tokio::test]
async fn a_project_api_key_that_was_replaced_is_refused_by_all() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let ferry = app.app(organization, "ferry").await;
    let browser = app.signed_in(&app.member("mara", organization, Role::Admin).await).await;
    let other = app.another().await;
    let there = Client::new(other.address).with_header("x-api-key", app.project_api_key(ferry).await);
    let check = "/api/v1/versions/check?app_name=Ferry&app_version=1.0.0&platform=ios&environment=production";
    there.get(check).await.expect_status(200);
    let replace = path::fill(path::PROJECT_API_KEY, &[("organization", "harbour"), ("app", "ferry")]);
    browser.post(&replace, &serde_json::json!({})).await.expect_status(201);
    there.get(check).await.expect_status(401);
}

#[tokio::test]
async fn whoever_left_an_organization_is_out_everywhere() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let ferry = app.app(organization, "ferry").await;
    let user = app.member("mara", organization, Role::Viewer).await;
    let (_, secret) = app.access_token(&user, NewToken::default()).await;
    let other = app.another().await;
    let path = format!("/api/v1/projects/{ferry}/versions?teamId={organization}");
    let servers = [app.bearer(&secret), bearer(&other, &secret)];
    for server in &servers {
        server.get(&path).await.expect_status(200);
    }
    app.leave_all(&user).await;
    for server in &servers {
        server.get(&path).await.expect_status(404);
    }
}

#[tokio::test]
async fn what_the_database_said_is_repeated_until_the_lease_is_over() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let (_, secret) = app.access_token(&user, NewToken::default()).await;
    let name = async || app.bearer(&secret).get("/v1/users/me").await.expect_status(200).json()["name"].clone();
    assert_eq!(name().await, "mara");
    sqlx::query("UPDATE users SET name = 'lev'").execute(app.server.state.database.writer()).await.unwrap();
    assert_eq!(name().await, "mara");
    app.clock.wait_until(LEASE).await;
    assert_eq!(name().await, "lev");
}

#[tokio::test]
async fn a_token_expires_in_the_midst_of_a_lease() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let expires_at = Some(Timestamp(app.clock.now().0 + 10));
    let (_, secret) = app.access_token(&user, NewToken { expires_at, ..NewToken::default() }).await;
    app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
    app.clock.advance(9);
    app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
    app.clock.advance(1);
    app.bearer(&secret).get("/v1/users/me").await.expect_status(401);
}

#[tokio::test]
async fn a_version_that_was_changed_or_deleted_is_so_everywhere() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let ferry = app.app(organization, "ferry").await;
    let user = app.member("mara", organization, Role::Developer).await;
    let (_, secret) = app.access_token(&user, NewToken::default()).await;
    let other = app.another().await;
    let (here, there) = (app.bearer(&secret), bearer(&other, &secret));
    let list = format!("/api/v1/projects/{ferry}/versions");
    let mut version = serde_json::json!({
        "appName": "Ferry", "appVersion": "1.0.0", "platform": "ios", "environment": "production",
        "forceUpgrade": false, "active": true, "project": ferry,
    });
    let made = here.post(&format!("{list}?teamId={organization}"), &version).await.expect_status(201).json();
    let path = format!("{list}/{}?teamId={organization}", made["id"].as_str().unwrap());
    for server in [&here, &there] {
        assert_eq!(server.get(&path).await.expect_status(200).json()["forceUpgrade"], false);
    }
    version["forceUpgrade"] = true.into();
    here.patch(&path, &version).await.expect_status(200);
    for server in [&here, &there] {
        assert_eq!(server.get(&path).await.expect_status(200).json()["forceUpgrade"], true);
    }
    here.delete(&path).await.expect_status(204);
    for server in [&here, &there] {
        server.get(&path).await.expect_status(404);
    }
}
