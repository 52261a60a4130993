//! An answer that takes longer than the page waits.

use super::COMPLAINTS;
use crate::harness::{Journey, MAKE_TOKEN, NEW_TOKEN, TOKENS, containing};

const NAME: &str = "Release train";
const TIMED_OUT: &str = "The server did not answer within 10 seconds.";

async fn gives_up(journey: &Journey) {
    journey.time_is_up().await;
    journey.sees(TIMED_OUT).await;
}

#[tokio::test]
async fn what_was_done_all_the_same_is_done_once() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.stop_the_watch().await;
        let held = journey.network().hold_answers(MAKE_TOKEN);
        journey.button("Generate token").await.click().await;
        let account = journey.account().await;
        journey.until("the token to be made", async || account.token_names().await == [NAME]).await;
        gives_up(journey).await;
        journey.sees("It may have been created anyway.").await;
        assert_eq!(journey.field("Name").await.value().await, NAME);
        journey.network().heal();
        drop(held);
        journey.button("Retry").await.click().await;
        journey.reads_secret_of(NAME).await;
        assert_eq!(account.token_names().await, [NAME]);
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_list_comes_later() {
    let steps = async |journey: &Journey| {
        for complaint in COMPLAINTS {
            journey.announce(complaint);
        }
        journey.account().await.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.lists(&[NAME]).await;
        journey.stop_the_watch().await;
        let request = format!("GET {}", latchkey_api::path::ACCESS_TOKENS);
        let held = journey.network().hold(&request);
        let before = journey.network().count(&request);
        journey.link(containing("Active")).await.click().await;
        journey.until("the list to be asked for", async || journey.network().count(&request) > before).await;
        gives_up(journey).await;
        journey.sees("Your tokens did not load").await;
        journey.network().heal();
        drop(held);
        journey.offline(true).await;
        journey.offline(false).await;
        journey.lists(&[NAME]).await;
    };
    Journey::start().await.make(steps).await;
}
