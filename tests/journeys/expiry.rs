//! A token ends by itself.

use std::time::{SystemTime, UNIX_EPOCH};

use latchkey_api::timestamp::{DAY, Timestamp};
use reqwest::Method;
use serde_json::json;

use crate::harness::{EMAIL, Journey, NEW_TOKEN, PASSWORD, TOKENS, containing};

const NAME: &str = "Bitrise staging";

#[tokio::test]
async fn a_week_is_over_after_eight_days() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.choose_end("7 days").await;
        let secret = journey.generate(NAME).await;
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
        journey.button("Done").await.click().await;
        journey.sees("in 7 days").await;
        journey.sees("1 token expires this week.").await;
        assert_eq!(journey.versions(&secret, Method::GET, "", None).await.status, 200);

        journey.pass_days(8).await;
        let answer = journey.versions(&secret, Method::GET, "", None).await;
        assert_eq!(answer.status, 401, "{answer:?}");
        let message = answer.body["message"].as_str().unwrap_or_default();
        assert!(message.contains("expired"), "{message}");

        // The session is over too.
        journey.announce("401");
        journey.open(TOKENS).await;
        journey.is_at("/sign-in").await;
        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.button("Sign in").await.click().await;
        let row = journey.row(NAME).await;
        assert!(row.text().await.contains("Expired"), "{}", row.text().await);
        journey.sees_no("expires this week").await;

        journey.link(containing("Active")).await.click().await;
        journey.sees("No token is active").await;
        journey.link(containing("Expired")).await.click().await;
        journey.lists(&[NAME]).await;

        // It can still be put away.
        journey.choose_for(NAME, "Revoke…").await;
        journey.dialog(format!("Revoke “{NAME}”?")).await;
        journey.sees("It has expired, so its callers get 401 Unauthorized already").await;
        journey.button("Revoke token").await.click().await;
        journey.lists(&[]).await;
    };
    Journey::with_clock().await.make(steps).await;
}

#[tokio::test]
async fn an_end_has_to_lie_ahead() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.choose_end("Never").await;
        journey.sees("This token would work until someone revokes it.").await;
        journey.choose_end("Custom").await;
        journey.set_custom_end("2020-01-01T12:00").await;
        journey.button("Generate token").await.click().await;
        journey.sees("This time has passed. Pick a later one.").await;
        journey.set_custom_end("2099-01-01T12:00").await;
        journey.button("Generate token").await.click().await;
        journey.sees("This is more than 10 years away.").await;
        let account = journey.account().await;
        assert_eq!(account.token_names().await, Vec::<String>::new());
        let id = account.create_token_for("forever", &["versions:read"], json!("never")).await.token.id;
        journey.open(&format!("{TOKENS}?open=details&token={id}")).await;
        journey.dialog("forever").await;
        journey.sees("Never").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn tomorrow_becomes_today_under_an_open_page() {
    let steps = async |journey: &Journey| {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970").as_millis();
        let now = i64::try_from(now).expect("milliseconds that fit");
        // The browser's day is in its middle, so that the journey does not last into the next one.
        let noon = now.div_euclid(DAY) * DAY + DAY / 2;
        let end = Timestamp(noon + DAY);
        journey.account().await.create_token_for(NAME, &["versions:read"], json!({ "at": end })).await;
        journey.browser().devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "UTC" })).await;
        let clock = format!(
            "globalThis.ahead = {}; const now = Date.now.bind(Date); Date.now = () => now() + globalThis.ahead",
            noon - now
        );
        journey.browser().devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": clock })).await;
        journey.sign_in_at(TOKENS).await;
        journey.sees("1 token expires this week.").await;
        journey.sees("tomorrow.").await;
        journey.browser().script("globalThis.ahead += 12 * 60 * 60 * 1000", vec![]).await;
        journey.sees("today.").await;
    };
    Journey::start().await.make(steps).await;
}
