//! Refusals as OAuth writes them: `{"error":"invalid_scope","error_description":"…"}` (RFC 6749 section 5.2).

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::exchange::{Fault, TooMuch};
use crate::error::{Error, TokenFault};

/// What an OAuth endpoint answers.
pub(super) type Result<T, E = Refusal> = std::result::Result<T, E>;

/// Why an OAuth endpoint refuses.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The request is at fault.
    Told(Code, String),
    /// Anything else that is told as everywhere: too much at once, or our fault.
    Error(Error),
}

/// The word of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// A parameter is missing, twice there or wrong.
    InvalidRequest,
    /// The caller did not show who it is. Holds how it could.
    InvalidClient(Scheme),
    /// The caller may not ask this.
    UnauthorizedClient,
    /// The caller may not ask this of anybody.
    AccessDenied,
    /// A grant type that there is not.
    UnsupportedGrantType,
    /// A scope that there is not, or that reaches further than the credential.
    InvalidScope,
    /// An organization where the credential does not work (RFC 8693 section 2.2.2).
    InvalidTarget,
}

/// How a caller shows who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// A name and a secret.
    Basic,
    /// A credential.
    Bearer,
}

impl Code {
    fn status(self) -> StatusCode {
        match self {
            Self::InvalidClient(_) => StatusCode::UNAUTHORIZED,
            Self::AccessDenied => StatusCode::FORBIDDEN,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            // RFC 6750 section 3.1 has a word of its own for what RFC 6749 calls invalid_client.
            Self::InvalidClient(Scheme::Bearer) => "invalid_token",
            Self::InvalidClient(Scheme::Basic) => "invalid_client",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::AccessDenied => "access_denied",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::InvalidScope => "invalid_scope",
            Self::InvalidTarget => "invalid_target",
        }
    }

    fn challenge(self) -> Option<&'static str> {
        match self {
            Self::InvalidClient(Scheme::Basic) => Some(r#"Basic realm="oauth2", charset="UTF-8""#),
            Self::InvalidClient(Scheme::Bearer) => Some(r#"Bearer error="invalid_token""#),
            _ => None,
        }
    }
}

impl Refusal {
    /// A refusal with this word, in a sentence that says what happened and what to do.
    pub(super) fn new(code: Code, description: impl Into<String>) -> Self {
        Self::Told(code, description.into())
    }

    /// Why a caller is not who it says it is.
    pub(super) fn client(scheme: Scheme, fault: TokenFault) -> Self {
        Self::new(Code::InvalidClient(scheme), fault.to_string())
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::InvalidFields(_) | Error::Malformed(_) | Error::UnsupportedMediaType(_) => {
                Self::new(Code::InvalidRequest, error.detail())
            }
            error => Self::Error(error),
        }
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Error(error.into())
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        let reason = match fault {
            Fault::Error(error) => return error.into(),
            Fault::TooMuch(reason) => reason,
        };
        let code = match reason {
            TooMuch::NoScope | TooMuch::UnknownScope(_) | TooMuch::LacksScope(_) => Code::InvalidScope,
            TooMuch::Elsewhere => Code::InvalidTarget,
            TooMuch::SeveralPlaces => Code::InvalidRequest,
        };
        Self::new(code, reason.to_string())
    }
}

/// A refusal as it goes out.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OAuthError {
    /// What is at fault, in a word of RFC 6749, 6750 or 8693.
    error: &'static str,
    /// One sentence: what happened and what to do.
    error_description: String,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (code, description) = match self {
            Self::Error(error) => return error.into_response(),
            Self::Told(code, description) => (code, description),
        };
        let body = OAuthError { error: code.name(), error_description: plain(&description) };
        let mut response = (code.status(), Json(body)).into_response();
        if let Some(challenge) = code.challenge() {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        response
    }
}

/// The text in the characters that an `error_description` may hold (RFC 6749 section 5.2): ASCII, without quotation marks
/// and backslashes.
fn plain(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '“' | '”' | '"' => '\'',
            ' '..='~' if character != '\\' => character,
            _ => '?',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_keep_to_their_characters() {
        assert_eq!(plain("the catalog does not have “größe\\\n\"”."), "the catalog does not have 'gr??e??''.");
    }
}
