//! Segments, and what hangs on them.

use thirtyfour::Key;

use crate::harness::{DEVELOPER, Journey, containing};

const SEGMENTS: &str = "/w/harbour-mobile/segments";
const LABS: &str = "/w/harbour-mobile-labs/segments";

#[tokio::test]
async fn are_made_changed_and_deleted() {
    let steps = async |journey: &Journey| {
        journey.announce("400");
        journey.sign_in_at(LABS).await;
        journey.sees("No segments yet").await;
        journey.inspect("segments-empty").await;
        journey.open(SEGMENTS).await;
        journey.sees("2 segments.").await;
        journey.button("Create segment").await.click().await;
        journey.dialog("Create segment").await;
        journey.focus_is_on("textbox", "Name").await;
        journey.press(Key::Enter).await;
        journey.sees("The name is empty.").await;
        journey.press("White label").await;
        journey.sees_no("The name is empty.").await;
        journey.find("checkbox", containing("Tide Tables")).await.click().await;
        journey.find("checkbox", containing("Crew Roster")).await.click().await;
        journey.sees("2 of 5").await;
        journey.inspect("segment-create").await;
        journey.find("textbox", "Name").await.type_keys(Key::Enter).await;
        journey.finds_no("dialog", "Create segment").await;
        journey.sees("3 segments.").await;
        journey.sees("Crew Roster and Tide Tables").await;
        journey.inspect("segments").await;

        // A name that is taken, in any case.
        journey.button("Actions for “White label”").await.click().await;
        journey.find("menuitem", "Edit…").await.click().await;
        journey.dialog("Edit “White label”").await;
        journey.field("Name").await.fill("IOS APPS").await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        journey.sees("there is a segment with this name.").await;
        journey.field("Name").await.fill("White labels").await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        journey.button("Actions for “White labels”").await;

        journey.button("Actions for “White labels”").await.click().await;
        journey.find("menuitem", "Delete…").await.click().await;
        journey.dialog("Delete “White labels”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("No service account is limited to it").await;
        journey.button("Delete segment").await.click().await;
        journey.sees("2 segments.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn deleting_names_the_accounts_that_lose_it() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(SEGMENTS).await;
        journey.sees("ci-pipeline").await;
        journey.button("Actions for “iOS apps”").await.click().await;
        journey.find("menuitem", "Delete…").await.click().await;
        journey.dialog("Delete “iOS apps”?").await;
        journey.sees("loses Crew Roster").await;
        journey.inspect("segment-delete").await;
        journey.button("Delete segment").await.click().await;
        journey.sees("1 segment.").await;
        journey.reload().await;
        journey.button("Actions for “Android apps”").await.click().await;
        journey.find("menuitem", "Delete…").await.click().await;
        journey.sees("will no longer work anywhere").await;
        journey.button("Delete segment").await.click().await;
        journey.sees("No segments yet").await;
        journey.link("Service accounts").await.click().await;
        journey.sees("Nowhere: its segments were deleted").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn only_admins_change_them() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, SEGMENTS).await;
        journey.sees("Only admins can create and change segments.").await;
        journey.sees("2 segments.").await;
        journey.finds_no("button", "Create segment").await;
        journey.finds_no("button", "Actions for “iOS apps”").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn are_made_beside_the_form_that_needs_them() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/w/harbour-mobile-labs/service-accounts?open=create").await;
        journey.dialog("Create service account").await;
        journey.field("Name").await.fill("night-build").await;
        journey.find("radio", containing("Chosen segments")).await.click_label().await;
        let form = journey.tab().await;
        journey.link("Create segments in a new tab").await.click().await;
        journey.go_to_opened_tab(&form).await;
        journey.is_at(LABS).await;
        journey.sees("No segments yet").await;
        journey.button("Create segment").await.click().await;
        journey.dialog("Create segment").await;
        journey.field("Name").await.fill("Prototypes").await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        journey.sees("1 segment.").await;

        journey.go_to_tab(&form).await;
        journey.find("checkbox", containing("Prototypes")).await.click().await;
        assert_eq!(journey.field("Name").await.value().await, "night-build");
        journey.button("Create service account").await.click().await;
        journey.sees("night-build is ready").await;
    };
    Journey::start().await.make(steps).await;
}
