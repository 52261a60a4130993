//! The dashboard under the name, in the colour and with the logo of the product that it belongs to.

use serde_json::{Value, json};

use crate::harness::{Journey, Look, NEW_TOKEN, Screen, TOKENS, Theme};

const SETTINGS: &str = "product_name = \"Padlock & Co\"\n[brand]\naccent = \"#1f3fd0\"\nlogo = \"logo.svg\"\n\
                        support_link = \"mailto:help@padlock.example\"\n";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\">\
                    <rect width=\"24\" height=\"24\" rx=\"12\" fill=\"#1f3fd0\"/></svg>";
const HELP: &str = "mailto:help@padlock.example";

#[tokio::test]
async fn name_colour_logo_and_help_are_the_operators() {
    let steps = async |journey: &Journey| {
        journey.announce("404");
        journey.announce("500");
        journey.open("/sign-in").await;
        journey.sees("Padlock & Co").await;
        assert_eq!(journey.link("Get help").await.attribute("href").await.as_deref(), Some(HELP));
        assert_eq!(journey.title().await, "Sign in · Padlock & Co");
        journey.shows_the_logo().await;
        journey.inspect("brand-sign-in").await;

        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        assert_eq!(journey.title().await, "Access tokens · Padlock & Co");
        assert_eq!(journey.button_colours().await, json!(["rgb(31, 63, 208)", "rgb(255, 255, 255)"]));
        journey.look(Look { theme: Theme::Dark, screen: Screen::Desktop }).await;
        assert_ne!(journey.button_colours().await, json!(["rgb(31, 63, 208)", "rgb(255, 255, 255)"]));
        journey.look(Look::FIRST).await;
        journey.shows_the_logo().await;
        journey.link("Padlock & Co").await;
        journey.button("Account").await.click().await;
        let help = journey.find("menuitem", "Get help").await;
        assert_eq!(help.attribute("href").await.as_deref(), Some(HELP));
        journey.inspect("brand-list-menu").await;

        // What others store its secrets under.
        journey.open(NEW_TOKEN).await;
        journey.fill_in_token("Nightly", &["Read Versions"]).await;
        journey.generate("Nightly").await;
        journey.sees("PADLOCK_CO_TOKEN: ${{ secrets.PADLOCK_CO_TOKEN }}").await;
        let folder = journey.downloads().await;
        journey.button("Download .env").await.click().await;
        journey.until("the file", async || folder.join("padlock-co.env").exists()).await;

        // Where help is wanted most.
        journey.open("/account/nowhere").await;
        journey.find("heading", "Nothing here").await;
        journey.link("Get help").await;
        journey.network().answer("GET /api/dashboard/access-tokens", 500);
        journey.open(TOKENS).await;
        journey.sees("Your tokens did not load").await;
        journey.link("Get help").await;
        journey.inspect("brand-list-failed").await;

        journey.open("/w/harbour-mobile/apps").await;
        journey.find("heading", "Apps").await;
        assert_eq!(journey.title().await, "Apps · Padlock & Co");
        journey.shows_the_logo().await;
    };
    Journey::branded(SETTINGS, LOGO).await.make(steps).await;
}

impl Journey {
    async fn title(&self) -> String {
        self.browser().script("return document.title", vec![]).await.as_str().unwrap_or_default().to_owned()
    }

    /// The background and the text of the primary button.
    async fn button_colours(&self) -> Value {
        let colours = "const style = getComputedStyle(document.querySelector('main .button.primary')); \
                       return [style.backgroundColor, style.color]";
        self.browser().script(colours, vec![]).await
    }

    async fn shows_the_logo(&self) {
        let shown = "const logo = document.querySelector('img.mark'); \
                     return Boolean(logo?.complete && logo.naturalWidth) && !document.querySelector('svg.mark') && \
                         document.querySelector('link[rel=icon]').href === logo.src";
        self.until("the logo", async || self.browser().script(shown, vec![]).await == json!(true)).await;
    }
}
