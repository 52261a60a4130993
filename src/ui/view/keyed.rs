//! Lists whose rows keep their place in the document while others come and go.

use leptos::{
    prelude::Owner,
    tachys::{
        reactive_graph::OwnedView,
        view::keyed::{Keyed, keyed},
    },
};

use super::AnyView;
use crate::ui::prelude::{IntoAny, component};

/// A row that may have to be made.
pub(super) struct Item {
    key: String,
    view: Box<dyn FnOnce() -> OwnedView<AnyView>>,
}

/// The rows, as Leptos puts them into order.
pub(super) type Rows = Keyed<
    Item,
    Vec<Item>,
    String,
    fn(&Item) -> String,
    fn(usize, Item) -> (fn(usize), OwnedView<AnyView>),
    fn(usize),
    OwnedView<AnyView>,
>;

pub(super) fn rows(items: Vec<Item>) -> Rows {
    keyed(items, |item| item.key.clone(), |_, item| (|_| (), (item.view)()))
}

/// A row for each item. A row is made when its key appears, and goes when it disappears.
#[component]
pub fn For<T, K, V>(
    /// The items.
    each: impl Fn() -> Vec<T> + 'static,
    /// What tells one from another.
    key: impl Fn(&T) -> K + 'static,
    /// The row of an item.
    children: impl Fn(T) -> V + Clone + 'static,
) -> AnyView
where
    T: 'static,
    K: ToString,
    V: IntoAny,
{
    // What a row makes ends with the row, not when the list changes.
    let owner = Owner::current().unwrap_or_default();
    let item = move |item: T| {
        let (children, owner) = (children.clone(), owner.clone());
        let key = key(&item).to_string();
        let view = move || {
            let own = owner.with(Owner::new);
            let view = own.with(|| children(item).into_any());
            OwnedView::new_with_owner(view, own)
        };
        Item { key, view: Box::new(view) }
    };
    (move || AnyView::keyed(each().into_iter().map(&item).collect())).into_any()
}
