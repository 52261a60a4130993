//! `POST /api/v1/projects/{projectId}/versions`

use serde_json::{Value, json};

use super::{Harbour, without};

#[tokio::test]
async fn answers_the_new_version_in_full() {
    let harbour = Harbour::spawn().await;
    let body = harbour.version(json!({
        "platform": "Android", "environment": "Production", "messageLocale": "pt_BR",
        "customAttributes": { "size": "12 MB" }, "internalNotes": "Rolled out\nslowly",
    }));
    let answer = harbour.pipeline.post(&harbour.list(""), &body).await.expect_status(201);
    let mut version = answer.json();
    let id = version["id"].take();
    assert_eq!(
        version,
        json!({
            "id": null, "project": harbour.project, "appName": "Wallpaper App", "appVersion": "1.0.0",
            "platform": "android", "environment": "production", "forceUpgrade": false,
            "message": "A new version is available.", "messageLocale": "pt-br",
            "customAttributes": { "size": "12 MB" }, "internalNotes": "Rolled out\nslowly", "active": true,
            "createdAt": "2026-11-22T13:52:10Z", "updatedAt": "2026-11-22T13:52:10Z",
        })
    );
    let read = harbour.pipeline.get(&harbour.one(id.as_str().unwrap())).await.expect_status(200);
    assert_eq!(read.json()["internalNotes"], "Rolled out\nslowly");
}

#[tokio::test]
async fn the_required_fields_are_enough() {
    let harbour = Harbour::spawn().await;
    let body = without(without(harbour.version(json!({})), "message"), "active");
    let version = harbour.pipeline.post(&harbour.list(""), &body).await.expect_status(201).json();
    assert_eq!(version["active"], true);
    assert_eq!(version["message"], Value::Null);
}

#[tokio::test]
async fn each_required_field_is_asked_for_by_name() {
    let harbour = Harbour::spawn().await;
    for field in ["project", "appName", "appVersion", "platform", "environment", "forceUpgrade"] {
        let body = without(harbour.version(json!({})), field);
        let refusal = harbour.pipeline.post(&harbour.list(""), &body).await;
        assert_eq!(refusal.problem(400), ("invalid_field".to_owned(), vec![field.to_owned()]));
    }
}

#[tokio::test]
async fn each_wrong_field_is_named() {
    let harbour = Harbour::spawn().await;
    for (field, value) in [
        ("project", json!("42")),
        ("project", json!(harbour.team)),
        ("appName", json!("")),
        ("appName", json!("x".repeat(101))),
        ("appName", json!("a\nb")),
        ("appVersion", json!("latest")),
        ("appVersion", json!(1)),
        ("platform", json!("amiga")),
        ("environment", json!("pro duction")),
        ("forceUpgrade", json!("yes")),
        ("message", json!("x".repeat(1_001))),
        ("messageLocale", json!("english!")),
        ("customAttributes", json!(["a"])),
        ("customAttributes", json!({ "a": "x".repeat(9_000) })),
        ("internalNotes", json!("\u{0}")),
        ("active", json!(1)),
        ("colour", json!("red")),
    ] {
        let body = harbour.version(json!({ field: value }));
        let refusal = harbour.pipeline.post(&harbour.list(""), &body).await;
        assert_eq!(refusal.problem(400).1, [field], "{}", refusal.body);
    }
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM versions").await, 0);
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused() {
    let harbour = Harbour::spawn().await;
    let path = harbour.list("");
    let request = || harbour.pipeline.request(reqwest::Method::POST, &path);
    let json = |body: String| request().header("content-type", "application/json").body(body);
    assert_eq!(harbour.pipeline.send(json("appName=x".to_owned())).await.problem(400).0, "malformed");
    assert_eq!(harbour.pipeline.send(json("5".to_owned())).await.problem(400).1, ["body"]);
    assert_eq!(harbour.pipeline.send(json("x".repeat(70_000))).await.problem(413).0, "too_large");
    assert_eq!(harbour.pipeline.send(request().body("{}")).await.problem(415).0, "unsupported_media_type");
}

#[tokio::test]
async fn ids_in_the_address_must_be_uuids() {
    let harbour = Harbour::spawn().await;
    let body = harbour.version(json!({}));
    let (team, project) = (harbour.team, harbour.project);
    for (path, field) in [
        (format!("/api/v1/projects/42/versions?teamId={team}"), "projectId"),
        (format!("/api/v1/projects/{project}/versions?teamId=42"), "teamId"),
        (format!("/api/v1/projects/{project}/versions"), "teamId"),
    ] {
        assert_eq!(harbour.pipeline.post(&path, &body).await.problem(400).1, [field]);
    }
}
