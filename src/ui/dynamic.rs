//! Small words for what changes. In a view, `move || …` follows the signals that it reads; these say which type comes of it.

use leptos::oco::Oco;

use super::prelude::*;

/// A part of a page that changes.
pub fn dynamic<V: IntoAny>(view: impl Fn() -> V + 'static) -> AnyView {
    view.into_any()
}

/// The value of an attribute that is "true" or "false".
pub fn truth(value: impl Fn() -> bool + Send + 'static) -> impl Fn() -> &'static str + Send + 'static {
    move || if value() { "true" } else { "false" }
}

/// The value of an attribute that is "true" or not there.
pub fn if_true(value: impl Fn() -> bool + Send + 'static) -> impl Fn() -> Option<&'static str> + Send + 'static {
    move || value().then_some("true")
}

/// A text that changes.
pub fn words(text: TextProp) -> impl Fn() -> Oco<'static, str> + Clone + Send + 'static {
    move || text.get()
}
