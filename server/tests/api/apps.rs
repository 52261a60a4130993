//! `/api/dashboard/organizations/{organization}/apps`

use latchkey_api::{
    app::{AppDetails, AppPage},
    id::AppId,
    path,
    timestamp::DAY,
};
use serde_json::json;

use crate::support::{
    Client, NewToken,
    harbour::{Workspace, at, one},
};

async fn create(client: &Client, name: &str) -> AppDetails {
    client.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201).read()
}

async fn list(client: &Client) -> Vec<AppDetails> {
    page(client, "").await.items
}

async fn page(client: &Client, query: &str) -> AppPage {
    client.get(&format!("{}?{query}", at(path::APPS))).await.expect_status(200).read()
}

#[tokio::test]
async fn pages_hold_every_app_once_by_name() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    let before = list(mara).await.len();
    for number in 0..5 {
        create(mara, "Relay").await;
        create(mara, &format!("Tide {number}")).await;
    }
    let mut walked = Vec::new();
    let mut after = String::new();
    loop {
        let page = page(mara, &format!("limit=3{after}")).await;
        assert_eq!(page.total, after.is_empty().then_some(u32::try_from(before + 10).unwrap()));
        walked.extend(page.items);
        let Some(next) = page.next else { break };
        after = format!("&after={next}");
        if walked.len() == 6 {
            create(mara, "A new one").await;
        }
    }
    assert_eq!(walked.len(), before + 10);
    assert!(walked.is_sorted_by(|one, other| (&one.name, one.id) < (&other.name, other.id)));
    let tides = page(mara, "search=TIDE&limit=2").await;
    assert_eq!((tides.items.len(), tides.total), (2, Some(5)));
    assert_eq!(page(mara, "search=relay-3").await.items.len(), 1, "a slug");
    assert_eq!(page(mara, "search=%25").await.total, Some(0));
    for (query, field) in
        [("after=x", "after"), ("limit=0", "limit"), ("limit=101", "limit"), ("search=a%0Ab", "search")]
    {
        assert_eq!(mara.get(&format!("{}?{query}", at(path::APPS))).await.problem(400).1, [field]);
    }
}

#[tokio::test]
async fn names_of_any_script_are_found_without_regard_to_case() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    create(mara, "Über  Straße").await;
    create(mara, "ΣΊΣΥΦΟΣ").await;
    let found = async |search: &str| {
        let page = page(mara, &format!("search={search}")).await;
        assert_eq!(page.total, Some(u32::try_from(page.items.len()).unwrap()));
        page.items.into_iter().map(|app| app.name).collect::<Vec<_>>()
    };
    for search in ["über", "ÜBER", "Straße", "STRASSE", "Über%20%20Straße", "über strasse"] {
        assert_eq!(found(search).await, ["Über  Straße"], "{search}");
    }
    assert_eq!(found("σίσυφος").await, ["ΣΊΣΥΦΟΣ"]);
    mara.patch(&one(path::APP, "wallpaper"), &json!({ "name": "Élan" })).await.expect_status(200);
    assert_eq!(found("éLAN").await, ["Élan"]);
    assert_eq!(found("wallpaper").await, ["Élan"], "by its slug");
}

#[tokio::test]
async fn a_new_app_has_a_slug_of_its_own_and_a_public_key() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    let answer = mara.post(&at(path::APPS), &json!({ "name": " Tide Tables (β) " })).await.expect_status(201);
    assert_eq!(answer.header("location"), Some(one(path::APP, "tide-tables").as_str()));
    let app: AppDetails = answer.read();
    assert_eq!((app.name.as_str(), app.slug.as_str()), ("Tide Tables (β)", "tide-tables"));
    assert_eq!(create(mara, "tide tables").await.slug, "tide-tables-2");
    assert_eq!(create(mara, "Tide-Tables").await.slug, "tide-tables-3");
    assert_eq!(create(mara, "潮汐").await.slug, "app");
    assert_eq!(create(mara, &app.id.to_string()).await.slug, format!("app-{}", app.id), "no slug is an id");
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM project_api_keys").await, 5);
    for id in [app.id.to_string(), "tide-tables".to_owned(), "TIDE-tables".to_owned()] {
        assert_eq!(mara.get(&one(path::APP, id)).await.expect_status(200).read::<AppDetails>(), app);
    }
    let listed = list(mara).await;
    assert_eq!(listed.len(), 6);
    assert!(listed.contains(&app));
}

#[tokio::test]
async fn of_many_who_choose_one_name_each_gets_a_slug_of_its_own() {
    let harbour = Workspace::spawn().await;
    let other = harbour.app.another().await;
    let elsewhere = Client::new(other.address).in_browser();
    let body = json!({ "email": harbour.admin.email, "password": crate::support::PASSWORD });
    elsewhere.post(path::SIGN_IN, &body).await.expect_status(200);
    let (one, two, three) =
        tokio::join!(create(&harbour.mara, "Relay"), create(&elsewhere, "Relay"), create(&harbour.mara, "Relay"));
    let mut slugs = [one.slug, two.slug, three.slug];
    slugs.sort();
    assert_eq!(slugs, ["relay", "relay-2", "relay-3"]);
    other.shutdown().await;
}

