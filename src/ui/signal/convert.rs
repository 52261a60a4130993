//! What can be given where a signal is asked for.

use std::{marker::PhantomData, sync::Arc};

use leptos::{
    oco::Oco,
    prelude::{IntoAttributeValue, IntoRender},
};

use super::{ArcRwSignal, Key, RwSignal, Signal};
use crate::ui::view::{AnyView, IntoAny, IntoValue, Plain, Value};

impl<T: 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl From<&'static str> for Signal<String> {
    fn from(value: &'static str) -> Self {
        Self::stored(value.to_owned())
    }
}

impl<T: 'static> From<T> for Signal<Option<T>> {
    fn from(value: T) -> Self {
        Self::stored(Some(value))
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self(signal.0, PhantomData)
    }
}

impl<T> From<ArcRwSignal<T>> for RwSignal<T> {
    fn from(signal: ArcRwSignal<T>) -> Self {
        Self(Key::shared(signal.0.take()), PhantomData)
    }
}

impl<T: Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// Something that may be left out, and may change.
pub struct MaybeProp<T: 'static>(Option<Signal<Option<T>>>);

impl<T> Clone for MaybeProp<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for MaybeProp<T> {}

impl<T> Default for MaybeProp<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Clone> MaybeProp<T> {
    /// What follows from signals.
    pub fn derive(derive: impl Fn() -> Option<T> + 'static) -> Self {
        Self(Some(Signal::derive(derive)))
    }

    /// What it is, which is followed.
    pub fn get(self) -> Option<T> {
        self.0.and_then(Signal::get)
    }
}

impl<T> From<T> for MaybeProp<T> {
    fn from(value: T) -> Self {
        Self(Some(Signal::stored(Some(value))))
    }
}

impl<T> From<Option<T>> for MaybeProp<T> {
    fn from(value: Option<T>) -> Self {
        Self(value.map(|value| Signal::stored(Some(value))))
    }
}

impl From<&'static str> for MaybeProp<String> {
    fn from(value: &'static str) -> Self {
        value.to_owned().into()
    }
}

impl<T> From<Signal<Option<T>>> for MaybeProp<T> {
    fn from(signal: Signal<Option<T>>) -> Self {
        Self(Some(signal))
    }
}

impl<T> From<RwSignal<Option<T>>> for MaybeProp<T> {
    fn from(signal: RwSignal<Option<T>>) -> Self {
        Self(Some(signal.into()))
    }
}

impl<T: Clone> From<Signal<T>> for MaybeProp<T> {
    fn from(signal: Signal<T>) -> Self {
        Self::derive(move || Some(signal.get()))
    }
}

/// Leptos' type for an attribute that changes.
type Following = Arc<dyn Fn() -> Option<Oco<'static, str>> + Send + Sync>;

macro_rules! shown {
    ($($name:ident),*) => {
        $(
            impl<T: Into<Plain> + Clone + 'static> IntoValue for $name<T> {
                fn into_value(self) -> Value {
                    Value::Changing(Box::new(move || self.get()))
                }
            }

            // `view!` calls this before it hands over an attribute's value.
            impl<T: Into<Plain> + Clone + 'static> IntoAttributeValue for $name<T> {
                type Output = Following;

                fn into_attribute_value(self) -> Following {
                    Arc::new(move || self.get().into().into_text())
                }
            }

            impl<T: IntoAny + Clone + 'static> IntoRender for $name<T> {
                type Output = AnyView;

                fn into_render(self) -> AnyView {
                    self.into_any()
                }
            }
        )*
    };
}

shown!(Signal, RwSignal);
