//! Where somebody is signed in.

use super::{count, grouped};

/// What the page is for.
pub const LEAD: &str =
    "Browser, in denen Sie angemeldet sind. Melden Sie die ab, die Sie nicht kennen oder nicht mehr nutzen.";
/// A column.
pub const BROWSER: &str = "Browser";
/// A column.
pub const LAST_SEEN: &str = "Zuletzt aktiv";
/// A column.
pub const SIGNED_IN: &str = "Angemeldet";
/// The one that asks.
pub const THIS_BROWSER: &str = "Dieser Browser";
/// Being looked at.
pub const NOW: &str = "jetzt";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "Andere abmelden\u{a0}…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "Alle anderen Browser abmelden?";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "Andere abmelden";
/// It did not load.
pub const DID_NOT_LOAD: &str = "Ihre Sitzungen konnten nicht geladen werden";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "Unbekannter Browser";

/// "Firefox on Windows".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = browser.unwrap_or(UNKNOWN_BROWSER);
    match system {
        Some(system) => [browser, " unter ", system].concat(),
        None => browser.to_owned(),
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let others = count(others, "anderen Browser", "anderen Browsern");
    [
        "In ",
        &others,
        " müssen Sie sich danach neu mit Ihrem Passwort anmelden. Zugriffstoken funktionieren weiter, und hier \
         bleiben Sie angemeldet.",
    ]
    .concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    [grouped(ended.into()).as_str(), " Browser abgemeldet"].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    [count(number, "Sitzung", "Sitzungen").as_str(), ". Ungenutzte Sitzungen enden von selbst."].concat()
}

// Another password.

/// Opens the form.
pub const CHANGE_PASSWORD_OPEN: &str = "Passwort ändern…";
/// The form; its button too.
pub const CHANGE_PASSWORD: &str = "Passwort ändern";
/// Under way.
pub const CHANGING_PASSWORD: &str = "Wird geändert…";
/// The one until now.
pub const CURRENT_PASSWORD: &str = "Bisheriges Passwort";
/// The one from now on.
pub const NEW_PASSWORD: &str = "Neues Passwort";
/// What else it does.
pub const CHANGE_PASSWORD_DETAIL: &str = "Ihre anderen Browser werden abgemeldet. Zugriffstoken funktionieren weiter.";
/// What goes on after signing in again.
pub const GOING_ON_CHANGING_PASSWORD: &str = "das Ändern Ihres Passworts";

/// It was done.
pub fn password_changed(ended: u32) -> String {
    match ended {
        0 => "Passwort geändert".to_owned(),
        _ => ["Passwort geändert, ", &count(ended.into(), "anderer Browser", "andere Browser"), " abgemeldet"].concat(),
    }
}
