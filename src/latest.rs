//! Answers to a question that changes while it is asked.

use std::future::Future;

use crate::ui::prelude::*;

/// Asks whenever the question changes, at once, even if the answer to the one before is still on its way; that one is then
/// ignored. `None` asks nothing. The last answer stays until the next one is there.
pub fn latest<Question, Answer, Asking>(
    question: impl Fn() -> Option<Question> + 'static,
    ask: impl Fn(&Question) -> Asking + 'static,
) -> Action<Question, Answer>
where
    Asking: Future<Output = Answer> + 'static,
{
    let action = Action::new_local(ask);
    Effect::new(move |_| match question() {
        Some(question) => action.dispatch(question),
        None => action.forget(),
    });
    action
}
