//! Help with credentials.

/// The page, and what leads to it.
pub const TITLE: &str = "Help with credentials";
/// What it holds.
pub const LEAD: &str =
    "Which one to take, how to send it, where to keep it, and what to do when a request fails or a secret leaks.";
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
        "One credential for each integration.",
        "Name it after what uses it, such as “Fastlane release”. Then one can be ended without stopping the others, and \
         everybody sees which one that is.",
    ),
    point(
        "As little as still does the work.",
        "Tick only the scopes that are needed, and limit a token to its workspace and apps. Give a service account the \
         lowest role that will do, and segments in place of the whole workspace. Take separate ones for development, \
         staging and production.",
    ),
    point("An end.", "A token that expires cannot be forgotten. Choose “Never” only for what somebody looks after."),
    point(
        "A new one from time to time.",
        "Make the new one, put it in place, and wait until “Last used” of the old one stands still. Then end the old \
         one. Do so, too, when somebody leaves who knew it. A service account keeps its name, role and history when \
         its key is replaced.",
    ),
    point(
        "A look through the list.",
        "End what nobody has used for months, and what belonged to a system that has gone. The audit log of a \
         workspace says who made and who ended what.",
    ),
    point(
        "Never in the open.",
        "A secret does not belong into a repository, the code of a web page or an app, a log, a screenshot or a \
         support message. Only the project API key is public.",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "How to send one";
/// What is true of all.
pub const SENDING_LEAD: &str = "A secret goes into a header of each request, never into the address. The examples read it from a variable, so \
     that it stays out of the shell’s history.";

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
pub const KEEPING_LEAD: &str = "It is shown once, and only a hash of it is kept here. Put it into a secret store at once, and let the job read it \
     from there as an environment variable.";

/// Platforms, each with its place for secrets.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "Settings, Secrets and variables, Actions: a secret of the repository or the organization"),
    ("GitLab CI", "Settings, CI/CD, Variables: masked and hidden"),
    ("Azure Pipelines", "Edit pipeline, Variables: kept secret"),
    ("Bitrise", "Workflow Editor, Secrets: protected"),
    ("Jenkins", "Manage Jenkins, Credentials: a secret text"),
    ("Your own servers", "A secret manager, or a file that the service alone may read"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "When a secret has leaked";
/// What comes first.
pub const LEAKED_LEAD: &str = "Somebody may be using it now. A job that stops for an hour is the smaller harm.";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "End it.",
    "Find it by its last four characters and revoke it. Whoever has it gets 401 Unauthorized from their next request.",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point = point(
    "It is not yours?",
    "Whoever holds a secret can end it without signing in. This is for good, and the audit log tells it.",
);
/// What the example does.
pub const ENDING_A_SECRET: &str = "ending a secret";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "See what was done with it.",
    "The details of a credential say from where and for what it was used in the last 7 days. An address that you do \
     not know is a reason to look at what it could reach.",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "Put a new one in its place.",
    "Give it only what the job needs, and an end. Then run the job once to see that it works.",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "Clean up where it stood.",
    "Take it out of the repository, its history, the log or the message, and find out how it came there. What else \
     stood beside it has leaked as well.",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "It was taken from your computer?",
    "Then your session may have been, too: sign out your other browsers and change what else was kept there.",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "When a request fails";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "The answer says what happened and what would be right, as JSON: “detail” is a sentence, “message” the same again, \
     and “requestId” names the request in the server’s log.";
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
        means: "Something in the request is missing or wrong, and nothing was done. “errors” names each field with what \
                would be right.",
        checks: &[
            "Are all required fields there? A new version needs project, appName, appVersion, platform, environment and \
             forceUpgrade; a change needs all of them but project.",
            "Is the body JSON, sent with “Content-Type: application/json”? A build is sent as a form, in the field file.",
            "Are names and values spelt as the field’s line says?",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "No credential came, or one that does not work. “detail” says which: missing, cut, unknown, revoked or \
                expired, and when.",
        checks: &[
            "Is the header “Authorization: Bearer”, one space and the secret, sent once and without quotes?",
            "Was all of the secret copied? Compare its beginning and its last four characters with the list.",
            "Has it expired, or did somebody revoke it? The list shows those as well. Then generate another.",
            "Is it a project API key? That one goes into “x-api-key”, and only to the upgrade check.",
            "Is it an access token from an exchange? Those live an hour.",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "The credential works, and may not do this. “scope” and the header “WWW-Authenticate” name the scope that \
                is missing.",
        checks: &[
            "Reading needs a scope such as versions:read, changing one such as versions:write. Scopes cannot be added: \
             generate a replacement that has them.",
            "Is the role of the service account, or your own in the workspace, high enough? An admin can change it.",
            "Is it the right kind? An app API token opens the builds of its app, and a project API key the upgrade check.",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "There is no such thing, or this credential does not reach it. Which of the two is not told to those who \
                may not know.",
        checks: &[
            "Are the ids right? teamId is that of the workspace, projectId that of the app.",
            "Is the token limited to other workspaces or apps, or the service account to other segments?",
            "Are you, or is the token’s owner, still a member of the workspace?",
        ],
    },
];
