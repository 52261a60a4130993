//! The use of credentials, counted off the request path.
//!
//! A request leaves a note in a bounded channel and goes on. A task of its own folds the notes into counts and writes
//! them in batches. No request ever waits for that: when the channel is full the note is lost, and so is the batch in
//! memory when the server is killed. That is telemetry; credentials and audit events are never written this way.

mod batch;
mod clients;
mod recorder;
mod store;

use std::sync::{Arc, OnceLock};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};
use latchkey_api::id::CredentialId;

pub use self::recorder::{NotWritten, Usage};
use crate::{AppState, request::RequestContext};

/// Where [`crate::authenticate`] notes what a request came with, opened or not.
#[derive(Clone, Debug, Default)]
pub struct Presented(Arc<OnceLock<Key>>);

#[derive(Clone, Copy, Debug)]
enum Key {
    Credential(CredentialId),
    ProjectApiKey(CredentialId),
}

impl Presented {
    /// Notes the credential. The first one counts: a request carries one.
    pub fn note(&self, credential: CredentialId) {
        let _ = self.0.set(Key::Credential(credential));
    }

    /// The same of the project API key with this id.
    pub fn note_project_api_key(&self, key: CredentialId) {
        let _ = self.0.set(Key::ProjectApiKey(key));
    }
}

/// A request that came with a credential, and how it was answered.
#[derive(Clone, Debug)]
pub struct Note {
    /// The credential.
    pub credential: CredentialId,
    /// When and from where.
    pub context: Arc<RequestContext>,
    /// How.
    pub method: Method,
    /// The path's template.
    pub path: String,
    /// What came of it.
    pub status: StatusCode,
}

/// Notes the use of what a request came with, once its answer is known and before anybody has it: who has the answer and
/// then asks for the use to be written finds it written. Of a project API key only what it opened counts, and not who sent it:
/// those are people with an app on their phone.
pub(crate) async fn note(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let presented = Presented::default();
    request.extensions_mut().insert(presented.clone());
    let context = request.extensions().get::<Arc<RequestContext>>().cloned();
    let path = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let method = request.method().clone();
    let response = next.run(request).await;
    let status = response.status();
    match (presented.0.get(), context, path) {
        (Some(&Key::Credential(credential)), Some(context), Some(path)) => {
            state.usage.note(Note { credential, context, method, path, status });
        }
        (Some(&Key::ProjectApiKey(key)), Some(context), _) if status < StatusCode::BAD_REQUEST => {
            state.usage.note_project_api_key(key, context.at);
        }
        _ => {}
    }
    response
}

#[cfg(test)]
mod tests {
    use latchkey_api::timestamp::Timestamp;

    use super::*;

    /// A note of a credential whose id is this byte again and again.
    pub(super) fn note(credential: u8, at: i64) -> Note {
        Note {
            credential: CredentialId::from_bytes([credential; 16]),
            context: Arc::new(RequestContext {
                at: Timestamp(at),
                id: "test".into(),
                address: "203.0.113.9".into(),
                user_agent: "curl/8.5.0".into(),
            }),
            method: Method::GET,
            path: "/v1/apps".into(),
            status: StatusCode::OK,
        }
    }
}
