//! What is done to the apps, segments, members and app API tokens of a workspace.

use latchkey_api::path;
use reqwest::Method;
use serde_json::{Value, json};

use super::{IN_WORKSPACE, deed::Deed};
use crate::harness::{Account, DEVELOPER, Journey, TOKENS, containing};

#[tokio::test]
async fn apps_are_made_renamed_and_deleted_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let (all, one) = (format!("POST {IN_WORKSPACE}/apps"), format!("{IN_WORKSPACE}/apps/*"));
        journey.sign_in_at("/w/harbour-mobile/apps").await;
        journey.button("Create app").await.click().await;
        Deed::typed(&all, "Create app", "Create app", "Name", "Lighthouse").is_done(journey, &account).await;
        journey.sees("6 apps.").await;
        assert_eq!(named(&account, path::APPS, "Lighthouse").await, 1);
        journey.choose_for("Lighthouse", "Rename…").await;
        let rename = format!("PATCH {one}");
        Deed::typed(&rename, "Rename “Lighthouse”", "Rename app", "Name", "Beacon").is_done(journey, &account).await;
        assert_eq!(named(&account, path::APPS, "Beacon").await, 1);
        journey.choose_for("Beacon", "Delete…").await;
        Deed::asked(&format!("DELETE {one}"), "Delete “Beacon”?", "Delete app").is_done(journey, &account).await;
        journey.sees("5 apps.").await;
        assert_eq!(events(&account, "app.").await, ["app.create", "app.rename", "app.delete"]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn segments_are_made_changed_and_deleted_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let (all, one) = (format!("POST {IN_WORKSPACE}/segments"), format!("{IN_WORKSPACE}/segments/*"));
        journey.sign_in_at("/w/harbour-mobile/segments").await;
        journey.button("Create segment").await.click().await;
        Deed::typed(&all, "Create segment", "Create segment", "Name", "White label").is_done(journey, &account).await;
        journey.sees("3 segments.").await;
        journey.choose_for("White label", "Edit…").await;
        let change = format!("PATCH {one}");
        Deed::typed(&change, "Edit “White label”", "Save segment", "Name", "Labels").is_done(journey, &account).await;
        journey.choose_for("Labels", "Delete…").await;
        let delete = format!("DELETE {one}");
        Deed::asked(&delete, "Delete “Labels”?", "Delete segment").is_done(journey, &account).await;
        journey.sees("2 segments.").await;
        assert_eq!(events(&account, "segment.").await, ["segment.create", "segment.change", "segment.delete"]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn members_are_added_changed_and_removed_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let (all, one) = (format!("POST {IN_WORKSPACE}/members"), format!("{IN_WORKSPACE}/members/*"));
        journey.sign_in_at("/w/harbour-mobile/members").await;
        journey.button("Add member").await.click().await;
        let add = Deed::typed(&all, "Add member", "Add member", "Email", "tomas@northwind.example");
        add.is_done(journey, &account).await;
        journey.sees("4 members.").await;
        journey.choose_for("Tomas Lindqvist", "Change role…").await;
        journey.find("radio", containing("Viewer")).await.click().await;
        let change = format!("PATCH {one}");
        let title = "Change the role of Tomas Lindqvist";
        Deed::asked(&change, title, "Change role").is_done(journey, &account).await;
        journey.choose_for("Tomas Lindqvist", "Remove…").await;
        let remove = format!("DELETE {one}");
        Deed::asked(&remove, "Remove Tomas Lindqvist?", "Remove member").is_done(journey, &account).await;
        journey.sees("3 members.").await;
        assert_eq!(events(&account, "member.").await, ["member.add", "member.change_role", "member.remove"]);

        // Whoever has no account is invited, and the last link holds.
        journey.button("Add member").await.click().await;
        Deed::typed(&all, "Add member", "Add member", "Email", "noor@example.com").is_done(journey, &account).await;
        journey.dialog("noor@example.com is invited").await;
        journey.button("Done").await.click().await;
        journey.button(containing("Withdraw…")).await.click().await;
        let withdraw = format!("DELETE {IN_WORKSPACE}/invitations/*");
        let question = "Withdraw the invitation for noor@example.com?";
        Deed::asked(&withdraw, question, "Withdraw invitation").is_done(journey, &account).await;
        journey.finds_no("button", containing("Withdraw…")).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_workspace_is_left_once() {
    let steps = async |journey: &Journey| {
        let jonas = journey.account_of(DEVELOPER).await;
        journey.sign_in_as(DEVELOPER, "/w/harbour-mobile/members").await;
        journey.choose_for("Jonas Brandt", "Leave workspace…").await;
        let leave = format!("DELETE {IN_WORKSPACE}/members/*");
        Deed::asked(&leave, "Leave “Harbour Mobile”?", "Leave workspace").is_done(journey, &jonas).await;
        journey.is_at(TOKENS).await;
        journey.sees("Harbour Mobile Labs").await;
        let members = path::fill(path::MEMBERS, &[("organization", "harbour-mobile")]);
        let members = journey.account().await.get(&members).await.body;
        assert_eq!(members["members"].as_array().map(Vec::len), Some(2));
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn app_tokens_are_made_and_deleted_and_the_public_key_is_replaced_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let app = format!("{IN_WORKSPACE}/apps/tide-tables");
        journey.sign_in_at("/w/harbour-mobile/apps/tide-tables/settings/api-tokens").await;
        journey.button("Create API token").await.click().await;
        let make = format!("POST {app}/api-tokens");
        Deed::typed(&make, "Create API token", "Save", "Name", "Bitrise CI").is_done(journey, &account).await;
        journey.find("heading", "Bitrise CI is ready").await;
        let secret = journey.find("textbox", "The new token").await.text().await;
        assert_eq!(journey.with_token(Method::GET, "/v1/integrations/builds", &secret).await.status, 200);
        journey.lists(&["Bitrise CI"]).await;

        let delete = format!("DELETE {app}/api-tokens/*");
        journey.choose_for("Bitrise CI", "Delete…").await;
        let question = Deed::asked(&delete, "Delete “Bitrise CI”?", "Delete token");
        Deed { again: "Retry deleting", ..question }.is_done(journey, &account).await;
        journey.lists(&[]).await;

        let replace = format!("POST {app}/project-api-key");
        journey.button("Replace…").await.click().await;
        let question = Deed::asked(&replace, "Replace the project API key of “Tide Tables”?", "Replace key");
        question.is_done(journey, &account).await;
        assert_eq!(events(&account, "project_api_key.replace").await.len(), 1);
    };
    Journey::start().await.make(steps).await;
}

/// How many in a list of the workspace have this name.
async fn named(account: &Account, list: &str, name: &str) -> usize {
    let list = account.get(&path::fill(list, &[("organization", "harbour-mobile")])).await.body;
    list["items"].as_array().into_iter().flatten().filter(|one| one["name"] == json!(name)).count()
}

/// What was done in the workspace since the demo was made, the first first, of this kind.
pub(super) async fn events(account: &Account, kind: &str) -> Vec<String> {
    let log = account.get(&path::fill(path::AUDIT_LOG, &[("organization", "harbour-mobile")])).await.body;
    let items = log["items"].as_array().cloned().unwrap_or_default();
    let by_browser = |event: &&Value| event["userAgent"].as_str().is_some_and(|agent| agent.contains("Chrome"));
    let actions = items.iter().rev().filter(by_browser).filter_map(|event| event["action"].as_str());
    actions.filter(|action| action.starts_with(kind)).map(str::to_owned).collect()
}
