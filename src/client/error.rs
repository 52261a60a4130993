//! Why there is no answer, and what that means for who asked.

use latchkey_api::problem::{FieldError, Problem, code};

/// Seconds until what did not come is asked for again by itself, if the server does not say.
pub const RETRY_AFTER: u32 = 8;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// This computer was offline, so nothing was sent.
    Offline,
    /// The server cannot be reached.
    Network,
    /// The server did not answer within [`LONGEST_WAIT`](latchkey_api::problem::LONGEST_WAIT).
    Timeout,
    /// Nobody is signed in, and whoever was asked to sign in again did not.
    SessionEnded,
    /// Somebody else is signed in than this page knows of, so nothing was done.
    OtherUser,
    /// The server said no, and why.
    Problem(Box<Problem>),
    /// The answer is none that the server gives: something between here and it answered, or it is of another version.
    Unexpected {
        /// The HTTP status.
        status: u16,
        /// The request's id, if there was one.
        request_id: Option<String>,
    },
}

impl Error {
    /// The problem's short name, if it is one; see [`code`].
    pub fn code(&self) -> &str {
        match self {
            Self::Problem(problem) => problem.code(),
            _ => "",
        }
    }

    /// The fields that the server found at fault.
    pub fn fields(&self) -> &[FieldError] {
        match self {
            Self::Problem(problem) => &problem.errors,
            _ => &[],
        }
    }

    /// What the server says would be right for a field: "must be …".
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields().iter().find(|error| error.field == name).map(|error| error.detail.as_str())
    }

    /// The request's id, if the server said it.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Problem(problem) => problem.request_id.as_deref(),
            Self::Unexpected { request_id, .. } => request_id.as_deref(),
            _ => None,
        }
    }

    /// The HTTP status, if there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            Self::Unexpected { status, .. } => Some(*status),
            _ => None,
        }
    }

    /// Whether what was asked for may have been done all the same: the answer was lost, or is none that tells.
    pub fn is_unsure(&self) -> bool {
        match self {
            Self::Network | Self::Timeout | Self::Unexpected { .. } => true,
            Self::Offline | Self::SessionEnded | Self::OtherUser => false,
            Self::Problem(problem) => problem.status >= 500 && problem.code() != code::BUSY,
        }
    }

    /// Whether the same request may go through a little later.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Offline | Self::Network | Self::Timeout => true,
            Self::SessionEnded | Self::OtherUser => false,
            Self::Problem(_) | Self::Unexpected { .. } => {
                self.status().is_some_and(|status| status == 429 || status >= 500)
            }
        }
    }

    /// Seconds until what did not come may be asked for again by itself, if that may help.
    pub fn retry_after(&self) -> Option<u32> {
        let said = match self {
            Self::Problem(problem) => problem.retry_after,
            _ => None,
        };
        self.is_passing().then_some(said.unwrap_or(RETRY_AFTER))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(status: u16, code: &str) -> Error {
        Error::Problem(Box::new(Problem {
            kind: ["about:blank#", code].concat(),
            title: String::new(),
            status,
            detail: String::new(),
            message: String::new(),
            request_id: None,
            errors: vec![FieldError { field: "name".into(), detail: "must be shorter".into() }],
            scope: None,
            retry_after: None,
        }))
    }

    #[test]
    fn finds_what_is_wrong_with_a_field() {
        let error = problem(400, code::INVALID_FIELD);
        assert_eq!(error.code(), code::INVALID_FIELD);
        assert_eq!(error.field("name"), Some("must be shorter"));
        assert_eq!(error.field("scopes"), None);
        assert_eq!(Error::Network.field("name"), None);
    }

    #[test]
    fn tells_what_may_pass() {
        assert!(Error::Timeout.is_passing());
        assert!(problem(503, code::INTERNAL).is_passing());
        assert!(problem(429, code::TOO_MANY_REQUESTS).is_passing());
        assert!(!problem(404, code::NOT_FOUND).is_passing());
        assert!(!Error::SessionEnded.is_passing());
        assert_eq!(Error::Timeout.retry_after(), Some(RETRY_AFTER));
        assert_eq!(Error::OtherUser.retry_after(), None);
    }

    #[test]
    fn tells_whether_it_is_known_what_became_of_it() {
        assert!(Error::Network.is_unsure());
        assert!(Error::Unexpected { status: 502, request_id: None }.is_unsure());
        assert!(problem(500, code::INTERNAL).is_unsure());
        assert!(!problem(503, code::BUSY).is_unsure());
        assert!(!problem(404, code::NOT_FOUND).is_unsure());
        assert!(!Error::Offline.is_unsure());
        assert!(!Error::SessionEnded.is_unsure());
        assert!(!Error::OtherUser.is_unsure());
    }
}
