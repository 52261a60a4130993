//! Answers to a question that changes while it is asked.

use std::{fmt::Debug, future::Future};

use leptos::{prelude::*, reactive::actions::ActionAbortHandle};

/// Asks whenever the question changes, at once, even if the answer to the one before is still on its way; that one is then
/// ignored. `None` asks nothing. The last answer stays until the next one is there.
pub fn latest<Question, Answer, Asking>(
    question: impl Fn() -> Option<Question> + 'static,
    ask: impl Fn(&Question) -> Asking + 'static,
) -> Action<Question, Answer>
where
    Question: Clone + Debug + PartialEq + Send + Sync + 'static,
    Answer: Send + Sync + 'static,
    Asking: Future<Output = Answer> + 'static,
{
    let action = Action::new_local(ask);
    Effect::new(move |before: Option<Option<ActionAbortHandle>>| {
        if let Some(before) = before.flatten() {
            before.abort();
        }
        question().map(|question| action.dispatch(question))
    });
    action
}
