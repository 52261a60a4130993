//! The dashboard's endpoints, the same on both sides of the wire. `{…}` stands for an id.

/// Sign in (POST).
pub const SIGN_IN: &str = "/api/dashboard/sign-in";
/// Sign out (POST).
pub const SIGN_OUT: &str = "/api/dashboard/sign-out";
/// Make the first administrator (POST).
pub const SETUP: &str = "/api/dashboard/setup";
/// Who is looking (GET).
pub const VISITOR: &str = "/api/dashboard/visitor";
/// Where the user is signed in (GET).
pub const SESSIONS: &str = "/api/dashboard/sessions";
/// One session (DELETE).
pub const SESSION: &str = "/api/dashboard/sessions/{id}";
/// End every session but this one (POST).
pub const SIGN_OUT_OTHERS: &str = "/api/dashboard/sessions/sign-out-others";
/// The user's password (POST).
pub const PASSWORD: &str = "/api/dashboard/password";
/// The language that the user chose (POST).
pub const LANGUAGE: &str = "/api/dashboard/language";
/// The catalog of scopes (GET).
pub const CATALOG: &str = "/api/dashboard/catalog";
/// The user's organizations with their apps (GET).
pub const ORGANIZATIONS: &str = "/api/dashboard/organizations";
/// Personal access tokens (GET, POST).
pub const ACCESS_TOKENS: &str = "/api/dashboard/access-tokens";
/// How many there are, and which end soon (GET).
pub const ACCESS_TOKEN_SUMMARY: &str = "/api/dashboard/access-tokens/summary";
/// One (GET, PATCH, DELETE).
pub const ACCESS_TOKEN: &str = "/api/dashboard/access-tokens/{id}";
/// Who used it (GET).
pub const ACCESS_TOKEN_USAGE: &str = "/api/dashboard/access-tokens/{id}/usage";

/// Service accounts of an organization (GET, POST). `{organization}` is an id or a slug, here and below.
pub const SERVICE_ACCOUNTS: &str = "/api/dashboard/organizations/{organization}/service-accounts";
/// One, with its keys (GET, PATCH, DELETE).
pub const SERVICE_ACCOUNT: &str = "/api/dashboard/organizations/{organization}/service-accounts/{id}";
/// Who used its keys (GET).
pub const SERVICE_ACCOUNT_USAGE: &str = "/api/dashboard/organizations/{organization}/service-accounts/{id}/usage";
/// A new key (POST).
pub const SERVICE_ACCOUNT_KEYS: &str = "/api/dashboard/organizations/{organization}/service-accounts/{id}/keys";
/// One of its keys (PATCH, DELETE).
pub const SERVICE_ACCOUNT_KEY: &str = "/api/dashboard/organizations/{organization}/service-accounts/{id}/keys/{key}";
/// Who used one of its keys (GET).
pub const SERVICE_ACCOUNT_KEY_USAGE: &str =
    "/api/dashboard/organizations/{organization}/service-accounts/{id}/keys/{key}/usage";
/// Segments (GET, POST).
pub const SEGMENTS: &str = "/api/dashboard/organizations/{organization}/segments";
/// One (PATCH, DELETE).
pub const SEGMENT: &str = "/api/dashboard/organizations/{organization}/segments/{id}";
/// Members (GET, POST).
pub const MEMBERS: &str = "/api/dashboard/organizations/{organization}/members";
/// One, by the user's id (GET, PATCH, DELETE).
pub const MEMBER: &str = "/api/dashboard/organizations/{organization}/members/{id}";
/// An invitation that was not accepted yet (DELETE).
pub const INVITATION: &str = "/api/dashboard/organizations/{organization}/invitations/{id}";
/// What an invitation is to (POST, with its code).
pub const READ_INVITATION: &str = "/api/dashboard/invitations/read";
/// Accept an invitation (POST).
pub const ACCEPT_INVITATION: &str = "/api/dashboard/invitations/accept";
/// Apps (GET, POST).
pub const APPS: &str = "/api/dashboard/organizations/{organization}/apps";
/// One, by its id or slug (GET, PATCH, DELETE); `{app}` is the same below.
pub const APP: &str = "/api/dashboard/organizations/{organization}/apps/{app}";
/// App API tokens (GET, POST).
pub const APP_API_TOKENS: &str = "/api/dashboard/organizations/{organization}/apps/{app}/api-tokens";
/// How many there are, and which end soon (GET).
pub const APP_API_TOKEN_SUMMARY: &str = "/api/dashboard/organizations/{organization}/apps/{app}/api-tokens/summary";
/// One (GET, PATCH, DELETE).
pub const APP_API_TOKEN: &str = "/api/dashboard/organizations/{organization}/apps/{app}/api-tokens/{id}";
/// Who used it (GET).
pub const APP_API_TOKEN_USAGE: &str = "/api/dashboard/organizations/{organization}/apps/{app}/api-tokens/{id}/usage";
/// The public key of an app (GET), and a new one in its place (POST).
pub const PROJECT_API_KEY: &str = "/api/dashboard/organizations/{organization}/apps/{app}/project-api-key";
/// App API tokens and keys of service accounts, of the whole organization (GET).
pub const CREDENTIALS: &str = "/api/dashboard/organizations/{organization}/credentials";
/// What happened in an organization (GET).
pub const AUDIT_LOG: &str = "/api/dashboard/organizations/{organization}/audit-log";
/// Who did something there (GET).
pub const AUDIT_LOG_ACTORS: &str = "/api/dashboard/organizations/{organization}/audit-log/actors";

/// A path with its `{id}` filled in.
pub fn with_id(path: &str, id: impl std::fmt::Display) -> String {
    path.replace("{id}", &id.to_string())
}

/// A path with its parameters filled in. The values are ids and slugs, which need no escaping.
pub fn fill(path: &str, parameters: &[(&str, &str)]) -> String {
    parameters.iter().fold(path.to_owned(), |path, (name, value)| path.replace(&["{", name, "}"].concat(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_what_it_is_given() {
        assert_eq!(with_id(SESSION, 7), "/api/dashboard/sessions/7");
        assert_eq!(
            fill(SEGMENT, &[("organization", "harbour"), ("id", "7")]),
            "/api/dashboard/organizations/harbour/segments/7"
        );
    }
}
