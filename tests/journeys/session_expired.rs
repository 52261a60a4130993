//! A session that ends in the middle of something is taken up again where it was.

use latchkey_api::path;
use thirtyfour::Key;

use crate::harness::{EMAIL, Journey, MAKE_TOKEN, NEW_TOKEN, PASSWORD, TOKENS, containing};

const NAME: &str = "Release train";

#[tokio::test]
async fn in_the_middle_of_creating() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions", "Write Versions"]).await;
        let account = journey.account().await;
        account.sign_out_others().await;
        journey.button("Generate token").await.click().await;

        let dialog = journey.dialog("Sign in to continue").await;
        let text = dialog.text().await;
        assert!(text.contains("generating “Release train” continues once you sign in"), "{text}");
        assert!(text.contains("mara@harbour.example"), "{text}");
        journey.focus_is_on("textbox", "Password").await;
        journey.inspect("session-expired").await;
        journey.press("not the password").await;
        journey.press(Key::Enter).await;
        journey.sees("That password does not match. Check it and try again.").await;
        let password = journey.find_within(&dialog, "textbox", "Password").await;
        password.fill(PASSWORD).await;
        journey.press(Key::Enter).await;

        journey.reads_secret_of(NAME).await;
        journey.finds_no("dialog", "Sign in to continue").await;
        assert_eq!(journey.network().count(MAKE_TOKEN), 2, "refused once, and sent once more");
        assert_eq!(account.token_names().await, [NAME]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn whoever_declines_keeps_what_they_typed() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.account().await.sign_out_others().await;
        journey.button("Generate token").await.click().await;
        journey.dialog("Sign in to continue").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Sign in to continue").await;
        journey.sees("Your session has ended. Sign in to continue.").await;
        assert_eq!(journey.field("Name").await.value().await, NAME);
    };
    Journey::start().await.make(steps).await;
}

/// The part of the program that asks for the password.
const PART: &str = "GET /*sign_in_again*.wasm";

#[tokio::test]
async fn what_asks_for_the_password_comes_later() {
    let steps = async |journey: &Journey| {
        announce_a_missing_part(journey);
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.account().await.sign_out_others().await;
        journey.network().cut(PART);
        journey.button("Generate token").await.click().await;
        journey.dialog("Sign in to continue").await;
        journey.sees("The sign-in form did not load. What you typed is kept.").await;
        journey.focus_is_on("button", "Retry").await;
        journey.inspect("session-expired-no-form").await;
        journey.button("Retry").await.click().await;
        journey.sees("The sign-in form did not load.").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.focus_is_on("textbox", "Password").await;
        journey.press(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.reads_secret_of(NAME).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn signing_in_in_another_tab_goes_on_here() {
    let steps = async |journey: &Journey| {
        announce_a_missing_part(journey);
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.account().await.sign_out_others().await;
        journey.network().answer(PART, 404);
        journey.button("Generate token").await.click().await;
        let first = journey.tab().await;
        journey.link("Open sign-in in a new tab").await.click().await;
        journey.go_to_opened_tab(&first).await;
        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.is_at(TOKENS).await;
        journey.go_to_tab(&first).await;
        journey.reads_secret_of(NAME).await;
    };
    Journey::start().await.make(steps).await;
}

fn announce_a_missing_part(journey: &Journey) {
    for complaint in ["401", "404", "ERR_EMPTY_RESPONSE"] {
        journey.announce(complaint);
    }
}

#[tokio::test]
async fn somebody_else_does_not_get_the_page() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.account().await.sign_out_others().await;
        journey.link(containing("Sessions")).await.click().await;
        journey.dialog("Sign in to continue").await;
        journey.button("Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        assert_eq!(journey.network().answers(&format!("POST {}", path::SIGN_OUT)), 1);
    };
    Journey::start().await.make(steps).await;
}
