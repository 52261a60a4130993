//! Where somebody is signed in, and signing out elsewhere.

use latchkey_api::path;

use crate::harness::{Journey, TOKENS};

const PAGE: &str = "/account/sessions";

#[tokio::test]
async fn signs_out_all_others_and_stays() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(PAGE).await;
        journey.sees("1 session.").await;
        journey.finds_no("button", "Sign out others…").await;

        let (one, other) = (journey.account().await, journey.account().await);
        journey.reload().await;
        journey.sees("3 sessions.").await;
        journey.sees("Firefox on Windows").await;
        journey.sees("This browser").await;

        journey.button("Sign out others…").await.click().await;
        journey.dialog("Sign out all other browsers?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("2 other browsers will have to sign in again").await;
        journey.is_at("/account/sessions?open=sign-out-others").await;
        journey.button("Sign out others").await.click().await;
        journey.sees("2 browsers signed out").await;
        journey.sees("1 session.").await;
        journey.finds_no("dialog", "Sign out all other browsers?").await;

        assert_eq!(one.get(path::SESSIONS).await.status, 401);
        assert_eq!(other.get(path::SESSIONS).await.status, 401);
        journey.reload().await;
        journey.sees("This browser").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn back_leads_past_a_question_that_was_closed() {
    let steps = async |journey: &Journey| {
        let _other = journey.account().await;
        journey.sign_in_at(TOKENS).await;
        journey.link("Sessions").await.click().await;
        journey.button("Sign out others…").await.click().await;
        journey.dialog("Sign out all other browsers?").await;
        journey.button("Cancel").await.click().await;
        journey.finds_no("dialog", "Sign out all other browsers?").await;
        journey.focus_is_on("button", "Sign out others…").await;
        journey.go_back().await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn signs_out_one_other() {
    let steps = async |journey: &Journey| {
        let other = journey.account().await;
        journey.sign_in_at(PAGE).await;
        journey.button("Sign out Firefox on Windows").await.click().await;
        journey.sees("1 session.").await;
        assert_eq!(other.get(path::SESSIONS).await.status, 401);
    };
    Journey::start().await.make(steps).await;
}
