//! `/api/dashboard/organizations/{organization}/segments`

use latchkey_api::{id::SegmentId, path, segment::Segment, session::Role};
use serde_json::{Value, json};

use crate::support::{
    Client,
    harbour::{Workspace, at, one},
};

async fn create(client: &Client, body: Value) -> Segment {
    client.post(&at(path::SEGMENTS), &body).await.expect_status(201).read()
}

async fn list(client: &Client) -> Vec<Segment> {
    client.get(&at(path::SEGMENTS)).await.expect_status(200).read()
}

#[tokio::test]
async fn holds_apps_and_tells_which_service_accounts_are_limited_to_it() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let beacon = app.app(harbour.id, "beacon").await;
    let apps = json!([harbour.wallpaper, beacon, beacon]);
    let mobile = create(mara, json!({ "name": " Mobile ", "apps": apps })).await;
    assert_eq!((mobile.name.as_str(), mobile.apps.as_slice()), ("Mobile", &[beacon, harbour.wallpaper][..]));
    let empty = create(mara, json!({ "name": "backend", "apps": [] })).await;
    app.account_key(harbour.id, "both", Role::Viewer, Some(&[mobile.id, empty.id])).await;
    app.account_key(harbour.id, "mobile-only", Role::Viewer, Some(&[mobile.id])).await;
    app.account_key(harbour.id, "everywhere", Role::Viewer, None).await;
    let listed = list(mara).await;
    assert_eq!(listed.iter().map(|segment| segment.name.as_str()).collect::<Vec<_>>(), ["backend", "Mobile"]);
    let accounts = |segment: &Segment| -> Vec<(String, bool)> {
        segment.service_accounts.iter().map(|account| (account.name.clone(), account.only_here)).collect()
    };
    assert_eq!(accounts(&listed[0]), [("both".to_owned(), false)]);
    assert_eq!(accounts(&listed[1]), [("both".to_owned(), false), ("mobile-only".to_owned(), true)]);
}

#[tokio::test]
async fn sent_again_with_the_same_key_makes_no_second_one() {
    let harbour = Workspace::spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    let wanted = json!({ "name": "Mobile", "apps": [harbour.wallpaper] });
    let first = create(&keyed, wanted.clone()).await;
    assert_eq!(create(&keyed, wanted.clone()).await, first);
    let (code, fields) = harbour.mara.post(&at(path::SEGMENTS), &wanted).await.problem(400);
    assert_eq!((code.as_str(), fields), ("invalid_field", vec!["name".to_owned()]));
    assert_eq!(list(&harbour.mara).await, [first]);
}

#[tokio::test]
async fn is_put_in_place_of_what_it_was() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let beacon = app.app(harbour.id, "beacon").await;
    let segment = create(mara, json!({ "name": "Mobile", "apps": [harbour.wallpaper] })).await;
    let path = one(path::SEGMENT, segment.id);
    app.clock.advance(1000);
    let changed: Segment =
        mara.patch(&path, &json!({ "name": "mobile", "apps": [beacon] })).await.expect_status(200).read();
    assert_eq!((changed.name.as_str(), changed.apps.as_slice()), ("mobile", &[beacon][..]));
    mara.patch(&path, &json!({ "name": "mobile", "apps": [beacon] })).await.expect_status(200);
    let page = mara.get(&format!("{}?subject={}", at(path::AUDIT_LOG), segment.id)).await.json();
    let actions: Vec<&str> =
        page["items"].as_array().unwrap().iter().map(|event| event["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["segment.change", "segment.create"], "nothing changed is no event");
    let details: Value = serde_json::from_str(page["items"][0]["details"].as_str().unwrap()).unwrap();
    assert_eq!(details, json!({ "added": [beacon], "removed": [harbour.wallpaper], "from": "Mobile" }));
}

#[tokio::test]
async fn a_name_is_taken_in_any_case() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    create(mara, json!({ "name": "Mobile", "apps": [] })).await;
    let other = create(mara, json!({ "name": "Other", "apps": [] })).await;
    let taken = json!({ "name": "MOBILE", "apps": [] });
    assert_eq!(mara.post(&at(path::SEGMENTS), &taken).await.problem(400).1, ["name"]);
    assert_eq!(mara.patch(&one(path::SEGMENT, other.id), &taken).await.problem(400).1, ["name"]);
    let northwind = path::fill(path::SEGMENTS, &[("organization", "northwind")]);
    harbour.app.signed_in(&harbour.stranger).await.post(&northwind, &taken).await.expect_status(201);
}

