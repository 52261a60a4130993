//! What happens in one tab is seen in the other after its next action.

use crate::harness::{Journey, TOKENS};

const NAME: &str = "Bitrise staging";

#[tokio::test]
async fn revoked_in_one_and_shown_so_in_the_other() {
    let steps = async |journey: &Journey| {
        journey.announce("409");
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
        journey.sees("This token was revoked meanwhile, in another tab or browser.").await;
        journey.button("Close").await.click().await;
        let row = journey.row(NAME).await;
        journey.until("the row to say Revoked", async || row.text().await.contains("Revoked")).await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn revoked_while_the_other_asks() {
    let steps = async |journey: &Journey| {
        journey.announce("409");
        let account = journey.account().await;
        let token = account.create_token(NAME, &["versions:read"]).await;
        journey.sign_in_at(TOKENS).await;
        journey.choose_for(NAME, "Revoke…").await;
        journey.sees("Not used in the last 7 days.").await;
        account.revoke_token(&token).await;
        journey.button("Revoke token").await.click().await;
        journey.sees("“Bitrise staging” is revoked already.").await;
        journey.button("Close").await.click().await;
        let row = journey.row(NAME).await;
        journey.until("the row to say Revoked", async || row.text().await.contains("Revoked")).await;
        journey.reload().await;
        journey.sees("No access tokens").await;
    };
    Journey::start().await.make(steps).await;
}
