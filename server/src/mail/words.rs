//! Every text that a mail holds, in the language of whom it is for or from.

mod ar;
mod de;
mod en;
mod es;
mod ja;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use latchkey_api::{
    language::Language,
    timestamp::{DAY, Timestamp},
};

/// The most credentials that one notice names, so that it stays readable.
const MOST_NAMED: usize = 50;
/// An hour, in milliseconds.
const HOUR: i64 = DAY / 24;

/// A mail without its addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// What it is written in.
    pub language: Language,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A credential that ends soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// What it belongs to.
    pub of: Of,
    /// Its name.
    pub name: String,
    /// What is shown of its secret: prefix and last four characters.
    pub hint: String,
    /// When it ends.
    pub at: Timestamp,
    /// The page where it is managed.
    pub page: String,
}

/// What a credential belongs to, which tells its kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// Whoever the letter is for: a personal access token.
    Recipient,
    /// The service account of this name: a key.
    ServiceAccount(String),
    /// The app of this name: an API token.
    App(String),
}

/// An invitation to an organization.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    /// The language of whoever invites.
    pub language: Language,
    /// The organization's name.
    pub organization: &'a str,
    /// The name of whoever invites.
    pub by: &'a str,
    /// The link, with its code.
    pub link: &'a str,
    /// Until when it can be accepted.
    pub until: Timestamp,
}

/// How long it is until something happens, rounded as people round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    /// Two or more.
    Days(i64),
    /// One or more.
    Hours(i64),
    /// Less than one.
    LessThanAnHour,
}

/// The texts of one language. Names and moments come as they are to be written: see [`isolated`].
trait Words {
    /// The subject about one credential.
    fn ends(&self, name: &str, left: Left) -> String;
    /// The subject about two or more.
    fn several_end(&self, number: usize) -> String;
    /// Before what is said to somebody with this name.
    fn hello(&self, name: &str) -> String;
    /// Says what happens to so many credentials, which are listed below.
    fn soon(&self, product: &str, number: usize) -> String;
    /// A personal access token; `hint` is what is shown of its secret, as below.
    fn token(&self, name: &str, hint: &str) -> String;
    /// A key of a service account.
    fn key(&self, name: &str, account: &str, hint: &str) -> String;
    /// An API token of an app.
    fn app_token(&self, name: &str, app: &str, hint: &str) -> String;
    /// A line below a credential.
    fn end(&self, moment: &str, left: Left) -> String;
    /// Says that there are so many more, one or more.
    fn more(&self, number: usize) -> String;
    /// What to do.
    fn advice(&self) -> &'static str;

    /// The subject of an invitation.
    fn invites(&self, by: &str, organization: &str, product: &str) -> String;
    /// Before what is said to somebody whose name is not known.
    fn hello_stranger(&self) -> &'static str;
    /// Says what the invitation is to, and until when; the link is below.
    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String;
    /// What to do if it means nothing to them.
    fn unexpected(&self) -> &'static str;
}

fn words(language: Language) -> &'static dyn Words {
    match language {
        Language::English => &en::English,
        Language::German => &de::German,
        Language::Spanish => &es::Spanish,
        Language::Japanese => &ja::Japanese,
        Language::Arabic => &ar::Arabic,
    }
}

/// Tells a person that credentials of theirs, at least one, end soon.
pub fn notice(language: Language, product: &str, recipient: &str, endings: &[Ending], now: Timestamp) -> Letter {
    let words = words(language);
    let isolated = |text: &str| isolated(language, text);
    let subject = match endings {
        [one] => words.ends(&isolated(&one.name), left(one.at, now)),
        several => words.several_end(several.len()),
    };
    let hello = words.hello(&isolated(recipient));
    let mut body = format!("{hello}\n\n{}\n", words.soon(&isolated(product), endings.len()));
    for Ending { of, name, hint, at, page } in endings.iter().take(MOST_NAMED) {
        let (name, hint) = (isolated(name), isolated(hint));
        let credential = match of {
            Of::Recipient => words.token(&name, &hint),
            Of::ServiceAccount(account) => words.key(&name, &isolated(account), &hint),
            Of::App(app) => words.app_token(&name, &isolated(app), &hint),
        };
        let end = words.end(&isolated(&moment(*at)), left(*at, now));
        // An address is a line of its own, with nothing around it that mail programs could take for a part of it.
        let _ = write!(body, "\n{credential}\n{end}\n{page}\n");
    }
    if let Some(more) = endings.len().checked_sub(MOST_NAMED).filter(|&more| more > 0) {
        let _ = write!(body, "\n{}\n", words.more(more));
    }
    let _ = write!(body, "\n{}\n", words.advice());
    Letter { language, subject, body }
}

/// Tells a person that they are invited.
pub fn invitation(product: &str, invitation: &Invitation<'_>) -> Letter {
    let Invitation { language, link, until, .. } = *invitation;
    let words = words(language);
    let isolated = |text: &str| isolated(language, text);
    let (by, organization) = (isolated(invitation.by), isolated(invitation.organization));
    let (product, until) = (isolated(product), isolated(&moment(until)));
    let subject = words.invites(&by, &organization, &product);
    let (hello, invited) = (words.hello_stranger(), words.invitation(&by, &organization, &product, &until));
    let body = format!("{hello}\n\n{invited}\n\n{link}\n\n{}\n", words.unexpected());
    Letter { language, subject, body }
}

/// A text that may be written in the other direction than what stands around it, fenced off (U+2068, U+2069) so that
/// neither turns the other around. In Arabic that is every name, code and date, elsewhere a name in Arabic or Hebrew.
fn isolated(language: Language, text: &str) -> String {
    if language == Language::Arabic || text.chars().any(is_from_right_to_left) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

/// Whether a character is in one of the blocks that Unicode keeps for scripts from right to left.
fn is_from_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        || matches!(character, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// `2026-11-29 13:52 UTC`.
fn moment(at: Timestamp) -> String {
    let text = at.to_string();
    format!("{} {} UTC", text.get(..10).unwrap_or_default(), text.get(11..16).unwrap_or_default())
}

fn left(at: Timestamp, now: Timestamp) -> Left {
    let left = at.0 - now.0;
    let days = (left + DAY / 2) / DAY;
    let hours = (left + HOUR / 2) / HOUR;
    match (days, hours) {
        (2.., _) => Left::Days(days),
        (_, 1..) => Left::Hours(hours),
        _ => Left::LessThanAnHour,
    }
}
