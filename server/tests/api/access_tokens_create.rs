//! `POST /api/dashboard/access-tokens`

use latchkey_api::{
    access_token::{CreatedAccessToken, MOST_LIMITS, State},
    expiry::LONGEST_DAYS,
    path,
    session::Role,
    timestamp::{DAY, Timestamp},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Client, START, TestApp, User,
    tokens::{wanted, with},
};

async fn browser(app: &TestApp) -> (User, Client) {
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    (user, browser)
}

/// The fields that a body is refused for.
async fn refused(browser: &Client, body: &Value) -> Vec<String> {
    let (code, fields) = browser.post_token("refused", body).await.problem(400);
    assert_eq!(code, "invalid_field", "{body}");
    fields
}

#[tokio::test]
async fn answers_the_token_and_for_once_its_secret() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let answer = browser.post_token("first", &wanted("  GitHub Actions production ")).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let CreatedAccessToken { token, secret } = answer.read();
    assert_eq!(answer.header("location"), Some(path::with_id(path::ACCESS_TOKEN, token.id).as_str()));
    assert_eq!(token.name, "GitHub Actions production");
    assert_eq!(token.scopes, ["versions:read"]);
    assert_eq!(token.prefix, "aau_");
    assert!(secret.starts_with("aau_") && secret.ends_with(&token.last_four));
    assert_eq!(token.created_at, START);
    assert_eq!(token.expires_at, Some(START.plus_days(30)));
    assert_eq!((token.full_access, token.revoked_at, token.last_use.clone()), (false, None, None));
    assert!(token.works_in.is_everywhere());
    assert_eq!(token.state(START), State::Active);
    assert_eq!(browser.token(token.id).await, token);

    app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
    let list = browser.get(path::ACCESS_TOKENS).await.expect_status(200);
    assert!(!list.body.contains(&secret[..12]), "{}", list.body);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.create'").await, 1);
}

#[tokio::test]
async fn takes_names_of_any_script_and_the_same_one_twice() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let longest = "é".repeat(100);
    for name in ["مفتاح النشر", "🚀 deploy 🚀", &longest, "twice", "twice", "<script>alert(1)</script>", "50%_\\"]
    {
        assert_eq!(browser.create_token(wanted(name)).await.token.name, name);
    }
}

#[tokio::test]
async fn refuses_names_that_are_none() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let too_long = "a".repeat(101);
    for name in ["", "   ", &too_long, "a\nb", "a\tb", "a\u{0}b", "a\u{1b}[31m", "\u{202e}evil", "\u{2066}a"] {
        assert_eq!(refused(&browser, &wanted(name)).await, ["name"], "{name:?}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM credentials").await, 0);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'personal%'").await, 0);
}

#[tokio::test]
async fn puts_scopes_into_catalog_order_once_each() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let scopes = json!(["builds:read", "versions:write", "versions:read", "builds:read"]);
    let token = browser.create_token(with(wanted("ci"), "scopes", scopes)).await.token;
    assert_eq!(token.scopes, ["versions:read", "versions:write", "builds:read"]);
    assert!(!token.full_access);
    let every: Vec<String> = app.server.state.config.catalog.scopes().map(|(scope, ..)| scope).collect();
    assert!(browser.create_token(with(wanted("all"), "scopes", json!(every))).await.token.full_access);
}

#[tokio::test]
async fn refuses_scopes_that_the_catalog_does_not_have_and_names_them() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    assert_eq!(refused(&browser, &with(wanted("ci"), "scopes", json!([]))).await, ["scopes"]);
    assert_eq!(refused(&browser, &with(wanted("ci"), "scopes", json!("versions:read"))).await, ["scopes"]);
    assert_eq!(refused(&browser, &with(wanted("ci"), "scopes", json!(["versions:read", 5]))).await, ["scopes[1]"]);
    let unknown = json!(["versions:read", "versions:delete", "VERSIONS:READ", ""]);
    let answer = browser.post_token("key", &with(wanted("ci"), "scopes", unknown)).await;
    assert_eq!(answer.problem(400).1, ["scopes"]);
    assert!(answer.body.contains("“versions:delete”") && answer.body.contains("“VERSIONS:READ”"), "{}", answer.body);
}

