//! A call that a new credential can make right away, as `curl` sends it.

use latchkey_api::id::{AppId, OrganizationId};

use super::VARIABLE;
use crate::{
    text::language::reveal as text,
    ui::code::{Ink, Span},
};

/// A line of code.
pub type Line = Vec<Span>;

/// A call: what it is for, and the lines of the command.
#[derive(Clone, PartialEq, Eq)]
pub struct Call {
    /// What it does: "List versions". In English in every language, because names of jobs are made of it.
    pub title: &'static str,
    /// Whether it is about one app.
    pub names_app: bool,
    /// The command; every line but the last ends in a backslash where the shell needs one.
    pub lines: Vec<Line>,
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

fn plain(text: impl Into<String>) -> Span {
    Span(Ink::Plain, text.into())
}

/// A shell variable.
fn variable(name: &str) -> Span {
    Span(Ink::Variable, ["$", name].concat())
}

fn authorization() -> Line {
    vec![plain("  -H \"Authorization: Bearer "), variable(VARIABLE), plain("\"")]
}

fn get(title: &'static str, url: Vec<Span>) -> Call {
    let mut first = vec![plain("curl --fail-with-body \"")];
    first.extend(url);
    first.push(plain("\" \\"));
    Call { title, names_app: false, lines: vec![first, authorization()] }
}

/// The collection of versions of an app; without one, of the app that two more variables say.
fn versions(origin: &str, target: Option<&Target>) -> Vec<Span> {
    let start = [origin, "/api/v1/projects/"].concat();
    match target {
        Some(Target { organization, app, .. }) => {
            vec![plain([&start, &app.to_string(), "/versions?teamId=", &organization.to_string()].concat())]
        }
        None => vec![
            plain(start),
            variable("LATCHKEY_PROJECT_ID"),
            plain("/versions?teamId="),
            variable("LATCHKEY_TEAM_ID"),
        ],
    }
}

fn create_version(origin: &str, target: Option<&Target>) -> Call {
    let mut first = vec![plain("curl --fail-with-body --request POST \"")];
    first.extend(versions(origin, target));
    first.push(plain("\" \\"));
    let mut authorization = authorization();
    authorization.push(plain(" \\"));
    let mut lines = vec![first, authorization, vec![plain("  -H \"Content-Type: application/json\" \\")]];
    let mut field = |text: String| lines.push(vec![plain(text)]);
    field("  --data '{".to_owned());
    if let Some(target) = target {
        field(["    \"project\": \"", &target.app.to_string(), "\","].concat());
    }
    let name = target.map_or("", |target| target.name.as_str());
    field(["    \"appName\": \"", if is_harmless(name) { name } else { text::SOME_APP }, "\","].concat());
    for line in [
        r#"    "appVersion": "1.0.0","#,
        r#"    "platform": "android","#,
        r#"    "environment": "production","#,
        r#"    "forceUpgrade": false"#,
        "  }'",
    ] {
        field(line.to_owned());
    }
    Call { title: "Create version", names_app: true, lines }
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

/// A call that an app API token is let through to: the upload of a build, or the list of them.
pub fn for_app_token(uploads: bool, origin: &str) -> Call {
    let url = vec![plain([origin, "/v1/integrations/builds"].concat())];
    if !uploads {
        return get("List builds", url);
    }
    let mut first = vec![plain("curl --fail-with-body -X POST \"")];
    first.extend(url);
    first.push(plain("\" \\"));
    let mut authorization = authorization();
    authorization.push(plain(" \\"));
    let file = vec![plain("  -F \"file=@app.ipa\"")];
    Call { title: "Upload a build", names_app: false, lines: vec![first, authorization, file] }
}

/// A call that a personal access token with these scopes is let through to.
pub fn for_access_token(scopes: &[String], origin: &str, target: Option<&Target>) -> Call {
    let has = |scope: &str| scopes.iter().any(|own| own == scope);
    let at = |path: &str| vec![plain([origin, path].concat())];
    if has("versions:read") {
        Call { names_app: true, ..get("List versions", versions(origin, target)) }
    } else if has("versions:write") && target.is_some() {
        create_version(origin, target)
    } else if has("apps:read") {
        get("List apps", at("/v1/apps"))
    } else if has("organizations:read") {
        get("List workspaces", at("/v1/organizations"))
    } else {
        get("Who am I", at("/v1/users/me"))
    }
}

/// A call that every key of a service account is let through to.
pub fn for_service_account(origin: &str, organization: OrganizationId) -> Call {
    get("Read workspace", vec![plain([origin, "/v1/organizations/", &organization.to_string()].concat())])
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const ORIGIN: &str = "https://keys.example.com";

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

    fn call(scopes: &[&str], target: Option<&Target>) -> (&'static str, String) {
        let scopes: Vec<String> = scopes.iter().map(|&scope| scope.to_owned()).collect();
        let call = for_access_token(&scopes, ORIGIN, target);
        (call.title, text(&call.lines))
    }

    #[test]
    fn reads_the_versions_of_the_app() {
        assert_eq!(
            call(&["versions:write", "versions:read"], Some(&target("Relay"))),
            (
                "List versions",
                "curl --fail-with-body \"https://keys.example.com/api/v1/projects/22222222-2222-2222-2222-222222222222\
                 /versions?teamId=11111111-1111-1111-1111-111111111111\" \\\n  \
                 -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
                    .to_owned()
            )
        );
        assert!(
            call(&["versions:read"], None)
                .1
                .contains("/projects/$LATCHKEY_PROJECT_ID/versions?teamId=$LATCHKEY_TEAM_ID\"")
        );
    }

    #[test]
    fn reads_the_workspace_of_the_account() {
        assert_eq!(
            text(&for_service_account(ORIGIN, OrganizationId::from_bytes([0x11; 16])).lines),
            "curl --fail-with-body \"https://keys.example.com/v1/organizations/11111111-1111-1111-1111-111111111111\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
        );
    }

    #[test]
    fn uploads_and_lists_builds() {
        let upload = for_app_token(true, ORIGIN);
        assert_eq!(
            text(&upload.lines),
            "curl --fail-with-body -X POST \"https://keys.example.com/v1/integrations/builds\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\" \\\n  \
             -F \"file=@app.ipa\""
        );
        assert_eq!(
            text(&for_app_token(false, ORIGIN).lines),
            "curl --fail-with-body \"https://keys.example.com/v1/integrations/builds\" \\\n  \
             -H \"Authorization: Bearer $LATCHKEY_TOKEN\""
        );
    }

    #[test]
    fn makes_a_version_if_it_cannot_read_any() {
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
