//! What the derived schemas say of the code is here said of the document: links become numbers and names, what a type is
//! generic over is no part of its name, and lines are not broken where the comments break them.

use latchkey_api::{access_token, expiry, name, segment, service_account, session, usage};
use serde_json::Value;

/// Tidies all of a document up.
pub(super) fn tidy(document: &mut Value) {
    match document {
        Value::Object(fields) => {
            // A default that stands for "absent" is no value that anybody could send.
            fields.retain(|name, value| name != "default" || !value.is_null());
            for (name, value) in fields {
                match value {
                    Value::String(text) if name == "description" => *text = plain(text),
                    Value::String(text) if name == "$ref" => *text = plain_name(text).to_owned(),
                    value => tidy(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(tidy),
        _ => {}
    }
}

/// The name without what the type is generic over: each is used with one type alone.
pub(super) fn plain_name(name: &str) -> &str {
    name.split('_').next().unwrap_or(name)
}

fn plain(text: &str) -> String {
    let paragraphs: Vec<String> = text.split("\n\n").map(|text| text.replace('\n', " ")).collect();
    let text = paragraphs.join("\n\n");
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, link, after)) = next(rest) {
        plain.push_str(before);
        plain.push_str(&meaning(link));
        rest = after;
    }
    plain + rest
}

/// What stands before the first link, in it, and after it.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once("[`")?;
    let (link, after) = rest.split_once("`]")?;
    Some((before, link, after))
}

fn meaning(link: &str) -> String {
    match link {
        "crate::name::LONGEST" => name::LONGEST.to_string(),
        "crate::access_token::LARGEST_PAGE" | "super::LARGEST_PAGE" | "LARGEST_PAGE" => {
            access_token::LARGEST_PAGE.to_string()
        }
        "crate::access_token::DEFAULT_PAGE" | "super::DEFAULT_PAGE" | "DEFAULT_PAGE" => {
            access_token::DEFAULT_PAGE.to_string()
        }
        "MOST_LIMITS" => access_token::MOST_LIMITS.to_string(),
        "MOST_APPS" => segment::MOST_APPS.to_string(),
        "LONGEST_NAME" => service_account::LONGEST_NAME.to_string(),
        "LONGEST_DESCRIPTION" => service_account::LONGEST_DESCRIPTION.to_string(),
        "crate::session::SHORTEST_PASSWORD" | "SHORTEST_PASSWORD" => session::SHORTEST_PASSWORD.to_string(),
        "crate::expiry::EXPIRING_DAYS" | "EXPIRING_DAYS" => expiry::EXPIRING_DAYS.to_string(),
        "crate::expiry::EXPIRED_SHOWN_DAYS" => expiry::EXPIRED_SHOWN_DAYS.to_string(),
        "LONGEST_DAYS" => expiry::LONGEST_DAYS.to_string(),
        "crate::usage::WINDOW_DAYS" | "WINDOW_DAYS" => usage::WINDOW_DAYS.to_string(),
        link => name_of(link),
    }
}

/// A type by its name, a choice of one as it is written on the wire.
fn name_of(link: &str) -> String {
    let mut parts = link.rsplit("::");
    let last = parts.next().unwrap_or_default();
    match parts.next() {
        Some(whose) if whose.starts_with(char::is_uppercase) => format!("`{}`", last.to_lowercase()),
        _ => format!("`{last}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_numbers_and_names() {
        for (text, expected) in [
            ("1 to [`LARGEST_PAGE`], [`DEFAULT_PAGE`] unless given.", "1 to 100, 50 unless given."),
            ("As [`StateFilter::All`].", "As `all`."),
            ("As [`crate::access_token::CreateAccessToken`] is.", "As `CreateAccessToken` is."),
            ("Lines are\nbroken.\n\nParagraphs stay.", "Lines are broken.\n\nParagraphs stay."),
            ("No link [here] or `there`.", "No link [here] or `there`."),
        ] {
            assert_eq!(plain(text), expected);
        }
    }

    #[test]
    fn every_number_is_known() {
        let document = super::super::document();
        let names: Vec<&str> = document
            .split('`')
            .filter(|word| {
                word.contains('_') && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte == b':')
            })
            .collect();
        assert_eq!(names, Vec::<&str>::new());
        assert!(!document.contains("[`"), "a link is left");
    }
}