#[tokio::test]
async fn ends_when_it_is_asked_to() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let later = START.plus_days(3);
    for (expires, end) in [
        (json!({ "days": 7 }), Some(START.plus_days(7))),
        (json!({ "days": LONGEST_DAYS }), Some(START.plus_days(LONGEST_DAYS.into()))),
        (json!({ "at": later }), Some(later)),
        (json!("never"), None),
    ] {
        assert_eq!(browser.create_token(with(wanted("ci"), "expires", expires)).await.token.expires_at, end);
    }
    let unsaid = json!({ "name": "ci", "scopes": ["versions:read"] });
    assert_eq!(browser.create_token(unsaid).await.token.expires_at, Some(START.plus_days(30)));
}

#[tokio::test]
async fn refuses_ends_that_are_none() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    for (expires, field) in [
        (json!({ "days": 0 }), "expires"),
        (json!({ "days": LONGEST_DAYS + 1 }), "expires"),
        (json!({ "days": -1 }), "expires.days"),
        (json!({ "days": 1e9 }), "expires.days"),
        (json!({ "days": "7" }), "expires.days"),
        (json!({ "at": START }), "expires"),
        (json!({ "at": Timestamp(START.0 - 1) }), "expires"),
        (json!({ "at": START.plus_days(LONGEST_DAYS.into()).plus_days(1) }), "expires"),
        (json!({ "at": "2026-02-30T00:00:00Z" }), "expires.at"),
        (json!({ "at": "tomorrow" }), "expires.at"),
        (json!({ "at": "2027-01-01" }), "expires.at"),
        (json!({ "at": 1_900_000_000_000_i64 }), "expires.at"),
        (json!("soon"), "expires"),
        (json!({}), "expires"),
        (Value::Null, "expires"),
        (json!(0), "expires"),
    ] {
        assert_eq!(refused(&browser, &with(wanted("ci"), "expires", expires.clone())).await, [field], "{expires}");
    }
}

#[tokio::test]
async fn works_where_it_is_asked_to_among_the_users_own() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    let (own, second) = (app.organization("harbour").await, app.organization("quay").await);
    app.join(own, &user, Role::Viewer).await;
    app.join(second, &user, Role::Admin).await;
    let ferry = app.app(own, "ferry").await;
    let works_in = json!({ "organizations": [second, second], "apps": [ferry] });
    let token = browser.create_token(with(wanted("ci"), "worksIn", works_in)).await.token;
    assert_eq!(token.works_in.organizations, [second]);
    assert_eq!(token.works_in.apps, [ferry]);
    assert_eq!(browser.token(token.id).await.works_in, token.works_in);
}

#[tokio::test]
async fn refuses_to_work_where_the_user_is_a_stranger() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    let (own, foreign) = (app.organization("harbour").await, app.organization("elsewhere").await);
    app.join(own, &user, Role::Admin).await;
    let foreign_app = app.app(foreign, "secret").await;
    let nowhere = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
    let many = vec![nowhere; MOST_LIMITS + 1];
    let distinct: Vec<String> = (0..=MOST_LIMITS).map(|at| format!("01932f6e-9c1a-7b2e-8d4f-{at:012x}")).collect();
    for (works_in, fields) in [
        (json!({ "organizations": [foreign] }), vec!["worksIn.organizations"]),
        (json!({ "organizations": [own, nowhere] }), vec!["worksIn.organizations"]),
        (json!({ "apps": [foreign_app] }), vec!["worksIn.apps"]),
        (json!({ "apps": many }), vec!["worksIn.apps"]),
        (json!({ "apps": distinct }), vec!["worksIn"]),
        (json!({ "organizations": [foreign], "apps": [nowhere] }), vec!["worksIn.organizations", "worksIn.apps"]),
        (json!({ "apps": ["ferry"] }), vec!["worksIn.apps[0]"]),
        (json!({ "teams": [] }), vec!["worksIn.teams"]),
        (json!([own]), vec!["worksIn[0]"]),
    ] {
        let got = refused(&browser, &with(wanted("ci"), "worksIn", works_in.clone())).await;
        assert_eq!(got, fields, "{works_in}");
    }
}

