//! API tokens of an app: made, copied, used, and deleted one without the other.

use latchkey_api::path;
use reqwest::Method;
use thirtyfour::Key;

use crate::harness::{Journey, VIEWER};

const PAGE: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";
const MAKE: &str = "POST /api/dashboard/organizations/harbour-mobile/apps/tide-tables/api-tokens";
const BUILDS: &str = "/v1/integrations/builds";
const QUESTION: &str = "Leave without copying the token?";

/// Makes a token as the page wants it, and reads its secret there.
async fn create(journey: &Journey, name: &str) -> String {
    journey.button("Create API token").await.click().await;
    journey.field("Name").await.fill(name).await;
    journey.button("Save").await.click().await;
    journey.find("heading", format!("{name} is ready")).await;
    let secret = journey.find("textbox", "The new token").await.text().await;
    assert!(secret.starts_with("aap_") && secret.len() == 42, "{} characters", secret.len());
    secret
}

#[tokio::test]
async fn nothing_is_lost_with_one_that_was_deleted() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(PAGE).await;
        create(journey, "Bitrise CI").await;
        assert!(journey.asks_before_unload().await);
        journey.choose_for("Bitrise CI", "Delete…").await;
        journey.dialog("Delete “Bitrise CI”?").await;
        journey.button("Delete token").await.click().await;
        journey.sees("Show deleted tokens").await;
        journey.finds_no("heading", "Bitrise CI is ready").await;
        assert!(!journey.asks_before_unload().await);
        journey.link("Sessions").await.click().await;
        journey.is_at("/account/sessions").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn made_copied_and_used() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(PAGE).await;
        journey.sees("No API tokens yet").await;
        journey.inspect("app-tokens-empty").await;
        journey.button("Create API token").await.click().await;
        journey.is_at(&format!("{PAGE}?open=create")).await;
        journey.focus_is_on("textbox", "Name").await;
        journey.inspect("app-token-create").await;
        journey.press(Key::Enter).await;
        journey.sees("The name is empty.").await;
        journey.press(Key::Escape).await;
        journey.is_at(PAGE).await;

        let secret = create(journey, "Bitrise CI").await;
        journey.focus_is_on("button", "Copy").await;
        journey.is_at(PAGE).await;
        journey.sees("Not copied yet").await;
        journey.sees("Upload a build").await;
        journey.inspect("app-token-made").await;
        let row = journey.row("Bitrise CI").await;
        journey.find_within(&row, "button", "Copy token").await.click().await;
        journey.sees_no("Not copied yet").await;
        journey.find_within(&row, "button", "Copy token").await;
        journey.sees("Copied. Now store it before you leave.").await;
        assert_eq!(journey.with_token(Method::GET, BUILDS, &secret).await.status, 200);
        journey.button("Done").await.click().await;
        journey.finds_no("heading", "Bitrise CI is ready").await;
        journey.find_within(&row, "button", "Copy token").await;
        journey.inspect("app-tokens").await;

        journey.link("Sessions").await.click().await;
        journey.is_at("/account/sessions").await;
        journey.go_back().await;
        journey.row("Bitrise CI").await;
        journey.finds_no("button", "Copy token").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn one_goes_without_the_other() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(PAGE).await;
        journey.sees("No API tokens yet").await;
        let first = create(journey, "Bitrise CI").await;
        journey.button("Copy").await.click().await;
        let second = create(journey, "Fastlane release").await;
        journey.button("Copy").await.click().await;
        assert_eq!(journey.with_token(Method::GET, BUILDS, &first).await.status, 200);
        journey.lists(&["Fastlane release", "Bitrise CI"]).await;

        journey.choose_for("Bitrise CI", "Delete…").await;
        journey.dialog("Delete “Bitrise CI”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("Deleting is immediate and cannot be undone.").await;
        journey.inspect("app-token-delete").await;
        journey.button("Delete token").await.click().await;
        journey.lists(&["Fastlane release"]).await;
        assert_eq!(journey.with_token(Method::GET, BUILDS, &first).await.status, 401);
        assert_eq!(journey.with_token(Method::GET, BUILDS, &second).await.status, 200);

        journey.link("Show deleted tokens").await.click().await;
        journey.lists(&["Bitrise CI"]).await;
        journey.sees("Deleted").await;
        journey.link("Bitrise CI").await.click().await;
        let dialog = journey.dialog("Bitrise CI").await;
        assert!(dialog.text().await.contains("Created by"), "{}", dialog.text().await);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn leaving_asks_while_something_is_not_copied() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at("/w/harbour-mobile/apps").await;
        journey.link("Tide Tables").await.click().await;
        create(journey, "Bitrise CI").await;

        // Looking around on the page is no leaving.
        journey.link("Bitrise CI").await.click().await;
        journey.dialog("Bitrise CI").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Bitrise CI").await;
        journey.finds_no("dialog", QUESTION).await;

        journey.go_back().await;
        journey.dialog(QUESTION).await;
        journey.focus_is_on("button", "Copy and leave").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", QUESTION).await;
        journey.is_at(PAGE).await;
        journey.sees("Not copied yet").await;

        create(journey, "Fastlane release").await;
        journey.link("Segments").await.click().await;
        let dialog = journey.dialog(QUESTION).await;
        let text = dialog.text().await;
        assert!(text.contains("“Fastlane release” and “Bitrise CI” cannot be shown again"), "{text}");
        journey.button("Stay and copy").await.click().await;
        journey.finds_no("dialog", QUESTION).await;

        journey.button("Copy").await.click().await;
        journey.link("Sessions").await.click().await;
        journey.dialog(QUESTION).await;
        journey.button("Copy and leave").await.click().await;
        journey.is_at("/account/sessions").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn two_clicks_and_a_lost_answer_make_one() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.sign_in_at(PAGE).await;
        journey.sees("No API tokens yet").await;
        journey.button("Create API token").await.click().await;
        journey.field("Name").await.fill("Bitrise CI").await;
        journey.network().lose_once(MAKE);
        journey.button("Save").await.click().await;
        journey.sees("The server cannot be reached.").await;
        assert_eq!(journey.field("Name").await.value().await, "Bitrise CI");
        journey.button("Save").await.double_click().await;
        journey.find("heading", "Bitrise CI is ready").await;
        let secret = journey.find("textbox", "The new token").await.text().await;
        assert_eq!(journey.network().count(MAKE), 2, "one was lost, one was answered");
        journey.lists(&["Bitrise CI"]).await;
        let all = path::fill(path::APP_API_TOKENS, &[("organization", "harbour-mobile"), ("app", "tide-tables")]);
        let listed = journey.account().await.get(&all).await.body;
        assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(journey.with_token(Method::GET, BUILDS, &secret).await.status, 200);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_viewer_sees_all_but_the_actions() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_app_token("harbour-mobile", "tide-tables", "Bitrise CI").await;
        journey.sign_in_as(VIEWER, PAGE).await;
        journey.sees("You are a viewer here.").await;
        journey.lists(&["Bitrise CI"]).await;
        journey.sees("Mara Ilves").await;
        journey.finds_no("button", "Create API token").await;
        journey.finds_no("checkbox", "Select “Bitrise CI”").await;
        journey.finds_no("button", "Replace…").await;
        journey.button("Actions for “Bitrise CI”").await.click().await;
        journey.find("menuitem", "Details").await;
        journey.finds_no("menuitem", "Delete…").await;
        journey.reload().await;
        journey.lists(&["Bitrise CI"]).await;
        journey.inspect("app-tokens-viewer").await;
        journey.open("/w/harbour-mobile/apps/crew-roster/settings/api-tokens").await;
        journey.sees("A developer or an admin of this workspace can create one.").await;
        journey.open("/w/harbour-mobile/apps/no-such-app/settings/api-tokens").await;
        journey.announce("404");
        journey.sees("App not found").await;
        journey.sees_no("no-such-app").await;
        journey.inspect("app-tokens-no-app").await;
    };
    Journey::start().await.make(steps).await;
}
