//! `GET /api/dashboard/access-tokens`

use std::collections::BTreeSet;

use latchkey_api::{
    access_token::{AccessTokenPage, Sort, StateFilter},
    id::CredentialId,
    path,
    timestamp::DAY,
};
use serde_json::json;

use crate::support::{
    Client, NewToken, START, TestApp, User,
    tokens::{wanted, with},
};

async fn browser(app: &TestApp) -> (User, Client) {
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    (user, browser)
}

/// Makes tokens of these names, a second apart.
async fn named(app: &TestApp, user: &User, names: &[&str]) -> Vec<CredentialId> {
    let mut ids = Vec::new();
    for name in names {
        ids.push(app.access_token(user, NewToken { name, ..NewToken::default() }).await.0);
        app.clock.advance(1000);
    }
    ids
}

#[tokio::test]
async fn of_nobody_is_empty_and_says_how_fresh_it_is() {
    let app = TestApp::spawn_with("[usage]\nflush_seconds = 7").await;
    let (_, browser) = browser(&app).await;
    let page = browser.tokens("").await;
    assert_eq!((page.items.len(), page.next), (0, None));
    assert_eq!((page.freshness.as_of, page.freshness.delay_seconds), (START, 7));
}

#[tokio::test]
async fn holds_the_users_own_and_nobody_elses() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    let other = app.user("lev").await;
    named(&app, &user, &["mine"]).await;
    named(&app, &other, &["theirs"]).await;
    assert_eq!(browser.token_names("").await, ["mine"]);
    assert_eq!(browser.token_names("search=theirs").await, [""; 0]);
    let page: AccessTokenPage = browser.get(&format!("{}?limit=1", path::ACCESS_TOKENS)).await.read();
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn searches_names_scopes_and_last_four_without_regard_to_case() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    named(&app, &user, &["Bitrise STAGING", "50% off_er\\", "ΣΊΣΥΦΟΣ", "مفتاح 🚀"]).await;
    let builds = browser.create_token(with(wanted("builder"), "scopes", json!(["builds:read"]))).await.token;
    for (search, found) in [
        ("bitrise%20staging", vec!["Bitrise STAGING"]),
        ("BITRISE", vec!["Bitrise STAGING"]),
        ("%20%20rise%20%20", vec!["Bitrise STAGING"]),
        ("%25", vec!["50% off_er\\"]),
        ("f_e", vec!["50% off_er\\"]),
        ("%5C", vec!["50% off_er\\"]),
        ("_", vec!["50% off_er\\"]),
        ("%CF%83%CE%AF%CF%83", vec!["ΣΊΣΥΦΟΣ"]),
        ("%F0%9F%9A%80", vec!["مفتاح 🚀"]),
        ("builds:", vec!["builder"]),
        ("staging%0Aversions", vec![]),
        ("nothing", vec![]),
        ("'%20OR%201=1--", vec![]),
    ] {
        if search.contains("%0A") {
            let (_, fields) = browser.get(&format!("{}?search={search}", path::ACCESS_TOKENS)).await.problem(400);
            assert_eq!(fields, ["search"]);
            continue;
        }
        assert_eq!(browser.token_names(&format!("search={search}")).await, found, "{search}");
    }
    assert_eq!(browser.token_names(&format!("search={}", builds.last_four.to_uppercase())).await, ["builder"]);
    assert_eq!(browser.token_names("search=&sort=oldest").await.len(), 5);
}

