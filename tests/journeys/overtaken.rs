//! What was asked for first and is answered last does not count any more.

use thirtyfour::By;

use crate::harness::{Journey, TOKENS, containing};

const LIST: &str = "GET /api/dashboard/access-tokens";
const LOG_PAGE: &str = "/w/harbour-mobile/audit-log";
const LOG: &str = "GET /api/dashboard/organizations/harbour-mobile/audit-log";

#[tokio::test]
async fn a_slow_answer_does_not_take_the_place_of_a_newer_one() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["Abacus", "Anchor", "Buoy"] {
            account.create_token(name, &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Buoy", "Anchor", "Abacus"]).await;
        let network = journey.network();
        let asked = network.count(LIST);
        let slow = network.hold_answers(LIST);
        let search = journey.find("searchbox", containing("Search")).await;
        search.type_keys("a").await;
        journey.until("the first letter to be looked for", async || network.count(LIST) == asked + 1).await;
        network.heal();
        search.type_keys("b").await;
        journey.lists(&["Abacus"]).await;
        journey.sees("1 token found.").await;
        let answered = network.answers(LIST);
        slow.release();
        journey.until("the slow answer", async || network.answers(LIST) == answered + 1).await;
        journey.catches_up().await;
        assert_eq!(journey.listed().await, ["Abacus"]);
        journey.sees("1 token found.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_log_shows_what_was_asked_for_last() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let id = account.create_app_token("harbour-mobile", "tide-tables", "Fastlane release").await.token.id;
        journey.sign_in_at(LOG_PAGE).await;
        journey.sees("created the app Tide Tables").await;
        let network = journey.network();
        let asked = network.count(LOG);
        let slow = network.hold_answers(LOG);
        narrows_down_to(journey, &id.to_string()).await;
        journey.until("one thing to be asked for", async || network.count(LOG) == asked + 1).await;
        network.heal();
        journey.go_back().await;
        journey.is_at(LOG_PAGE).await;
        journey.until("the whole log", async || network.answers(LOG) == asked + 1).await;
        slow.release();
        journey.until("the slow answer", async || network.answers(LOG) == asked + 2).await;
        journey.catches_up().await;
        journey.sees("created the app Tide Tables").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_log_that_is_left_is_not_asked_for_once_more() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let id = account.create_app_token("harbour-mobile", "tide-tables", "Fastlane release").await.token.id;
        journey.sign_in_at(LOG_PAGE).await;
        narrows_down_to(journey, &id.to_string()).await;
        journey.sees("Only Fastlane release").await;
        let asked = journey.network().count(LOG);
        // The code of this page comes a little later than its address.
        journey.link("Sessions").await.click().await;
        journey.find("heading", "Sessions").await;
        journey.catches_up().await;
        assert_eq!(journey.network().count(LOG), asked);
    };
    Journey::start().await.make(steps).await;
}

/// Has the log show only what happened to this.
async fn narrows_down_to(journey: &Journey, id: &str) {
    journey.sees("Fastlane release").await;
    // A summary has no role of its own that could be asked for.
    let summary = By::XPath("//summary[contains(., 'Fastlane release')]");
    let summary = journey.browser().driver.find(summary).await.expect("the event's sentence");
    summary.click().await.expect("it can be clicked");
    journey.link(id).await.click().await;
}
