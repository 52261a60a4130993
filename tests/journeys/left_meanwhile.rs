//! A page that is left while something is under way: what was asked for is done, nothing breaks, and no secret is kept.

use latchkey_api::path;
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Account, Journey, MAKE_TOKEN, NEW_TOKEN, TOKENS};

const SESSIONS: &str = "/account/sessions";
const REVOKE: &str = "DELETE /api/dashboard/access-tokens/*";
const WORKSPACE: &str = "/w/harbour-mobile";
const IN_WORKSPACE: &str = "/api/dashboard/organizations/harbour-mobile";

/// Three tokens, all of them chosen on a page to which somebody came from another one, and about to be revoked.
async fn revokes_three(journey: &Journey) -> Account {
    let account = journey.account().await;
    for name in ["One", "Two", "Three"] {
        account.create_token(name, &["versions:read"]).await;
    }
    journey.sign_in_at(SESSIONS).await;
    journey.link("Access tokens").await.click().await;
    for name in ["One", "Two", "Three"] {
        journey.find("checkbox", format!("Select “{name}”")).await.click().await;
    }
    journey.button("Revoke…").await.click().await;
    journey.dialog("Revoke 3 tokens?").await;
    account
}

/// Leaves the page behind an open dialog, and the dialog with it.
async fn leaves_for(journey: &Journey, page: &str, heading: &str) {
    journey.browser().script("history.go(-2)", vec![]).await;
    journey.is_at(page).await;
    journey.find("heading", heading).await;
}

