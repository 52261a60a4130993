//! Every page in every state: the way there is a table. `cargo xtask shots` takes pictures of all, in light and dark, wide and
//! narrow, and one sheet to look at them side by side; `every_state` makes sure of what holds everywhere.

mod sheet;
mod table;

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::json;
use thirtyfour::{By, Key};

use self::table::{SCENES, Shot, Start, Step};
use crate::{
    accessibility::fill,
    harness::{EMAIL, Element, Held, Journey, Look, Name, containing},
};

pub(crate) use self::table::{
    ACCESS_TOKENS, ACCOUNT, APPS, DEMO, FIRST, OF_A_DEVELOPER, OF_A_VIEWER, OUTSIDE, PEOPLE, SERVICE_ACCOUNTS, Scene,
};

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn first_administrator() {
    FIRST.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn before_signing_in() {
    OUTSIDE.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn demo() {
    DEMO.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn account() {
    ACCOUNT.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn access_tokens() {
    ACCESS_TOKENS.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn service_accounts() {
    SERVICE_ACCOUNTS.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn apps() {
    APPS.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn people() {
    PEOPLE.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn of_a_developer() {
    OF_A_DEVELOPER.take().await;
}

#[tokio::test]
#[ignore = "takes pictures; `cargo xtask shots` runs it"]
async fn of_a_viewer() {
    OF_A_VIEWER.take().await;
}

impl Scene {
    /// Takes its pictures, and writes the sheet with those of all.
    async fn take(&'static self) {
        fs::create_dir_all(folder()).expect("target can be written to");
        fs::write(folder().join("index.html"), sheet::of(&SCENES)).expect("target can be written to");
        self.play(async |journey, name| {
            for look in Look::PICTURED {
                journey.look_whole(look).await;
                let file = folder().join(sheet::file(name, look));
                journey.browser().driver.screenshot(&file).await.expect("a picture of the page");
            }
        })
        .await;
    }

    /// Goes from state to state, and has each looked at, which ends where the states begin: with the first look.
    pub(crate) async fn play(&'static self, look_at: impl AsyncFn(&Journey, &'static str) + 'static) {
        let steps = async move |journey: &Journey| {
            // Of what fails on purpose, the console is full.
            journey.announce("");
            journey.browser().allow_clipboard(journey.origin()).await;
            let known = prepare(journey, self.start).await;
            for shot in self.shots {
                println!("{}: {}", self.name, shot.name);
                let held = reach(journey, shot, &known).await;
                look_at(journey, shot.name).await;
                journey.look(Look::FIRST).await;
                journey.offline(false).await;
                journey.network().heal();
                drop(held);
            }
        };
        self.start.journey().await.make(steps).await;
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots")
}

impl Start {
    async fn journey(self) -> Journey {
        match self {
            Self::NoUsers => Journey::without_users().await,
            Self::AsFound => Journey::as_found().await,
            Self::SignedOut | Self::SignedIn(_) | Self::WithTokens => Journey::start().await,
        }
    }
}

/// What stands for `{token}` and `{join}` in the addresses of a scene.
#[derive(Default)]
struct Known {
    token: String,
    join: String,
}

async fn prepare(journey: &Journey, start: Start) -> Known {
    let mut known = Known::default();
    match start {
        Start::NoUsers => {}
        Start::SignedOut => known.join = journey.invitation().await,
        Start::SignedIn(email) => {
            journey.account().await;
            journey.sign_in_as(email, "/account/sessions").await;
        }
        Start::AsFound => journey.sign_in_as(EMAIL, "/account/sessions").await,
        Start::WithTokens => {
            known.token = fill(journey).await;
            journey.sign_in_as(EMAIL, "/account/sessions").await;
        }
    }
    known
}

/// Takes the steps to a state. Requests wait for as long as what comes of it lives.
async fn reach(journey: &Journey, shot: &Shot, known: &Known) -> Vec<Held> {
    let mut held = Vec::new();
    for step in shot.steps {
        match *step {
            Step::Open(address) => {
                let address = address.replace("{token}", &known.token).replace("{join}", &known.join);
                journey.open(&address).await;
            }
            Step::Press(name) => journey.button(named(name)).await.click().await,
            Step::Click(role, name) => journey.find(role, named(name)).await.click().await,
            Step::Unfold(summary) => unfold(journey, summary).await,
            Step::Type(label, text) => journey.find("textbox", named(label)).await.fill(text).await,
            Step::Enter => journey.press(Key::Enter).await,
            Step::Escape => journey.press(Key::Escape).await,
            Step::Sees(text) => journey.sees(text).await,
            Step::Answer(rule, status) => journey.network().answer(rule, status),
            Step::Cut(rule) => journey.network().cut(rule),
            Step::Hold(rule) => held.push(journey.network().hold(rule)),
            Step::Offline => journey.offline(true).await,
            Step::EndSession => journey.account().await.sign_out_others().await,
        }
    }
    held
}

/// A name in the table; a `*` at its end stands for any rest.
fn named(name: &str) -> Name {
    name.strip_suffix('*').map_or_else(|| Name::from(name), containing)
}

/// A summary has no role of its own that could be asked for.
async fn unfold(journey: &Journey, text: &str) {
    let summary = By::XPath(format!("//summary[contains(., '{text}')]"));
    let summary = journey.browser().driver.find(summary).await.expect("it can be unfolded");
    summary.click().await.expect("it can be clicked");
}

impl Journey {
    /// Invites somebody, and answers the path of the link.
    async fn invitation(&self) -> String {
        self.sign_in_as(EMAIL, "/w/harbour-mobile/members?open=add").await;
        self.field("Email").await.fill("noor@example.com").await;
        self.button("Add member").await.click().await;
        let link: Element = self.find("textbox", "Invitation link").await;
        let link = link.text().await;
        self.browser().devtools("Network.clearBrowserCookies", json!({})).await;
        link.strip_prefix(self.origin()).unwrap_or_default().to_owned()
    }
}
