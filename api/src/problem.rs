//! Errors on the wire: RFC 9457 `application/problem+json`.

use serde::{Deserialize, Serialize};

/// The media type of a [`Problem`].
pub const MEDIA_TYPE: &str = "application/problem+json";

/// How long the dashboard waits for an answer, in milliseconds. The server says sooner that it has no time: then it is known that
/// nothing was done.
pub const LONGEST_WAIT: u32 = 10_000;

/// What went wrong, for a person and for a program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// Always `about:blank#` and the short name of the kind, such as `invalid_field`: together a URI reference.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "schema", schema(examples("about:blank#invalid_field")))]
    pub kind: String,
    /// The HTTP status' own words.
    #[cfg_attr(feature = "schema", schema(examples("Bad Request")))]
    pub title: String,
    /// The HTTP status.
    #[cfg_attr(feature = "schema", schema(examples(400)))]
    pub status: u16,
    /// One sentence: what happened and what to do.
    #[cfg_attr(feature = "schema", schema(examples("name is required.")))]
    pub detail: String,
    /// Equal to `detail`, for clients that look for `message`.
    pub message: String,
    /// Names the request in the server's log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The fields that are at fault, each with what would be right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// The scope that was missing (with 403).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Seconds to wait before the next try (with 429 and 503).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// A field of the request that is at fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FieldError {
    /// Its name on the wire: of a JSON field, a query parameter or a path parameter.
    #[cfg_attr(feature = "schema", schema(examples("name")))]
    pub field: String,
    /// What would be right, to be read after the field's name: "must be …".
    #[cfg_attr(feature = "schema", schema(examples("is required")))]
    pub detail: String,
}

impl Problem {
    /// The kind's short name, such as `invalid_field`; see [`code`].
    pub fn code(&self) -> &str {
        self.kind.rsplit_once('#').map_or("", |(_, code)| code)
    }
}

/// The short names of problems that a program may want to tell apart.
pub mod code {
    /// A field is missing or wrong; `errors` says which.
    pub const INVALID_FIELD: &str = "invalid_field";
    /// Nobody is signed in, or the session has ended.
    pub const SESSION_REQUIRED: &str = "session_required";
    /// Somebody else is signed in than the request says; see [`crate::session::USER_HEADER`].
    pub const OTHER_USER: &str = "other_user";
    /// The email and password do not match.
    pub const WRONG_CREDENTIALS: &str = "wrong_credentials";
    /// Too many tries; `retryAfter` says when to come back.
    pub const TOO_MANY_REQUESTS: &str = "too_many_requests";
    /// The bearer credential is missing, malformed, unknown, revoked or expired (RFC 6750).
    pub const INVALID_TOKEN: &str = "invalid_token";
    /// The credential lacks a scope (RFC 6750); `scope` says which.
    pub const INSUFFICIENT_SCOPE: &str = "insufficient_scope";
    /// The caller's role does not allow it.
    pub const FORBIDDEN: &str = "forbidden";
    /// There is no such thing, or the caller may not know of it.
    pub const NOT_FOUND: &str = "not_found";
    /// The thing has been revoked meanwhile.
    pub const REVOKED: &str = "revoked";
    /// The idempotency key was used for another request.
    pub const IDEMPOTENCY_CONFLICT: &str = "idempotency_conflict";
    /// It would leave the organization without an admin.
    pub const LAST_ADMIN: &str = "last_admin";
    /// The person is a member already.
    pub const ALREADY_A_MEMBER: &str = "already_a_member";
    /// The role comes from an organization above and is changed there.
    pub const INHERITED_ROLE: &str = "inherited_role";
    /// There is an account with this email: sign in.
    pub const ACCOUNT_EXISTS: &str = "account_exists";
    /// There are as many as there can be.
    pub const LIMIT_REACHED: &str = "limit_reached";
    /// The request cannot be read at all, such as a body that is not JSON.
    pub const MALFORMED: &str = "malformed";
    /// The path is there, the method is not.
    pub const METHOD_NOT_ALLOWED: &str = "method_not_allowed";
    /// The body is larger than the endpoint takes.
    pub const TOO_LARGE: &str = "too_large";
    /// The body is of another media type than the endpoint takes.
    pub const UNSUPPORTED_MEDIA_TYPE: &str = "unsupported_media_type";
    /// The server has no time now; `retryAfter` says when to come back.
    pub const BUSY: &str = "busy";
    /// Our fault; the log knows more under the request id.
    pub const INTERNAL: &str = "internal";
}
