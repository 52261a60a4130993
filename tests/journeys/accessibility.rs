//! Every page and state in light and dark, wide and narrow: axe finds nothing, nothing scrolls sideways at 320 pixels, and
//! whatever has the focus shows it.

use std::collections::HashSet;

use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, NEW_TOKEN, TOKENS, containing};

#[tokio::test]
async fn signing_in() {
    let steps = async |journey: &Journey| {
        journey.open("/sign-in").await;
        journey.field("Email").await;
        journey.inspect("sign-in").await;
        journey.focus_shows().await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_list_and_what_lies_over_it() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        journey.inspect("list-empty").await;

        let token = fill(journey).await;
        journey.reload().await;
        journey.sees("6 tokens.").await;
        journey.inspect("list").await;
        journey.focus_shows().await;
        journey.open(&format!("{TOKENS}?search=nothing+like+it")).await;
        journey.sees("No token matches").await;
        journey.inspect("list-no-hit").await;
        for (open, title) in [("details", "Bitrise staging"), ("rename", "Rename “Bitrise staging”")] {
            journey.open(&format!("{TOKENS}?open={open}&token={token}")).await;
            journey.dialog(title).await;
            journey.inspect(open).await;
        }
        journey.open(&format!("{TOKENS}?open=revoke&token={token}")).await;
        journey.sees("It was used 2 times in the last 7 days").await;
        journey.inspect("revoke").await;
        journey.focus_shows().await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn menus_and_selection() {
    let steps = async |journey: &Journey| {
        fill(journey).await;
        journey.sign_in_at(TOKENS).await;
        journey.find("checkbox", "Select “Bitrise staging”").await.click().await;
        journey.sees("1 selected").await;
        journey.is_accessible().await;
        journey.take_picture("list-selected").await;
        journey.button("Actions for “Bitrise staging”").await.click().await;
        journey.find("menuitem", "Revoke…").await;
        journey.inspect("row-menu").await;
        journey.press(Key::Escape).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await;
        journey.is_accessible().await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn generating_and_the_reveal() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "Read Versions").await;
        journey.inspect("generate-empty").await;
        journey.fill_in_token("GitHub Actions production", &["Read Versions", "Write Versions"]).await;
        journey.choose_end("Never").await;
        journey.sees("until someone revokes it").await;
        journey.inspect("generate").await;
        journey.focus_shows().await;
        journey.generate("GitHub Actions production").await;
        journey.inspect("reveal").await;
        journey.focus_shows().await;
        journey.button("Done").await.click().await;
        journey.dialog("Leave without copying the token?").await;
        journey.inspect("reveal-leaving").await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", "Leave without copying the token?").await;
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
        journey.inspect("reveal-copied").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn choosing_where_a_token_works() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(&format!("{NEW_TOKEN}?scopes=versions:read&worksIn=harbour-mobile/wallpaper-app")).await;
        journey.sees("Wallpaper App in Harbour Mobile").await;
        journey.open_places().await;
        journey.find("checkbox", containing("Tide Tables")).await;
        journey.inspect("generate-places").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn sessions() {
    let steps = async |journey: &Journey| {
        journey.account().await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("2 sessions.").await;
        journey.inspect("sessions").await;
        journey.button("Sign out others…").await.click().await;
        journey.dialog("Sign out all other browsers?").await;
        journey.inspect("sessions-sign-out-others").await;
    };
    Journey::start().await.make(steps).await;
}

/// Six tokens with everything that a row can show; answers the id of the one that was used.
pub(crate) async fn fill(journey: &Journey) -> String {
    let account = journey.account().await;
    let long = "A name that is as long as a name may be, because somebody wrote down all that there is to know: 100!";
    account.create_token(&long[..100.min(long.len())], &["versions:read", "builds:read", "apps:read"]).await;
    account.create_token_for("Jenkins nightly", &["versions:read"], json!("never")).await;
    account.create_token_for("שלום deploy", &["versions:write"], json!({ "days": 5 })).await;
    let every = [
        "versions:read",
        "versions:write",
        "builds:read",
        "builds:write",
        "apps:read",
        "apps:write",
        "organizations:read",
        "members:read",
        "audit:read",
    ];
    account.create_token("Everything", &every).await;
    account.create_token("Azure", &["builds:write"]).await;
    let used = account.create_token("Bitrise staging", &["versions:read", "versions:write"]).await;
    for _ in 0..2 {
        journey.versions(&used.secret, reqwest::Method::GET, "", None).await;
    }
    let usage = latchkey_api::path::with_id(latchkey_api::path::ACCESS_TOKEN_USAGE, used.token.id);
    journey.until("two requests to be counted", async || account.get(&usage).await.body["total"] == 2).await;
    used.token.id.to_string()
}

impl Journey {
    /// Goes around the page by Tab, and fails when something has the focus without showing it.
    pub(crate) async fn focus_shows(&self) {
        let look = "const it = document.activeElement; if (!it || it === document.body) return null; \
                    const ring = element => { const style = getComputedStyle(element); \
                        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 }; \
                    const around = [it, it.closest('label'), it.nextElementSibling, it.parentElement, \
                        it.closest('.cell, td, [role=cell]')].filter(Boolean); \
                    return { what: it.outerHTML.slice(0, 200), shows: around.some(ring) }";
        let mut seen = HashSet::new();
        loop {
            self.press(Key::Tab).await;
            let focused = self.browser().script(look, vec![]).await;
            let Some(what) = focused["what"].as_str() else { break };
            if !seen.insert(what.to_owned()) {
                break;
            }
            assert_eq!(focused["shows"], json!(true), "the focus is not to be seen on {what}");
        }
        assert!(!seen.is_empty(), "nothing can have the focus");
    }
}
