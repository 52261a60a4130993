//! The only door to the network: JSON in, JSON out, one error type. Bodies are never logged.
//!
//! A request that finds the session ended, or that of somebody else, waits at a gate, which `session` installs, until the
//! person has signed in again, and is then sent once more. Its caller only sees that it took longer.

mod error;

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
    problem::{LONGEST_WAIT, MEDIA_TYPE, Problem, code},
    query_string,
    session::USER_HEADER,
};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob, BlobPropertyBag};

pub use self::error::{Error, RETRY_AFTER};
use crate::{json, ui::prelude::window};

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
