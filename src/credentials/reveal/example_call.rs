//! A call that a new credential can make right away, as `curl` sends it.

use latchkey_api::id::{AppId, OrganizationId};

use crate::{
    text::language::reveal as text,
    ui::{
        code::{Ink, Span},
        prelude::window,
    },
};

/// So many characters are seen beside the deepest indent of a snippet on a page 1280 px wide.
const LONGEST_LINE: usize = 72;

/// A line of code.
pub type Line = Vec<Span>;

/// A call: what it is for, and the lines of the command.
#[derive(Clone, PartialEq, Eq)]
pub struct Call {
    /// What it does: "List versions". In English in every language, because names of jobs are made of it.
    pub title: &'static str,
    /// The same in the page's language, for choosing it.
    pub label: &'static str,
    /// Whether it is about one app.
    pub names_app: bool,
    /// The command; every line but the last ends in a backslash where the shell needs one.
    pub lines: Vec<Line>,
    /// The variable that holds the secret.
    pub variable: String,
}

/// The server that a call goes to.
pub struct Server {
    /// Where it is: `https://keys.example.com`.
    pub origin: String,
    /// The variable that holds a secret of it.
    pub variable: String,
}

impl Server {
    /// The one that this page is from.
    pub fn of_page() -> Self {
        Self { origin: window().location().origin().unwrap_or_default(), variable: super::variable() }
    }

    fn authorization(&self) -> Line {
        vec![plain("  -H \"Authorization: Bearer "), variable(&self.variable), plain("\"")]
    }

    fn at(&self, path: &str) -> String {
        [&self.origin, path].concat()
    }

    fn call(&self, title: &'static str, label: &'static str, lines: Vec<Line>) -> Call {
        Call { title, label, names_app: false, lines, variable: self.variable.clone() }
    }

    fn get(&self, title: &'static str, label: &'static str, url: &str) -> Call {
        let mut lines = command("curl --fail-with-body", url);
        lines.push(self.authorization());
        self.call(title, label, lines)
    }

    /// A command that goes on after who calls.
    fn post(&self, url: &str) -> Vec<Line> {
        let mut lines = command("curl --fail-with-body --request POST", url);
        let mut authorization = self.authorization();
        authorization.push(plain(" \\"));
        lines.push(authorization);
        lines
    }

    /// The upload of a build to this address.
    fn upload(&self, url: &str) -> Call {
        let mut lines = self.post(url);
        lines.push(vec![plain("  -F \"file=@app.ipa\"")]);
        self.call("Upload a build", text::UPLOAD_BUILD, lines)
    }

    fn list_builds(&self, url: &str) -> Call {
        self.get("List builds", text::LIST_BUILDS, url)
    }

    /// The collection of versions of an app.
    fn versions(&self, Target { organization, app, .. }: &Target) -> String {
        let path = ["/api/v1/projects/", &app.to_string(), "/versions?teamId=", &organization.to_string()].concat();
        self.at(&path)
    }

    fn create_version(&self, target: &Target) -> Call {
        let mut lines = self.post(&self.versions(target));
        lines.push(vec![plain("  -H \"Content-Type: application/json\" \\")]);
        let mut field = |text: String| lines.push(vec![plain(text)]);
        field("  --data '{".to_owned());
        field(["    \"project\": \"", &target.app.to_string(), "\","].concat());
        let name = if is_harmless(&target.name) { &target.name } else { text::SOME_APP };
        field(["    \"appName\": \"", name, "\","].concat());
        for line in [
            r#"    "appVersion": "1.0.0","#,
            r#"    "platform": "android","#,
            r#"    "environment": "production","#,
            r#"    "forceUpgrade": false"#,
            "  }'",
        ] {
            field(line.to_owned());
        }
        self.call("Create version", text::CREATE_VERSION, lines)
    }
}

/// The app that a call is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The app's workspace; `teamId` of the versions API.
    pub organization: OrganizationId,
    /// The app; `projectId` of the versions API.
    pub app: AppId,
    /// The app's name.
    pub name: String,
}

/// The first lines of a command; an address that would not be seen whole beside it has its own.
fn command(start: &str, url: &str) -> Vec<Line> {
    let quoted = ["\"", url, "\" \\"].concat();
    if start.len() + quoted.len() < LONGEST_LINE {
        vec![vec![plain([start, " ", &quoted].concat())]]
    } else {
        vec![vec![plain([start, " \\"].concat())], vec![plain(["  ", &quoted].concat())]]
    }
}

fn plain(text: impl Into<String>) -> Span {
    Span(Ink::Plain, text.into())
}

/// A shell variable.
fn variable(name: &str) -> Span {
    Span(Ink::Variable, ["$", name].concat())
}

/// Whether a name means itself in JSON, in a shell, in YAML and in Groovy.
fn is_harmless(name: &str) -> bool {
    // Beyond ASCII, the blocks that hold letters; which characters of them are some would be a table of its own.
    let harmless = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(c, ' ' | '-' | '.' | '_' | '\u{c0}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}')
    };
    !name.is_empty() && name.chars().all(harmless)
}

/// The calls that an app API token is let through to, the upload of a build first.
pub fn for_app_token(server: &Server) -> Vec<Call> {
    let builds = server.at("/v1/integrations/builds");
    vec![server.upload(&builds), server.list_builds(&builds)]
}

