//! The pages before signing in.

use latchkey_api::path;
use serde_json::json;

use super::{COMPLAINTS, IN_WORKSPACE, UNREACHABLE};
use crate::harness::{EMAIL, Journey, PASSWORD, TOKENS};

const VISITOR: &str = "GET /api/dashboard/visitor";

fn announce(journey: &Journey) {
    for complaint in COMPLAINTS.into_iter().chain(["400", "403"]) {
        journey.announce(complaint);
    }
}

/// The page asks who is there, and does so again by itself until there is an answer.
async fn comes_after_failing(journey: &Journey, page: &str, shows: &str) {
    journey.network().answer(VISITOR, 503);
    journey.open(page).await;
    journey.sees("The dashboard did not load").await;
    journey.network().heal();
    journey.sees(shows).await;
}

/// Sends the form: the request gets lost, then the answer does, and then all is well.
async fn sends(journey: &Journey, request: &str, button: &str, typed: &[(&str, &str)]) {
    for (label, text) in typed {
        journey.field(*label).await.fill(*text).await;
    }
    for lost in [false, true] {
        if lost {
            journey.network().lose_once(request);
        } else {
            journey.network().cut(request);
        }
        journey.button(button).await.click().await;
        journey.sees(UNREACHABLE).await;
        // The button takes presses again.
        journey.button(button).await;
        journey.network().heal();
        for (label, text) in typed {
            assert_eq!(journey.field(*label).await.value().await, *text);
        }
    }
    journey.button(button).await.click().await;
}

async fn signs_out(journey: &Journey) {
    journey.button("Account").await.click().await;
    journey.find("menuitem", "Sign out").await.click().await;
}

#[tokio::test]
async fn signing_in_and_out() {
    let steps = async |journey: &Journey| {
        announce(journey);
        comes_after_failing(journey, "/sign-in", "to manage credentials on").await;
        let request = format!("POST {}", path::SIGN_IN);
        sends(journey, &request, "Sign in", &[("Email", EMAIL), ("Password", PASSWORD)]).await;
        journey.is_at(TOKENS).await;
        journey.sees("No access tokens yet").await;

        journey.network().lose_once(&format!("POST {}", path::SIGN_OUT));
        signs_out(journey).await;
        journey.sees(UNREACHABLE).await;
        signs_out(journey).await;
        journey.is_at("/sign-in").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn the_first_administrator_is_made_once() {
    let steps = async |journey: &Journey| {
        announce(journey);
        comes_after_failing(journey, "/setup", "Create the first administrator").await;
        let code = journey.setup_code();
        let typed = [
            ("One-time code", code.as_str()),
            ("Workspace name", "Fjord Mobile"),
            ("Your name", "Ida Fjord"),
            ("Email", "ida@fjord.example"),
            ("Password", "twelve or more characters"),
        ];
        sends(journey, &format!("POST {}", path::SETUP), "Create administrator", &typed).await;
        journey.is_at(TOKENS).await;
        journey.sees("Fjord Mobile").await;
    };
    Journey::without_users().await.make(steps).await;
}

#[tokio::test]
async fn an_invitation_is_accepted_once() {
    let steps = async |journey: &Journey| {
        announce(journey);
        let account = journey.account().await;
        let members = format!("{IN_WORKSPACE}/members");
        let wanted = json!({ "email": "noor@example.com", "role": "developer" });
        let invited = account.send(reqwest::Method::POST, &members, &wanted).await.body;
        let link = invited["invited"]["link"].as_str().expect("a link").to_owned();
        let read = format!("POST {}", path::READ_INVITATION);
        journey.network().answer(&read, 503);
        journey.open(link.strip_prefix(journey.origin()).expect("a link to here")).await;
        journey.sees("The invitation did not load").await;
        journey.network().heal();
        journey.sees("Mara Ilves invites you to Harbour Mobile").await;

        let typed = [("Your name", "Noor Haddad"), ("Choose a password", "a password of my own")];
        sends(journey, &format!("POST {}", path::ACCEPT_INVITATION), "Create account and join", &typed).await;
        journey.is_at("/w/harbour-mobile/apps").await;
        journey.sees("5 apps.").await;
        let members = account.get(&members).await.body;
        assert_eq!(members["members"].as_array().map(Vec::len), Some(4));
    };
    Journey::start().await.make(steps).await;
}
