//! What stands beside the main thing of a page or a dialog, and comes by itself when it did not at first.

use latchkey_api::path;
use serde_json::json;
use thirtyfour::Key;

use super::{COMPLAINTS, IN_WORKSPACE};
use crate::harness::{Journey, TOKENS, containing};

const USAGE: &str = "Its use in the last 7 days did not load.";
const UNUSED: &str = "Not used in the last 7 days.";

fn announce(journey: &Journey) {
    for complaint in COMPLAINTS {
        journey.announce(complaint);
    }
}

/// The page says what is missing, with a button that asks again; left alone, it does so itself.
async fn comes_by_itself(journey: &Journey, failed: &str, shows: &str) {
    journey.sees(failed).await;
    journey.network().heal();
    journey.sees(shows).await;
    journey.sees_no(failed).await;
}

/// Such requests fail from now on.
fn fail(journey: &Journey, path: &str) {
    journey.network().answer(&format!("GET {path}"), 503);
}

#[tokio::test]
async fn beside_ones_own_tokens() {
    let steps = async |journey: &Journey| {
        announce(journey);
        let account = journey.account().await;
        let limited = json!({
            "name": "One", "scopes": ["versions:read"], "expires": { "days": 30 },
            "worksIn": { "organizations": [journey.workspace().team] },
        });
        let id = account.create_token_of(&limited).await.token.id;
        fail(journey, path::ACCESS_TOKEN_SUMMARY);
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["One"]).await;
        journey.network().heal();
        journey.link("Active 1").await;

        let usage = path::ACCESS_TOKEN_USAGE.replace("{id}", "*");
        fail(journey, &usage);
        journey.choose_for("One", "Revoke…").await;
        comes_by_itself(journey, USAGE, UNUSED).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Revoke “One”?").await;

        fail(journey, &usage);
        fail(journey, path::ORGANIZATIONS);
        journey.link("One").await.click().await;
        journey.sees("The names of its workspaces and apps did not load.").await;
        comes_by_itself(journey, USAGE, UNUSED).await;
        journey.sees("Harbour Mobile, every app").await;

        // One that the list does not hold.
        let read = format!("GET {}", path::with_id(path::ACCESS_TOKEN, id));
        journey.network().cut(&read);
        journey.open(&format!("{TOKENS}?search=nothing&open=details&token={id}")).await;
        journey.dialog("This token did not load.").await;
        journey.network().heal();
        let held = journey.network().hold(&read);
        journey.offline(true).await;
        journey.offline(false).await;
        let dialog = journey.dialog("This token did not load.").await;
        journey.find_within(&dialog, "button", "Retrying…").await;
        journey.inspect("token-details-retrying").await;
        held.release();
        journey.dialog("One").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn beside_what_a_workspace_has() {
    let steps = async |journey: &Journey| {
        announce(journey);
        let account = journey.account().await;
        account.create_service_account("release-train").await;
        let segments = format!("{IN_WORKSPACE}/segments");
        fail(journey, &segments);
        journey.sign_in_at("/w/harbour-mobile/service-accounts").await;
        journey.button("Create service account").await.click().await;
        journey.find("radio", containing("Chosen segments")).await.click().await;
        comes_by_itself(journey, "The segments did not load.", "iOS apps").await;
        journey.press(Key::Escape).await;

        let usage = format!("{IN_WORKSPACE}/service-accounts/*/usage");
        fail(journey, &usage);
        journey.link("release-train").await.click().await;
        journey.button("Delete service account…").await.click().await;
        comes_by_itself(journey, USAGE, UNUSED).await;
        journey.press(Key::Escape).await;
        fail(journey, &format!("{IN_WORKSPACE}/service-accounts/*/keys/*/usage"));
        journey.choose_for("First key", "Revoke key…").await;
        comes_by_itself(journey, USAGE, UNUSED).await;

        fail(journey, path::ORGANIZATIONS);
        journey.open("/w/harbour-mobile/segments?open=create").await;
        comes_by_itself(journey, "The apps did not load.", "0 of 5").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn in_the_palette() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        fail(journey, &format!("{IN_WORKSPACE}/apps"));
        journey.press_with(Key::Control, "k").await;
        journey.focus_is_on("combobox", "Search or jump to").await;
        journey.press("tide").await;
        journey.sees("could not be searched").await;
        journey.network().heal();
        journey.sees("Tide Tables").await;
        journey.sees_no("could not be searched").await;
    };
    Journey::start().await.make(steps).await;
}
