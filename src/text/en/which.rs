//! Which credential is for what.

/// Opens the answer, and heads it.
pub const WHICH: &str = "Which credential do I need?";
/// Above the kinds.
pub const LEAD: &str = "Choose the one that can do the least and still does the job.";
/// A line.
pub const REACHES: &str = "Reaches";
/// A line.
pub const FOR: &str = "For";
/// A line.
pub const SENT_AS: &str = "Sent as";
/// A line.
pub const MADE_IN: &str = "Created in";

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
    name: "Personal access token",
    reaches: "What you can access, limited to its scopes, workspaces and apps",
    purpose: "Scripts and tools that act as you: the versions API, the apps API, your own account",
    header: "Authorization: Bearer",
    made_in: "Your account, Access tokens",
    by: "",
};
/// A system's.
pub const SERVICE_ACCOUNT: Kind = Kind {
    name: "Service account",
    reaches: "All apps of a workspace or chosen segments, within its role",
    purpose: "The Workspace API: automation across apps, such as device clouds and platform scripts",
    header: "Authorization: Bearer",
    made_in: "Workspace, Service accounts",
    by: ", by admins",
};
/// An app's.
pub const APP_API_TOKEN: Kind = Kind {
    name: "App API token",
    reaches: "One app",
    purpose: "The Integrations API: uploading and listing builds from a pipeline",
    header: "Authorization: Bearer",
    made_in: "Apps, API tokens of the app",
    by: ", by developers and admins",
};
/// An app's public one.
pub const PROJECT_API_KEY: Kind = Kind {
    name: "Project API key",
    reaches: "Only the version check of one app",
    purpose: "Inside the app that you ship: it is public, not a secret",
    header: "x-api-key",
    made_in: "Apps, API tokens of the app",
    by: ", by developers and admins",
};
