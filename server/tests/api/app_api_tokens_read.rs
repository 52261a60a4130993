//! `GET …/apps/{app}/api-tokens/{id}`

use latchkey_api::path;
use serde_json::json;

use crate::support::{
    NewToken,
    workspace::{Workspace, token},
};

#[tokio::test]
async fn has_these_fields_and_no_secret() {
    let workspace = Workspace::spawn().await;
    let created = workspace.create_token(json!({ "name": "Bitrise CI", "expires": { "days": 7 } })).await;
    workspace.use_secret(&created.secret).await;
    workspace.flush().await;
    let answer = workspace.viewer.get(&token(path::APP_API_TOKEN, created.token.id)).await.expect_status(200);
    assert_eq!(
        answer.json(),
        json!({
            "id": created.token.id,
            "name": "Bitrise CI",
            "prefix": "aap_",
            "lastFour": &created.secret[38..],
            "scopes": [],
            "fullAccess": false,
            "worksIn": { "organizations": [], "apps": [] },
            "createdAt": "2026-11-22T13:52:10Z",
            "expiresAt": "2026-11-29T13:52:10Z",
            "lastUse": { "at": "2026-11-22T13:52:10Z", "address": "127.0.0.1" },
            "createdBy": "jonas",
        })
    );
}

#[tokio::test]
async fn what_is_no_token_of_this_app_is_not_there() {
    let workspace = Workspace::spawn().await;
    let (app, organization) = (&workspace.app, workspace.organization);
    let relay = app.app(organization, "relay").await;
    let (of_relay, _) = app.app_api_token(organization, relay, "of another app", None).await;
    let key = app.service_account(organization, crate::support::NewAccount::default()).await.key;
    let (own, _) = app.access_token(&workspace.mara, NewToken::default()).await;
    for id in [of_relay, key, own] {
        assert_eq!(workspace.admin.get(&token(path::APP_API_TOKEN, id)).await.problem(404).0, "not_found");
    }
}
