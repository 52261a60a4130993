//! `GET …/apps/{app}/api-tokens`. Orders, states and pages are those of personal access tokens, by the same code.

use std::collections::BTreeSet;

use latchkey_api::{access_token::Sort, path};
use serde_json::json;

use crate::support::{
    START,
    workspace::{Workspace, token, tokens},
};

#[tokio::test]
async fn holds_the_tokens_of_this_app_and_no_others() {
    let workspace = Workspace::spawn().await;
    let (app, organization) = (&workspace.app, workspace.organization);
    assert_eq!(workspace.token_names("").await, [""; 0]);
    let relay = app.app(organization, "relay").await;
    app.app_api_token(organization, relay, "of another app", None).await;
    app.service_account(organization, crate::support::NewAccount::default()).await;
    workspace.create_token(json!({ "name": "Bitrise CI" })).await;
    let page = workspace.tokens("").await;
    assert_eq!((page.items.len(), page.items[0].created_by.as_deref()), (1, Some("jonas")));
    assert_eq!((page.next, page.freshness.as_of), (None, START));
    let by_id = [("organization", organization.to_string()), ("app", workspace.wallpaper.to_string())];
    let by_id: Vec<(&str, &str)> = by_id.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = workspace.viewer.get(&path::fill(path::APP_API_TOKENS, &by_id)).await.expect_status(200).json();
    assert_eq!(page["items"][0]["name"], "Bitrise CI");
}

#[tokio::test]
async fn searches_filters_and_sorts() {
    let workspace = Workspace::spawn().await;
    for (name, days) in [("Bitrise CI", None), ("fastlane release", Some(3)), ("Azure DevOps", Some(60))] {
        let expires = days.map_or(json!("never"), |days| json!({ "days": days }));
        workspace.create_token(json!({ "name": name, "expires": expires })).await;
        workspace.app.clock.advance(1000);
    }
    let gone = workspace.create_token(json!({ "name": "Local upload script" })).await;
    workspace.developer.delete(&token(path::APP_API_TOKEN, gone.token.id)).await.expect_status(204);
    for (query, names) in [
        ("", vec!["Azure DevOps", "fastlane release", "Bitrise CI"]),
        ("sort=oldest", vec!["Bitrise CI", "fastlane release", "Azure DevOps"]),
        ("sort=name", vec!["Azure DevOps", "Bitrise CI", "fastlane release"]),
        ("sort=expires", vec!["fastlane release", "Azure DevOps", "Bitrise CI"]),
        ("state=expiring", vec!["fastlane release"]),
        ("state=revoked", vec!["Local upload script"]),
        ("state=expired", vec![]),
        ("search=FASTLANE", vec!["fastlane release"]),
        ("name=bitrise%20ci", vec!["Bitrise CI"]),
    ] {
        assert_eq!(workspace.token_names(query).await, names, "{query}");
    }
    for (query, field) in [("limit=0", "limit"), ("state=gone", "state"), ("sort=size", "sort"), ("after=zz", "after")]
    {
        let answer = workspace.viewer.get(&format!("{}?{query}", tokens())).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
    }
}

#[tokio::test]
async fn pages_hold_every_token_once_in_every_order() {
    let workspace = Workspace::spawn().await;
    let mut ids = BTreeSet::new();
    for number in 0..12_i64 {
        let name = ["same", "other", "Same"][usize::try_from(number % 3).unwrap()];
        let end = (number % 2 == 0).then(|| START.plus_days(20 + number % 4));
        let (id, secret) = workspace.app.app_api_token(workspace.organization, workspace.wallpaper, name, end).await;
        ids.insert(id);
        if number % 4 == 0 {
            workspace.use_secret(&secret).await;
        }
    }
    workspace.flush().await;
    for sort in Sort::EVERY {
        for limit in [1, 5, 12] {
            let (mut walked, mut after) = (Vec::new(), String::new());
            loop {
                let page = workspace.tokens(&format!("sort={}&limit={limit}{after}", sort.name())).await;
                walked.extend(page.items.iter().map(|token| token.id));
                let Some(next) = page.next else { break };
                after = format!("&after={next}");
            }
            assert_eq!(walked.len(), ids.len(), "{sort:?} {limit}");
            assert_eq!(walked.into_iter().collect::<BTreeSet<_>>(), ids, "{sort:?} {limit}");
        }
    }
}
