//! `GET /api/dashboard/organizations/{organization}/service-accounts`

use latchkey_api::{path, timestamp::DAY, usage::LastUse};
use serde_json::json;

use crate::support::{
    NewAccount, START, TestApp,
    tokens::with,
    workspace::{Workspace, account, accounts, key, wanted},
};

#[tokio::test]
async fn of_none_is_empty_and_says_what_identifiers_end_in() {
    let workspace = Workspace::spawn().await;
    let page = workspace.service_accounts("").await;
    assert_eq!((page.items.len(), page.next, page.domain.as_str()), (0, None, "harbour.iam.127.0.0.1"));
    assert_eq!((page.freshness.as_of, page.freshness.delay_seconds), (START, 10));
}

#[tokio::test]
async fn an_identifier_has_the_host_that_the_public_knows() {
    let app = TestApp::spawn_with("public_url = \"https://keys.example:8443\"").await;
    let harbour = app.organization("harbour").await;
    let mara = app.member("mara", harbour, latchkey_api::session::Role::Admin).await;
    app.service_account(harbour, NewAccount::default()).await;
    // The cookie is for https alone, so the test carries it by hand.
    let browser = app.anonymous().in_browser();
    let body = json!({ "email": mara.email, "password": crate::support::PASSWORD });
    let signed_in = browser.post(path::SIGN_IN, &body).await.expect_status(200);
    let cookie = signed_in.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let list = app.anonymous().with_header("cookie", cookie).get(&accounts()).await.expect_status(200).json();
    assert_eq!(list["items"][0]["identifier"], "ci-pipeline@harbour.iam.keys.example");
}

#[tokio::test]
async fn holds_the_live_ones_of_this_workspace_by_name_a_page_at_a_time() {
    let workspace = Workspace::spawn().await;
    for name in ["charlie", "alpha", "echo", "bravo", "delta"] {
        workspace.app.service_account(workspace.organization, NewAccount { name, ..NewAccount::default() }).await;
    }
    let gone = NewAccount { name: "aaa", ..NewAccount::default() };
    let gone = workspace.app.service_account(workspace.organization, gone).await;
    workspace.admin.delete(&account(path::SERVICE_ACCOUNT, gone.id)).await.expect_status(204);
    let quay = workspace.app.organization("quay").await;
    workspace.app.service_account(quay, NewAccount { name: "elsewhere", ..NewAccount::default() }).await;

    let every = ["alpha", "bravo", "charlie", "delta", "echo"];
    assert_eq!(workspace.service_account_names("").await, every);
    for limit in [1, 2, 5] {
        let (mut walked, mut after) = (Vec::new(), String::new());
        loop {
            let page = workspace.service_accounts(&format!("limit={limit}{after}")).await;
            walked.extend(page.items.into_iter().map(|account| account.name));
            let Some(next) = page.next else { break };
            after = format!("&after={next}");
        }
        assert_eq!(walked, every, "{limit}");
    }
    // By the id as well as by the slug, in any case.
    for organization in [workspace.organization.to_string().to_uppercase(), "HARBOUR".to_owned()] {
        let address = path::fill(path::SERVICE_ACCOUNTS, &[("organization", &organization)]);
        workspace.viewer.get(&address).await.expect_status(200);
    }
}

#[tokio::test]
async fn searches_names_and_descriptions_without_regard_to_case() {
    let workspace = Workspace::spawn().await;
    workspace.create_account(with(wanted("ci-pipeline"), "description", json!("Baut 100% der ÄPPS"))).await;
    workspace.create_account(wanted("browserstack")).await;
    for (search, found) in [
        ("PIPE", vec!["ci-pipeline"]),
        ("%C3%A4pps", vec!["ci-pipeline"]),
        ("100%25", vec!["ci-pipeline"]),
        ("r", vec!["browserstack", "ci-pipeline"]),
        ("_", vec![]),
        ("'--", vec![]),
        ("", vec!["browserstack", "ci-pipeline"]),
    ] {
        assert_eq!(workspace.service_account_names(&format!("search={search}")).await, found, "{search}");
    }
    let next = workspace.service_accounts("search=r&limit=1").await.next.unwrap();
    assert_eq!(workspace.service_account_names(&format!("search=r&limit=1&after={next}")).await, ["ci-pipeline"]);
}

#[tokio::test]
async fn counts_keys_by_state_and_tells_the_last_use_of_any() {
    let mut workspace = Workspace::spawn().await;
    let ci = workspace.create_account(wanted("ci")).await;
    workspace.create_account(wanted("unused")).await;
    let id = ci.account.id;
    for days in [1, 8, 9] {
        workspace.add_key(id, json!({ "name": "k", "expires": { "days": days } })).await;
    }
    let doomed = workspace.add_key(id, json!({ "name": "doomed" })).await;
    workspace.use_secret(&ci.secret).await;
    workspace.app.clock.advance(1000);
    workspace.use_secret(&doomed.secret).await;
    workspace.flush().await;
    let revoked = key(path::SERVICE_ACCOUNT_KEY, id, doomed.token.id);
    workspace.admin.delete(&revoked).await.expect_status(204);
    workspace.later(DAY - 1000).await;

    let [ci, unused] = workspace.service_accounts("").await.items.try_into().unwrap();
    assert_eq!((ci.active_keys, ci.expiring_keys, ci.expired_keys), (3, 1, 1), "active, expiring, expired");
    let last_use = LastUse { at: latchkey_api::timestamp::Timestamp(START.0 + 1000), address: "127.0.0.1".into() };
    assert_eq!(ci.last_use, Some(last_use), "a key that is gone was still used");
    assert_eq!((unused.active_keys, unused.expiring_keys, unused.expired_keys), (1, 0, 0));
    assert_eq!(unused.last_use, None);
    let details = workspace.service_account(id).await;
    assert_eq!(details.account, ci);
}

#[tokio::test]
async fn tells_the_segments_of_each() {
    let workspace = Workspace::spawn().await;
    let app = &workspace.app;
    let (a, b) = (
        app.segment(workspace.organization, "A", &[workspace.wallpaper]).await,
        app.segment(workspace.organization, "b", &[]).await,
    );
    for (name, segments) in [("both", json!([a, b])), ("one", json!([b])), ("whole", json!(null))] {
        workspace.create_account(with(wanted(name), "segments", segments)).await;
    }
    // An app that was deleted is no app of a segment any more, and a segment that was deleted leaves nothing behind.
    for sql in [
        "UPDATE apps SET deleted_at = 1",
        "DELETE FROM service_account_segments WHERE segment_id IN \
         (SELECT id FROM segments WHERE name = 'b')",
    ] {
        sqlx::query(sql).execute(app.server.state.database.writer()).await.unwrap();
    }
    let seen: Vec<_> = workspace
        .service_accounts("")
        .await
        .items
        .into_iter()
        .map(|account| account.segments.map(|all| all.into_iter().map(|one| (one.name, one.apps)).collect()))
        .collect::<Vec<Option<Vec<_>>>>();
    assert_eq!(seen, [Some(vec![("A".to_owned(), 0)]), Some(vec![]), None]);
}

#[tokio::test]
async fn refuses_what_it_cannot_do_and_names_the_parameter() {
    let workspace = Workspace::spawn().await;
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=ten", "limit"),
        ("after=Not%20a%20name", "after"),
        ("after=%00", "after"),
        ("after=%20ci", "after"),
        ("search=a%00b", "search"),
        (&format!("search={}", "a".repeat(101)), "search"),
    ] {
        let answer = workspace.admin.get(&format!("{}?{query}", accounts())).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
    }
}
