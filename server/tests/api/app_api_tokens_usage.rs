//! `GET …/apps/{app}/api-tokens/{id}/usage`

use latchkey_api::{path, usage::Usage};
use serde_json::json;

use crate::support::workspace::{Workspace, token};

#[tokio::test]
async fn tells_who_used_this_token() {
    let workspace = Workspace::spawn().await;
    let (used, other) =
        (workspace.create_token(json!({ "name": "ci" })).await, workspace.create_token(json!({ "name": "cd" })).await);
    let bitrise = workspace.app.bearer(&used.secret).with_header("user-agent", "Bitrise/2.21");
    for _ in 0..3 {
        bitrise.get("/v1/users/me").await.expect_status(403);
    }
    workspace.use_secret(&other.secret).await;
    workspace.flush().await;
    let address = token(path::APP_API_TOKEN_USAGE, used.token.id);
    let usage: Usage = workspace.viewer.get(&address).await.expect_status(200).read();
    assert_eq!((usage.total, usage.denied, usage.callers.len()), (3, 3, 1));
    assert_eq!((usage.callers[0].user_agent.as_str(), usage.callers[0].count), ("Bitrise/2.21", 3));
}
