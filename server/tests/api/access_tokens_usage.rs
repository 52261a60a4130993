//! `GET /api/dashboard/access-tokens/{id}/usage`, and what is written down of each request with a token.

use latchkey_api::{
    timestamp::{DAY, Timestamp},
    usage::{Caller, LastUse},
};
use serde_json::json;

use crate::support::{
    Client, START, TestApp,
    tokens::{wanted, with},
};

const NOWHERE: &str = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";

async fn flush(app: &TestApp) {
    app.server.state.usage.flush().await.unwrap();
}

#[tokio::test]
async fn of_an_unused_token_is_empty() {
    let app = TestApp::spawn_with("[usage]\nflush_seconds = 42").await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let token = browser.create_token(wanted("ci")).await.token;
    let usage = browser.token_usage(token.id).await;
    assert_eq!((usage.total, usage.denied, usage.callers.len(), usage.more_callers), (0, 0, 0, 0));
    assert_eq!((usage.freshness.as_of, usage.freshness.delay_seconds), (START, 42));
}

#[tokio::test]
async fn groups_requests_by_caller_and_endpoint_and_counts_the_denied() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("ci")).await;
    let other = browser.create_token(wanted("other")).await;
    let curl = app.bearer(&created.secret).with_header("user-agent", "curl/8.5.0");
    let versions = format!("/api/v1/projects/{NOWHERE}/versions?teamId={NOWHERE}");
    for _ in 0..3 {
        curl.get("/v1/users/me").await.expect_status(200);
        app.clock.advance(1000);
    }
    // The scope is missing; the project is not there; the parameter is wrong.
    curl.post(&versions, &json!({})).await.expect_status(403);
    curl.get(&versions).await.expect_status(404);
    curl.get("/api/v1/projects/42/versions").await.expect_status(400);
    app.bearer(&created.secret).with_header("user-agent", "x".repeat(300)).get("/v1/users/me").await.expect_status(200);
    app.bearer(&other.secret).get("/v1/users/me").await.expect_status(200);
    flush(&app).await;

    let usage = browser.token_usage(created.token.id).await;
    assert_eq!((usage.total, usage.denied, usage.more_callers), (7, 3, 0));
    let caller = |user_agent: &str, method: &str, path: &str, count, last_at| Caller {
        address: "127.0.0.1".into(),
        user_agent: user_agent.into(),
        method: method.into(),
        path: path.into(),
        count,
        last_at: Timestamp(last_at),
    };
    let now = START.0 + 3000;
    let versions = "/api/v1/projects/{projectId}/versions";
    assert_eq!(
        usage.callers,
        [
            caller("curl/8.5.0", "GET", "/v1/users/me", 3, START.0 + 2000),
            caller("curl/8.5.0", "GET", versions, 2, now),
            caller("curl/8.5.0", "POST", versions, 1, now),
            caller(&"x".repeat(200), "GET", "/v1/users/me", 1, now),
        ]
    );
    assert_eq!(browser.token_usage(other.token.id).await.total, 1);
}

#[tokio::test]
async fn is_exact_over_many_requests_at_once_and_many_batches() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("ci")).await;
    for _ in 0..5 {
        let requests: Vec<_> = (0..20)
            .map(|_| {
                let client = app.bearer(&created.secret);
                tokio::spawn(async move { client.get("/v1/users/me").await.expect_status(200) })
            })
            .collect();
        for request in requests {
            request.await.unwrap();
        }
        flush(&app).await;
    }
    let usage = browser.token_usage(created.token.id).await;
    assert_eq!((usage.total, usage.denied, usage.callers.len()), (100, 0, 1));
    assert_eq!(app.count("SELECT COUNT(*) FROM credential_usage").await, 1);
}

#[tokio::test]
async fn the_last_use_shows_in_the_list_with_its_address() {
    let app = TestApp::spawn_with("trusted_proxies = [\"127.0.0.1\"]").await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("ci")).await;
    let from = |address: &str| app.bearer(&created.secret).with_header("x-forwarded-for", address);
    from("203.0.113.9").get("/v1/users/me").await.expect_status(200);
    app.clock.advance(1000);
    from("2001:db8:7::1c02").get("/v1/users/me").await.expect_status(200);
    assert_eq!(browser.token(created.token.id).await.last_use, None, "nothing is written yet");
    flush(&app).await;
    let last_use = Some(LastUse { at: Timestamp(START.0 + 1000), address: "2001:db8:7::1c02".into() });
    assert_eq!(browser.token(created.token.id).await.last_use, last_use);
    assert_eq!(browser.tokens("").await.items[0].last_use, last_use);
    let callers = browser.token_usage(created.token.id).await.callers;
    let addresses: Vec<_> = callers.iter().map(|caller| caller.address.as_str()).collect();
    assert_eq!(addresses, ["2001:db8:7::1c02", "203.0.113.9"], "the later one first");
}

#[tokio::test]
async fn tries_with_a_revoked_or_expired_token_count_as_denied() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let revoked = browser.create_token(wanted("revoked")).await;
    let expired = browser.create_token(with(wanted("expired"), "expires", json!({ "days": 1 }))).await;
    browser.revoke_token(revoked.token.id).await.expect_status(204);
    app.clock.advance(DAY);
    let browser = app.signed_in(&user).await;
    for created in [revoked, expired] {
        app.bearer(&created.secret).get("/v1/users/me").await.expect_status(401);
        app.bearer(&created.secret).get("/v1/users/me").await.expect_status(401);
        flush(&app).await;
        let usage = browser.token_usage(created.token.id).await;
        assert_eq!((usage.total, usage.denied), (2, 2), "{}", created.token.name);
        let last = browser.token(created.token.id).await.last_use.map(|last| last.at);
        assert_eq!(last, Some(START.plus_days(1)));
    }
}

