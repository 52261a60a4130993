//! `GET /api/dashboard/organizations/{organization}/service-accounts/{id}`

use latchkey_api::{path, session::Role};
use serde_json::json;

use crate::support::{
    NewAccount,
    tokens::with,
    workspace::{Workspace, account, key, wanted},
};

#[tokio::test]
async fn has_these_fields_and_no_secret() {
    let workspace = Workspace::spawn().await;
    let segment = workspace.app.segment(workspace.organization, "iOS apps", &[workspace.wallpaper]).await;
    let body = json!({
        "name": "ci", "description": "Builds.", "role": "viewer", "segments": [segment], "expires": { "days": 7 },
    });
    let made = workspace.create_account(body).await;
    workspace.use_secret(&made.secret).await;
    workspace.flush().await;
    let answer = workspace.viewer.get(&account(path::SERVICE_ACCOUNT, made.account.id)).await.expect_status(200);
    let last_use = json!({ "at": "2026-11-22T13:52:10Z", "address": "127.0.0.1" });
    assert_eq!(
        answer.json(),
        json!({
            "account": {
                "id": made.account.id,
                "name": "ci",
                "identifier": "ci@harbour.iam.127.0.0.1",
                "description": "Builds.",
                "role": "viewer",
                "segments": [{ "id": segment, "name": "iOS apps", "apps": 1 }],
                "activeKeys": 1,
                "expiringKeys": 1,
                "expiredKeys": 0,
                "lastUse": last_use,
                "createdAt": "2026-11-22T13:52:10Z",
                "createdBy": "mara",
            },
            "keys": [{
                "id": made.key.id,
                "name": "First key",
                "prefix": "aas_",
                "lastFour": &made.secret[38..],
                "scopes": [],
                "fullAccess": false,
                "worksIn": { "organizations": [], "apps": [] },
                "createdAt": "2026-11-22T13:52:10Z",
                "expiresAt": "2026-11-29T13:52:10Z",
                "lastUse": last_use,
                "createdBy": "mara",
            }],
            "lastRequest": { "method": "GET", "path": "/v1/users/me" },
            "freshness": { "asOf": "2026-11-22T13:52:10Z", "delaySeconds": 10 },
        })
    );
}

#[tokio::test]
async fn holds_the_keys_that_were_not_revoked_the_newest_first() {
    let mut workspace = Workspace::spawn().await;
    let made = workspace.create_account(with(wanted("ci"), "expires", json!({ "days": 1 }))).await;
    let id = made.account.id;
    for name in ["second", "third", "fourth"] {
        workspace.app.clock.advance(1000);
        let added = workspace.add_key(id, json!({ "name": name })).await;
        if name == "third" {
            workspace.admin.delete(&key(path::SERVICE_ACCOUNT_KEY, id, added.token.id)).await.expect_status(204);
        }
    }
    workspace.later(latchkey_api::timestamp::DAY).await;
    let details = workspace.service_account(id).await;
    let names: Vec<_> = details.keys.iter().map(|key| key.name.as_str()).collect();
    assert_eq!(names, ["fourth", "second", "First key"], "an expired one is shown");
    assert_eq!((details.account.active_keys, details.account.expired_keys), (2, 1));
    assert_eq!(details.last_request, None);
}

#[tokio::test]
async fn another_workspaces_account_is_not_there() {
    let workspace = Workspace::spawn().await;
    let quay = workspace.app.organization("quay").await;
    workspace.app.join(quay, &workspace.mara, Role::Admin).await;
    let theirs = workspace.app.service_account(quay, NewAccount::default()).await;
    let through_harbour = account(path::SERVICE_ACCOUNT, theirs.id);
    assert_eq!(workspace.admin.get(&through_harbour).await.problem(404).0, "not_found");
    let change = json!({ "description": "", "role": "admin", "segments": null });
    assert_eq!(workspace.admin.patch(&through_harbour, &change).await.problem(404).0, "not_found");
    assert_eq!(workspace.admin.delete(&through_harbour).await.problem(404).0, "not_found");
    workspace.use_secret(&theirs.secret).await;
}
