//! The use of credentials, counted in memory on the request path and written off it.

use std::{
    collections::HashMap,
    mem,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use axum::{
    extract::{MatchedPath, Request, State},
    middleware::Next,
    response::Response,
};
use latchkey_api::{id::CredentialId, timestamp::Timestamp};

use crate::{AppState, request::RequestContext};

/// The most different uses that wait to be written; beyond it new ones are lost until the next batch goes.
const LARGEST_BATCH: usize = 10_000;

/// What is counted as one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Use {
    /// The credential.
    pub credential: CredentialId,
    /// The UTC day, see [`Timestamp::day`].
    pub day: i64,
    /// The client's address.
    pub address: String,
    /// The client's own words on what it is.
    pub user_agent: String,
    /// The HTTP method.
    pub method: String,
    /// The path's template.
    pub path: String,
    /// The first digit of the answer's status.
    pub status_class: u16,
}

/// How often and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How often.
    pub count: u64,
    /// When last.
    pub last_at: Timestamp,
}

/// The uses since the last batch.
#[derive(Clone, Debug, Default)]
pub struct Usage(Arc<Mutex<HashMap<Use, Tally>>>);

impl Usage {
    /// Counts one use.
    pub fn count(&self, one: Use, at: Timestamp) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= LARGEST_BATCH && !waiting.contains_key(&one) {
            return;
        }
        let tally = waiting.entry(one).or_insert(Tally { count: 0, last_at: at });
        tally.count += 1;
        tally.last_at = tally.last_at.max(at);
    }

    /// Takes all that waits to be written.
    pub fn take(&self) -> HashMap<Use, Tally> {
        mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Where [`crate::authenticate`] notes which credential a request came with, opened or not.
#[derive(Clone, Debug, Default)]
pub struct Presented(Arc<OnceLock<CredentialId>>);

impl Presented {
    /// Notes the credential. The first one counts: a request carries one.
    pub fn note(&self, credential: CredentialId) {
        let _ = self.0.set(credential);
    }
}

/// Counts the use of the credential that a request came with, once its answer is known.
pub(crate) async fn count(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let presented = Presented::default();
    request.extensions_mut().insert(presented.clone());
    let context = request.extensions().get::<RequestContext>().cloned();
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let method = request.method().to_string();
    let response = next.run(request).await;
    if let (Some(&credential), Some(context), Some(path)) = (presented.0.get(), context, path) {
        let RequestContext { at, address, user_agent, .. } = context;
        let status_class = response.status().as_u16() / 100;
        state.usage.count(Use { credential, day: at.day(), address, user_agent, method, path, status_class }, at);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(number: u8) -> Use {
        Use {
            credential: CredentialId::from_bytes([number; 16]),
            day: 1,
            address: "127.0.0.1".into(),
            user_agent: "curl/8.5.0".into(),
            method: "GET".into(),
            path: "/v1/apps".into(),
            status_class: 2,
        }
    }

    #[test]
    fn counts_equal_uses_together_and_forgets_what_was_taken() {
        let usage = Usage::default();
        usage.count(one(1), Timestamp(10));
        usage.count(one(2), Timestamp(11));
        usage.count(one(1), Timestamp(9));
        let batch = usage.take();
        assert_eq!(batch[&one(1)], Tally { count: 2, last_at: Timestamp(10) });
        assert_eq!(batch[&one(2)], Tally { count: 1, last_at: Timestamp(11) });
        assert!(usage.take().is_empty());
    }
}
