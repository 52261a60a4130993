//! Callbacks.

use std::rc::Rc;

use super::StoredValue;

type Run<In, Out> = Rc<dyn Fn(In) -> Out>;

/// Something to be called. A handle: copies are the same.
pub struct Callback<In, Out = ()>(StoredValue<Run<In, Out>>);

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// Of a function.
    pub fn new(run: impl Fn(In) -> Out + 'static) -> Self {
        Self(StoredValue::new(Rc::new(run)))
    }

    /// Calls it.
    pub fn run(self, input: In) -> Out {
        self.0.get_value()(input)
    }

    /// Calls it, if the part of the page that it belongs to is still there.
    pub fn try_run(self, input: In) -> Option<Out> {
        Some(self.0.try_get_value()?(input))
    }
}

impl<In: 'static, Out: 'static, F: Fn(In) -> Out + 'static> From<F> for Callback<In, Out> {
    fn from(run: F) -> Self {
        Self::new(run)
    }
}
