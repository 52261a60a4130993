//! Ready pieces for the places where a secret is stored and used. They name a variable, never the secret.

use super::example_call::Call;
use crate::{
    text::language::reveal as text,
    ui::code::{Ink, Span},
};

/// A place where credentials are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    Curl,
    GitHubActions,
    GitLabCi,
    AzurePipelines,
    Bitrise,
    Jenkins,
    CircleCi,
}

impl Platform {
    /// Every place, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Curl,
        Self::GitHubActions,
        Self::GitLabCi,
        Self::AzurePipelines,
        Self::Bitrise,
        Self::Jenkins,
        Self::CircleCi,
    ];

    /// Its name in ids.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::GitHubActions => "github-actions",
            Self::GitLabCi => "gitlab-ci",
            Self::AzurePipelines => "azure-pipelines",
            Self::Bitrise => "bitrise",
            Self::Jenkins => "jenkins",
            Self::CircleCi => "circleci",
        }
    }

    /// Its own name for itself.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Curl => "curl",
            Self::GitHubActions => "GitHub Actions",
            Self::GitLabCi => "GitLab CI",
            Self::AzurePipelines => "Azure Pipelines",
            Self::Bitrise => "Bitrise",
            Self::Jenkins => "Jenkins",
            Self::CircleCi => "CircleCI",
        }
    }

    /// The place with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|platform| platform.id() == id)
    }
}

/// The piece for a place.
pub fn snippet(platform: Platform, call: &Call) -> Vec<Span> {
    match platform {
        Platform::Curl => curl(call),
        Platform::GitHubActions => github_actions(call),
        Platform::GitLabCi => gitlab_ci(call),
        Platform::AzurePipelines => azure_pipelines(call),
        Platform::Bitrise => bitrise(call),
        Platform::Jenkins => jenkins(call),
        Platform::CircleCi => circleci(call),
    }
}

/// Code under construction.
#[derive(Default)]
struct Code(Vec<Span>);

impl Code {
    fn comment(mut self, sign: &str, text: &str) -> Self {
        self.0.push(Span(Ink::Comment, [sign, " ", text, "\n"].concat()));
        self
    }

    fn plain(mut self, text: &str) -> Self {
        self.0.push(Span(Ink::Plain, text.to_owned()));
        self
    }

    fn variable(mut self, text: &str) -> Self {
        self.0.push(Span(Ink::Variable, text.to_owned()));
        self
    }

    /// `key:` of YAML, after what stands before it in its line.
    fn key(mut self, before: &str, key: &str) -> Self {
        self.0.push(Span(Ink::Plain, before.to_owned()));
        self.0.push(Span(Ink::Key, key.to_owned()));
        self.0.push(Span(Ink::Plain, ":".to_owned()));
        self
    }

    /// `key: value` of YAML.
    fn entry(self, before: &str, key: &str, value: &str) -> Self {
        self.key(before, key).plain(&[" ", value, "\n"].concat())
    }

    /// The command, each line after the same indent.
    fn command(mut self, call: &Call, indent: &str) -> Self {
        for line in &call.lines {
            self.0.push(Span(Ink::Plain, indent.to_owned()));
            self.0.extend(line.iter().cloned());
            self.0.push(Span(Ink::Plain, "\n".to_owned()));
        }
        self
    }

    fn done(mut self) -> Vec<Span> {
        if let Some(Span(_, last)) = self.0.last_mut()
            && last.ends_with('\n')
        {
            last.pop();
        }
        self.0
    }
}

fn curl(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", text::CURL_FIRST)
        .plain("read -rs ")
        .variable(&call.variable)
        .plain("\n")
        .command(call, "")
        .done()
}

fn github_actions(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", &text::github_first(&call.variable))
        .entry("- ", "name", call.title)
        .key("  ", "env")
        .plain("\n")
        .key("    ", &call.variable)
        .plain(" ")
        .variable(&["${{ secrets.", &call.variable, " }}"].concat())
        .plain("\n")
        .entry("  ", "run", "|")
        .command(call, "    ")
        .done()
}

fn gitlab_ci(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", &text::gitlab_first(&call.variable))
        .key("", &call.title.to_ascii_lowercase().replace(' ', "-"))
        .plain("\n")
        .key("  ", "script")
        .plain("\n    - |\n")
        .command(call, "      ")
        .done()
}

fn azure_pipelines(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", &text::azure_first(&call.variable))
        .entry("- ", "script", "|")
        .command(call, "    ")
        .entry("  ", "displayName", call.title)
        .key("  ", "env")
        .plain("\n")
        .key("    ", &call.variable)
        .plain(" ")
        .variable(&["$(", &call.variable, ")"].concat())
        .done()
}

