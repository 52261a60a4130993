//! Service accounts: from the list to the last call of their keys.

use thirtyfour::Key;

use crate::harness::{DEVELOPER, Journey, VIEWER, containing};

const ACCOUNTS: &str = "/w/harbour-mobile/service-accounts";
const NAME: &str = "release-train";
const IDENTIFIER: &str = "release-train@harbour-mobile.iam.";
const MAKE: &str = "POST /api/dashboard/organizations/harbour-mobile/service-accounts";

#[tokio::test]
async fn by_keyboard_alone_from_creating_to_deleting() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.link("ci-pipeline").await;
        let first = creates(journey).await;
        assert!(journey.key_works(&first).await);
        let second = adds_a_key(journey).await;
        assert!(journey.key_works(&second).await);

        // One goes, the other works on.
        opens_menu(journey, "First key", "Revoke key…").await;
        journey.dialog("Revoke “First key”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("The account’s other keys keep working.").await;
        journey.tab_to("button", "Revoke key").await;
        journey.press(Key::Enter).await;
        journey.finds_no("dialog", "Revoke “First key”?").await;
        journey.finds_no("button", "Actions for “First key”").await;
        assert!(!journey.key_works(&first).await);
        assert!(journey.key_works(&second).await);

        journey.tab_to("button", "Delete service account…").await;
        journey.press(Key::Enter).await;
        journey.dialog("Delete “release-train”?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("Its key “Bitrise release” stops working at once.").await;
        journey.tab_to("button", "Delete service account").await;
        journey.press(Key::Enter).await;
        journey.is_at(ACCOUNTS).await;
        journey.link("ci-pipeline").await;
        journey.finds_no("link", NAME).await;
        assert!(!journey.key_works(&second).await);
    };
    Journey::start().await.make(steps).await;
}

async fn creates(journey: &Journey) -> String {
    journey.tab_to("button", "Create service account").await;
    journey.press(Key::Enter).await;
    journey.dialog("Create service account").await;
    journey.is_at(&format!("{ACCOUNTS}?open=create")).await;
    journey.focus_is_on("textbox", "Name").await;
    journey.press("Release Train").await;
    journey.press(Key::Enter).await;
    journey.sees("Use lower-case letters, digits and single hyphens between them").await;
    journey.focus_is_on("textbox", "Name").await;
    journey.press_with(Key::Control, "a").await;
    journey.press(NAME).await;
    journey.sees(IDENTIFIER).await;
    journey.tab_to("textbox", "Description optional").await;
    journey.press("Ships on Fridays.").await;
    journey.tab_to("radio", containing("Viewer")).await;
    journey.press(Key::Down).await;
    journey.focus_is_on("radio", containing("Developer")).await;
    journey.tab_to("radio", containing("The whole workspace")).await;
    journey.press(Key::Down).await;
    journey.press(Key::Enter).await;
    journey.sees("No segment is ticked.").await;
    journey.tab_to("checkbox", containing("iOS apps")).await;
    journey.press(Key::Space).await;
    journey.sees_no("No segment is ticked.").await;
    journey.tab_to("combobox", "First key expires").await;
    journey.press("in 90").await;
    journey.tab_to("button", "Create service account").await;
    journey.press(Key::Enter).await;

    let secret = reads_secret_of(journey, NAME).await;
    journey.sees(IDENTIFIER).await;
    journey.focus_is_on("button", "Copy").await;
    journey.press(Key::Enter).await;
    journey.sees("Copied. Now store it before you leave.").await;
    journey.sees("/v1/organizations/").await;
    journey.tab_to("button", "Done").await;
    journey.press(Key::Enter).await;
    journey.find("heading", NAME).await;
    journey.sees("Ships on Fridays.").await;
    journey.sees("Developer").await;
    journey.sees("iOS apps 4").await;
    secret
}

async fn adds_a_key(journey: &Journey) -> String {
    journey.tab_to("button", "Add key").await;
    journey.press(Key::Enter).await;
    journey.dialog("Add key").await;
    journey.focus_is_on("textbox", "Name").await;
    journey.press("Bitrise release").await;
    journey.sees("Without an end date, it keeps working even when it is forgotten.").await;
    journey.press(Key::Enter).await;
    let secret = reads_secret_of(journey, "Bitrise release").await;
    // Leaving asks as long as it is not copied.
    journey.press(Key::Escape).await;
    journey.dialog("Leave without copying the token?").await;
    journey.focus_is_on("button", "Copy and leave").await;
    journey.press(Key::Enter).await;
    journey.find("heading", NAME).await;
    journey.button("Actions for “Bitrise release”").await;
    secret
}

