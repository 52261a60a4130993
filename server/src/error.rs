//! Everything that can go wrong with a request, and the problem (RFC 9457) that its caller is told.

use std::fmt;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use latchkey_api::{
    problem::{FieldError, MEDIA_TYPE, Problem, code},
    timestamp::Timestamp,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::database::is_transient;

/// What a handler answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request is refused or failed.
#[derive(Debug)]
pub enum Error {
    /// Fields that are missing or wrong.
    InvalidFields(Vec<FieldError>),
    /// A request that cannot be read at all; the text says what would be right.
    Malformed(&'static str),
    /// Nobody is signed in, or the session has ended.
    SessionRequired,
    /// The email and password do not match.
    WrongCredentials,
    /// The bearer credential does not open anything.
    InvalidToken(TokenFault),
    /// The project API key does not open anything.
    InvalidApiKey(&'static str),
    /// The credential works, without this scope.
    InsufficientScope(&'static str),
    /// More was asked for than the credential has: this scope.
    BeyondScopes(String),
    /// The caller may not do this; the text says why, and what would be right.
    Forbidden(&'static str),
    /// There is no such thing, or the caller may not know of it.
    NotFound(&'static str),
    /// The path is there, the method is not.
    MethodNotAllowed,
    /// The state of things does not allow it; a code of [`latchkey_api::problem::code`] and what happened.
    Conflict(&'static str, &'static str),
    /// The body holds more than so many bytes.
    TooLarge(usize),
    /// The body is not what this endpoint takes; holds the media type that would be right.
    UnsupportedMediaType(&'static str),
    /// Too many tries; come back in so many seconds.
    TooManyRequests(u32),
    /// The database has no time for us now.
    Busy,
    /// Our fault. The cause is logged, not told.
    Internal(anyhow::Error),
}

/// Why a bearer credential is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenFault {
    /// There is no `Authorization` header.
    Missing,
    /// The header is not `Bearer`, one space and a credential; or there are two.
    Header,
    /// No server of this brand ever made it: cut, mistyped, or from elsewhere.
    Malformed,
    /// It has the right shape, and it is not in the database.
    Unknown,
    /// Somebody ended it.
    Revoked(Timestamp),
    /// Its time is over.
    Expired(Timestamp),
    /// It works, and it is not of what was named beside it.
    OtherName,
    /// It is a project API key, which goes elsewhere.
    ApiKey,
}

impl fmt::Display for TokenFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter
                .write_str("This needs a credential. Send the header “Authorization: Bearer” with an access token."),
            Self::Header => formatter.write_str(
                "The Authorization header cannot be read. Send it once: “Bearer”, one space and the token.",
            ),
            Self::Malformed => formatter.write_str(
                "The token is not complete or not from here. Check that all of it was copied, without spaces or quotes.",
            ),
            Self::Unknown => formatter.write_str("There is no such token. Check that it was made on this server."),
            Self::Revoked(at) => write!(formatter, "This token was revoked at {at}. Generate a new one."),
            Self::Expired(at) => write!(formatter, "This token expired at {at}. Generate a new one."),
            Self::OtherName => {
                formatter.write_str("The name and the secret do not belong together. Check both.")
            }
            Self::ApiKey => formatter.write_str("A project API key is sent in the x-api-key header, not as a bearer token."),
        }
    }
}

impl Error {
    /// One field that is wrong; the text is read after its name: "must be …".
    pub fn field(name: impl Into<String>, detail: impl fmt::Display) -> Self {
        Self::InvalidFields(vec![FieldError { field: name.into(), detail: detail.to_string() }])
    }

    /// The status of its answer.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::InvalidFields(_) | Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::SessionRequired | Self::WrongCredentials | Self::InvalidToken(_) | Self::InvalidApiKey(_) => {
                StatusCode::UNAUTHORIZED
            }
            Self::InsufficientScope(_) | Self::BeyondScopes(_) | Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::NotFound(_) => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict(..) => StatusCode::CONFLICT,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::InvalidFields(_) => code::INVALID_FIELD,
            Self::Malformed(_) => code::MALFORMED,
            Self::SessionRequired => code::SESSION_REQUIRED,
            Self::WrongCredentials => code::WRONG_CREDENTIALS,
            Self::InvalidToken(_) | Self::InvalidApiKey(_) => code::INVALID_TOKEN,
            Self::InsufficientScope(_) | Self::BeyondScopes(_) => code::INSUFFICIENT_SCOPE,
            Self::Forbidden(_) => code::FORBIDDEN,
            Self::NotFound(_) => code::NOT_FOUND,
            Self::MethodNotAllowed => code::METHOD_NOT_ALLOWED,
            Self::Conflict(code, _) => code,
            Self::TooLarge(_) => code::TOO_LARGE,
            Self::UnsupportedMediaType(_) => code::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyRequests(_) => code::TOO_MANY_REQUESTS,
            Self::Busy => code::BUSY,
            Self::Internal(_) => code::INTERNAL,
        }
    }

    /// What happened and what to do.
    pub(crate) fn detail(&self) -> String {
        match self {
            Self::InvalidFields(errors) => {
                let sentences: Vec<String> =
                    errors.iter().map(|error| format!("{} {}.", error.field, error.detail)).collect();
                sentences.join(" ")
            }
            Self::Malformed(detail)
            | Self::InvalidApiKey(detail)
            | Self::Forbidden(detail)
            | Self::Conflict(_, detail) => (*detail).to_owned(),
            Self::SessionRequired => "Nobody is signed in, or the session has ended. Sign in.".to_owned(),
            Self::WrongCredentials => "The email and password do not match. Check both and try again.".to_owned(),
            Self::InvalidToken(fault) => fault.to_string(),
            Self::InsufficientScope(scope) => {
                format!("The token lacks the scope {scope}. Generate a token that has it.")
            }
            Self::BeyondScopes(scope) => {
                format!("The credential does not have the scope {scope}. Ask for scopes that it has.")
            }
            Self::NotFound(what) => format!("There is no such {what}, or you have no access to it."),
            Self::MethodNotAllowed => "This path does not take that method; the Allow header says which.".to_owned(),
            Self::TooLarge(limit) => format!("The body is too large. Send at most {limit} bytes."),
            Self::UnsupportedMediaType(right) => {
                format!("The body is of another type. Send it with “Content-Type: {right}”.")
            }
            Self::TooManyRequests(seconds) => format!("Too many tries. Wait {seconds} seconds and try again."),
            Self::Busy => "The server is busy. Try again in a few seconds.".to_owned(),
            Self::Internal(_) => "Something went wrong on our side. Try again; the request id names it in the \
                                  server's log."
                .to_owned(),
        }
    }

    /// The challenge that goes with a 401 or 403 to a bearer credential (RFC 6750 section 3).
    fn challenge(&self) -> Option<String> {
        match self {
            // Nothing was presented, so there is no error to name (RFC 6750 section 3.1).
            Self::InvalidToken(TokenFault::Missing) => Some("Bearer".to_owned()),
            Self::InvalidToken(_) => Some(r#"Bearer error="invalid_token""#.to_owned()),
            Self::InsufficientScope(scope) => Some(format!(r#"Bearer error="insufficient_scope", scope="{scope}""#)),
            Self::BeyondScopes(scope) => Some(format!(r#"Bearer error="insufficient_scope", scope="{scope}""#)),
            Self::InvalidApiKey(_) => Some(r#"ApiKey header="x-api-key""#.to_owned()),
            // RFC 9110 section 15.5.2 asks for a challenge with every 401; a session is no scheme of its registry.
            Self::SessionRequired | Self::WrongCredentials => Some("Session".to_owned()),
            _ => None,
        }
    }

    /// What its caller is told, without the request id.
    pub(crate) fn problem(&self) -> Problem {
        let status = self.status();
        let detail = self.detail();
        Problem {
            kind: format!("about:blank#{}", self.code()),
            title: status.canonical_reason().unwrap_or_default().to_owned(),
            status: status.as_u16(),
            message: detail.clone(),
            detail,
            request_id: None,
            errors: match self {
                Self::InvalidFields(errors) => errors.clone(),
                _ => Vec::new(),
            },
            scope: match self {
                Self::InsufficientScope(scope) => Some((*scope).to_owned()),
                Self::BeyondScopes(scope) => Some(scope.clone()),
                _ => None,
            },
            retry_after: match self {
                Self::TooManyRequests(seconds) => Some(*seconds),
                Self::Busy => Some(BUSY_SECONDS),
                _ => None,
            },
        }
    }
}

const BUSY_SECONDS: u32 = 5;

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_transient(&error) {
            // Nothing is at fault; that it happens often is for the operator to see.
            tracing::warn!(%error, "the database had no time for a request");
            return Self::Busy;
        }
        Self::Internal(error.into())
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(error)
    }
}

/// A problem on its way out, without its request id and body: only [`crate::request`] knows the id.
#[derive(Clone, Debug)]
pub(crate) struct Unfinished(Problem);

/// On an answer: asks for its problem to repeat the detail as `error`, without the full stop, because an API's documents
/// promise that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AlsoAsError;

/// A problem as it goes out: with its detail as `error`, too, where secrets are exchanged under `/auth/`.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ExchangeProblem {
    /// Equal to `detail`, without the full stop.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("name is required"))]
    error: Option<String>,
    #[serde(flatten)]
    problem: Problem,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(cause) = &self {
            // The span around it carries the request id.
            tracing::error!(cause = format!("{cause:#}"), "request failed");
        }
        let mut response = self.status().into_response();
        let problem = self.problem();
        if let Some(seconds) = problem.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        if let Some(challenge) = self.challenge().and_then(|text| HeaderValue::try_from(text).ok()) {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response.extensions_mut().insert(Unfinished(problem));
        response
    }
}

/// Gives a 403 to a credential its challenge (RFC 6750 section 3), unless it has one that names a scope: where a role, a limit or
/// the kind of the credential does not reach, there is none to name.
pub(crate) async fn challenge_forbidden(mut response: Response) -> Response {
    if response.status() == StatusCode::FORBIDDEN {
        let insufficient = HeaderValue::from_static(r#"Bearer error="insufficient_scope""#);
        response.headers_mut().entry(header::WWW_AUTHENTICATE).or_insert(insufficient);
    }
    response
}

/// Gives a problem its request id and its body. An error that is not ours (a body limit, a panic) becomes one too, so
/// that no caller ever meets a second format.
pub(crate) fn finish(mut response: Response, request_id: &str) -> Response {
    let problem = match response.extensions_mut().remove::<Unfinished>() {
        Some(Unfinished(problem)) => problem,
        None if is_bare_error(&response) => match response.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge(crate::extract::LARGEST_BODY).problem(),
            StatusCode::METHOD_NOT_ALLOWED => Error::MethodNotAllowed.problem(),
            StatusCode::NOT_FOUND => Error::NotFound("endpoint").problem(),
            _ => Error::Internal(anyhow::anyhow!("bare status")).problem(),
        },
        None => return response,
    };
    let problem = Problem { request_id: Some(request_id.to_owned()), ..problem };
    let also_as_error = response.extensions_mut().remove::<AlsoAsError>();
    let error = also_as_error.map(|AlsoAsError| problem.detail.trim_end_matches('.').to_owned());
    let (mut parts, _) = response.into_parts();
    parts.status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let body = serde_json::to_vec(&ExchangeProblem { error, problem }).unwrap_or_default();
    Response::from_parts(parts, body.into())
}

fn is_bare_error(response: &Response) -> bool {
    let json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("json"));
    (response.status().is_client_error() || response.status().is_server_error()) && !json
}
