//! `GET …/organizations/{organization}/credentials`. Who may ask is in `workspace_who_may.rs`.

use std::collections::BTreeSet;

use latchkey_api::{
    credential::{Credential, CredentialKind, CredentialPage},
    id::CredentialId,
    path,
    session::Role,
    timestamp::DAY,
};
use serde_json::json;

use crate::support::{
    Client, NewAccount, NewToken,
    harbour::{Workspace, at, one},
};

async fn found(client: &Client, query: &str) -> CredentialPage {
    client.get(&format!("{}?{query}", at(path::CREDENTIALS))).await.expect_status(200).read()
}

async fn names(client: &Client, query: &str) -> Vec<String> {
    found(client, query).await.items.into_iter().map(|found| found.name).collect()
}

#[tokio::test]
async fn says_where_each_credential_is_and_never_its_secret() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let end = app.clock.now().plus_days(3);
    let (token, secret) = app.app_api_token(harbour.id, harbour.wallpaper, "Bitrise CI", Some(end)).await;
    let account = app.service_account(harbour.id, NewAccount::default()).await;
    let (key, of_account) = (account.key, account.id.to_string());
    let viewer = app.signed_in(&harbour.viewer).await;
    let answer = viewer.get(&at(path::CREDENTIALS)).await.expect_status(200);
    assert!(!answer.body.contains(&secret) && !answer.body.contains(&account.secret));
    let CredentialPage { items, next } = answer.read();
    let last_four = |secret: &str| secret[secret.len() - 4..].to_owned();
    let expected = [
        Credential {
            id: token,
            kind: CredentialKind::AppApiToken,
            name: "Bitrise CI".into(),
            prefix: "aap_".into(),
            last_four: last_four(&secret),
            expires_at: Some(end),
            owner_id: harbour.wallpaper.to_string(),
            owner_name: "wallpaper".into(),
            owner_slug: Some("wallpaper".into()),
        },
        Credential {
            id: key,
            kind: CredentialKind::ServiceAccountKey,
            name: "First key".into(),
            prefix: "aas_".into(),
            last_four: last_four(&account.secret),
            expires_at: None,
            owner_id: of_account,
            owner_name: "ci-pipeline".into(),
            owner_slug: None,
        },
    ];
    assert_eq!((items.as_slice(), next), (expected.as_slice(), None));
}

#[tokio::test]
async fn is_searched_by_name_last_four_and_whatever_they_belong_to() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let mut ends = Vec::new();
    for name in ["Bitrise CI", "fastlane RELEASE", "50% off_line"] {
        let (_, secret) = app.app_api_token(harbour.id, harbour.wallpaper, name, None).await;
        ends.push(secret[secret.len() - 4..].to_owned());
    }
    app.account_key(harbour.id, "deploy-bot", Role::Developer, None).await;
    let mara = &harbour.mara;
    let all = ["50% off_line", "Bitrise CI", "fastlane RELEASE", "First key"];
    for (query, expected) in [
        ("", all.to_vec()),
        ("search=", all.to_vec()),
        ("search=+release+", vec!["fastlane RELEASE"]),
        ("search=BITRISE", vec!["Bitrise CI"]),
        ("search=t+off_l", vec![]),
        ("search=%25", vec!["50% off_line"]),
        ("search=f_r", vec![]),
        ("search=deploy", vec!["First key"]),
        ("search=wallpaper", all[..3].to_vec()),
        ("search=wallpaper&kind=service_account_key", vec![]),
        ("kind=service_account_key", vec!["First key"]),
        ("kind=app_api_token&search=f", vec!["50% off_line", "fastlane RELEASE"]),
        ("search=nothing", vec![]),
    ] {
        assert_eq!(names(mara, query).await, expected, "{query}");
    }
    for (end, name) in ends.iter().zip(["Bitrise CI", "fastlane RELEASE", "50% off_line"]) {
        assert!(names(mara, &format!("search={}", end.to_uppercase())).await.contains(&name.to_owned()), "{end}");
    }
    let renamed = found(mara, "search=bitrise").await.items.remove(0);
    let place = [("organization", "harbour"), ("app", "wallpaper"), ("id", &renamed.id.to_string())];
    mara.patch(&path::fill(path::APP_API_TOKEN, &place), &json!({ "name": "Jenkins" })).await.expect_status(200);
    assert_eq!(names(mara, "search=jenkins").await, ["Jenkins"]);
    assert_eq!(names(mara, "search=bitrise").await, [""; 0]);
}

