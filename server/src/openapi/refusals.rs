//! What every refusal looks like. Operations refer to these by name.

use std::collections::BTreeMap;

use latchkey_api::problem::{self, FieldError, Problem, code};
use serde_json::{Value, json};
use utoipa::{
    ToSchema,
    openapi::{
        ContentBuilder, HeaderBuilder, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder, Schema, schema::Type,
    },
};

use super::operation::Schemas;
use crate::{
    error::{Error, ExchangeProblem, TokenFault},
    extract::LARGEST_BODY,
    oauth::OAuthError,
};

/// In which format an operation refuses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// A problem (RFC 9457).
    #[default]
    Problem,
    /// The like, with the detail as `error`, too.
    Exchange,
    /// As OAuth has it (RFC 6749 section 5.2), as far as the request is at fault.
    OAuth,
}

/// Refusals by the name of their response, with an error that is told so.
fn problems() -> [(&'static str, &'static str, Error); 10] {
    let field = Error::field("name", "is required");
    [
        ("InvalidRequest", "The request cannot be read, or fields are missing or wrong: `errors` says which.", field),
        (
            "Unauthorized",
            "Nobody is signed in, or the credential is missing, malformed, unknown, revoked or expired. The \
             `WWW-Authenticate` header says how to show who one is.",
            Error::InvalidToken(TokenFault::Unknown),
        ),
        (
            "Forbidden",
            "The credential lacks a scope (`scope` says which) or is of a kind that does not open this, the role does not \
             reach, or a change did not come from the dashboard's own pages.",
            Error::InsufficientScope("versions:write"),
        ),
        ("NotFound", "There is no such thing, or the caller may not know of it.", Error::NotFound("app")),
        (
            "Conflict",
            "The state of things does not allow it; the code at the end of `type` says why.",
            Error::Conflict(code::LAST_ADMIN, "This workspace has no other admin. Make somebody else an admin first."),
        ),
        ("TooLarge", "The body is larger than the endpoint takes.", Error::TooLarge(LARGEST_BODY)),
        (
            "UnsupportedMediaType",
            "The body is of another media type than the endpoint takes.",
            Error::UnsupportedMediaType("application/json"),
        ),
        ("TooManyRequests", "Too many tries; `Retry-After` says when to come back.", Error::TooManyRequests(600)),
        (
            "Internal",
            "A fault of the server. Its log knows more under the request id.",
            Error::Internal(anyhow::anyhow!("")),
        ),
        ("Busy", "The server has no time now; `Retry-After` says when to come back.", Error::Busy),
    ]
}

/// The same of OAuth's endpoints, by status.
const OAUTH: [(u16, &str, &str, &str, &str); 3] = [
    (
        400,
        "OAuthInvalidRequest",
        "The request is at fault; `error` says how.",
        "invalid_request",
        "grant_type is required.",
    ),
    (
        401,
        "OAuthInvalidClient",
        "The caller did not show who it is.",
        "invalid_client",
        "There is no such token. Check that it was made on this server.",
    ),
    (
        403,
        "OAuthAccessDenied",
        "The caller may not ask this of anybody.",
        "access_denied",
        "Only a service account may ask. Send one of its keys.",
    ),
];

/// The refusal with this status; each operation lists the statuses that it gives.
pub(super) fn reference(status: u16, format: Format) -> RefOr<Response> {
    let of_oauth = OAUTH.iter().find(|(of, ..)| *of == status && format == Format::OAuth).map(|(_, name, ..)| *name);
    let name = of_oauth.or_else(|| {
        let (name, ..) = problems().into_iter().find(|(.., error)| error.status() == status)?;
        Some(name)
    });
    let name = name.unwrap_or("Internal");
    let is_told_twice = format == Format::Exchange && status < 500;
    Ref::from_response_name(if is_told_twice { format!("Exchange{name}") } else { name.to_owned() }).into()
}

/// Every refusal by its name.
pub(super) fn responses() -> BTreeMap<String, RefOr<Response>> {
    let mut responses = BTreeMap::new();
    for (name, description, error) in problems() {
        let problem = error.problem();
        let example = serde_json::to_value(&problem).unwrap_or_default();
        if matches!(problem.status, 400 | 401 | 403 | 413 | 415) {
            let mut twice = example.clone();
            twice["error"] = Value::String(problem.detail.trim_end_matches('.').to_owned());
            let response = response::<ExchangeProblem>(problem.status, description, problem::MEDIA_TYPE, twice);
            responses.insert(format!("Exchange{name}"), response);
        }
        responses
            .insert(name.to_owned(), response::<Problem>(problem.status, description, problem::MEDIA_TYPE, example));
    }
    for (status, name, description, error, text) in OAUTH {
        let example = json!({ "error": error, "error_description": text });
        responses.insert(name.to_owned(), response::<OAuthError>(status, description, "application/json", example));
    }
    responses
}

fn response<T: ToSchema>(status: u16, description: &str, media_type: &str, example: Value) -> RefOr<Response> {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(T::name()))).example(Some(example)).build();
    let response = ResponseBuilder::new().description(description).content(media_type, content);
    let header = |kind: Type, description: &str| {
        HeaderBuilder::new().schema(ObjectBuilder::new().schema_type(kind)).description(Some(description)).build()
    };
    let response = match status {
        401 | 403 => response.header("WWW-Authenticate", header(Type::String, "A challenge (RFC 6750, RFC 9110).")),
        429 | 503 => response.header("Retry-After", header(Type::Integer, "Seconds to wait before the next try.")),
        _ => response,
    };
    response.build().into()
}

/// The schemas of refusals.
pub(super) fn schemas() -> Vec<(String, RefOr<Schema>)> {
    let mut schemas = Schemas::default();
    schemas.add::<Problem>();
    schemas.add::<FieldError>();
    schemas.add::<ExchangeProblem>();
    schemas.add::<OAuthError>();
    schemas.0
}
