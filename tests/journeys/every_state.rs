//! What holds for every page in every state, by the table of `shots`: whoever adds a page there has it looked at here.

mod focus;
mod forced_colors;
mod motion;
mod spacing;
mod targets;

use std::{cell::RefCell, rc::Rc};

use serde_json::{Value, json};

use crate::{
    harness::{Journey, Look, Screen, Theme},
    shots::{
        ACCESS_TOKENS, ACCOUNT, APPS, DEMO, FIRST, OF_A_DEVELOPER, OF_A_VIEWER, OUTSIDE, PEOPLE, SERVICE_ACCOUNTS,
        Scene,
    },
};

#[tokio::test]
async fn first_administrator() {
    looks_at(&FIRST).await;
}

#[tokio::test]
async fn before_signing_in() {
    looks_at(&OUTSIDE).await;
}

#[tokio::test]
async fn demo() {
    looks_at(&DEMO).await;
}

#[tokio::test]
async fn account() {
    looks_at(&ACCOUNT).await;
}

#[tokio::test]
async fn access_tokens() {
    looks_at(&ACCESS_TOKENS).await;
}

#[tokio::test]
async fn service_accounts() {
    looks_at(&SERVICE_ACCOUNTS).await;
}

#[tokio::test]
async fn apps() {
    looks_at(&APPS).await;
}

#[tokio::test]
async fn people() {
    looks_at(&PEOPLE).await;
}

#[tokio::test]
async fn of_a_developer() {
    looks_at(&OF_A_DEVELOPER).await;
}

#[tokio::test]
async fn of_a_viewer() {
    looks_at(&OF_A_VIEWER).await;
}

const PHONE: Look = Look { theme: Theme::Light, screen: Screen::Phone };
const ZOOMED: Look = Look { theme: Theme::Light, screen: Screen::Zoomed };

/// Looks at every state of a scene, and fails with all that is wrong in any.
async fn looks_at(scene: &'static Scene) {
    let faults = Rc::new(RefCell::new(Vec::new()));
    let found = Rc::clone(&faults);
    scene
        .play(async move |journey, state| {
            let note = |what: &str, faults: Vec<String>| {
                found.borrow_mut().extend(faults.into_iter().map(|fault| format!("{state}: {what}: {fault}")));
            };
            note("moves", journey.moves().await);
            for look in [Look::FIRST, PHONE] {
                journey.look(look).await;
                // What stands before there is a program is not a page yet.
                if journey.finds_program().await {
                    note("axe", journey.violations().await);
                }
                note("too small a target", journey.small_targets().await);
            }
            for look in [Look::FIRST, Look::NARROWEST] {
                journey.look(look).await;
                note("cut when letters stand apart", journey.cut_when_spaced().await);
            }
            journey.look(Look::FORCED).await;
            note("not to be seen with forced colours", journey.lost_in_forced_colors().await);
            for look in [Look::NARROWEST, ZOOMED] {
                journey.look(look).await;
                note("too wide", journey.too_wide().await);
            }
            note("focus", journey.hidden_focus().await);
        })
        .await;
    let faults = faults.borrow();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

impl Journey {
    /// Whether the program has taken the place of what the page paints first.
    async fn finds_program(&self) -> bool {
        self.browser().script("return !document.getElementById('first-paint')", vec![]).await == json!(true)
    }
}

/// The texts of an answer.
fn texts(answer: &Value) -> Vec<String> {
    answer.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}
