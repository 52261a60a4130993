//! `/api/dashboard/organizations/{organization}/audit-log`

use latchkey_api::{
    app::AppDetails,
    audit::{AuditEvent, AuditLogPage},
    path,
};
use serde_json::json;

use crate::support::{
    Client,
    harbour::{Workspace, at},
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
    mara.patch(&crate::support::harbour::one(path::APP, app.id), &json!({ "name": "Uno" })).await.expect_status(200);
    let log = page(mara, &format!("subject={}", app.id)).await;
    assert_eq!(log.items.iter().map(|event| event.action.as_str()).collect::<Vec<_>>(), ["app.rename", "app.create"]);
    assert!(page(mara, "subject=nothing").await.items.is_empty());
}

#[tokio::test]
async fn holds_nothing_of_other_organizations_and_nothing_of_what_is_a_persons_own() {
    let harbour = Workspace::spawn().await;
    let tomas = harbour.app.signed_in(&harbour.stranger).await;
    let northwind = path::fill(path::APPS, &[("organization", "northwind")]);
    tomas.post(&northwind, &json!({ "name": "Theirs" })).await.expect_status(201);
    harbour.mara.create_token(wanted("mine")).await;
    assert!(page(&harbour.mara, "").await.items.is_empty());
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
    ] {
        let answer = harbour.mara.get(&format!("{}?{query}", at(path::AUDIT_LOG))).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
    }
}