#[tokio::test]
async fn names_every_fault_at_once() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let body = json!({
        "name": " ", "scopes": ["nonsense"], "expires": { "days": 0 },
        "worksIn": { "apps": ["01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f"] },
    });
    assert_eq!(refused(&browser, &body).await, ["name", "scopes", "expires", "worksIn.apps"]);
}

#[tokio::test]
async fn refuses_bodies_that_are_no_request() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let post = |content_type: &str, body: String| {
        let request = browser.request(Method::POST, path::ACCESS_TOKENS).header("idempotency-key", "key");
        browser.send(request.header("content-type", content_type.to_owned()).body(body))
    };
    let two = format!("{0} {0}", wanted("ci"));
    for body in ["", "{", "name=ci", &two] {
        assert_eq!(post("application/json", body.to_owned()).await.problem(400).0, "malformed", "{body}");
    }
    for (body, field) in [
        ("[]", "body"),
        ("null", "body"),
        ("{}", "name"),
        (r#"{"name":"ci"}"#, "scopes"),
        (r#"{"name":5,"scopes":[]}"#, "name"),
        (r#"{"name":"ci","scopes":["versions:read"],"secret":"mine"}"#, "secret"),
    ] {
        assert_eq!(post("application/json", body.to_owned()).await.problem(400).1, [field], "{body}");
    }
    let large = wanted(&"a".repeat(70_000)).to_string();
    assert_eq!(post("application/json", large).await.problem(413).0, "too_large");
    assert_eq!(post("text/plain", wanted("ci").to_string()).await.problem(415).0, "unsupported_media_type");
}

#[tokio::test]
async fn needs_an_idempotency_key() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let fields = |answer: crate::support::Answer| answer.problem(400).1;
    assert_eq!(fields(browser.post(path::ACCESS_TOKENS, &wanted("ci")).await), ["Idempotency-Key"]);
    let too_long = "k".repeat(65);
    for key in ["", "two words", &too_long, "schlüssel"] {
        assert_eq!(fields(browser.post_token(key, &wanted("ci")).await), ["Idempotency-Key"], "{key:?}");
    }
    let twice = browser.clone().with_header("idempotency-key", "one");
    assert_eq!(fields(twice.post_token("two", &wanted("ci")).await), ["Idempotency-Key"]);
    browser.post_token(&"k".repeat(64), &wanted("ci")).await.expect_status(201);
}

#[tokio::test]
async fn sent_again_makes_no_second_token_but_a_new_secret() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let first: CreatedAccessToken = browser.post_token("key", &wanted("ci")).await.expect_status(201).read();
    app.clock.advance(10 * 60 * 1000);
    // The same request, said a little differently.
    let again = json!({ "scopes": ["versions:read", "versions:read"], "expires": { "days": 30 }, "name": " ci " });
    let answer = browser.post_token("key", &again).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let second: CreatedAccessToken = answer.read();
    assert_ne!(second.secret, first.secret);
    assert!(second.secret.ends_with(&second.token.last_four));
    let as_before = CreatedAccessToken { secret: second.secret.clone(), token: first.token.clone() };
    assert_eq!(second.token.id, as_before.token.id);
    assert_eq!(second.token.expires_at, as_before.token.expires_at);
    assert_eq!(app.count("SELECT COUNT(*) FROM credentials").await, 1);
    app.bearer(&first.secret).get("/v1/users/me").await.expect_status(401);
    app.bearer(&second.secret).get("/v1/users/me").await.expect_status(200);
    let search = format!("search={}", second.token.last_four);
    assert_eq!(browser.token_names(&search).await, ["ci"]);
    let replaced = "SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.replace_secret'";
    assert_eq!(app.count(replaced).await, 1);
}

