//! What stays when the server stops, and when it is killed.

use latchkey_api::{path, session::Role};
use serde_json::json;

use crate::support::{
    PASSWORD, TestApp,
    tokens::{wanted, with},
};

#[tokio::test]
async fn a_stop_writes_what_was_counted_and_a_start_finds_everything() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let (kept, gone) = (browser.create_token(wanted("kept")).await, browser.create_token(wanted("gone")).await);
    browser.revoke_token(gone.token.id).await.expect_status(204);
    for _ in 0..3 {
        app.bearer(&kept.secret).get("/v1/users/me").await.expect_status(200);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM credential_usage").await, 0);

    let app = app.restarted().await;
    let browser = app.signed_in(&user).await;
    assert_eq!(browser.token_usage(kept.token.id).await.total, 3);
    assert!(browser.token(kept.token.id).await.last_use.is_some());
    app.bearer(&kept.secret).get("/v1/users/me").await.expect_status(200);
    app.bearer(&gone.secret).get("/v1/users/me").await.expect_status(401);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'personal_access_token.%'").await, 3);
}

/// Rows of an earlier version, which searched by something else.
#[tokio::test]
async fn a_start_makes_what_was_there_before_findable() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    let user = app.member("Åsa", organization, Role::Admin).await;
    app.app(organization, "Über").await;
    for table in ["users", "apps"] {
        app.execute(format!("UPDATE {table} SET search_text = NULL")).await;
    }
    let app = app.restarted().await;
    let browser = app.signed_in(&user).await;
    for (path, search) in [(path::APPS, "ÜBER"), (path::MEMBERS, "åsa")] {
        let list = path::fill(path, &[("organization", "harbour")]);
        let page = browser.get(&format!("{list}?search={search}")).await.expect_status(200).json();
        assert_eq!(page["total"], 1, "{search}");
    }
}

#[tokio::test]
async fn killed_it_loses_counts_of_use_and_nothing_else() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let program = app.program().await;
    let browser = program.anonymous().in_browser();
    browser.post(path::SIGN_IN, &json!({ "email": user.email, "password": PASSWORD })).await.expect_status(200);
    let mut made = Vec::new();
    for name in ["a", "b", "c"] {
        made.push(browser.create_token(with(wanted(name), "expires", json!("never"))).await);
    }
    let bearer = program.anonymous().with_header("authorization", format!("Bearer {}", made[0].secret));
    bearer.get("/v1/users/me").await.expect_status(200);
    browser.rename_token(made[1].token.id, "renamed").await.expect_status(200);
    browser.revoke_token(made[2].token.id).await.expect_status(204);
    program.kill().await;

    let browser = app.signed_in(&user).await;
    assert_eq!(browser.token_names("sort=name").await, ["a", "renamed"]);
    assert_eq!(browser.token_names("state=revoked").await, ["c"]);
    for (created, status) in made.iter().zip([200, 200, 401]) {
        app.bearer(&created.secret).get("/v1/users/me").await.expect_status(status);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'personal_access_token.%'").await, 5);
    assert_eq!(app.count("SELECT COUNT(*) FROM credential_usage").await, 0);
}
