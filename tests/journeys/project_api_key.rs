//! The public key of an app: always there to be copied, and replaced with its consequences named.

use reqwest::Method;

use crate::harness::Journey;

const PAGE: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";

async fn shown(journey: &Journey) -> String {
    let key = "return document.querySelector('.project-key dd .mono')?.textContent ?? ''";
    journey.browser().script(key, vec![]).await.as_str().unwrap_or_default().trim().to_owned()
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
        assert_eq!(checks(journey, &before).await, 200);

        journey.button("Replace…").await.click().await;
        journey.is_at(&format!("{PAGE}?open=replace-project-key")).await;
        journey.dialog("Replace the project API key of “Tide Tables”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("no longer told about updates").await;
        journey.inspect("project-key-replace").await;
        journey.reload().await;
        journey.button("Replace key").await.click().await;
        journey.finds_no("dialog", "Replace the project API key of “Tide Tables”?").await;
        journey.until("another key", async || !["", before.as_str()].contains(&shown(journey).await.as_str())).await;
        let after = shown(journey).await;
        assert_eq!(checks(journey, &before).await, 401);
        assert_eq!(checks(journey, &after).await, 200);
    };
    Journey::start().await.make(steps).await;
}
