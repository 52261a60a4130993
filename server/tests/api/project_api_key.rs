//! `GET` and `POST …/apps/{app}/project-api-key`

use latchkey_api::{
    app::ProjectApiKey,
    path,
    timestamp::{DAY, Timestamp},
};
use serde_json::json;

use crate::support::{Answer, Client, START, workspace::Workspace};

const CHECK: &str = "/api/v1/versions/check?app_name=x&app_version=1.0.0&platform=ios&environment=production";

fn address() -> String {
    path::fill(path::PROJECT_API_KEY, &[("organization", "harbour"), ("app", "wallpaper")])
}

/// With the content type that the dashboard sends with every change, and no body.
async fn replace(client: &Client) -> Answer {
    client.send(client.request(reqwest::Method::POST, &address()).header("content-type", "application/json")).await
}

#[tokio::test]
async fn is_made_shown_in_full_and_replaced_by_one_that_works_in_its_place() {
    let workspace = Workspace::spawn().await;
    assert_eq!(workspace.viewer.get(&address()).await.problem(404).0, "not_found");
    let first: ProjectApiKey = replace(&workspace.developer).await.expect_status(201).read();
    assert!(first.key.starts_with("aak_"));
    assert_eq!((first.created_at, first.created_by.as_deref()), (START, Some("jonas")));
    let shown: ProjectApiKey = workspace.viewer.get(&address()).await.expect_status(200).read();
    assert_eq!(shown, first);
    let check = async |key: &str| workspace.app.api_key(key).get(CHECK).await;
    check(&first.key).await.expect_status(200);

    workspace.app.clock.advance(1000);
    let second: ProjectApiKey = replace(&workspace.admin).await.expect_status(201).read();
    assert_ne!(second.key, first.key);
    assert_eq!((second.created_at.0, second.created_by.as_deref()), (START.0 + 1000, Some("mara")));
    check(&second.key).await.expect_status(200);
    assert_eq!(check(&first.key).await.problem(401).0, "invalid_token");
    let shown: ProjectApiKey = workspace.viewer.get(&address()).await.expect_status(200).read();
    assert_eq!(shown, second);

    let app = &workspace.app;
    assert_eq!(app.count("SELECT COUNT(*) FROM project_api_keys").await, 1);
    let event = async |action: &str| -> serde_json::Value {
        let details: String = sqlx::query_scalar("SELECT details FROM audit_events WHERE action = $1")
            .bind(action.to_owned())
            .fetch_one(app.server.state.database.reader())
            .await
            .unwrap();
        serde_json::from_str(&details).unwrap()
    };
    let (first, second) = (&first.key[38..], &second.key[38..]);
    assert_eq!(event("project_api_key.create").await, json!({ "lastFour": first, "replaced": null }));
    assert_eq!(event("project_api_key.replace").await, json!({ "lastFour": second, "replaced": first }));
}

/// When it was last used, and how often in the last days.
async fn used(client: &Client) -> (Option<Timestamp>, u64) {
    let key: ProjectApiKey = client.get(&address()).await.expect_status(200).read();
    (key.last_used_at, key.recent_checks)
}

#[tokio::test]
async fn tells_how_often_it_opened_a_check() {
    let mut workspace = Workspace::spawn().await;
    let key: ProjectApiKey = replace(&workspace.admin).await.expect_status(201).read();
    assert_eq!((key.last_used_at, key.recent_checks), (None, 0));
    let phone = workspace.app.api_key(&key.key).with_header("user-agent", "Wallpaper/1.0 (Ada’s phone)");
    phone.get(CHECK).await.expect_status(200);
    phone.get("/api/v1/versions/check?app_name=x").await.problem(400);
    workspace.app.api_key(&format!("{}x", key.key)).get(CHECK).await.problem(401);
    workspace.flush().await;
    assert_eq!(used(&workspace.admin).await, (Some(START), 1));

    workspace.later(DAY).await;
    for _ in 0..2 {
        phone.get(CHECK).await.expect_status(200);
    }
    workspace.flush().await;
    let last = START.plus_days(1);
    assert_eq!(used(&workspace.admin).await, (Some(last), 3));
    workspace.later(6 * DAY).await;
    assert_eq!(used(&workspace.admin).await, (Some(last), 2));
    // When it was used last is known for longer than how often.
    workspace.later(100 * DAY).await;
    workspace.flush().await;
    assert_eq!(used(&workspace.admin).await, (Some(last), 0));
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM project_api_key_usage").await, 0);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM credential_usage").await, 0);
}

