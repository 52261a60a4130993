//! `DELETE …/apps/{app}/api-tokens/{id}`

use latchkey_api::path;
use serde_json::json;

use crate::support::workspace::{Workspace, token};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'app_api_token.revoke'";

#[tokio::test]
async fn ends_the_token_at_once_and_for_good() {
    let workspace = Workspace::spawn().await;
    let doomed = workspace.create_token(json!({ "name": "Bitrise CI" })).await;
    let other = workspace.create_token(json!({ "name": "Fastlane release" })).await;
    workspace.use_secret(&doomed.secret).await;
    let address = token(path::APP_API_TOKEN, doomed.token.id);
    assert_eq!(workspace.developer.delete(&address).await.expect_status(204).body, "");
    let refused = workspace.try_secret(&doomed.secret).await;
    assert_eq!(refused.problem(401).0, "invalid_token");
    assert_eq!(refused.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    workspace.use_secret(&other.secret).await;
    assert_eq!(workspace.token_names("").await, ["Fastlane release"]);
    workspace.app.clock.advance(1000);
    workspace.admin.delete(&address).await.expect_status(204);
    let revoked = workspace.tokens("state=revoked").await.items.remove(0);
    assert_eq!(revoked.revoked_at, Some(crate::support::START), "again changes nothing");
    assert_eq!(workspace.app.count(EVENTS).await, 1);
}
