//! The page of a service account.

use super::{count, grouped, listed, quoted};

// The details.

/// No such account.
pub const NOT_FOUND: &str = "Dienstkonto nicht gefunden";
/// What may be the cause.
pub const NOT_FOUND_LEAD: &str = "Es wurde gelöscht, oder die Adresse enthält einen Tippfehler.";
/// The way out.
pub const GO_TO_LIST: &str = "Zu den Dienstkonten";
/// It did not load.
pub const ONE_DID_NOT_LOAD: &str = "Das Dienstkonto konnte nicht geladen werden";
/// A line of the details.
pub const IDENTIFIER: &str = "Kennung";
/// Copies it.
pub const COPY_IDENTIFIER: &str = "Kennung kopieren";
/// Said when it was copied.
pub const IDENTIFIER_COPIED: &str = "Kennung kopiert";
/// A line of the details.
pub const SEGMENTS: &str = "Segmente";
/// Opens the form.
pub const EDIT: &str = "Bearbeiten";
/// Above the keys.
pub const KEYS_LEAD: &str = "Ersetzen Sie einen Schlüssel, ohne Name, Rolle oder Verlauf des Kontos zu verlieren.";
/// A column.
pub const KEY: &str = "Schlüssel";
/// An account without any.
pub const NO_KEYS_YET: &str = "Dieses Konto hat keinen Schlüssel, daher kann niemand es nutzen.";

/// How many apps its segments have: "11 of 14 apps in Harbour Mobile".
pub fn apps_of(number: usize, all: usize, workspace: &str) -> String {
    [&grouped(number as u64), " von ", &count(all as u64, "App", "Apps"), " in ", workspace].concat()
}

/// All of them: "14 apps in Harbour Mobile, and every app added later".
pub fn all_apps(all: usize, workspace: &str) -> String {
    [&count(all as u64, "App", "Apps"), " in ", workspace, " und alle später hinzugefügten"].concat()
}

/// Before the address that it was used from.
pub const FROM: &str = " von ";

/// Before what was asked for.
pub const ASKED: &str = ", ";

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), " bearbeiten"].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str =
    "Name und Kennung lassen sich nicht ändern. Für die Schlüssel gelten die neuen Rechte ab der nächsten Anfrage.";
/// The button.
pub const SAVE: &str = "Änderungen speichern";
/// Under way.
pub const SAVING: &str = "Wird gespeichert\u{a0}…";

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["das Ändern von ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), " wurde geändert."].concat()
}

// Keys.

/// Opens the form.
pub const ADD_KEY: &str = "Schlüssel hinzufügen";
/// Under way.
pub const ADDING: &str = "Wird hinzugefügt\u{a0}…";
/// What a key's name is for.
pub const KEY_NAME_HINT: &str = "Geben Sie an, wo er eingesetzt wird: Pipeline, Skript oder Rechner.";
/// A key's menu.
pub const REPLACE_OPEN: &str = "Schlüssel ersetzen\u{a0}…";
/// A key's menu.
pub const RENAME_OPEN: &str = "Umbenennen\u{a0}…";
/// A key's menu.
pub const REVOKE_OPEN: &str = "Schlüssel widerrufen\u{a0}…";
/// A key's menu.
pub const SHOW_IN_LOG: &str = "Im Audit-Log anzeigen";

/// The dialog.
pub fn replace_title(name: &str) -> String {
    [&quoted(name), " ersetzen"].concat()
}

/// How that goes.
pub const REPLACE_LEAD: &str = "So kommt ein zweiter Schlüssel mit demselben Namen hinzu. Der alte funktioniert \
     weiter, es fällt also nichts aus: Setzen Sie den neuen an seine Stelle, beobachten Sie die letzte Nutzung und \
     widerrufen Sie dann den alten.";
/// The button.
pub const REPLACE: &str = "Neuen Schlüssel hinzufügen";

/// What goes on after signing in again.
pub fn adding_key(name: &str) -> String {
    ["das Hinzufügen des Schlüssels ", &quoted(name)].concat()
}

/// The old one can go.
pub fn old_key_works(name: &str) -> String {
    ["Der alte Schlüssel ", &quoted(name), " funktioniert noch."].concat()
}

/// When it can.
pub const OLD_KEY_THEN: &str = "Sobald der neue überall im Einsatz ist, ";
/// What to do then.
pub const REVOKE_OLD: &str = "widerrufen Sie den alten Schlüssel";

/// The dialog.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), " umbenennen"].concat()
}

/// The button.
pub const RENAME: &str = "Schlüssel umbenennen";

/// The question.
pub fn revoke_title(name: &str) -> String {
    [&quoted(name), " widerrufen?"].concat()
}

/// The answer.
pub const REVOKE: &str = "Schlüssel widerrufen";
/// Before the way out.
pub const IMMEDIATE_KEEP: &str =
    "Das Widerrufen wirkt sofort und kann nicht rückgängig gemacht werden. Damit alles weiterläuft, ";
/// The way out.
pub const ADD_ANOTHER: &str = "fügen Sie zuerst einen weiteren Schlüssel hinzu";
/// After the way out.
pub const FIRST: &str = ".";
/// It is not the only one.
pub const OTHERS_WORK: &str = "Die anderen Schlüssel des Kontos funktionieren weiter.";

/// Said when it is done.
pub fn revoked(name: &str) -> String {
    ["Der Schlüssel ", &quoted(name), " wurde widerrufen."].concat()
}

// Deleting.

/// Above what cannot be undone.
pub const DANGER_ZONE: &str = "Gefahrenzone";
/// What can be done.
pub const DELETE_THIS: &str = "Dieses Dienstkonto löschen";
/// Opens the question.
pub const DELETE_OPEN: &str = "Dienstkonto löschen\u{a0}…";
/// The answer.
pub const DELETE: &str = "Dienstkonto löschen";
/// Under way.
pub const DELETING: &str = "Wird gelöscht\u{a0}…";

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), " löschen?"].concat()
}

/// What happens to its keys.
pub fn keys_stop(number: usize) -> String {
    match number {
        0 => NO_KEY_WORKS.to_owned(),
        1 => "Der Schlüssel wird sofort ungültig.".to_owned(),
        _ => ["Die ", &grouped(number as u64), " Schlüssel werden sofort ungültig."].concat(),
    }
}

const NO_KEY_WORKS: &str = "Das Konto hat keinen gültigen Schlüssel.";

/// Who uses them.
pub fn callers(number: usize) -> String {
    match number {
        0 => "Das Konto wurde in den letzten 7 Tagen nicht genutzt.".to_owned(),
        1 => "In den letzten 7 Tagen hat 1 Client das Konto genutzt.".to_owned(),
        _ => ["In den letzten 7 Tagen haben ", &grouped(number as u64), " Clients das Konto genutzt."].concat(),
    }
}

/// What is left.
pub const LOG_STAYS: &str = "Das Audit-Log bleibt.";
/// There is no way back.
pub const DELETE_FOR_GOOD: &str = "Das Löschen wirkt sofort und kann nicht rückgängig gemacht werden.";

/// The keys by name.
pub fn its_keys(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    match quoted.len() {
        0 => NO_KEY_WORKS.to_owned(),
        1 => ["Der Schlüssel ", &quoted[0], " wird sofort ungültig."].concat(),
        _ => ["Die Schlüssel ", &listed(&quoted), " werden sofort ungültig."].concat(),
    }
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["das Löschen von ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " wurde gelöscht."].concat()
}

/// The address names no key of the account.
pub const NO_SUCH_KEY: &str = "Dieser Schlüssel wurde widerrufen, oder er gehört zu einem anderen Dienstkonto.";
