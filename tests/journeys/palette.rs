//! Going anywhere and doing anything from any page, by typing.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{DEVELOPER, EMAIL, Journey, TOKENS, VIEWER, containing};

const PALETTE: &str = "Search or jump to";
const LIST: &str = "GET /api/dashboard/access-tokens";

#[tokio::test]
async fn by_keyboard_alone_to_a_page_and_to_a_token() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let wanted = account.create_token("Fastlane release", &["versions:read"]).await.token.id;
        account.create_token("Bitrise staging", &["builds:read"]).await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;

        // To a page.
        journey.open_palette().await;
        journey.marks("Access tokens").await;
        journey.inspect("palette").await;
        journey.press("memb").await;
        journey.marks("Members").await;
        journey.press(Key::Enter).await;
        journey.is_at("/w/harbour-mobile/members").await;
        journey.finds_no("dialog", PALETTE).await;
        journey.focus_is_on("heading", "Members").await;

        // To a token that the server finds: by words of its name in any order.
        journey.open_palette().await;
        journey.press("rel fast").await;
        journey.find("option", containing("Fastlane release aau_…")).await;
        journey.finds_no("option", containing("Bitrise staging")).await;
        journey.marks("Fastlane release").await;
        journey.sees("4 results").await;
        journey.inspect("palette-found").await;
        journey.press(Key::Enter).await;
        journey.is_at(&format!("{TOKENS}?open=details&token={wanted}")).await;
        journey.dialog("Fastlane release").await;
        assert!(journey.network().count(LIST) >= 1);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_keys_go_around_and_escape_gives_the_focus_back() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.button(containing(PALETTE)).await.click().await;
        journey.focus_is_on("combobox", PALETTE).await;
        journey.marks("Access tokens").await;
        journey.press(Key::Up).await;
        journey.marks("العربية").await;
        journey.press(Key::Home).await;
        journey.marks("Access tokens").await;
        journey.press(Key::Down).await;
        journey.marks("Sessions").await;
        journey.press(Key::End).await;
        journey.marks("العربية").await;

        journey.press("revoke nothing").await;
        journey.sees("Nothing matches “revoke nothing”").await;
        journey.sees("0 results").await;
        journey.press(Key::Enter).await;
        journey.inspect("palette-nothing").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", PALETTE).await;
        journey.focus_is_on("button", containing(PALETTE)).await;

        // The same keys open and close it.
        journey.open_palette().await;
        journey.press_with(Key::Control, "k").await;
        journey.finds_no("dialog", PALETTE).await;
        journey.is_at(TOKENS).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn what_cannot_be_searched_says_so_and_is_tried_again() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Jenkins nightly", &["versions:read"]).await;
        account.create_service_account("jenkins").await;
        journey.announce("503");
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        journey.network().answer(LIST, 503);
        journey.open_palette().await;
        journey.press("jenkins").await;
        journey.find("option", containing("jenkins, First key")).await;
        journey.sees("Access tokens could not be searched.").await;
        journey.inspect("palette-failed").await;
        // It tries again by itself, too, so the button may have gone as soon as that can work.
        journey.button("Retry").await;
        journey.network().heal();
        journey.browser().script("dispatchEvent(new Event('online'))", vec![]).await;
        journey.find("option", containing("Jenkins nightly aau_…")).await;
        journey.sees_no("could not be searched").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_answer_that_came_too_late_is_dropped() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token("Quay nightly", &["versions:read"]).await;
        account.create_token("Pier staging", &["builds:read"]).await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        let held = journey.network().hold(LIST);
        journey.open_palette().await;
        journey.press("quay").await;
        journey.until("the first question", async || journey.network().count(LIST) == 1).await;
        journey.sees("Searching…").await;
        journey.network().heal();
        let field = journey.find("combobox", PALETTE).await;
        field.fill("pier").await;
        journey.find("option", containing("Pier staging aau_…")).await;
        held.release();
        journey.sees("3 results").await;
        journey.finds_no("option", containing("Quay nightly")).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn it_does_things() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/w/harbour-mobile/members").await;
        journey.find("heading", "Members").await;

        journey.open_palette().await;
        journey.press("theme dark").await;
        journey.press(Key::Enter).await;
        let theme = "return document.documentElement.dataset.theme";
        journey.until("the dark theme", async || journey.browser().script(theme, vec![]).await == json!("dark")).await;

        // Another workspace, at the same page.
        journey.open_palette().await;
        journey.press("labs").await;
        journey.marks("Harbour Mobile Labs").await;
        journey.press(Key::Enter).await;
        journey.is_at("/w/harbour-mobile-labs/members").await;

        journey.open_palette().await;
        journey.press("create serv").await;
        journey.press(Key::Enter).await;
        journey.is_at("/w/harbour-mobile-labs/service-accounts?open=create").await;
        journey.dialog("Create service account").await;
        journey.press_with(Key::Control, "k").await;
        journey.finds_no("dialog", PALETTE).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Create service account").await;

        journey.open_palette().await;
        journey.press("keyb").await;
        journey.press(Key::Enter).await;
        journey.dialog("Keyboard shortcuts").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Keyboard shortcuts").await;

        journey.open_palette().await;
        journey.press("sign o").await;
        journey.press(Key::Enter).await;
        journey.is_at("/sign-in").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn apps_are_found_and_a_link_opens_in_a_new_tab() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(EMAIL, "/account/sessions").await;
        journey.sees("This browser").await;
        journey.open_palette().await;
        journey.press("tide").await;
        journey.marks("Tide Tables").await;
        let first = journey.tab().await;
        journey.press_with(Key::Control, "\u{e007}").await;
        journey.go_to_opened_tab(&first).await;
        journey.is_at("/w/harbour-mobile/apps/tide-tables/settings/api-tokens").await;
        journey.go_to_tab(&first).await;
        journey.is_at("/account/sessions").await;
        journey.marks("Tide Tables").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn it_offers_what_the_role_allows() {
    for (email, creates) in [(DEVELOPER, false), (VIEWER, false), (EMAIL, true)] {
        let steps = async move |journey: &Journey| {
            journey.sign_in_as(email, "/account/sessions").await;
            journey.sees("This browser").await;
            journey.open_palette().await;
            journey.find("option", containing("Generate token")).await;
            for name in ["Create service account", "Audit log"] {
                if creates {
                    journey.find("option", containing(name)).await;
                } else {
                    journey.finds_no("option", containing(name)).await;
                }
            }
        };
        Journey::start().await.make(steps).await;
    }
}

#[tokio::test]
async fn it_says_so_when_its_code_does_not_load() {
    let steps = async |journey: &Journey| {
        journey.announce("palette");
        journey.announce("Failed to load resource");
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.network().cut("GET /palette*");
        journey.button(containing(PALETTE)).await.click().await;
        journey.sees("The search did not load").await;
        journey.is_accessible().await;
        journey.network().heal();
        journey.button("Retry").await.click().await;
        journey.focus_is_on("combobox", PALETTE).await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    /// Opens the palette by its keys.
    pub(crate) async fn open_palette(&self) {
        self.press_with(Key::Control, "k").await;
        self.focus_is_on("combobox", PALETTE).await;
    }

    /// Waits until the marked entry has this label.
    #[track_caller]
    pub(crate) fn marks(&self, label: &str) -> impl Future<Output = ()> {
        let (label, what) = (json!(label), format!("the mark on {label:?}"));
        let marked = "const id = document.activeElement.getAttribute('aria-activedescendant'); \
                      const option = id && document.getElementById(id); \
                      return option && option.getAttribute('aria-selected') === 'true' \
                          && option.querySelector('.palette-label').textContent";
        self.until(what, async move || self.browser().script(marked, vec![]).await == label)
    }
}
