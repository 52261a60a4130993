//! `/api/dashboard/organizations/{organization}/audit-log`

use latchkey_api::{
    app::AppDetails,
    audit::{AuditActor, AuditEvent, AuditLogPage},
    path,
    timestamp::Timestamp,
};
use serde_json::json;

use crate::support::{
    Client,
    harbour::{Workspace, at, one},
    tokens::wanted,
};

async fn page(client: &Client, query: &str) -> AuditLogPage {
    client.get(&format!("{}?{query}", at(path::AUDIT_LOG))).await.expect_status(200).read()
}

fn subjects(events: &[AuditEvent]) -> Vec<&str> {
    events.iter().map(|event| event.subject_name.as_str()).collect()
}

#[tokio::test]
async fn tells_who_did_what_the_newest_first() {
    let harbour = Workspace::spawn().await;
    let mara = harbour.mara.clone().with_header("user-agent", "Firefox");
    for name in ["One", "Two", "Three"] {
        mara.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201);
        harbour.app.clock.advance(1000);
    }
    let log = page(&mara, "").await;
    assert_eq!(subjects(&log.items), ["Three", "Two", "One"]);
    assert_eq!(log.next, None);
    let event = &log.items[2];
    assert_eq!((event.actor_kind.as_str(), event.actor_name.as_str()), ("user", "mara"));
    assert_eq!(event.actor_id, Some(harbour.admin.id.to_string()));
    assert_eq!((event.action.as_str(), event.subject_kind.as_str()), ("app.create", "app"));
    assert_eq!((event.address.as_str(), event.user_agent.as_str()), ("127.0.0.1", "Firefox"));
    assert_eq!(event.details, r#"{"slug":"one"}"#);
    assert!(!event.request_id.is_empty());
}

#[tokio::test]
async fn pages_hold_every_event_once_even_of_one_moment() {
    let harbour = Workspace::spawn().await;
    for number in 0..25 {
        harbour.mara.post(&at(path::APPS), &json!({ "name": number.to_string() })).await.expect_status(201);
    }
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let log = page(&harbour.mara, &format!("limit=10{after}")).await;
        seen.extend(log.items.into_iter().map(|event| event.subject_name));
        let Some(next) = log.next else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen.len(), 25);
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), 25);
}

#[tokio::test]
async fn holds_what_was_done_to_one_thing() {
    let harbour = Workspace::spawn().await;
    let mara = &harbour.mara;
    let app: AppDetails = mara.post(&at(path::APPS), &json!({ "name": "One" })).await.read();
    mara.post(&at(path::APPS), &json!({ "name": "Two" })).await.expect_status(201);
    harbour.app.clock.advance(1000);
    mara.patch(&one(path::APP, app.id), &json!({ "name": "Uno" })).await.expect_status(200);
    let log = page(mara, &format!("subject={}", app.id)).await;
    assert_eq!(log.items.iter().map(|event| event.action.as_str()).collect::<Vec<_>>(), ["app.rename", "app.create"]);
    assert!(page(mara, "subject=nothing").await.items.is_empty());
}

#[tokio::test]
async fn holds_what_one_person_did() {
    let harbour = Workspace::spawn().await;
    let jonas = harbour.app.signed_in(&harbour.developer).await;
    for (client, name) in [(&harbour.mara, "One"), (&jonas, "Two"), (&harbour.mara, "Three"), (&jonas, "Four")] {
        client.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201);
        harbour.app.clock.advance(1000);
    }
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    harbour.app.anonymous().post_form("/oauth2/revoke", &[("token", &secret)]).await.expect_status(200);
    let by = async |actor: &str| page(&harbour.mara, &format!("actor={actor}")).await;
    let (mara, jonas) = (harbour.admin.id.to_string(), harbour.developer.id.to_string());
    assert_eq!(subjects(&by(&mara).await.items), ["Three", "One"]);
    assert_eq!(subjects(&by(&jonas).await.items), ["Four", "Two"]);
    let anonymous = by("anonymous").await.items;
    assert_eq!(anonymous.iter().map(|event| event.action.as_str()).collect::<Vec<_>>(), ["app_api_token.revoke"]);
    assert_eq!(anonymous[0].actor_id, None);
    assert!(by("server").await.items.is_empty() && by("nobody").await.items.is_empty());

    let actors: Vec<AuditActor> = harbour.mara.get(&at(path::AUDIT_LOG_ACTORS)).await.expect_status(200).read();
    let told: Vec<_> =
        actors.iter().map(|actor| (actor.kind.as_str(), actor.id.as_str(), actor.name.as_str())).collect();
    assert_eq!(told, [("user", &*jonas, "jonas"), ("user", &*mara, "mara"), ("anonymous", "anonymous", "")]);
}

#[tokio::test]
async fn an_actor_has_the_name_of_what_they_did_last() {
    let harbour = Workspace::spawn().await;
    harbour.mara.post(&at(path::APPS), &json!({ "name": "One" })).await.expect_status(201);
    harbour.app.execute("UPDATE users SET name = 'Mara Ilves' WHERE name = 'mara'").await;
    harbour.app.clock.advance(1000);
    harbour.mara.post(&at(path::APPS), &json!({ "name": "Two" })).await.expect_status(201);
    let actors: Vec<AuditActor> = harbour.mara.get(&at(path::AUDIT_LOG_ACTORS)).await.read();
    assert_eq!(actors.into_iter().map(|actor| actor.name).collect::<Vec<_>>(), ["Mara Ilves"]);
}