#[tokio::test]
async fn sent_again_with_the_same_key_makes_no_second_one() {
    let harbour = Workspace::spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    let first = create(&keyed, "Relay").await;
    assert_eq!(create(&keyed, " Relay ").await, first);
    assert_eq!(keyed.post(&at(path::APPS), &json!({ "name": "Other" })).await.problem(409).0, "idempotency_conflict");
    let keyed_too = harbour.mara.clone().with_header("idempotency-key", "two");
    let (beacon, again) = tokio::join!(create(&keyed_too, "Beacon"), create(&keyed_too, "Beacon"));
    assert_eq!(beacon, again);
    let named = async |name: &str| list(&harbour.mara).await.iter().filter(|app| app.name == name).count();
    assert_eq!((named("Relay").await, named("Beacon").await), (1, 1));
    let events = "SELECT COUNT(*) FROM audit_events WHERE action = 'app.create'";
    assert_eq!(harbour.app.count(events).await, 2);

    harbour.mara.delete(&one(path::APP, "relay")).await.expect_status(204);
    assert_eq!(keyed.post(&at(path::APPS), &json!({ "name": "Relay" })).await.problem(404).0, "not_found");
    harbour.app.clock.advance(DAY + 1);
    latchkey_server::housekeeping::round(&harbour.app.server.state).await;
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM sent_requests").await, 0);
}

#[tokio::test]
async fn a_renamed_app_keeps_its_slug() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    let path = one(path::APP, "wallpaper");
    for name in ["Wallpaper App", " Wallpaper App "] {
        let app: AppDetails = mara.patch(&path, &json!({ "name": name })).await.expect_status(200).read();
        assert_eq!((app.name.as_str(), app.slug.as_str()), ("Wallpaper App", "wallpaper"));
    }
    let events = harbour.app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'app.rename'").await;
    assert_eq!(events, 1, "the same name is no event");
    for name in ["", "a\nb", &"a".repeat(101)] {
        assert_eq!(mara.patch(&path, &json!({ "name": name })).await.problem(400).1, ["name"]);
        assert_eq!(mara.post(&at(path::APPS), &json!({ "name": name })).await.problem(400).1, ["name"]);
    }
    assert_eq!(mara.patch(&path, &json!({ "slug": "x" })).await.problem(400).1, ["slug"]);
}

#[tokio::test]
async fn a_deleted_app_is_gone_and_nothing_opens_it_any_more() {
    let harbour = Workspace::spawn().await;
    let (app, mara, id) = (&harbour.app, &harbour.mara, harbour.wallpaper);
    let (_, token) = app.app_token(id).await;
    let key = app.project_api_key(id).await;
    let segment = json!({ "name": "Mobile", "apps": [id] });
    mara.post(&at(path::SEGMENTS), &segment).await.expect_status(201);
    let before = list(mara).await;
    assert_eq!((before[0].api_tokens, before[0].segments.as_slice()), (1, &["Mobile".to_owned()][..]));

    mara.delete(&one(path::APP, "wallpaper")).await.expect_status(204);
    assert!(list(mara).await.is_empty());
    for path in [one(path::APP, "wallpaper"), one(path::APP, id)] {
        mara.get(&path).await.problem(404);
        mara.patch(&path, &json!({ "name": "x" })).await.problem(404);
        mara.delete(&path).await.problem(404);
    }
    app.bearer(&token).get("/v1/users/me").await.problem(401);
    let check = "/api/v1/versions/check?app_name=a&app_version=1&platform=ios&environment=production";
    app.api_key(&key).get(check).await.problem(401);
    let segments = mara.get(&at(path::SEGMENTS)).await.json();
    assert_eq!(segments[0]["apps"], json!([]));
    let organizations = mara.get(path::ORGANIZATIONS).await.json();
    assert_eq!(organizations[0]["apps"], json!([]));
    let revoked = app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'app_api_token.revoke'").await;
    assert_eq!(revoked, 1);

    let again: AppDetails = create(mara, "wallpaper").await;
    assert_eq!(again.slug, "wallpaper", "the name is free again");
    assert_ne!(again.id, id);
}

#[tokio::test]
async fn a_token_limited_to_a_deleted_app_works_nowhere() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let works_in = latchkey_api::access_token::WorksIn { organizations: vec![], apps: vec![harbour.wallpaper] };
    let (_, secret) = app.access_token(&harbour.admin, NewToken { works_in, ..NewToken::default() }).await;
    let other = app.app(harbour.id, "other").await;
    let versions = |id: AppId| format!("/api/v1/projects/{id}/versions?teamId={}", harbour.id);
    app.bearer(&secret).get(&versions(harbour.wallpaper)).await.expect_status(200);
    harbour.mara.delete(&one(path::APP, harbour.wallpaper)).await.expect_status(204);
    for id in [harbour.wallpaper, other] {
        app.bearer(&secret).get(&versions(id)).await.problem(404);
    }
}

#[tokio::test]
async fn counts_what_works() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let (revoked, _) = app.app_token(harbour.wallpaper).await;
    let (expired, _) = app.app_token(harbour.wallpaper).await;
    app.app_token(harbour.wallpaper).await;
    app.revoke(revoked).await;
    app.expire(expired).await;
    assert_eq!(list(&harbour.mara).await[0].api_tokens, 1);
}
