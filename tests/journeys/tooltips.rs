//! What a tooltip says can be read in peace, by pointer and by keyboard.

use reqwest::Method;
use serde_json::json;
use thirtyfour::{By, Key, WebElement};

use crate::harness::{Journey, TOKENS, containing};

const NAME: &str = "Bitrise staging";

#[tokio::test]
async fn the_pointer_can_be_moved_onto_it() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.sees("in 30 days").await;
        journey.points_at(".token-expires time").await;
        journey.shows_tooltip(true).await;
        journey.points_at("#tooltip dd:last-child").await;
        journey.catches_up().await;
        assert!(journey.has_tooltip().await, "it stays under the pointer");
        let covered = "const box = document.getElementById('tooltip').getBoundingClientRect(); \
                       return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2).closest('#tooltip')";
        assert_eq!(journey.browser().script(covered, vec![]).await, json!(null), "presses go through it");
        journey.points_at(".token-expires time").await;
        journey.catches_up().await;
        assert!(journey.has_tooltip().await, "it stays on the way back");
        journey.press(Key::Escape).await;
        journey.shows_tooltip(false).await;
        journey.points_at(".token-expires time + time").await;
        journey.shows_tooltip(true).await;
        journey.points_at("h1").await;
        journey.shows_tooltip(false).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_keyboard_comes_to_each_time_of_many_tokens() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Older", &["versions:read"]).await;
        let token = account.create_token(NAME, &["versions:read"]).await;
        assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, 200);
        let used = async || account.token(NAME).await.last_use.is_some();
        journey.until("its use to be counted", used).await;
        journey.sign_in_at(TOKENS).await;
        for name in [NAME, "Older"] {
            journey.find("checkbox", format!("Select “{name}”")).await.click().await;
        }
        journey.button("Revoke…").await.click().await;
        journey.dialog("Revoke 2 tokens?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.press_with(Key::Shift, Key::Tab).await;
        journey.focus_is_on("time", containing("ago")).await;
        journey.shows_tooltip(true).await;
        journey.sees("UTC").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn details_tell_local_time_and_utc_apart_where_they_differ() {
    let steps = async |journey: &Journey| {
        let id = journey.account().await.create_token(NAME, &["versions:read"]).await.token.id;
        journey.sign_in_at(&format!("{TOKENS}?open=details&token={id}")).await;
        for (zone, differ) in [("Asia/Kathmandu", true), ("UTC", false)] {
            journey.browser().devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await;
            journey.reload().await;
            let dialog = journey.dialog(NAME).await;
            journey.sees("Not used in the last 7 days.").await;
            assert_eq!(dialog.text().await.contains("Local"), differ, "{zone}");
            journey.inspect(&format!("token-details-{differ}")).await;
        }
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    async fn element_at(&self, selector: &str) -> WebElement {
        self.browser().driver.find(By::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// Moves the pointer there.
    async fn points_at(&self, selector: &str) {
        let element = self.element_at(selector).await;
        let moves = self.browser().driver.action_chain().move_to_element_center(&element);
        moves.perform().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    async fn has_tooltip(&self) -> bool {
        let shown = "return document.getElementById('tooltip').matches(':popover-open')";
        self.browser().script(shown, vec![]).await == json!(true)
    }

    /// Waits until the tooltip is there, or is not.
    async fn shows_tooltip(&self, wanted: bool) {
        self.until(format!("the tooltip to be there: {wanted}"), async || self.has_tooltip().await == wanted).await;
    }
}
