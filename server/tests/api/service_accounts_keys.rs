//! `POST …/service-accounts/{id}/keys`, `PATCH` and `DELETE …/keys/{key}`

use latchkey_api::{
    access_token::{AccessToken, CreatedAccessToken},
    path,
    service_account::MOST_KEYS,
    timestamp::DAY,
};
use serde_json::json;

use crate::support::{
    NewAccount, START,
    workspace::{Workspace, account, key, new_key, post_with, wanted},
};

const REVOKED: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account_key.revoke'";

#[tokio::test]
async fn a_key_is_added_and_the_old_one_revoked_when_all_use_the_new_one() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let id = made.account.id;
    let body = json!({ "name": " GitHub Actions ", "expires": { "days": 90 } });
    let address = account(path::SERVICE_ACCOUNT_KEYS, id);
    let answer = post_with(&workspace.admin, "key", &address, &body).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let added: CreatedAccessToken = answer.read();
    let place = key(path::SERVICE_ACCOUNT_KEY, id, added.token.id);
    assert_eq!(answer.header("location"), Some(place.as_str()));
    assert_eq!((added.token.name.as_str(), added.token.prefix.as_str()), ("GitHub Actions", "aas_"));
    assert_eq!(added.token.expires_at, Some(START.plus_days(90)));
    assert_eq!(added.token.created_by.as_deref(), Some("mara"));
    for secret in [&made.secret, &added.secret] {
        workspace.use_secret(secret).await;
    }
    let old = key(path::SERVICE_ACCOUNT_KEY, id, made.key.id);
    workspace.admin.delete(&old).await.expect_status(204);
    assert_eq!(workspace.try_secret(&made.secret).await.problem(401).0, "invalid_token");
    workspace.use_secret(&added.secret).await;
    workspace.admin.delete(&old).await.expect_status(204);
    assert_eq!(workspace.app.count(REVOKED).await, 1, "once is enough");
    let details = workspace.service_account(id).await;
    assert_eq!((details.keys, details.account.active_keys), (vec![added.token], 1));
}

#[tokio::test]
async fn an_expired_key_says_since_when() {
    let workspace = Workspace::spawn().await;
    let ends = NewAccount { expires_at: Some(START.plus_days(1)), ..NewAccount::default() };
    let account = workspace.app.service_account(workspace.organization, ends).await;
    workspace.app.clock.advance(DAY - 1);
    workspace.use_secret(&account.secret).await;
    workspace.app.clock.advance(1);
    let answer = workspace.try_secret(&account.secret).await;
    assert_eq!(answer.problem(401).0, "invalid_token");
    assert_eq!(answer.json()["detail"], json!("This token expired at 2026-11-23T13:52:10Z. Generate a new one."));
}

#[tokio::test]
async fn sent_again_makes_no_second_key_but_a_new_secret() {
    let workspace = Workspace::spawn().await;
    let id = workspace.create_account(wanted("ci")).await.account.id;
    let address = account(path::SERVICE_ACCOUNT_KEYS, id);
    let body = json!({ "name": "second" });
    let post = async || post_with(&workspace.admin, "key", &address, &body).await;
    let first: CreatedAccessToken = post().await.expect_status(201).read();
    let second: CreatedAccessToken = post().await.expect_status(201).read();
    assert_eq!(second.token.id, first.token.id);
    workspace.try_secret(&first.secret).await.expect_status(401);
    workspace.use_secret(&second.secret).await;
    assert_eq!(workspace.service_account(id).await.keys.len(), 2);
    let replaced = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account_key.replace_secret'";
    assert_eq!(workspace.app.count(replaced).await, 1);
}

#[tokio::test]
async fn an_account_has_so_many_keys_and_no_more() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let id = made.account.id;
    let address = account(path::SERVICE_ACCOUNT_KEYS, id);
    let body = json!({ "name": "k" });
    for _ in 2..MOST_KEYS {
        workspace.add_key(id, body.clone()).await;
    }
    post_with(&workspace.admin, "last", &address, &body).await.expect_status(201);
    let refused = post_with(&workspace.admin, &new_key(), &address, &body).await;
    assert_eq!(refused.problem(409).0, "limit_reached");
    assert!(refused.body.contains(&MOST_KEYS.to_string()), "{}", refused.body);
    post_with(&workspace.admin, "last", &address, &body).await.expect_status(201);
    assert_eq!(workspace.service_account(id).await.keys.len(), MOST_KEYS);
    workspace.admin.delete(&key(path::SERVICE_ACCOUNT_KEY, id, made.key.id)).await.expect_status(204);
    workspace.add_key(id, body).await;
    let created = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account_key.create'";
    assert_eq!(workspace.app.count(created).await, 51);
}

#[tokio::test]
async fn is_renamed_unless_it_was_revoked() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let place = key(path::SERVICE_ACCOUNT_KEY, made.account.id, made.key.id);
    let renamed: AccessToken =
        workspace.admin.patch(&place, &json!({ "name": " Jenkins " })).await.expect_status(200).read();
    assert_eq!(renamed, AccessToken { name: "Jenkins".into(), ..made.key });
    assert_eq!(workspace.service_account(made.account.id).await.keys, [renamed]);
    assert_eq!(workspace.admin.patch(&place, &json!({ "name": "" })).await.problem(400).1, ["name"]);
    workspace.use_secret(&made.secret).await;
    workspace.admin.delete(&place).await.expect_status(204);
    assert_eq!(workspace.admin.patch(&place, &json!({ "name": "late" })).await.problem(409).0, "revoked");
    let events = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account_key.rename'";
    assert_eq!(workspace.app.count(events).await, 1);
}

#[tokio::test]
async fn refuses_what_is_no_key() {
    let workspace = Workspace::spawn().await;
    let id = workspace.create_account(wanted("ci")).await.account.id;
    let address = account(path::SERVICE_ACCOUNT_KEYS, id);
    for (body, fields) in [
        (json!({ "name": " ", "expires": { "days": 0 } }), vec!["name", "expires"]),
        (json!({ "name": "k", "expires": "soon" }), vec!["expires"]),
        (json!({ "name": "k", "scopes": [] }), vec!["scopes"]),
        (json!({}), vec!["name"]),
    ] {
        let answer = post_with(&workspace.admin, &new_key(), &address, &body).await;
        assert_eq!(answer.problem(400).1, fields, "{body}");
    }
    assert_eq!(workspace.admin.post(&address, &json!({ "name": "k" })).await.problem(400).1, ["Idempotency-Key"]);
    assert_eq!(workspace.service_account(id).await.keys.len(), 1);
}

#[tokio::test]
async fn another_accounts_key_is_not_there() {
    let workspace = Workspace::spawn().await;
    let (mine, other) = (workspace.create_account(wanted("ci")).await, workspace.create_account(wanted("cd")).await);
    let (token, secret) = workspace.app.app_api_token(workspace.organization, workspace.wallpaper, "t", None).await;
    for stray in [other.key.id, token] {
        let place = key(path::SERVICE_ACCOUNT_KEY, mine.account.id, stray);
        workspace.admin.patch(&place, &json!({ "name": "x" })).await.problem(404);
        workspace.admin.delete(&place).await.problem(404);
        workspace.admin.get(&key(path::SERVICE_ACCOUNT_KEY_USAGE, mine.account.id, stray)).await.problem(404);
    }
    workspace.use_secret(&other.secret).await;
    workspace.use_secret(&secret).await;
    assert_eq!(workspace.app.count(REVOKED).await, 0);
}