#[tokio::test]
async fn one_in_place_of_another_begins_without_use() {
    let workspace = Workspace::spawn().await;
    let first: ProjectApiKey = replace(&workspace.developer).await.expect_status(201).read();
    let phone = workspace.app.api_key(&first.key);
    phone.get(CHECK).await.expect_status(200);
    workspace.flush().await;
    assert_eq!(used(&workspace.viewer).await, (Some(START), 1));
    // Another that is not written yet when its key is replaced.
    phone.get(CHECK).await.expect_status(200);
    let keyed = workspace.developer.clone().with_header("idempotency-key", "one");
    let second: ProjectApiKey = replace(&keyed).await.expect_status(201).read();
    assert_eq!((second.last_used_at, second.recent_checks), (None, 0));
    workspace.flush().await;
    assert_eq!(used(&workspace.viewer).await, (None, 0));
    phone.get(CHECK).await.problem(401);
    workspace.app.api_key(&second.key).get(CHECK).await.expect_status(200);
    workspace.flush().await;
    assert_eq!(used(&workspace.viewer).await, (Some(START), 1));
    let again: ProjectApiKey = replace(&keyed).await.expect_status(201).read();
    assert_eq!((again.key, again.recent_checks), (second.key, 1));
}

/// Keys of an earlier version, which did not count.
#[tokio::test]
async fn one_that_is_older_than_the_counting_says_since_when_its_uses_are_known() {
    let mut workspace = Workspace::spawn().await;
    let key: ProjectApiKey = replace(&workspace.admin).await.expect_status(201).read();
    let since = async |workspace: &Workspace| {
        let key: ProjectApiKey = workspace.admin.get(&address()).await.expect_status(200).read();
        key.counted_since
    };
    assert_eq!((key.counted_since, since(&workspace).await), (None, None));
    workspace.flush().await;
    workspace.app.execute("UPDATE project_api_keys SET counted_since = NULL").await;
    // Not before the counts are written for the first time.
    workspace.later(DAY).await;
    assert_eq!(since(&workspace).await, Some(START.plus_days(1)));
    workspace.flush().await;
    workspace.later(DAY).await;
    workspace.flush().await;
    assert_eq!(since(&workspace).await, Some(START.plus_days(1)));

    // One that counted, and did not remember since when.
    workspace.app.api_key(&key.key).get(CHECK).await.expect_status(200);
    workspace.flush().await;
    workspace.app.execute("UPDATE project_api_keys SET counted_since = NULL").await;
    workspace.later(2 * DAY).await;
    workspace.flush().await;
    assert_eq!(since(&workspace).await.map(Timestamp::day), Some(START.day() + 2));

    let next: ProjectApiKey = replace(&workspace.admin).await.expect_status(201).read();
    assert_eq!((next.counted_since, since(&workspace).await), (None, None));
}

#[tokio::test]
async fn its_app_can_be_deleted_after_it_was_used() {
    let workspace = Workspace::spawn().await;
    let key: ProjectApiKey = replace(&workspace.admin).await.expect_status(201).read();
    let phone = workspace.app.api_key(&key.key);
    phone.get(CHECK).await.expect_status(200);
    workspace.flush().await;
    phone.get(CHECK).await.expect_status(200);
    let app = path::fill(path::APP, &[("organization", "harbour"), ("app", "wallpaper")]);
    workspace.admin.delete(&app).await.expect_status(204);
    workspace.flush().await;
    phone.get(CHECK).await.problem(401);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM project_api_keys").await, 0);
}

#[tokio::test]
async fn sent_again_with_the_same_key_replaces_it_once() {
    let workspace = Workspace::spawn().await;
    replace(&workspace.developer).await.expect_status(201);
    let keyed = workspace.developer.clone().with_header("idempotency-key", "one");
    let first: ProjectApiKey = replace(&keyed).await.expect_status(201).read();
    let again: ProjectApiKey = replace(&keyed).await.expect_status(201).read();
    assert_eq!(again, first);
    let events = "SELECT COUNT(*) FROM audit_events WHERE action = 'project_api_key.replace'";
    assert_eq!(workspace.app.count(events).await, 1);
}

#[tokio::test]
async fn one_that_nobody_in_particular_made_is_shown_too() {
    let workspace = Workspace::spawn().await;
    let key = workspace.app.project_api_key(workspace.wallpaper).await;
    let shown: ProjectApiKey = workspace.viewer.get(&address()).await.expect_status(200).read();
    assert_eq!((shown.key, shown.created_by), (key, None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_made_at_once_one_is_left() {
    let workspace = Workspace::spawn().await;
    let requests: Vec<_> = (0..6)
        .map(|_| {
            let developer = workspace.developer.clone();
            tokio::spawn(async move { replace(&developer).await.expect_status(201).read::<ProjectApiKey>().key })
        })
        .collect();
    let mut keys = Vec::new();
    for request in requests {
        keys.push(request.await.unwrap());
    }
    let mut working = 0;
    for key in keys {
        working += u32::from(workspace.app.api_key(&key).get(CHECK).await.status == 200);
    }
    assert_eq!(working, 1);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM project_api_keys").await, 1);
}
