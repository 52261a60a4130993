//! Another password, asked for where somebody sees where they are signed in.

use latchkey_api::path;

use crate::harness::{EMAIL, Journey, PASSWORD, TOKENS};

const PAGE: &str = "/account/sessions";
const OTHER: &str = "an entirely other one";

#[tokio::test]
async fn is_changed_and_signs_out_other_browsers() {
    let steps = async |journey: &Journey| {
        journey.announce("400");
        let elsewhere = journey.account().await;
        journey.sign_in_at(PAGE).await;
        journey.sees("2 sessions.").await;
        journey.button("Change password…").await.click().await;
        journey.is_at("/account/sessions?open=change-password").await;
        let dialog = journey.dialog("Change password").await;
        journey.focus_is_on("textbox", "Current password").await;
        let change = async || journey.find_within(&dialog, "button", "Change password").await.click().await;
        change().await;
        journey.sees("Enter your password.").await;
        journey.field("Current password").await.fill("not mine").await;
        journey.field("New password").await.fill("short").await;
        change().await;
        journey.sees("This password has 5 characters.").await;
        journey.focus_is_on("textbox", "New password").await;
        journey.field("New password").await.fill(OTHER).await;
        change().await;
        journey.sees("That password does not match.").await;
        journey.focus_is_on("textbox", "Current password").await;
        journey.inspect("sessions-change-password").await;
        journey.field("Current password").await.fill(PASSWORD).await;
        change().await;
        journey.sees("Password changed, 1 other browser signed out").await;
        journey.finds_no("dialog", "Change password").await;
        journey.focus_is_on("button", "Change password…").await;
        journey.sees("1 session.").await;
        assert_eq!(elsewhere.get(path::SESSIONS).await.status, 401);

        journey.button("Change password…").await.click().await;
        assert_eq!(journey.field("Current password").await.value().await, "", "nothing is kept");
        journey.press(thirtyfour::Key::Escape).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill(OTHER).await;
        journey.button("Sign in").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn that_may_have_been_changed_unseen_is_said_to_be_so() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.announce("400");
        journey.sign_in_at(&format!("{PAGE}?open=change-password")).await;
        let dialog = journey.dialog("Change password").await;
        journey.field("Current password").await.fill(PASSWORD).await;
        journey.field("New password").await.fill(OTHER).await;
        journey.network().lose_once(&format!("POST {}", path::PASSWORD));
        journey.find_within(&dialog, "button", "Change password").await.click().await;
        journey.sees("The server cannot be reached.").await;
        assert_eq!(journey.field("New password").await.value().await, OTHER, "what was typed stays");
        // It was done, so the one until now is the new one.
        journey.field("Current password").await.fill(OTHER).await;
        journey.find_within(&dialog, "button", "Change password").await.click().await;
        journey.sees("Password changed").await;
    };
    Journey::start().await.make(steps).await;
}
