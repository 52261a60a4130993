//! Answers to a question that changes while it is asked.

use std::future::Future;

use crate::ui::{prelude::*, signal::Lasting};

/// Asks whenever the question changes, at once, even if the answer to the one before is still on its way; that one is then
/// ignored, and does not come to `arrived`. `None` asks nothing. The last answer stays until the next one is there.
pub fn latest<Question, Answer, Known, Asking>(
    question: impl Fn() -> Option<Question> + 'static,
    ask: impl Fn(&Question) -> Asking + 'static,
    arrived: impl Fn(Question, Answer) -> Known + 'static,
) -> Action<Question, Known>
where
    Answer: 'static,
    Asking: Future<Output = Answer> + Lasting + 'static,
{
    let action = Action::new(ask, arrived);
    Effect::new(move |_| match question() {
        Some(question) => action.dispatch(question),
        None => action.forget(),
    });
    action
}