#[tokio::test]
async fn filters_by_scope_and_by_use_and_says_how_many_there_are() {
    let app = TestApp::spawn().await;
    let (_, browser) = browser(&app).await;
    for (name, scopes) in [
        ("reads", json!(["builds:read"])),
        ("both", json!(["builds:read", "builds:write"])),
        ("versions", json!(["versions:read"])),
    ] {
        browser.create_token(with(wanted(name), "scopes", scopes)).await;
        app.clock.advance(1000);
    }
    let revoked = browser.create_token(with(wanted("gone"), "scopes", json!(["builds:read"]))).await.token.id;
    app.revoke(revoked).await;
    let used = browser.tokens("search=both").await.items[0].id;
    sqlx::query("UPDATE credentials SET last_used_at = $1, last_used_address = '203.0.113.7' WHERE id = $2")
        .bind(app.clock.now().0)
        .bind(used.to_string())
        .execute(app.server.state.database.writer())
        .await
        .unwrap();
    for (query, names) in [
        ("scope=builds:read", vec!["both", "reads"]),
        ("scope=builds:read&sort=expires", vec!["reads", "both"]),
        ("scope=builds:write", vec!["both"]),
        ("scope=builds:", vec![]),
        ("scope=BUILDS:write", vec!["both"]),
        ("scope=builds%25", vec![]),
        ("unused=true", vec!["versions", "reads"]),
        ("unused=true&sort=last-used", vec!["versions", "reads"]),
        ("unused=true&scope=builds:read", vec!["reads"]),
        ("unused=true&scope=builds:read&search=versions", vec![]),
        ("scope=builds:read&state=revoked", vec!["gone"]),
    ] {
        assert_eq!(browser.token_names(query).await, names, "{query}");
        let first = browser.tokens(&format!("{query}&limit=1")).await;
        assert_eq!(first.found, Some(u32::try_from(names.len()).unwrap()), "{query}");
        if let Some(next) = first.next {
            assert_eq!(browser.tokens(&format!("{query}&limit=1&after={next}")).await.found, None, "{query}");
        }
    }
    assert_eq!(browser.tokens("state=active").await.found, None, "the summary knows");
    for scope in ["a%20b", "%00"] {
        let (_, fields) = browser.get(&format!("{}?scope={scope}", path::ACCESS_TOKENS)).await.problem(400);
        assert_eq!(fields, ["scope"]);
    }
}

#[tokio::test]
async fn filters_by_the_whole_name() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    named(&app, &user, &["CI", "ci production", "ci", "Ci"]).await;
    for sort in Sort::EVERY {
        let mut names = browser.token_names(&format!("name=cI&sort={}", sort.name())).await;
        names.sort();
        assert_eq!(names, ["CI", "Ci", "ci"], "{sort:?}");
    }
    let first = browser.tokens("name=ci&limit=2").await;
    assert_eq!(first.items.len(), 2);
    let rest = browser.token_names(&format!("name=ci&limit=2&after={}", first.next.unwrap())).await;
    assert_eq!(rest, ["CI"]);
}

#[tokio::test]
async fn tells_the_states_apart_by_the_clock() {
    let app = TestApp::spawn().await;
    let (user, _) = browser(&app).await;
    for (name, days) in [("never", None), ("in 8 days", Some(8)), ("in 7 days", Some(7)), ("in 2 days", Some(2))] {
        let expires_at = days.map(|days| START.plus_days(days));
        app.access_token(&user, NewToken { name, expires_at, ..NewToken::default() }).await;
    }
    let (gone, _) = app.access_token(&user, NewToken { name: "revoked", ..NewToken::default() }).await;
    let browser = app.signed_in(&user).await;
    browser.revoke_token(gone).await.expect_status(204);
    let expected = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<BTreeSet<_>>();
    let listed = async |state: StateFilter| {
        let mut listed = Vec::new();
        for sort in Sort::EVERY {
            let query = format!("state={}&sort={}", state.name(), sort.name());
            listed.push(browser.token_names(&query).await.into_iter().collect::<BTreeSet<_>>());
        }
        assert!(listed.windows(2).all(|pair| pair[0] == pair[1]), "every order holds the same: {listed:?}");
        listed.swap_remove(0)
    };
    let all = expected(&["never", "in 8 days", "in 7 days", "in 2 days"]);
    assert_eq!(listed(StateFilter::All).await, all);
    assert_eq!(listed(StateFilter::Active).await, all);
    assert_eq!(listed(StateFilter::Expiring).await, expected(&["in 7 days", "in 2 days"]));
    assert_eq!(listed(StateFilter::Expired).await, expected(&[]));
    assert_eq!(listed(StateFilter::Revoked).await, expected(&["revoked"]));

    // To the millisecond at which one of them ends, with a browser that signs in again.
    app.clock.advance(2 * DAY);
    let browser = app.signed_in(&user).await;
    let names = async |query: &str| browser.token_names(query).await.into_iter().collect::<BTreeSet<_>>();
    assert_eq!(names("state=active").await, expected(&["never", "in 8 days", "in 7 days"]));
    assert_eq!(names("state=expiring").await, expected(&["in 8 days", "in 7 days"]));
    assert_eq!(names("state=expired").await, expected(&["in 2 days"]));
    assert_eq!(names("").await, all);

    app.clock.advance(30 * DAY - 1);
    let browser = app.signed_in(&user).await;
    assert_eq!(browser.token_names("sort=name").await, ["in 2 days", "in 7 days", "in 8 days", "never"]);
    app.clock.advance(1);
    assert_eq!(browser.token_names("sort=name").await, ["in 7 days", "in 8 days", "never"]);
    assert_eq!(browser.token_names("state=expired&sort=name").await, ["in 2 days", "in 7 days", "in 8 days"]);
}

