//! What the audit log tells of versions.

use latchkey_api::{
    audit::{AuditEvent, AuditLogPage},
    path,
    session::Role,
};
use serde_json::{Value, json};

use super::{Harbour, without};

/// The log, the first event first.
async fn log(harbour: &Harbour) -> Vec<AuditEvent> {
    let mara = harbour.app.member("mara", harbour.team, Role::Admin).await;
    let address = path::fill(path::AUDIT_LOG, &[("organization", "harbour")]);
    let page = harbour.app.signed_in(&mara).await.get(&address).await.expect_status(200).read::<AuditLogPage>();
    page.items.into_iter().rev().collect()
}

fn details(event: &AuditEvent) -> Value {
    serde_json::from_str(&event.details).unwrap()
}

#[tokio::test]
async fn what_is_done_to_a_version_is_told_with_who_did_it() {
    let harbour = Harbour::spawn().await;
    let id = harbour.create(json!({ "internalNotes": "quiet" })).await;
    harbour.app.clock.advance(1_000);
    let change = json!({ "appVersion": "1.0.1", "forceUpgrade": true, "internalNotes": "loud", "message": "Go." });
    let body = without(harbour.version(change), "project");
    harbour.pipeline.patch(&harbour.one(&id), &body).await.expect_status(200);
    harbour.app.clock.advance(1_000);
    harbour.pipeline.delete(&harbour.one(&id)).await.expect_status(204);

    let log = log(&harbour).await;
    let told: Vec<_> = log.iter().map(|event| (event.action.as_str(), event.subject_name.as_str())).collect();
    assert_eq!(
        told,
        [
            ("version.create", "Wallpaper App 1.0.0"),
            ("version.change", "Wallpaper App 1.0.1"),
            ("version.delete", "Wallpaper App 1.0.1"),
        ]
    );
    for event in &log {
        assert_eq!((event.actor_kind.as_str(), event.actor_name.as_str()), ("user", "jonas"));
        assert_eq!((event.subject_kind.as_str(), event.subject_id.as_str()), ("version", id.as_str()));
    }
    let of = json!({ "app": harbour.project, "platform": "android", "environment": "production" });
    assert_eq!(details(&log[0]), of);
    assert_eq!(details(&log[2]), of);
    assert_eq!(
        details(&log[1]),
        json!({
            "app": harbour.project,
            "changed": ["appVersion", "forceUpgrade", "internalNotes", "message"],
            "from": { "appVersion": "1.0.0", "forceUpgrade": false },
            "to": { "appVersion": "1.0.1", "forceUpgrade": true },
        })
    );
}

#[tokio::test]
async fn what_is_refused_is_not_told() {
    let harbour = Harbour::spawn().await;
    let id = harbour.create(json!({})).await;
    let unknown = harbour.one("01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f");
    harbour.pipeline.patch(&unknown, &harbour.version(json!({}))).await.problem(404);
    harbour.pipeline.delete(&unknown).await.problem(404);
    harbour.pipeline.patch(&harbour.one(&id), &harbour.version(json!({ "platform": "amiga" }))).await.problem(400);
    assert_eq!(log(&harbour).await.len(), 1);
}
