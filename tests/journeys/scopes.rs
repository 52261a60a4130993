//! A token does what its scopes say, and is told which one it lacks.

use latchkey_api::path;
use reqwest::Method;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Journey, NEW_TOKEN, TOKENS, VIEWER, containing};

const NAME: &str = "Nightly report";

#[tokio::test]
async fn a_token_that_reads_may_not_write() {
    let steps = async |journey: &Journey| {
        journey.browser().allow_clipboard(journey.origin()).await;
        journey.sign_in_at(NEW_TOKEN).await;
        journey.fill_in_token(NAME, &["Read Versions"]).await;
        journey.sees("read versions").await;
        let secret = journey.generate(NAME).await;
        journey.button("Copy").await.click().await;
        journey.button("Done").await.click().await;
        journey.is_at(TOKENS).await;

        let read = journey.versions(&secret, Method::GET, "", None).await;
        assert_eq!(read.status, 200, "{read:?}");
        let written = journey.versions(&secret, Method::POST, "", Some(journey.version("9.9.9"))).await;
        assert_eq!(written.status, 403, "{written:?}");
        assert_eq!(written.body["scope"], json!("versions:write"));
        let message = written.body["message"].as_str().unwrap_or_default();
        assert!(message.contains("versions:write"), "{message}");
        assert!(written.challenge.contains(r#"error="insufficient_scope""#), "{}", written.challenge);
        assert!(written.challenge.contains(r#"scope="versions:write""#), "{}", written.challenge);

        // What was refused is on the page as well, once it is written.
        let account = journey.account().await;
        let id = account.token(NAME).await.id;
        let counted = async || account.get(&path::with_id(path::ACCESS_TOKEN_USAGE, id)).await.body["total"] == 2;
        journey.until("both requests to be counted", counted).await;
        journey.reload().await;
        journey.link(NAME).await.click().await;
        journey.dialog(NAME).await;
        journey.sees("2 requests, 1 of them refused").await;
        journey.sees("POST versions").await;
        journey.sees("List versions and retrieve a specific version.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_sentence_knows_what_a_role_does_not_reach() {
    let steps = async |journey: &Journey| {
        journey.sign_in_as(VIEWER, &format!("{NEW_TOKEN}?scopes=versions:read,versions:write,audit:read")).await;
        journey.sees("This token will be able to").await;
        journey.sees("read versions, in Harbour Mobile, as you").await;
        let beyond = "Your role in Harbour Mobile is Viewer. Until that changes, it cannot do this there: write versions and \
                      read the audit log.";
        journey.sees(beyond).await;
        journey.inspect("generate-beyond-role").await;
        journey.find("checkbox", "Read Versions").await.click().await;
        journey.sees("do nothing for now.").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn snippets_offer_what_a_token_is_for() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(&format!("{NEW_TOKEN}?name=Release&scopes=builds:write,versions:read")).await;
        journey.generate("Release").await;
        journey.sees("- name: Upload a build").await;
        journey.sees("-F \"file=@app.ipa\"").await;
        journey.choose_in("Call", "List versions").await;
        journey.sees("- name: List versions").await;
        journey.sees("/versions?teamId=").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn a_column_ticks_what_is_shown_of_it() {
    let steps = async |journey: &Journey| {
        journey.listens().await;
        journey.sign_in_at(NEW_TOKEN).await;
        let search = journey.find("searchbox", "Search scopes").await;
        search.fill("builds").await;
        journey.finds_no("checkbox", "Read Versions").await;
        journey.find("checkbox", "Read, all resources shown").await.click().await;
        journey.sees("1 of 18").await;
        journey.finds_no("checkbox", "Read, all resources").await;
        search.fill("teleports").await;
        journey.hears("No scope matches.").await;
        journey.finds_no("table", containing("")).await;
        journey.inspect("generate-scopes-no-hit").await;
        journey.button("Clear search").await.click().await;
        journey.focus_is_on("searchbox", "Search scopes").await;
        journey.sees_no("No scope matches.").await;
        assert!(journey.find("checkbox", "Read Builds").await.is_ticked().await);
        assert!(!journey.find("checkbox", "Read Versions").await.is_ticked().await);
        journey.find("checkbox", "Read, all resources").await.click().await;
        journey.sees("9 of 18").await;
    };
    Journey::branded(&large_catalog(&["read", "write"]), "").await.make(steps).await;
}

#[tokio::test]
async fn one_box_ticks_all_that_is_shown_where_there_are_no_columns() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "All scopes").await.click().await;
        journey.sees("36 of 36").await;
        journey.find("checkbox", "All scopes").await.click().await;
        journey.sees("0 of 36").await;
        journey.find("searchbox", "Search scopes").await.fill("tides").await;
        journey.find("checkbox", "All scopes shown").await.click().await;
        journey.sees("4 of 36").await;
        journey.inspect("generate-scopes-listed").await;
        journey.find("searchbox", "Search scopes").await.type_keys(Key::Backspace.value().to_string().repeat(5)).await;
        let partly = "return document.querySelector('.scope-list input').indeterminate";
        assert_eq!(journey.browser().script(partly, vec![]).await.as_bool(), Some(true));
        assert!(journey.find("checkbox", "Sign Tides").await.is_ticked().await);
        assert!(!journey.find("checkbox", "Sign Boats").await.is_ticked().await);
        journey.inspect("generate-scopes-list").await;
    };
    Journey::branded(&large_catalog(&["read", "write", "sign", "delete"]), "").await.make(steps).await;
}

/// A catalog with so many resources that they can be searched, each with these actions.
fn large_catalog(actions: &[&str]) -> String {
    let names = ["versions", "builds", "apps", "organizations", "members", "audit", "boats", "berths", "tides"];
    let label = |name: &str| name[..1].to_uppercase() + &name[1..];
    let action = |name: &&str| {
        format!("{{ name = \"{name}\", label = \"{}\", verb = \"{name}\", description = \"Allows it.\" }}", label(name))
    };
    let actions = actions.iter().map(action).collect::<Vec<_>>().join(", ");
    let resource = |name: &str| {
        format!(
            "[[catalog.resources]]\nname = \"{name}\"\nlabel = \"{}\"\nnoun = \"{name}\"\n\
             description = \"All of the {name}\"\nactions = [{actions}]\n",
            label(name)
        )
    };
    names.into_iter().map(resource).collect()
}

#[tokio::test]
async fn an_own_choice_outlasts_a_look_at_the_ready_ones() {
    let steps = async |journey: &Journey| {
        journey.sign_in_at(NEW_TOKEN).await;
        journey.find("checkbox", "Read Builds").await.click().await;
        journey.tab_to("radio", "Custom").await;
        journey.press(Key::Left).await;
        journey.focus_is_on("radio", "Full access").await;
        assert!(journey.find("checkbox", "Write Versions").await.is_ticked().await);
        journey.press(Key::Right).await;
        journey.focus_is_on("radio", "Custom").await;
        journey.sees("1 of 9").await;
        assert!(journey.find("checkbox", "Read Builds").await.is_ticked().await);
        assert!(!journey.find("checkbox", "Write Versions").await.is_ticked().await);
    };
    Journey::start().await.make(steps).await;
}