#[tokio::test]
async fn sorts_as_asked_and_puts_never_last() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    let mut secrets = Vec::new();
    for (name, days) in [("beta", Some(3)), ("Alpha", None), ("gamma", Some(1)), ("alpha 2", Some(2))] {
        let expires_at = days.map(|days| START.plus_days(days));
        secrets.push(app.access_token(&user, NewToken { name, expires_at, ..NewToken::default() }).await.1);
        app.clock.advance(1000);
    }
    for used in [2, 0] {
        app.bearer(&secrets[used]).get("/v1/users/me").await.expect_status(200);
        app.clock.advance(1000);
    }
    app.server.state.usage.flush().await.unwrap();
    for (sort, names) in [
        ("newest", ["alpha 2", "gamma", "Alpha", "beta"]),
        ("oldest", ["beta", "Alpha", "gamma", "alpha 2"]),
        ("name", ["Alpha", "alpha 2", "beta", "gamma"]),
        ("name-backwards", ["gamma", "beta", "alpha 2", "Alpha"]),
        ("last-used", ["beta", "gamma", "alpha 2", "Alpha"]),
        ("last-used-backwards", ["Alpha", "alpha 2", "gamma", "beta"]),
        ("expires", ["gamma", "alpha 2", "beta", "Alpha"]),
        ("expires-backwards", ["Alpha", "beta", "alpha 2", "gamma"]),
    ] {
        assert_eq!(browser.token_names(&format!("sort={sort}")).await, names, "{sort}");
    }
}

/// 30 tokens of which many share a name, the moment they were made, never ending, and never having been used.
async fn alike(app: &TestApp, user: &User) -> BTreeSet<CredentialId> {
    let mut ids = BTreeSet::new();
    for number in 0..30_u8 {
        let name = ["same", "same", "other", "Same"][usize::from(number % 4)];
        let expires_at = (number % 5 == 0).then(|| START.plus_days(20 + i64::from(number % 2)));
        let (id, secret) = app.access_token(user, NewToken { name, expires_at, ..NewToken::default() }).await;
        ids.insert(id);
        if number % 6 == 0 {
            app.bearer(&secret).get("/v1/users/me").await.expect_status(200);
        }
        if number % 10 == 0 {
            app.clock.advance(1000);
        }
    }
    app.server.state.usage.flush().await.unwrap();
    ids
}

/// The ids of every page, calling `between` after each.
async fn walk(browser: &Client, query: &str, mut between: impl AsyncFnMut(usize)) -> Vec<CredentialId> {
    let mut walked = Vec::new();
    let mut after = String::new();
    for number in 0.. {
        let page = browser.tokens(&format!("{query}{after}")).await;
        walked.extend(page.items.iter().map(|token| token.id));
        let Some(next) = page.next else { break };
        assert!(!page.items.is_empty());
        after = format!("&after={next}");
        between(number).await;
    }
    walked
}

