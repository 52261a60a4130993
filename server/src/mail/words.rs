//! Every text that a mail holds.

use std::fmt::Write as _;

use latchkey_api::{
    secret::Kind,
    timestamp::{DAY, Timestamp},
};

/// The most credentials that one notice names, so that it stays readable.
const MOST_NAMED: usize = 50;
/// An hour, in milliseconds.
const HOUR: i64 = DAY / 24;

/// A mail without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A credential that ends soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// What is shown of its secret: prefix and last four characters.
    pub hint: String,
    /// What it belongs to: the name of its service account or app; `None`: to whom the letter is for.
    pub of: Option<String>,
    /// When it ends.
    pub at: Timestamp,
    /// The page where it is managed.
    pub page: String,
}

/// An invitation to an organization.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    /// The organization's name.
    pub organization: &'a str,
    /// The name of whoever invites.
    pub by: &'a str,
    /// The link, with its code.
    pub link: &'a str,
    /// Until when it can be accepted.
    pub until: Timestamp,
}

/// Tells a person that credentials of theirs, at least one, end soon.
pub fn notice(product: &str, recipient: &str, endings: &[Ending], now: Timestamp) -> Letter {
    let subject = match endings {
        [one] => format!("“{}” ends {}", one.name, distance(one.at, now)),
        several => format!("{} credentials end soon", several.len()),
    };
    let mut body = format!(
        "Hello {recipient},\n\n{} soon in {product}. From then on, what uses {} is refused.\n",
        if endings.len() == 1 { "a credential ends" } else { "these credentials end" },
        if endings.len() == 1 { "it" } else { "them" },
    );
    for ending in endings.iter().take(MOST_NAMED) {
        let of = ending.of.as_deref().map(|of| format!(" of {of}")).unwrap_or_default();
        let (kind, name, hint) = (kind(ending.kind), &ending.name, &ending.hint);
        let (moment, distance) = (moment(ending.at), distance(ending.at, now));
        let _ = write!(body, "\n{kind} “{name}”{of} ({hint})\nends {moment}, {distance}\n{}\n", ending.page);
    }
    if let Some(more) = endings.len().checked_sub(MOST_NAMED).filter(|&more| more > 0) {
        let _ = write!(body, "\nand {more} more, which the pages list.\n");
    }
    body.push_str("\nMake a new one, put it in the place of the old one, and let the old one end or revoke it.\n");
    Letter { subject, body }
}

/// Tells a person that they are invited.
pub fn invitation(product: &str, invitation: &Invitation<'_>) -> Letter {
    let Invitation { organization, by, link, until } = invitation;
    Letter {
        subject: format!("{by} invites you to {organization} in {product}"),
        body: format!(
            "Hello,\n\n{by} invites you to work in {organization} in {product}. Open this link to accept; it holds until \
             {} and works once:\n\n{link}\n\nIf you did not expect this, you need do nothing.\n",
            moment(*until)
        ),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::PersonalAccessToken => "Personal access token",
        Kind::ServiceAccountKey => "Service account key",
        Kind::AppApiToken => "App API token",
        Kind::ProjectApiKey => "Project API key",
        Kind::AccessToken => "Access token",
    }
}

/// `2026-11-29 13:52 UTC`.
fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    format!("{} {} UTC", text.get(..10).unwrap_or_default(), text.get(11..16).unwrap_or_default())
}

/// How long from now, rounded.
fn distance(at: Timestamp, now: Timestamp) -> String {
    let left = at.0 - now.0;
    let days = (left + DAY / 2) / DAY;
    let hours = (left + HOUR / 2) / HOUR;
    match (days, hours) {
        (2.., _) => format!("in {days} days"),
        (_, 2..) => format!("in {hours} hours"),
        (_, 1) => "in 1 hour".to_owned(),
        _ => "in less than an hour".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_355_530_000);

    fn ending(name: &str, left: i64) -> Ending {
        Ending {
            kind: Kind::PersonalAccessToken,
            name: name.to_owned(),
            hint: "aau_…wxyz".to_owned(),
            of: None,
            at: Timestamp(NOW.0 + left),
            page: "https://keys.example/account/access-tokens".to_owned(),
        }
    }

    #[test]
    fn a_notice_says_what_ends_when_and_where_to_go() {
        let letter = notice("Latchkey", "Mara", &[ending("ci", 7 * DAY - 30_000)], NOW);
        assert_eq!(letter.subject, "“ci” ends in 7 days");
        assert_eq!(
            letter.body,
            "Hello Mara,\n\na credential ends soon in Latchkey. From then on, what uses it is refused.\n\n\
             Personal access token “ci” (aau_…wxyz)\nends 2026-11-29 13:51 UTC, in 7 days\n\
             https://keys.example/account/access-tokens\n\n\
             Make a new one, put it in the place of the old one, and let the old one end or revoke it.\n"
        );
    }

    #[test]
    fn a_notice_of_many_stays_readable() {
        let key = Ending { kind: Kind::ServiceAccountKey, of: Some("ci-pipeline".to_owned()), ..ending("first", DAY) };
        let letter = notice("Latchkey", "Mara", &vec![key; MOST_NAMED + 2], NOW);
        assert_eq!(letter.subject, "52 credentials end soon");
        assert!(letter.body.contains("Service account key “first” of ci-pipeline (aau_…wxyz)"), "{}", letter.body);
        assert!(letter.body.contains("and 2 more"), "{}", letter.body);
    }

    #[test]
    fn distances_are_rounded_as_people_round() {
        for (left, text) in [
            (7 * DAY - 60_000, "in 7 days"),
            (4 * DAY + DAY / 3, "in 4 days"),
            (DAY, "in 24 hours"),
            (5 * HOUR + 1, "in 5 hours"),
            (HOUR, "in 1 hour"),
            (60_000, "in less than an hour"),
        ] {
            assert_eq!(distance(Timestamp(NOW.0 + left), NOW), text);
        }
    }

    #[test]
    fn an_invitation_holds_its_link() {
        let letter = invitation(
            "Latchkey",
            &Invitation { organization: "Harbour", by: "Mara", link: "https://keys.example/i#x", until: NOW },
        );
        assert_eq!(letter.subject, "Mara invites you to Harbour in Latchkey");
        assert!(letter.body.contains("\nhttps://keys.example/i#x\n"), "{}", letter.body);
        assert!(letter.body.contains("2026-11-22 13:52 UTC"), "{}", letter.body);
    }
}
