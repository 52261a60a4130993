//! What happened in a workspace, as its admins read it.

use latchkey_api::path;
use reqwest::Method;
use serde_json::json;
use thirtyfour::By;

use crate::harness::{DEVELOPER, Journey};

const LOG: &str = "/w/harbour-mobile/audit-log";

#[tokio::test]
async fn says_who_did_what_and_narrows_down() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_app_token("harbour-mobile", "tide-tables", "Bitrise CI").await;
        let id = account.create_app_token("harbour-mobile", "tide-tables", "Fastlane release").await.token.id;
        journey.sign_in_at(LOG).await;
        journey.sees("Mara Ilves created the API token Fastlane release").await;
        journey.find("DisclosureTriangle", "Mara Ilves created the API token Fastlane release").await;
        journey.sees("created the app Tide Tables").await;
        journey.inspect("audit-log").await;
        journey.focus_shows().await;

        // A summary has no role of its own that could be asked for.
        let summary = By::XPath("//summary[contains(., 'Fastlane release')]");
        let summary = journey.browser().driver.find(summary).await.expect("the event's sentence");
        summary.click().await.expect("it can be clicked");
        journey.sees("app_api_token.create").await;
        journey.inspect("audit-log-details").await;
        journey.link(id.to_string()).await.click().await;
        journey.is_at(&format!("{LOG}?subject={id}")).await;
        journey.sees("Only Fastlane release").await;
        journey.sees_no("Bitrise CI").await;
        journey.inspect("audit-log-subject").await;
        journey.reload().await;
        journey.sees("Only Fastlane release").await;
        journey.link("Show everything again").await.click().await;
        journey.is_at(LOG).await;
        journey.sees("Bitrise CI").await;

        journey.open("/w/harbour-mobile/apps/tide-tables/settings/api-tokens").await;
        journey.choose_for("Bitrise CI", "Show in audit log").await;
        journey.sees("Only Bitrise CI").await;
        journey.open(&format!("{LOG}?subject=00000000-0000-7000-8000-000000000000")).await;
        journey.sees("Nothing is told of this").await;
        journey.inspect("audit-log-no-hit").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn shows_more_page_by_page() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let app = path::fill(path::APP, &[("organization", "harbour-mobile"), ("app", "tide-tables")]);
        for number in 0..60 {
            let name = json!({ "name": format!("Tide Tables {number}") });
            assert_eq!(account.send(Method::PATCH, &app, &name).await.status, 200);
        }
        journey.sign_in_at(LOG).await;
        journey.sees("Tide Tables 59").await;
        journey.sees_no("created the app Wallpaper App").await;
        journey.button("Show more").await.click().await;
        journey.sees("created the app Wallpaper App").await;
        journey.finds_no("button", "Show more").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn is_not_for_everybody() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, LOG).await;
        journey.sees("Only admins read the audit log").await;
        let rule = format!("GET {}", path::fill(path::AUDIT_LOG, &[("organization", "harbour-mobile")]));
        assert_eq!(journey.network().count(&rule), 0);
        journey.inspect("audit-log-developer").await;
    };
    Journey::start().await.make(steps).await;
}