/// Makes an app, a segment, a service account with its key, and an invitation, a second apart; says when it began.
async fn something_of_everything(harbour: &Workspace) -> Timestamp {
    let began = harbour.app.clock.now();
    for (path, body) in [
        (path::APPS, json!({ "name": "Tides" })),
        (path::SEGMENTS, json!({ "name": "Mobile", "apps": [] })),
        (path::SERVICE_ACCOUNTS, json!({ "name": "ci", "role": "viewer" })),
        (path::MEMBERS, json!({ "email": "noor@example.com", "role": "viewer" })),
    ] {
        let request = harbour.mara.request(reqwest::Method::POST, &at(path)).json(&body);
        harbour.mara.send(request.header("idempotency-key", path)).await.expect_status(201);
        harbour.app.clock.advance(1000);
    }
    began
}

fn actions(events: &[AuditEvent]) -> Vec<&str> {
    events.iter().map(|event| event.action.as_str()).collect()
}

#[tokio::test]
async fn holds_what_is_about_one_group_of_things() {
    let harbour = Workspace::spawn().await;
    something_of_everything(&harbour).await;
    for (group, expected) in [
        ("apps", "app.create"),
        ("segments", "segment.create"),
        ("service-accounts", "service_account.create"),
        ("credentials", "service_account_key.create"),
        ("members", "invitation.create"),
    ] {
        let log = page(&harbour.mara, &format!("group={group}")).await;
        assert_eq!(actions(&log.items), [expected], "{group}");
    }
}

#[tokio::test]
async fn a_group_comes_by_the_page_in_the_order_of_time() {
    let harbour = Workspace::spawn().await;
    for number in 0..4 {
        // One moment for two kinds of things.
        let known = harbour.app.user(&format!("known-{number}")).await.email;
        for email in [known, format!("new-{number}@example.com")] {
            let member = json!({ "email": email, "role": "viewer" });
            harbour.mara.post(&at(path::MEMBERS), &member).await.expect_status(201);
        }
        harbour.app.clock.advance(1000);
    }
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let log = page(&harbour.mara, &format!("group=members&limit=3{after}")).await;
        seen.extend(log.items.into_iter().map(|event| (event.at, event.subject_name)));
        let Some(next) = log.next else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen.len(), 8);
    assert!(seen.is_sorted_by(|one, next| one.0 >= next.0), "{seen:?}");
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 8);
}

#[tokio::test]
async fn holds_what_happened_in_a_time() {
    let harbour = Workspace::spawn().await;
    let began = something_of_everything(&harbour).await;
    let second = |number: i64| Timestamp(began.0 + number * 1000);
    for (from, to, expected) in [
        (Some(3), None, vec!["invitation.create"]),
        (None, Some(1), vec!["app.create"]),
        (Some(1), Some(2), vec!["segment.create"]),
        (Some(4), None, vec![]),
        (None, Some(0), vec![]),
    ] {
        let moment = |name: &str, number: Option<i64>| {
            number.map_or_else(String::new, |number| format!("{name}={}&", second(number)))
        };
        let log = page(&harbour.mara, &[moment("from", from), moment("to", to)].concat()).await;
        assert_eq!(actions(&log.items), expected, "from {from:?} to {to:?}");
    }
    // A page goes on within its time, and all of it at once narrows down further.
    let (from, to) = (second(0), second(2));
    let query = format!("from={from}&to={to}&limit=1");
    let first = page(&harbour.mara, &query).await;
    assert_eq!(actions(&first.items), ["segment.create"]);
    let next = first.next.expect("another page");
    assert_eq!(actions(&page(&harbour.mara, &format!("{query}&after={next}")).await.items), ["app.create"]);
    let mara = harbour.admin.id;
    let log = page(&harbour.mara, &format!("from={from}&to={to}&actor={mara}&group=apps")).await;
    assert_eq!(actions(&log.items), ["app.create"]);
    let subject = &log.items[0].subject_id;
    let log = page(&harbour.mara, &format!("from={from}&actor={mara}&group=apps&subject={subject}")).await;
    assert_eq!(actions(&log.items), ["app.create"]);
    let log = page(&harbour.mara, &format!("from={to}&actor={mara}&group=apps&subject={subject}")).await;
    assert!(log.items.is_empty());
}

#[tokio::test]
async fn holds_nothing_of_other_organizations_and_nothing_of_what_is_a_persons_own() {
    let harbour = Workspace::spawn().await;
    let tomas = harbour.app.signed_in(&harbour.stranger).await;
    let northwind = path::fill(path::APPS, &[("organization", "northwind")]);
    tomas.post(&northwind, &json!({ "name": "Theirs" })).await.expect_status(201);
    harbour.mara.create_token(wanted("mine")).await;
    assert!(page(&harbour.mara, "").await.items.is_empty());
    let actors: Vec<AuditActor> = harbour.mara.get(&at(path::AUDIT_LOG_ACTORS)).await.expect_status(200).read();
    assert!(actors.is_empty());
    let theirs = path::fill(path::AUDIT_LOG, &[("organization", "northwind")]);
    assert_eq!(tomas.get(&theirs).await.read::<AuditLogPage>().items.len(), 1);
}

#[tokio::test]
async fn refuses_what_it_cannot_do_and_names_the_parameter() {
    let harbour = Workspace::spawn().await;
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("after=x", "after"),
        ("after=1-2", "after"),
        ("subject=%00", "subject"),
        (&["subject=", &"a".repeat(101)].concat(), "subject"),
        ("actor=%01", "actor"),
        (&["actor=", &"a".repeat(101)].concat(), "actor"),
        ("group=everything", "group"),
        ("from=2026-11-22", "from"),
        ("to=tomorrow", "to"),
        ("from=2026-11-22T00:00:00Z&to=2026-11-22T00:00:00Z", "to"),
    ] {
        let answer = harbour.mara.get(&format!("{}?{query}", at(path::AUDIT_LOG))).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
    }
}
