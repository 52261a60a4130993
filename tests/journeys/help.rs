//! Help with credentials: how people come to it, and what it holds for them.

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, TOKENS, VIEWER, containing};

const TITLE: &str = "Help with credentials";

#[tokio::test]
async fn it_is_reached_from_where_somebody_may_need_it() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", TITLE).await.click().await;
        journey.is_at("/help").await;
        journey.focus_is_on("heading", TITLE).await;

        journey.open(TOKENS).await;
        journey.link(TITLE).await.click().await;
        journey.is_at("/help").await;

        for page in
            [TOKENS, "/w/harbour-mobile/service-accounts", "/w/harbour-mobile/apps/tide-tables/settings/api-tokens"]
        {
            journey.open(page).await;
            journey.link("How to use and protect credentials").await.click().await;
            journey.is_at("/help").await;
            journey.find("heading", TITLE).await;
        }

        journey.open(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.open_palette().await;
        journey.press("help").await;
        journey.find("option", containing(TITLE)).await;
        journey.press(Key::Enter).await;
        journey.is_at("/help").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn its_sections_have_addresses_and_its_examples_go_to_this_server() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at("/help").await;
        journey.find("heading", "Which credential do I need?").await;
        journey.inspect("help").await;
        journey.focus_shows().await;

        journey.open("/help#403").await;
        journey.find("heading", "403 Forbidden").await;
        journey.shows_heading("403").await;

        journey.open("/help").await;
        journey.find("heading", TITLE).await;
        journey.tab_to("button", "Copy the example: Personal access token").await;
        journey.press(Key::Enter).await;
        let copied = "return navigator.clipboard.readText()";
        let expected =
            ["curl \"", journey.origin(), "/v1/users/me\" \\\n  --header \"Authorization: Bearer $LATCHKEY_TOKEN\""];
        let expected = json!(expected.concat());
        journey.until("the copied line", async || journey.browser().script(copied, vec![]).await == expected).await;

        journey.tab_to("link", "Generate token").await;
        journey.press(Key::Enter).await;
        journey.is_at("/account/access-tokens/new").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn its_contents_lead_to_its_sections_and_back() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/help").await;
        let contents = journey.find("navigation", "On this page").await;
        journey.find_within(&contents, "link", "When a request fails").await.type_keys(Key::Enter).await;
        journey.is_at_section("#failures").await;
        journey.shows_heading("failures").await;
        journey.focus_is_on("heading", "When a request fails").await;

        let heading = journey.find("heading", "404 Not Found").await;
        journey.find_within(&heading, "link", "404 Not Found").await.click().await;
        journey.is_at_section("#404").await;
        journey.focus_is_on("heading", "404 Not Found").await;

        journey.go_back().await;
        journey.is_at_section("#failures").await;
        journey.focus_is_on("heading", "When a request fails").await;
        journey.go_back().await;
        journey.is_at_section("").await;
        journey.focus_is_on("heading", TITLE).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_refusal_in_the_dashboard_leads_to_what_it_means() {
    let steps = async |journey: &Journey| {
        journey.announce("403");
        journey.sign_in_as(VIEWER, "/account/sessions").await;
        journey.sees("This browser").await;
        journey.network().answer("GET /api/dashboard/access-tokens", 403);
        journey.open(TOKENS).await;
        journey.sees("did not load").await;
        journey.link("What this means").await.click().await;
        journey.is_at("/help").await;
        journey.shows_heading("403").await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    /// Waits until the address is that of this section of the page.
    #[track_caller]
    fn is_at_section(&self, anchor: &str) -> impl Future<Output = ()> {
        let expected = json!(["/help", anchor]);
        let address = "return [location.pathname, location.hash]";
        self.until(format!("{expected}"), async move || self.browser().script(address, vec![]).await == expected)
    }

    /// Waits until the heading with this anchor stands in the upper half of the window.
    #[track_caller]
    fn shows_heading(&self, anchor: &str) -> impl Future<Output = ()> {
        let (anchor, what) = (json!(anchor), format!("the heading {anchor} to be seen"));
        let seen = "const heading = document.getElementById(arguments[0]); if (!heading) return false; \
                    const top = heading.getBoundingClientRect().top; return top >= 48 && top < innerHeight / 2";
        self.until(what, async move || self.browser().script(seen, vec![anchor.clone()]).await == json!(true))
    }
}
