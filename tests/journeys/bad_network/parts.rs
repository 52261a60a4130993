//! A part of the program that does not come.

use thirtyfour::Key;

use super::COMPLAINTS;
use crate::harness::{Journey, TOKENS};

/// The part with the page of segments.
const PART: &str = "GET /segments-*.wasm";
/// The part with the dialogs over a list of tokens.
const DIALOGS: &str = "GET /token_dialogs-*.wasm";
const DID_NOT_LOAD: &str = "That did not load. Check your connection and try again.";
const SEGMENTS: &str = "/w/harbour-mobile/segments";

fn announce(journey: &Journey) {
    for complaint in COMPLAINTS {
        journey.announce(complaint);
    }
}

#[tokio::test]
async fn a_new_build_is_loaded_where_the_old_one_lacks_a_part() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.network().answer_once(PART, 404);
        journey.link("Segments").await.click().await;
        journey.sees("2 segments.").await;
        journey.is_at(SEGMENTS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn without_any_of_it_the_page_can_be_loaded_anew() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.network().cut("GET /latchkey*");
        journey.open("/sign-in").await;
        journey.sees("Latchkey did not load.").await;
        journey.network().heal();
        journey.button("Reload page").await.click().await;
        journey.focus_is_on("textbox", "Email").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn says_so_and_comes_when_it_can() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        // Nothing is answered at all.
        journey.network().cut("*");
        journey.link("Segments").await.click().await;
        journey.sees("This page did not load").await;
        journey.sees("Trying again in").await;
        journey.take_picture("part-missing").await;
        journey.is_at(SEGMENTS).await;
        journey.network().heal();
        journey.offline(true).await;
        journey.offline(false).await;
        journey.sees("2 segments.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn one_that_is_missing_from_the_start_is_asked_for_again() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        journey.network().answer(PART, 404);
        journey.open(SEGMENTS).await;
        journey.sees("This page did not load").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.sees("2 segments.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_dialog_that_does_not_come_can_be_opened_again() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.listens().await;
        journey.account().await.create_token("Bitrise staging", &["versions:read"]).await;
        // Nor does the server answer, so that it is no other build.
        journey.sign_in_at(TOKENS).await;
        journey.link("Bitrise staging").await;
        journey.network().cut("*");
        journey.link("Bitrise staging").await.click().await;
        journey.hears(DID_NOT_LOAD).await;
        journey.is_at(TOKENS).await;
        journey.take_picture("dialog-missing").await;
        journey.network().heal();
        journey.link("Bitrise staging").await.click().await;
        journey.dialog("Bitrise staging").await;
        journey.sees_no(DID_NOT_LOAD).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_dialog_that_takes_long_says_so_and_is_given_up() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.listens().await;
        journey.account().await.create_token("Bitrise staging", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.link("Bitrise staging").await;
        journey.stop_the_watch().await;
        let held = journey.network().hold(DIALOGS);
        journey.link("Bitrise staging").await.click().await;
        journey.hears("Loading…").await;
        journey.time_is_up().await;
        journey.hears(DID_NOT_LOAD).await;
        journey.is_at(TOKENS).await;
        journey.sees_no("Loading…").await;
        journey.network().heal();
        held.release();
        journey.link("Bitrise staging").await.click().await;
        journey.dialog("Bitrise staging").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_new_build_is_loaded_where_the_old_one_lacks_a_dialog() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.listens().await;
        journey.account().await.create_token("Bitrise staging", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.network().answer_once(DIALOGS, 404);
        journey.tab_to("link", "Bitrise staging").await;
        journey.until("the first try", async || journey.network().answers(DIALOGS) == 1).await;
        journey.catches_up().await;
        journey.network().answer_once(DIALOGS, 404);
        journey.press(Key::Enter).await;
        journey.dialog("Bitrise staging").await;
        assert_eq!(journey.network().answers(DIALOGS), 3);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_the_server_lacks_itself_is_not_asked_for_over_and_over() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.listens().await;
        journey.account().await.create_token("Bitrise staging", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.network().answer(DIALOGS, 404);
        journey.tab_to("link", "Bitrise staging").await;
        journey.until("the first try", async || journey.network().answers(DIALOGS) == 1).await;
        journey.catches_up().await;
        journey.press(Key::Enter).await;
        journey.hears(DID_NOT_LOAD).await;
        journey.is_at(TOKENS).await;
        assert_eq!(journey.network().answers(DIALOGS), 3);
        journey.network().heal();
        journey.link("Bitrise staging").await.click().await;
        journey.dialog("Bitrise staging").await;
    };
    Journey::start().await.make(steps).await;
}

/// Where a secret is made: the page, what opens the dialog, and what makes it there.
const MAKING: [(&str, &str, &str); 2] = [
    ("/w/harbour-mobile/service-accounts", "Create service account", "Create service account"),
    ("/w/harbour-mobile/apps/tide-tables/settings/api-tokens", "Create API token", "Save"),
];

/// What makes a secret brings along what shows it: nothing has to load in between.
#[tokio::test]
async fn a_new_secret_is_shown_although_nothing_more_loads() {
    const PROGRAM: &str = "GET /*.wasm";
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(TOKENS).await;
        for (page, open, make) in MAKING {
            journey.open(page).await;
            journey.button(open).await.click().await;
            let dialog = journey.dialog(open).await;
            journey.network().answer(PROGRAM, 404);
            let loaded = journey.network().answers(PROGRAM);
            journey.find_within(&dialog, "textbox", "Name").await.fill("release-train").await;
            journey.find_within(&dialog, "button", make).await.click().await;
            journey.find("heading", "release-train is ready").await;
            journey.button("Copy").await.click().await;
            journey.sees("Copied. Now store it before you leave.").await;
            assert_eq!(journey.network().answers(PROGRAM), loaded);
            journey.network().heal();
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_makes_a_secret_and_does_not_come_can_be_opened_again() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.listens().await;
        journey.sign_in_at(TOKENS).await;
        for (page, open, _) in MAKING {
            journey.open(page).await;
            journey.button(open).await;
            journey.network().cut("*");
            journey.button(open).await.click().await;
            journey.hears(DID_NOT_LOAD).await;
            journey.is_at(page).await;
            journey.network().heal();
            journey.button(open).await.click().await;
            journey.dialog(open).await;
            journey.press(Key::Escape).await;
            journey.finds_no("dialog", open).await;
        }
    };
    Journey::start().await.make(steps).await;
}