#[tokio::test]
async fn pages_hold_every_token_once_in_every_order() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    let ids = alike(&app, &user).await;
    for sort in Sort::EVERY {
        for limit in [1, 7, 15, 30, 100] {
            let walked = walk(&browser, &format!("sort={}&limit={limit}", sort.name()), async |_| {}).await;
            assert_eq!(walked.len(), ids.len(), "{sort:?} {limit}");
            assert_eq!(walked.into_iter().collect::<BTreeSet<_>>(), ids, "{sort:?} {limit}");
        }
    }
    // The default page holds them all.
    assert_eq!(browser.tokens("").await.items.len(), 30);
}

#[tokio::test]
async fn pages_skip_and_repeat_nothing_while_tokens_come_and_go() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    for sort in Sort::EVERY {
        let ids = alike(&app, &user).await;
        let query = format!("sort={}&limit=4", sort.name());
        let first = walk(&browser, &query, async |_| {}).await;
        let (doomed, kept): (Vec<_>, Vec<_>) = first.iter().copied().enumerate().partition(|(at, _)| at % 3 == 0);
        let doomed: Vec<CredentialId> = doomed.into_iter().map(|(_, id)| id).collect();
        let kept: Vec<CredentialId> = kept.into_iter().map(|(_, id)| id).collect();
        // After each page the next doomed tokens are revoked, seen or not, and a new one is made.
        let mut waiting = doomed.iter();
        let walked = walk(&browser, &query, async |number| {
            for id in waiting.by_ref().take(2) {
                browser.revoke_token(*id).await.expect_status(204);
            }
            let name = ["a", "same", "zz"][number % 3];
            app.access_token(&user, NewToken { name, ..NewToken::default() }).await;
        })
        .await;
        let distinct: BTreeSet<CredentialId> = walked.iter().copied().collect();
        assert_eq!(distinct.len(), walked.len(), "{sort:?} repeats");
        assert!(kept.iter().all(|id| distinct.contains(id)), "{sort:?} skips");
        let order: Vec<CredentialId> = walked.into_iter().filter(|id| kept.contains(id)).collect();
        assert_eq!(order, kept, "{sort:?} keeps its order");
        for token in browser.tokens("limit=100").await.items {
            browser.revoke_token(token.id).await.expect_status(204);
        }
        assert!(ids.len() == 30 && browser.tokens("").await.items.is_empty());
    }
}

#[tokio::test]
async fn refuses_what_it_cannot_do_and_names_the_parameter() {
    let app = TestApp::spawn().await;
    let (user, browser) = browser(&app).await;
    named(&app, &user, &["a", "b"]).await;
    let cursor = browser.tokens("limit=1").await.next.unwrap();
    let flipped = cursor.replace('7', "8");
    let long = "a".repeat(101);
    for (query, field) in [
        ("limit=-1".to_owned(), "limit"),
        ("limit=0".to_owned(), "limit"),
        ("limit=101".to_owned(), "limit"),
        ("limit=99999999999999999999".to_owned(), "limit"),
        ("limit=ten".to_owned(), "limit"),
        ("limit=1.5".to_owned(), "limit"),
        ("state=gone".to_owned(), "state"),
        ("state=Active".to_owned(), "state"),
        ("sort=size".to_owned(), "sort"),
        ("after=zz".to_owned(), "after"),
        ("after=00".to_owned(), "after"),
        (format!("after={}", &cursor[..cursor.len() - 2]), "after"),
        (format!("after={flipped}"), "after"),
        (format!("after={cursor}&sort=oldest"), "after"),
        (format!("after={cursor}&sort=name"), "after"),
        (format!("search={long}"), "search"),
        ("search=a%00b".to_owned(), "search"),
        (format!("name={long}"), "name"),
        ("name=a%00b".to_owned(), "name"),
        ("name=%20".to_owned(), "name"),
        ("limit=1&limit=2".to_owned(), "limit"),
    ] {
        let (code, fields) = browser.get(&format!("{}?{query}", path::ACCESS_TOKENS)).await.problem(400);
        assert_eq!((code.as_str(), fields), ("invalid_field", vec![field.to_owned()]), "{query}");
    }
    assert_eq!(browser.token_names("limit=&after=&search=&sort=oldest").await, ["a", "b"], "empty is as if left out");
    let huge = format!("{}?search={}", path::ACCESS_TOKENS, "a".repeat(5000));
    browser.get(&huge).await.problem(400);
}
