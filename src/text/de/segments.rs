//! Segments: sets of apps.

use super::{count, grouped, listed, plural, quoted};

/// What the page is for.
pub const LEAD: &str = "Benannte Gruppen von Apps. Ein Dienstkonto lässt sich auf einige davon begrenzen.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Segment erstellen";
/// Under way.
pub const CREATING: &str = "Wird erstellt\u{a0}…";
/// A column.
pub const SEGMENT: &str = "Segment";
/// A column and a field.
pub const APPS: &str = "Apps";
/// A column: the service accounts that are limited to it.
pub const LIMITED: &str = "Genutzt von";
/// None is.
pub const NONE: &str = "Keinem";
/// A segment without apps.
pub const NO_APPS: &str = "Keine Apps";
/// There is none.
pub const EMPTY: &str = "Noch keine Segmente";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Erstellen Sie eines, um einem Dienstkonto einige der Apps statt aller zu geben.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "Ein Admin des Workspace kann eines erstellen.";
/// They did not load.
pub const DID_NOT_LOAD: &str = "Die Segmente konnten nicht geladen werden";
/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Nur Admins können Segmente erstellen und ändern.";
/// What the others do.
pub const ADMINS_ONLY_DETAIL: &str = "Sie sehen, welche Apps darin sind.";
/// A row's menu.
pub const EDIT_OPEN: &str = "Bearbeiten\u{a0}…";
/// A row's menu.
pub const DELETE_OPEN: &str = "Löschen\u{a0}…";

/// Under the list.
pub fn number(number: usize) -> String {
    [&count(number as u64, "Segment", "Segmente"), "."].concat()
}

/// How many apps.
pub fn app_count(number: usize) -> String {
    count(number as u64, "App", "Apps")
}

/// The dialog.
pub fn edit_title(name: &str) -> String {
    [&quoted(name), " bearbeiten"].concat()
}

/// The button.
pub const SAVE: &str = "Segment speichern";
/// Under way.
pub const SAVING: &str = "Wird gespeichert\u{a0}…";
/// A field.
pub const NAME: &str = "Name";
/// What makes a good one.
pub const NAME_HINT: &str = "Was die Apps gemeinsam haben, etwa iOS-Apps.";
/// Nothing typed.
pub const NAME_MISSING: &str = "Der Name ist leer. Geben Sie an, was die Apps gemeinsam haben.";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "App suchen";
/// The workspace has none.
pub const NO_APPS_YET: &str = "Dieser Workspace hat noch keine Apps.";
/// The search has no hit.
pub const NO_APP_FOUND: &str = "Keine App enthält das im Namen.";
/// They did not load.
pub const APPS_DID_NOT_LOAD: &str = "Die Apps konnten nicht geladen werden.";

/// Beside the field: "3 of 14".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [&grouped(chosen as u64), " von ", &grouped(all as u64)].concat()
}

/// Who feels a change.
pub fn change_reaches(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let works = plural(names.len() as u64, " arbeitet", " arbeiten");
    [&listed(&quoted), works, " ab der nächsten Anfrage mit dem, was Sie speichern."].concat()
}

/// What goes on after signing in again.
pub fn saving(name: &str) -> String {
    ["das Speichern von ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn saved(name: &str) -> String {
    [&quoted(name), " wurde gespeichert."].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), " löschen?"].concat()
}

/// The answer.
pub const DELETE: &str = "Segment löschen";
/// Under way.
pub const DELETING: &str = "Wird gelöscht\u{a0}…";
/// Nobody loses anything.
pub const NOBODY_LIMITED: &str = "Kein Dienstkonto ist darauf begrenzt, daher fällt nichts aus.";
/// Before those that may lose something.
pub const THESE_LOSE: &str = "Diese Dienstkonten sind darauf begrenzt. Ab ihrer nächsten Anfrage:";
/// One whose other segments hold the same apps.
pub const LOSES_NOTHING: &str = "verliert keine App";

/// One whose other segments lack these apps.
pub fn loses(apps: &str) -> String {
    ["verliert ", apps].concat()
}

/// One that has no other segment.
pub const WORKS_NOWHERE: &str = "gilt danach nirgends mehr";
/// What stays, and that there is no way back.
pub const APPS_STAY: &str = "Die Apps bleiben. Das Löschen kann nicht rückgängig gemacht werden.";

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["das Löschen von ", &quoted(name)].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " wurde gelöscht."].concat()
}

/// The address names no segment of the workspace.
pub const NO_SUCH_SEGMENT: &str = "Dieses Segment wurde gelöscht, oder es gehört zu einem anderen Workspace.";
