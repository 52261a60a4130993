//! Every shot, and the way to it.

use self::{
    Start::{AsFound, NoUsers, SignedIn, SignedOut, WithTokens},
    Step::{Answer, Click, Cut, EndSession, Enter, Escape, Hold, Offline, Open, Press, Sees, Type, Unfold},
};
use crate::harness::{DEVELOPER, EMAIL, VIEWER};

/// Shots that follow each other in one browser before one server. What one shot failed or held on purpose works again in the
/// next.
pub(crate) struct Scene {
    pub(super) name: &'static str,
    pub(super) start: Start,
    pub(super) shots: &'static [Shot],
}

/// How a scene begins.
#[derive(Clone, Copy)]
pub(super) enum Start {
    /// A server without anybody.
    NoUsers,
    /// The demo workspace, an invitation in `{join}`, and nobody signed in.
    SignedOut,
    /// The demo workspace, and one of its people, who is signed in elsewhere too if that is its administrator.
    SignedIn(&'static str),
    /// The same with its administrator and the access tokens that the demo workspace gives them.
    AsFound,
    /// The same with its administrator and access tokens of the journeys, one of which has the id `{token}`.
    WithTokens,
}

/// A state of a page. Without [`Step::Open`] it begins where the one before it ended.
pub(super) struct Shot {
    pub(super) name: &'static str,
    pub(super) steps: &'static [Step],
}

/// A step on the way to a shot.
pub(super) enum Step {
    /// Goes to an address.
    Open(&'static str),
    /// Clicks on a button.
    Press(&'static str),
    /// Clicks on something of a role and a name.
    Click(&'static str, &'static str),
    /// Opens what a summary with this text hides.
    Unfold(&'static str),
    /// Types into the field of a label.
    Type(&'static str, &'static str),
    /// Presses Enter.
    Enter,
    /// Presses Escape.
    Escape,
    /// Waits for a text.
    Sees(&'static str),
    /// Such requests are answered with a status.
    Answer(&'static str, u16),
    /// Such requests are not answered.
    Cut(&'static str),
    /// Such requests wait.
    Hold(&'static str),
    /// The network goes away.
    Offline,
    /// The session ends elsewhere.
    EndSession,
}

const fn shot(name: &'static str, steps: &'static [Step]) -> Shot {
    Shot { name, steps }
}

const TOKENS: &str = "GET /api/dashboard/access-tokens";
const VISITOR: &str = "GET /api/dashboard/visitor";
const APP: &str = "/w/harbour-mobile/apps/tide-tables/settings/api-tokens";

/// All of them, in the order of the sheet.
pub(super) const SCENES: [&Scene; 10] = [
    &FIRST,
    &OUTSIDE,
    &DEMO,
    &ACCOUNT,
    &ACCESS_TOKENS,
    &SERVICE_ACCOUNTS,
    &APPS,
    &PEOPLE,
    &OF_A_DEVELOPER,
    &OF_A_VIEWER,
];

pub(crate) static FIRST: Scene = Scene {
    name: "The first administrator",
    start: NoUsers,
    shots: &[
        shot("did-not-load", &[Cut("GET /latchkey*"), Open("/sign-in"), Sees("did not load.")]),
        shot("setup", &[Open("/setup"), Sees("The server wrote it to its log")]),
        shot("setup-faults", &[Press("Create administrator"), Sees("Enter the code from the server’s log.")]),
    ],
};

pub(crate) static OUTSIDE: Scene = Scene {
    name: "Before signing in",
    start: SignedOut,
    shots: &[
        shot("sign-in", &[Open("/sign-in"), Sees("to manage credentials on")]),
        shot("sign-in-faults", &[Press("Sign in"), Sees("Enter your email.")]),
        shot(
            "sign-in-wrong",
            &[Type("Email", EMAIL), Type("Password", "not the password"), Press("Sign in"), Sees("do not match")],
        ),
        shot("join", &[Open("{join}"), Sees("invites you to Harbour Mobile")]),
        shot("join-faults", &[Press("Create account and join"), Sees("Enter your name.")]),
        shot("join-no-code", &[Open("/join"), Sees("This link is incomplete")]),
        shot("join-over", &[Open("/sign-in"), Open("/join#0"), Sees("This invitation cannot be accepted")]),
    ],
};

pub(crate) static DEMO: Scene = Scene {
    name: "The demo workspace, as it is found",
    start: AsFound,
    shots: &[
        shot("demo-tokens", &[Open("/account/access-tokens"), Sees("6 tokens.")]),
        shot("demo-token", &[Click("link", "GitHub Actions production"), Sees("86 requests")]),
        shot("demo-token-revoke", &[Press("Revoke…"), Sees("It was used")]),
        shot("demo-tokens-revoked", &[Open("/account/access-tokens?state=revoked"), Sees("Jenkins trial")]),
    ],
};

pub(crate) static ACCOUNT: Scene = Scene {
    name: "One's own account",
    start: SignedIn(EMAIL),
    shots: &[
        shot("frame", &[Hold(VISITOR), Open("/account/access-tokens")]),
        shot("dashboard-failed", &[Cut("GET /api/dashboard/*"), Open("/account/access-tokens"), Sees("did not load")]),
        shot("tokens-empty", &[Open("/account/access-tokens"), Sees("No access tokens yet")]),
        shot("which", &[Open("/account/access-tokens?open=which"), Sees("Project API key")]),
        shot("account-menu", &[Open("/account/sessions"), Sees("This browser"), Press("Account"), Sees("Theme")]),
        shot("workspace-menu", &[Open("/account/sessions"), Press("Harbour Mobile"), Sees("Workspace Settings")]),
        shot("palette", &[Open("/account/sessions"), Press("Search or jump to*"), Sees("Switch workspace")]),
        shot(
            "shortcuts",
            &[
                Open("/account/sessions"),
                Press("Account"),
                Click("menuitem", "Keyboard shortcuts"),
                Sees("On every page"),
            ],
        ),
        shot("help", &[Open("/help"), Sees("When a request fails")]),
        shot("sessions", &[Open("/account/sessions"), Sees("2 sessions.")]),
        shot("sessions-sign-out", &[Press("Sign out others…"), Sees("Sign out all other browsers?")]),
        shot("toast", &[Press("Sign out others"), Sees("1 browser signed out")]),
        shot("sessions-change-password", &[Open("/account/sessions"), Press("Change password…"), Sees("New password")]),
        shot("sessions-loading", &[Hold("GET /api/dashboard/sessions"), Open("/account/sessions"), Sees("Sessions")]),
        shot(
            "sessions-failed",
            &[Answer("GET /api/dashboard/sessions", 503), Open("/account/sessions"), Sees("did not load")],
        ),
        shot("not-found", &[Open("/account/nowhere"), Sees("Nothing here")]),
        shot("unknown-workspace", &[Open("/w/nowhere/apps"), Sees("Workspace not found")]),
        shot("generate", &[Open("/account/access-tokens/new"), Sees("Release versions of an app")]),
        shot("generate-faults", &[Press("Generate token"), Sees("No scope is ticked.")]),
        shot(
            "generate-places",
            &[Open("/account/access-tokens/new"), Sees("Release versions of an app"), Unfold("every app")],
        ),
        shot(
            "generate-filled",
            &[
                Open(
                    "/account/access-tokens/new?name=GitHub+Actions+production&scopes=versions:read,versions:write&expires=never",
                ),
                Sees("until someone revokes it"),
            ],
        ),
        shot("reveal", &[Press("Generate token"), Sees("is ready")]),
        shot("reveal-leaving", &[Press("Done"), Sees("Leave without copying the token?")]),
        shot("reveal-copied", &[Escape, Press("Copy"), Sees("Copied. Now store it")]),
        shot("tokens-new", &[Press("Done"), Sees("1 token.")]),
        shot(
            "session-expired-no-form",
            &[
                Open("/account/access-tokens/new?name=Release+train&scopes=versions:read"),
                Sees("Release versions of an app"),
                EndSession,
                Cut("GET /*sign_in_again*.wasm"),
                Press("Generate token"),
                Sees("The sign-in form did not load."),
            ],
        ),
    ],
};

pub(crate) static ACCESS_TOKENS: Scene = Scene {
    name: "Access tokens",
    start: WithTokens,
    shots: &[
        shot("tokens", &[Open("/account/access-tokens"), Sees("6 tokens.")]),
        shot("tokens-loading", &[Hold(TOKENS), Open("/account/access-tokens"), Sees("Access tokens")]),
        shot("tokens-one-hit", &[Open("/account/access-tokens?search=bitrise"), Sees("1 token found.")]),
        shot("tokens-no-hit", &[Open("/account/access-tokens?search=nothing+like+it"), Sees("No token matches")]),
        shot("tokens-revoked-none", &[Open("/account/access-tokens?state=revoked"), Sees("revoked")]),
        shot("tokens-failed", &[Answer(TOKENS, 500), Open("/account/access-tokens"), Sees("did not load")]),
        shot(
            "tokens-offline",
            &[
                Open("/account/access-tokens"),
                Sees("6 tokens."),
                Offline,
                Click("link", "Expired*"),
                Sees("This device was offline."),
            ],
        ),
        shot(
            "tokens-selected",
            &[Open("/account/access-tokens"), Click("checkbox", "Select “Bitrise staging”"), Sees("1 selected")],
        ),
        shot("tokens-revoke-selected", &[Press("Revoke…"), Sees("cannot be undone")]),
        shot("tokens-menu", &[Open("/account/access-tokens"), Press("Actions for “Bitrise staging”"), Sees("Revoke…")]),
        shot("token-details", &[Open("/account/access-tokens?open=details&token={token}"), Sees("Created")]),
        shot(
            "token-rename",
            &[Open("/account/access-tokens?open=rename&token={token}"), Sees("Rename “Bitrise staging”")],
        ),
        shot("token-revoke", &[Open("/account/access-tokens?open=revoke&token={token}"), Sees("It was used 2 times")]),
        shot(
            "token-unknown",
            &[
                Open("/account/access-tokens?open=details&token=01932f6e-9c1a-7000-8000-000000000000"),
                Sees("Token not found"),
            ],
        ),
        shot(
            "session-expired",
            &[
                Open("/account/access-tokens/new?name=Release+train&scopes=versions:read"),
                Sees("Release versions of an app"),
                EndSession,
                Press("Generate token"),
                Sees("Sign in to continue"),
            ],
        ),
    ],
};

pub(crate) static SERVICE_ACCOUNTS: Scene = Scene {
    name: "Service accounts",
    start: SignedIn(EMAIL),
    shots: &[
        shot("service-accounts", &[Open("/w/harbour-mobile/service-accounts"), Sees("3 service accounts.")]),
        shot(
            "service-accounts-empty",
            &[Open("/w/harbour-mobile-labs/service-accounts"), Sees("No service accounts yet")],
        ),
        shot(
            "service-accounts-no-hit",
            &[Open("/w/harbour-mobile/service-accounts?search=x"), Sees("No service account")],
        ),
        shot(
            "service-accounts-loading",
            &[
                Hold("GET /api/dashboard/organizations/harbour-mobile/service-accounts"),
                Open("/w/harbour-mobile/service-accounts"),
                Sees("Service accounts"),
            ],
        ),
        shot(
            "service-accounts-failed",
            &[
                Answer("GET /api/dashboard/organizations/harbour-mobile/service-accounts", 500),
                Open("/w/harbour-mobile/service-accounts"),
                Sees("did not load"),
            ],
        ),
        shot(
            "service-account-create",
            &[
                Open("/w/harbour-mobile/service-accounts?open=create"),
                Type("Name", "Not a name"),
                Click("radio", "Chosen segments*"),
                Enter,
                Sees("Use lower-case letters"),
            ],
        ),
        shot(
            "service-account-reveal",
            &[
                Open("/w/harbour-mobile/service-accounts?open=create"),
                Type("Name", "release-train"),
                Enter,
                Sees("release-train is ready"),
            ],
        ),
        shot("service-account-copied", &[Press("Copy account"), Press("Copy"), Sees("Copied. Now store it")]),
        shot(
            "service-account",
            &[Open("/w/harbour-mobile/service-accounts"), Click("link", "ci-pipeline"), Sees("apps in Harbour Mobile")],
        ),
        shot("service-account-key", &[Click("link", "GitHub Actions"), Sees("requests")]),
        shot("service-account-edit", &[Escape, Press("Edit"), Sees("Edit “ci-pipeline”")]),
        shot("service-account-add-key", &[Escape, Press("Add key"), Sees("Without an end date")]),
        shot("service-account-delete", &[Escape, Press("Delete service account…"), Sees("Delete “ci-pipeline”?")]),
        shot("key-menu", &[Escape, Press("Actions for “GitHub Actions”"), Sees("Revoke key…")]),
        shot("key-revoke", &[Click("menuitem", "Revoke key…"), Sees("It was used")]),
        shot(
            "service-account-unknown",
            &[
                Open("/w/harbour-mobile/service-accounts/01932f6e-9c1a-7000-8000-000000000000"),
                Sees("Service account not found"),
            ],
        ),
    ],
};

pub(crate) static APPS: Scene = Scene {
    name: "Apps and segments",
    start: SignedIn(EMAIL),
    shots: &[
        shot("apps", &[Open("/w/harbour-mobile/apps"), Sees("5 apps.")]),
        shot("app-menu", &[Press("Actions for “Tide Tables”"), Sees("Delete…")]),
        shot(
            "app-create",
            &[Open("/w/harbour-mobile/apps?open=create"), Press("Create app"), Sees("The name is empty.")],
        ),
        shot(
            "app-delete",
            &[
                Open("/w/harbour-mobile/apps?open=delete&about=wallpaper-app"),
                Sees("Delete “Wallpaper App”?"),
                Sees("from 104.197.15.74"),
            ],
        ),
        shot("app-tokens-empty", &[Open(APP), Sees("No API tokens yet")]),
        shot("app-token-create", &[Press("Create API token"), Type("Name", "Bitrise CI"), Sees("Expires")]),
        shot("app-token-made", &[Press("Save"), Sees("Bitrise CI is ready")]),
        shot("app-tokens", &[Press("Copy"), Press("Done"), Sees("1 token.")]),
        shot(
            "app-token-delete",
            &[Press("Actions for “Bitrise CI”"), Click("menuitem", "Delete…"), Sees("Not used in the last 7 days.")],
        ),
        shot(
            "project-key-replace",
            &[
                Open("/w/harbour-mobile/apps/tide-tables/settings/api-tokens?open=replace-project-key"),
                Sees("Replace the project API key of “Tide Tables”?"),
                Sees("No version checks in the last 7 days."),
            ],
        ),
        shot("app-unknown", &[Open("/w/harbour-mobile/apps/none/settings/api-tokens"), Sees("App not found")]),
        shot("segments", &[Open("/w/harbour-mobile/segments"), Sees("2 segments.")]),
        shot("segments-empty", &[Open("/w/harbour-mobile-labs/segments"), Sees("No segments yet")]),
        shot(
            "segment-create",
            &[Open("/w/harbour-mobile/segments?open=create"), Click("checkbox", "Tide Tables*"), Enter, Sees("1 of 5")],
        ),
        shot(
            "segment-delete",
            &[
                Open("/w/harbour-mobile/segments"),
                Press("Actions for “iOS apps”"),
                Click("menuitem", "Delete…"),
                Sees("loses Crew Roster"),
            ],
        ),
    ],
};

pub(crate) static PEOPLE: Scene = Scene {
    name: "People, and what they did",
    start: SignedIn(EMAIL),
    shots: &[
        shot("members", &[Open("/w/harbour-mobile/members"), Sees("3 members.")]),
        shot("member-menu", &[Press("Actions for “Ines Duarte”"), Sees("Remove…")]),
        shot("member-role", &[Click("menuitem", "Change role…"), Sees("Change the role of")]),
        shot(
            "member-last-admin",
            &[
                Escape,
                Press("Actions for “Mara Ilves”"),
                Click("menuitem", "Change role…"),
                Click("radio", "Viewer*"),
                Press("Change role"),
                Sees("This workspace has no other admin"),
            ],
        ),
        shot(
            "member-remove",
            &[
                Open("/w/harbour-mobile/members"),
                Press("Actions for “Ines Duarte”"),
                Click("menuitem", "Remove…"),
                Sees("They lose access"),
            ],
        ),
        shot("member-add", &[Open("/w/harbour-mobile/members?open=add"), Press("Add member"), Sees("Enter the email")]),
        shot("member-invited", &[Type("Email", "noor@example.com"), Press("Add member"), Sees("is invited")]),
        shot("members-invitations", &[Press("Done"), Sees("noor@example.com")]),
        shot("audit-log", &[Open("/w/harbour-mobile/audit-log"), Sees("created the app Tide Tables")]),
        shot("audit-log-details", &[Unfold("noor@example.com"), Sees("invitation.create")]),
        shot(
            "audit-log-no-hit",
            &[
                Open("/w/harbour-mobile/audit-log?subject=00000000-0000-7000-8000-000000000000"),
                Sees("No events about this"),
            ],
        ),
        shot(
            "audit-log-no-match",
            &[Open("/w/harbour-mobile/audit-log?group=segments&to=2020-01-01"), Sees("No events match")],
        ),
        shot(
            "audit-log-failed",
            &[
                Answer("GET /api/dashboard/organizations/harbour-mobile/audit-log", 500),
                Open("/w/harbour-mobile/audit-log"),
                Sees("did not load"),
            ],
        ),
    ],
};

pub(crate) static OF_A_DEVELOPER: Scene = Scene {
    name: "What a developer sees",
    start: SignedIn(DEVELOPER),
    shots: &[
        shot(
            "service-accounts-developer",
            &[Open("/w/harbour-mobile/service-accounts"), Sees("You are a developer here")],
        ),
        shot(
            "app-delete-developer",
            &[Open("/w/harbour-mobile/apps?open=delete&about=tide-tables"), Sees("You do not have permission")],
        ),
        shot("members-developer", &[Open("/w/harbour-mobile/members"), Sees("Only admins can add")]),
        shot("audit-log-developer", &[Open("/w/harbour-mobile/audit-log"), Sees("Only admins can read the audit log")]),
    ],
};

pub(crate) static OF_A_VIEWER: Scene = Scene {
    name: "What a viewer sees",
    start: SignedIn(VIEWER),
    shots: &[
        shot("apps-viewer", &[Open("/w/harbour-mobile/apps"), Sees("You are a viewer here.")]),
        shot("app-tokens-viewer", &[Open(APP), Sees("You are a viewer here.")]),
    ],
};
