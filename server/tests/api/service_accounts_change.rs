//! `PATCH /api/dashboard/organizations/{organization}/service-accounts/{id}`

use latchkey_api::{
    path,
    service_account::{ServiceAccount, ServiceAccountDetails},
    session::Role,
};
use serde_json::{Value, json};

use crate::support::{
    Answer,
    tokens::with,
    workspace::{Workspace, account, wanted},
};

const EVENTS: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account.change'";

async fn patch(workspace: &Workspace, of: &ServiceAccount, body: &Value) -> Answer {
    workspace.admin.patch(&account(path::SERVICE_ACCOUNT, of.id), body).await
}

#[tokio::test]
async fn puts_description_role_and_segments_in_place_of_what_was() {
    let workspace = Workspace::spawn().await;
    let organization = workspace.organization;
    let ios = workspace.app.segment(organization, "iOS apps", &[]).await;
    let android = workspace.app.segment(organization, "Android apps", &[]).await;
    let made = workspace.create_account(with(wanted("ci"), "segments", json!([ios]))).await;
    let body = json!({ "description": " Ships. ", "role": "viewer", "segments": [android, ios] });
    let details: ServiceAccountDetails = patch(&workspace, &made.account, &body).await.expect_status(200).read();
    let changed = &details.account;
    assert_eq!((changed.description.as_str(), changed.role), ("Ships.", Role::Viewer));
    let names: Vec<_> = changed.segments.iter().flatten().map(|segment| segment.name.as_str()).collect();
    assert_eq!(names, ["Android apps", "iOS apps"]);
    assert_eq!(changed.identifier, made.account.identifier);
    assert_eq!(details.keys, [made.key]);
    assert_eq!(workspace.service_account(changed.id).await, details);
    assert_eq!(workspace.service_account_names("search=ships").await, ["ci"]);
    workspace.use_secret(&made.secret).await;

    // Without segments it works in the whole workspace.
    workspace.app.clock.advance(1000);
    let body = json!({ "description": "", "role": "admin", "segments": null });
    let details: ServiceAccountDetails = patch(&workspace, changed, &body).await.expect_status(200).read();
    assert_eq!((details.account.role, details.account.segments), (Role::Admin, None));
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM service_account_segments").await, 0);
    assert_eq!(workspace.app.count(EVENTS).await, 2);
    let told: String = sqlx::query_scalar(
        "SELECT details FROM audit_events WHERE action = 'service_account.change' ORDER BY id DESC LIMIT 1",
    )
    .fetch_one(workspace.app.server.state.database.reader())
    .await
    .unwrap();
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["to"], json!({ "description": "", "role": "admin", "segments": null }));
    let from = json!({ "description": "Ships.", "role": "viewer", "segments": ["Android apps", "iOS apps"] });
    assert_eq!(told["from"], from);
}

#[tokio::test]
async fn what_is_as_it_was_is_no_event() {
    let workspace = Workspace::spawn().await;
    let segment = workspace.app.segment(workspace.organization, "iOS apps", &[]).await;
    let made = workspace.create_account(with(wanted("ci"), "segments", json!([segment]))).await;
    let body = json!({ "description": "  ", "role": "developer", "segments": [segment, segment] });
    patch(&workspace, &made.account, &body).await.expect_status(200);
    assert_eq!(workspace.app.count(EVENTS).await, 0);
}

#[tokio::test]
async fn refuses_what_cannot_be_and_leaves_everything_as_it_was() {
    let workspace = Workspace::spawn().await;
    let made = workspace.create_account(wanted("ci")).await;
    let foreign = workspace.app.segment(workspace.app.organization("quay").await, "Theirs", &[]).await;
    let many: Vec<String> = (0..201).map(|at| format!("01932f6e-9c1a-7b2e-8d4f-{at:012x}")).collect();
    let good = json!({ "description": "new", "role": "admin", "segments": null });
    for (body, fields) in [
        (
            with(with(good.clone(), "description", json!("a\tb")), "segments", json!(many)),
            vec!["description", "segments"],
        ),
        (with(good.clone(), "segments", json!([])), vec!["segments"]),
        (with(good.clone(), "role", json!("root")), vec!["role"]),
        (with(good.clone(), "name", json!("other")), vec!["name"]),
        (json!({ "role": "admin", "segments": null }), vec!["description"]),
        (json!({ "description": "new", "segments": null }), vec!["role"]),
        (json!({ "description": "new", "role": "admin" }), vec!["segments"]),
    ] {
        assert_eq!(patch(&workspace, &made.account, &body).await.problem(400).1, fields, "{body}");
    }
    let body = with(good.clone(), "segments", json!([foreign]));
    assert_eq!(patch(&workspace, &made.account, &body).await.problem(404).0, "not_found");
    assert_eq!(workspace.service_account(made.account.id).await.account, made.account);

    workspace.admin.delete(&account(path::SERVICE_ACCOUNT, made.account.id)).await.expect_status(204);
    assert_eq!(patch(&workspace, &made.account, &good).await.problem(404).0, "not_found");
    assert_eq!(workspace.app.count(EVENTS).await, 0);
}

#[tokio::test]
async fn an_account_that_has_lost_its_last_segment_can_stay_so() {
    let workspace = Workspace::spawn().await;
    let segment = workspace.app.segment(workspace.organization, "iOS apps", &[]).await;
    let made = workspace.create_account(with(wanted("ci"), "segments", json!([segment]))).await;
    sqlx::query("DELETE FROM service_account_segments")
        .execute(workspace.app.server.state.database.writer())
        .await
        .unwrap();
    let body = json!({ "description": "Works nowhere.", "role": "developer", "segments": [] });
    let details: ServiceAccountDetails = patch(&workspace, &made.account, &body).await.expect_status(200).read();
    assert_eq!((details.account.description.as_str(), details.account.segments), ("Works nowhere.", Some(vec![])));
}
