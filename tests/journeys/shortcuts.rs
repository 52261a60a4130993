//! The keys that work on every page, and that those which are one key alone can be switched off.

use thirtyfour::Key;

use crate::{
    accessibility::fill,
    harness::{Journey, NEW_TOKEN, TOKENS, containing},
};

const SHORTCUTS: &str = "Keyboard shortcuts";
const SEARCH: &str = "Search by name, scope or last four characters";
const SWITCH: &str = "Use the single keys / and ?";

#[tokio::test]
async fn a_key_goes_to_the_search_and_another_shows_all_keys() {
    let steps = async |journey: &Journey| {
        fill(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.sees("6 tokens.").await;
        journey.press("/").await;
        journey.focus_is_on("searchbox", SEARCH).await;

        // In a field they are letters like any other.
        journey.press("a?/").await;
        let search = journey.find("searchbox", SEARCH).await;
        journey.until("what was typed", async || search.value().await == "a?/").await;
        journey.finds_no("dialog", SHORTCUTS).await;
        journey.press(Key::Tab).await;

        journey.press("?").await;
        journey.dialog(SHORTCUTS).await;
        journey.inspect("shortcuts").await;
        // Under a dialog nothing is searched.
        journey.press("/").await;
        journey.dialog(SHORTCUTS).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", SHORTCUTS).await;

        // A page without a list has nothing to search.
        journey.open(NEW_TOKEN).await;
        journey.find("checkbox", "Read Versions").await;
        journey.press("/").await;
        journey.press("?").await;
        journey.dialog(SHORTCUTS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn single_keys_can_be_switched_off_for_good() {
    let steps = async |journey: &Journey| {
        fill(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.sees("6 tokens.").await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", SHORTCUTS).await.click().await;
        journey.dialog(SHORTCUTS).await;
        let switch = journey.find("checkbox", SWITCH).await;
        assert!(switch.is_ticked().await);
        switch.click().await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", SHORTCUTS).await;

        for _ in 0..2 {
            journey.press("?").await;
            journey.press("/").await;
            // What is held works all the same, and shows that the keys before it did nothing.
            journey.open_palette().await;
            journey.finds_no("dialog", SHORTCUTS).await;
            journey.press("keyb").await;
            journey.find("option", containing(SHORTCUTS)).await;
            journey.press(Key::Enter).await;
            journey.dialog(SHORTCUTS).await;
            assert!(!journey.find("checkbox", SWITCH).await.is_ticked().await);
            journey.reload().await;
            journey.sees("6 tokens.").await;
        }

        journey.open_palette().await;
        journey.press("keyb").await;
        journey.press(Key::Enter).await;
        journey.find("checkbox", SWITCH).await.click().await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", SHORTCUTS).await;
        journey.press("/").await;
        journey.focus_is_on("searchbox", SEARCH).await;
    };
    Journey::start().await.make(steps).await;
}
