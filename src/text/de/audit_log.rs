//! What happened in a workspace.

use latchkey_api::audit::EventGroup;

use super::count;

/// What the page is for.
pub const LEAD: &str = "Wer hier was getan hat, das Neueste zuerst. Nichts darin lässt sich ändern oder entfernen.";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "Das Audit-Log konnte nicht geladen werden";
/// Not for everybody.
pub const ONLY_ADMINS: &str = "Nur Admins können das Audit-Log lesen";
/// What to do.
pub const ONLY_ADMINS_DETAIL: &str = "Es verrät, was alle im Workspace getan haben. Fragen Sie einen der Admins.";
/// There is nothing.
pub const EMPTY: &str = "Noch keine Einträge";
/// What belongs here.
pub const EMPTY_DETAIL: &str = "Hier steht künftig, was jemand mit Zugangsdaten, einer App oder einem Mitglied tut.";
/// Nothing happened to what was asked for.
pub const NO_HIT: &str = "Dazu gibt es keinen Eintrag";
/// What may be the cause.
pub const NO_HIT_DETAIL: &str = "In diesem Workspace wurde nichts damit getan.";
/// Said when more rows were added.
pub fn added(number: usize) -> String {
    [&count(number as u64, "weiterer Eintrag", "weitere Einträge"), " angezeigt."].concat()
}

/// Shows everything.
pub const SHOW_ALL: &str = "Alles anzeigen";
/// A column.
pub const WHAT: &str = "Was";
/// A column.
pub const FROM: &str = "Woher";
/// A column.
pub const WHEN: &str = "Wann";
/// The server's own doing.
pub const SERVER: &str = "Der Server";
/// Somebody who cannot be told.
pub const SOMEBODY: &str = "Jemand";
/// Takes the filter away.
pub const CLEAR: &str = "Wieder alles anzeigen";
/// Before the name of what the log is narrowed down to.
pub const ONLY: &str = "Nur ";
/// Where there is no name.
pub const ONE_THING: &str = "ein Objekt";

// What narrows it down.

/// Who did it.
pub const WHO: &str = "Wer";
/// Whoever it was.
pub const ANYONE: &str = "Alle";
/// Somebody whose name is not known.
pub const ONE_PERSON: &str = "Eine Person oder ein Konto";

/// Somebody who did something, in a list of all.
pub fn actor(kind: &str, name: &str) -> String {
    match kind {
        "server" => SERVER.to_owned(),
        "anonymous" => SOMEBODY.to_owned(),
        "service_account" => [name, ", Dienstkonto"].concat(),
        "credential" => [name, ", API-Token"].concat(),
        _ => name.to_owned(),
    }
}

/// Before what it is about.
pub const ABOUT: &str = "Bereich";
/// Whatever it is about.
pub const EVERYTHING: &str = "Alles";

/// What it is about.
pub fn group(group: EventGroup) -> &'static str {
    match group {
        EventGroup::Credentials => "Token und Schlüssel",
        EventGroup::ServiceAccounts => "Dienstkonten",
        EventGroup::Apps => "Apps, Builds und Versionen",
        EventGroup::Segments => "Segmente",
        EventGroup::Members => "Mitglieder und Workspace",
    }
}

/// Before the first day.
pub const FIRST_DAY: &str = "Von";
/// Before the last day.
pub const LAST_DAY: &str = "Bis";
/// Takes every filter away.
pub const CLEAR_FILTERS: &str = "Filter zurücksetzen";
/// Nothing fits.
pub const NO_MATCH: &str = "Keine passenden Einträge";
/// What may be the cause.
pub const NO_MATCH_DETAIL: &str = "Entfernen Sie einen Filter, oder wählen Sie andere Tage.";
/// What is the cause.
pub const BACKWARDS: &str = "Der letzte Tag liegt vor dem ersten.";

/// How many rows are shown. It is said when others are.
pub fn shown(number: usize) -> String {
    [&count(number as u64, "Eintrag", "Einträge"), " angezeigt."].concat()
}

// Details of an event.

/// A line.
pub const ACTION: &str = "Aktion";
/// A line.
pub const SUBJECT: &str = "ID";
/// A line.
pub const CLIENT: &str = "Client";
/// A line.
pub const REQUEST: &str = "Anfrage";
/// A line.
pub const TIME: &str = "Zeit";

