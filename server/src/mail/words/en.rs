//! English.

use super::{Left, Words};

pub(super) struct English;

impl Words for English {
    fn ends(&self, name: &str, left: Left) -> String {
        format!("“{name}” ends {}", distance(left))
    }

    fn several_end(&self, number: usize) -> String {
        format!("{number} credentials end soon")
    }

    fn hello(&self, name: &str) -> String {
        format!("Hello {name},")
    }

    fn soon(&self, product: &str, number: usize) -> String {
        if number == 1 {
            format!("A credential ends soon in {product}. From then on, what uses it is refused.")
        } else {
            format!("These credentials end soon in {product}. From then on, what uses them is refused.")
        }
    }

    fn token(&self, name: &str, hint: &str) -> String {
        format!("Personal access token “{name}” ({hint})")
    }

    fn key(&self, name: &str, account: &str, hint: &str) -> String {
        format!("Key “{name}” of the service account {account} ({hint})")
    }

    fn app_token(&self, name: &str, app: &str, hint: &str) -> String {
        format!("API token “{name}” of the app {app} ({hint})")
    }

    fn end(&self, moment: &str, left: Left) -> String {
        format!("Ends {moment}, {}", distance(left))
    }

    fn more(&self, number: usize) -> String {
        format!("And {number} more, which those pages list.")
    }

    fn advice(&self) -> &'static str {
        "Make a new one, put it in the place of the old one, and let the old one end or revoke it."
    }

    fn invites(&self, by: &str, organization: &str, product: &str) -> String {
        format!("{by} invites you to {organization} in {product}")
    }

    fn hello_stranger(&self) -> &'static str {
        "Hello,"
    }

    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String {
        format!(
            "{by} invites you to work in {organization} in {product}. Open this link to accept; it holds until {until} \
             and works once:"
        )
    }

    fn unexpected(&self) -> &'static str {
        "If you did not expect this, you need do nothing."
    }
}

fn distance(left: Left) -> String {
    match left {
        Left::Days(days) => format!("in {days} days"),
        Left::Hours(1) => "in 1 hour".to_owned(),
        Left::Hours(hours) => format!("in {hours} hours"),
        Left::LessThanAnHour => "in less than an hour".to_owned(),
    }
}
