//! `POST /api/dashboard/organizations/{organization}/service-accounts`

use latchkey_api::{
    path,
    service_account::{CreatedServiceAccount, LONGEST_DESCRIPTION, LONGEST_NAME},
    session::Role,
};
use serde_json::{Value, json};

use crate::support::{
    START,
    tokens::with,
    workspace::{Workspace, account, accounts, new_key, post_with, tokens, wanted},
};

const CREATED: &str = "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account.create'";

/// The fields that a body is refused for.
async fn refused(workspace: &Workspace, body: &Value) -> Vec<String> {
    post_with(&workspace.admin, &new_key(), &accounts(), body).await.problem(400).1
}

#[tokio::test]
async fn answers_the_account_and_for_once_the_secret_of_its_first_key() {
    let workspace = Workspace::spawn().await;
    let body = json!({ "name": " ci-pipeline ", "description": " Builds. ", "role": "developer" });
    let answer = post_with(&workspace.admin, "key", &accounts(), &body).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let CreatedServiceAccount { account: made, key, secret } = answer.read();
    assert_eq!(answer.header("location"), Some(account(path::SERVICE_ACCOUNT, made.id).as_str()));
    assert_eq!((made.name.as_str(), made.description.as_str(), made.role), ("ci-pipeline", "Builds.", Role::Developer));
    assert_eq!(made.identifier, "ci-pipeline@harbour.iam.127.0.0.1");
    assert_eq!((made.segments.clone(), made.active_keys, made.last_use.clone()), (None, 1, None));
    assert_eq!((made.created_at, made.created_by.as_deref()), (START, Some("mara")));
    assert_eq!((key.name.as_str(), key.prefix.as_str(), key.expires_at), ("First key", "aas_", None));
    assert_eq!(key.created_by.as_deref(), Some("mara"));
    assert!(secret.starts_with("aas_") && secret.ends_with(&key.last_four));

    let details = workspace.service_account(made.id).await;
    assert_eq!((details.account, details.keys), (made, vec![key]));
    workspace.use_secret(&secret).await;
    let list = workspace.admin.get(&accounts()).await.expect_status(200);
    assert!(!list.body.contains(&secret[..12]), "{}", list.body);
    let app = &workspace.app;
    assert_eq!(app.count(CREATED).await, 1);
    let described =
        "SELECT COUNT(*) FROM audit_events WHERE action = 'service_account.create' AND details LIKE '%Builds.%'";
    assert_eq!(app.count(described).await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'service_account_key.create'").await, 1);
    let elsewhere = "SELECT COUNT(*) FROM audit_events WHERE action LIKE 'service%' AND organization_id IS NULL";
    assert_eq!(app.count(elsewhere).await, 0, "an organization's events are in its log");
    let told = "SELECT COUNT(*) FROM audit_events WHERE details LIKE '%aas\\_%' ESCAPE '\\'";
    assert_eq!(app.count(told).await, 0);
}

#[tokio::test]
async fn takes_names_that_can_stand_in_an_identifier() {
    let workspace = Workspace::spawn().await;
    workspace.create_account(wanted(&"a".repeat(LONGEST_NAME))).await;
    let too_long = "a".repeat(LONGEST_NAME + 1);
    for name in ["", "  ", "CI", "ci pipeline", "-ci", "ci--x", "ci@harbour", "größe", "a\0b", &too_long] {
        assert_eq!(refused(&workspace, &wanted(name)).await, ["name"], "{name:?}");
    }
    assert_eq!(workspace.app.count(CREATED).await, 1);
}

#[tokio::test]
async fn a_name_is_given_once_among_those_that_live() {
    let workspace = Workspace::spawn().await;
    let first = workspace.create_account(wanted("ci")).await;
    let answer = post_with(&workspace.admin, &new_key(), &accounts(), &wanted("ci")).await;
    assert_eq!(answer.problem(400).1, ["name"]);
    assert!(answer.body.contains("is taken by another service account of this workspace"), "{}", answer.body);
    // Elsewhere it is another name, and a deleted account gives its back.
    let quay = workspace.app.organization("quay").await;
    workspace.app.join(quay, &workspace.mara, Role::Admin).await;
    let there = path::fill(path::SERVICE_ACCOUNTS, &[("organization", "quay")]);
    post_with(&workspace.admin, &new_key(), &there, &wanted("ci")).await.expect_status(201);
    workspace.admin.delete(&account(path::SERVICE_ACCOUNT, first.account.id)).await.expect_status(204);
    let second = workspace.create_account(wanted("ci")).await;
    assert_ne!(second.account.id, first.account.id);
    assert_eq!(second.account.identifier, first.account.identifier);
}

#[tokio::test]
async fn works_in_the_whole_workspace_or_in_segments_of_it() {
    let workspace = Workspace::spawn().await;
    let app = &workspace.app;
    let android = app.segment(workspace.organization, "Android apps", &[workspace.wallpaper]).await;
    let ios = app.segment(workspace.organization, "iOS apps", &[]).await;
    let body = with(wanted("ci"), "segments", json!([ios, android, ios]));
    let segments = workspace.create_account(body).await.account.segments.unwrap();
    let seen: Vec<_> = segments.iter().map(|segment| (segment.id, segment.name.as_str(), segment.apps)).collect();
    assert_eq!(seen, [(android, "Android apps", 1), (ios, "iOS apps", 0)]);

    assert_eq!(refused(&workspace, &with(wanted("none"), "segments", json!([]))).await, ["segments"]);
    let many: Vec<String> = (0..201).map(|at| format!("01932f6e-9c1a-7b2e-8d4f-{at:012x}")).collect();
    assert_eq!(refused(&workspace, &with(wanted("many"), "segments", json!(many))).await, ["segments"]);
    assert_eq!(refused(&workspace, &with(wanted("odd"), "segments", json!(["ios"]))).await, ["segments[0]"]);
    let foreign = app.segment(app.organization("quay").await, "Theirs", &[]).await;
    for segments in [json!([foreign]), json!([ios, foreign]), json!([many[0]])] {
        let body = with(wanted("stray"), "segments", segments);
        let answer = post_with(&workspace.admin, &new_key(), &accounts(), &body).await;
        assert_eq!(answer.problem(404).0, "not_found", "{body}");
    }
    assert_eq!(app.count(CREATED).await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM service_accounts").await, 1);
}

#[tokio::test]
async fn names_every_fault_at_once() {
    let workspace = Workspace::spawn().await;
    let body = json!({
        "name": "C I", "description": "a\nb", "role": "viewer", "segments": [], "expires": { "days": 0 },
    });
    assert_eq!(refused(&workspace, &body).await, ["name", "description", "segments", "expires"]);
    for (body, field) in [
        (json!({ "name": "ci" }), "role"),
        (json!({ "name": "ci", "role": "owner" }), "role"),
        (with(wanted("ci"), "scopes", json!([])), "scopes"),
        (with(wanted("ci"), "description", json!("é".repeat(LONGEST_DESCRIPTION + 1))), "description"),
        (with(wanted("ci"), "expires", json!("soon")), "expires"),
    ] {
        assert_eq!(refused(&workspace, &body).await, [field], "{body}");
    }
    assert_eq!(workspace.admin.post(&accounts(), &wanted("ci")).await.problem(400).1, ["Idempotency-Key"]);
}

#[tokio::test]
async fn sent_again_makes_no_second_account_but_a_new_secret() {
    let workspace = Workspace::spawn().await;
    let post = async |body: &Value| post_with(&workspace.admin, "key", &accounts(), body).await;
    let first: CreatedServiceAccount = post(&wanted("ci")).await.expect_status(201).read();
    let second: CreatedServiceAccount = post(&wanted(" ci ")).await.expect_status(201).read();
    assert_eq!((second.account.id, second.key.id), (first.account.id, first.key.id));
    assert_ne!(second.secret, first.secret);
    workspace.try_secret(&first.secret).await.expect_status(401);
    workspace.use_secret(&second.secret).await;
    assert_eq!(workspace.app.count(CREATED).await, 1);
    // It is in use now.
    assert_eq!(post(&wanted("ci")).await.problem(409).0, "idempotency_conflict");
    for body in [wanted("other"), with(wanted("ci"), "role", json!("admin"))] {
        assert_eq!(post(&body).await.problem(409).0, "idempotency_conflict", "{body}");
    }
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM service_accounts").await, 1);
}

#[tokio::test]
async fn an_idempotency_key_serves_one_kind_of_one_owner() {
    let workspace = Workspace::spawn().await;
    let ci: CreatedServiceAccount =
        post_with(&workspace.admin, "one", &accounts(), &wanted("ci")).await.expect_status(201).read();
    let key = json!({ "name": "First key" });
    let keys = account(path::SERVICE_ACCOUNT_KEYS, ci.account.id);
    let token = json!({ "name": "First key", "scopes": ["versions:read"] });
    for (address, body) in [(keys.as_str(), &key), (&tokens(), &key), (path::ACCESS_TOKENS, &token)] {
        let answer = post_with(&workspace.admin, "one", address, body).await;
        assert_eq!(answer.problem(409).0, "idempotency_conflict", "{address}");
    }
    post_with(&workspace.admin, "two", &keys, &key).await.expect_status(201);
    let other = workspace.create_account(wanted("other")).await.account.id;
    let others = account(path::SERVICE_ACCOUNT_KEYS, other);
    assert_eq!(post_with(&workspace.admin, "two", &others, &key).await.problem(409).0, "idempotency_conflict");
    // Whoever else made it is another matter.
    post_with(&workspace.developer, "one", &tokens(), &key).await.expect_status(201);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_request_many_times_at_once_makes_one_account() {
    let workspace = Workspace::spawn().await;
    let requests: Vec<_> = (0..6)
        .map(|_| {
            let admin = workspace.admin.clone();
            tokio::spawn(async move {
                let answer = post_with(&admin, "key", &accounts(), &wanted("ci")).await.expect_status(201);
                answer.read::<CreatedServiceAccount>().secret
            })
        })
        .collect();
    let mut working = 0;
    let mut secrets = Vec::new();
    for request in requests {
        secrets.push(request.await.unwrap());
    }
    for secret in secrets {
        working += u32::from(workspace.try_secret(&secret).await.status == 403);
    }
    assert_eq!(working, 1);
    assert_eq!(workspace.app.count("SELECT COUNT(*) FROM service_accounts").await, 1);
    assert_eq!(workspace.app.count(CREATED).await, 1);
}
