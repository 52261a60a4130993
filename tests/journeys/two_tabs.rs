//! What happens in one tab is seen in the other after its next action.

use thirtyfour::{Key, WindowHandle};

use crate::harness::{EMAIL, Journey, NEW_TOKEN, PASSWORD, TOKENS, containing};

const NAME: &str = "Bitrise staging";

#[tokio::test]
async fn revoked_in_one_and_shown_so_in_the_other() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        account.create_token(NAME, &["versions:read"]).await;
        account.create_token("Other", &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        let first = journey.tab().await;
        let second = journey.new_tab().await;
        journey.open(TOKENS).await;
        journey.lists(&["Other", NAME]).await;

        journey.go_to_tab(&first).await;
        journey.choose_for(NAME, "Revoke…").await;
        journey.button("Revoke token").await.click().await;
        journey.lists(&["Other"]).await;

        journey.go_to_tab(&second).await;
        journey.lists(&["Other", NAME]).await;
        journey.choose_for(NAME, "Rename…").await;
        journey.sees("This token has been revoked in another tab or browser.").await;
        journey.press(Key::Escape).await;
        journey.shows_as_revoked(NAME).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn revoked_elsewhere_before_it_is_asked() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let token = account.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&[NAME]).await;
        account.revoke_token(&token).await;
        journey.choose_for(NAME, "Revoke…").await;
        journey.sees("“Bitrise staging” is already revoked.").await;
        journey.button("Close").await.click().await;
        journey.shows_as_revoked(NAME).await;
        journey.reload().await;
        journey.sees("No access tokens").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn revoked_elsewhere_while_it_is_asked() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        let token = account.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.choose_for(NAME, "Revoke…").await;
        journey.sees("Not used in the last 7 days.").await;
        account.revoke_token(&token).await;
        journey.button("Revoke token").await.click().await;
        journey.lists(&[]).await;
        journey.finds_no("dialog", containing("Revoke")).await;
    };
    Journey::start().await.make(steps).await;
}

impl Journey {
    async fn shows_as_revoked(&self, name: &str) {
        self.until(format!("the row of {name} to say Revoked"), async || {
            self.row(name).await.text().await.contains("Revoked")
        })
        .await;
    }

    /// Signs out in one tab while a form is filled in in another one, which asks; answers the two, and looks at the second.
    async fn signs_out_beside_a_form(&self) -> (WindowHandle, WindowHandle) {
        // Whether the name is taken may be asked just then.
        self.announce("401");
        self.sign_in_at(TOKENS).await;
        let first = self.tab().await;
        let second = self.new_tab().await;
        self.open(NEW_TOKEN).await;
        self.fill_in_token(NAME, &["Read Versions"]).await;

        self.go_to_tab(&first).await;
        self.button("Account").await.click().await;
        self.find("menuitem", "Sign out").await.click().await;
        self.is_at("/sign-in").await;
        self.go_to_tab(&second).await;
        self.dialog("Sign in to continue").await;
        (first, second)
    }
}

#[tokio::test]
async fn signed_out_in_one_and_asked_in_the_other() {
    let steps = async |journey: &Journey| {
        journey.signs_out_beside_a_form().await;
        journey.sees("You signed out in another tab of this browser. What you typed is kept.").await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.button("Sign in").await.click().await;
        journey.finds_no("dialog", "Sign in to continue").await;
        journey.generate(NAME).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn signed_in_again_in_one_goes_on_in_the_other() {
    let steps = async |journey: &Journey| {
        let (first, second) = journey.signs_out_beside_a_form().await;

        journey.go_to_tab(&first).await;
        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.is_at(TOKENS).await;
        journey.go_to_tab(&second).await;
        journey.finds_no("dialog", "Sign in to continue").await;
        journey.generate(NAME).await;
    };
    Journey::start().await.make(steps).await;
}
