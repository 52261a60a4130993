//! What the list shows while it loads, when there is nothing, and when something fails.

use thirtyfour::Key;

use crate::harness::{Journey, TOKENS, containing};

const LIST: &str = "GET /api/dashboard/access-tokens";

#[tokio::test]
async fn empty_then_loading_then_a_list() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.link("Generate token").await;
        journey.finds_no("table", "Access tokens").await;

        let account = journey.account().await;
        for name in ["GitHub Actions production", "Bitrise staging", "Nightly report"] {
            account.create_token(name, &["versions:read"]).await;
        }
        let held = journey.network().hold(LIST);
        journey.reload().await;
        let table = journey.find("table", "Access tokens").await;
        assert_eq!(table.attribute("aria-busy").await.as_deref(), Some("true"));
        journey.take_picture("list-loading").await;
        journey.is_accessible().await;
        held.release();
        journey.lists(&["Nightly report", "Bitrise staging", "GitHub Actions production"]).await;
        journey.sees("3 tokens.").await;

        let search = journey.find("searchbox", containing("Search by name")).await;
        search.type_keys("bitr").await;
        journey.lists(&["Bitrise staging"]).await;
        journey.sees("1 token found.").await;
        journey.is_at("/account/access-tokens?search=bitr").await;
        search.type_keys("x").await;
        journey.sees("No token matches “bitrx”").await;
        journey.button("Clear search").await.click().await;
        journey.lists(&["Nightly report", "Bitrise staging", "GitHub Actions production"]).await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_server_error_can_be_retried() {
    let steps = async |journey: &Journey| {
        journey.announce("500");
        journey.account().await.create_token("Nightly report", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Nightly report"]).await;
        journey.network().answer(LIST, 500);
        journey.reload().await;
        journey.sees("Your tokens did not load").await;
        journey.sees("Nothing was changed, and your tokens keep working.").await;
        journey.sees("Request made-up-request · 500").await;
        journey.sees("Trying again in").await;
        journey.inspect("list-failed").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.lists(&["Nightly report"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn it_tries_again_by_itself() {
    let steps = async |journey: &Journey| {
        journey.announce("503");
        journey.account().await.create_token("Nightly report", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Nightly report"]).await;
        journey.network().answer_once(LIST, 503);
        journey.reload().await;
        journey.sees("Your tokens did not load").await;
        journey.lists(&["Nightly report"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn offline_and_back() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_INTERNET_DISCONNECTED");
        journey.account().await.create_token("Nightly report", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&["Nightly report"]).await;
        journey.offline(true).await;
        journey.link(containing("Active")).await.click().await;
        journey.sees("This device was offline.").await;
        journey.button("Retry").await;
        journey.offline(false).await;
        journey.lists(&["Nightly report"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn nothing_is_lost_when_the_dashboard_cannot_ask_who_is_there() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.network().cut("GET /api/dashboard/*");
        journey.reload().await;
        journey.sees("The dashboard did not load").await;
        journey.sees("The server cannot be reached.").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.sees("No access tokens yet").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn long_lists_come_by_the_page() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for number in 0..55 {
            account.create_token(&format!("Token {number:02}"), &["versions:read"]).await;
        }
        journey.sign_in_at(&format!("{TOKENS}?sort=name")).await;
        journey.sees("50 of 55 tokens shown.").await;
        let more = journey.button("Show more").await;
        more.type_keys(Key::Enter).await;
        journey.sees("55 tokens.").await;
        journey.focus_is_on("link", "Token 50").await;
        journey.finds_no("button", "Show more").await;
        assert_eq!(journey.listed().await.len(), 55);
    };
    Journey::start().await.make(steps).await;
}
