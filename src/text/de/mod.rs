//! German.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_accounts;
pub mod shortcuts;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::{Role, SHORTEST_PASSWORD};

use crate::{
    text::intl::{self, Plural},
    ui::moment::Distance,
};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "de-DE";

// Building blocks.

/// A count and its noun: "1 token", "1,284 tokens".
pub fn count(number: u64, one: &str, many: &str) -> String {
    [grouped(number).as_str(), " ", plural(number, one, many)].concat()
}

/// The noun that goes with a number.
pub fn plural<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    match intl::plural(number, LOCALE) {
        Plural::One => one,
        _ => many,
    }
}

/// A number with separators: "1,284".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["„", name, "“"].concat()
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[String]) -> String {
    joined(items, " und ")
}

/// "a", "a or b", "a, b or c".
fn either(items: &[String]) -> String {
    joined(items, " oder ")
}

fn joined(items: &[String], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", ").as_str(), conjunction, last].concat(),
    }
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "2 minutes ago", "yesterday", "in 6 days".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "gerade eben".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "Lokal";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "Hilfe";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Schließen";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Abbrechen";
/// Copies.
pub const COPY: &str = "Kopieren";
/// Has just copied.
pub const COPIED: &str = "Kopiert";
/// Asks again for what did not load.
pub const RETRY: &str = "Wiederholen";
/// Is asking again.
pub const RETRYING: &str = "Neuer Versuch\u{a0}…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "optional";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "Passwort anzeigen";
/// Names the way up.
pub const BREADCRUMB: &str = "Navigationspfad";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "Vollzugriff";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["Neuer Versuch in ", &seconds.to_string(), "\u{a0}s"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["Anfrage ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

// Errors.

/// This computer has no network.
pub const OFFLINE: &str = "Sie sind offline. Prüfen Sie Ihre Verbindung.";
/// The server cannot be reached.
pub const UNREACHABLE: &str =
    "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung oder versuchen Sie es gleich noch einmal.";
/// The server took too long.
pub const TIMED_OUT: &str = "Der Server hat nicht innerhalb von 10 Sekunden geantwortet.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "Ihre Sitzung ist abgelaufen. Melden Sie sich an, um fortzufahren.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "In diesem Browser ist jetzt jemand anderes angemeldet. Es wurde nichts ausgeführt.";
/// The server's fault.
pub const SERVER_FAILED: &str =
    "Auf dem Server ist etwas fehlgeschlagen. Details stehen in seinem Log unter der unten genannten Anfrage.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "Der Server ist gerade nicht verfügbar. Versuchen Sie es in Kürze noch einmal.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "Vielleicht ist es trotzdem geschehen. Versuchen Sie es ruhig noch einmal: Nichts geschieht doppelt.";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "Diese Seite versteht die Antwort des Servers nicht. Laden Sie die Seite neu.";

// The shell.

/// Jumps over the menus.
pub const SKIP_TO_CONTENT: &str = "Zum Inhalt springen";
/// Names the side menu.
pub const PAGES: &str = "Seiten";
/// Heads the pages of one's own account.
pub const YOUR_ACCOUNT: &str = "Ihr Konto";
/// The page of personal access tokens.
pub const ACCESS_TOKENS: &str = "Zugriffstoken";
/// The page of sessions.
pub const SESSIONS: &str = "Sitzungen";
/// The page of service accounts.
pub const SERVICE_ACCOUNTS: &str = "Dienstkonten";
/// The page of apps.
pub const APPS: &str = "Apps";
/// The page of segments.
pub const SEGMENTS: &str = "Segmente";
/// The page of members.
pub const MEMBERS: &str = "Mitglieder";
/// The page of what happened.
pub const AUDIT_LOG: &str = "Audit-Log";
/// Names the menu of workspaces.
pub const WORKSPACE: &str = "Workspace";
/// Leads to the pages of the current one.
pub const WORKSPACE_SETTINGS: &str = "Workspace-Einstellungen";
/// Somebody without any.
pub const NO_WORKSPACE: &str = "Kein Workspace";
/// Names the choice of a language.
pub const LANGUAGE: &str = "Sprache";
/// Heads the choice between light and dark.
pub const THEME: &str = "Design";
/// As the system has it.
pub const THEME_SYSTEM: &str = "System";
/// Always light.
pub const THEME_LIGHT: &str = "Hell";
/// Always dark.
pub const THEME_DARK: &str = "Dunkel";
/// Names the menu of one's account.
pub const ACCOUNT: &str = "Konto";
/// Ends the session.
pub const SIGN_OUT: &str = "Abmelden";
/// Is ending it.
pub const SIGNING_OUT: &str = "Wird abgemeldet\u{a0}…";
/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "Das Dashboard konnte nicht geladen werden";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str =
    "Das konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "Diese Seite konnte nicht geladen werden";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str =
    "Vielleicht war die Verbindung gestört, oder das Dashboard wurde aktualisiert, seit Sie es geöffnet haben.";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "Nicht mehr da";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "Das dürfen Sie hier nicht";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "Das konnte nicht geladen werden";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "Es wurde nichts geändert.";

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Admin",
        Role::Developer => "Entwickler",
        Role::Viewer => "Betrachter",
    }
}

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "Anmelden";
/// Under way.
pub const SIGNING_IN: &str = "Wird angemeldet\u{a0}…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "zur Verwaltung der Zugangsdaten auf ";
/// A field.
pub const EMAIL: &str = "E-Mail-Adresse";
/// A field.
pub const PASSWORD: &str = "Passwort";
/// Who helps.
pub const NO_ACCOUNT: &str = "Kein Konto oder Passwort vergessen? Wenden Sie sich an einen Admin Ihres Workspace.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "Skripte melden sich nicht hier an. Sie senden ein Token.";
/// Refused.
pub const WRONG_CREDENTIALS: &str =
    "E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es noch einmal.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "Das Passwort stimmt nicht. Prüfen Sie es und versuchen Sie es noch einmal.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "Geben Sie Ihre E-Mail-Adresse ein.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "Geben Sie Ihr Passwort ein.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 {
        count(seconds.into(), "Sekunde", "Sekunden")
    } else {
        count(seconds.div_ceil(60).into(), "Minute", "Minuten")
    };
    ["Zu viele Versuche. Warten Sie ", &wait, " und versuchen Sie es noch einmal."].concat()
}

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Zum Fortfahren anmelden";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "Das Anmeldeformular konnte nicht geladen werden. Ihre Eingaben bleiben erhalten. Versuchen Sie es noch einmal, oder melden Sie sich in einem anderen Tab an und machen Sie dann hier weiter.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "In anderem Tab anmelden";
/// Another person at the same browser.
pub const NOT_YOU: &str = "Sind das nicht Sie? ";
/// What signing out does there.
pub const AND_LEAVE: &str = " und diese Seite verlassen.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "Stunde", "Stunden"),
        minutes => count(minutes.into(), "Minute", "Minuten"),
    };
    let ended = [
        "Ihre Sitzung ist abgelaufen; das geschieht ",
        &idle,
        " nach der letzten Nutzung. Ihre Eingaben bleiben erhalten",
    ]
    .concat();
    match continues {
        Some(continues) => [&ended, "; ", continues, " geht weiter, sobald Sie angemeldet sind."].concat(),
        None => [&ended, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Jetzt ist jemand anderes angemeldet";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [other, " hat sich in einem anderen Tab dieses Browsers angemeldet. Diese Seite gehört noch zu ", own, ". Es wurde in keinem der beiden Namen etwas ausgeführt, und die Eingaben hier bleiben erhalten, bis Sie entscheiden."].concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Fortfahren als ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Beim Fortfahren wird die Seite neu geladen, ohne die Eingaben.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Anmelden als ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    let ends = ["Die Anmeldung beendet die Sitzung von ", other, " in diesem Browser. Ihre Eingaben bleiben erhalten"]
        .concat();
    match continues {
        Some(continues) => [&ends, "; ", continues, " geht weiter, sobald Sie angemeldet sind."].concat(),
        None => [&ends, "."].concat(),
    }
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    [product, " einrichten"].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str =
    "Legen Sie das erste Administratorkonto und seinen Workspace an. Alle anderen werden später eingeladen.";
/// A field.
pub const SETUP_CODE: &str = "Einmalcode";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "Der Server hat ihn beim Start in sein Log geschrieben.";
/// A field.
pub const WORKSPACE_NAME: &str = "Name des Workspace";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "Ihre Firma, Ihr Team oder Ihr Produkt. Später änderbar.";
/// A field.
pub const YOUR_NAME: &str = "Ihr Name";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Administratorkonto anlegen";
/// Under way.
pub const CREATING: &str = "Wird erstellt\u{a0}…";
/// Nothing typed.
pub const FILL_IN: &str = "Füllen Sie dieses Feld aus.";

/// How long a password has to be.
pub fn password_hint() -> String {
    ["Mindestens ", &SHORTEST_PASSWORD.to_string(), " Zeichen. Auf die Länge kommt es an, nicht auf Sonderzeichen."]
        .concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = grouped(length as u64);
    ["Dieses Passwort hat ", &length, " Zeichen. Verwenden Sie mindestens ", &SHORTEST_PASSWORD.to_string(), "."]
        .concat()
}

// Accepting an invitation.

/// The page.
pub const JOIN: &str = "Einem Workspace beitreten";

// Not found.

/// The page.
pub const NOT_FOUND: &str = "Hier ist nichts";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "Diese Adresse führt zu keiner Seite oder zu einem Workspace, dem Sie nicht \
     angehören. Prüfen Sie sie auf Tippfehler.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "Workspace nicht gefunden";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "Unter dieser Adresse gibt es keinen Workspace, oder Sie sind dort kein Mitglied. Ein Admin kann Sie hinzufügen.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Zu den Zugriffstoken";

// Sessions.

/// What the page is for.
pub const SESSIONS_LEAD: &str =
    "Browser, in denen Sie angemeldet sind. Melden Sie die ab, die Sie nicht kennen oder nicht mehr nutzen.";
/// A column.
pub const BROWSER: &str = "Browser";
/// A column.
pub const LAST_SEEN: &str = "Zuletzt aktiv";
/// A column.
pub const SIGNED_IN: &str = "Angemeldet";
/// A column of buttons.
pub const ACTIONS: &str = "Aktionen";
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
pub const SESSIONS_DID_NOT_LOAD: &str = "Ihre Sitzungen konnten nicht geladen werden";
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
