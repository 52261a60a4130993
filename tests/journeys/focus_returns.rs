//! Every dialog puts the focus where it belongs, and gives it back however it is closed.

use thirtyfour::Key;

use crate::harness::{Element, Journey, TOKENS, containing};

/// What opens a dialog.
enum Opener {
    Button(&'static str),
    /// An entry of the menu of a button.
    Entry(&'static str, &'static str),
}
use Opener::{Button, Entry};

/// A dialog over a page.
struct Opening {
    page: &'static str,
    opener: Opener,
    dialog: &'static str,
    /// What has the focus first: its role and what its name begins with.
    first: (&'static str, &'static str),
    /// The button that leaves it.
    leave: &'static str,
}

const MEMBERS: &str = "/w/harbour-mobile/members";
const APPS: &str = "/w/harbour-mobile/apps";
const API_TOKENS: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";
const SEGMENTS: &str = "/w/harbour-mobile/segments";
const ACCOUNTS: &str = "/w/harbour-mobile/service-accounts";
const ROW: &str = "Actions for “Bitrise staging”";

const fn opening(
    page: &'static str,
    opener: Opener,
    dialog: &'static str,
    first: (&'static str, &'static str),
    leave: &'static str,
) -> Opening {
    Opening { page, opener, dialog, first, leave }
}

const OPENINGS: [Opening; 20] = [
    opening(TOKENS, Entry(ROW, "Details"), "Bitrise staging", ("button", "Close"), "Close"),
    opening(TOKENS, Entry(ROW, "Rename…"), "Rename “Bitrise staging”", ("textbox", "Name"), "Cancel"),
    opening(TOKENS, Entry(ROW, "Revoke…"), "Revoke “Bitrise staging”?", ("button", "Cancel"), "Cancel"),
    opening(TOKENS, Button("Which credential do I need?"), "Which credential do I need?", ("button", "Close"), "Close"),
    opening(
        TOKENS,
        Button("Search or jump to Ctrl K"),
        "Search or jump to",
        ("combobox", "Search or jump to"),
        "Close Esc",
    ),
    opening(TOKENS, Entry("Account", "Keyboard shortcuts"), "Keyboard shortcuts", ("button", "Close"), "Close"),
    opening(
        "/account/sessions",
        Button("Sign out others…"),
        "Sign out all other browsers?",
        ("button", "Cancel"),
        "Cancel",
    ),
    opening(MEMBERS, Button("Add member"), "Add member", ("textbox", "Email"), "Cancel"),
    opening(
        MEMBERS,
        Entry("Actions for “Ines Duarte”", "Change role…"),
        "Change the role of Ines Duarte",
        ("radio", "Viewer"),
        "Cancel",
    ),
    opening(
        MEMBERS,
        Entry("Actions for “Ines Duarte”", "Remove…"),
        "Remove Ines Duarte?",
        ("button", "Cancel"),
        "Cancel",
    ),
    opening(APPS, Button("Create app"), "Create app", ("textbox", "Name"), "Cancel"),
    opening(APPS, Entry("Actions for “Tide Tables”", "Rename…"), "Rename “Tide Tables”", ("textbox", "Name"), "Cancel"),
    opening(
        APPS,
        Entry("Actions for “Tide Tables”", "Delete…"),
        "Delete “Tide Tables”?",
        ("button", "Cancel"),
        "Cancel",
    ),
    opening(API_TOKENS, Button("Create API token"), "Create API token", ("textbox", "Name"), "Cancel"),
    opening(
        API_TOKENS,
        Button("Replace…"),
        "Replace the project API key of “Tide Tables”?",
        ("button", "Cancel"),
        "Cancel",
    ),
    opening(SEGMENTS, Button("Create segment"), "Create segment", ("textbox", "Name"), "Cancel"),
    opening(SEGMENTS, Entry("Actions for “iOS apps”", "Edit…"), "Edit “iOS apps”", ("textbox", "Name"), "Cancel"),
    opening(SEGMENTS, Entry("Actions for “iOS apps”", "Delete…"), "Delete “iOS apps”?", ("button", "Cancel"), "Cancel"),
    opening(ACCOUNTS, Button("Create service account"), "Create service account", ("textbox", "Name"), "Cancel"),
    opening(
        ACCOUNTS,
        Button("Which credential do I need?"),
        "Which credential do I need?",
        ("button", "Close"),
        "Close",
    ),
];

const OPENINGS_OF_AN_ACCOUNT: [Opening; 7] = [
    opening("", Button("Edit"), "Edit “ci-pipeline”", ("textbox", "Description"), "Cancel"),
    opening("", Button("Add key"), "Add key", ("textbox", "Name"), "Cancel"),
    opening("", Button("Delete service account…"), "Delete “ci-pipeline”?", ("button", "Cancel"), "Cancel"),
    opening("", Entry(KEY, "Details"), "GitHub Actions", ("button", "Close"), "Close"),
    opening("", Entry(KEY, "Rename…"), "Rename “GitHub Actions”", ("textbox", "Name"), "Cancel"),
    opening("", Entry(KEY, "Revoke key…"), "Revoke “GitHub Actions”?", ("button", "Cancel"), "Cancel"),
    opening("", Entry(KEY, "Replace key…"), "Replace “GitHub Actions”", ("textbox", "Name"), "Cancel"),
];
const KEY: &str = "Actions for “GitHub Actions”";

#[tokio::test]
async fn from_every_dialog() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_token("Bitrise staging", &["versions:read"]).await;
        journey.sign_in_at("/account/sessions").await;
        let mut page = "";
        for opening in &OPENINGS {
            if opening.page != page {
                page = opening.page;
                journey.open(page).await;
            }
            journey.comes_back_from(opening).await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn from_the_dialogs_of_a_service_account() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(ACCOUNTS).await;
        journey.link("ci-pipeline").await.click().await;
        for opening in &OPENINGS_OF_AN_ACCOUNT {
            journey.comes_back_from(opening).await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn to_the_heading_of_another_page() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        for (link, heading) in [
            ("Sessions", "Sessions"),
            ("Service accounts", "Service accounts"),
            ("Apps", "Apps"),
            ("Segments", "Segments"),
            ("Members", "Members"),
            ("Audit log", "Audit log"),
            ("Access tokens", "Access tokens"),
        ] {
            journey.link(link).await.click().await;
            journey.focus_is_on("heading", heading).await;
            let title = journey.browser().script("return document.title", vec![]).await;
            assert!(title.as_str().is_some_and(|title| title.starts_with(heading)), "{title} of {heading}");
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn to_the_page_when_a_link_is_gone_with_what_it_led_to() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token_for("Ends soon", &["versions:read"], serde_json::json!({ "days": 5 })).await;
        journey.sign_in_at(TOKENS).await;
        journey.tab_to("link", "Show it").await;
        journey.press(Key::Enter).await;
        journey.is_at(&format!("{TOKENS}?state=expiring")).await;
        journey.focus_is_on("heading", "Access tokens").await;

        journey.open("/w/harbour-mobile/audit-log?subject=00000000-0000-7000-8000-000000000000").await;
        journey.tab_to("link", "Show everything").await;
        journey.press(Key::Enter).await;
        journey.sees("The server created").await;
        journey.focus_is_on("heading", "Audit log").await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    /// Opens the dialog by keyboard, and closes it by Escape, by its button and by Back.
    async fn comes_back_from(&self, opening: &Opening) {
        let Opening { opener, dialog, first: (role, name), leave, .. } = opening;
        for way in ["escape", "button", "back"] {
            let button = match opener {
                Button(button) | Entry(button, _) => *button,
            };
            let opener_element = self.button(button).await;
            self.focus(&opener_element).await;
            self.press(Key::Enter).await;
            if let Entry(_, entry) = opener {
                let entry = self.find("menuitem", *entry).await;
                self.focus(&entry).await;
                self.press(Key::Enter).await;
            }
            let shown = self.dialog(*dialog).await;
            self.focus_is_on(role, containing(*name)).await;
            let is_address = self.path().await.contains("open=") || self.path().await.contains("dialog=");
            match way {
                "button" => self.find_within(&shown, "button", *leave).await.click().await,
                "back" if is_address => self.go_back().await,
                _ => self.press(Key::Escape).await,
            }
            self.finds_no("dialog", *dialog).await;
            self.focus_is_on("button", button).await;
        }
    }

    async fn focus(&self, element: &Element) {
        element.element.focus().await.expect("it can have the focus");
    }
}
