//! A server whose pool has one connection to PostgreSQL. Whoever waits for a second one while they hold the first waits for
//! themselves, and of many connections it takes as many such requests at once.

use latchkey_api::{member::AddedMember, path, session::Role};
use serde_json::json;

use crate::support::{
    PASSWORD, TestApp,
    harbour::{Workspace, at, one},
    tokens::wanted,
};

async fn spawn() -> Workspace {
    Workspace::of(TestApp::spawn_with("database_connections = 1").await).await
}

#[tokio::test]
async fn is_enough_to_change_members() {
    let harbour = spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    let body = json!({ "email": harbour.stranger.email, "role": "viewer" });
    for _ in 0..2 {
        let added = keyed.post(&at(path::MEMBERS), &body).await.expect_status(201);
        assert!(matches!(added.read(), AddedMember::Member(_)));
    }
    harbour.mara.post(&at(path::MEMBERS), &body).await.problem(409);
    for role in ["viewer", "viewer", "developer"] {
        let member = one(path::MEMBER, harbour.stranger.id);
        harbour.mara.patch(&member, &json!({ "role": role })).await.expect_status(200);
    }
    harbour.mara.delete(&one(path::MEMBER, harbour.stranger.id)).await.expect_status(204);
}

#[tokio::test]
async fn is_enough_to_change_apps_and_segments() {
    let harbour = spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    for _ in 0..2 {
        keyed.post(&at(path::APPS), &json!({ "name": "Relay" })).await.expect_status(201);
        harbour.mara.patch(&one(path::APP, "relay"), &json!({ "name": "Relay" })).await.expect_status(200);
    }
    let keyed = harbour.mara.clone().with_header("idempotency-key", "two");
    let segment = json!({ "name": "Mobile", "apps": [harbour.wallpaper] });
    for _ in 0..2 {
        let made = keyed.post(&at(path::SEGMENTS), &segment).await.expect_status(201).json();
        let address = one(path::SEGMENT, made["id"].as_str().unwrap());
        harbour.mara.patch(&address, &segment).await.expect_status(200);
    }
}

#[tokio::test]
async fn is_enough_to_change_credentials() {
    let harbour = spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    for _ in 0..2 {
        keyed.post(path::ACCESS_TOKENS, &wanted("ci")).await.expect_status(201);
    }
    let token = harbour.mara.tokens("").await.items.remove(0);
    for name in ["ci", "nightly", "nightly"] {
        harbour.mara.rename_token(token.id, name).await.expect_status(200);
    }
    let account = json!({ "name": "ci", "role": "developer" });
    let keyed = harbour.mara.clone().with_header("idempotency-key", "two");
    let accounts = at(path::SERVICE_ACCOUNTS);
    for _ in 0..2 {
        let made = keyed.post(&accounts, &account).await.expect_status(201).json();
        let address = one(path::SERVICE_ACCOUNT, made["account"]["id"].as_str().unwrap());
        let same = json!({ "description": "", "role": "developer", "segments": null });
        harbour.mara.patch(&address, &same).await.expect_status(200);
    }
    let keyed = harbour.mara.clone().with_header("idempotency-key", "three");
    for _ in 0..2 {
        let key = path::fill(path::PROJECT_API_KEY, &[("organization", "harbour"), ("app", "wallpaper")]);
        keyed.post(&key, &json!({})).await.expect_status(201);
    }
}

#[tokio::test]
async fn is_enough_to_sign_in_again_and_to_join() {
    let harbour = spawn().await;
    let body = json!({ "email": "lena@harbour.example", "role": "viewer" });
    let invited = harbour.mara.post(&at(path::MEMBERS), &body).await.expect_status(201);
    let AddedMember::Invited { link, .. } = invited.read() else { panic!("{}", invited.body) };
    let (_, code) = link.split_once('#').unwrap();
    let browser = harbour.app.signed_in(&harbour.viewer).await;
    harbour.app.clock.advance(60_000);
    let body = json!({ "email": harbour.viewer.email, "password": PASSWORD });
    browser.post(path::SIGN_IN, &body).await.expect_status(200);
    let body = json!({ "code": code, "name": "Lena", "password": PASSWORD });
    browser.post(path::ACCEPT_INVITATION, &body).await.expect_status(200);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM memberships").await, 5);
    harbour.app.member("boris", harbour.id, Role::Viewer).await;
}
