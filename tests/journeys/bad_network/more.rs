//! The next page of a list, which did not come at first and comes by itself, without taking the focus from where somebody is.

use latchkey_api::path;
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

use super::{COMPLAINTS, IN_WORKSPACE, UNREACHABLE};
use crate::harness::{Account, Journey, Name, TOKENS, containing};

/// The next page cannot be had, is asked for, and comes when the network is back.
async fn comes_when_the_network_is_back(journey: &Journey, list: &str, before: &str, after: &str) {
    for complaint in COMPLAINTS {
        journey.announce(complaint);
    }
    journey.sees(before).await;
    journey.network().cut(&format!("GET {list}"));
    journey.button("Show more").await.type_keys(Key::Enter).await;
    journey.sees(UNREACHABLE).await;
    journey.network().heal();
    journey.browser().script("document.querySelector('h1').focus()", vec![]).await;
    journey.offline(true).await;
    journey.offline(false).await;
    journey.sees(after).await;
    journey.sees_no(UNREACHABLE).await;
    journey.focus_is_on("heading", Name::Any).await;
}

#[tokio::test]
async fn of_ones_own_tokens() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for number in 0..55 {
            account.create_token(&format!("Token {number:02}"), &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        comes_when_the_network_is_back(journey, path::ACCESS_TOKENS, "50 of 55 tokens shown.", "55 tokens.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_service_accounts_and_of_the_log_about_them() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        rename_often(&account).await;
        journey.sign_in_at("/w/harbour-mobile/service-accounts").await;
        let list = format!("{IN_WORKSPACE}/service-accounts");
        let before = "The first 50 service accounts.";
        comes_when_the_network_is_back(journey, &list, before, "53 service accounts.").await;

        journey.open("/w/harbour-mobile/audit-log").await;
        let list = format!("{IN_WORKSPACE}/audit-log");
        comes_when_the_network_is_back(journey, &list, "Tide Tables 9", "robot-59").await;
    };
    Journey::start().await.make(steps).await;
}

/// So that what was done before is not on the first page of the log.
async fn rename_often(account: &Account) {
    for number in 0..50 {
        let name = json!({ "name": format!("Tide Tables {number}") });
        let answer = account.send(Method::PATCH, &format!("{IN_WORKSPACE}/apps/tide-tables"), &name).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
}

#[tokio::test]
async fn that_fails_by_itself_is_said_once() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        journey.announce("503");
        journey.listens().await;
        journey.sign_in_at("/w/harbour-mobile/service-accounts").await;
        journey.sees("The first 50 service accounts.").await;
        let list = format!("GET {IN_WORKSPACE}/service-accounts");
        let before = journey.network().count(&list);
        journey.network().answer(&list, 503);
        journey.button("Show more").await.click().await;
        journey.until("two more tries", async || journey.network().count(&list) > before + 2).await;
        journey.hears("Something went wrong on the server.").await;
        journey.network().heal();
        journey.sees("53 service accounts.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_a_list_that_became_another_one_meanwhile() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        for complaint in COMPLAINTS {
            journey.announce(complaint);
        }
        journey.sign_in_at("/w/harbour-mobile/service-accounts").await;
        journey.sees("The first 50 service accounts.").await;
        journey.network().cut(&format!("GET {IN_WORKSPACE}/service-accounts"));
        journey.button("Show more").await.click().await;
        journey.sees(UNREACHABLE).await;
        journey.network().heal();
        let search = journey.find("searchbox", containing("Search by name")).await;
        search.fill("robot-1").await;
        journey.sees("10 service accounts.").await;
        journey.sees_no(UNREACHABLE).await;
    };
    Journey::start().await.make(steps).await;
}