fn bitrise(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", &text::bitrise_first(&call.variable))
        .key("- ", "script@1")
        .plain("\n")
        .entry("    ", "title", call.title)
        .key("    ", "inputs")
        .plain("\n")
        .entry("    - ", "content", "|")
        .plain("        #!/usr/bin/env bash\n        set -euo pipefail\n")
        .command(call, "        ")
        .done()
}

fn jenkins(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("//", &text::jenkins_first(&call.variable))
        .plain("withCredentials([string(credentialsId: '")
        .variable(&call.variable)
        .plain("', variable: '")
        .variable(&call.variable)
        // In single quotes the shell fills the variable in, so it does not get into the build's log.
        .plain("')]) {\n  sh '''\n")
        .command(&doubled_backslashes(call), "    ")
        .plain("  '''\n}")
        .done()
}

fn circleci(call: &Call) -> Vec<Span> {
    Code::default()
        .comment("#", &text::circleci_first(&call.variable))
        .key("- ", "run")
        .plain("\n")
        .entry("    ", "name", call.title)
        .entry("    ", "command", "|")
        .command(call, "      ")
        .done()
}

/// Groovy takes a backslash at the end of a line for its own; doubled, it reaches the shell.
fn doubled_backslashes(call: &Call) -> Call {
    let mut call = call.clone();
    for Span(_, text) in call.lines.iter_mut().filter_map(|line| line.last_mut()) {
        if text.ends_with('\\') {
            text.push('\\');
        }
    }
    call
}

#[cfg(test)]
mod tests {
    use super::{
        super::example_call::{
            for_access_token,
            tests::{server, target},
        },
        *,
    };
    use crate::ui::code::plain;

    fn text(platform: Platform) -> String {
        let call = for_access_token(&["versions:read".to_owned()], &server(), Some(&target("Relay"))).remove(0);
        plain(&snippet(platform, &call))
    }

    const URL: &str = "\"https://keys.example.com/api/v1/projects/22222222-2222-2222-2222-222222222222/versions\
                       ?teamId=11111111-1111-1111-1111-111111111111\"";

    #[test]
    fn every_piece_names_the_variable_and_holds_no_secret() {
        for platform in Platform::ALL {
            let text = text(platform);
            assert!(text.contains("Authorization: Bearer $LATCHKEY_TOKEN\""), "{text}");
            assert!(!text.contains("aau_"), "{text}");
            assert!(!text.ends_with('\n'));
            assert_eq!(Platform::from_id(platform.id()), Some(platform));
        }
    }

    #[test]
    fn writes_a_step_of_github_actions() {
        let lines = [
            "# Settings, Secrets and variables, Actions: add LATCHKEY_TOKEN",
            "- name: List versions",
            "  env:",
            "    LATCHKEY_TOKEN: ${{ secrets.LATCHKEY_TOKEN }}",
            "  run: |",
            "    curl --fail-with-body \\",
            &["      ", URL, " \\"].concat(),
            "      -H \"Authorization: Bearer $LATCHKEY_TOKEN\"",
        ];
        assert_eq!(text(Platform::GitHubActions), lines.join("\n"));
    }

    #[test]
    fn writes_a_job_of_gitlab() {
        let text = text(Platform::GitLabCi);
        assert!(text.contains("\nlist-versions:\n  script:\n    - |\n      curl "), "{text}");
    }

    #[test]
    fn writes_a_step_of_azure_pipelines() {
        let text = text(Platform::AzurePipelines);
        assert!(text.contains("\n- script: |\n    curl "), "{text}");
        assert!(text.ends_with("  env:\n    LATCHKEY_TOKEN: $(LATCHKEY_TOKEN)"), "{text}");
    }

    #[test]
    fn writes_a_step_of_bitrise() {
        let text = text(Platform::Bitrise);
        assert!(
            text.contains("\n- script@1:\n    title: List versions\n    inputs:\n    - content: |\n        #!"),
            "{text}"
        );
    }

    #[test]
    fn writes_a_step_of_circleci() {
        let text = text(Platform::CircleCi);
        assert!(text.contains("\n- run:\n    name: List versions\n    command: |\n      curl "), "{text}");
    }

    #[test]
    fn doubles_the_backslash_for_groovy() {
        let text = text(Platform::Jenkins);
        assert!(text.contains("11111111\" \\\\\n"), "{text}");
        assert!(text.ends_with("\n  '''\n}"), "{text}");
    }
}
