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
        journey.find("DisclosureTriangle", "Mara Ilves created the API token Fastlane release · Tide Tables").await;
        journey.sees("created the app Tide Tables").await;
        journey.inspect("audit-log").await;
        journey.focus_shows().await;

        // A summary has no role of its own that could be asked for.
        let summary = By::XPath("//summary[contains(., 'Fastlane release')]");
        let summary = journey.browser().driver.find(summary).await.expect("the event's sentence");
        summary.click().await.expect("it can be clicked");
        journey.sees("app_api_token.create").await;
        let who = "return document.querySelector('.event-all a[href*=\"actor=\"]').parentElement.textContent";
        let who = journey.browser().script(who, vec![]).await;
        assert!(who.as_str().is_some_and(|who| who.starts_with("Mara Ilves ")), "{who}");
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
        journey.sees("No events about this").await;
        journey.inspect("audit-log-no-hit").await;
    };
    Journey::start().await.make(steps).await;
}

const RENAMED: &str = "Jonas Brandt renamed the app Tides";
const CREATED: &str = "Mara Ilves created the service account nightly";
const LONG_AGO: &str = "The server created the app Tide Tables";
const ASK: &str = "GET /api/dashboard/organizations/harbour-mobile/audit-log";

/// Renames an app as one person and makes a service account as another, on the day after everything else.
async fn two_people_do_something(journey: &Journey) {
    let app = path::fill(path::APP, &[("organization", "harbour-mobile"), ("app", "tide-tables")]);
    let jonas = journey.account_of(DEVELOPER).await;
    assert_eq!(jonas.send(Method::PATCH, &app, &json!({ "name": "Tides" })).await.status, 200);
    journey.account().await.create_service_account("nightly").await;
}

/// Puts a day, so many days from today, into a field; empties it without one.
async fn choose_day(journey: &Journey, field: &str, days: Option<i32>) {
    // What keys a browser's field for days takes depends on its language.
    let set = "const [id, days] = arguments, field = document.getElementById(id), day = new Date(); \
               if (days !== null) day.setDate(day.getDate() + days); \
               const two = number => String(number).padStart(2, '0'); \
               field.value = days === null ? '' : \
                   `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`; \
               field.dispatchEvent(new Event('change', { bubbles: true }))";
    journey.browser().script(set, vec![json!(field), json!(days)]).await;
}

#[tokio::test]
async fn is_narrowed_down_to_what_one_person_did() {
    let steps = async |journey: &Journey| {
        two_people_do_something(journey).await;
        journey.sign_in_at(LOG).await;
        journey.sees(RENAMED).await;
        journey.sees(CREATED).await;
        journey.press("/").await;
        journey.focus_is_on("combobox", "Who").await;
        journey.choose_in("Who", "Jonas").await;
        journey.sees_no(CREATED).await;
        journey.sees(RENAMED).await;
        journey.inspect("audit-log-filtered").await;

        journey.choose_in("About", "Service").await;
        journey.sees("No events match").await;
        journey.finds_no("table", "Audit log").await;
        journey.inspect("audit-log-no-match").await;
        journey.reload().await;
        journey.sees("Remove a filter, or choose other dates.").await;
        journey.choose_in("Who", "Mara").await;
        journey.sees(CREATED).await;
        journey.sees_no("renamed the app").await;
        journey.button("Clear filters").await.click().await;
        journey.is_at(LOG).await;
        journey.focus_is_on("combobox", "Who").await;
        journey.finds_no("button", "Clear filters").await;
        journey.sees(RENAMED).await;
        journey.sees(LONG_AGO).await;

        // Its details say the role as the rest of the page does.
        let summary = By::XPath("//summary[contains(., 'created the service account nightly')]");
        let summary = journey.browser().driver.find(summary).await.expect("the event's sentence");
        summary.click().await.expect("it can be clicked");
        journey.sees("Viewer").await;
        summary.click().await.expect("it can be clicked");
        journey.sees_no("Viewer").await;

        // An event leads to all that its actor did.
        let summary = By::XPath("//summary[contains(., 'renamed the app')]");
        let summary = journey.browser().driver.find(summary).await.expect("the event's sentence");
        summary.click().await.expect("it can be clicked");
        let jonas = journey
            .browser()
            .script("return document.querySelector('a[href*=\"actor=\"]').textContent.trim()", vec![])
            .await;
        let jonas = jonas.as_str().unwrap_or_default().to_owned();
        journey.link(jonas.clone()).await.click().await;
        journey.is_at(&format!("{LOG}?actor={jonas}")).await;
        journey.sees_no(CREATED).await;
        journey.sees(RENAMED).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn is_narrowed_down_to_some_days() {
    let steps = async |journey: &Journey| {
        two_people_do_something(journey).await;
        journey.sign_in_at(LOG).await;
        journey.sees(LONG_AGO).await;
        choose_day(journey, "first-day", Some(0)).await;
        journey.sees_no(LONG_AGO).await;
        journey.sees(RENAMED).await;
        journey.sees(CREATED).await;
        choose_day(journey, "last-day", Some(0)).await;
        journey.until("both days in the address", async || journey.path().await.contains("&to=")).await;
        journey.sees(RENAMED).await;
        journey.reload().await;
        journey.sees(RENAMED).await;
        journey.sees_no(LONG_AGO).await;
        choose_day(journey, "first-day", None).await;
        choose_day(journey, "last-day", Some(-1)).await;
        journey.sees(LONG_AGO).await;
        journey.sees_no(RENAMED).await;
        choose_day(journey, "first-day", Some(-1)).await;
        journey.sees("No events match").await;
        journey.go_back().await;
        journey.sees(LONG_AGO).await;
        journey.button("Clear filters").await.click().await;
        journey.is_at(LOG).await;
        journey.sees(RENAMED).await;

        // Nobody has to ask for what cannot be, and what is no filter is none.
        let asked = journey.network().count(ASK);
        journey.open(&format!("{LOG}?from=2026-11-22&to=2026-11-21")).await;
        journey.sees("The “To” date is before the “From” date.").await;
        assert_eq!(journey.network().count(ASK), asked);
        journey.open(&format!("{LOG}?from=soon&to=0202-11-22&group=everything")).await;
        journey.sees(RENAMED).await;
        journey.sees(LONG_AGO).await;
        journey.finds_no("button", "Clear filters").await;
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
        journey.choose_in("About", "Apps").await;
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
        journey.sees("Only admins can read the audit log").await;
        let rule = format!("GET {}", path::fill(path::AUDIT_LOG, &[("organization", "harbour-mobile")]));
        assert_eq!(journey.network().count(&rule), 0);
        journey.inspect("audit-log-developer").await;
    };
    Journey::start().await.make(steps).await;
}
