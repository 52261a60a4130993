//! Views that are handed to components.

use std::rc::Rc;

use leptos::{children::ToChildren, prelude::IntoRender};

use super::{AnyView, IntoAny};

/// What stands between the tags of a component, once.
pub struct Children(Box<dyn FnOnce() -> AnyView>);

impl Children {
    /// The view.
    pub fn run(self) -> AnyView {
        (self.0)()
    }
}

impl<V: IntoAny, F: FnOnce() -> V + 'static> ToChildren<F> for Children {
    fn to_children(view: F) -> Self {
        Self(Box::new(move || view().into_any()))
    }
}

/// What stands between the tags of a component, as often as it is needed.
pub type ChildrenFn = ViewFn;

/// A view that is made as often as it is needed. Within a view it follows signals.
#[derive(Clone)]
pub struct ViewFn(Rc<dyn Fn() -> AnyView>);

impl ViewFn {
    /// The view as it is now.
    pub fn run(&self) -> AnyView {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        (|| ()).into()
    }
}

impl<V: IntoAny, F: Fn() -> V + 'static> From<F> for ViewFn {
    fn from(view: F) -> Self {
        Self(Rc::new(move || view().into_any()))
    }
}

impl<V: IntoAny, F: Fn() -> V + 'static> ToChildren<F> for ViewFn {
    fn to_children(view: F) -> Self {
        view.into()
    }
}

impl IntoRender for ViewFn {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.into_any()
    }
}
