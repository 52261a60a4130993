//! `POST …/apps/{app}/api-tokens`

use latchkey_api::{access_token::CreatedAccessToken, path, timestamp::DAY};
use serde_json::json;

use crate::support::{
    START,
    workspace::{Workspace, new_key, post_with, token, tokens},
};

#[tokio::test]
async fn answers_the_token_and_for_once_its_secret() {
    let workspace = Workspace::spawn().await;
    let body = json!({ "name": " Bitrise CI " });
    let answer = post_with(&workspace.developer, "key", &tokens(), &body).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let created: CreatedAccessToken = answer.read();
    assert_eq!(answer.header("location"), Some(token(path::APP_API_TOKEN, created.token.id).as_str()));
    let made = &created.token;
    assert_eq!((made.name.as_str(), made.prefix.as_str(), made.expires_at), ("Bitrise CI", "aap_", None));
    assert_eq!((made.created_at, made.created_by.as_deref()), (START, Some("jonas")));
    assert_eq!((made.scopes.len(), made.full_access, made.works_in.is_everywhere()), (0, false, true));
    assert!(created.secret.starts_with("aap_") && created.secret.ends_with(&made.last_four));
    workspace.use_secret(&created.secret).await;
    let list = workspace.viewer.get(&tokens()).await.expect_status(200);
    assert!(!list.body.contains(&created.secret[..12]), "{}", list.body);
    let events = "SELECT COUNT(*) FROM audit_events WHERE action = 'app_api_token.create' \
                  AND organization_id IS NOT NULL AND details LIKE '%\"app\":\"wallpaper\"%'";
    assert_eq!(workspace.app.count(events).await, 1);
}

#[tokio::test]
async fn takes_the_same_name_twice_and_refuses_what_is_none() {
    let workspace = Workspace::spawn().await;
    for _ in 0..2 {
        workspace.create_token(json!({ "name": "Fastlane release" })).await;
    }
    for (body, fields) in [
        (json!({ "name": "a\nb", "expires": { "days": 0 } }), vec!["name", "expires"]),
        (json!({ "name": "ci", "expires": { "days": 90.5 } }), vec!["expires.days"]),
        (json!({ "name": "ci", "app": "other" }), vec!["app"]),
        (json!([]), vec!["body"]),
    ] {
        let answer = post_with(&workspace.developer, &new_key(), &tokens(), &body).await;
        assert_eq!(answer.problem(400).1, fields, "{body}");
    }
    let body = json!({ "name": "ci" });
    assert_eq!(workspace.developer.post(&tokens(), &body).await.problem(400).1, ["Idempotency-Key"]);
    assert_eq!(workspace.tokens("").await.items.len(), 2);
}

#[tokio::test]
async fn ends_when_it_is_asked_to() {
    let workspace = Workspace::spawn().await;
    let created = workspace.create_token(json!({ "name": "ci", "expires": { "days": 1 } })).await;
    workspace.app.clock.advance(DAY - 1);
    workspace.use_secret(&created.secret).await;
    workspace.app.clock.advance(1);
    let answer = workspace.try_secret(&created.secret).await;
    assert_eq!(answer.problem(401).0, "invalid_token");
    assert!(answer.body.contains("expired at 2026-11-23T13:52:10Z"), "{}", answer.body);
}

#[tokio::test]
async fn sent_again_makes_no_second_token_but_a_new_secret() {
    let workspace = Workspace::spawn().await;
    let body = json!({ "name": "ci", "expires": { "days": 30 } });
    let post = async |address: &str| post_with(&workspace.developer, "key", address, &body).await;
    let first: CreatedAccessToken = post(&tokens()).await.expect_status(201).read();
    let second: CreatedAccessToken = post(&tokens()).await.expect_status(201).read();
    assert_eq!(second.token.id, first.token.id);
    workspace.try_secret(&first.secret).await.expect_status(401);
    workspace.use_secret(&second.secret).await;
    assert_eq!(post(&tokens()).await.problem(409).0, "idempotency_conflict", "it is in use");
    workspace.app.app(workspace.organization, "relay").await;
    let of_relay = path::fill(path::APP_API_TOKENS, &[("organization", "harbour"), ("app", "relay")]);
    assert_eq!(post(&of_relay).await.problem(409).0, "idempotency_conflict", "it was another app's");
    assert_eq!(workspace.token_names(&format!("search={}", second.token.last_four)).await, ["ci"]);
}

#[tokio::test]
async fn opens_nothing_once_its_app_is_deleted() {
    let workspace = Workspace::spawn().await;
    let created = workspace.create_token(json!({ "name": "ci" })).await;
    sqlx::query("UPDATE apps SET deleted_at = $1, slug = id WHERE id = $2")
        .bind(workspace.app.clock.now().0)
        .bind(workspace.wallpaper.to_string())
        .execute(workspace.app.server.state.database.writer())
        .await
        .unwrap();
    workspace.try_secret(&created.secret).await.expect_status(401);
    for app in ["wallpaper".to_owned(), workspace.wallpaper.to_string()] {
        let address = path::fill(path::APP_API_TOKENS, &[("organization", "harbour"), ("app", &app)]);
        workspace.viewer.get(&address).await.problem(404);
    }
}
