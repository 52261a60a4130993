//! One press, one deed: the `Idempotency-Key` of a form.

use std::sync::{Arc, Weak};

use latchkey_api::{id::CredentialId, problem::code};

use crate::{
    client::{self, Error, Request, lasting},
    failure::say_not_done,
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

    /// The server said yes or no to this content: whatever is sent next is something new.
    pub fn answered(&mut self, content: &str) {
        self.last.take_if(|(last, _)| last == content);
    }
}

/// What is done with what came of a request.
pub type Then = Box<dyn FnOnce(&Request, client::Outcome)>;

/// An action that sends requests. What is sent again after a lost answer makes nothing twice. Each counts that was started.
pub fn sender() -> Action<(Request, Then), ()> {
    let attempt = StoredValue::new(Attempt::default());
    // Gone when the page is.
    let page = StoredValue::new(Arc::new(()));
    let send = move |(request, _): &(Request, Then)| {
        let mut request = request.clone();
        // What changes or ends something can be sent again as it is.
        if request.makes() {
            let key = attempt.try_update_value(|attempt| attempt.key(request.body(), random_key)).unwrap_or_default();
            request = request.idempotency_key(key);
        }
        lasting(sent(request, page.with_value(Arc::downgrade)))
    };
    Action::each(send, move |(_, then), (request, outcome)| {
        // Only an answer that may have been lost on its way is asked for again under the same key.
        if outcome.as_ref().err().is_none_or(is_definite) {
            attempt.try_update_value(|attempt| attempt.answered(request.body()));
        }
        then(&request, outcome);
    })
}

/// Sends it. If the page is gone by then, the next one says what was not done.
async fn sent(request: Request, page: Weak<()>) -> (Request, client::Outcome) {
    let outcome = match request.clone().text().await {
        // Whatever became of it, it is gone.
        Err(error) if request.ends() && error.code() == code::NOT_FOUND => Ok((404, String::new())),
        outcome => outcome,
    };
    if page.strong_count() == 0
        && let Err(error) = &outcome
    {
        say_not_done(&request, error);
    }
    (request, outcome)
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
        attempt.answered("ci");
        assert_eq!(attempt.key("release", &mut fresh), "2", "after the answer to what was sent before");
        attempt.answered("release");
        assert_eq!(attempt.key("release", &mut fresh), "3", "after an answer");
    }
}
