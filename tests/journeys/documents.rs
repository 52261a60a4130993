//! What the guides to the APIs show, followed line by line: credentials are made on their pages, and the scripts in
//! `tests/documents` use them with curl, as somebody would who pasted them into a pipeline.

use std::{path::Path, process::Stdio};

use latchkey_api::{path, session::OrganizationApps};
use tokio::process::Command;

use crate::harness::{Journey, NEW_TOKEN, containing};

const HARBOUR: &str = "harbour-mobile";
/// An organization that is nobody's.
const NOWHERE: &str = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";

/// Runs a script with these variables, and fails with what it printed.
async fn follow(journey: &Journey, script: &str, variables: &[(&str, &str)]) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(script);
    let mut shell = Command::new("sh");
    shell.arg(&script).env("HOST", journey.origin()).envs(variables.iter().copied());
    let output = shell.stdin(Stdio::null()).output().await.expect("a shell");
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success(), "{}:\n{said}", script.display());
}

/// Makes a personal access token that may do all that Mara may, everywhere.
async fn full_access(journey: &Journey, name: &str) -> String {
    journey.open(NEW_TOKEN).await;
    journey.find("radio", "Full access").await.click_label().await;
    journey.open_places().await;
    journey.find("radio", containing("All my workspaces")).await.click().await;
    journey.field("Name").await.fill(name).await;
    journey.generate(name).await
}

/// Makes a service account with this role in the whole workspace.
async fn service_account(journey: &Journey, name: &str, role: &str) -> String {
    journey.open(&format!("/w/{HARBOUR}/service-accounts?open=create")).await;
    let dialog = journey.dialog("Create service account").await;
    journey.field("Name").await.fill(name).await;
    journey.find("radio", containing(role)).await.click().await;
    journey.find_within(&dialog, "button", "Create service account").await.click().await;
    secret_of(journey, name).await
}

/// Makes an API token of an app.
async fn app_api_token(journey: &Journey, app: &str, name: &str) -> String {
    journey.open(&format!("/w/{HARBOUR}/apps/{app}/settings/api-tokens?open=create")).await;
    journey.field("Name").await.fill(name).await;
    journey.button("Save").await.click().await;
    secret_of(journey, name).await
}

async fn secret_of(journey: &Journey, name: &str) -> String {
    journey.find("heading", format!("{name} is ready")).await;
    journey.find("textbox", "The new token").await.text().await
}

/// The id of a workspace of Mara's.
async fn organization(journey: &Journey, slug: &str) -> String {
    let organizations = journey.account().await.get(path::ORGANIZATIONS).await.body;
    let organizations: Vec<OrganizationApps> = serde_json::from_value(organizations).expect("workspaces");
    let found = organizations.into_iter().find(|place| place.organization.slug == slug);
    found.unwrap_or_else(|| panic!("there is no workspace {slug}")).organization.id.to_string()
}

#[tokio::test]
async fn app_api_tokens() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/account/sessions").await;
        let token = app_api_token(journey, "wallpaper-app", "Fastlane release").await;
        let other = app_api_token(journey, "tide-tables", "Local upload script").await;
        follow(journey, "app_api_tokens.sh", &[("APP_TOKEN", &token), ("OTHER_APP_TOKEN", &other)]).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn service_accounts() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/account/sessions").await;
        let viewer = service_account(journey, "reader", "Viewer").await;
        let developer = service_account(journey, "writer", "Developer").await;
        let admin = service_account(journey, "keeper", "Admin").await;
        let app = app_api_token(journey, "wallpaper-app", "Bitrise CI").await;
        let variables = [
            ("ORGANIZATION", HARBOUR),
            ("VIEWER", &viewer),
            ("DEVELOPER", &developer),
            ("ADMIN", &admin),
            ("APP_TOKEN", &app),
        ];
        follow(journey, "service_accounts.sh", &variables).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn personal_access_tokens() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("GitHub Actions production", &["Read Versions", "Write Versions"]).await;
        let both = journey.generate("GitHub Actions production").await;
        journey.open(NEW_TOKEN).await;
        journey.fill_in_token("Dashboard", &["Read Versions"]).await;
        let read_only = journey.generate("Dashboard").await;
        let address = path::fill(path::PROJECT_API_KEY, &[("organization", HARBOUR), ("app", "wallpaper-app")]);
        let key = journey.account().await.get(&address).await.body;
        let workspace = journey.workspace();
        let variables = [
            ("APP_UPGRADE_TOKEN", both.as_str()),
            ("READ_ONLY_TOKEN", &read_only),
            ("APP_UPGRADE_TEAM_ID", &workspace.team),
            ("APP_UPGRADE_PROJECT_ID", &workspace.project),
            ("PROJECT_API_KEY", key["key"].as_str().unwrap_or_default()),
        ];
        follow(journey, "personal_access_tokens.sh", &variables).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn exchange() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/account/sessions").await;
        let personal = full_access(journey, "Command line").await;
        let key = service_account(journey, "exchanger", "Admin").await;
        let below = organization(journey, "harbour-mobile-labs").await;
        let variables = [
            ("PERSONAL_KEY", personal.as_str()),
            ("API_KEY", &key),
            ("API_KEY_NAME", "exchanger"),
            ("ORGANIZATION_ID", &journey.workspace().team),
            ("SUB_ORGANIZATION_ID", &below),
            ("OTHER_ORGANIZATION_ID", NOWHERE),
        ];
        follow(journey, "exchange.sh", &variables).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn api_tokens_that_act_as_their_account() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/account/sessions").await;
        let token = full_access(journey, "Release pipeline").await;
        let variables = [("ACCOUNT_TOKEN", token.as_str()), ("ORGANIZATION_ID", &journey.workspace().team)];
        follow(journey, "api_tokens.sh", &variables).await;
    };
    Journey::start().await.make(steps).await;
}
