//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, listed, plural, quoted};

// The list.

/// What the page is for.
pub const LEAD: &str = "Konten für Systeme, nicht für Menschen. Sie nutzen die Workspace-API im Rahmen ihrer Rolle, \
     für alle Apps oder ausgewählte Segmente.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Dienstkonto erstellen";
/// A column.
pub const ACCOUNT: &str = "Konto";
/// A column and a line of the details.
pub const ROLE: &str = "Rolle";
/// A column and a field.
pub const WORKS_IN: &str = "Gilt für";
/// A column and a section.
pub const KEYS: &str = "Schlüssel";
/// A column.
pub const CREATED: &str = "Erstellt";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name oder Beschreibung";
/// Names the search field.
pub const SEARCH: &str = "Nach Name oder Beschreibung suchen";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "Ganzer Workspace";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "Nirgends: Segmente gelöscht";
/// No key that works.
pub const NO_KEYS: &str = "Kein Schlüssel";
/// An account that is never called.
pub const NEVER_USED: &str = "Nie genutzt";
/// Before who made it.
pub const BY: &str = "von ";

/// Keys that work: "2 active".
pub fn active_keys(number: u32) -> String {
    [&grouped(number.into()), " aktiv"].concat()
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " läuft bald ab", " laufen bald ab")].concat()
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    [&grouped(number.into()), " abgelaufen"].concat()
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    if more {
        return ["Die ersten ", &grouped(number as u64), " Dienstkonten nach Name."].concat();
    }
    [&count(number as u64, "Dienstkonto", "Dienstkonten"), "."].concat()
}

/// There is none.
pub const EMPTY: &str = "Noch keine Dienstkonten";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Erstellen Sie eines für jedes System, das die Workspace-API nutzt; so lässt sich jedes einzeln löschen.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "Ein Admin des Workspace kann eines erstellen.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "Die Dienstkonten konnten nicht geladen werden";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "Es wurde nichts geändert, und die Schlüssel funktionieren weiter.";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    ["Kein Dienstkonto passt zu ", &quoted(search)].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Nur Admins können Dienstkonten erstellen und ändern.";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "Ihre Rolle hier ist Admin.",
        Role::Developer => {
            "Ihre Rolle hier ist Entwickler: Sie sehen die Konten und was sie getan haben, ohne ihre Secrets."
        }
        Role::Viewer => {
            "Ihre Rolle hier ist Betrachter: Sie sehen die Konten und was sie getan haben, ohne ihre Secrets."
        }
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "Für ein System, nicht für einen Menschen. Eines pro Integration.";
/// Under way.
pub const CREATING: &str = "Wird erstellt\u{a0}…";
/// A field.
pub const NAME: &str = "Name";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "Beschreibung";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "Was es tut und wer sich darum kümmert.";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "Erster Schlüssel läuft ab";
/// Stands before the identifier's end while there is no name.
pub const ANY_NAME: &str = "name";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "am wenigsten Rechte";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "Ganzer Workspace";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "Ausgewählte Segmente";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "Es gibt noch keine Segmente. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "Segmente erstellen";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "Die Segmente konnten nicht geladen werden.";
/// None is ticked.
pub const NO_SEGMENT: &str =
    "Kein Segment ist ausgewählt. Wählen Sie mindestens eines aus oder nehmen Sie den ganzen Workspace.";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "Alle Apps, auch später hinzugefügte".to_owned(),
        Some(number) => [&count(number as u64, "App", "Apps"), " und alle später hinzugefügten"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "Liest Apps, Builds, Mitglieder und Dienstkonten. Ändert nichts.",
        Role::Developer => {
            "Erstellt außerdem Apps, benennt sie um und lädt Builds hoch. Löscht nichts, keine Workspace-Einstellungen."
        }
        Role::Admin => {
            "Löscht außerdem Apps und liest das Audit-Log. Mitglieder und Zugangsdaten bleiben Menschen vorbehalten."
        }
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["das Erstellen von ", &quoted(name)].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "Der Name ist leer. Geben Sie an, für welches System es ist, etwa ci-pipeline.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_NAME.to_string());
            ["Dieser Name hat ", &length, " Zeichen. Kürzen Sie ihn auf höchstens ", &longest, "."].concat()
        }
        NameFault::Characters => {
            "Verwenden Sie Kleinbuchstaben, Ziffern und dazwischen einzelne Bindestriche, etwa ci-pipeline.".to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_DESCRIPTION.to_string());
            ["Diese Beschreibung hat ", &length, " Zeichen. Kürzen Sie sie auf höchstens ", &longest, "."].concat()
        }
        DescriptionFault::Control => {
            "Diese Beschreibung enthält ein unsichtbares Zeichen, etwa einen Zeilenumbruch. Geben Sie sie neu ein."
                .to_owned()
        }
    }
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "Läuft ab";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    ["in ", &days.to_string(), " Tagen"].concat()
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "an einem Datum";
/// Without an end.
pub const NEVER: &str = "nie";
/// What that means.
pub const NEVER_CLAIM: &str = "Ohne Enddatum gilt der Zugang, bis ihn jemand beendet.";
/// What would be better.
pub const NEVER_DETAIL: &str = "Mit einem Datum endet ein vergessener Zugang von selbst.";

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

/// What was asked for: ", POST /v1/organizations/{organizationId}/apps".
pub fn request(method: &str, path: &str) -> String {
    [", ", method, " ", path].concat()
}

// Editing.

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), " bearbeiten"].concat()
}

/// What stays as it is.
pub const EDIT_LEAD: &str =
    "Name und Kennung bleiben. Für die Schlüssel gelten die neuen Rechte ab der nächsten Anfrage.";
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
