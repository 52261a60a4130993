//! What happened is said to those who cannot see it: once, and where a screen reader listens.

use thirtyfour::Key;

use crate::harness::{Journey, NEW_TOKEN, TOKENS, containing};

const WORKSPACE: &str = "/w/harbour-mobile";

#[tokio::test]
async fn of_ones_own_tokens() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for name in ["Azure", "Bitrise staging", "Jenkins nightly"] {
            account.create_token(name, &["versions:read"]).await;
        }
        journey.listens().await;
        journey.sign_in_at(TOKENS).await;
        journey.sees("3 tokens.").await;

        journey.find("searchbox", containing("Search by name")).await.fill("jenkins").await;
        journey.hears("1 token found.").await;
        journey.find("searchbox", containing("Search by name")).await.fill("nothing").await;
        journey.hears("0 tokens found.").await;
        journey.button("Clear search").await.click().await;
        journey.hears("3 tokens shown.").await;

        journey.find("checkbox", "Select “Azure”").await.click().await;
        journey.hears("1 selected").await;
        journey.find("checkbox", "Select “Jenkins nightly”").await.click().await;
        journey.hears("2 selected").await;
        journey.button("Clear").await.click().await;

        journey.choose_for("Azure", "Rename…").await;
        journey.field("Name").await.fill(" ").await;
        journey.press(Key::Enter).await;
        journey.hears("The name is empty").await;
        journey.field("Name").await.fill("Bitrise staging").await;
        journey.hears("You already have a token with this name").await;
        journey.field("Name").await.fill(" ").await;
        journey.button("Rename token").await.click().await;
        journey.focus_is_described("The name is empty").await;
        journey.heard_nothing_of("The name is empty").await;
        journey.field("Name").await.fill("Azure Pipelines").await;
        journey.press(Key::Enter).await;
        journey.hears("Renamed to “Azure Pipelines”.").await;

        journey.choose_for("Bitrise staging", "Revoke…").await;
        journey.hears("Not used in the last 7 days.").await;
        journey.button("Revoke token").await.click().await;
        journey.hears("“Bitrise staging” was revoked.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_a_new_token() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.listens().await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "Read Versions").await.click().await;
        journey.hears("read versions").await;
        // Whoever comes to the field hears what is wrong with it, once; whoever is there already is told.
        journey.button("Generate token").await.click().await;
        journey.focus_is_described("The name is empty").await;
        journey.heard_nothing_of("The name is empty").await;
        journey.heard_nothing_of("Say where it lives").await;
        journey.field("Name").await.fill("x".repeat(101)).await;
        journey.hears("This name has 101 characters").await;
        journey.field("Name").await.fill(" ").await;
        journey.hears("The name is empty").await;
        journey.field("Name").await.fill("GitHub Actions").await;
        journey.sees_no("The name is empty").await;
        journey.heard_nothing_of("Say where it lives").await;
        journey.generate("GitHub Actions").await;
        journey.hears("GitHub Actions is ready").await;
        journey.button("Copy this snippet").await.click().await;
        journey.hears("Copied").await;
        journey.button("Done").await.click().await;
        journey.button("Leave anyway").await.click().await;
        journey.sees("1 token.").await;
        journey.button("Copy token").await.click().await;
        journey.hears("Copied").await;
        journey.choose_for("GitHub Actions", "Details").await;
        journey.button("Copy ID").await.click().await;
        journey.hears("Copied").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_sessions() {
    let steps = async |journey: &Journey| {
        for _ in 0..3 {
            journey.account().await;
        }
        journey.listens().await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("4 sessions.").await;
        let one = journey.browser().driver.find(thirtyfour::By::Css(".row-action button")).await.expect("a session");
        one.click().await.expect("it can be clicked");
        journey.hears("1 browser signed out").await;
        journey.sees("3 sessions.").await;
        journey.focus_is_on("heading", "Sessions").await;
        journey.button("Sign out others…").await.click().await;
        journey.button("Sign out others").await.click().await;
        journey.hears("2 browsers signed out").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_members() {
    let steps = async |journey: &Journey| {
        journey.listens().await;
        journey.sign_in_at(&format!("{WORKSPACE}/members")).await;
        journey.sees("3 members.").await;
        let search = journey.find("searchbox", containing("Search members")).await;
        search.fill("ines").await;
        journey.hears("1 member.").await;
        search.fill("nobody at all").await;
        journey.hears("No member matches “nobody at all”").await;
        journey.button("Clear search").await.click().await;
        journey.hears("3 members.").await;

        journey.button("Add member").await.click().await;
        journey.field("Email").await.fill("tomas@northwind.example").await;
        journey.press(Key::Enter).await;
        journey.hears("Tomas Lindqvist is now a member.").await;
        journey.focus_reads("Tomas Lindqvist").await;
        journey.choose_for("Tomas Lindqvist", "Change role…").await;
        journey.find("radio", containing("Admin")).await.click().await;
        journey.button("Change role").await.click().await;
        journey.hears("Tomas Lindqvist: Admin.").await;
        journey.choose_for("Ines Duarte", "Remove…").await;
        journey.button("Remove member").await.click().await;
        journey.hears("Ines Duarte is no longer a member.").await;
        journey.focus_reads("Jonas Brandt").await;

        journey.button("Add member").await.click().await;
        journey.field("Email").await.fill("noor@example.com").await;
        journey.press(Key::Enter).await;
        journey.hears("noor@example.com is invited").await;
        journey.focus_is_on("button", "Copy link").await;
        journey.button("Done").await.click().await;
        journey.focus_is_on("button", "Add member").await;
        journey.button("Withdraw… noor@example.com").await.click().await;
        journey.button("Withdraw invitation").await.click().await;
        journey.hears("The invitation for noor@example.com was withdrawn.").await;
        journey.focus_is_on("heading", "Members").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_segments_and_apps() {
    let steps = async |journey: &Journey| {
        journey.listens().await;
        journey.sign_in_at(&format!("{WORKSPACE}/segments")).await;
        journey.button("Create segment").await.click().await;
        journey.field("Name").await.fill("Beta").await;
        journey.press(Key::Enter).await;
        journey.hears("“Beta” was saved.").await;
        journey.focus_reads("Beta").await;
        journey.choose_for("Beta", "Delete…").await;
        journey.button("Delete segment").await.click().await;
        journey.hears("“Beta” was deleted.").await;
        journey.focus_reads("iOS apps").await;

        journey.link("Apps").await.click().await;
        journey.button("Create app").await.click().await;
        journey.field("Name").await.fill("Compass").await;
        journey.press(Key::Enter).await;
        journey.hears("“Compass” was created.").await;
        journey.choose_for("Compass", "Rename…").await;
        journey.field("Name").await.fill("Gyrocompass").await;
        journey.press(Key::Enter).await;
        journey.hears("Renamed to “Gyrocompass”.").await;
        journey.choose_for("Gyrocompass", "Delete…").await;
        journey.button("Delete app").await.click().await;
        journey.hears("“Gyrocompass” was deleted.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_an_apps_tokens() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.listens().await;
        journey.sign_in_at(&format!("{WORKSPACE}/apps/tide-tables/settings/api-tokens")).await;
        journey.button("Create API token").await.click().await;
        journey.field("Name").await.fill("Bitrise CI").await;
        journey.press(Key::Enter).await;
        journey.hears("“Bitrise CI” was created.").await;
        journey.focus_is_on("button", "Copy").await;
        journey.press(Key::Enter).await;
        journey.hears("Copied. Now store it before you leave.").await;
        journey.button("Replace…").await.click().await;
        journey.button("Replace key").await.click().await;
        journey.hears("The project API key was replaced.").await;
        journey.focus_is_on("button", "Replace…").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_service_accounts() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.listens().await;
        journey.sign_in_at(&format!("{WORKSPACE}/service-accounts")).await;
        let search = journey.find("searchbox", containing("Search by name")).await;
        search.fill("ci-pipeline").await;
        journey.hears("1 service account.").await;
        search.fill("nothing like it").await;
        journey.hears("No service account matches “nothing like it”").await;
        journey.button("Clear search").await.click().await;
        journey.hears("3 service accounts.").await;
        journey.link("ci-pipeline").await.click().await;
        journey.focus_is_on("heading", "ci-pipeline").await;
        journey.button("Copy identifier").await.click().await;
        journey.hears("Identifier copied").await;
        journey.button("Edit").await.click().await;
        journey.field(containing("Description")).await.fill("Builds and releases.").await;
        journey.press(Key::Enter).await;
        journey.hears("“ci-pipeline” was changed.").await;
        journey.focus_is_on("button", "Edit").await;
        journey.choose_for("GitHub Actions", "Rename…").await;
        journey.field("Name").await.fill("Actions").await;
        journey.press(Key::Enter).await;
        journey.hears("Renamed to “Actions”.").await;
        journey.choose_for("Actions", "Revoke key…").await;
        journey.button("Revoke key").await.click().await;
        journey.hears("The key “Actions” was revoked.").await;
        journey.button("Delete service account…").await.click().await;
        journey.button("Delete service account").await.click().await;
        journey.is_at(&format!("{WORKSPACE}/service-accounts")).await;
        journey.hears("“ci-pipeline” was deleted").await;
        journey.focus_is_on("heading", "Service accounts").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_what_fails_and_works_after_all() {
    let steps = async |journey: &Journey| {
        journey.announce("503");
        journey.listens().await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("1 session.").await;
        for (page, rule, failed, heading) in [
            ("members", "/members", "The members did not load", "Members"),
            ("segments", "/segments", "The segments did not load", "Segments"),
            ("service-accounts", "/service-accounts", "The service accounts did not load", "Service accounts"),
            ("audit-log", "/audit-log", "The audit log did not load", "Audit log"),
        ] {
            journey.network().answer(&format!("GET /api/dashboard/organizations/harbour-mobile{rule}"), 503);
            journey.open(&format!("{WORKSPACE}/{page}")).await;
            journey.hears(failed).await;
            journey.tab_to("button", "Retry").await;
            journey.press(Key::Enter).await;
            journey.hears(failed).await;
            journey.focus_is_on("button", "Retry").await;
            journey.network().heal();
            journey.press(Key::Enter).await;
            journey.focus_is_on("heading", heading).await;
        }
    };
    Journey::start().await.make(steps).await;
}
