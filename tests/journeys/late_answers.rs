//! An answer that comes when somebody has turned to something else: it goes to the dialog that it was asked in, and to no other.

use thirtyfour::Key;

use crate::harness::{Journey, TOKENS, containing};

const APPS: &str = "/w/harbour-mobile/apps";
const IN_WORKSPACE: &str = "/api/dashboard/organizations/harbour-mobile";
const CHANGE_APP: &str = "PATCH /api/dashboard/organizations/harbour-mobile/apps/*";

/// Begins to rename an app, closes the dialog before the answer is there, and opens that of another one.
async fn turns_from_tide_tables_to_dock_scanner(journey: &Journey) {
    journey.choose_for("Tide Tables", "Rename…").await;
    let dialog = journey.dialog("Rename “Tide Tables”").await;
    journey.field("Name").await.fill("Ebb and flow").await;
    journey.find_within(&dialog, "button", "Rename app").await.click().await;
    journey.until("it to be asked for", async || journey.network().count(CHANGE_APP) == 1).await;
    journey.press(Key::Escape).await;
    journey.finds_no("dialog", "Rename “Tide Tables”").await;
    journey.choose_for("Dock Scanner", "Rename…").await;
    let dialog = journey.dialog("Rename “Dock Scanner”").await;
    // It is not about this one that something is on its way.
    journey.find_within(&dialog, "button", "Rename app").await;
    journey.field("Name").await.fill("Quay scanner").await;
}

