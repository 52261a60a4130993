//! A token from the list to its last call, without a mouse.

use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, NEW_TOKEN, TOKENS, containing};

const NAME: &str = "GitHub Actions production";

#[tokio::test]
async fn from_the_list_to_its_end() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(TOKENS).await;
        let secret = creates(journey).await;
        opens_the_versions_api(journey, &secret).await;
        revokes(journey).await;
        let answer = journey.versions(&secret, Method::GET, "", None).await;
        assert_eq!(answer.status, 401, "{answer:?}");
    };
    Journey::start().await.make(steps).await;
}

async fn creates(journey: &Journey) -> String {
    // Until then the page's header has the link, too.
    journey.sees("No access tokens yet").await;
    journey.tab_to("link", "Generate token").await;
    journey.press(Key::Enter).await;
    journey.is_at(NEW_TOKEN).await;
    journey.focus_is_on("heading", "Generate token").await;
    journey.tab_to("textbox", "Name").await;
    journey.press(NAME).await;
    journey.tab_to("checkbox", "Read Versions").await;
    journey.press(Key::Space).await;
    journey.tab_to("checkbox", "Write Versions").await;
    journey.press(Key::Space).await;
    journey.tab_to("radio", containing("30 days")).await;
    journey.press(Key::Right).await;
    journey.focus_is_on("radio", containing("60 days")).await;
    journey.sees("read and write versions").await;
    journey.tab_to("button", "Generate token").await;
    journey.press(Key::Enter).await;

    let secret = journey.reads_secret_of(NAME).await;
    journey.focus_is_on("button", "Copy").await;
    journey.press(Key::Enter).await;
    journey.sees("Copied. Now store it before you leave.").await;
    journey.focus_is_on("button", "Copied").await;
    journey.tab_to("textbox", containing("Paste it back to check")).await;
    journey.press_with(Key::Control, "v").await;
    journey.sees("It matches. Your store has the whole token.").await;
    journey.tab_to("button", "Done").await;
    journey.press(Key::Enter).await;
    journey.is_at(TOKENS).await;
    journey.row(NAME).await;
    secret
}

/// What the guide to the versions API shows, in its order.
async fn opens_the_versions_api(journey: &Journey, secret: &str) {
    let listed = journey.versions(secret, Method::GET, "", None).await;
    assert_eq!(listed.status, 200, "{listed:?}");

    let created = journey.versions(secret, Method::POST, "", Some(journey.version("9.9.9"))).await;
    assert_eq!(created.status, 201, "{created:?}");
    let id = created.body["id"].as_str().expect("the id of the new version");
    let path = format!("/{id}");

    let got = journey.versions(secret, Method::GET, &path, None).await;
    assert_eq!((got.status, &got.body["appVersion"]), (200, &json!("9.9.9")), "{got:?}");

    let mut change = journey.version("9.9.9");
    change.as_object_mut().expect("an object").remove("project");
    change["forceUpgrade"] = json!(true);
    let changed = journey.versions(secret, Method::PATCH, &path, Some(change)).await;
    assert_eq!((changed.status, &changed.body["forceUpgrade"]), (200, &json!(true)), "{changed:?}");

    let deleted = journey.versions(secret, Method::DELETE, &path, None).await;
    assert_eq!(deleted.status, 204, "{deleted:?}");
    assert_eq!(journey.versions(secret, Method::GET, &path, None).await.status, 404);
}

async fn revokes(journey: &Journey) {
    journey.tab_to("button", format!("Actions for “{NAME}”")).await;
    journey.press(Key::Enter).await;
    journey.focus_is_on("menuitem", "Details").await;
    journey.press(Key::Up).await;
    journey.focus_is_on("menuitem", "Revoke…").await;
    journey.press(Key::Enter).await;
    journey.dialog(format!("Revoke “{NAME}”?")).await;
    journey.focus_is_on("button", "Cancel").await;
    journey.tab_to("button", "Revoke token").await;
    journey.press(Key::Enter).await;
    journey.sees("No access tokens").await;
    journey.lists(&[]).await;
}
