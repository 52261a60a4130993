//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, plural, quoted};

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
        return ["Die ersten ", &grouped(number as u64), " Dienstkonten."].concat();
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
/// What that takes from any role.
pub const LIMITED: &str =
    "Erreicht nur deren Apps, nicht aber Mitglieder, Dienstkonten oder das Audit-Log, und kann keine Apps erstellen.";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "Es gibt noch keine Segmente. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "Segmente in neuem Tab erstellen";
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
        Role::Viewer => "Kann Apps, Builds, Mitglieder und Dienstkonten lesen, aber nichts ändern.",
        Role::Developer => {
            "Kann Apps, Builds, Mitglieder und Dienstkonten lesen, Apps erstellen und umbenennen und Builds hochladen. \
             Kann nichts löschen."
        }
        Role::Admin => {
            "Kann Apps, Builds, Mitglieder, Dienstkonten und das Audit-Log lesen, Apps erstellen, umbenennen und löschen und \
             Builds hochladen. Kann weder Mitglieder noch Zugangsdaten ändern."
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
