//! `PATCH …/apps/{app}/api-tokens/{id}`

use latchkey_api::{access_token::AccessToken, path};
use serde_json::json;

use crate::support::workspace::{Workspace, token};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'app_api_token.rename'";

#[tokio::test]
async fn answers_the_token_under_its_new_name_and_finds_it_there() {
    let workspace = Workspace::spawn().await;
    let created = workspace.create_token(json!({ "name": "old" })).await;
    let address = token(path::APP_API_TOKEN, created.token.id);
    let rename = async |name: &str| workspace.admin.patch(&address, &json!({ "name": name })).await;
    let renamed: AccessToken = rename(" Fastlane release ").await.expect_status(200).read();
    assert_eq!(renamed, AccessToken { name: "Fastlane release".into(), ..created.token });
    assert_eq!(workspace.token_names("search=fastlane").await, ["Fastlane release"]);
    assert_eq!(workspace.token_names("search=old").await, [""; 0]);
    rename("Fastlane release").await.expect_status(200);
    assert_eq!(rename(" ").await.problem(400).1, ["name"]);
    assert_eq!(workspace.app.count(EVENTS).await, 1);
    workspace.use_secret(&created.secret).await;
}

#[tokio::test]
async fn a_revoked_token_keeps_its_name() {
    let workspace = Workspace::spawn().await;
    let created = workspace.create_token(json!({ "name": "old" })).await;
    let address = token(path::APP_API_TOKEN, created.token.id);
    workspace.developer.delete(&address).await.expect_status(204);
    let answer = workspace.developer.patch(&address, &json!({ "name": "new" })).await;
    assert_eq!(answer.problem(409).0, "revoked");
    assert_eq!(workspace.token_names("state=revoked").await, ["old"]);
    assert_eq!(workspace.app.count(EVENTS).await, 0);
}
