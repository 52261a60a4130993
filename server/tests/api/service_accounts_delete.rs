//! `DELETE /api/dashboard/organizations/{organization}/service-accounts/{id}`

use latchkey_api::path;
use serde_json::{Value, json};

use crate::support::workspace::{Workspace, account, key, new_key, post_with, wanted};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account.delete'";

#[tokio::test]
async fn ends_the_account_and_all_its_keys_at_once() {
    let workspace = Workspace::spawn().await;
    let doomed = workspace.create_account(wanted("ci")).await;
    let other = workspace.create_account(wanted("cd")).await;
    let second = workspace.add_key(doomed.account.id, json!({ "name": "second" })).await;
    workspace.use_secret(&doomed.secret).await;
    let address = account(path::SERVICE_ACCOUNT, doomed.account.id);
    assert_eq!(workspace.admin.delete(&address).await.expect_status(204).body, "");
    for secret in [&doomed.secret, &second.secret] {
        let refused = workspace.try_secret(secret).await;
        assert_eq!(refused.problem(401).0, "invalid_token");
        assert_eq!(refused.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    }
    workspace.use_secret(&other.secret).await;
    assert_eq!(workspace.service_account_names("").await, ["cd"]);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM credentials WHERE revoked_at IS NULL").await, 1);

    let told: String = sqlx::query_scalar("SELECT details FROM audit_events WHERE action = 'service_account.delete'")
        .fetch_one(workspace.app.server.state.database.reader())
        .await
        .unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    let mut keys: Vec<&str> =
        told["keys"].as_array().unwrap().iter().map(|key| key["name"].as_str().unwrap()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["First key", "second"]);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM audit_events WHERE subject_name = 'ci'").await, 2);
}

#[tokio::test]
async fn again_changes_nothing_and_everything_of_it_is_gone() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let id = made.account.id;
    let address = account(path::SERVICE_ACCOUNT, id);
    workspace.admin.delete(&address).await.expect_status(204);
    workspace.admin.delete(&address).await.expect_status(204);
    assert_eq!(workspace.app.count(EVENTS).await, 1);
    for address in
        [address, account(path::SERVICE_ACCOUNT_USAGE, id), key(path::SERVICE_ACCOUNT_KEY_USAGE, id, made.key.id)]
    {
        assert_eq!(workspace.admin.get(&address).await.problem(404).0, "not_found", "{address}");
    }
    let keys = account(path::SERVICE_ACCOUNT_KEYS, id);
    post_with(&workspace.admin, &new_key(), &keys, &json!({ "name": "late" })).await.problem(404);
    let of_key = key(path::SERVICE_ACCOUNT_KEY, id, made.key.id);
    workspace.admin.patch(&of_key, &json!({ "name": "late" })).await.problem(404);
    workspace.admin.delete(&of_key).await.problem(404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn while_keys_are_added_leaves_none_that_works() {
    let workspace = Workspace::spawn().await;
    let id = workspace.create_account(wanted("ci")).await.account.id;
    let additions: Vec<_> = (0..6)
        .map(|_| {
            let admin = workspace.admin.clone();
            let keys = account(path::SERVICE_ACCOUNT_KEYS, id);
            tokio::spawn(async move { post_with(&admin, &new_key(), &keys, &json!({ "name": "late" })).await.status })
        })
        .collect();
    let deletions: Vec<_> = (0..3)
        .map(|_| {
            let admin = workspace.admin.clone();
            tokio::spawn(async move { admin.delete(&account(path::SERVICE_ACCOUNT, id)).await.expect_status(204) })
        })
        .collect();
    for deletion in deletions {
        deletion.await.unwrap();
    }
    for addition in additions {
        let status = addition.await.unwrap();
        assert!(matches!(status, 201 | 404), "{status}");
    }
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM credentials WHERE revoked_at IS NULL").await, 0);
    assert_eq!(workspace.app.count(EVENTS).await, 1);
}
