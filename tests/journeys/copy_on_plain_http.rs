//! Where the browser holds back its clipboard, copying works all the same, or says how to go on.

use thirtyfour::Key;

use crate::harness::{Journey, NEW_TOKEN, TOKENS};

const NAME: &str = "Office server";

#[tokio::test]
async fn copies_the_old_way() {
    let steps = async |journey: &Journey| {
        // The browser says that it does not heed it here.
        journey.announce("Cross-Origin-Opener-Policy");
        journey.sign_in_at(NEW_TOKEN).await;
        let modern = journey.browser().script("return isSecureContext || 'clipboard' in navigator", vec![]).await;
        assert_eq!(modern.as_bool(), Some(false), "this browser must not offer its clipboard here");
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        journey.button("Copy").await.click().await;
        journey.sees("Copied. Now store it before you leave.").await;
        assert_eq!(journey.pastes_back().await, secret);
        journey.sees("It matches. Your store has the whole token.").await;
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::on_plain_http().await.make(steps).await;
}

#[tokio::test]
async fn selects_it_where_even_that_is_refused() {
    let steps = async |journey: &Journey| {
        // The browser says that it does not heed it here.
        journey.announce("Cross-Origin-Opener-Policy");
        journey.sign_in_at(NEW_TOKEN).await;
        journey.browser().script("document.execCommand = () => false", vec![]).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        let secret = journey.generate(NAME).await;
        journey.button("Copy").await.click().await;
        journey.sees("This browser does not let pages copy.").await;
        journey.sees("The token is selected: press Ctrl C").await;
        let selection = journey.browser().script("return getSelection().toString()", vec![]).await;
        assert_eq!(selection.as_str(), Some(secret.as_str()));
        journey.is_accessible().await;
        journey.press_with(Key::Control, "c").await;
        journey.sees("Copied. Now store it before you leave.").await;
        assert_eq!(journey.pastes_back().await, secret);
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;
    };
    Journey::on_plain_http().await.make(steps).await;
}
