//! The API tokens and the public key of an app.

use super::{count, quoted};

/// The page.
pub const TITLE: &str = "API-Token";
/// What the page is for.
pub const LEAD: &str = "Jedes öffnet die Integrations-API dieser App und sonst nichts. Nutzen Sie eines pro \
     Integration; so lässt sich jedes einzeln löschen.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "Ihre Rolle hier ist Betrachter.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "Entwickler und Admins können Token erstellen, umbenennen und löschen und den Projekt-API-Schlüssel ersetzen.";
/// There is no such app.
pub const NO_SUCH_APP: &str = "App nicht gefunden";
/// What may be the cause.
pub const NO_SUCH_APP_DETAIL: &str =
    "Unter dieser Adresse gibt es in diesem Workspace keine App, oder sie wurde gelöscht.";
/// The way out.
pub const GO_TO_APPS: &str = "Zu den Apps";

// A new token.

/// The dialog.
pub const CREATE: &str = "API-Token erstellen";
/// The button.
pub const SAVE: &str = "Speichern";
/// Under way.
pub const SAVING: &str = "Wird gespeichert\u{a0}…";
/// What a name may look like.
pub const PLACEHOLDER: &str = "Bitrise CI";
/// What a name is for.
pub const NAME_HINT: &str =
    "Die Integration, die es nutzen wird, etwa Fastlane-Release, Azure-DevOps-Pipeline oder lokales Upload-Skript.";
/// What follows.
pub const SHOWN_ONCE: &str = "Sie können das Token kopieren, bis Sie diese Seite verlassen.";

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["das Erstellen von ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), " wurde erstellt."].concat()
}

// The public key.

/// The section.
pub const PROJECT_KEY: &str = "Projekt-API-Schlüssel";
/// What it is.
pub const PROJECT_KEY_LEAD: &str = "Öffentlich: Er prüft nur, ob eine Version der App aktualisiert werden muss.";
/// A line.
pub const KEY: &str = "Schlüssel";
/// A line.
pub const SENT_AS: &str = "Gesendet als";
/// A line.
pub const OPENS: &str = "Öffnet";
/// Follows the only endpoint that it opens.
pub const NOTHING_ELSE: &str = " und sonst nichts, daher darf er Teil der App sein.";
/// A line.
pub const MADE: &str = "Erstellt";
/// Before whoever made it.
pub const BY: &str = " von ";
/// How often the key was used: "1,284 version checks in the last 7 days." Or since a date, from which on that is known.
pub fn checks(number: u64, since: Option<&str>) -> String {
    let checks = match number {
        0 => "Keine Versionsprüfung".to_owned(),
        some => count(some, "Versionsprüfung", "Versionsprüfungen"),
    };
    match since {
        None => [&checks, " in den letzten 7 Tagen."].concat(),
        Some(date) => [&checks, " seit Beginn der Zählung am ", date, "."].concat(),
    }
}

/// In place of how often it was used.
pub const CHECKS_DID_NOT_LOAD: &str = "Wie oft er in den letzten 7 Tagen genutzt wurde, konnte nicht geladen werden.";

/// Copies it.
pub const COPY_KEY: &str = "Projekt-API-Schlüssel kopieren";
/// It did not load.
pub const KEY_DID_NOT_LOAD: &str = "Der Projekt-API-Schlüssel konnte nicht geladen werden";
/// There is none.
pub const NO_KEY: &str = "Diese App hat keinen Projekt-API-Schlüssel.";
/// Makes the first one.
pub const MAKE_KEY: &str = "Projekt-API-Schlüssel erstellen";
/// Opens the question.
pub const REPLACE_OPEN: &str = "Ersetzen\u{a0}…";
/// The question.
pub fn replace_question(app: &str) -> String {
    ["Projekt-API-Schlüssel von ", &quoted(app), " ersetzen?"].concat()
}

/// The answer.
pub const REPLACE: &str = "Schlüssel ersetzen";
/// Under way.
pub const REPLACING: &str = "Wird ersetzt\u{a0}…";
/// What happens.
pub const REPLACE_DETAIL: &str = "Bereits installierte Apps enthalten den alten Schlüssel. Deren Versionsprüfungen \
     erhalten ab der nächsten Anfrage 401 Unauthorized, sie erfahren also nichts mehr von Updates.";
/// What to do, and that there is no way back.
pub const REPLACE_THEN: &str =
    "Erst ein Release mit dem neuen Schlüssel prüft wieder Versionen. Das kann nicht rückgängig gemacht werden.";
/// Said when it is done.
pub const REPLACED: &str = "Der Projekt-API-Schlüssel wurde ersetzt.";
/// What goes on after signing in again.
pub const GOES_ON_REPLACING: &str = "das Ersetzen des Projekt-API-Schlüssels";
