//! Values and views that change, behind one type each. Every closure in a view is a type of its own, for which the whole
//! machinery around it is compiled anew; behind a pointer it is compiled once.

use std::sync::Arc;

use super::prelude::*;

/// A value that follows signals.
pub type Changing<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// A part of a page that changes.
pub fn dynamic<V: IntoAny>(view: impl Fn() -> V + 'static) -> AnyView {
    view.into_any()
}

/// The value of an attribute that changes, or a text.
pub fn changing<T>(value: impl Fn() -> T + Send + Sync + 'static) -> Changing<T> {
    Arc::new(value)
}

/// The value of an attribute that is "true" or "false".
pub fn truth(value: impl Fn() -> bool + Send + Sync + 'static) -> Changing<&'static str> {
    Arc::new(move || if value() { "true" } else { "false" })
}

/// The value of an attribute that is "true" or not there.
pub fn if_true(value: impl Fn() -> bool + Send + Sync + 'static) -> Changing<Option<&'static str>> {
    Arc::new(move || value().then_some("true"))
}

/// A text that changes.
pub fn words(text: TextProp) -> Changing<Oco<'static, str>> {
    Arc::new(move || text.get())
}
