//! The public key of an app: always there to be copied, and replaced with its consequences named.

use latchkey_api::path;
use reqwest::Method;

use crate::harness::Journey;

const PAGE: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";
const QUESTION: &str = "Replace the project API key of “Tide Tables”?";
const USED: &str = "2 version checks in the last 7 days.";

async fn shown(journey: &Journey) -> String {
    let key = "return document.querySelector('.project-key dd .mono')?.textContent ?? ''";
    journey.browser().script(key, vec![]).await.as_str().unwrap_or_default().trim().to_owned()
}

/// What the page says of its use.
async fn used(journey: &Journey) -> String {
    let last = "return document.querySelector('.project-key .facts > div:last-child dd')?.textContent ?? ''";
    journey.browser().script(last, vec![]).await.as_str().unwrap_or_default().to_owned()
}

fn endpoint() -> String {
    path::fill(path::PROJECT_API_KEY, &[("organization", "harbour-mobile"), ("app", "tide-tables")])
}

async fn checks(journey: &Journey, key: &str) -> u16 {
    let path = "/api/v1/versions/check?app_name=Tide+Tables&app_version=2.5.0&platform=android&environment=production";
    journey.with_api_key(Method::GET, path, key).await.status
}

#[tokio::test]
async fn shown_in_full_and_replaced() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(PAGE).await;
        journey.find("heading", "Project API key").await;
        journey.until("the key", async || shown(journey).await.starts_with("aak_")).await;
        let before = shown(journey).await;
        assert_eq!(used(journey).await, "Never used");
        journey.button("Replace…").await.click().await;
        journey.sees("No version checks in the last 7 days.").await;
        journey.button("Cancel").await.click().await;
        journey.finds_no("dialog", QUESTION).await;

        for _ in 0..2 {
            assert_eq!(checks(journey, &before).await, 200);
        }
        let account = journey.account().await;
        let counted = async || account.get(&endpoint()).await.body["recentChecks"] == 2;
        journey.until("both checks to be counted", counted).await;

        // The page was loaded before, and the question is asked with what is so now.
        journey.button("Replace…").await.click().await;
        journey.is_at(&format!("{PAGE}?open=replace-project-key")).await;
        journey.dialog(QUESTION).await;
        journey.sees(USED).await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("no longer told about updates").await;
        journey.inspect("project-key-replace").await;
        journey.reload().await;
        journey.until("its use", async || used(journey).await.ends_with(USED)).await;
        journey.button("Replace key").await.click().await;
        journey.finds_no("dialog", QUESTION).await;
        journey.until("another key", async || !["", before.as_str()].contains(&shown(journey).await.as_str())).await;
        let after = shown(journey).await;
        assert_eq!(used(journey).await, "Never used");
        assert_eq!(checks(journey, &before).await, 401);
        assert_eq!(checks(journey, &after).await, 200);
    };
    Journey::start().await.make(steps).await;
}

/// Who believes that nobody uses a key cuts off every installed app.
#[tokio::test]
async fn what_is_not_known_of_its_use_is_said() {
    let steps = async |journey: &Journey| {
        journey.forgets_when_counting_began().await;
        journey.sign_in_at(PAGE).await;
        let since = async || {
            let used = used(journey).await;
            used.starts_with("No version checks since ") && used.ends_with(", when counting began.")
        };
        journey.until("since when its uses are counted", since).await;
        journey.button("Replace…").await.click().await;
        journey.dialog(QUESTION).await;
        journey.sees("No version checks since ").await;
        journey.button("Cancel").await.click().await;
        journey.finds_no("dialog", QUESTION).await;

        journey.announce("500");
        journey.network().answer(&format!("GET {}", endpoint()), 500);
        journey.button("Replace…").await.click().await;
        journey.dialog(QUESTION).await;
        journey.sees("How often it was used in the last 7 days did not load.").await;
    };
    Journey::start().await.make(steps).await;
}
