//! Credentials in the palette: all that the workspace has are found from any page, with what can be done with each.

use latchkey_api::path;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{DEVELOPER, EMAIL, Journey, NEW_TOKEN, TOKENS, VIEWER, containing};

const CREDENTIALS: &str = "GET /api/dashboard/organizations/harbour-mobile/credentials";
const APP_TOKEN: &str = "Wallpaper App, Fastlane release";
const KEY: &str = "ci-pipeline, GitHub Actions";

impl Journey {
    /// Opens the palette and types.
    async fn looks_for(&self, typed: &str) {
        self.open_palette().await;
        self.press(typed).await;
    }
}

/// What the server knows of the one credential of the workspace that it finds for this.
async fn found(journey: &Journey, search: &str) -> (String, String) {
    let address = path::fill(path::CREDENTIALS, &[("organization", "harbour-mobile")]);
    let body = journey.account().await.get(&format!("{address}?search={search}")).await.body;
    let text = |field: &str| body["items"][0][field].as_str().expect("a text").to_owned();
    (text("id"), text("lastFour"))
}

#[tokio::test]
async fn an_app_token_and_a_key_open_from_any_page() {
    let steps = async |journey: &Journey| {
        let (token, _) = found(journey, "fastlane").await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        journey.looks_for("fastlane").await;
        journey.marks(APP_TOKEN).await;
        journey.find("option", containing("Fastlane release aap_…")).await;
        journey.inspect("palette-credentials").await;
        journey.press(Key::Enter).await;
        journey
            .is_at(&format!("/w/harbour-mobile/apps/wallpaper-app/settings/api-tokens?open=details&token={token}"))
            .await;
        journey.dialog("Fastlane release").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Fastlane release").await;

        // A key is on the page of its account. Words of both find it, and so does the end of its secret.
        let (_, last_four) = found(journey, "github").await;
        journey.looks_for("pipel github").await;
        journey.marks(KEY).await;
        journey.press(Key::Enter).await;
        journey.dialog("GitHub Actions").await;
        journey.open("/account/sessions").await;
        journey.sees("This browser").await;
        journey.looks_for(&format!("aas_…{last_four}")).await;
        journey.marks(KEY).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_can_be_done_with_one_opens_what_asks() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let id = account.create_token("Release train", &["versions:read"]).await.token.id;
        let of_key = async |dialog: &str| {
            let (key, _) = found(journey, "github").await;
            format!("?open={dialog}-key&about={key}")
        };
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        for (typed, label, dialog) in [
            ("revoke rel", "Revoke “Release train”…", "Revoke “Release train”?"),
            ("rel rename", "Rename “Release train”…", "Rename “Release train”"),
            // What is deleted is found by whoever wants to revoke it.
            ("revoke fast", "Delete “Fastlane release”…", "Delete “Fastlane release”?"),
            ("rename fast", "Rename “Fastlane release”…", "Rename “Fastlane release”"),
            ("revoke github", "Revoke “GitHub Actions”…", "Revoke “GitHub Actions”?"),
            ("replace github", "Replace “GitHub Actions”…", "Replace “GitHub Actions”"),
            ("delete ci-pipe", "Delete “ci-pipeline”…", "Delete “ci-pipeline”?"),
        ] {
            journey.looks_for(typed).await;
            journey.find("option", containing(label)).await;
            if typed == "revoke rel" {
                journey.marks(label).await;
                journey.inspect("palette-deeds").await;
            }
            journey.find("option", containing(label)).await.click().await;
            journey.dialog(dialog).await;
            journey.press(Key::Escape).await;
            journey.finds_no("dialog", dialog).await;
        }
        assert!(account.token_names().await.contains(&"Release train".to_owned()));
        for (typed, address) in [
            ("template rel", format!("{NEW_TOKEN}?from={id}&name=")),
            ("replace rel", format!("{NEW_TOKEN}?from={id}")),
        ] {
            journey.looks_for(typed).await;
            let label = if typed.starts_with("template") {
                "Use “Release train” as a template"
            } else {
                "Replace “Release train”…"
            };
            journey.marks(label).await;
            journey.press(Key::Enter).await;
            journey.is_at(&address).await;
            journey.find("button", "Generate token").await;
        }
        journey.looks_for("rename github").await;
        journey.marks("Rename “GitHub Actions”…").await;
        journey.press(Key::Enter).await;
        journey.dialog("Rename “GitHub Actions”").await;
        assert!(journey.path().await.ends_with(&of_key("rename").await));
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn nobody_is_offered_what_their_role_cannot_do() {
    for (email, deletes) in [(VIEWER, false), (DEVELOPER, true)] {
        let steps = async move |journey: &Journey| {
            journey.sign_in_as(email, "/account/sessions").await;
            journey.sees("This browser").await;
            journey.looks_for("fastlane").await;
            journey.marks(APP_TOKEN).await;
            journey.find("option", containing("Generate token named “fastlane”")).await;
            if deletes {
                journey.find("option", containing("Delete “Fastlane release”…")).await;
            } else {
                journey.finds_no("option", containing("Delete")).await;
            }
            // A key is an admin's to end.
            let field = journey.find("combobox", containing("Search")).await;
            field.fill("revoke github").await;
            journey.sees("Nothing matches “revoke github”").await;
            field.fill("github").await;
            journey.marks(KEY).await;
        };
        Journey::start().await.make(steps).await;
    }
}

#[tokio::test]
async fn a_name_that_is_new_is_one_to_generate_a_token_with() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_token("Quay nightly", &["versions:read"]).await;
        journey.sign_in_as(EMAIL, "/account/sessions").await;
        journey.sees("This browser").await;
        journey.looks_for("QUAY nightly").await;
        journey.marks("Quay nightly").await;
        journey.find("option", containing("Revoke “Quay nightly”…")).await;
        journey.sees("2 results").await;
        journey.finds_no("option", containing("Generate token named")).await;
        // Where somebody wants to go comes first.
        let field = journey.find("combobox", containing("Search")).await;
        field.fill("tide").await;
        journey.marks("Tide Tables").await;
        journey.sees("1 result").await;
        journey.finds_no("option", containing("Generate token named")).await;
        field.fill("generate token Pier 7").await;
        journey.marks("Generate token named “Pier 7”").await;
        journey.inspect("palette-new").await;
        journey.press(Key::Enter).await;
        journey.is_at(&format!("{NEW_TOKEN}?name=Pier+7")).await;
        assert_eq!(journey.field("Name").await.value().await, "Pier 7");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_pasted_secret_stays_on_the_page() {
    let steps = async |journey: &Journey| {
        let created = journey.account().await.create_token("Quay nightly", &["versions:read"]).await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        journey.open_palette().await;
        let paste = "const field = document.activeElement; field.value = arguments[0]; \
                     field.dispatchEvent(new Event('input', { bubbles: true }))";
        journey.browser().script(paste, vec![json!(created.secret)]).await;
        journey.marks("Quay nightly").await;
        journey.finds_no("option", containing("Generate token named")).await;
        let random = &created.secret[4..30];
        let asked = journey.network().requests();
        assert!(asked.iter().all(|exchange| !exchange.target.contains(random)), "a secret was in an address");
        journey.press(Key::Enter).await;
        journey.is_at(&format!("{TOKENS}?open=details&token={}", created.token.id)).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_cannot_be_searched_says_so() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_token("Fastlane laptop", &["versions:read"]).await;
        journey.announce("503");
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        journey.network().answer(CREDENTIALS, 503);
        journey.looks_for("fastlane").await;
        journey.marks("Fastlane laptop").await;
        journey.sees("Service account keys and API tokens could not be searched.").await;
        journey.finds_no("option", containing("Generate token named")).await;
        journey.inspect("palette-credentials-failed").await;
        journey.network().heal();
        journey.browser().script("dispatchEvent(new Event('online'))", vec![]).await;
        journey.find("option", containing(APP_TOKEN)).await;
        journey.sees_no("could not be searched").await;
    };
    Journey::start().await.make(steps).await;
}
