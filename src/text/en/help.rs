//! Help with credentials.

/// The page, and what leads to it.
pub const TITLE: &str = "Help with credentials";
/// What it holds.
pub const LEAD: &str =
    "Which one to choose, how to send it, where to keep it, and what to do when a request fails or a secret leaks.";
/// Names the list of sections.
pub const ON_THIS_PAGE: &str = "On this page";
/// Leads here from beside a list.
pub const HOW_TO_USE: &str = "How to use and protect credentials";
/// Leads to what an answer of the server means.
pub const WHAT_IT_MEANS: &str = "What this means";

/// A claim, and what stands behind it.
pub struct Point {
    /// A few words.
    pub claim: &'static str,
    /// A sentence or two.
    pub detail: &'static str,
}

const fn point(claim: &'static str, detail: &'static str) -> Point {
    Point { claim, detail }
}

// Good habits.

/// A section.
pub const HABITS: &str = "Good habits";

/// What to keep to.
pub const HABIT_POINTS: [Point; 6] = [
    point(
        "Use one credential per integration.",
        "Name it after what uses it, such as “Fastlane release”. Then you can revoke one without stopping the others, \
         and everyone sees which one that is.",
    ),
    point(
        "Grant only what it needs.",
        "Tick only the scopes that are needed, and limit a token to its workspace and apps. Give a service account the \
         lowest role that works, and segments instead of the whole workspace. Use separate credentials for \
         development, staging and production.",
    ),
    point(
        "Set an end date.",
        "A token that expires cannot be forgotten. Choose “Never” only if someone looks after it.",
    ),
    point(
        "Replace it from time to time.",
        "Create the new one, put it in place, and wait until “Last used” of the old one stops changing. Then revoke \
         the old one. Do the same when someone who knew it leaves. A service account keeps its name, role and history \
         when its key is replaced.",
    ),
    point(
        "Review the list.",
        "Revoke what nobody has used for months and what belonged to a system that is gone. The audit log of a \
         workspace shows who created and who revoked what.",
    ),
    point(
        "Keep it out of sight.",
        "A secret does not belong in a repository, the code of a web page or an app, a log, a screenshot or a support \
         message. Only the project API key is public.",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "How to send one";
/// What is true of all.
pub const SENDING_LEAD: &str = "Send a secret in a header of each request, never in the URL. The examples read it from a variable, so that it \
     stays out of your shell’s history.";

/// Copies an example.
pub fn copy_example(what: &str) -> String {
    ["Copy the example: ", what].concat()
}

/// An example, to those who do not see what it belongs to.
pub fn example(what: &str) -> String {
    ["Example: ", what].concat()
}

// Keeping.

/// A section.
pub const KEEPING: &str = "Where to keep a secret";
/// What is true everywhere.
pub const KEEPING_LEAD: &str = "It is shown once, and only a hash of it is kept here. Put it in a secret store right away, and let the job read it \
     from there as an environment variable.";

/// Platforms, each with its place for secrets.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "Settings, Secrets and variables, Actions: a secret of the repository or the organization"),
    ("GitLab CI", "Settings, CI/CD, Variables: masked and hidden"),
    ("Azure Pipelines", "Edit pipeline, Variables: kept secret"),
    ("Bitrise", "Workflow Editor, Secrets: protected"),
    ("Jenkins", "Manage Jenkins, Credentials: a secret text"),
    ("Your own servers", "A secret manager, or a file that only the service can read"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "When a secret has leaked";
/// What comes first.
pub const LEAKED_LEAD: &str = "Someone may be using it right now. A job that stops for an hour does less harm.";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "Revoke it.",
    "Find it by its last four characters. Once it is revoked, anyone using it gets 401 Unauthorized from their next \
     request.",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point = point(
    "Is it not yours?",
    "Anyone who holds a secret can revoke it without signing in. This is permanent and is recorded in the audit log.",
);
/// What the example does.
pub const ENDING_A_SECRET: &str = "revoking a secret";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "See what was done with it.",
    "Its details show where and for what it was used in the last 7 days. The audit log, which admins can read, shows \
     what was changed with it. If you do not know an address, check everything the secret could reach.",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "Put a new one in its place.",
    "Give it only what the job needs, and an end date. Then run the job once to check that it works.",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "Clean up where it leaked.",
    "Remove it from the repository and its history, the log or the message, and find out how it got there. Treat \
     anything stored beside it as leaked, too.",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "Was it taken from your computer?",
    "Your session may have been taken, too. Change your password, which signs out your other browsers, and change any \
     other secrets kept there.",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "When a request fails";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "The answer is JSON that says what went wrong and how to fix it: “detail” is a sentence, “message” repeats it, and \
     “requestId” identifies the request in the server’s log.";
/// Names the list of what to check.
pub const CHECK: &str = "Check";

/// A status that refuses.
pub struct Failure {
    /// The number.
    pub status: &'static str,
    /// What HTTP calls it.
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to check, in this order.
    pub checks: &'static [&'static str],
}

/// The statuses that people meet.
pub const FAILURE_KINDS: [Failure; 4] = [
    Failure {
        status: "400",
        name: "Bad Request",
        means: "Something in the request is missing or wrong, and nothing was done. “errors” names each field and what \
                it should be.",
        checks: &[
            "Are all required fields present? A new version needs project, appName, appVersion, platform, environment \
             and forceUpgrade; a change needs all of them except project.",
            "Is the body JSON, sent with “Content-Type: application/json”? A build is sent as a form, in the field file.",
            "Are names and values written as “errors” says?",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "No credential was sent, or it does not work. “detail” says why: missing, cut off, unknown, revoked or \
                expired, and when.",
        checks: &[
            "Is the header “Authorization: Bearer”, one space and the secret, sent once and without quotes?",
            "Was the whole secret copied? Compare its beginning and its last four characters with the list.",
            "Has it expired, or has someone revoked it? The list shows that, too. If so, generate another.",
            "Is it a project API key? Send that one as “x-api-key”, and only to the version check.",
            "Is it an access token from an exchange? Those expire after an hour.",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "The credential works, but is not allowed to do this. “scope” and the header “WWW-Authenticate” name the \
                missing scope.",
        checks: &[
            "Reading needs a scope such as versions:read, and changing one such as versions:write. Scopes cannot be \
             added later: generate a replacement that has them.",
            "Is the role of the service account, or your own in the workspace, high enough? An admin can change it.",
            "Is it the right kind? An app API token opens the builds of its app, a project API key only the version check.",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "It does not exist, or this credential cannot access it. The answer does not say which, so that nobody \
                learns what they may not know.",
        checks: &[
            "Are the IDs right? teamId is the workspace’s, projectId is the app’s.",
            "Is the token limited to other workspaces or apps, or the service account to other segments?",
            "Are you, or is the token’s owner, still a member of the workspace?",
        ],
    },
];
