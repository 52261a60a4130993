//! What went wrong, and what to do about it.

/// This computer had no network. May be read when it has one again.
pub const OFFLINE: &str = "Dieses Gerät war offline. Versuchen Sie es noch einmal, sobald es verbunden ist.";
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
    "Auf dem Server ist etwas fehlgeschlagen. Details stehen in seinem Log unter dieser Anfrage-ID.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "Der Server ist gerade nicht verfügbar. Versuchen Sie es in Kürze noch einmal.";
/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str =
    "Vielleicht ist es trotzdem geschehen. Versuchen Sie es ruhig noch einmal: Nichts geschieht doppelt.";
/// What came to nothing, as the subject of a sentence, or perhaps did.
pub fn not_done(what: &str, unsure: bool) -> String {
    [if unsure { "Es ist nicht bekannt, ob dies erledigt wurde: " } else { "Nicht erledigt: " }, what, "."].concat()
}

/// An answer that cannot be read.
pub const UNEXPECTED: &str = "Diese Seite versteht die Antwort des Servers nicht. Laden Sie die Seite neu.";

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
