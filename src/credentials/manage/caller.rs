//! What to call the clients that use a credential, from what they send.

/// The client's name and version: the first product of its `User-Agent` (RFC 9110, section 10.1.5), such as
/// `curl/8.9.1`; without it `None`.
pub fn client(user_agent: &str) -> Option<&str> {
    user_agent.split_whitespace().next()
}

/// The part of a path template that says what was asked for: what stands after the last `{…}` that something follows,
/// without the version of the API. `/api/v1/projects/{projectId}/versions/{versionId}` is about `versions`.
pub fn resource(path: &str) -> String {
    let mut words: Vec<&str> = path.split('/').filter(|word| !word.is_empty()).collect();
    while words.last().is_some_and(|word| is_id(word)) {
        words.pop();
    }
    let from = words.iter().rposition(|word| is_id(word)).map_or(0, |at| at + 1);
    let rest: Vec<&str> =
        words[from..].iter().copied().skip_while(|word| from == 0 && (*word == "api" || is_version(word))).collect();
    if rest.is_empty() { path.to_owned() } else { rest.join("/") }
}

fn is_id(word: &str) -> bool {
    word.starts_with('{')
}

fn is_version(word: &str) -> bool {
    word.strip_prefix('v').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_first_product() {
        for (agent, expected) in [
            ("curl/8.9.1", Some("curl/8.9.1")),
            ("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101", Some("Mozilla/5.0")),
            ("  HTTPie/3.2", Some("HTTPie/3.2")),
            ("", None),
            ("   ", None),
        ] {
            assert_eq!(client(agent), expected);
        }
    }

    #[test]
    fn names_what_was_asked_for() {
        for (path, expected) in [
            ("/api/v1/projects/{projectId}/versions", "versions"),
            ("/api/v1/projects/{projectId}/versions/{versionId}", "versions"),
            ("/api/v1/versions/check", "versions/check"),
            ("/v1/organizations/{organizationId}/service-accounts", "service-accounts"),
            ("/v1/users/me", "users/me"),
            ("/v1/integrations/builds/", "integrations/builds"),
            ("/v1", "/v1"),
            ("/{id}", "/{id}"),
            ("", ""),
        ] {
            assert_eq!(resource(path), expected, "{path}");
        }
    }
}
