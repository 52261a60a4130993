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

/// A path with its `{id}` filled in.
pub fn with_id(path: &str, id: impl std::fmt::Display) -> String {
    path.replace("{id}", &id.to_string())
}
