//! The first administrator of a new server.

use crate::harness::{Journey, TOKENS};

const PASSWORD: &str = "twelve or more characters";

#[tokio::test]
async fn the_code_from_the_log_makes_the_administrator() {
    let steps = async |journey: &Journey| {
        journey.announce("400");
        journey.announce("403");
        journey.open("/").await;
        journey.is_at("/setup").await;
        journey.focus_is_on("textbox", "One-time code").await;
        journey.button("Create administrator").await.click().await;
        journey.sees("Enter the code from the server’s log.").await;
        journey.sees("Enter a password of at least 12 characters.").await;
        journey.inspect("setup").await;

        journey.field("Workspace name").await.fill("Fjord Mobile").await;
        journey.field("Your name").await.fill("Ida Fjord").await;
        journey.field("Email").await.fill("ida@fjord.example").await;
        journey.field("Password").await.fill("too short").await;
        journey.field("One-time code").await.fill("00000-00000-00000-00000").await;
        journey.button("Create administrator").await.click().await;
        journey.sees("This password has 9 characters. Use at least 12.").await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.button("Create administrator").await.click().await;
        journey.focus_is_on("textbox", "One-time code").await;

        journey.field("One-time code").await.fill(journey.setup_code()).await;
        journey.button("Create administrator").await.click().await;
        journey.is_at(TOKENS).await;
        journey.sees("Fjord Mobile").await;
        journey.sees("No access tokens yet").await;

        // It is done once and for all.
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        journey.open("/setup").await;
        journey.is_at("/sign-in").await;
        journey.field("Email").await.fill("ida@fjord.example").await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.button("Sign in").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::without_users().await.make(steps).await;
}
