//! Which credential is for what.

/// Opens the answer, and heads it.
pub const WHICH: &str = "Welche Zugangsdaten brauche ich?";
/// Above the kinds.
pub const LEAD: &str = "Nehmen Sie die, die am wenigsten dürfen und trotzdem ausreichen.";
/// A line.
pub const REACHES: &str = "Reichweite";
/// A line.
pub const FOR: &str = "Wofür";
/// A line.
pub const SENT_AS: &str = "Gesendet als";
/// A line.
pub const MADE_IN: &str = "Erstellt unter";

/// What is said of a kind of credential.
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// What it opens.
    pub reaches: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// The header that it is sent in.
    pub header: &'static str,
    /// Where it is made: the page.
    pub made_in: &'static str,
    /// Follows where it is made.
    pub by: &'static str,
}

/// One's own.
pub const ACCESS_TOKEN: Kind = Kind {
    name: "Persönliches Zugriffstoken",
    reaches: "Was Sie erreichen, begrenzt auf seine Scopes, Workspaces und Apps",
    purpose: "Skripte und Werkzeuge, die in Ihrem Namen handeln: die Versions-API, die Apps-API, Ihr eigenes Konto",
    header: "Authorization: Bearer",
    made_in: "Ihr Konto, Zugriffstoken",
    by: "",
};
/// A system's.
pub const SERVICE_ACCOUNT: Kind = Kind {
    name: "Dienstkonto",
    reaches: "Alle Apps eines Workspace oder ausgewählte Segmente, im Rahmen seiner Rolle",
    purpose: "Die Workspace-API: Automatisierung über mehrere Apps hinweg, etwa Geräte-Clouds und Plattform-Skripte",
    header: "Authorization: Bearer",
    made_in: "Workspace, Dienstkonten",
    by: ", durch Admins",
};
/// An app's.
pub const APP_API_TOKEN: Kind = Kind {
    name: "App-API-Token",
    reaches: "Eine App",
    purpose: "Die Integrations-API: Builds aus einer Pipeline hochladen und auflisten",
    header: "Authorization: Bearer",
    made_in: "Apps, API-Token der App",
    by: ", durch Entwickler und Admins",
};
/// An app's public one.
pub const PROJECT_API_KEY: Kind = Kind {
    name: "Projekt-API-Schlüssel",
    reaches: "Nur die Versionsprüfung einer App",
    purpose: "In der App, die Sie ausliefern: Er ist öffentlich, kein Geheimnis",
    header: "x-api-key",
    made_in: "Apps, API-Token der App",
    by: ", durch Entwickler und Admins",
};
