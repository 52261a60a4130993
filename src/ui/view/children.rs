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
pub struct ViewFn(Rc<dyn Draw>);

/// Makes a view. A trait of its own, because the table of a `dyn Fn` holds each closure three times.
trait Draw {
    fn draw(&self) -> AnyView;
}

impl<V: IntoAny, F: Fn() -> V> Draw for F {
    fn draw(&self) -> AnyView {
        self().into_any()
    }
}

impl ViewFn {
    /// The view as it is now.
    pub fn run(&self) -> AnyView {
        self.0.draw()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        (|| ()).into()
    }
}

impl<V: IntoAny, F: Fn() -> V + 'static> From<F> for ViewFn {
    fn from(view: F) -> Self {
        Self(Rc::new(view))
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
