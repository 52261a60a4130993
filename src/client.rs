//! The only door to the network: JSON in, JSON out, one error type. Bodies are never logged.
//!
//! A request that finds the session ended, or that of somebody else, waits at a gate, which `session` installs, until the
//! person has signed in again, and is then sent once more. Its caller only sees that it took longer.

use std::{
    cell::RefCell,
    panic::AssertUnwindSafe,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
};

use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Array, Promise};
use latchkey_api::{
    problem::{FieldError, LONGEST_WAIT, MEDIA_TYPE, Problem, code},
    query_string,
    session::USER_HEADER,
};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, BlobPropertyBag};

use crate::{json, ui::prelude::window};

/// Seconds until what did not come is asked for again by itself, if the server does not say.
pub const RETRY_AFTER: u32 = 8;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// This computer was offline, so nothing was sent.
    Offline,
    /// The server cannot be reached.
    Network,
    /// The server did not answer within [`LONGEST_WAIT`].
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

/// The status and the body of an answer, or why there is none.
pub type Outcome = Result<(u16, String), Error>;

/// A request of the dashboard.
#[derive(Clone)]
pub struct Request {
    method: Method,
    url: String,
    body: Option<String>,
    idempotency_key: Option<String>,
    continues: Option<String>,
    waits: bool,
    /// Whether it is for the person whom the page knows to be signed in.
    is_theirs: bool,
}

impl Request {
    fn new(method: Method, url: impl Into<String>) -> Self {
        let url = url.into();
        Self { method, url, body: None, idempotency_key: None, continues: None, waits: true, is_theirs: true }
    }

    /// Asks for something. The very first requests of a page are answered by what the server had the browser preload.
    pub fn get(url: impl Into<String>) -> Self {
        Self::new(Method::GET, url)
    }

    /// Makes or does something.
    pub fn post(url: impl Into<String>) -> Self {
        Self::new(Method::POST, url)
    }

    /// Changes something.
    pub fn patch(url: impl Into<String>) -> Self {
        Self::new(Method::PATCH, url)
    }

    /// Ends something.
    pub fn delete(url: impl Into<String>) -> Self {
        Self::new(Method::DELETE, url)
    }

    /// With this body.
    #[must_use]
    pub fn json(mut self, body: &impl Serialize) -> Self {
        // The types of the wire have string keys and no failing parts, so they can always be written.
        self.body = serde_json::to_string(body).ok();
        self
    }

    /// What [`Self::json`] was given, as it is sent.
    pub fn body(&self) -> &str {
        self.body.as_deref().unwrap_or_default()
    }

    /// What goes on by itself, if it is said.
    pub fn what_continues(&self) -> &str {
        self.continues.as_deref().unwrap_or_default()
    }

    /// Whether it makes or does something.
    pub fn makes(&self) -> bool {
        self.method == Method::POST
    }

    /// Whether it ends something.
    pub fn ends(&self) -> bool {
        self.method == Method::DELETE
    }

