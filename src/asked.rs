//! What the server says of one thing, which becomes another one.

use std::time::Duration;

use serde::de::DeserializeOwned;

use crate::{
    client::{Error, Outcome, Request, Waiting, lasting, read},
    latest::latest,
    ui::{again, drawn, prelude::*},
};

/// Longer than a dialog takes to fade out.
const FADING: Duration = Duration::from_millis(200);

/// The answer of an address. One of another address does not show; one that did not come is asked for again by itself. A handle.
pub struct Asked<T: 'static> {
    asking: Asking,
    answer: Memo<Option<Result<T, Error>>>,
}

impl<T> Clone for Asked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Asked<T> {}

impl<T: DeserializeOwned + PartialEq> Asked<T> {
    /// Asks as soon as there is an address, and whenever it is another one. Without one, the last answer stays for as long as a
    /// dialog takes to close.
    pub fn of(address: Memo<Option<String>>) -> Self {
        let asking = Asking::of(address);
        Self { asking, answer: Memo::new(move |_| asking.outcome().map(read)) }
    }
}

impl<T: Clone> Asked<T> {
    /// The answer, once it is there.
    pub fn get(self) -> Option<Result<T, Error>> {
        self.answer.get()
    }
}

impl<T> Asked<T> {
    /// How it is asked for.
    pub fn asking(self) -> Asking {
        self.asking
    }

    /// Asks again.
    pub fn retry(self) -> Callback<()> {
        self.asking.retry()
    }
}

/// The same for all types of answers, so that it exists once.
#[derive(Clone, Copy)]
pub struct Asking {
    address: Memo<Option<String>>,
    action: Action<String, (String, Outcome)>,
}

/// What is about to open is seen first.
fn ask(request: Request) -> Waiting<Outcome> {
    lasting(async move {
        drawn::wait().await;
        request.text().await
    })
}

impl Asking {
    fn of(address: Memo<Option<String>>) -> Self {
        let action = latest(
            move || address.get(),
            |address: &String| ask(Request::get(address.as_str())),
            |address, outcome| (address, outcome),
        );
        Effect::new(move |_| {
            if address.with(Option::is_none) {
                // Whoever asks again later gets what is so by then.
                set_timeout(
                    move || {
                        if address.try_get_untracked() == Some(None) {
                            action.value().try_set(None);
                        }
                    },
                    FADING,
                );
            }
        });
        let asking = Self { address, action };
        let wait = Signal::derive(move || if action.pending().get() { None } else { asking.error()?.retry_after() });
        again::by_itself(wait, asking.retry());
        asking
    }

    /// What came of it, unless it is about another address.
    fn outcome(self) -> Option<Outcome> {
        let (of, outcome) = self.action.value().get()?;
        self.address.with(|address| address.as_ref().is_none_or(|address| *address == of)).then_some(outcome)
    }

    /// Whether there is an address.
    pub fn is_asked(self) -> bool {
        self.address.with(Option::is_some)
    }

    /// Why there is no answer, while there is an address.
    pub fn error(self) -> Option<Error> {
        if self.is_asked() { self.outcome()?.err() } else { None }
    }

    /// Whether an answer is on its way.
    pub fn pending(self) -> Memo<bool> {
        self.action.pending()
    }

    /// Asks again.
    pub fn retry(self) -> Callback<()> {
        Callback::new(move |()| {
            if let Some(address) = self.address.get_untracked() {
                self.action.dispatch(address);
            }
        })
    }
}
