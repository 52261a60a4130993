//! What assistive technology is told of each page, held against `tests/trees`: a name, a role or a state that changes is
//! seen in a review.

use latchkey_api::path;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    harness::{Journey, NEW_TOKEN, TOKENS},
    members,
};

#[tokio::test]
async fn signing_in_and_setting_up() {
    let steps = async |journey: &Journey| {
        journey.open("/setup").await;
        journey.field("Your name").await;
        journey.says_as_before("setup").await;
    };
    Journey::without_users().await.make(steps).await;
    let steps = async |journey: &Journey| {
        journey.open("/sign-in").await;
        journey.field("Email").await;
        journey.says_as_before("sign-in").await;
        journey.sign_in_at("/w/harbour-mobile/members").await;
        let link = members::invite(journey, "noor@example.com").await;
        journey.button("Done").await.click().await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        journey.open(&link).await;
        journey.sees("Mara Ilves invites you to Harbour Mobile as a developer.").await;
        journey.says_as_before("join").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn access_tokens_and_their_dialogs() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token_for("Jenkins nightly", &["versions:read"], json!("never")).await;
        let token = account.create_token("Bitrise staging", &["versions:read", "versions:write"]).await.token.id;
        journey.sign_in_at(TOKENS).await;
        journey.sees("2 tokens.").await;
        journey.says_as_before("access-tokens").await;
        for (open, title) in [
            ("details", "Bitrise staging"),
            ("rename", "Rename “Bitrise staging”"),
            ("revoke", "Revoke “Bitrise staging”?"),
        ] {
            journey.open(&format!("{TOKENS}?open={open}&token={token}")).await;
            journey.dialog(title).await;
            if open != "rename" {
                journey.sees("Not used in the last 7 days").await;
            }
            journey.says_as_before(&format!("access-token-{open}")).await;
        }
        journey.open("/account/sessions").await;
        journey.sees("sessions.").await;
        journey.says_as_before("sessions").await;
        journey.open("/help").await;
        journey.find("heading", "Help with credentials").await;
        journey.says_as_before("help").await;
        journey.open("/nowhere").await;
        journey.find("heading", "Nothing here").await;
        journey.says_as_before("not-found").await;
        journey.open_palette().await;
        journey.marks("Access tokens").await;
        journey.says_as_before("palette").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Search or jump to").await;
        journey.press("?").await;
        journey.dialog("Keyboard shortcuts").await;
        journey.says_as_before("shortcuts").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_form_and_the_reveal() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("GitHub Actions", &["Read Versions", "Write Versions"]).await;
        // The sentence is announced a moment after the last change. It was heard, and is not part of the page.
        let heard = "const said = [...document.querySelectorAll('p.visually-hidden[aria-live=polite]')]\
            .filter(one => one.textContent.includes('read and write versions')); \
            said.forEach(one => one.textContent = ''); return said.length > 0";
        let heard = async || journey.browser().script(heard, vec![]).await == json!(true);
        journey.until("the announcement", heard).await;
        journey.says_as_before("new-access-token").await;
        journey.generate("GitHub Actions").await;
        journey.says_as_before("new-access-token-reveal").await;
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn pages_of_a_workspace() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_service_account("nightly").await;
        let all = path::fill(path::SERVICE_ACCOUNTS, &[("organization", "harbour-mobile")]);
        let accounts = account.get(&format!("{all}?search=nightly")).await.body;
        // Of all that happened, what happened first among things of one moment is another one each time.
        let id = accounts["items"][0]["id"].as_str().unwrap_or_default();
        let log = format!("audit-log?subject={id}");
        journey.sign_in_at("/w/harbour-mobile/service-accounts").await;
        for (page, heading) in [
            (log.as_str(), "Audit log"),
            ("service-accounts", "Service accounts"),
            ("segments", "Segments"),
            ("members", "Members"),
            ("apps", "Apps"),
            ("apps/wallpaper-app/settings/api-tokens", "API tokens"),
        ] {
            journey.open(&format!("/w/harbour-mobile/{page}")).await;
            journey.find("heading", heading).await;
            let page = page.split('?').next().unwrap_or(page);
            let name = page.rsplit('/').next().unwrap_or(page);
            journey.says_as_before(name).await;
        }
        journey.open(&format!("/w/harbour-mobile/service-accounts/{id}")).await;
        journey.sees("Delete this service account").await;
        journey.says_as_before("service-account").await;
    };
    Journey::start().await.make(steps).await;
}
