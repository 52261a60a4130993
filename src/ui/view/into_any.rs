//! What can stand in a view.

use std::sync::Arc;

use leptos::{
    html::{ElementType, HtmlElement},
    oco::Oco,
    prelude::{IntoView, TextProp, View},
    tachys::{html, svg},
};

use super::{AnyView, Markup, Node, ViewFn};
use crate::ui::signal::{RwSignal, Signal};

/// What can become a view.
pub trait IntoAny {
    /// The view.
    fn into_any(self) -> AnyView;
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl<E: ElementType> IntoAny for HtmlElement<E, (), ()> {
    fn into_any(self) -> AnyView {
        self.element().into_any()
    }
}

impl<V: IntoAny> IntoAny for View<V> {
    fn into_any(self) -> AnyView {
        self.into_inner().into_any()
    }
}

impl AnyView {
    /// A view of Leptos' own.
    pub fn foreign(view: impl IntoView + 'static) -> Self {
        Self(Box::new(Node::Foreign(leptos::prelude::IntoAny::into_any(view))))
    }
}

// What `view!` makes of a part of an element that nothing changes.
impl IntoAny for html::InertElement {
    fn into_any(self) -> AnyView {
        AnyView::foreign(self)
    }
}

impl IntoAny for svg::InertElement {
    fn into_any(self) -> AnyView {
        AnyView::foreign(self)
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        AnyView::nothing()
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        AnyView::literal(self)
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        AnyView::text(self.into())
    }
}

impl IntoAny for Oco<'static, str> {
    fn into_any(self) -> AnyView {
        AnyView::text(self)
    }
}

impl<V: IntoAny> IntoAny for Option<V> {
    fn into_any(self) -> AnyView {
        self.map_or_else(AnyView::nothing, IntoAny::into_any)
    }
}

impl<V: IntoAny> IntoAny for Vec<V> {
    fn into_any(self) -> AnyView {
        AnyView::many(self.into_iter().map(IntoAny::into_any).collect())
    }
}

impl IntoAny for TextProp {
    fn into_any(self) -> AnyView {
        AnyView::dynamic((move || self.get()).into())
    }
}

impl IntoAny for ViewFn {
    fn into_any(self) -> AnyView {
        AnyView::dynamic(self)
    }
}

impl<V: IntoAny + 'static> IntoAny for Arc<dyn Fn() -> V + Send + Sync> {
    fn into_any(self) -> AnyView {
        AnyView::dynamic((move || self()).into())
    }
}

impl<V: IntoAny, F: Fn() -> V + 'static> IntoAny for F {
    fn into_any(self) -> AnyView {
        AnyView::dynamic(self.into())
    }
}

impl<T: IntoAny + Clone + 'static> IntoAny for Signal<T> {
    fn into_any(self) -> AnyView {
        AnyView::dynamic((move || self.get()).into())
    }
}

impl<T: IntoAny + Clone + 'static> IntoAny for RwSignal<T> {
    fn into_any(self) -> AnyView {
        Signal::<T>::from(self).into_any()
    }
}

macro_rules! beside_each_other {
    ($($view:ident)*) => {
        impl<$($view: IntoAny),*> IntoAny for ($($view,)*) {
            #[expect(non_snake_case, reason = "the names of the types serve as names of the values")]
            fn into_any(self) -> AnyView {
                let ($($view,)*) = self;
                AnyView::many(vec![$($view.into_any()),*])
            }
        }
    };
}

beside_each_other!(A);
beside_each_other!(A B);
beside_each_other!(A B C);
beside_each_other!(A B C D);
beside_each_other!(A B C D E);
beside_each_other!(A B C D E F);
beside_each_other!(A B C D E F G);
beside_each_other!(A B C D E F G H);
beside_each_other!(A B C D E F G H I);
beside_each_other!(A B C D E F G H I J);
beside_each_other!(A B C D E F G H I J K);
beside_each_other!(A B C D E F G H I J K L);