#[tokio::test]
async fn all_that_were_chosen_are_revoked() {
    let steps = async |journey: &Journey| {
        let account = revokes_three(journey).await;
        let held = journey.network().hold(REVOKE);
        journey.button("Revoke 3 tokens").await.click().await;
        journey.until("the first to be revoked", async || journey.network().count(REVOKE) == 1).await;
        leaves_for(journey, SESSIONS, "Sessions").await;
        held.release();
        journey.until("all to be revoked", async || account.token_names().await.is_empty()).await;
        journey.catches_up().await;
        journey.link("Access tokens").await.click().await;
        journey.sees("No access tokens").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_was_not_revoked_is_said() {
    let steps = async |journey: &Journey| {
        journey.announce("500");
        journey.listens().await;
        let account = revokes_three(journey).await;
        let network = journey.network();
        let held = network.hold_answers(REVOKE);
        journey.button("Revoke 3 tokens").await.click().await;
        journey.until("the first to be revoked", async || network.count(REVOKE) == 1).await;
        network.heal();
        network.answer_once(REVOKE, 500);
        leaves_for(journey, SESSIONS, "Sessions").await;
        held.release();
        journey.hears("2 of 3 tokens revoked. The rest did not go through.").await;
        assert_eq!(account.token_names().await.len(), 1);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_token_that_nobody_waits_for_any_more() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        journey.sign_in_at(TOKENS).await;
        journey.link("Generate token").await.click().await;
        journey.is_at(NEW_TOKEN).await;
        journey.fill_in_token("Release train", &["Read Versions"]).await;
        let held = journey.network().hold_answers(MAKE_TOKEN);
        journey.button("Generate token").await.click().await;
        journey.until("it to be made", async || !account.token_names().await.is_empty()).await;
        journey.link("Cancel").await.click().await;
        let question = journey.dialog("Leave without copying the token?").await;
        let text = question.text().await;
        assert!(text.contains("“Release train” cannot be shown again."), "{text}");
        journey.inspect("generate-leave").await;
        journey.button("Leave anyway").await.click().await;
        journey.is_at(TOKENS).await;
        held.release();
        journey.until("the answer", async || journey.network().answers(MAKE_TOKEN) == 1).await;
        journey.catches_up().await;
        journey.lists(&["Release train"]).await;
        assert!(!journey.asks_before_unload().await, "nothing is left to lose");
        journey.choose_for("Release train", "Details").await;
        journey.dialog("Release train").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn whoever_stays_gets_the_secret() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("Release train", &["Read Versions"]).await;
        let held = journey.network().hold_answers(MAKE_TOKEN);
        journey.button("Generate token").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(MAKE_TOKEN) == 1).await;
        journey.link("Sessions").await.click().await;
        journey.dialog("Leave without copying the token?").await;
        journey.button("Stay and copy").await.click().await;
        journey.finds_no("dialog", "Leave without copying the token?").await;
        held.release();
        journey.reads_secret_of("Release train").await;
    };
    Journey::start().await.make(steps).await;
}

/// The dialogs that make a key or a token: the page, the button that opens them and the one that sends them, what is made.
const MAKERS: [[&str; 4]; 3] = [
    ["/service-accounts", "Create service account", "Create service account", "/service-accounts"],
    ["/service-accounts/", "Add key", "Add key", "/service-accounts/*/keys"],
    ["/apps/tide-tables/settings/api-tokens", "Create API token", "Save", "/apps/tide-tables/api-tokens"],
];

#[tokio::test]
async fn a_secret_of_a_dialog_is_waited_for() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_service_account("night-watch").await;
        let accounts = account.get(&format!("{IN_WORKSPACE}/service-accounts?search=night")).await.body;
        let id = accounts["items"][0]["id"].as_str().expect("an id").to_owned();
        journey.sign_in_at(SESSIONS).await;
        for [page, opens, sends, makes] in MAKERS {
            let page =
                if page.ends_with('/') { format!("{WORKSPACE}{page}{id}") } else { format!("{WORKSPACE}{page}") };
            journey.open(&page).await;
            journey.button(opens).await.click().await;
            let dialog = journey.dialog(opens).await;
            journey.field("Name").await.fill("release-train").await;
            let make = format!("POST {IN_WORKSPACE}{makes}");
            let held = journey.network().hold_answers(&make);
            journey.find_within(&dialog, "button", sends).await.click().await;
            journey.until("it to be asked for", async || journey.network().count(&make) == 1).await;
            assert!(journey.asks_before_unload().await, "{opens}: the secret would be lost");
            journey.press(Key::Escape).await;
            journey.finds_no("dialog", opens).await;
            journey.link("Sessions").await.click().await;
            journey.dialog("Leave without copying the token?").await;
            journey.sees("“release-train” cannot be shown again.").await;
            journey.button("Stay and copy").await.click().await;
            held.release();
            journey.find("heading", "release-train is ready").await;
            journey.find("textbox", "The new token").await;
            // Otherwise the next page cannot be opened.
            journey.link("Sessions").await.click().await;
            journey.button("Leave anyway").await.click().await;
            journey.is_at(SESSIONS).await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_secret_is_not_kept_for_nobody() {
    let steps = async |journey: &Journey| {
        let make = format!("POST {IN_WORKSPACE}/apps/tide-tables/api-tokens");
        let others = format!("{WORKSPACE}/apps/dock-scanner/settings/api-tokens");
        journey.sign_in_at(&others).await;
        journey.link("Members").await.click().await;
        journey.link("Apps").await.click().await;
        journey.link("Tide Tables").await.click().await;
        journey.button("Create API token").await.click().await;
        journey.field("Name").await.fill("Bitrise CI").await;
        let held = journey.network().hold_answers(&make);
        journey.button("Save").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(&make) == 1).await;
        journey.browser().script("history.go(-4)", vec![]).await;
        journey.dialog("Leave without copying the token?").await;
        journey.button("Leave anyway").await.click().await;
        journey.is_at(&others).await;
        journey.find("heading", "API tokens").await;
        held.release();
        journey.until("the answer", async || journey.network().answers(&make) == 1).await;
        journey.catches_up().await;
        assert!(!journey.asks_before_unload().await, "there is no secret on this page");
        journey.link("Members").await.click().await;
        journey.find("heading", "Members").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_rest_of_a_list() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let apps = format!("{IN_WORKSPACE}/apps");
        for number in 0..60 {
            let app = json!({ "name": format!("Buoy {number:02}") });
            assert_eq!(account.send(Method::POST, &apps, &app).await.status, 201);
            account.create_token(&format!("Token {number:02}"), &["versions:read"]).await;
        }
        let log = format!("{IN_WORKSPACE}/audit-log");
        journey.sign_in_at(SESSIONS).await;
        for (page, endpoint) in [("Access tokens", path::ACCESS_TOKENS), ("Apps", &*apps), ("Audit log", &*log)] {
            if page != "Access tokens" {
                journey.open(&format!("{WORKSPACE}/members")).await;
            }
            let rule = format!("GET {endpoint}");
            journey.link(page).await.click().await;
            journey.button("Show more").await;
            let (asked, held) = (journey.network().answers(&rule), journey.network().hold_answers(&rule));
            // One's own tokens follow whoever comes near the end of the list.
            journey.browser().script("document.querySelector('.list-more button').click()", vec![]).await;
            journey.until("more to be asked for", async || journey.network().count(&rule) > asked).await;
            journey.go_back().await;
            journey.finds_no("heading", page).await;
            held.release();
            journey.until("the rest", async || journey.network().answers(&rule) == asked + 1).await;
            journey.network().heal();
            journey.catches_up().await;
            journey.go_forward().await;
            journey.button("Show more").await;
        }
    };
    Journey::start().await.make(steps).await;
}

/// Something that is done to what a row of a page is about: what is chosen from its menu, and the button in the dialog.
struct Deed {
    page: &'static str,
    row: &'static str,
    choice: &'static str,
    dialog: &'static str,
    button: &'static str,
    request: &'static str,
}

const DEEDS: [Deed; 4] = [
    Deed {
        page: "Apps",
        row: "Wallpaper App",
        choice: "Delete…",
        dialog: "Delete “Wallpaper App”?",
        button: "Delete app",
        request: "DELETE /api/dashboard/organizations/harbour-mobile/apps/*",
    },
    Deed {
        page: "Apps",
        row: "Tide Tables",
        choice: "Rename…",
        dialog: "Rename “Tide Tables”",
        button: "Rename app",
        request: "PATCH /api/dashboard/organizations/harbour-mobile/apps/*",
    },
    Deed {
        page: "Segments",
        row: "iOS apps",
        choice: "Delete…",
        dialog: "Delete “iOS apps”?",
        button: "Delete segment",
        request: "DELETE /api/dashboard/organizations/harbour-mobile/segments/*",
    },
    Deed {
        page: "Members",
        row: "Ines Duarte",
        choice: "Remove…",
        dialog: "Remove Ines Duarte?",
        button: "Remove member",
        request: "DELETE /api/dashboard/organizations/harbour-mobile/members/*",
    },
];

#[tokio::test]
async fn a_question_that_was_answered() {
    let steps = async |journey: &Journey| {
        let before = format!("{WORKSPACE}/audit-log");
        journey.sign_in_at(&before).await;
        for Deed { page, row, choice, dialog, button, request } in DEEDS {
            journey.link(page).await.click().await;
            journey.choose_for(row, choice).await;
            let dialog = journey.dialog(dialog).await;
            let held = journey.network().hold_answers(request);
            journey.find_within(&dialog, "button", button).await.click().await;
            journey.until("it to be asked for", async || journey.network().count(request) == 1).await;
            leaves_for(journey, &before, "Audit log").await;
            held.release();
            journey.until("the answer", async || journey.network().answers(request) == 1).await;
            journey.catches_up().await;
        }
        journey.link("Apps").await.click().await;
        journey.sees("4 apps.").await;
    };
    Journey::start().await.make(steps).await;
}