    /// Sent again with the same key, it happens once.
    #[must_use]
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.idempotency_key = Some(key.into());
        self
    }

    /// What goes on by itself after signing in again, as the subject of a sentence: "generating “Release train”".
    #[must_use]
    pub fn continues(mut self, what: impl Into<String>) -> Self {
        self.continues = Some(what.into());
        self
    }

    /// Does not wait at the gate.
    #[must_use]
    pub fn without_waiting(mut self) -> Self {
        self.waits = false;
        self
    }

    /// Does not wait at the gate, and is for whoever may be there: for the requests that find out who it is.
    #[must_use]
    pub fn outside_session(mut self) -> Self {
        self.is_theirs = false;
        self.without_waiting()
    }

    /// Sends it and reads the answer.
    pub fn send<T: DeserializeOwned>(self) -> Answer<T> {
        Answer { outcome: self.text(), read }
    }

    /// Sends it; any success will do.
    pub fn send_only(self) -> Answer<()> {
        Answer { outcome: self.text(), read: |outcome| outcome.map(drop) }
    }

    /// Sends what [`Self::post`] and [`Self::json`] made, also when the page is left at once. Nobody hears what came of it.
    pub fn send_and_leave(&self) {
        let kind = BlobPropertyBag::new();
        kind.set_type("application/json");
        if let Ok(body) = Blob::new_with_str_sequence_and_options(&Array::of1(&self.body().into()), &kind) {
            let _ = window().navigator().send_beacon_with_opt_blob(&self.url, Some(&body));
        }
    }

    /// Sends it; the answer's status and body. Boxed, so that what waits for it stays small.
    pub fn text(self) -> Waiting<Outcome> {
        lasting(self.deliver())
    }

    async fn deliver(self) -> Outcome {
        loop {
            let outcome = self.exchange().await;
            let gate = if self.waits { GATE.with_borrow(Clone::clone) } else { None };
            match (outcome, gate) {
                (Err(error @ (Error::SessionEnded | Error::OtherUser)), Some(gate)) => {
                    let signed_in = JsFuture::from(gate(&error, self.continues.as_deref())).await;
                    if !signed_in.is_ok_and(|answer| answer.is_truthy()) {
                        return Err(error);
                    }
                }
                (outcome, _) => return outcome,
            }
        }
    }

    /// One round trip.
    async fn exchange(&self) -> Outcome {
        // No header that a preload would not have sent, or the browser asks a second time.
        let (path, query) = self.url.split_once('?').unwrap_or((&self.url, ""));
        let parameters: Vec<_> = query_string::pairs(query).collect();
        let mut request = RequestBuilder::new(path)
            // As a part of the address it would get a `&` at its end, and no preload has that.
            .query(parameters.iter().map(|(name, value)| (name.as_ref(), value)))
            .method(self.method.clone())
            .abort_signal(Some(&AbortSignal::timeout_with_u32(LONGEST_WAIT)));
        if let Some(key) = &self.idempotency_key {
            request = request.header("Idempotency-Key", key);
        }
        let user = if self.is_theirs { USER.with_borrow(Clone::clone) } else { None };
        // What only asks is answered first, and says then whom it was for.
        if let Some(user) = user.as_deref().filter(|_| self.method != Method::GET) {
            request = request.header(USER_HEADER, user);
        }
        let request = match &self.body {
            // The server takes nothing else for a change, because a form on another site cannot send it.
            Some(body) => request.header("Content-Type", "application/json").body(body.as_str()),
            None if self.method != Method::GET => request.header("Content-Type", "application/json").build(),
            None => request.build(),
        };
        let was_offline = !window().navigator().on_line();
        let unsent = |error: gloo_net::Error| if was_offline { Error::Offline } else { failure(&error) };
        let response = request.map_err(unsent)?.send().await.map_err(unsent)?;
        let answered_to = response.headers().get(USER_HEADER);
        if user.is_some() && answered_to.is_some() && answered_to != user {
            return Err(Error::OtherUser);
        }
        let body = response.text().await.map_err(|error| failure(&error))?;
        if response.ok() { Ok((response.status(), body)) } else { Err(refusal(&response, &body)) }
    }
}

/// What an action may wait for, whatever becomes of the page.
pub type Waiting<T> = AssertUnwindSafe<Pin<Box<dyn Future<Output = T>>>>;

/// Of a future of which it is known that it holds no handle of a page, though the compiler cannot see it.
pub fn lasting<T>(future: impl Future<Output = T> + 'static) -> Waiting<T> {
    AssertUnwindSafe(Box::pin(future))
}

/// An answer that is waited for. Only how it is read differs from one type to another, so whatever waits stays small.
pub struct Answer<T> {
    outcome: Waiting<Outcome>,
    read: fn(Outcome) -> Result<T, Error>,
}

impl<T> Future for Answer<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.outcome.as_mut().poll(context).map(self.read)
    }
}

/// Reads the body of an answer.
#[inline(never)]
pub fn read<T: DeserializeOwned>(outcome: Outcome) -> Result<T, Error> {
    let (status, body) = outcome?;
    json::read(&body).ok_or(Error::Unexpected { status, request_id: None })
}

/// There was no answer.
fn failure(error: &gloo_net::Error) -> Error {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" || error.name == "AbortError" => Error::Timeout,
        _ => Error::Network,
    }
}

/// The answer is no.
fn refusal(response: &Response, body: &str) -> Error {
    let headers = response.headers();
    let is_problem = headers.get("content-type").is_some_and(|kind| kind.starts_with(MEDIA_TYPE));
    match json::read::<Problem>(body) {
        Some(problem) if is_problem && problem.code() == code::SESSION_REQUIRED => Error::SessionEnded,
        Some(problem) if is_problem && problem.code() == code::OTHER_USER => Error::OtherUser,
        Some(problem) if is_problem => Error::Problem(Box::new(problem)),
        _ => Error::Unexpected { status: response.status(), request_id: headers.get("x-request-id") },
    }
}

/// Asked when a request finds the session ended, or that of somebody else, with what the request is for. Its promise resolves
/// to whether the person has signed in.
pub type Gate = Rc<dyn Fn(&Error, Option<&str>) -> Promise>;

thread_local! {
    static GATE: RefCell<Option<Gate>> = const { RefCell::new(None) };
    /// Who is signed in, as far as the page knows: their id.
    static USER: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on the page is this person's.
pub fn set_user(id: Option<String>) {
    USER.set(id);
}

/// Installs the gate.
pub fn set_gate(gate: Gate) {
    GATE.set(Some(gate));
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
