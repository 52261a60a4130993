//! The apps of a workspace.

use super::{count, grouped, quoted};

/// What the page is for.
pub const LEAD: &str =
    "Jede App hat eigene API-Token und einen öffentlichen Schlüssel. Die Token einer App öffnen keine andere.";
/// Why a viewer sees no actions.
pub const VIEWER: &str = "Ihre Rolle hier ist Betrachter.";
/// Follows [`VIEWER`].
pub const VIEWER_DETAIL: &str =
    "Entwickler und Admins können Apps erstellen und umbenennen. Nur Admins können sie löschen.";
/// Why a developer cannot delete one.
pub const ONLY_ADMINS_DELETE: &str = "Nur Admins können Apps löschen. Fragen Sie einen Admin dieses Workspace.";
/// Opens the form.
pub const CREATE: &str = "App erstellen";
/// Under way.
pub const CREATING: &str = "Wird erstellt\u{a0}…";
/// A column.
pub const APP: &str = "App";
/// A column.
pub const SEGMENTS: &str = "Segmente";
/// A column.
pub const API_TOKENS: &str = "API-Token";
/// A column.
pub const BUILDS: &str = "Builds";
/// A column.
pub const CREATED: &str = "Erstellt";
/// In no segment.
pub const NO_SEGMENT: &str = "Kein Segment";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "Die Apps konnten nicht geladen werden";
/// There is none.
pub const EMPTY: &str = "Noch keine Apps";
/// What to do about it.
pub const EMPTY_DETAIL: &str = "Erstellen Sie eine, um Builds davon hochzuladen und ihren Nutzern Updates mitzuteilen.";
/// The same for somebody who cannot.
pub const EMPTY_FOR_VIEWERS: &str = "Ein Entwickler oder Admin dieses Workspace kann eine erstellen.";
/// A field.
pub const NAME: &str = "Name";
/// What a name is for.
pub const NAME_HINT: &str = "So, wie man die App kennt. Der Name in Adressen wird einmalig daraus gebildet und bleibt.";
/// The same when it is changed.
pub const RENAME_HINT: &str = "Der Name in Adressen bleibt, wie er ist; kein Skript muss geändert werden.";
/// The button.
pub const RENAME: &str = "App umbenennen";
/// Opens the form.
pub const RENAME_OPEN: &str = "Umbenennen\u{a0}…";
/// Opens the question.
pub const DELETE_OPEN: &str = "Löschen\u{a0}…";
/// The button.
pub const DELETE: &str = "App löschen";
/// Under way.
pub const DELETING: &str = "Wird gelöscht\u{a0}…";
/// Nobody can undo it.
pub const FOR_GOOD: &str =
    "Bereits installierte Apps erfahren nichts mehr von Updates. Das kann nicht rückgängig gemacht werden.";

/// A name that is empty.
pub const NAME_MISSING: &str = "Der Name ist leer. Geben Sie an, wie die App heißt.";

/// The title of the form for another name.
pub fn rename_title(name: &str) -> String {
    [&quoted(name), " umbenennen"].concat()
}

/// The question.
pub fn delete_title(name: &str) -> String {
    [&quoted(name), " löschen?"].concat()
}

/// What stops working at once.
pub fn what_stops(tokens: u32) -> String {
    let (what, whose) = match tokens {
        0 => ("Der Projekt-API-Schlüssel wird".to_owned(), "ihn"),
        some => (["Der Projekt-API-Schlüssel und ", &grouped(some.into()), " API-Token werden"].concat(), "sie"),
    };
    [&what, " sofort ungültig: Wer ", whose, " nutzt, erhält ab der nächsten Anfrage 401 Unauthorized."].concat()
}

/// What can no longer be read.
pub fn what_is_lost(builds: u32) -> String {
    match builds {
        0 => "Die Versionen der App sind nicht mehr lesbar.".to_owned(),
        some => [&count(some.into(), "Build", "Builds"), " und die Versionen der App sind nicht mehr lesbar."].concat(),
    }
}

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let apps = count(all as u64, "App", "Apps");
    if shown < all {
        return [grouped(shown as u64).as_str(), " von ", &apps, " angezeigt."].concat();
    }
    [apps.as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Apps nach Name oder Slug suchen";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name oder Slug";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["Keine App passt zu ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn created(name: &str) -> String {
    [&quoted(name), " wurde erstellt."].concat()
}

/// Said when it is done.
pub fn deleted(name: &str) -> String {
    [&quoted(name), " wurde gelöscht."].concat()
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["das Erstellen von ", &quoted(name)].concat()
}

/// What goes on after signing in again.
pub fn deleting(name: &str) -> String {
    ["das Löschen von ", &quoted(name)].concat()
}
