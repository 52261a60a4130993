//! `GET …/service-accounts/{id}/usage` and `…/keys/{key}/usage`

use latchkey_api::{path, usage::Usage};
use serde_json::json;

use crate::support::workspace::{Workspace, account, key, wanted};

async fn usage(workspace: &Workspace, address: &str) -> Usage {
    workspace.viewer.get(address).await.expect_status(200).read()
}

#[tokio::test]
async fn is_told_for_each_key_and_for_all_of_the_account() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let id = made.account.id;
    let second = workspace.add_key(id, json!({ "name": "second" })).await;
    let other = workspace.create_account(wanted("cd")).await;
    for secret in [&made.secret, &second.secret, &second.secret, &other.secret] {
        workspace.use_secret(secret).await;
    }
    workspace.app.anonymous().get("/v1/users/me").await.expect_status(401);
    workspace.admin.delete(&key(path::SERVICE_ACCOUNT_KEY, id, made.key.id)).await.expect_status(204);
    workspace.try_secret(&made.secret).await.expect_status(401);
    workspace.flush().await;

    let of_key = |key_id| key(path::SERVICE_ACCOUNT_KEY_USAGE, id, key_id);
    let first = usage(&workspace, &of_key(made.key.id)).await;
    assert_eq!((first.total, first.denied, first.callers.len()), (2, 2, 1));
    let second = usage(&workspace, &of_key(second.token.id)).await;
    assert_eq!((second.total, second.denied), (2, 2));
    let both = usage(&workspace, &account(path::SERVICE_ACCOUNT_USAGE, id)).await;
    assert_eq!((both.total, both.denied, both.callers.len(), both.more_callers), (4, 4, 1, 0));
    assert_eq!((both.callers[0].path.as_str(), both.callers[0].count), ("/v1/users/me", 4));
    let unused = workspace.create_account(wanted("unused")).await.account.id;
    let nothing = usage(&workspace, &account(path::SERVICE_ACCOUNT_USAGE, unused)).await;
    assert_eq!((nothing.total, nothing.callers.len()), (0, 0));
}
