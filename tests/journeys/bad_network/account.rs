//! What is done to one's own tokens and sessions.

use latchkey_api::path;
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

use super::{COMPLAINTS, UNREACHABLE, deed::Deed};
use crate::harness::{Journey, MAKE_TOKEN, NEW_TOKEN, PASSWORD, TOKENS};

const ONE_TOKEN: &str = "/api/dashboard/access-tokens/*";

#[tokio::test]
async fn tokens_are_renamed_and_revoked_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let mut tokens = Vec::new();
        for name in ["One", "Two", "Three", "Four"] {
            tokens.push(account.create_token(name, &["versions:read"]).await);
        }
        journey.sign_in_at(TOKENS).await;
        journey.choose_for("One", "Rename…").await;
        let request = format!("PATCH {ONE_TOKEN}");
        Deed::typed(&request, "Rename “One”", "Rename token", "Name", "Uno").is_done(journey, &account).await;
        journey.lists(&["Four", "Three", "Two", "Uno"]).await;

        let request = format!("DELETE {ONE_TOKEN}");
        journey.choose_for("Two", "Revoke…").await;
        let revoke = Deed::asked(&request, "Revoke “Two”?", "Revoke token");
        Deed { again: "Retry revoking", ..revoke }.is_done(journey, &account).await;
        journey.lists(&["Four", "Three", "Uno"]).await;

        journey.find("checkbox", "Select “Three”").await.click().await;
        journey.find("checkbox", "Select “Four”").await.click().await;
        journey.button("Revoke…").await.click().await;
        let revoke = Deed::asked(&request, "Revoke 2 tokens?", "Revoke 2 tokens");
        Deed { again: "Retry revoking", ..revoke }.is_done(journey, &account).await;
        journey.lists(&["Uno"]).await;
        for (token, status) in tokens.iter().zip([200, 401, 401, 401]) {
            assert_eq!(journey.versions(&token.secret, Method::GET, "", None).await.status, status, "{token:?}");
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn who_gives_up_sees_what_became_of_it() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        let account = journey.account().await;
        account.create_token("One", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.network().lose_once(&format!("PATCH {ONE_TOKEN}"));
        journey.choose_for("One", "Rename…").await;
        journey.field("Name").await.fill("Uno").await;
        journey.press(Key::Enter).await;
        journey.sees("It may have gone through anyway.").await;
        journey.take_picture("unsure").await;
        journey.is_accessible().await;
        journey.press(Key::Escape).await;
        journey.lists(&["Uno"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_gateway_answers_in_the_place_of_the_server() {
    let steps = async |journey: &Journey| {
        journey.announce("502");
        journey.account().await.create_token("One", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.network().answer(&format!("PATCH {ONE_TOKEN}"), 502);
        journey.choose_for("One", "Rename…").await;
        journey.field("Name").await.fill("Uno").await;
        journey.press(Key::Enter).await;
        journey.sees("The server is not available right now.").await;
        journey.sees("It may have gone through anyway.").await;
        assert_eq!(journey.field("Name").await.value().await, "Uno");
        journey.network().heal();
        journey.button("Rename token").await.click().await;
        journey.lists(&["Uno"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn others_are_signed_out_and_the_list_says_so() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        let other = journey.account().await;
        journey.sign_in_at("/account/sessions").await;
        let request = format!("POST {}", path::SIGN_OUT_OTHERS);
        for lost in [false, true] {
            if lost {
                journey.network().lose_once(&request);
            } else {
                journey.network().cut(&request);
            }
            journey.button("Sign out others…").await.click().await;
            journey.button("Sign out others").await.click().await;
            journey.sees(UNREACHABLE).await;
            journey.finds_no("dialog", "Sign out all other browsers?").await;
            journey.network().heal();
            journey.sees(if lost { "1 session." } else { "2 sessions." }).await;
        }
        assert_eq!(other.get(path::SESSIONS).await.status, 401);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn one_other_is_signed_out_once() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        let other = journey.account().await;
        journey.sign_in_at("/account/sessions").await;
        let request = format!("DELETE {}", path::SESSION.replace("{id}", "*"));
        for lost in [false, true] {
            if lost {
                journey.network().lose_once(&request);
            } else {
                journey.network().cut(&request);
            }
            journey.button("Sign out Firefox on Windows").await.click().await;
            journey.sees(UNREACHABLE).await;
            journey.sees("It may have gone through anyway.").await;
            journey.network().heal();
            journey.sees(if lost { "1 session." } else { "2 sessions." }).await;
        }
        assert_eq!(other.get(path::SESSIONS).await.status, 401);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_is_over_already_is_no_fault() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        let other = journey.account().await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("2 sessions.").await;
        other.send(Method::POST, path::SIGN_OUT, &json!({})).await;
        journey.button("Sign out Firefox on Windows").await.click().await;
        journey.sees("1 session.").await;
        journey.sees_no("There is no such session").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn signed_out_in_another_tab() {
    let steps = async |journey: &Journey| {
        for complaint in COMPLAINTS {
            journey.announce(complaint);
        }
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("Release train", &["Read Versions"]).await;
        let first = journey.tab().await;
        journey.new_tab().await;
        journey.open(TOKENS).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;

        journey.go_to_tab(&first).await;
        let dialog = journey.dialog("Sign in to continue").await;
        journey.find_within(&dialog, "textbox", "Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.finds_no("dialog", "Sign in to continue").await;
        journey.network().lose_once(MAKE_TOKEN);
        journey.button("Generate token").await.click().await;
        journey.sees("It may have been created anyway.").await;
        journey.button("Retry").await.click().await;
        journey.reads_secret_of("Release train").await;
        assert_eq!(journey.account().await.token_names().await, ["Release train"]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_token_to_copy_is_asked_for_again() {
    let steps = async |journey: &Journey| {
        journey.announce("500");
        let id = journey.account().await.create_token("Nightly report", &["versions:read"]).await.token.id;
        journey.sign_in_at(TOKENS).await;
        journey.network().answer(&format!("GET {}", path::with_id(path::ACCESS_TOKEN, id)), 500);
        journey.open(&format!("{NEW_TOKEN}?from={id}")).await;
        journey.sees("The token to copy the settings from did not load. The form starts empty.").await;
        journey.inspect("generate-from-failed").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.sees("Filled in from “Nightly report”").await;
        assert_eq!(journey.field("Name").await.value().await, "Nightly report");
        assert!(journey.find("checkbox", "Read Versions").await.is_ticked().await);
    };
    Journey::start().await.make(steps).await;
}