/// What somebody did, between their name and that of what they did it to; `None` for what this page does not know. Where a
/// verb ends behind its object, a colon keeps the name out of the sentence.
pub fn did(action: &str) -> Option<&'static str> {
    Some(match action {
        "user.create" => "erstellte das Konto",
        "organization.create" => "erstellte den Workspace",
        "app.create" => "erstellte die App",
        "app.rename" => "änderte den Namen der App",
        "app.delete" => "löschte die App",
        "build.upload" => "lud den Build hoch:",
        "version.create" => "erstellte die Version",
        "version.change" => "änderte die Version",
        "version.delete" => "löschte die Version",
        "segment.create" => "erstellte das Segment",
        "segment.change" => "änderte das Segment",
        "segment.delete" => "löschte das Segment",
        "member.add" => "fügte das Mitglied hinzu:",
        "member.change_role" => "änderte die Rolle von",
        "member.remove" => "entfernte das Mitglied",
        "invitation.create" => "erstellte die Einladung für",
        "invitation.accept" => "nahm die Einladung an:",
        "invitation.withdraw" => "zog die Einladung zurück:",
        "service_account.create" => "erstellte das Dienstkonto",
        "service_account.change" => "änderte das Dienstkonto",
        "service_account.delete" => "löschte das Dienstkonto",
        "service_account_key.create" => "erstellte den Schlüssel",
        "service_account_key.rename" => "änderte den Namen des Schlüssels",
        "service_account_key.revoke" => "widerrief den Schlüssel",
        "service_account_key.replace_secret" => "erneuerte das Secret des Schlüssels",
        "app_api_token.create" => "erstellte das API-Token",
        "app_api_token.rename" => "änderte den Namen des API-Tokens",
        "app_api_token.revoke" => "löschte das API-Token",
        "app_api_token.replace_secret" => "erneuerte das Secret des API-Tokens",
        "project_api_key.create" => "erstellte den Projekt-API-Schlüssel von",
        "project_api_key.replace" => "ersetzte den Projekt-API-Schlüssel von",
        "project_api_key.revoke" => "widerrief den Projekt-API-Schlüssel von",
        "access_token.revoke" => "beendete das kurzlebige Token von",
        "personal_access_token.create" => "generierte das Zugriffstoken",
        "personal_access_token.rename" => "änderte den Namen des Zugriffstokens",
        "personal_access_token.revoke" => "widerrief das Zugriffstoken",
        "personal_access_token.replace_secret" => "erneuerte das Secret des Zugriffstokens",
        _ => return None,
    })
}

/// A name of the details in words: `expiresAt` is "Expires at".
pub fn label(name: &str) -> String {
    known_label(name).map_or_else(|| spaced(name), str::to_owned)
}

fn known_label(name: &str) -> Option<&'static str> {
    Some(match name {
        "added" => "Hinzugefügt",
        "app" => "App",
        "apps" => "Apps",
        "because" => "Anlass",
        "by" => "Durch",
        "changed" => "Geändert",
        "count" => "Anzahl",
        "demo" => "Demo",
        "environment" => "Umgebung",
        "expiresAt" => "Läuft ab",
        "from" => "Vorher",
        "invitation" => "Einladung",
        "keys" => "Schlüssel",
        "lastFour" => "Letzte vier Zeichen",
        "platform" => "Plattform",
        "removed" => "Entfernt",
        "replaced" => "Ersetzt",
        "revokedApiTokens" => "Widerrufene API-Token",
        "role" => "Rolle",
        "scopes" => "Scopes",
        "segments" => "Segmente",
        "serviceAccount" => "Dienstkonto",
        "serviceAccounts" => "Dienstkonten",
        "sha256" => "SHA-256",
        "size" => "Größe",
        "to" => "Nachher",
        "withdrawnInvitations" => "Zurückgezogene Einladungen",
        "worksIn" => "Gilt für",
        _ => return None,
    })
}

/// The words of a name that has none of this language.
fn spaced(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for (at, letter) in name.chars().enumerate() {
        match letter {
            _ if at == 0 => words.push(letter.to_ascii_uppercase()),
            'A'..='Z' => words.extend([' ', letter.to_ascii_lowercase()]),
            '_' => words.push(' '),
            _ => words.push(letter),
        }
    }
    words
}
