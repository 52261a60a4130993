//! Access tokens, as a person makes and finds them on the pages.

use latchkey_api::{
    access_token::{AccessToken, AccessTokenPage},
    path,
};
use thirtyfour::{By, Key};

use super::{
    http::Account,
    journey::Journey,
    page::{Element, containing},
};

/// The page with the list of tokens.
pub(crate) const TOKENS: &str = "/account/access-tokens";
/// The page that generates one.
pub(crate) const NEW_TOKEN: &str = "/account/access-tokens/new";
/// Asks the server to make one.
pub(crate) const MAKE_TOKEN: &str = "POST /api/dashboard/access-tokens";

impl Journey {
    /// Fills in the form, on its page: a name, and scopes by the names of their boxes.
    pub(crate) async fn fill_in_token(&self, name: &str, scopes: &[&str]) {
        for scope in scopes {
            self.find("checkbox", *scope).await.click().await;
        }
        self.field("Name").await.fill(name).await;
    }

    /// Opens the list of places where the token is to work.
    pub(crate) async fn open_places(&self) {
        // A summary has no role of its own that could be asked for.
        let summary = self.browser().driver.find(By::Id("works-in")).await.expect("the field on the form");
        summary.click().await.expect("it can be clicked");
    }

    /// Chooses when the token is to end.
    pub(crate) async fn choose_end(&self, end: &str) {
        let group = self.find("radiogroup", "Expires").await;
        self.find_within(&group, "radio", containing(end)).await.click_label().await;
    }

    /// Puts a moment, `2026-12-22T14:52`, into the field for one of one's own.
    pub(crate) async fn set_custom_end(&self, moment: &str) {
        // What keys a browser's field for moments takes depends on its language.
        let set = "const field = document.getElementById('expires-at'); field.value = arguments[0]; \
                   field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.browser().script(set, vec![moment.into()]).await;
    }

    /// Generates what the form says, and reads the secret.
    pub(crate) async fn generate(&self, name: &str) -> String {
        self.button("Generate token").await.click().await;
        self.reads_secret_of(name).await
    }

    /// Waits for the new token's page, and reads the secret there.
    pub(crate) async fn reads_secret_of(&self, name: &str) -> String {
        self.find("heading", format!("{name} is ready")).await;
        let secret = self.find("textbox", "The new token").await.text().await;
        assert!(secret.starts_with("aau_") && secret.len() == 42, "{} characters", secret.len());
        secret
    }

    /// Pastes what is on the clipboard where the page compares it with the secret, and reads it there.
    pub(crate) async fn pastes_back(&self) -> String {
        let field = self.field(containing("Paste it back to check")).await;
        field.click().await;
        self.press_with(Key::Control, "v").await;
        field.value().await
    }

    /// The row of a token in the list.
    pub(crate) async fn row(&self, name: &str) -> Element {
        self.link(name).await.around("ancestor::*[@role='row']").await
    }

    /// Chooses from the menu of a token in the list.
    pub(crate) async fn choose_for(&self, name: &str, action: &str) {
        self.button(format!("Actions for “{name}”")).await.click().await;
        self.find("menuitem", action).await.click().await;
    }

    /// The names in the list, from the top.
    pub(crate) async fn listed(&self) -> Vec<String> {
        let names = "return [...document.querySelectorAll('main .table .row-name')].map(name => name.textContent)";
        let names = self.browser().script(names, vec![]).await;
        names.as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
    }

    /// Waits until the list is these names, from the top.
    #[track_caller]
    pub(crate) fn lists(&self, names: &[&str]) -> impl Future<Output = ()> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        self.until(format!("the list {names:?}"), async move || self.listed().await == names)
    }
}

impl Account {
    /// The names of the tokens that there are.
    pub(crate) async fn token_names(&self) -> Vec<String> {
        self.tokens().await.into_iter().map(|token| token.name).collect()
    }

    /// The token of this name.
    pub(crate) async fn token(&self, name: &str) -> AccessToken {
        let mut tokens = self.tokens().await.into_iter();
        tokens.find(|token| token.name == name).unwrap_or_else(|| panic!("there is no token {name:?}"))
    }

    async fn tokens(&self) -> Vec<AccessToken> {
        let page = self.get(path::ACCESS_TOKENS).await.body;
        serde_json::from_value::<AccessTokenPage>(page).expect("a page of tokens").items
    }
}