#[tokio::test]
async fn a_key_serves_one_request_of_one_user() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    browser.post_token("key", &wanted("ci")).await.expect_status(201);
    for other in [
        wanted("cd"),
        with(wanted("ci"), "scopes", json!(["versions:write"])),
        with(wanted("ci"), "expires", json!({ "days": 31 })),
        with(wanted("ci"), "expires", json!({ "at": START.plus_days(30) })),
    ] {
        assert_eq!(browser.post_token("key", &other).await.problem(409).0, "idempotency_conflict", "{other}");
    }
    let theirs = app.signed_in(&app.user("lev").await).await;
    theirs.post_token("key", &wanted("ci")).await.expect_status(201);
    assert_eq!(app.count("SELECT COUNT(*) FROM credentials").await, 2);
}

#[tokio::test]
async fn a_secret_that_may_be_in_use_is_not_replaced() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let make = async |name: &str| {
        let created: CreatedAccessToken = browser.post_token(name, &wanted(name)).await.expect_status(201).read();
        created
    };
    let (used, tried, revoked, late) =
        (make("used").await, make("tried").await, make("revoked").await, make("late").await);
    // Nothing has written these two uses down yet.
    app.bearer(&used.secret).get("/v1/users/me").await.expect_status(200);
    let nowhere = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
    let versions = format!("/api/v1/projects/{nowhere}/versions?teamId={nowhere}");
    app.bearer(&tried.secret).post(&versions, &json!({})).await.expect_status(403);
    browser.revoke_token(revoked.token.id).await.expect_status(204);
    for created in [used, tried, revoked, late] {
        let name = created.token.name.as_str();
        if name == "late" {
            app.clock.advance(10 * 60 * 1000 + 1);
        }
        let (code, _) = browser.post_token(name, &wanted(name)).await.problem(409);
        assert_eq!(code, "idempotency_conflict", "{name}");
        assert_eq!(browser.token(created.token.id).await.last_four, created.token.last_four, "{name}");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM credentials").await, 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_request_many_times_at_once_makes_one_token() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let requests: Vec<_> = (0..8)
        .map(|_| {
            let browser = browser.clone();
            tokio::spawn(async move { browser.post_token("key", &wanted("ci")).await.expect_status(201).read() })
        })
        .collect();
    let mut secrets = Vec::new();
    for request in requests {
        let created: CreatedAccessToken = request.await.unwrap();
        secrets.push(created.secret);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM credentials").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.create'").await, 1);
    let replaced = "SELECT COUNT(*) FROM audit_events WHERE action = 'personal_access_token.replace_secret'";
    assert_eq!(app.count(replaced).await, 7);
    let mut working = 0;
    for secret in secrets {
        let status = app.bearer(&secret).get("/v1/users/me").await.status;
        assert!(matches!(status, 200 | 401), "{status}");
        working += u32::from(status == 200);
    }
    assert_eq!(working, 1);
}

#[tokio::test]
async fn an_expired_token_opens_nothing() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    let body = with(wanted("ci"), "expires", json!({ "days": 1 }));
    let created = browser.create_token(body).await;
    app.clock.advance(DAY - 1);
    app.bearer(&created.secret).get("/v1/users/me").await.expect_status(200);
    app.clock.advance(1);
    app.bearer(&created.secret).get("/v1/users/me").await.expect_status(401);
}

#[tokio::test]
async fn says_which_scopes_are_of_no_use_to_a_role() {
    let app = TestApp::spawn().await;
    let organization = app.organization("harbour").await;
    for (name, role, beyond) in [
        ("mara", Role::Admin, vec![]),
        ("jonas", Role::Developer, vec!["audit:read"]),
        ("ines", Role::Viewer, vec!["versions:write", "builds:write", "apps:write", "audit:read"]),
    ] {
        let user = app.member(name, organization, role).await;
        let places = app.signed_in(&user).await.get(path::ORGANIZATIONS).await.json();
        assert_eq!(places[0]["outOfReach"], json!(beyond), "{name}");
    }
}
