//! The address of a dialog opens it for whoever follows it, also where the page's list does not hold what it is about; what is
//! gone is said to be.

use latchkey_api::path;
use serde_json::Value;
use thirtyfour::Key;

use crate::harness::{Account, Journey, VIEWER};

const WORKSPACE: &str = "/w/harbour-mobile";
const NOBODY: &str = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
const GONE: &str = "No longer there";

async fn list(account: &Account, list: &str) -> Value {
    account.get(&path::fill(list, &[("organization", "harbour-mobile")])).await.body
}

/// What is at this address is gone, says the page, and closes to what it shows without.
async fn is_gone(journey: &Journey, address: &str, said: &str) {
    journey.open(&format!("{WORKSPACE}/{address}")).await;
    journey.dialog(GONE).await;
    journey.sees(said).await;
    journey.button("Close").await.click().await;
    journey.finds_no("dialog", GONE).await;
}

#[tokio::test]
async fn about_an_app() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.announce("503");
        let account = journey.account().await;
        journey.sign_in_at(&format!("{WORKSPACE}/apps?search=relay&open=rename&about=tide-tables")).await;
        journey.dialog("Rename “Tide Tables”").await;
        assert_eq!(journey.field("Name").await.value().await, "Tide Tables");
        journey.field("Name").await.fill("Tides").await;
        journey.press(Key::Enter).await;
        journey.finds_no("dialog", "Rename “Tide Tables”").await;
        journey.sees("1 app.").await;
        assert_eq!(list(&account, path::APPS).await["total"], 5);

        let delete = format!("{WORKSPACE}/apps?search=relay&open=delete&about=tide-tables");
        let request = "GET /api/dashboard/organizations/harbour-mobile/apps/tide-tables";
        journey.network().answer(request, 503);
        journey.open(&delete).await;
        journey.dialog("This did not load").await;
        journey.button("Retry").await;
        journey.network().heal();
        journey.dialog("Delete “Tides”?").await;
        journey.reload().await;
        journey.dialog("Delete “Tides”?").await;
        journey.button("Delete app").await.click().await;
        journey.finds_no("dialog", "Delete “Tides”?").await;
        assert_eq!(list(&account, path::APPS).await["total"], 4);
        journey.open(&delete).await;
        journey.dialog(GONE).await;
        journey.inspect("dialog-gone").await;
        for about in ["", "..%2Fmembers", "a%20b"] {
            is_gone(journey, &format!("apps?open=rename&about={about}"), "There is no app at this address").await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn about_a_member_or_an_invitation() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.announce("400");
        let members = list(&journey.account().await, path::MEMBERS).await;
        let viewer = members["members"].as_array().into_iter().flatten().find(|member| member["email"] == VIEWER);
        let viewer = viewer.and_then(|member| member["id"].as_str()).expect("the viewer").to_owned();
        journey.sign_in_at(&format!("{WORKSPACE}/members?search=mara&open=change-role&about={viewer}")).await;
        journey.dialog("Change the role of “Ines Duarte”").await;
        journey.open(&format!("{WORKSPACE}/members?search=mara&open=remove&about={viewer}")).await;
        journey.dialog("Remove “Ines Duarte”?").await;
        journey.button("Remove member").await.click().await;
        journey.finds_no("dialog", "Remove “Ines Duarte”?").await;
        for about in [&viewer, "nonsense"] {
            is_gone(journey, &format!("members?open=remove&about={about}"), "is not a member of the workspace").await;
        }
        is_gone(journey, &format!("members?open=withdraw&about={NOBODY}"), "accepted or withdrawn").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn about_what_its_page_knows_whole() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_service_account("release-train").await;
        journey.sign_in_at(&format!("{WORKSPACE}/segments")).await;
        journey.sees("2 segments.").await;
        for dialog in ["edit", "delete"] {
            is_gone(journey, &format!("segments?open={dialog}&about={NOBODY}"), "This segment was deleted").await;
        }
        let accounts = list(&account, path::SERVICE_ACCOUNTS).await;
        let id = accounts["items"][0]["id"].as_str().expect("a service account").to_owned();
        for dialog in ["revoke-key", "rename-key", "replace-key"] {
            let address = format!("service-accounts/{id}?open={dialog}&about={NOBODY}");
            is_gone(journey, &address, "This key was revoked").await;
        }
    };
    Journey::start().await.make(steps).await;
}