#[tokio::test]
async fn refuses_what_it_cannot_hold_and_changes_nothing() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    let segment = create(mara, json!({ "name": "Mobile", "apps": [harbour.wallpaper] })).await;
    let path = one(path::SEGMENT, segment.id);
    let nobodys = SegmentId::from_bytes([1; 16]);
    for app in [harbour.arm_console.to_string(), nobodys.to_string()] {
        let body = json!({ "name": "New", "apps": [harbour.wallpaper, app] });
        assert_eq!(mara.post(&at(path::SEGMENTS), &body).await.problem(404).0, "not_found");
        assert_eq!(mara.patch(&path, &body).await.problem(404).0, "not_found");
    }
    for (body, fields) in [
        (json!({ "name": "", "apps": [] }), &["name"][..]),
        (json!({ "name": "New", "apps": ["x"] }), &["apps[0]"]),
        (json!({ "name": "New" }), &["apps"]),
        (json!({ "name": "New", "apps": [], "note": 1 }), &["note"]),
        (json!({ "name": " ", "apps": ids(1001) }), &["name", "apps"]),
    ] {
        assert_eq!(mara.post(&at(path::SEGMENTS), &body).await.problem(400).1, fields);
        assert_eq!(mara.patch(&path, &body).await.problem(400).1, fields);
    }
    assert_eq!(list(mara).await, [segment]);
}

fn ids(count: u16) -> Vec<String> {
    (0..count)
        .map(|number| {
            let [high, low] = number.to_be_bytes();
            SegmentId::from_bytes([high, low, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).to_string()
        })
        .collect()
}

#[tokio::test]
async fn there_are_200_at_most() {
    let harbour = Workspace::spawn().await;
    for number in 0..200 {
        sqlx::query(
            "INSERT INTO segments (id, organization_id, name, name_folded, created_at) VALUES ($1, $2, $3, $3, 0)",
        )
        .bind(ids(200)[number].as_str())
        .bind(harbour.id.to_string())
        .bind(number.to_string())
        .execute(harbour.app.server.state.database.writer())
        .await
        .unwrap();
    }
    let body = json!({ "name": "One more", "apps": [] });
    assert_eq!(harbour.mara.post(&at(path::SEGMENTS), &body).await.problem(409).0, "limit_reached");
}

#[tokio::test]
async fn a_deleted_one_leaves_its_service_accounts_limited_to_what_is_left() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let segment = create(mara, json!({ "name": "Mobile", "apps": [harbour.wallpaper] })).await;
    let (account, _) = app.account_key(harbour.id, "ci", Role::Developer, Some(&[segment.id])).await;
    app.clock.advance(1000);
    mara.delete(&one(path::SEGMENT, segment.id)).await.expect_status(204);
    mara.delete(&one(path::SEGMENT, segment.id)).await.problem(404);
    assert!(list(mara).await.is_empty());
    assert_eq!(app.count("SELECT COUNT(*) FROM service_accounts WHERE whole = 0").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM service_account_segments").await, 0);
    let log = mara.get(&format!("{}?subject={}&limit=1", at(path::AUDIT_LOG), segment.id)).await.json();
    let details: Value = serde_json::from_str(log["items"][0]["details"].as_str().unwrap()).unwrap();
    assert_eq!(details, json!({ "apps": [harbour.wallpaper], "serviceAccounts": [account] }));
}
