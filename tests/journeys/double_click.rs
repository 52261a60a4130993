//! Two presses do what one does: a token is made once, whatever happens to the answer, and a dialog closes once.

use reqwest::Method;

use crate::harness::{Journey, MAKE_TOKEN, NEW_TOKEN};

const NAME: &str = "Release train";

#[tokio::test]
async fn two_clicks_make_one_token() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let held = journey.network().hold(MAKE_TOKEN);
        let button = journey.button("Generate token").await;
        button.double_click().await;
        journey.button("Generating…").await;
        journey.take_picture("generate-pending").await;
        button.click().await;
        held.release();
        let secret = journey.reads_secret_of(NAME).await;
        assert_eq!(journey.network().count(MAKE_TOKEN), 1);
        assert_eq!(journey.account().await.token_names().await, [NAME]);
        assert_eq!(journey.versions(&secret, Method::GET, "", None).await.status, 200);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_lost_answer_and_a_retry_make_one_token() {
    let steps = async |journey: &Journey| {
        journey.announce("ERR_EMPTY_RESPONSE");
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.network().lose_once(MAKE_TOKEN);
        journey.button("Generate token").await.click().await;
        journey.sees("The server cannot be reached.").await;
        journey.sees("It may have been created anyway.").await;
        let account = journey.account().await;
        assert_eq!(account.token_names().await, [NAME], "the server had made it");
        journey.button("Retry").await.click().await;
        let secret = journey.reads_secret_of(NAME).await;
        assert_eq!(account.token_names().await, [NAME]);
        assert_eq!(journey.versions(&secret, Method::GET, "", None).await.status, 200);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn two_escapes_close_one_dialog() {
    let steps = async |journey: &Journey| {
        journey.account().await.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at("/w/harbour-mobile/members").await;
        for (page, opener) in [("Access tokens", NAME), ("Apps", "Create app")] {
            journey.link(page).await.click().await;
            let role = if opener == NAME { "link" } else { "button" };
            journey.find(role, opener).await.click().await;
            journey.dialog(opener).await;
            let here = journey.path().await;
            let here = here.split('?').next().unwrap_or_default();
            // In one task, as a browser that is busy hands them out.
            let twice = "const dialog = document.querySelector('dialog[open]'); \
                         for (let press = 0; press < 2; press += 1) dialog.dispatchEvent(new KeyboardEvent('keydown', \
                         { key: 'Escape', bubbles: true, cancelable: true }))";
            journey.browser().script(twice, vec![]).await;
            journey.finds_no("dialog", opener).await;
            journey.catches_up().await;
            journey.is_at(here).await;
            // The next one opens and closes as ever.
            journey.find(role, opener).await.click().await;
            journey.dialog(opener).await;
            journey.press(thirtyfour::Key::Escape).await;
            journey.finds_no("dialog", opener).await;
            journey.is_at(here).await;
        }
    };
    Journey::start().await.make(steps).await;
}
