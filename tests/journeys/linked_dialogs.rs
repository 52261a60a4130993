//! The address of a dialog opens it for whoever follows it, also where the page's list does not hold what it is about; what is
//! gone is said to be, and what somebody may not do is not offered to them.

use latchkey_api::path;
use reqwest::Method;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::harness::{Account, DEVELOPER, Journey, Name, TOKENS, VIEWER, containing};

const WORKSPACE: &str = "/w/harbour-mobile";
const NOBODY: &str = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
const GONE: &str = "No longer there";
const NOT_ALLOWED: &str = "You do not have permission";
const APP: &str = "apps/tide-tables/settings/api-tokens";

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
async fn in_another_tab_for_who_wants_it_there() {
    let steps = async |journey: &Journey| {
        let id = journey.account().await.create_token("Bitrise staging", &["versions:read"]).await.token.id;
        journey.sign_in_at(TOKENS).await;
        let first = journey.tab().await;
        let name = journey.link("Bitrise staging").await;
        journey.click_with(Key::Control, &name).await;
        journey.go_to_opened_tab(&first).await;
        journey.dialog("Bitrise staging").await;
        journey.is_at(&format!("{TOKENS}?open=details&token={id}")).await;
        journey.go_to_tab(&first).await;
        journey.is_at(TOKENS).await;
        journey.finds_no("dialog", "Bitrise staging").await;
    };
    Journey::start().await.make(steps).await;
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
        journey.dialog("Change the role of Ines Duarte").await;
        journey.open(&format!("{WORKSPACE}/members?search=mara&open=remove&about={viewer}")).await;
        journey.dialog("Remove Ines Duarte?").await;
        journey.button("Remove member").await.click().await;
        journey.finds_no("dialog", "Remove Ines Duarte?").await;
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
        for dialog in ["details", "revoke-key", "rename-key", "replace-key"] {
            let address = format!("service-accounts/{id}?open={dialog}&about={NOBODY}");
            is_gone(journey, &address, "This key was revoked").await;
        }
    };
    Journey::start().await.make(steps).await;
}

/// What this address opens is not for this person, says the page at once; the one thing to do is to close that.
async fn is_refused(journey: &Journey, address: &str, why: &str) {
    journey.open(&format!("{WORKSPACE}/{address}")).await;
    let dialog = journey.dialog(NOT_ALLOWED).await;
    let said = dialog.text().await;
    assert!(said.contains(why), "{address}: {said}");
    journey.find_within(&dialog, "button", Name::Any).await.click().await;
    journey.finds_no("dialog", Name::Any).await;
    journey.is_at(&format!("{WORKSPACE}/{}", address.split('?').next().unwrap_or_default())).await;
}

fn id_of(list: &Value, name: &str) -> String {
    let one = list.as_array().into_iter().flatten().find(|one| one["name"] == name);
    one.and_then(|one| one["id"].as_str()).unwrap_or_else(|| panic!("{name} in {list}")).to_owned()
}

#[tokio::test]
async fn that_a_viewer_may_not_use() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let token = account.create_app_token("harbour-mobile", "tide-tables", "Bitrise CI").await.token.id;
        let members = list(&account, path::MEMBERS).await["members"].clone();
        let (mara, ines) = (id_of(&members, "Mara Ilves"), id_of(&members, "Ines Duarte"));
        let segment = id_of(&list(&account, path::SEGMENTS).await, "iOS apps");
        let robot = id_of(&list(&account, path::SERVICE_ACCOUNTS).await["items"], "ci-pipeline");

        journey.sign_in_as(VIEWER, &format!("{WORKSPACE}/apps")).await;
        for dialog in ["create", "rename&about=tide-tables", "delete&about=tide-tables", "delete&about=none"] {
            is_refused(journey, &format!("apps?open={dialog}"), "You are a viewer here.").await;
        }
        for dialog in ["create", "replace-project-key"] {
            is_refused(journey, &format!("{APP}?open={dialog}"), "You are a viewer here.").await;
        }
        for dialog in ["rename", "revoke", "create"] {
            is_refused(journey, &format!("{APP}?open={dialog}&token={token}"), "You are a viewer here.").await;
        }
        journey.open(&format!("{WORKSPACE}/{APP}?open=details&token={token}")).await;
        journey.dialog("Bitrise CI").await;
        for dialog in ["add", &format!("change-role&about={ines}"), &format!("remove&about={mara}"), "withdraw"] {
            is_refused(journey, &format!("members?open={dialog}"), "Only admins can add and change members.").await;
        }
        journey.open(&format!("{WORKSPACE}/members?open=remove&about={ines}")).await;
        journey.dialog(containing("Leave")).await;
        for dialog in ["create", &format!("edit&about={segment}"), &format!("delete&about={segment}")] {
            is_refused(journey, &format!("segments?open={dialog}"), "Only admins can create and change segments.")
                .await;
        }
        is_refused(journey, "service-accounts?open=create", "You are a viewer here").await;
        for dialog in ["edit", "delete", "add-key", "replace-key", "rename-key", "revoke-key"] {
            is_refused(journey, &format!("service-accounts/{robot}?open={dialog}"), "You are a viewer here").await;
        }
        let changes = journey.network().requests().into_iter().filter(|request| request.method != "GET").count();
        assert_eq!(changes, 1, "nothing but the sign-in was sent");
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn that_others_may_not_use() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, &format!("{WORKSPACE}/apps?open=delete&about=tide-tables")).await;
        journey.dialog(NOT_ALLOWED).await;
        journey.sees("Only admins can delete apps.").await;
        journey.inspect("dialog-refused").await;
        journey.open(&format!("{WORKSPACE}/apps?open=rename&about=tide-tables")).await;
        journey.dialog("Rename “Tide Tables”").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn about_a_role_that_comes_from_above() {
    let steps = async |journey: &Journey| {
        // Without a role of her own there, Mara is an admin of the workspace below as one of that above.
        let labs = |path| path::fill(path, &[("organization", "harbour-mobile-labs")]);
        let jonas = journey.account_of(DEVELOPER).await;
        let id = id_of(&jonas.get(&labs(path::MEMBERS)).await.body["members"], "Mara Ilves");
        let own = labs(path::MEMBER).replace("{id}", &id);
        assert_eq!(jonas.send(Method::DELETE, &own, &json!({})).await.status, 204);
        journey.sign_in_at(TOKENS).await;
        for dialog in ["change-role", "remove"] {
            journey.open(&format!("/w/harbour-mobile-labs/members?open={dialog}&about={id}")).await;
            journey.dialog(NOT_ALLOWED).await;
            journey
                .sees("is a member here as an admin of “Harbour Mobile”. That role can only be changed there.")
                .await;
            journey.button("Close").await.click().await;
            journey.finds_no("dialog", NOT_ALLOWED).await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn about_a_token_that_is_revoked_already() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let token = account.create_token("Bitrise staging", &["versions:read"]).await;
        account.revoke_token(&token).await;
        let id = token.token.id;
        journey.sign_in_at(&format!("{TOKENS}?open=revoke&token={id}")).await;
        journey.sees("“Bitrise staging” is already revoked.").await;
        journey.finds_no("button", "Revoke token").await;
        journey.open(&format!("{TOKENS}?open=rename&token={id}")).await;
        journey.sees("This token has been revoked").await;
        journey.finds_no("button", "Rename token").await;
        journey.open(&format!("{TOKENS}?open=details&token={id}")).await;
        journey.dialog("Bitrise staging").await;
        journey.finds_no("button", "Revoke…").await;
    };
    Journey::start().await.make(steps).await;
}
