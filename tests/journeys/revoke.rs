//! Revoking says what will break, and then breaks it.

use latchkey_api::path;
use reqwest::Method;
use thirtyfour::Key;

use crate::harness::{Journey, TOKENS, containing};

const REVOKE: &str = "DELETE /api/dashboard/access-tokens/*";
const NAME: &str = "Bitrise staging";
const QUESTION: &str = "Revoke “Bitrise staging”?";

#[tokio::test]
async fn names_the_callers_and_then_stops_them() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Older", &["versions:read"]).await;
        let token = account.create_token(NAME, &["versions:read", "versions:write"]).await;
        account.create_token("Newer", &["versions:read"]).await;
        for _ in 0..3 {
            assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, 200);
        }
        assert_eq!(journey.versions(&token.secret, Method::POST, "", Some(journey.version("9.9.9"))).await.status, 201);
        let usage = path::with_id(path::ACCESS_TOKEN_USAGE, token.token.id);
        journey.until("four requests to be counted", async || account.get(&usage).await.body["total"] == 4).await;

        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Newer", NAME, "Older"]).await;
        let row = journey.row(NAME).await.text().await;
        assert!(row.contains("127.0.0.1"), "the row says from where it was used: {row}");

        journey.choose_for(NAME, "Revoke…").await;
        journey.dialog(QUESTION).await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("It was used 4 times in the last 7 days.").await;
        journey.sees("This caller gets 401 Unauthorized from its next request:").await;
        journey.sees("curl/8.9.1, GET versions, POST versions").await;
        journey.sees("Revoking is immediate and cannot be undone.").await;
        journey.take_picture("revoke").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", QUESTION).await;
        journey.is_at(TOKENS).await;
        journey.focus_is_on("button", "Actions for “Bitrise staging”").await;
        assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, 200);

        journey.press(Key::Enter).await;
        journey.focus_is_on("menuitem", "Details").await;
        journey.press("r").await;
        journey.press("r").await;
        journey.find("menuitem", "Revoke…").await.click().await;
        journey.dialog(QUESTION).await;
        journey.button("Revoke token").await.click().await;
        journey.lists(&["Newer", "Older"]).await;
        journey.finds_no("dialog", QUESTION).await;
        journey.focus_is_on("link", "Older").await;
        journey.sees("2 tokens.").await;

        let answer = journey.versions(&token.secret, Method::GET, "", None).await;
        assert_eq!(answer.status, 401, "{answer:?}");
        assert!(answer.challenge.contains(r#"error="invalid_token""#), "{}", answer.challenge);

        journey.link("Show revoked tokens").await.click().await;
        journey.lists(&[NAME]).await;
        let row = journey.row(NAME).await.text().await;
        assert!(row.contains("Revoked"), "{row}");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn several_at_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let mut tokens = Vec::new();
        for name in ["One", "Two", "Three"] {
            tokens.push(account.create_token(name, &["versions:read"]).await);
        }
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Three", "Two", "One"]).await;
        journey.find("checkbox", "Select “One”").await.click().await;
        journey.find("checkbox", "Select “Three”").await.click().await;
        journey.sees("2 selected").await;
        journey.button("Revoke…").await.click().await;
        journey.dialog("Revoke 2 tokens?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.button("Revoke 2 tokens").await.click().await;
        journey.lists(&["Two"]).await;
        for (token, status) in tokens.iter().zip([401, 200, 401]) {
            assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, status, "{token:?}");
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_fails_can_be_tried_again() {
    let steps = async |journey: &Journey| {
        journey.announce("500");
        let account = journey.account().await;
        let token = account.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.network().answer_once("DELETE /api/dashboard/access-tokens/*", 500);
        journey.choose_for(NAME, "Revoke…").await;
        journey.sees("Not used in the last 7 days.").await;
        journey.button("Revoke token").await.click().await;
        journey.sees("Something went wrong on the server.").await;
        journey.sees("made-up-request").await;
        assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, 200);
        journey.button("Retry revoking").await.click().await;
        journey.lists(&[]).await;
        assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, 401);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn several_are_stopped_before_the_next() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["One", "Two", "Three"] {
            account.create_token(name, &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        journey.find("checkbox", "Select all tokens shown").await.click().await;
        journey.button("Revoke…").await.click().await;
        let question = journey.dialog("Revoke 3 tokens?").await;
        let held = journey.network().hold(REVOKE);
        journey.button("Revoke 3 tokens").await.click().await;
        journey.until("the first to be revoked", async || journey.network().count(REVOKE) == 1).await;
        journey.sees("0 / 3").await;
        journey.find("progressbar", "Revoking…").await;
        journey.inspect("revoke-under-way").await;
        journey.find_within(&question, "button", "Stop").await.click().await;
        held.release();
        journey.sees("1 of 3 tokens revoked. The rest were not touched.").await;
        assert_eq!(account.token_names().await.len(), 2);
        journey.inspect("revoke-stopped").await;
        journey.button("Revoke 2 tokens").await.click().await;
        journey.lists(&[]).await;
        journey.finds_no("dialog", containing("Revoke")).await;
        assert!(account.token_names().await.is_empty());
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_answer_leaves_the_next_question_alone() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["One", "Two", "Three"] {
            account.create_token(name, &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        let held = journey.network().hold_answers(REVOKE);
        journey.choose_for("One", "Revoke…").await;
        journey.dialog("Revoke “One”?").await;
        journey.button("Revoke token").await.click().await;
        journey.until("it to be revoked", async || account.token_names().await.len() == 2).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Revoke “One”?").await;
        for name in ["Two", "Three"] {
            journey.find("checkbox", format!("Select “{name}”")).await.click().await;
        }
        journey.button("Revoke…").await.click().await;
        let question = journey.dialog("Revoke 2 tokens?").await;
        journey.network().heal();
        held.release();
        journey.sees_no("One").await;
        let text = question.text().await;
        assert!(!text.contains("1 of 2"), "{text}");
        journey.button("Revoke 2 tokens").await.click().await;
        journey.lists(&[]).await;
    };
    Journey::start().await.make(steps).await;
}
