//! The server dies and is started again, while somebody is at work.

use super::{COMPLAINTS, UNREACHABLE};
use crate::harness::{Journey, NEW_TOKEN, TOKENS};

#[tokio::test]
async fn is_started_again_in_between() {
    let steps = async |journey: &Journey| {
        for complaint in COMPLAINTS {
            journey.announce(complaint);
        }
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token("Release train", &["Read Versions"]).await;
        journey.server_goes_down().await;
        journey.button("Generate token").await.click().await;
        journey.sees(UNREACHABLE).await;
        journey.sees("It may have been created anyway.").await;
        assert_eq!(journey.field("Name").await.value().await, "Release train");
        journey.server_comes_back().await;
        journey.button("Retry").await.click().await;
        journey.reads_secret_of("Release train").await;
        assert_eq!(journey.account().await.token_names().await, ["Release train"]);

        // A list that was asked for while nobody was there comes by itself.
        journey.open(TOKENS).await;
        journey.lists(&["Release train"]).await;
        journey.server_goes_down().await;
        journey.find("link", crate::harness::containing("Active")).await.click().await;
        journey.sees("Your tokens did not load").await;
        journey.server_comes_back().await;
        journey.lists(&["Release train"]).await;
    };
    Journey::start().await.make(steps).await;
}
