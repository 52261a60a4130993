//! Signing in and out.

use latchkey_api::path;
use thirtyfour::Key;

use crate::harness::{EMAIL, Journey, PASSWORD};

const WRONG: &str = "That email and password do not match. Check both and try again.";

#[tokio::test]
async fn wrong_then_right_then_out() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.open("/account/sessions").await;
        journey.is_at("/sign-in?next=%2Faccount%2Fsessions").await;
        journey.focus_is_on("textbox", "Email").await;

        journey.button("Sign in").await.click().await;
        journey.sees("Enter your email.").await;
        journey.sees("Enter your password.").await;
        journey.focus_is_on("textbox", "Email").await;

        journey.field("Email").await.fill(EMAIL).await;
        journey.field("Password").await.fill("not the password").await;
        journey.button("Sign in").await.click().await;
        journey.sees(WRONG).await;
        journey.focus_is_on("textbox", "Password").await;
        assert_eq!(journey.field("Email").await.value().await, EMAIL, "what was right is kept");
        assert_eq!(journey.field("Password").await.value().await, "");

        journey.field("Password").await.type_keys(PASSWORD).await;
        journey.button("Sign in").await.click().await;
        journey.is_at("/account/sessions").await;
        journey.sees("This browser").await;

        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
        journey.field("Email").await;
        journey.go_back().await;
        journey.is_at("/sign-in?next=%2Faccount%2Fsessions").await;
        journey.sees_no("This browser").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn an_unknown_email_gets_the_same_answer() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.open("/sign-in").await;
        journey.field("Email").await.fill("nobody@harbour.example").await;
        journey.field("Password").await.fill(PASSWORD).await;
        journey.button("Sign in").await.click().await;
        journey.sees(WRONG).await;
        journey.inspect("sign-in-wrong").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn by_keyboard_alone() {
    let steps = async |journey: &Journey| {
        journey.open("/").await;
        journey.focus_is_on("textbox", "Email").await;
        journey.press(EMAIL).await;
        journey.press(Key::Tab).await;
        journey.press(PASSWORD).await;
        journey.tab_to("button", "Show password").await;
        journey.press(Key::Space).await;
        let field = journey.field("Password").await;
        assert_eq!(field.attribute("type").await.as_deref(), Some("text"));
        journey.press(Key::Space).await;
        journey.tab_to("button", "Sign in").await;
        journey.press(Key::Enter).await;
        journey.is_at("/account/access-tokens").await;
        journey.tab_to("button", "Account").await;
        journey.press(Key::Enter).await;
        journey.focus_is_on("menuitem", "Sessions").await;
        journey.press("s").await;
        journey.focus_is_on("menuitemradio", "System").await;
        journey.press("s").await;
        journey.focus_is_on("menuitem", "Sign out").await;
        journey.press(Key::Enter).await;
        journey.is_at("/sign-in").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn who_could_not_be_signed_out_is_told_until_it_works() {
    let steps = async |journey: &Journey| {
        const WHY: &str = "The server is not available right now. Try again in a moment.";
        journey.announce("502");
        journey.announce("500");
        journey.listens().await;
        journey.sign_in_at("/account/sessions").await;
        journey.sees("This browser").await;
        journey.network().answer(&format!("POST {}", path::SIGN_OUT), 502);
        for time in ["first", "second"] {
            journey.button("Account").await.click().await;
            journey.find("menuitem", "Sign out").await.click().await;
            journey.hears(WHY).await;
            journey.is_at("/account/sessions").await;
            journey.take_picture(&format!("sign-out-failed-{time}")).await;
            if time == "first" {
                journey.button("Close").await.click().await;
                journey.sees_no(WHY).await;
            }
        }
        journey.network().heal();
        journey.network().answer_once(&format!("POST {}", path::SIGN_OUT), 500);
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.sees("made-up-request").await;
        journey.sees_no(WHY).await;
        journey.button("Account").await.click().await;
        journey.find("menuitem", "Sign out").await.click().await;
        journey.is_at("/sign-in").await;
    };
    Journey::start().await.make(steps).await;
}

#[tokio::test]
async fn too_many_tries_have_to_wait() {
    let steps = async |journey: &Journey| {
        journey.announce("401");
        journey.announce("429");
        journey.open("/sign-in").await;
        journey.field("Email").await.fill(EMAIL).await;
        let tries = "POST ".to_owned() + path::SIGN_IN;
        for count in 1..=10 {
            journey.field("Password").await.fill(format!("guess number {count}")).await;
            journey.press(Key::Enter).await;
            let answered = async || journey.network().answers(&tries) == count;
            journey.until(format!("the answer to try {count}"), answered).await;
            journey.sees(WRONG).await;
        }
        journey.field("Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.sees("Too many tries. Wait 15 minutes and try again.").await;
        assert_eq!(journey.field("Password").await.value().await, PASSWORD, "it may well be right, later");
    };
    Journey::start().await.make(steps).await;
}
