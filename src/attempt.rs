//! One press, one deed: the `Idempotency-Key` of a form.

use latchkey_api::{id::CredentialId, problem::code};
use serde::de::DeserializeOwned;

use crate::{
    client::{Error, Request},
    ui::prelude::*,
};

/// Gives a request the key under which it is sent. The same content gets the same key, so that a second press or a retry
/// after a lost answer does nothing twice; other content, or the same after it was answered, gets a new one.
#[derive(Debug, Default)]
pub struct Attempt {
    last: Option<(String, String)>,
}

impl Attempt {
    /// The key for this content; `fresh` makes a new one.
    pub fn key(&mut self, content: &str, fresh: impl FnOnce() -> String) -> String {
        match &self.last {
            Some((last, key)) if last == content => key.clone(),
            _ => {
                let key = fresh();
                self.last = Some((content.to_owned(), key.clone()));
                key
            }
        }
    }

    /// The server said yes or no: whatever is sent next is something new.
    pub fn answered(&mut self) {
        self.last = None;
    }
}

/// An action that sends a request that makes something. Started again with the same content after a lost answer, it makes
/// nothing twice.
pub fn send_once<Content: 'static, Made: DeserializeOwned + 'static, Outcome>(
    request: impl Fn(&Content) -> Request + 'static,
    then: impl Fn(Content, Result<Made, Error>) -> Outcome + 'static,
) -> Action<Content, Outcome> {
    let attempt = StoredValue::new(Attempt::default());
    let send = move |content: &Content| {
        let request = request(content);
        let key = attempt.try_update_value(|attempt| attempt.key(request.body(), random_key)).unwrap_or_default();
        request.idempotency_key(key).send()
    };
    Action::new(send, move |content, outcome: Result<Made, Error>| {
        // Only an answer that may have been lost on its way is asked for again under the same key.
        if outcome.as_ref().err().is_none_or(is_definite) {
            attempt.try_update_value(Attempt::answered);
        }
        then(content, outcome)
    })
}

/// Whether the server has decided, so that sending the same once more would be something new.
fn is_definite(error: &Error) -> bool {
    match error {
        Error::Offline
        | Error::Network
        | Error::Timeout
        | Error::SessionEnded
        | Error::OtherUser
        | Error::Unexpected { .. } => false,
        Error::Problem(problem) => problem.status < 500 && problem.code() != code::TOO_MANY_REQUESTS,
    }
}

/// A key that nobody had before: 128 random bits.
pub fn random_key() -> String {
    let mut bytes = [0; 16];
    if let Ok(crypto) = window().crypto() {
        // It only refuses more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    CredentialId::from_bytes(bytes).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_lost_answer_keeps_the_key() {
        let mut next = 0;
        let mut fresh = || {
            next += 1;
            next.to_string()
        };
        let mut attempt = Attempt::default();
        assert_eq!(attempt.key("ci", &mut fresh), "1");
        assert_eq!(attempt.key("ci", &mut fresh), "1", "a retry");
        assert_eq!(attempt.key("release", &mut fresh), "2", "other content");
        attempt.answered();
        assert_eq!(attempt.key("release", &mut fresh), "3", "after an answer");
    }
}
