//! The apps of a workspace: made, renamed and deleted by those who may.

use latchkey_api::path;

use crate::harness::{DEVELOPER, Journey, VIEWER, containing};

const APPS: &str = "/w/harbour-mobile/apps";

#[tokio::test]
async fn an_admin_makes_renames_and_deletes_one() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(APPS).await;
        journey.sees("5 apps.").await;
        journey.link("Wallpaper App").await;
        journey.inspect("apps").await;
        journey.focus_shows().await;

        journey.button("Create app").await.click().await;
        journey.is_at(&format!("{APPS}?open=create")).await;
        journey.focus_is_on("textbox", "Name").await;
        journey.press(thirtyfour::Key::Enter).await;
        journey.sees("The name is empty. Enter a name for the app.").await;
        journey.inspect("app-create").await;
        journey.field("Name").await.fill("Lighthouse Log").await;
        let dialog = journey.dialog("Create app").await;
        journey.find_within(&dialog, "button", "Create app").await.click().await;
        journey.sees("6 apps.").await;
        journey.is_at(APPS).await;
        journey.focus_is_on("link", "Lighthouse Log").await;

        journey.choose_for("Lighthouse Log", "Rename…").await;
        journey.is_at(&format!("{APPS}?open=rename&about=lighthouse-log")).await;
        journey.reload().await;
        let dialog = journey.dialog("Rename “Lighthouse Log”").await;
        assert_eq!(journey.field("Name").await.value().await, "Lighthouse Log");
        journey.field("Name").await.fill("Lighthouse").await;
        journey.find_within(&dialog, "button", "Rename app").await.click().await;
        journey.link("Lighthouse").await;
        journey.finds_no("dialog", containing("Rename")).await;

        journey.choose_for("Lighthouse", "Delete…").await;
        journey.dialog("Delete “Lighthouse”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("Its project API key stops working at once").await;
        journey.sees("No version checks in the last 7 days.").await;
        journey.inspect("app-delete").await;
        journey.go_back().await;
        journey.finds_no("dialog", containing("Delete")).await;
        journey.choose_for("Lighthouse", "Delete…").await;
        journey.button("Delete app").await.click().await;
        journey.sees("5 apps.").await;
        journey.finds_no("link", "Lighthouse").await;
        // The row below takes its place.
        journey.focus_is_on("link", "Tide Tables").await;

        // Who would lose something: what its tokens were used for last.
        journey.choose_for("Wallpaper App", "Delete…").await;
        journey.dialog("Delete “Wallpaper App”?").await;
        journey.sees("from 104.197.15.74").await;
        journey.sees(" version checks in the last 7 days.").await;
        journey.button("Cancel").await.click().await;
        journey.finds_no("dialog", containing("Delete")).await;

        journey.link("Tide Tables").await.click().await;
        journey.is_at(&format!("{APPS}/tide-tables/settings/api-tokens")).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn who_may_not_sees_why() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(VIEWER, APPS).await;
        journey.sees("You are a viewer here.").await;
        journey.sees("5 apps.").await;
        journey.finds_no("button", "Create app").await;
        journey.button("Actions for “Tide Tables”").await.click().await;
        journey.find("menuitem", "API tokens").await;
        journey.finds_no("menuitem", "Rename…").await;
        journey.reload().await;
        journey.sees("5 apps.").await;
        journey.inspect("apps-viewer").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_developer_makes_apps_and_deletes_none() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, APPS).await;
        journey.button("Create app").await;
        journey.button("Actions for “Tide Tables”").await.click().await;
        journey.find("menuitem", "Rename…").await;
        journey.finds_no("menuitem", "Delete…").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_empty_list_and_one_that_does_not_load() {
    let steps = async |journey: &Journey| {
        journey.announce("403");
        let labs = "/w/harbour-mobile-labs/apps";
        let rule = format!("GET {}", path::fill(path::APPS, &[("organization", "harbour-mobile-labs")]));
        journey.network().answer(&rule, 403);
        journey.sign_in_at(labs).await;
        journey.sees("The apps did not load").await;
        journey.inspect("apps-failed").await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.choose_for("Buoy Lens", "Delete…").await;
        journey.button("Delete app").await.click().await;
        journey.sees("No apps yet").await;
        journey.inspect("apps-empty").await;
        journey.button("Create app").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn goes_on_after_the_session_has_ended() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.sign_in_at(APPS).await;
        journey.button("Create app").await.click().await;
        journey.field("Name").await.fill("Lighthouse").await;
        journey.account().await.sign_out_others().await;
        journey.press(thirtyfour::Key::Enter).await;
        let dialog = journey.dialog("Sign in to continue").await;
        journey.sees("creating “Lighthouse” continues once you sign in").await;
        journey.find_within(&dialog, "textbox", "Password").await.fill(crate::harness::PASSWORD).await;
        journey.press(thirtyfour::Key::Enter).await;
        journey.sees("6 apps.").await;
        journey.link("Lighthouse").await;
    };
    Journey::start().await.make(steps).await;
}
