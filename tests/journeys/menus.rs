//! The menus around every page.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, Look, NEW_TOKEN, Screen, TOKENS, Theme, containing};

const LABS: &str = "Harbour Mobile Labs";

#[tokio::test]
async fn the_workspace_can_be_switched_and_is_remembered() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.button("Harbour Mobile").await.click().await;
        journey.find("menuitemradio", "Harbour Mobile Labs Admin").await.click().await;
        journey.button(LABS).await;
        journey.reload().await;
        journey.button(LABS).await;
        journey.open(NEW_TOKEN).await;
        journey.sees("Harbour Mobile Labs every app").await;

        // By keyboard.
        journey.tab_to("button", LABS).await;
        journey.press(Key::Down).await;
        journey.focus_is_on("menuitemradio", "Harbour Mobile Admin").await;
        journey.press(Key::End).await;
        journey.focus_is_on("menuitem", "Workspace Settings").await;
        journey.press(Key::Down).await;
        journey.focus_is_on("menuitemradio", "Harbour Mobile Admin").await;
        journey.press(Key::Escape).await;
        journey.finds_no("menu", "Workspace").await;
        journey.focus_is_on("button", LABS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_address_says_in_which_workspace_one_is() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.button("Harbour Mobile").await.click().await;
        journey.find("menuitem", "Workspace Settings").await.click().await;
        journey.is_at("/w/harbour-mobile/service-accounts").await;
        journey.find("heading", "Service accounts").await;

        // The same page of another workspace, and its pages in the menu.
        journey.link("Segments").await.click().await;
        journey.button("Harbour Mobile").await.click().await;
        journey.find("menuitem", "Harbour Mobile Labs Admin").await.click().await;
        journey.is_at("/w/harbour-mobile-labs/segments").await;
        journey.button(LABS).await;
        journey.link("Members").await.click().await;
        journey.is_at("/w/harbour-mobile-labs/members").await;

        // It stays the current one where the address names none.
        journey.link("Access tokens").await.click().await;
        journey.is_at(TOKENS).await;
        journey.button(LABS).await;
        journey.open("/w/harbour-mobile").await;
        journey.is_at("/w/harbour-mobile/service-accounts").await;
        journey.button("Harbour Mobile").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn nobody_sees_a_workspace_that_they_are_not_in() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "Read Versions").await;
        journey.button("Harbour Mobile").await.click().await;
        journey.find("menuitemradio", "Harbour Mobile Admin").await;
        let html = journey.browser().script("return document.documentElement.innerHTML", vec![]).await;
        assert!(!html.to_string().contains("Northwind"));
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_chosen_language_is_told_to_the_server_which_the_page_does_not_need() {
    const LANGUAGE: &str = "POST /api/dashboard/language";
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.button("Account").await.click().await;
        journey.find("menuitemradio", "English").await.click().await;
        let told = async || journey.network().answers(LANGUAGE) == 1;
        journey.until("the choice of what is there already", told).await;
        let last = journey.network().requests().into_iter().rfind(|request| request.method == "POST");
        assert_eq!(last.and_then(|request| request.status), Some(204));

        journey.network().cut(LANGUAGE);
        journey.announce("ERR_");
        journey.button("Account").await.click().await;
        journey.find("menuitemradio", "Deutsch").await.click().await;
        journey.until("the choice is told", async || journey.network().count(LANGUAGE) == 2).await;
        let chosen = "return document.cookie.includes('latchkey.language=de')";
        let chosen = async || journey.browser().script(chosen, vec![]).await == json!(true);
        journey.until("the choice is kept in the browser", chosen).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn on_a_phone_the_pages_are_behind_one_button() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.look(Look { theme: Theme::Dark, screen: Screen::Phone }).await;
        journey.button(containing("Access tokens")).await.click().await;
        journey.find("menuitem", "Sessions").await;
        journey.take_picture("pages-on-a-phone").await;
        journey.is_accessible().await;
        journey.find("menuitem", "Sessions").await.click().await;
        journey.is_at("/account/sessions").await;
        journey.sees("This browser").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_skip_link_passes_the_menus_by() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.reload().await;
        journey.sees("No access tokens yet").await;
        journey.press(Key::Tab).await;
        journey.focus_is_on("link", "Skip to content").await;
        journey.press(Key::Enter).await;
        journey.press(Key::Tab).await;
        journey.focus_is_on("link", "Generate token").await;
    };
    Journey::start().await.make(steps).await;
}