async fn opens_menu(journey: &Journey, key: &str, item: &str) {
    journey.tab_to("button", format!("Actions for “{key}”")).await;
    journey.press(Key::Enter).await;
    journey.focus_is_on("menuitem", "Details").await;
    journey.press(Key::End).await;
    journey.focus_is_on("menuitem", item).await;
    journey.press(Key::Enter).await;
}

async fn reads_secret_of(journey: &Journey, name: &str) -> String {
    journey.find("heading", format!("{name} is ready")).await;
    let secret = journey.find("textbox", "The new token").await.text().await;
    assert!(secret.starts_with("aas_") && secret.len() == 42, "{} characters", secret.len());
    secret
}

#[tokio::test]
async fn two_clicks_make_one_account_and_a_session_that_ends_in_between_none_too_many() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.announce("400");
        journey.sign_in_at(&format!("{ACCOUNTS}?open=create")).await;
        let dialog = journey.dialog("Create service account").await;
        journey.field("Name").await.fill(NAME).await;
        journey.account().await.sign_out_others().await;
        let held = journey.network().hold(MAKE);
        let button = journey.find_within(&dialog, "button", "Create service account").await;
        button.double_click().await;
        journey.button("Creating…").await;
        held.release();
        journey.sees("creating “release-train” continues once you sign in").await;
        journey.find("textbox", "Password").await.fill(crate::harness::PASSWORD).await;
        journey.press(Key::Enter).await;
        let secret = reads_secret_of(journey, NAME).await;
        assert_eq!(journey.network().count(MAKE), 2, "refused once, and sent once more");
        assert!(journey.key_works(&secret).await);

        // The secret is gone with the page.
        journey.reload().await;
        journey.find("heading", NAME).await;
        journey.sees_no(&secret).await;
        journey.open(&format!("{ACCOUNTS}?open=create")).await;
        let dialog = journey.dialog("Create service account").await;
        journey.field("Name").await.fill(NAME).await;
        journey.find_within(&dialog, "button", "Create service account").await.click().await;
        journey.sees("Name is taken by another service account of this workspace.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_key_is_replaced_without_a_gap() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.link("browserstack-integration").await.click().await;
        journey.button("Actions for “First key”").await.click().await;
        journey.find("menuitem", "Replace key…").await.click().await;
        journey.dialog("Replace “First key”").await;
        journey.sees("The old one keeps working").await;
        assert_eq!(journey.field("Name").await.value().await, "First key");
        journey.button("Add new key").await.click().await;
        reads_secret_of(journey, "First key").await;
        journey.button("Copy").await.click().await;
        journey.button("Done").await.click().await;
        journey.sees("The old key “First key” still works.").await;
        journey.button("revoke the old key").await.click().await;
        journey.dialog("Revoke “First key”?").await;
        journey.sees("BrowserStack-AppLive/4.2, GET apps").await;
        journey.button("Revoke key").await.click().await;
        journey.finds_no("dialog", "Revoke “First key”?").await;
        journey.sees_no("The old key").await;
        journey.button("Actions for “First key”").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn rights_can_change_and_keys_can_be_renamed() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(ACCOUNTS).await;
        journey.link("workspace-admin-script").await.click().await;
        journey.button("Edit").await.click().await;
        journey.dialog("Edit “workspace-admin-script”").await;
        journey.field("Description optional").await.fill("Tidies up at night.").await;
        journey.find("radio", containing("Viewer")).await.click().await;
        journey.find("radio", containing("Chosen segments")).await.click().await;
        journey.find("checkbox", containing("Android apps")).await.click().await;
        journey.button("Save changes").await.click().await;
        journey.finds_no("dialog", "Edit “workspace-admin-script”").await;
        journey.sees("Tidies up at night.").await;
        journey.sees("4 of 5 apps in Harbour Mobile").await;
        journey.sees("Reaches only their apps").await;
        journey.sees("Can read apps, builds, members and service accounts.").await;

        journey.button("Actions for “First key”").await.click().await;
        journey.find("menuitem", "Rename…").await.click().await;
        journey.field("Name").await.fill("Night job").await;
        journey.button("Rename key").await.click().await;
        journey.finds_no("dialog", "Rename “First key”").await;
        journey.button("Actions for “Night job”").await;
        journey.reload().await;
        journey.button("Actions for “Night job”").await;
        journey.sees("Tidies up at night.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_key_tells_everything_that_is_known_of_it() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(ACCOUNTS).await;
        journey.link("ci-pipeline").await.click().await;
        let name = journey.link("GitHub Actions").await;
        let page = journey.path().await;
        name.click().await;
        let dialog = journey.dialog("GitHub Actions").await;
        assert!(journey.path().await.starts_with(&format!("{page}?open=details&about=")), "{}", journey.path().await);
        journey.sees("requests").await;
        let said = dialog.text().await;
        for line in ["Key", "ID", "Created by", "Created", "Expires", "Last used", "as of", "Last 7 days"] {
            assert!(said.contains(line), "{line} in {said}");
        }
        journey.inspect("service-account-key").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "GitHub Actions").await;
        journey.is_at(&page).await;
        journey.focus_is_on("link", "GitHub Actions").await;

        // Its address works on its own.
        name.click().await;
        journey.dialog("GitHub Actions").await;
        journey.reload().await;
        journey.dialog("GitHub Actions").await;
        journey.sees("requests").await;

        // What is done from there is done to it, and leads back.
        journey.button("Rename…").await.click().await;
        journey.dialog("Rename “GitHub Actions”").await;
        journey.field("Name").await.fill("Night job").await;
        journey.button("Rename key").await.click().await;
        let dialog = journey.dialog("Night job").await;
        journey.find_within(&dialog, "button", "Replace key…").await.click().await;
        journey.dialog("Replace “Night job”").await;
        journey.press(Key::Escape).await;
        let dialog = journey.dialog("Night job").await;
        journey.find_within(&dialog, "button", "Revoke key…").await.click().await;
        journey.dialog("Revoke “Night job”?").await;
        let address = journey.path().await.replace("revoke-key", "details");
        journey.button("Revoke key").await.click().await;
        journey.finds_no("dialog", containing("Night job")).await;
        journey.finds_no("link", "Night job").await;
        journey.is_at(&page).await;
        journey.open(&address).await;
        journey.dialog("No longer there").await;
        journey.sees("This key was revoked").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_list_follows_the_search_and_says_what_went_wrong() {
    let steps = async |journey: &Journey| {
        journey.announce("500");
        journey.sign_in_at(ACCOUNTS).await;
        journey.sees("3 service accounts.").await;
        journey.find("searchbox", "Search by name or description").await.fill("github").await;
        journey.is_at(&format!("{ACCOUNTS}?search=github")).await;
        journey.sees("1 service account.").await;
        journey.link("ci-pipeline").await;
        journey.reload().await;
        journey.sees("1 service account.").await;
        journey.find("searchbox", "Search by name or description").await.fill("nothing like it").await;
        journey.sees("No service account matches “nothing like it”").await;
        journey.button("Clear search").await.click().await;
        journey.sees("3 service accounts.").await;

        journey.network().answer_once("GET /api/dashboard/organizations/harbour-mobile/service-accounts", 500);
        journey.reload().await;
        journey.sees("The service accounts did not load").await;
        journey.sees("their keys keep working").await;
        journey.button("Retry").await.click().await;
        journey.sees("3 service accounts.").await;

        journey.button("Which credential do I need?").await.click().await;
        journey.dialog("Which credential do I need?").await;
        journey.sees("Project API key").await;
        journey.press(Key::Escape).await;
        journey.is_at(ACCOUNTS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_long_list_comes_a_page_at_a_time() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_robots().await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.sees("The first 50 service accounts.").await;
        journey.finds_no("link", "robot-59").await;
        journey.button("Show more").await.click().await;
        journey.sees("53 service accounts.").await;
        journey.focus_is_on("link", "robot-58").await;
        journey.link("robot-59").await;
        journey.finds_no("button", "Show more").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn developers_see_and_do_not_touch() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, ACCOUNTS).await;
        does_not_touch(journey, "You are a developer here").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn viewers_see_and_do_not_touch() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(VIEWER, &format!("{ACCOUNTS}?open=create")).await;
        journey.dialog("You do not have permission").await;
        journey.button("Close").await.click().await;
        journey.finds_no("dialog", "You do not have permission").await;
        does_not_touch(journey, "You are a viewer here").await;
    };
    Journey::start().await.make(steps).await;
}

async fn does_not_touch(journey: &Journey, why: &str) {
    journey.sees("Only admins can create and change service accounts.").await;
    journey.sees(why).await;
    journey.finds_no("button", "Create service account").await;
    journey.finds_no("dialog", "Create service account").await;
    journey.finds_no("link", "Audit log").await;
    journey.is_accessible().await;
    journey.link("ci-pipeline").await.click().await;
    journey.find("heading", "ci-pipeline").await;
    journey.sees("GitHub Actions").await;
    for button in ["Edit", "Add key", "Delete service account…", "Actions for “First key”"] {
        journey.finds_no("button", button).await;
    }
    journey.link("GitHub Actions").await.click().await;
    journey.dialog("GitHub Actions").await;
    journey.sees("requests").await;
    for button in ["Rename…", "Replace key…", "Revoke key…"] {
        journey.finds_no("button", button).await;
    }
    journey.is_accessible().await;
}

#[tokio::test]
async fn an_account_that_is_not_there_is_said_to_be_so() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.sign_in_at(&format!("{ACCOUNTS}/01932f6e-9c1a-7000-8000-000000000000")).await;
        journey.find("heading", "Service account not found").await;
        journey.link("Go to service accounts").await.click().await;
        journey.is_at(ACCOUNTS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn every_state_is_accessible() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(ACCOUNTS).await;
        journey.sees("3 service accounts.").await;
        journey.inspect("service-accounts").await;
        journey.open(&format!("{ACCOUNTS}?search=nothing")).await;
        journey.sees("No service account matches").await;
        journey.inspect("service-accounts-no-hit").await;
        journey.open("/w/harbour-mobile-labs/service-accounts").await;
        journey.sees("No service accounts yet").await;
        journey.inspect("service-accounts-empty").await;
        journey.open(&format!("{ACCOUNTS}?open=create")).await;
        journey.field("Name").await.fill("Not a name").await;
        journey.find("radio", containing("Chosen segments")).await.click().await;
        journey.find("checkbox", containing("iOS apps")).await.click().await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        journey.sees("Use lower-case letters").await;
        journey.inspect("service-account-create").await;
        journey.field("Name").await.fill(NAME).await;
        journey.field("Name").await.type_keys(Key::Enter).await;
        reads_secret_of(journey, NAME).await;
        journey.inspect("service-account-reveal").await;
        journey.button("Copy").await.click().await;
        journey.button("Done").await.click().await;

        journey.open(ACCOUNTS).await;
        journey.link("ci-pipeline").await.click().await;
        journey.sees("apps in Harbour Mobile").await;
        journey.inspect("service-account").await;
        journey.button("Actions for “GitHub Actions”").await.click().await;
        journey.find("menuitem", "Revoke key…").await;
        journey.inspect("service-account-menu").await;
        journey.find("menuitem", "Revoke key…").await.click().await;
        journey.sees("It was used").await;
        journey.inspect("service-account-revoke").await;
        journey.press(Key::Escape).await;
        for (button, title) in [
            ("Edit", "Edit “ci-pipeline”"),
            ("Add key", "Add key"),
            ("Delete service account…", "Delete “ci-pipeline”?"),
        ] {
            journey.button(button).await.click().await;
            journey.dialog(title).await;
            journey
                .inspect(&format!("service-account-{}", title.split(' ').next().unwrap_or_default().to_lowercase()))
                .await;
            journey.press(Key::Escape).await;
            journey.finds_no("dialog", title).await;
        }
        journey.open(&format!("{ACCOUNTS}?open=which")).await;
        journey.dialog("Which credential do I need?").await;
        journey.inspect("which").await;
    };
    Journey::start().await.make(steps).await;
}
