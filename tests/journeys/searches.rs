//! Searching the lists of a workspace.

use thirtyfour::Key;

use crate::harness::{Journey, containing};

const APPS: &str = "/w/harbour-mobile/apps";
const LIST: &str = "GET /api/dashboard/organizations/harbour-mobile/apps";

#[tokio::test]
async fn what_found_nothing_is_cleared_and_typed_on() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        journey.sees("5 apps.").await;
        journey.find("searchbox", containing("Search")).await.fill("z").await;
        journey.sees("No app matches “z”").await;
        let network = journey.network();
        let asked = network.count(LIST);
        let held = network.hold_answers(LIST);
        journey.press(Key::Backspace).await;
        journey.until("all to be asked for", async || network.count(LIST) == asked + 1).await;
        journey.is_at(APPS).await;
        journey.catches_up().await;
        // Until the answer is there, nothing is said of all.
        assert!(!journey.text().await.contains("No apps yet"), "there are five");
        journey.focus_is_on("searchbox", containing("Search")).await;
        journey.press("t").await;
        held.release();
        network.heal();
        journey.lists(&["Crew Roster", "Tide Tables"]).await;
        journey.focus_is_on("searchbox", containing("Search")).await;
        assert_eq!(journey.find("searchbox", containing("Search")).await.value().await, "t");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_finds_nothing_either_is_named() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        let search = journey.find("searchbox", containing("Search")).await;
        search.fill("z").await;
        journey.sees("No app matches “z”").await;
        search.type_keys("q").await;
        journey.sees("No app matches “zq”").await;
        journey.button("Clear search").await.click().await;
        journey.sees("5 apps.").await;
        journey.focus_is_on("searchbox", containing("Search")).await;
    };
    Journey::start().await.make(steps).await;
}
