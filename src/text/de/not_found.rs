//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "Hier ist nichts";
/// What may be the cause.
pub const LEAD: &str = "Diese Adresse führt zu keiner Seite oder zu einem Workspace, dem Sie nicht \
     angehören. Prüfen Sie sie auf Tippfehler.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "Workspace nicht gefunden";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "Unter dieser Adresse gibt es keinen Workspace, oder Sie sind dort kein Mitglied. Ein Admin kann Sie hinzufügen.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Zu den Zugriffstoken";
