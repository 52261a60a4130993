//! What happens while others hold what a request needs in the database.

use latchkey_api::{path, session::Role};
use latchkey_server::database::DatabaseKind;
use serde_json::json;

use crate::support::{
    Client, PASSWORD, TestApp,
    harbour::{Workspace, at, one},
};

fn is_postgres(app: &TestApp) -> bool {
    app.server.state.database.kind() == DatabaseKind::Postgres
}

/// Returns once so many wait for what others hold.
async fn until_waiting(app: &TestApp, count: i64) {
    let waiting = "SELECT COUNT(*) FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while app.count(waiting).await < count {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn whoever_waits_too_long_is_told_to_come_back() {
    let harbour = Workspace::spawn().await;
    if is_postgres(&harbour.app) {
        let name: String = sqlx::query_scalar("SELECT CAST(current_database() AS TEXT)")
            .fetch_one(harbour.app.server.state.database.reader())
            .await
            .unwrap();
        harbour.app.execute(format!("ALTER DATABASE {name} SET lock_timeout = '100ms'")).await;
    }
    let other = harbour.app.another().await;
    let browser = Client::new(other.address).in_browser();
    let body = json!({ "email": harbour.admin.email, "password": PASSWORD });
    browser.post(path::SIGN_IN, &body).await.expect_status(200);

    let mut held = harbour.app.change().await;
    sqlx::query("UPDATE organizations SET name = name").execute(held.connection()).await.unwrap();
    let refused = browser.post(&at(path::APPS), &json!({ "name": "Relay" })).await;
    assert_eq!(refused.problem(503).0, "busy");
    assert_eq!(refused.header("retry-after"), Some("5"));
    drop(held);
    browser.post(&at(path::APPS), &json!({ "name": "Relay" })).await.expect_status(201);
    other.shutdown().await;
}

/// Counts of use are written in the order of the credentials' ids, and revoking many at once keeps to it, too. SQLite has one
/// writer, which waits for nobody.
#[tokio::test]
async fn revoking_many_and_counting_use_never_wait_for_each_other_in_a_circle() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    if !is_postgres(app) {
        return;
    }
    // However the tokens are read, by whichever index, the one with the greater id comes first.
    let (slug, first, last) = loop {
        let slug = format!("app-{}", app.count("SELECT COUNT(*) FROM apps").await);
        let tokens_of = app.app(harbour.id, &slug).await;
        let end = Some(app.clock.now().plus_days(30));
        let (first, _) = app.app_api_token(harbour.id, tokens_of, "a", end).await;
        let (last, _) = app.app_api_token(harbour.id, tokens_of, "b", None).await;
        if last < first {
            break (slug, first, last);
        }
    };
    let later = "UPDATE credentials SET created_at = created_at + 1, last_used_at = 1";
    app.execute(format!("{later} WHERE id = '{last}'")).await;

    let mut counting = app.change().await;
    let used = |id| sqlx::query("UPDATE credentials SET last_used_at = 2 WHERE id = $1").bind(format!("{id}"));
    used(last).execute(counting.connection()).await.unwrap();
    let mara = harbour.mara.clone();
    let deletion = tokio::spawn(async move { mara.delete(&one(path::APP, slug)).await });
    until_waiting(app, 1).await;
    used(first).execute(counting.connection()).await.unwrap();
    counting.commit().await.unwrap();
    deletion.await.unwrap().expect_status(204);
}

/// SQLite has one writer, so there one is over before the other begins.
#[tokio::test]
async fn a_segment_can_be_deleted_while_a_service_account_is_limited_to_it() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    if !is_postgres(app) {
        return;
    }
    let (changed, _) = app.account_key(harbour.id, "changed", Role::Viewer, None).await;
    for is_new in [true, false] {
        let segment = app.segment(harbour.id, "Mobile", &[harbour.wallpaper]).await;
        // Whoever limits the account has written its segments when they wait for this.
        let mut held = app.change().await;
        sqlx::query("LOCK TABLE audit_events").execute(held.connection()).await.unwrap();
        let mara = harbour.mara.clone().with_header("idempotency-key", "made");
        let limiting = tokio::spawn(async move {
            let (role, segments) = ("viewer", [segment]);
            if is_new {
                let account = json!({ "name": "made", "role": role, "segments": segments });
                mara.post(&at(path::SERVICE_ACCOUNTS), &account).await
            } else {
                let account = json!({ "description": "", "role": role, "segments": segments });
                mara.patch(&one(path::SERVICE_ACCOUNT, changed), &account).await
            }
        });
        until_waiting(app, 1).await;
        let mara = harbour.mara.clone();
        let deletion = tokio::spawn(async move { mara.delete(&one(path::SEGMENT, segment)).await });
        until_waiting(app, 2).await;
        held.commit().await.unwrap();
        limiting.await.unwrap().expect_status(if is_new { 201 } else { 200 });
        deletion.await.unwrap().expect_status(204);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM service_accounts WHERE whole = 0").await, 2, "limited to nothing");
    assert_eq!(app.count("SELECT COUNT(*) FROM service_account_segments").await, 0);
}