#[tokio::test]
async fn shows_seven_days_and_keeps_ninety() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let created = app.signed_in(&user).await.create_token(with(wanted("ci"), "expires", json!("never"))).await;
    let rows = "SELECT COUNT(*) FROM credential_usage";
    for (days, in_window, kept) in [(0, 1, 1), (6, 2, 2), (1, 2, 3), (83, 1, 4), (1, 2, 4)] {
        app.clock.advance(days * DAY);
        app.bearer(&created.secret).get("/v1/users/me").await.expect_status(200);
        flush(&app).await;
        let total = app.signed_in(&user).await.token_usage(created.token.id).await.total;
        assert_eq!((total, app.count(rows).await), (in_window, kept), "after {days} more days");
    }
}

#[tokio::test]
async fn lists_the_twenty_that_ask_most_and_counts_the_others() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("ci")).await;
    for number in 0..23 {
        let client = app.bearer(&created.secret).with_header("user-agent", format!("client/{number}"));
        for _ in 0..=number % 3 {
            client.get("/v1/users/me").await.expect_status(200);
        }
    }
    flush(&app).await;
    let usage = browser.token_usage(created.token.id).await;
    assert_eq!((usage.total, usage.callers.len(), usage.more_callers), (45, 20, 3));
    assert!(usage.callers.is_sorted_by(|before, after| before.count >= after.count));
}

#[tokio::test]
async fn a_client_is_listed_together_and_counts_once() {
    let app = TestApp::spawn().await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let created = browser.create_token(wanted("ci")).await;
    let named = |name: &str| app.bearer(&created.secret).with_header("user-agent", name);
    let versions = format!("/api/v1/projects/{NOWHERE}/versions?teamId={NOWHERE}");
    for _ in 0..3 {
        named("most-of-one").get("/v1/users/me").await.expect_status(200);
    }
    for _ in 0..2 {
        named("most-of-all").get("/v1/users/me").await.expect_status(200);
        named("most-of-all").get(&versions).await.expect_status(404);
    }
    for number in 0..20 {
        named(&format!("other/{number}")).get("/v1/users/me").await.expect_status(200);
    }
    flush(&app).await;
    let usage = browser.token_usage(created.token.id).await;
    let first: Vec<_> = usage.callers.iter().take(3).map(|one| (one.user_agent.as_str(), one.count)).collect();
    assert_eq!(first, [("most-of-all", 2), ("most-of-all", 2), ("most-of-one", 3)]);
    assert_eq!((usage.clients().count(), usage.more_callers, usage.client_count()), (20, 2, 22));
}

/// Whoever holds a secret, even one that was revoked, can call themselves anything.
#[tokio::test]
async fn names_without_end_make_rows_with_an_end_and_all_are_counted() {
    let app = TestApp::spawn_with("trusted_proxies = [\"127.0.0.1\"]").await;
    let browser = app.signed_in(&app.user("mara").await).await;
    let (created, other) = (browser.create_token(wanted("ci")).await, browser.create_token(wanted("other")).await);
    let me = "/v1/users/me";
    let names = |secret: &str, address: &'static str, agent: String| {
        app.bearer(secret).with_header("x-forwarded-for", address).with_header("user-agent", agent)
    };
    app.bearer(&other.secret).get(me).await.expect_status(200);
    for number in 0..150 {
        names(&created.secret, "203.0.113.9", format!("agent/{number}")).get(me).await.expect_status(200);
    }
    flush(&app).await;
    let rows = format!("SELECT COUNT(*) FROM credential_usage WHERE credential_id = '{}'", created.token.id);
    assert_eq!(app.count(&rows).await, 150);

    browser.revoke_token(created.token.id).await.expect_status(204);
    let second = app.another().await;
    let elsewhere = Client::new(second.address).with_header("authorization", format!("Bearer {}", created.secret));
    for number in 150..400 {
        let agent = format!("agent/{number}");
        names(&created.secret, "203.0.113.9", agent.clone()).get(me).await.expect_status(401);
        elsewhere.clone().with_header("user-agent", agent).get(me).await.expect_status(401);
    }
    names(&created.secret, "203.0.113.9", "agent/7".into()).get(me).await.expect_status(401);
    flush(&app).await;
    second.state.usage.flush().await.unwrap();

    let usage = browser.token_usage(created.token.id).await;
    assert_eq!((usage.total, usage.denied), (651, 501));
    let of = |address: &str, agent: &str| -> u64 {
        let callers = usage.callers.iter();
        callers.filter(|one| one.address == address && one.user_agent == agent).map(|one| one.count).sum()
    };
    assert_eq!(of("203.0.113.9", "agent/7"), 2, "who was there before is still told apart");
    assert_eq!((of("203.0.113.9", ""), of("127.0.0.1", "")), (200, 250), "and the rest by their address");
    assert_eq!(app.count(&rows).await, 203, "200 clients, one of them with two outcomes, and two addresses");
    let last = browser.token(created.token.id).await.last_use.unwrap();
    assert!(["203.0.113.9", "127.0.0.1"].contains(&last.address.as_str()), "{last:?}");
    assert_eq!(browser.token_usage(other.token.id).await.total, 1);
    second.shutdown().await;
}
