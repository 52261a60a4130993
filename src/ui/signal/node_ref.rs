//! References to elements on the page.

use std::marker::PhantomData;

use leptos::html::ElementType;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{Effect, RwSignal};

/// An element, once it is on the page.
pub struct NodeRef<E>(RwSignal<Option<Element>>, PhantomData<fn() -> E>);

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E> NodeRef<E> {
    /// Where the element is put.
    pub(in crate::ui) fn element(self) -> RwSignal<Option<Element>> {
        self.0
    }
}

impl<E: ElementType<Output: JsCast>> NodeRef<E> {
    /// No element yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None), PhantomData)
    }

    /// The element, which is followed.
    pub fn get(self) -> Option<E::Output> {
        self.0.get().map(JsCast::unchecked_into)
    }

    /// The element as it is now.
    pub fn get_untracked(self) -> Option<E::Output> {
        self.0.get_untracked().map(JsCast::unchecked_into)
    }

    /// Runs this once the element is there.
    pub fn on_load(self, run: impl FnOnce(E::Output) + 'static) {
        let mut run = Some(run);
        Effect::new(move |_| {
            if let Some(element) = self.get()
                && let Some(run) = run.take()
            {
                leptos::prelude::untrack(|| run(element));
            }
        });
    }
}
