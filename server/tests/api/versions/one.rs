//! `GET`, `PATCH` and `DELETE /api/v1/projects/{projectId}/versions/{versionId}`

use serde_json::{Value, json};

use super::{Harbour, without};

const UNKNOWN: &str = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";

#[tokio::test]
async fn an_update_takes_the_whole_required_set_and_keeps_the_optional_rest() {
    let harbour = Harbour::spawn().await;
    let id = harbour.create(json!({ "internalNotes": "kept", "messageLocale": "en" })).await;
    harbour.app.clock.advance(60_000);
    let body = without(
        harbour.version(json!({ "forceUpgrade": true, "message": "Please update.", "messageLocale": null })),
        "project",
    );
    let version = harbour.pipeline.patch(&harbour.one(&id), &body).await.expect_status(200).json();
    assert_eq!(version["forceUpgrade"], true);
    assert_eq!(version["message"], "Please update.");
    assert_eq!(version["messageLocale"], Value::Null);
    assert_eq!(version["internalNotes"], "kept");
    assert_eq!(version["createdAt"], "2026-11-22T13:52:10Z");
    assert_eq!(version["updatedAt"], "2026-11-22T13:53:10Z");
    assert_eq!(harbour.pipeline.get(&harbour.one(&id)).await.expect_status(200).json(), version);

    for field in ["appName", "appVersion", "platform", "environment", "forceUpgrade"] {
        let refusal = harbour.pipeline.patch(&harbour.one(&id), &without(body.clone(), field)).await;
        assert_eq!(refusal.problem(400).1, [field]);
    }
}

#[tokio::test]
async fn a_deleted_version_is_gone() {
    let harbour = Harbour::spawn().await;
    let id = harbour.create(json!({})).await;
    let answer = harbour.pipeline.delete(&harbour.one(&id)).await.expect_status(204);
    assert_eq!(answer.body, "");
    harbour.pipeline.get(&harbour.one(&id)).await.expect_status(404);
    harbour.pipeline.delete(&harbour.one(&id)).await.expect_status(404);
    harbour.pipeline.patch(&harbour.one(&id), &harbour.version(json!({}))).await.expect_status(404);
}

#[tokio::test]
async fn what_is_not_there_is_404_and_what_is_no_id_400() {
    let harbour = Harbour::spawn().await;
    assert_eq!(harbour.pipeline.get(&harbour.one(UNKNOWN)).await.problem(404).0, "not_found");
    assert_eq!(harbour.pipeline.get(&harbour.one("42")).await.problem(400).1, ["versionId"]);
    assert_eq!(harbour.pipeline.delete(&harbour.one("42")).await.problem(400).1, ["versionId"]);
}

#[tokio::test]
async fn a_version_is_found_only_in_its_own_project() {
    let harbour = Harbour::spawn().await;
    let id = harbour.create(json!({})).await;
    let sister = harbour.app.app(harbour.team, "relay").await;
    let path = format!("/api/v1/projects/{sister}/versions/{id}?teamId={}", harbour.team);
    harbour.pipeline.get(&path).await.expect_status(404);
    let body = without(harbour.version(json!({})), "project");
    harbour.pipeline.patch(&path, &body).await.expect_status(404);
    harbour.pipeline.delete(&path).await.expect_status(404);
    harbour.pipeline.get(&harbour.one(&id)).await.expect_status(200);
}