#[tokio::test]
async fn leaves_the_dialog_of_another_app_alone() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        let held = journey.network().hold_answers(CHANGE_APP);
        turns_from_tide_tables_to_dock_scanner(journey).await;
        held.release();
        journey.network().heal();
        journey.until("the other name", async || journey.listed().await.contains(&"Ebb and flow".to_owned())).await;
        journey.catches_up().await;
        let dialog = journey.dialog("Rename “Dock Scanner”").await;
        assert_eq!(journey.field("Name").await.value().await, "Quay scanner");
        journey.find_within(&dialog, "button", "Rename app").await.click().await;
        journey.finds_no("dialog", containing("Rename")).await;
        journey.focus_is_on("link", "Quay scanner").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn counts_also_when_the_next_one_is_on_its_way() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        let held = journey.network().hold_answers(CHANGE_APP);
        turns_from_tide_tables_to_dock_scanner(journey).await;
        journey.network().heal();
        let next = journey.network().hold_answers(CHANGE_APP);
        let dialog = journey.dialog("Rename “Dock Scanner”").await;
        journey.find_within(&dialog, "button", "Rename app").await.click().await;
        journey.until("both to be asked for", async || journey.network().count(CHANGE_APP) == 2).await;
        held.release();
        journey.until("the first name", async || journey.listed().await.contains(&"Ebb and flow".to_owned())).await;
        journey.find_within(&dialog, "button", "Renaming…").await;
        next.release();
        journey.finds_no("dialog", containing("Rename")).await;
        journey.focus_is_on("link", "Quay scanner").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn tells_of_its_failure_beside_the_dialog_of_another_app() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.sign_in_at(APPS).await;
        let held = journey.network().hold(CHANGE_APP);
        turns_from_tide_tables_to_dock_scanner(journey).await;
        let gone = format!("{IN_WORKSPACE}/apps/tide-tables");
        let gone = journey.account().await.send(reqwest::Method::DELETE, &gone, &serde_json::json!({})).await;
        assert_eq!(gone.status, 204, "{gone:?}");
        held.release();
        journey.sees("Not done: renaming “Ebb and flow”.").await;
        let dialog = journey.dialog("Rename “Dock Scanner”").await;
        let text = dialog.text().await;
        assert!(!text.contains("Ebb and flow"), "{text}");
        journey.finds_no("alert", "").await;
        assert_eq!(journey.field("Name").await.value().await, "Quay scanner");
        journey.network().heal();
        journey.find_within(&dialog, "button", "Rename app").await.click().await;
        journey.finds_no("dialog", containing("Rename")).await;
        journey.focus_is_on("link", "Quay scanner").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn that_never_comes_has_the_list_asked_for_anew() {
    let steps = async |journey: &Journey| {
        let make = format!("POST {IN_WORKSPACE}/apps");
        journey.sign_in_at(APPS).await;
        journey.sees("5 apps.").await;
        journey.stop_the_watch().await;
        let held = journey.network().hold_answers(&make);
        journey.button("Create app").await.click().await;
        let dialog = journey.dialog("Create app").await;
        journey.field("Name").await.fill("Lighthouse").await;
        journey.find_within(&dialog, "button", "Create app").await.click().await;
        let account = journey.account().await;
        let apps = format!("{IN_WORKSPACE}/apps");
        journey.until("it to be made", async || account.get(&apps).await.body["total"] == 6).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Create app").await;
        journey.time_is_up().await;
        journey.sees("This may or may not have been done: creating “Lighthouse”.").await;
        journey.sees("6 apps.").await;
        drop(held);

        let delete = format!("DELETE {IN_WORKSPACE}/apps/*");
        let held = journey.network().hold_answers(&delete);
        journey.choose_for("Lighthouse", "Delete…").await;
        journey.dialog("Delete “Lighthouse”?").await;
        journey.button("Delete app").await.click().await;
        journey.until("it to be deleted", async || account.get(&apps).await.body["total"] == 5).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Delete “Lighthouse”?").await;
        journey.time_is_up().await;
        journey.sees("This may or may not have been done: deleting “Lighthouse”.").await;
        journey.sees("5 apps.").await;
        drop(held);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn is_told_on_the_page_that_somebody_went_on_to() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.sign_in_at("/w/harbour-mobile/members").await;
        journey.link("Apps").await.click().await;
        let held = journey.network().hold(CHANGE_APP);
        journey.choose_for("Tide Tables", "Rename…").await;
        let dialog = journey.dialog("Rename “Tide Tables”").await;
        journey.field("Name").await.fill("Ebb and flow").await;
        journey.find_within(&dialog, "button", "Rename app").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(CHANGE_APP) == 1).await;
        journey.browser().script("history.go(-2)", vec![]).await;
        journey.find("heading", "Members").await;
        let gone = format!("{IN_WORKSPACE}/apps/tide-tables");
        journey.account().await.send(reqwest::Method::DELETE, &gone, &serde_json::json!({})).await;
        held.release();
        journey.sees("Not done: renaming “Ebb and flow”.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_a_question_leaves_that_about_another_token_alone() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["One", "Two"] {
            account.create_token(name, &["versions:read"]).await;
        }
        let revoke = "DELETE /api/dashboard/access-tokens/*";
        journey.sign_in_at(TOKENS).await;
        journey.choose_for("One", "Revoke…").await;
        journey.dialog("Revoke “One”?").await;
        let held = journey.network().hold_answers(revoke);
        journey.button("Revoke token").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(revoke) == 1).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Revoke “One”?").await;
        journey.choose_for("Two", "Revoke…").await;
        let dialog = journey.dialog("Revoke “Two”?").await;
        journey.find_within(&dialog, "button", "Revoke token").await;
        held.release();
        journey.network().heal();
        journey.lists(&["Two"]).await;
        journey.find_within(&dialog, "button", "Revoke token").await.click().await;
        journey.finds_no("dialog", "Revoke “Two”?").await;
        journey.lists(&[]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_a_name_leaves_that_of_another_token_alone() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["One", "Two"] {
            account.create_token(name, &["versions:read"]).await;
        }
        let rename = "PATCH /api/dashboard/access-tokens/*";
        journey.sign_in_at(TOKENS).await;
        journey.choose_for("One", "Rename…").await;
        journey.dialog("Rename “One”").await;
        journey.field("Name").await.fill("First").await;
        let held = journey.network().hold_answers(rename);
        journey.button("Rename token").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(rename) == 1).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Rename “One”").await;
        journey.network().heal();
        journey.choose_for("Two", "Rename…").await;
        let dialog = journey.dialog("Rename “Two”").await;
        journey.find_within(&dialog, "button", "Rename token").await;
        journey.field("Name").await.fill("Second").await;
        held.release();
        journey.lists(&["Two", "First"]).await;
        assert_eq!(journey.field("Name").await.value().await, "Second");
        journey.button("Rename token").await.click().await;
        journey.finds_no("dialog", containing("Rename")).await;
        journey.lists(&["Second", "First"]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn with_the_link_of_an_invitation_keeps_it_in_the_list() {
    let steps = async |journey: &Journey| {
        let invite = format!("POST {IN_WORKSPACE}/members");
        journey.sign_in_at("/w/harbour-mobile/members").await;
        journey.browser().allow_clipboard(journey.origin()).await;
        let held = journey.network().hold_answers(&invite);
        journey.button("Add member").await.click().await;
        let dialog = journey.dialog("Add member").await;
        journey.field("Email").await.fill("noor@example.com").await;
        journey.find_within(&dialog, "button", "Add member").await.click().await;
        journey.until("it to be asked for", async || journey.network().count(&invite) == 1).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Add member").await;
        held.release();
        journey.button("Copy the link for noor@example.com").await.click().await;
        journey.inspect("members-unseen-link").await;
        let link = journey.browser().script("return navigator.clipboard.readText()", vec![]).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        let path = link.as_str().and_then(|link| link.strip_prefix(journey.origin())).unwrap_or_default();
        journey.open(path).await;
        journey.sees("Mara Ilves invites you to Harbour Mobile as a developer.").await;
    };
    Journey::start().await.make(steps).await;
}
