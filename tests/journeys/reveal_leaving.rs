//! A secret that is shown once is not lost by accident, and leaves no trace.

use thirtyfour::Key;

use crate::harness::{Element, Journey, NEW_TOKEN, TOKENS, containing};

const NAME: &str = "Release train";
const QUESTION: &str = "Leave without copying the token?";

#[tokio::test]
async fn every_way_out_asks_first() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.link("Generate token").await.click().await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        let here = journey.path().await;

        journey.link("Sessions").await.click().await;
        stays(journey, &here).await;
        journey.button("Done").await.click().await;
        stays(journey, &here).await;
        journey.press(Key::Escape).await;
        stays(journey, &here).await;
        journey.go_back().await;
        stays(journey, &here).await;
        journey.go_back().await;
        stays(journey, &here).await;
        assert!(journey.asks_before_unload().await, "a reload asks too");
        assert_eq!(journey.find("textbox", "The new token").await.text().await, secret);

        journey.link("Sessions").await.click().await;
        question(journey).await;
        journey.button("Leave anyway").await.click().await;
        journey.is_at("/account/sessions").await;
        journey.find("heading", "Sessions").await;
        leaves_no_trace(journey, &secret).await;
        journey.link("Access tokens").await.click().await;
        journey.row(NAME).await;
        journey.sees_no("Not copied yet").await;
        leaves_no_trace(journey, &secret).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_was_copied_is_left_without_a_question() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        assert!(journey.asks_before_unload().await);
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
        assert!(!journey.asks_before_unload().await);
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", QUESTION).await;
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;
        journey.row(NAME).await;
        leaves_no_trace(journey, &secret).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn copies_while_leaving_or_later_from_the_list() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let first = journey.generate(NAME).await;
        journey.button("Done").await.click().await;
        question(journey).await;
        journey.button("Copy and leave").await.click().await;
        journey.is_at(TOKENS).await;
        journey.row(NAME).await;

        journey.link("Generate token").await.click().await;
        journey.fill_in_token("Left behind", &["Read Versions"]).await;
        let second = journey.generate("Left behind").await;
        assert_ne!(second, first);
        assert_eq!(journey.pastes_back().await, first, "the clipboard still holds the one before");
        journey.sees("This is another token").await;
        journey.button("Done").await.click().await;
        question(journey).await;
        journey.button("Leave anyway").await.click().await;
        journey.is_at(TOKENS).await;
        journey.sees("Not copied yet").await;
        journey.take_picture("list-not-copied").await;
        journey.button("Copy token").await.click().await;
        journey.sees("Copied").await;
        journey.sees_no("Not copied yet").await;
        journey.link("Generate token").await.click().await;
        journey.fill_in_token("Third", &["Read Versions"]).await;
        journey.generate("Third").await;
        assert_eq!(journey.pastes_back().await, second);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_file_is_as_good_as_a_copy() {
    let steps = async |journey: &Journey| {
        let folder = journey.downloads().await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        journey.button("Download .env").await.click().await;
        journey.sees("Saved as a file. Now store it before you leave.").await;
        let file = async || folder_holds(&folder, &format!("LATCHKEY_TOKEN={secret}"));
        journey.until("the file with the token", file).await;
        assert!(!journey.asks_before_unload().await);
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_came_back_whole_is_as_good_as_a_copy() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        let field = journey.field(containing("Paste it back to check")).await;
        field.fill(&secret[1..]).await;
        journey.sees("Copy this token now. It is shown once.").await;
        assert!(journey.asks_before_unload().await);
        field.fill(secret.as_str()).await;
        journey.sees("Token stored").await;
        journey.inspect("reveal-stored").await;
        assert!(!journey.asks_before_unload().await);
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;
        journey.row(NAME).await;
        journey.sees_no("Not copied yet").await;
    };
    Journey::start().await.make(steps).await;
}

fn folder_holds(folder: &std::path::Path, line: &str) -> bool {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).any(|text| text.lines().any(|it| it == line))
}

async fn question(journey: &Journey) -> Element {
    let dialog = journey.dialog(QUESTION).await;
    journey.focus_is_on("button", "Copy and leave").await;
    dialog
}

/// The question is there, and Escape answers it with staying.
async fn stays(journey: &Journey, here: &str) {
    question(journey).await;
    journey.press(Key::Escape).await;
    journey.finds_no("dialog", QUESTION).await;
    journey.is_at(here).await;
    journey.find("heading", format!("{NAME} is ready")).await;
}

/// Whether the browser would ask before it leaves for good.
/// Neither the page nor anything that outlives it holds the secret.
async fn leaves_no_trace(journey: &Journey, secret: &str) {
    let places = "return { address: location.href, state: JSON.stringify(history.state), \
                  local: JSON.stringify(localStorage), session: JSON.stringify(sessionStorage), cookie: document.cookie, \
                  name: window.name, document: document.documentElement.outerHTML, \
                  fields: [...document.querySelectorAll('input, textarea')].map(field => field.value).join() }";
    let places = journey.browser().script(places, vec![]).await;
    for (place, content) in places.as_object().expect("places") {
        assert!(!content.as_str().unwrap_or_default().contains(secret), "the secret is in the {place}");
    }
}
