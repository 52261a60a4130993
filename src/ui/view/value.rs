//! What is set on elements: values, and values that follow signals.

use std::sync::Arc;

use leptos::{oco::Oco, prelude::TextProp};
use wasm_bindgen::JsValue;

/// A value as it is now.
#[derive(Clone, PartialEq, Eq)]
pub enum Plain {
    /// Not there.
    Absent,
    /// Yes, or there without a text.
    Present,
    /// A number.
    Number(i32),
    /// A text.
    Text(Oco<'static, str>),
}

impl Plain {
    /// As an attribute says it.
    pub fn into_text(self) -> Option<Oco<'static, str>> {
        Some(match self {
            Self::Absent => return None,
            Self::Present => Oco::Borrowed(""),
            Self::Number(number) => number.to_string().into(),
            Self::Text(text) => text,
        })
    }

    /// As a property has it.
    pub(super) fn js(&self) -> JsValue {
        match self {
            Self::Absent => JsValue::FALSE,
            Self::Present => JsValue::TRUE,
            Self::Number(number) => JsValue::from(*number),
            Self::Text(text) => JsValue::from_str(text),
        }
    }
}

impl From<&'static str> for Plain {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Plain {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Oco<'static, str>> for Plain {
    fn from(text: Oco<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Plain {
    fn from(there: bool) -> Self {
        if there { Self::Present } else { Self::Absent }
    }
}

impl From<i32> for Plain {
    fn from(number: i32) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Plain>> From<Option<T>> for Plain {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

/// A value to be set on an element.
pub enum Value {
    /// As it is.
    Plain(Plain),
    /// As it is whenever a signal changes.
    Changing(Box<dyn Follow>),
}

/// Finds a value. A trait of its own, because the table of a `dyn Fn` holds each closure three times.
pub trait Follow: Send {
    /// The value as it is now.
    fn now(&self) -> Plain;
}

impl<T: Into<Plain>, F: Fn() -> T + Send> Follow for F {
    fn now(&self) -> Plain {
        self().into()
    }
}

/// What can be set on an element.
pub trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;
}

macro_rules! plain {
    ($($type:ty),*) => {
        $(impl IntoValue for $type {
            fn into_value(self) -> Value {
                Value::Plain(self.into())
            }
        })*
    };
}

plain!(&'static str, String, Oco<'static, str>, bool, i32);

impl<V: IntoValue> IntoValue for Option<V> {
    fn into_value(self) -> Value {
        self.map_or(Value::Plain(Plain::Absent), V::into_value)
    }
}

impl IntoValue for TextProp {
    fn into_value(self) -> Value {
        Value::Changing(Box::new(move || self.get()))
    }
}

impl<T: Into<Plain> + 'static> IntoValue for Arc<dyn Fn() -> T + Send + Sync> {
    fn into_value(self) -> Value {
        Value::Changing(Box::new(move || self()))
    }
}

impl<F: Fn() -> T + Send + 'static, T: Into<Plain>> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Changing(Box::new(self))
    }
}

/// What can be said of an element's classes: all of them, or whether it has one.
pub trait IntoClass {
    /// The one class, if it is about one, and the value.
    fn into_class(self) -> (Option<&'static str>, Value);
}

impl<V: IntoValue> IntoClass for V {
    fn into_class(self) -> (Option<&'static str>, Value) {
        (None, self.into_value())
    }
}

impl<V: IntoValue> IntoClass for (&'static str, V) {
    fn into_class(self) -> (Option<&'static str>, Value) {
        (Some(self.0), self.1.into_value())
    }
}