#[tokio::test]
async fn holds_nothing_that_is_gone_or_of_somebody_else() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let (revoked, _) = app.app_api_token(harbour.id, harbour.wallpaper, "revoked", None).await;
    app.revoke(revoked).await;
    let (expired, _) = app.app_api_token(harbour.id, harbour.wallpaper, "expired", None).await;
    app.expire(expired).await;
    app.app_api_token(harbour.northwind, harbour.arm_console, "of another workspace", None).await;
    app.access_token(&harbour.admin, NewToken { name: "of a person", ..NewToken::default() }).await;
    // What a key was exchanged for is no credential that anybody named.
    let (_, secret) = app.account_key(harbour.id, "ci-pipeline", Role::Admin, None).await;
    let exchange = [("name", "ci-pipeline"), ("secret", secret.as_str())];
    app.anonymous().post_form("/auth/v1/api-key/token", &exchange).await.expect_status(200);
    // What belonged to an app or a service account is gone with it.
    let relay = app.app(harbour.id, "relay").await;
    app.app_api_token(harbour.id, relay, "of a deleted app", None).await;
    let gone = app.service_account(harbour.id, NewAccount { name: "gone", ..NewAccount::default() }).await;
    harbour.mara.delete(&one(path::APP, relay)).await.expect_status(204);
    harbour.mara.delete(&one(path::SERVICE_ACCOUNT, gone.id)).await.expect_status(204);
    assert_eq!(names(&harbour.mara, "").await, ["expired", "First key"]);
    for query in ["search=gone", "search=relay", "search=deleted", "search=person", "search=another"] {
        assert_eq!(names(&harbour.mara, query).await, [""; 0], "{query}");
    }
    let tomas = app.signed_in(&harbour.stranger).await;
    let theirs: CredentialPage = tomas.get(&at(path::CREDENTIALS).replace("harbour", "northwind")).await.read();
    assert_eq!(theirs.items.len(), 1);

    // What expired stays as long as in the other lists.
    app.clock.advance(29 * DAY);
    let mara = app.signed_in(&harbour.admin).await;
    assert_eq!(names(&mara, "kind=app_api_token").await, ["expired"]);
    app.clock.advance(2 * DAY);
    assert_eq!(names(&app.signed_in(&harbour.admin).await, "kind=app_api_token").await, [""; 0]);
}

#[tokio::test]
async fn pages_hold_every_credential_once() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let mut ids = BTreeSet::new();
    for number in 0..5 {
        for name in ["same", "Same"] {
            ids.insert(app.app_api_token(harbour.id, harbour.wallpaper, name, None).await.0);
        }
        let name = format!("account-{number}");
        ids.insert(app.service_account(harbour.id, NewAccount { name: &name, ..NewAccount::default() }).await.key);
    }
    for limit in [1, 4, 15] {
        let (mut walked, mut after) = (Vec::<CredentialId>::new(), String::new());
        loop {
            let page = found(&harbour.mara, &format!("limit={limit}{after}")).await;
            walked.extend(page.items.iter().map(|found| found.id));
            let Some(next) = page.next else { break };
            after = format!("&after={next}");
        }
        assert_eq!(walked.len(), ids.len(), "{limit}");
        assert_eq!(walked.into_iter().collect::<BTreeSet<_>>(), ids, "{limit}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_named() {
    let harbour = Workspace::spawn().await;
    let long = format!("search={}", "a".repeat(101));
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("kind=personal_access_token", "kind"),
        ("after=zz", "after"),
        ("search=a%00b", "search"),
        (&long, "search"),
    ] {
        let answer = harbour.mara.get(&format!("{}?{query}", at(path::CREDENTIALS))).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
    }
}

#[tokio::test]
async fn whoever_is_removed_or_whose_session_is_over_finds_nothing() {
    let harbour = Workspace::spawn().await;
    let viewer = harbour.app.signed_in(&harbour.viewer).await;
    viewer.get(&at(path::CREDENTIALS)).await.expect_status(200);
    harbour.mara.delete(&one(path::MEMBER, harbour.viewer.id)).await.expect_status(204);
    assert_eq!(viewer.get(&at(path::CREDENTIALS)).await.problem(404).0, "not_found");
    harbour.app.clock.advance(8 * DAY);
    assert_eq!(harbour.mara.get(&at(path::CREDENTIALS)).await.problem(401).0, "session_required");
    let anonymous = harbour.app.anonymous().in_browser();
    assert_eq!(anonymous.get(&at(path::CREDENTIALS)).await.problem(401).0, "session_required");
}
