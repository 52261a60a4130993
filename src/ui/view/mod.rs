//! Views of one type. Whatever a page is made of, it is built, patched and taken away by the same code, which exists once.

mod children;
mod element;
mod into_any;
mod keyed;
mod live;
mod render;
mod value;

use leptos::oco::Oco;
use send_wrapper::SendWrapper;

pub use self::{
    children::{Children, ChildrenFn, ViewFn},
    element::Markup,
    into_any::IntoAny,
    keyed::For,
    value::{IntoClass, IntoValue, Plain, Value},
};
use self::{element::Parts, keyed::Item};

/// Any view.
pub struct AnyView(Box<Node>);

/// What a view is.
enum Node {
    /// Nothing to be seen; keeps its place.
    Nothing,
    Text(Oco<'static, str>),
    Element(Parts),
    /// Views beside each other.
    Many(Vec<AnyView>),
    /// Follows signals.
    Dynamic(SendWrapper<ViewFn>),
    /// The rows of a list.
    Keyed(SendWrapper<Vec<Item>>),
    /// A view of Leptos' own.
    Foreign(leptos::prelude::AnyView),
}

impl AnyView {
    #[inline(never)]
    fn text(text: Oco<'static, str>) -> Self {
        Self(Box::new(Node::Text(text)))
    }

    #[inline(never)]
    fn literal(text: &'static str) -> Self {
        Self::text(Oco::Borrowed(text))
    }

    #[inline(never)]
    fn nothing() -> Self {
        Self(Box::new(Node::Nothing))
    }

    #[inline(never)]
    fn many(views: Vec<Self>) -> Self {
        Self(Box::new(Node::Many(views)))
    }

    /// What is beside each other in this view: alone in an element, that needs nothing to hold its place.
    fn beside_each_other(self) -> Vec<Self> {
        match *self.0 {
            Node::Many(views) => views,
            node => vec![Self(Box::new(node))],
        }
    }

    #[inline(never)]
    fn dynamic(view: ViewFn) -> Self {
        Self(Box::new(Node::Dynamic(SendWrapper::new(view))))
    }

    #[inline(never)]
    fn keyed(items: Vec<Item>) -> Self {
        Self(Box::new(Node::Keyed(SendWrapper::new(items))))
    }
}
