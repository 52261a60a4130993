//! A page whose first answer is slow, fails, or is cut off shows where things will be, says what happened, and goes on by
//! itself.

use latchkey_api::{path, service_account::ServiceAccountPage};

use super::COMPLAINTS;
use crate::harness::{Journey, NEW_TOKEN, TOKENS};

/// A page: its address, what it asks for, what it says when that fails, and what it shows of it.
type Page<'a> = (&'a str, &'a str, &'a str, &'a str);

const OF_ACCOUNT: [Page<'_>; 3] = [
    (TOKENS, path::ACCESS_TOKENS, "Your tokens did not load", "No access tokens yet"),
    (NEW_TOKEN, path::CATALOG, "The scopes and workspaces did not load", "Release versions of an app"),
    ("/account/sessions", path::SESSIONS, "Your sessions did not load", "This browser"),
];

const OF_WORKSPACE: [Page<'_>; 6] = [
    ("service-accounts", path::SERVICE_ACCOUNTS, "The service accounts did not load", "3 service accounts."),
    ("segments", path::SEGMENTS, "The segments did not load", "2 segments."),
    ("members", path::MEMBERS, "The members did not load", "3 members."),
    ("apps", path::APPS, "The apps did not load", "5 apps."),
    ("audit-log", path::AUDIT_LOG, "The audit log did not load", "Harbour Mobile"),
    ("apps/tide-tables/settings/api-tokens", path::APP_API_TOKENS, "The API tokens did not load", "No API tokens yet"),
];

#[tokio::test]
async fn of_ones_own_account() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        for page in OF_ACCOUNT {
            goes_on_by_itself(journey, page).await;
        }
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn of_a_workspace() {
    let steps = async |journey: &Journey| {
        announce(journey);
        journey.sign_in_at(TOKENS).await;
        for (page, asks, failed, shows) in OF_WORKSPACE {
            let address = format!("/w/harbour-mobile/{page}");
            let asks = path::fill(asks, &[("organization", "harbour-mobile"), ("app", "tide-tables")]);
            goes_on_by_itself(journey, (&address, &asks, failed, shows)).await;
        }
        let all = path::fill(path::SERVICE_ACCOUNTS, &[("organization", "harbour-mobile")]);
        let all = journey.account().await.get(&all).await.body;
        let all: ServiceAccountPage = serde_json::from_value(all).expect("service accounts");
        let id = all.items.first().expect("the demo has some").id.to_string();
        let address = format!("/w/harbour-mobile/service-accounts/{id}");
        let asks = path::fill(path::SERVICE_ACCOUNT, &[("organization", "harbour-mobile"), ("id", &id)]);
        goes_on_by_itself(journey, (&address, &asks, "The service account did not load", "Danger zone")).await;
    };
    Journey::start().await.make(steps).await;
}

fn announce(journey: &Journey) {
    for complaint in COMPLAINTS {
        journey.announce(complaint);
    }
}

async fn goes_on_by_itself(journey: &Journey, (address, asks, failed, shows): Page<'_>) {
    let (network, request) = (journey.network(), format!("GET {asks}"));
    let held = network.hold(&request);
    journey.open(address).await;
    journey.until(format!("the places of what is to come at {address}"), async || has_skeleton(journey).await).await;
    held.release();
    journey.sees(shows).await;

    network.heal();
    network.answer(&request, 503);
    journey.reload().await;
    journey.sees(failed).await;
    journey.button("Retry").await;
    journey.sees("Trying again in").await;
    network.heal();
    journey.sees(shows).await;

    network.cut(&request);
    journey.reload().await;
    journey.sees(failed).await;
    journey.sees("The server cannot be reached.").await;
    network.heal();
    journey.offline(true).await;
    journey.offline(false).await;
    journey.sees(shows).await;
}

async fn has_skeleton(journey: &Journey) -> bool {
    let skeleton = "return document.querySelector('#main .skeleton') !== null";
    journey.browser().script(skeleton, vec![]).await.as_bool() == Some(true)
}
