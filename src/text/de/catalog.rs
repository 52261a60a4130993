//! The words of the catalog of scopes that comes with the server, which are English.

/// These words in the language; what an operator wrote stays as it is.
pub fn word(theirs: &str) -> &str {
    match theirs {
        "Versions" | "versions" => "Versionen",
        "Release versions of an app" => "Release-Versionen einer App",
        "List versions and retrieve a specific version." => "Versionen auflisten und einzelne Versionen abrufen.",
        "Create, update and delete versions." => "Versionen erstellen, ändern und löschen.",
        "builds" => "Builds",
        "Uploaded build files" => "Hochgeladene Build-Dateien",
        "List builds and download them." => "Builds auflisten und herunterladen.",
        "Upload builds." => "Builds hochladen.",
        "apps" => "Apps",
        "Apps and their settings" => "Apps und ihre Einstellungen",
        "List apps and read their settings." => "Apps auflisten und ihre Einstellungen lesen.",
        "Create apps and change their settings." => "Apps erstellen und ihre Einstellungen ändern.",
        "workspaces" => "Workspaces",
        "Names, plans, sub-workspaces" => "Namen, Tarife, untergeordnete Workspaces",
        "List workspaces and read their details." => "Workspaces auflisten und ihre Details lesen.",
        "Members" | "members" => "Mitglieder",
        "People and their roles" => "Personen und ihre Rollen",
        "List the members of a workspace and their roles." => {
            "Die Mitglieder eines Workspace und ihre Rollen auflisten."
        }
        "Audit log" => "Audit-Log",
        "the audit log" => "das Audit-Log",
        "Who did what, and when" => "Wer was wann getan hat",
        "Read the audit log of a workspace." => "Das Audit-Log eines Workspace lesen.",
        "Read" => "Lesen",
        "read" => "lesen",
        "Write" => "Schreiben",
        "write" => "schreiben",
        "Read only" => "Nur Lesen",
        "CI upload" => "CI-Upload",
        "Full access" => super::FULL_ACCESS,
        own => own,
    }
}
