//! Members: added, changed, removed; and people who are invited and join.

use latchkey_api::path;

use crate::harness::{DEVELOPER, Journey, containing};

const MEMBERS: &str = "/w/harbour-mobile/members";

#[tokio::test]
async fn somebody_with_an_account_is_added_changed_and_removed() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(MEMBERS).await;
        journey.sees("3 members.").await;
        journey.sees("Ines Duarte").await;
        journey.inspect("members").await;
        journey.focus_shows().await;

        journey.button("Add member").await.click().await;
        journey.is_at(&format!("{MEMBERS}?open=add")).await;
        journey.focus_is_on("textbox", "Email").await;
        journey.press(thirtyfour::Key::Enter).await;
        journey.sees("Enter the email of the person to add.").await;
        journey.inspect("member-add").await;
        journey.field("Email").await.fill("tomas@northwind.example").await;
        journey.find("radio", containing("Viewer")).await.click().await;
        journey.button("Add member").await.click().await;
        journey.sees("4 members.").await;
        journey.sees("Tomas Lindqvist").await;

        journey.choose_for("Tomas Lindqvist", "Change role…").await;
        let dialog = journey.dialog("Change the role of Tomas Lindqvist").await;
        assert!(journey.find_within(&dialog, "radio", containing("Viewer")).await.is_ticked().await);
        journey.find_within(&dialog, "radio", containing("Admin")).await.click().await;
        journey.inspect("member-role").await;
        journey.find_within(&dialog, "button", "Change role").await.click().await;
        journey.finds_no("dialog", containing("Change the role")).await;

        journey.choose_for("Tomas Lindqvist", "Remove…").await;
        journey.dialog("Remove Tomas Lindqvist?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.sees("They lose access to this workspace at once").await;
        journey.inspect("member-remove").await;
        journey.button("Remove member").await.click().await;
        journey.sees("3 members.").await;
        // Of four, the last one is gone.
        journey.focus_reads("Mara Ilves").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn somebody_who_is_added_once_more_is_listed_once() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.sign_in_at(MEMBERS).await;
        journey.sees("3 members.").await;
        journey.network().lose_once("POST /api/dashboard/organizations/harbour-mobile/members");
        for members in ["3 members.", "4 members."] {
            journey.sees(members).await;
            journey.button("Add member").await.click().await;
            let dialog = journey.dialog("Add member").await;
            journey.field("Email").await.fill("tomas@northwind.example").await;
            journey.find_within(&dialog, "button", "Add member").await.click().await;
            if members == "3 members." {
                journey.sees("The server cannot be reached.").await;
                journey.press(thirtyfour::Key::Escape).await;
            }
            journey.finds_no("dialog", "Add member").await;
        }
        journey.catches_up().await;
        journey.sees("4 members.").await;
        assert_eq!(journey.listed().await.len(), 4);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_workspace_keeps_its_last_admin() {
    let steps = async |journey: &Journey| {
        journey.announce("409");
        journey.sign_in_at(MEMBERS).await;
        journey.choose_for("Mara Ilves", "Change role…").await;
        let dialog = journey.dialog("Change the role of Mara Ilves").await;
        journey.find_within(&dialog, "radio", containing("Viewer")).await.click().await;
        journey.find_within(&dialog, "button", "Change role").await.click().await;
        journey.sees("This workspace has no other admin.").await;
        journey.inspect("member-last-admin").await;
        journey.button("Cancel").await.click().await;
        journey.choose_for("Mara Ilves", "Leave workspace…").await;
        journey.dialog("Leave “Harbour Mobile”?").await;
        journey.button("Leave workspace").await.click().await;
        journey.sees("Make somebody else an admin first").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn others_read_why_they_cannot() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(DEVELOPER, MEMBERS).await;
        journey.sees("Only admins can add and change members. Ask Mara Ilves.").await;
        journey.finds_no("button", "Add member").await;
        journey.finds_no("button", "Actions for “Ines Duarte”").await;
        journey.button("Actions for “Jonas Brandt”").await.click().await;
        journey.find("menuitem", "Leave workspace…").await;
        journey.reload().await;
        journey.sees("3 members.").await;
        journey.inspect("members-developer").await;
    };
    Journey::start().await.make(steps).await;
}

/// Invites somebody new, and answers the path of the link.
pub(crate) async fn invite(journey: &Journey, email: &str) -> String {
    journey.button("Add member").await.click().await;
    journey.field("Email").await.fill(email).await;
    journey.button("Add member").await.click().await;
    journey.dialog(format!("{email} is invited")).await;
    let link = journey.find("textbox", "Invitation link").await.text().await;
    let path = link.strip_prefix(journey.origin()).unwrap_or_else(|| panic!("{link}"));
    assert!(path.starts_with("/join#"), "{link}");
    path.to_owned()
}

#[tokio::test]
async fn an_invited_person_joins() {
    let steps = async |journey: &Journey| {
        journey.announce("400");
        journey.sign_in_at(MEMBERS).await;
        let link = invite(journey, "noor@example.com").await;
        journey.sees("This server does not send email.").await;
        journey.inspect("member-invited").await;
        journey.button("Done").await.click().await;
        journey.sees("noor@example.com").await;
        journey.inspect("members-invitations").await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;

        journey.open(&link).await;
        journey.find("heading", "Join Harbour Mobile").await;
        journey
            .sees("Mara Ilves invites you to Harbour Mobile as a developer. You will sign in with noor@example.com.")
            .await;
        let address = journey.browser().script("return location.href", vec![]).await;
        assert_eq!(address.as_str(), Some(format!("{}/join", journey.origin()).as_str()), "the code is gone");
        journey.inspect("join").await;
        journey.field("Your name").await.fill("Noor Haddad").await;
        journey.field("Choose a password").await.fill("short").await;
        journey.button("Create account and join").await.click().await;
        journey.sees("This password has 5 characters.").await;
        journey.field("Choose a password").await.fill("a password of my own").await;
        journey.button("Create account and join").await.click().await;
        journey.is_at("/w/harbour-mobile/apps").await;
        journey.sees("5 apps.").await;
        journey.button("Create app").await;

        journey.open(&link).await;
        journey.sees("This invitation cannot be accepted").await;
        journey.sees("Ask the person who invited you for a new link.").await;
        journey.inspect("join-over").await;
        journey.open("/join").await;
        journey.sees("This link is incomplete").await;
        journey.inspect("join-no-code").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_invitation_is_withdrawn() {
    let steps = async |journey: &Journey| {
        journey.announce("400");
        journey.sign_in_at(MEMBERS).await;
        let link = invite(journey, "noor@example.com").await;
        journey.button("Done").await.click().await;
        journey.button(containing("Withdraw…")).await.click().await;
        journey.dialog("Withdraw the invitation for noor@example.com?").await;
        journey.focus_is_on("button", "Cancel").await;
        journey.button("Withdraw invitation").await.click().await;
        journey.finds_no("button", containing("Withdraw…")).await;
        let list = path::fill(path::MEMBERS, &[("organization", "harbour-mobile")]);
        let listed = journey.account().await.get(&list).await.body;
        assert_eq!(listed["invitations"].as_array().map(Vec::len), Some(0));
        journey.open(&link).await;
        journey.sees("This invitation cannot be accepted").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn invitations_go_with_the_admin_who_sent_them() {
    let steps = async |journey: &Journey| {
        let members = path::fill(path::MEMBERS, &[("organization", "harbour-mobile")]);
        let tomas = "tomas@northwind.example";
        let add = |email: &str, role: &str| serde_json::json!({ "email": email, "role": role });
        let mara = journey.account().await;
        mara.send(reqwest::Method::POST, &members, &add(tomas, "admin")).await;
        let tomas = journey.account_of(tomas).await;
        tomas.send(reqwest::Method::POST, &members, &add("noor@example.com", "admin")).await;
        journey.sign_in_at(MEMBERS).await;
        journey.sees("noor@example.com").await;
        journey.choose_for("Tomas Lindqvist", "Change role…").await;
        journey.find("radio", containing("Viewer")).await.click().await;
        journey.button("Change role").await.click().await;
        journey.sees_no("noor@example.com").await;
        journey.sees("4 members.").await;
    };
    Journey::start().await.make(steps).await;
}