/// The calls that a personal access token with these scopes is let through to, what it is most likely for first. There is
/// always one.
pub fn for_access_token(scopes: &[String], server: &Server, target: Option<&Target>) -> Vec<Call> {
    let has = |scope: &str| scopes.iter().any(|own| own == scope);
    let builds = |target: &Target| server.at(&["/v1/apps/", &target.app.to_string(), "/builds"].concat());
    let in_app = |scope: &str, call: &dyn Fn(&Target) -> Call| {
        target.filter(|_| has(scope)).map(|target| Call { names_app: true, ..call(target) })
    };
    let anywhere =
        |scope: &str, title, label, path: &str| has(scope).then(|| server.get(title, label, &server.at(path)));
    let calls = [
        in_app("builds:write", &|target| server.upload(&builds(target))),
        in_app("versions:write", &|target| server.create_version(target)),
        in_app("versions:read", &|target| server.get("List versions", text::LIST_VERSIONS, &server.versions(target))),
        in_app("builds:read", &|target| server.list_builds(&builds(target))),
        anywhere("apps:read", "List apps", text::LIST_APPS, "/v1/apps"),
        anywhere("organizations:read", "List workspaces", text::LIST_WORKSPACES, "/v1/organizations"),
    ];
    let mut calls: Vec<Call> = calls.into_iter().flatten().collect();
    if calls.is_empty() {
        calls.push(server.get("Who am I", text::WHO_AM_I, &server.at("/v1/users/me")));
    }
    calls
}

/// A call that every key of a service account is let through to.
pub fn for_service_account(server: &Server, slug: &str) -> Call {
    let url = server.at(&["/v1/organizations/", slug].concat());
    server.get("Read workspace", text::READ_WORKSPACE, &url)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn server() -> Server {
        Server { origin: "https://keys.example.com".to_owned(), variable: "LATCHKEY_TOKEN".to_owned() }
    }

    pub(crate) fn text(lines: &[Line]) -> String {
        lines.iter().map(|line| crate::ui::code::plain(line)).collect::<Vec<_>>().join("\n")
    }

    pub(crate) fn target(name: &str) -> Target {
        Target {
            organization: OrganizationId::from_bytes([0x11; 16]),
            app: AppId::from_bytes([0x22; 16]),
            name: name.into(),
        }
    }

    fn calls(scopes: &[&str], target: Option<&Target>) -> Vec<Call> {
        let scopes: Vec<String> = scopes.iter().map(|&scope| scope.to_owned()).collect();
        for_access_token(&scopes, &server(), target)
    }

    fn titles(scopes: &[&str], target: Option<&Target>) -> Vec<&'static str> {
        calls(scopes, target).iter().map(|call| call.title).collect()
    }

    fn call(scopes: &[&str], target: Option<&Target>) -> (&'static str, String) {
        let call = &calls(scopes, target)[0];
        (call.title, text(&call.lines))
    }

    #[test]
    fn reads_the_versions_of_the_app() {
        assert_eq!(
            call(&["versions:read"], Some(&target("Relay"))),
            (
                "List versions",
                "curl --fail-with-body \\\n  \
                 \"https://keys.example.com/api/v1/projects/22222222-2222-2222-2222-222222222222\
                 /versions?teamId=11111111-1111-1111-1111-111111111111\" \\\n  \
                 -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
                    .to_owned()
            )
        );
    }

    #[test]
    fn reads_the_workspace_of_the_account() {
        assert_eq!(
            text(&for_service_account(&server(), "harbour").lines),
            "curl --fail-with-body \\\n  \"https://keys.example.com/v1/organizations/harbour\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
        );
    }

    #[test]
    fn uploads_and_lists_builds() {
        let [upload, list] = &for_app_token(&server())[..] else { panic!("two calls") };
        assert_eq!(
            text(&upload.lines),
            "curl --fail-with-body --request POST \\\n  \
             \"https://keys.example.com/v1/integrations/builds\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\" \\\n  \
             -F \"file=@app.ipa\""
        );
        assert_eq!(
            text(&list.lines),
            "curl --fail-with-body \\\n  \"https://keys.example.com/v1/integrations/builds\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
        );
    }

    #[test]
    fn offers_what_the_scopes_are_for() {
        let upload = ["builds:read", "builds:write", "versions:read", "versions:write", "apps:read"];
        assert_eq!(
            titles(&upload, Some(&target("Relay"))),
            ["Upload a build", "Create version", "List versions", "List builds", "List apps"]
        );
        assert!(
            call(&upload, Some(&target("Relay"))).1.contains(
                "POST \\\n  \"https://keys.example.com/v1/apps/22222222-2222-2222-2222-222222222222/builds\""
            )
        );
        assert!(calls(&upload, Some(&target("Relay")))[3].names_app);
        assert_eq!(titles(&upload, None), ["List apps"], "there is no app to name");
    }

    #[test]
    fn makes_a_version() {
        let (title, command) = call(&["versions:write"], Some(&target("Relay")));
        assert_eq!(title, "Create version");
        let body = command.split_once("--data '").unwrap().1.trim_end_matches('\'');
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(body["project"], "22222222-2222-2222-2222-222222222222");
        assert_eq!(body["appName"], "Relay");
        for required in ["appVersion", "platform", "environment", "forceUpgrade"] {
            assert!(!body[required].is_null(), "{required}");
        }
    }

    #[test]
    fn lets_no_name_break_out() {
        for name in ["a'; rm -rf ~ #", "\"", "\\u0027", "$(id)", ""] {
            assert!(call(&["versions:write"], Some(&target(name))).1.contains("\"appName\": \"My app\""), "{name}");
        }
    }

    #[test]
    fn finds_something_for_every_token() {
        assert_eq!(call(&["apps:read", "builds:read"], None).0, "List apps");
        assert_eq!(call(&["organizations:read"], None).0, "List workspaces");
        assert_eq!(call(&["builds:write"], None).0, "Who am I");
        assert_eq!(call(&["versions:write"], None).0, "Who am I");
    }
}
