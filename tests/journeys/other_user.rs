//! Somebody else signs in in another tab of the same browser, which is one session for both tabs.

use latchkey_api::path;
use thirtyfour::{Key, WindowHandle};

use crate::harness::{DEVELOPER, Journey, NEW_TOKEN, PASSWORD, TOKENS};

const NAME: &str = "Release train";
const SOMEBODY_ELSE: &str = "Someone else is signed in now";
/// An admin of another workspace.
const STRANGER: &str = "tomas@northwind.example";

impl Journey {
    /// Somebody signs in in another tab; answers that one, and looks at the first again.
    async fn other_tab_becomes(&self, email: &str) -> WindowHandle {
        self.announce("409");
        // Between the two the form may ask whether its name is taken: nobody is signed in then.
        self.announce("access-tokens?name=");
        let first = self.tab().await;
        let other = self.new_tab().await;
        // By requests of which no page tells the other one.
        self.open(TOKENS).await;
        let become_other = "const [email, password] = arguments; const send = (path, body) => fetch(`/api/dashboard/${path}`, \
            { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }); \
            return send('sign-out', {}).then(() => send('sign-in', { email, password })).then(answer => answer.status)";
        let arguments = vec![email.into(), PASSWORD.into()];
        assert_eq!(self.browser().script(become_other, arguments).await, 200);
        self.open(TOKENS).await;
        self.sees("No access tokens yet").await;
        self.go_to_tab(&first).await;
        other
    }
}

#[tokio::test]
async fn nothing_is_done_in_their_name_and_nothing_typed_is_lost() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let other = journey.other_tab_becomes(DEVELOPER).await;
        journey.button("Generate token").await.click().await;
        let dialog = journey.dialog(SOMEBODY_ELSE).await;
        let text = dialog.text().await;
        assert!(text.contains("Jonas Brandt signed in on another tab"), "{text}");
        assert!(text.contains("This page still belongs to Mara Ilves"), "{text}");
        journey.focus_is_on("button", "Sign in as Mara Ilves").await;
        journey.inspect("somebody-else").await;
        journey.press(Key::Escape).await;
        journey.sees("Someone else is now signed in on this browser. Nothing was done.").await;
        assert_eq!(journey.field("Name").await.value().await, NAME);

        journey.button("Retry").await.click().await;
        journey.button("Sign in as Mara Ilves").await.click().await;
        let dialog = journey.dialog("Sign in to continue").await;
        let text = dialog.text().await;
        assert!(text.contains("ends Jonas Brandt’s session in this browser"), "{text}");
        assert!(text.contains("generating “Release train” continues once you sign in"), "{text}");
        journey.inspect("somebody-else-sign-in").await;
        journey.find_within(&dialog, "textbox", "Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.reads_secret_of(NAME).await;
        assert_eq!(journey.account().await.token_names().await, [NAME]);
        assert!(journey.account_of(DEVELOPER).await.token_names().await.is_empty());

        // Now the other tab is the one that is somebody else's, and it does not show what is hers.
        journey.go_to_tab(&other).await;
        journey.dialog(SOMEBODY_ELSE).await;
        journey.button("Continue as Mara Ilves").await.click().await;
        journey.finds_no("dialog", SOMEBODY_ELSE).await;
        journey.row(NAME).await;
        journey.is_at(TOKENS).await;
        journey.button("Account").await.click().await;
        journey.sees("mara@harbour.example").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn whoever_goes_on_comes_to_a_page_of_their_own() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at("/w/harbour-mobile/apps").await;
        journey.sees("5 apps.").await;
        journey.other_tab_becomes(STRANGER).await;
        journey.button("Create app").await.click().await;
        journey.field("Name").await.fill("Lighthouse").await;
        journey.press(Key::Enter).await;
        journey.dialog(SOMEBODY_ELSE).await;
        journey.button("Continue as Tomas Lindqvist").await.click().await;
        journey.is_at(TOKENS).await;
        journey.sees("Northwind Robotics").await;
        let apps = path::fill(path::APPS, &[("organization", "harbour-mobile")]);
        assert_eq!(journey.account().await.get(&apps).await.body["total"], 5);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn signing_out_signs_nobody_else_out() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(TOKENS).await;
        journey.sees("No access tokens yet").await;
        let other = journey.other_tab_becomes(DEVELOPER).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.dialog(SOMEBODY_ELSE).await;
        journey.press(Key::Escape).await;
        journey.finds_no("dialog", SOMEBODY_ELSE).await;
        journey.go_to_tab(&other).await;
        journey.link("Sessions").await.click().await;
        journey.sees("This browser").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_page_that_cannot_find_out_who_it_is_says_so() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.sign_in_at("/w/harbour-mobile/apps").await;
        journey.sees("5 apps.").await;
        journey.other_tab_becomes(DEVELOPER).await;
        journey.button("Create app").await.click().await;
        journey.field("Name").await.fill("Lighthouse").await;
        journey.network().cut(&format!("GET {}", path::VISITOR));
        journey.press(Key::Enter).await;
        journey.sees("Someone else is now signed in on this browser. Nothing was done.").await;
        assert_eq!(journey.field("Name").await.value().await, "Lighthouse");
        journey.network().heal();
        journey.press(Key::Enter).await;
        journey.dialog(SOMEBODY_ELSE).await;
    };
    Journey::start().await.make(steps).await;
}
