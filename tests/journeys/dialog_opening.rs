//! A dialog is drawn before it is modal. What a quick person does in between counts.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, Look, Screen, Theme};

const MEMBERS: &str = "/w/harbour-mobile/members";
const OPENER: &str = "Add member";

/// The browser draws, but the page hears of no frame.
const HOLD: &str = "const real = window.requestAnimationFrame; window.held = []; \
    window.requestAnimationFrame = callback => held.push(callback); \
    window.letGo = () => { window.requestAnimationFrame = real; held.forEach(callback => real(callback)) }";

#[tokio::test]
async fn what_is_typed_meanwhile_stays() {
    let steps = async |journey: &Journey| {
        journey.draws_a_dialog().await;
        journey.press("nora@").await;
        journey.is_modal_then().await;
        journey.press("harbour.example").await;
        assert_eq!(journey.focused_value().await, "nora@harbour.example", "the focus stayed");
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", OPENER).await;
        journey.focus_is_on("button", OPENER).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn escape_meanwhile_closes_it() {
    let steps = async |journey: &Journey| {
        journey.draws_a_dialog().await;
        journey.press(Key::Escape).await;
        journey.browser().script("letGo()", vec![]).await;
        journey.finds_no("dialog", OPENER).await;
        journey.focus_is_on("button", OPENER).await;
        journey.catches_up().await;
        journey.is_at(MEMBERS).await;
        assert_eq!(
            journey.browser().script("return document.querySelector('dialog:modal')", vec![]).await,
            json!(null)
        );
        // The page is within reach, and the dialog opens as ever.
        journey.button(OPENER).await.click().await;
        journey.dialog(OPENER).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", OPENER).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn on_a_touch_screen_the_page_under_it_stays_where_it_is() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(MEMBERS).await;
        journey.look(Look { theme: Theme::Light, screen: Screen::Phone }).await;
        journey.can_be_scrolled(true).await;
        journey.button(OPENER).await.click().await;
        journey.dialog(OPENER).await;
        journey.can_be_scrolled(false).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", OPENER).await;
        journey.can_be_scrolled(true).await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    async fn can_be_scrolled(&self, can: bool) {
        let held = "return getComputedStyle(document.documentElement).overflowY === 'hidden'";
        let is_held = async || self.browser().script(held, vec![]).await;
        self.until("the page under dialogs stays", async || is_held().await == json!(!can)).await;
    }

    async fn draws_a_dialog(&self) {
        self.sign_in_at(MEMBERS).await;
        // Its part of the program is there from now on.
        self.button(OPENER).await.click().await;
        self.dialog(OPENER).await;
        self.press(Key::Escape).await;
        let there = async || self.browser().script("return document.querySelector('.dialog') !== null", vec![]).await;
        self.until("it has left", async || there().await == json!(false)).await;
        self.browser().script(HOLD, vec![]).await;
        self.button(OPENER).await.click().await;
        self.focus_is_on("textbox", "Email").await;
        let shown = "return ['popover-open', 'modal'].map(is => document.querySelector('.dialog').matches(`:${is}`))";
        assert_eq!(self.browser().script(shown, vec![]).await, json!([true, false]), "it is only drawn");
        self.is_in_the_middle().await;
    }

    async fn is_in_the_middle(&self) {
        let beside = "const { left, right, top, bottom } = document.querySelector('.dialog').getBoundingClientRect(); \
                      const { clientWidth, clientHeight } = document.documentElement; \
                      return Math.abs(left - (clientWidth - right)) < 2 && Math.abs(top - (clientHeight - bottom)) < 2";
        let is_there = async || self.browser().script(beside, vec![]).await;
        self.until("it is in the middle", async || is_there().await == json!(true)).await;
    }

    async fn is_modal_then(&self) {
        self.browser().script("letGo()", vec![]).await;
        let modal =
            async || self.browser().script("return document.querySelector('dialog:modal') !== null", vec![]).await;
        self.until("it is modal", async || modal().await == json!(true)).await;
        self.focus_is_on("textbox", "Email").await;
        self.is_in_the_middle().await;
    }

    async fn focused_value(&self) -> String {
        let value = self.browser().script("return document.activeElement.value", vec![]).await;
        value.as_str().unwrap_or_default().to_owned()
    }
}
