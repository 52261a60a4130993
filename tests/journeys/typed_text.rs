//! What somebody has typed into a dialog stays for when it opens again, and what was wrong with it does not.

use thirtyfour::Key;

use crate::harness::{Journey, containing};

const TOKENS: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";
const ACCOUNTS: &str = "/w/harbour-mobile/service-accounts";

async fn closes(journey: &Journey, dialog: &str) {
    journey.press(Key::Escape).await;
    journey.finds_no("dialog", dialog).await;
}

#[tokio::test]
async fn a_replacement_has_the_name_of_what_it_replaces() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["Bitrise CI", "Fastlane release"] {
            account.create_app_token("harbour-mobile", "tide-tables", name).await;
        }
        let name = async || journey.field("Name").await.value().await;
        journey.sign_in_at(TOKENS).await;
        for token in ["Bitrise CI", "Fastlane release"] {
            journey.choose_for(token, "Create a replacement").await;
            journey.until("its name", async || name().await == token).await;
            closes(journey, "Create API token").await;
        }
        // A new one has none.
        journey.button("Create API token").await.click().await;
        journey.focus_is_on("textbox", "Name").await;
        assert_eq!(name().await, "");
        journey.press(Key::Enter).await;
        journey.sees("The name is empty.").await;
        closes(journey, "Create API token").await;
        journey.button("Create API token").await.click().await;
        journey.focus_is_on("textbox", "Name").await;
        journey.sees_no("The name is empty.").await;
        // What somebody typed stays.
        journey.press("Nightly").await;
        closes(journey, "Create API token").await;
        journey.choose_for("Bitrise CI", "Create a replacement").await;
        journey.focus_is_on("textbox", "Name").await;
        assert_eq!(name().await, "Nightly");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_service_account_is_gone_on_with() {
    let steps = async |journey: &Journey| {
        let create = "Create service account";
        journey.sign_in_at(ACCOUNTS).await;
        journey.button(create).await.click().await;
        journey.dialog(create).await;
        journey.field("Name").await.fill("release-train").await;
        journey.field("Description optional").await.fill("Ships on Fridays.").await;
        journey.find("radio", containing("Developer")).await.click_label().await;
        journey.find("radio", containing("Chosen segments")).await.click_label().await;
        journey.press(Key::Enter).await;
        journey.sees("No segment is ticked.").await;
        journey.find("checkbox", containing("iOS apps")).await.click().await;
        closes(journey, create).await;
        journey.button(create).await.click().await;
        journey.dialog(create).await;
        assert_eq!(journey.field("Name").await.value().await, "release-train");
        assert_eq!(journey.field("Description optional").await.value().await, "Ships on Fridays.");
        assert!(journey.find("radio", containing("Developer")).await.is_ticked().await);
        assert!(journey.find("checkbox", containing("iOS apps")).await.is_ticked().await);
        let text = journey.text().await;
        assert!(!text.contains("No segment is ticked."), "{text}");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_fault_goes_once_something_else_is_there() {
    let steps = async |journey: &Journey| {
        journey.open("/sign-in").await;
        journey.button("Sign in").await.click().await;
        journey.sees("Enter your email.").await;
        journey.sees("Enter your password.").await;
        journey.field("Email").await.fill("m").await;
        journey.sees_no("Enter your email.").await;
        journey.field("Password").await.fill("p").await;
        journey.sees_no("Enter your password.").await;

        journey.sign_in_at("/w/harbour-mobile/members").await;
        journey.button("Add member").await.click().await;
        journey.focus_is_on("textbox", "Email").await;
        journey.press(Key::Enter).await;
        journey.sees("Enter the email of the person to add.").await;
        journey.press("n").await;
        journey.sees_no("Enter the email of the person to add.").await;
        journey.press(Key::Escape).await;

        journey.open(&format!("{ACCOUNTS}?open=create")).await;
        journey.field("Name").await.fill("release-train").await;
        journey.choose_in("First key expires", "on a date").await;
        journey.set_custom_end("2020-01-01T12:00").await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        journey.sees("This time has passed.").await;
        journey.set_custom_end("2030-01-01T12:00").await;
        journey.sees_no("This time has passed.").await;
    };
    Journey::start().await.make(steps).await;
}
