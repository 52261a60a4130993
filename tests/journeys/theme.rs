//! Light and dark, as the system has it or as somebody chose.

use serde_json::json;

use crate::harness::{Journey, Look, Screen, TOKENS, Theme};

/// The page's background in light and in dark.
const LIGHT: &str = "rgb(244, 246, 243)";
const DARK: &str = "rgb(13, 16, 15)";
/// Notes the page's background and the colour of the browser's bars as soon as there is something to paint.
const FIRST_PAINT: &str = "new MutationObserver((_, observer) => { if (document.getElementById('first-paint')) { \
    window.firstPaint = [getComputedStyle(document.documentElement).backgroundColor, \
        [...document.querySelectorAll('meta[name=theme-color]')].find(bar => matchMedia(bar.media).matches)?.content]; \
    observer.disconnect() } }).observe(document, { childList: true, subtree: true })";

#[tokio::test]
async fn the_choice_is_there_before_the_program_and_in_every_tab() {
    let steps = async |journey: &Journey| {
        let script = json!({ "source": FIRST_PAINT });
        journey.browser().devtools("Page.addScriptToEvaluateOnNewDocument", script).await;
        journey.sign_in_at(TOKENS).await;
        journey.has_background(LIGHT).await;
        let first = journey.tab().await;
        let other = journey.new_tab().await;
        journey.open(TOKENS).await;
        journey.has_background(LIGHT).await;
        journey.go_to_tab(&first).await;

        journey.choose_theme("Dark").await;
        journey.has_background(DARK).await;
        journey.button("Account").await.click().await;
        let chosen = journey.find("menuitemradio", "Dark").await;
        assert_eq!(chosen.attribute("aria-checked").await.as_deref(), Some("true"));
        journey.is_accessible().await;
        journey.take_picture("theme-menu-dark").await;

        journey.reload().await;
        journey.sees("No access tokens yet").await;
        assert_eq!(journey.first_paint().await, json!([DARK, "#0d100f"]));
        journey.is_accessible().await;

        for page in ["/sign-in", "/setup", "/join", "/w/harbour-mobile/apps", TOKENS] {
            journey.open(page).await;
            assert_eq!(journey.first_paint().await, json!([DARK, "#0d100f"]), "{page}");
        }

        journey.go_to_tab(&other).await;
        journey.has_background(DARK).await;
        journey.go_to_tab(&first).await;

        // And back to what the system says.
        journey.choose_theme("System").await;
        journey.has_background(LIGHT).await;
        journey.look(Look { theme: Theme::Dark, screen: Screen::Desktop }).await;
        journey.has_background(DARK).await;
        journey.choose_theme("Light").await;
        journey.has_background(LIGHT).await;
        journey.is_accessible().await;
        journey.reload().await;
        journey.sees("No access tokens yet").await;
        assert_eq!(journey.first_paint().await, json!([LIGHT, "#f4f6f3"]));
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn paper_is_light() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.choose_theme("Dark").await;
        journey.has_background(DARK).await;
        journey.browser().devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        journey.has_background(LIGHT).await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    async fn choose_theme(&self, name: &str) {
        self.button("Account").await.click().await;
        self.find("menuitemradio", name).await.click().await;
    }

    #[track_caller]
    fn has_background(&self, colour: &str) -> impl Future<Output = ()> {
        let (colour, what) = (json!(colour), format!("the background {colour}"));
        let background = "return getComputedStyle(document.documentElement).backgroundColor";
        self.until(what, async move || self.browser().script(background, vec![]).await == colour)
    }

    /// What the page looked like before the program was there.
    async fn first_paint(&self) -> serde_json::Value {
        self.browser().script("return window.firstPaint", vec![]).await
    }
}
