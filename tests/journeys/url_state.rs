//! What a page shows is in its address: it survives a reload and the Back button, and links can ask for it.

use serde_json::json;

use crate::harness::{Journey, NEW_TOKEN, TOKENS, containing};

#[tokio::test]
async fn filters_sorting_and_dialogs() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let first = account.create_token("CI alpha", &["versions:read"]).await.token.id;
        account.create_token("CI beta", &["versions:read"]).await;
        account.create_token("Nightly", &["versions:read"]).await;
        let address = format!("{TOKENS}?search=ci&state=active&sort=name");
        journey.sign_in_at(&address).await;
        journey.lists(&["CI alpha", "CI beta"]).await;
        journey.reload().await;
        journey.lists(&["CI alpha", "CI beta"]).await;
        assert_eq!(journey.path().await, address);
        assert_eq!(journey.find("searchbox", containing("Search by name")).await.value().await, "ci");
        assert_eq!(journey.find("combobox", "Sort").await.value().await, "name");

        journey.link("CI alpha").await.click().await;
        journey.dialog("CI alpha").await;
        let details = format!("{address}&open=details&token={first}");
        journey.is_at(&details).await;
        journey.reload().await;
        journey.dialog("CI alpha").await;
        journey.go_back().await;
        journey.finds_no("dialog", "CI alpha").await;
        journey.is_at(&address).await;
        journey.lists(&["CI alpha", "CI beta"]).await;

        journey.choose_in("Sort", "Newest").await;
        journey.lists(&["CI beta", "CI alpha"]).await;
        journey.go_back().await;
        journey.lists(&["CI alpha", "CI beta"]).await;
        journey.is_at(&address).await;

        // From the details to the question, and out of both.
        journey.link("CI alpha").await.click().await;
        let dialog = journey.dialog("CI alpha").await;
        journey.find_within(&dialog, "button", "Rename…").await.click().await;
        journey.dialog("Rename “CI alpha”").await;
        journey.field("Name").await.fill("CI gamma").await;
        journey.button("Rename token").await.click().await;
        journey.dialog("CI gamma").await;
        journey.button("Close").await.click().await;
        journey.is_at(&address).await;
        journey.link("CI gamma").await;

        // A slash at the end of the path makes no other page of it.
        journey.open(&format!("{TOKENS}/")).await;
        journey.link("CI gamma").await.click().await;
        journey.dialog("CI gamma").await;
        journey.is_at(&format!("{TOKENS}?open=details&token={first}")).await;
        journey.reload().await;
        journey.dialog("CI gamma").await;
        journey.button("Close").await.click().await;
        journey.finds_no("dialog", "CI gamma").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_link_fills_in_the_form() {
    let steps = async |journey: &Journey| {
        let query = "?name=GitHub+Actions&scopes=versions:read,versions:write,teleport:now&expires=90";
        journey.sign_in_at(&format!("{NEW_TOKEN}{query}")).await;
        journey.sees("One scope does not exist here: teleport:now.").await;
        assert_eq!(journey.field("Name").await.value().await, "GitHub Actions");
        for (scope, ticked) in [("Read Versions", true), ("Write Versions", true), ("Read Builds", false)] {
            assert_eq!(journey.find("checkbox", scope).await.is_ticked().await, ticked, "{scope}");
        }
        assert!(journey.find("radio", containing("90 days")).await.is_ticked().await);
        journey.is_accessible().await;

        // What is changed is there after a reload.
        journey.find("checkbox", "Read Builds").await.click().await;
        journey.field("Name").await.fill("Other name").await;
        journey.until("the name in the address", async || journey.path().await.contains("Other")).await;
        journey.reload().await;
        journey.until("the name to be back", async || journey.field("Name").await.value().await == "Other name").await;
        assert!(journey.find("checkbox", "Read Builds").await.is_ticked().await);
        journey.generate("Other name").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_copied_link_says_where_the_token_is_to_work() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("Nightly", &["Read Versions"]).await;
        journey.button("Copy link to this form").await.click().await;
        let expected = format!(
            "{}{NEW_TOKEN}?name=Nightly&scopes=versions%3Aread&worksIn={}",
            journey.origin(),
            journey.workspace().team
        );
        let copied = "return navigator.clipboard.readText()";
        let is_copied = async || journey.browser().script(copied, vec![]).await == json!(expected);
        journey.until(format!("{expected} on the clipboard"), is_copied).await;
        // One's own address needs no word of what is so anyway.
        journey.is_at(&format!("{NEW_TOKEN}?name=Nightly&scopes=versions%3Aread")).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_end_in_the_hour_that_comes_twice_stays_exact() {
    let steps = async |journey: &Journey| {
        let place = json!({ "timezoneId": "Europe/Berlin" });
        journey.browser().devtools("Emulation.setTimezoneOverride", place).await;
        journey.sign_in_at(&format!("{NEW_TOKEN}?expires=2027-10-31T01:30:00Z&scopes=versions:read")).await;
        journey.sees("2027-10-31 01:30:00Z").await;
        journey.field("Name").await.fill("Winter").await;
        journey.generate("Winter").await;
        let token = journey.account().await.token("Winter").await;
        assert_eq!(token.expires_at, "2027-10-31T01:30:00Z".parse().ok());

        journey.open(&format!("{NEW_TOKEN}?expires=2027-10-31T01:30:00Z")).await;
        journey.sees("2027-10-31 01:30:00Z").await;
        journey.set_custom_end("2027-10-31T04:30").await;
        journey.sees("2027-10-31 03:30:00Z").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_end_that_says_nothing_is_named() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(&format!("{NEW_TOKEN}?expires=soon")).await;
        journey.sees("This link asks for the token to end at “soon”, which is not a time.").await;
        assert!(journey.find("radio", containing("30 days")).await.is_ticked().await);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_replacement_begins_with_the_same_choices() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Bitrise staging", &["builds:read", "builds:write"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.choose_for("Bitrise staging", "Generate a replacement").await;
        journey.sees("Filled in from “Bitrise staging”").await;
        for (scope, ticked) in [("Read Builds", true), ("Write Builds", true), ("Read Versions", false)] {
            assert_eq!(journey.find("checkbox", scope).await.is_ticked().await, ticked, "{scope}");
        }
    };
    Journey::start().await.make(steps).await;
}
