//! An address that leads nowhere.

use crate::harness::{Journey, TOKENS};

#[tokio::test]
async fn says_so_and_leads_back() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.sign_in_at("/account/nowhere").await;
        journey.find("heading", "Nothing here").await;
        journey.sees("There is no page here, or it is in a workspace you cannot open.").await;
        journey.inspect("not-found").await;
        let below = "return document.documentElement.scrollHeight - innerHeight";
        assert_eq!(journey.browser().script(below, vec![]).await, 0, "a short page does not scroll");
        journey.link("Go to access tokens").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_workspace_of_others_is_not_there() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.sign_in_at("/w/nowhere/service-accounts").await;
        journey.find("heading", "Workspace not found").await;
        journey.open("/w/northwind-robotics/service-accounts").await;
        journey.find("heading", "Workspace not found").await;
        journey.sees("or you are not a member of it.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_token_that_is_not_there_is_said_to_be_so() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        let id = "01932f6e-9c1a-7000-8000-000000000000";
        journey.sign_in_at(&format!("{TOKENS}?open=details&token={id}")).await;
        journey.dialog("Token not found").await;
        journey.sees("None of your tokens has this ID.").await;
        journey.focus_is_on("button", "Close").await;
        journey.button("Close").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}
