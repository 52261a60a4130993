//! What is done to service accounts and their keys.

use super::{IN_WORKSPACE, deed::Deed, workspace::events};
use crate::harness::Journey;

const PAGE: &str = "/w/harbour-mobile/service-accounts";
const NAME: &str = "release-train";

#[tokio::test]
async fn accounts_and_keys_are_made_changed_and_ended_once() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        let account = journey.account().await;
        let all = format!("POST {IN_WORKSPACE}/service-accounts");
        let one = format!("{IN_WORKSPACE}/service-accounts/*");
        let keys = format!("POST {IN_WORKSPACE}/service-accounts/*/keys");
        journey.sign_in_at(PAGE).await;
        journey.button("Create service account").await.click().await;
        let create = "Create service account";
        Deed::typed(&all, create, create, "Name", NAME).is_done(journey, &account).await;
        let first = takes_secret(journey, NAME).await;
        journey.button("Add key").await.click().await;
        Deed::typed(&keys, "Add key", "Add key", "Name", "Second").is_done(journey, &account).await;
        let second = takes_secret(journey, "Second").await;

        let change = format!("PATCH {one}");
        journey.choose_for("Second", "Rename…").await;
        Deed::typed(&change, "Rename “Second”", "Rename key", "Name", "Other").is_done(journey, &account).await;
        journey.button("Edit").await.click().await;
        let edit =
            Deed::typed(&change, "Edit “release-train”", "Save changes", "Description optional", "For releases.");
        edit.is_done(journey, &account).await;
        journey.sees("For releases.").await;

        let end = format!("DELETE {one}");
        journey.choose_for("First key", "Revoke key…").await;
        Deed::asked(&end, "Revoke “First key”?", "Revoke key").is_done(journey, &account).await;
        assert!(!journey.key_works(&first).await);
        assert!(journey.key_works(&second).await);
        journey.button("Delete service account…").await.click().await;
        Deed::asked(&end, "Delete “release-train”?", "Delete service account").is_done(journey, &account).await;
        journey.is_at(PAGE).await;
        assert!(!journey.key_works(&second).await);
        let of_accounts = ["service_account.create", "service_account.change", "service_account.delete"];
        assert_eq!(events(&account, "service_account.").await, of_accounts);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_key_is_replaced_once() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        let account = journey.account().await;
        account.create_service_account(NAME).await;
        let keys = format!("POST {IN_WORKSPACE}/service-accounts/*/keys");
        journey.sign_in_at(PAGE).await;
        journey.link(NAME).await.click().await;
        journey.choose_for("First key", "Replace key…").await;
        let replace = Deed::typed(&keys, "Replace “First key”", "Add new key", "Name", "Second");
        replace.is_done(journey, &account).await;
        let secret = takes_secret(journey, "Second").await;
        assert!(journey.key_works(&secret).await);
        journey.sees("The old key “First key” still works.").await;
        // The secret that nobody saw was made anew.
        let of_keys = ["service_account_key.create", "service_account_key.replace_secret"];
        assert_eq!(events(&account, "service_account_key.").await, of_keys);
    };
    Journey::start().await.make(steps).await;
}

/// Copies the new secret, and goes on to the account.
async fn takes_secret(journey: &Journey, name: &str) -> String {
    journey.find("heading", format!("{name} is ready")).await;
    let secret = journey.find("textbox", "The new token").await.text().await;
    journey.button("Copy").await.click().await;
    journey.button("Done").await.click().await;
    journey.find("heading", NAME).await;
    secret
}
