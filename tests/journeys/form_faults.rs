//! What the form says of names and choices that cannot be, and of those that only look so.

use crate::harness::{Journey, MAKE_TOKEN, NEW_TOKEN};

const NAME: &str = "Release train";

#[tokio::test]
async fn what_is_missing_is_said_beside_its_field() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "Read Versions").await;
        journey.button("Generate token").await.click().await;
        journey.sees("The name is empty. Say where the token will live.").await;
        journey.sees("No scope is ticked. Tick at least one.").await;
        journey.focus_is_on("textbox", "Name").await;
        journey.inspect("generate-faults").await;

        journey.field("Name").await.fill("   ").await;
        journey.sees("The name is empty. Say where the token will live.").await;
        journey.field("Name").await.fill("x".repeat(101)).await;
        journey.sees("This name has 101 characters. Shorten it to 100 or fewer.").await;
        journey.field("Name").await.fill(NAME).await;
        journey.sees_no("This name has").await;
        journey.button("Generate token").await.click().await;
        journey.focus_is_on("checkbox", "Read Versions").await;
        assert_eq!(journey.network().count(MAKE_TOKEN), 0, "nothing was asked of the server yet");
        journey.find("checkbox", "Read Versions").await.click().await;
        journey.sees_no("No scope is ticked.").await;
        journey.generate(NAME).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn any_script_and_pictures_are_fine() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        for name in ["שרת הפצה", "Déploiement à l’aube", "部署 production"] {
            journey.open(NEW_TOKEN).await;
            journey.fill_in_token(name, &["Read Versions"]).await;
            journey.generate(name).await;
        }
        // The driver cannot type what lies beyond the basic plane; an address can.
        journey.open(&format!("{NEW_TOKEN}?name=%F0%9F%9A%80+launch&scopes=versions:read")).await;
        journey.generate("🚀 launch").await;
        assert_eq!(journey.account().await.token_names().await.len(), 4);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_name_may_be_taken_twice_but_the_form_says_so() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.sees("You already have a token with this name.").await;
        journey.generate(NAME).await;
        assert_eq!(account.token_names().await, [NAME, NAME]);
    };
    Journey::start().await.make(steps).await;
}
