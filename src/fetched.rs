//! What a page asked the server for and shows as it comes.

use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use crate::{
    client::{Error, Outcome, Request, read},
    ui::{again, prelude::*},
};

/// The answer to one request, once it is there. A handle: copies are the same question. Asked again, it keeps the answer it
/// has until the next one comes; an answer that another question has overtaken is dropped.
pub struct Fetched<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, Error>>>,
    request: StoredValue<Request>,
    asked: RwSignal<Asked>,
}

/// How often it was asked, and which of these questions has been answered last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Asked {
    last: u32,
    answered: u32,
}

impl<T: Send + Sync + 'static> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Fetched<T> {}

impl<T: DeserializeOwned + Send + Sync + 'static> Fetched<T> {
    /// Asks.
    pub fn new(request: Request) -> Self {
        let fetched = Self {
            answer: RwSignal::new(None),
            request: StoredValue::new(request),
            asked: RwSignal::new(Asked::default()),
        };
        fetched.refetch();
        fetched
    }

    /// Asks again by itself if it does not come and may come later: for what stands beside something else, where nobody counts
    /// down to it.
    #[must_use]
    pub fn by_itself(self) -> Self {
        let wait = Signal::derive(move || {
            let failed = || self.with(|answer| answer?.as_ref().err()?.retry_after());
            if self.pending() { None } else { failed() }
        });
        again::by_itself(wait, Callback::new(move |()| self.refetch()));
        self
    }

    /// Asks for something else, and shows what is there until it comes.
    pub fn ask(self, request: Request) {
        self.request.set_value(request);
        self.refetch();
    }

    /// Asks again.
    pub fn refetch(self) {
        let Some(question) = self.asked.try_update(|asked| {
            asked.last += 1;
            asked.last
        }) else {
            return;
        };
        let arrived = move |outcome: Outcome| {
            let current = self.asked.try_update(|asked| {
                let current = asked.last == question;
                if current {
                    asked.answered = question;
                }
                current
            });
            if current == Some(true) {
                self.answer.try_set(Some(read(outcome)));
            }
        };
        if let Some(request) = self.request.try_get_value() {
            deliver(request, Box::new(arrived));
        }
    }
}

/// The same for all types of answers, so that it exists once.
fn deliver(request: Request, arrived: Box<dyn FnOnce(Outcome)>) {
    spawn_local(async move { arrived(request.text().await) });
}

impl<T: Send + Sync + 'static> Fetched<T> {
    /// Reads the answer.
    pub fn with<U>(self, read: impl FnOnce(Option<&Result<T, Error>>) -> U) -> U {
        self.answer.with(|answer| read(answer.as_ref()))
    }

    /// Reads what was asked for, once it is there.
    pub fn with_ok<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        self.with(|answer| Some(read(answer?.as_ref().ok()?)))
    }

    /// Puts this in the place of what was asked for.
    pub fn set(self, answer: T) {
        self.answer.try_set(Some(Ok(answer)));
    }

    /// Changes what was asked for, after something was done to it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.answer.try_update(|answer| {
            if let Some(Ok(answer)) = answer {
                change(answer);
            }
        });
    }

    /// Which question the answer is to, so that the same failure twice is told apart.
    pub fn version(self) -> u32 {
        self.asked.get().answered
    }

    /// Whether an answer is on its way.
    pub fn pending(self) -> bool {
        let Asked { last, answered } = self.asked.get();
        last != answered
    }

    /// The answer.
    pub fn get(self) -> Option<Result<T, Error>>
    where
        T: Clone,
    {
        self.answer.get()
    }
}
