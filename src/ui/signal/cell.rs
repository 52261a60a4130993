//! What all signals are made of, whatever they hold: compiled once.

use std::{any::Any, cell::RefCell, rc::Rc};

use leptos::{
    prelude::{LocalStorage, Notify, Track, untrack},
    reactive::{computed::ArcMemo, graph::ReactiveNode, owner::ArenaItem, signal::ArcTrigger},
};
use send_wrapper::SendWrapper;

/// A value of any type.
pub(super) type Held = Rc<dyn Any>;

/// Finds a value. A trait of its own, as all here, because the table of a `dyn Fn` holds each closure three times.
pub(super) trait Find {
    fn find(&self) -> Held;
}

impl<T: 'static, F: Fn() -> T> Find for F {
    fn find(&self) -> Held {
        Rc::new(self())
    }
}

/// Finds the value that follows the one before, unless that stays.
pub(super) trait Compute {
    fn compute(&self, before: Option<&Held>) -> Option<Held>;
}

/// A value, and through what it is followed.
#[derive(Clone)]
pub(super) enum Cell {
    /// Never changes, or nobody follows it. Without a value only while it is being changed.
    Stored(Rc<RefCell<Option<Held>>>),
    /// Changes when it is set.
    Settable(ArcTrigger, Rc<RefCell<Option<Held>>>),
    /// Is found whenever it is asked for.
    Derived(Rc<dyn Find>),
    /// Is found when it is asked for and what it is computed from has changed.
    Computed(ArcMemo<()>, Rc<RefCell<Option<Held>>>),
}

fn hold(value: Held) -> Rc<RefCell<Option<Held>>> {
    Rc::new(RefCell::new(Some(value)))
}

impl Cell {
    #[inline(never)]
    pub(super) fn stored(value: Held) -> Self {
        Self::Stored(hold(value))
    }

    #[inline(never)]
    pub(super) fn settable(value: Held) -> Self {
        Self::Settable(ArcTrigger::new(), hold(value))
    }

    #[inline(never)]
    pub(super) fn computed(compute: Box<dyn Compute>) -> Self {
        let value = Rc::new(RefCell::new(None));
        let update = SendWrapper::new((compute, Rc::clone(&value)));
        let memo = ArcMemo::new_owning(move |_| {
            let (compute, value) = &*update;
            let before = value.take();
            let now = compute.compute(before.as_ref());
            let changed = now.is_some();
            value.replace(now.or(before));
            ((), changed)
        });
        Self::Computed(memo, value)
    }

    /// The value, brought up to date; `tracked`, whoever is asking is told when it changes.
    #[inline(never)]
    pub(super) fn read(&self, tracked: bool) -> Option<Held> {
        match self {
            Self::Stored(value) => value.borrow().clone(),
            Self::Settable(trigger, value) => {
                if tracked {
                    trigger.track();
                }
                value.borrow().clone()
            }
            Self::Derived(derive) => Some(if tracked { derive.find() } else { untrack(|| derive.find()) }),
            Self::Computed(memo, value) => {
                if tracked {
                    memo.track();
                }
                memo.update_if_necessary();
                value.borrow().clone()
            }
        }
    }

    /// Sets the value.
    #[inline(never)]
    pub(super) fn set(&self, value: Held) {
        if let Self::Stored(place) | Self::Settable(_, place) = self {
            // Dropped when nothing is borrowed: it may hold anything.
            drop(place.replace(Some(value)));
        }
        self.notify();
    }

    /// Takes the value, to put it back changed.
    #[inline(never)]
    pub(super) fn take(&self) -> Option<Held> {
        match self {
            Self::Stored(place) | Self::Settable(_, place) => place.take(),
            Self::Derived(_) | Self::Computed(..) => None,
        }
    }

    fn notify(&self) {
        if let Self::Settable(trigger, _) = self {
            trigger.notify();
        }
    }
}

/// A cell that lives as long as the part of the page that made it.
#[derive(Clone, Copy)]
pub(super) struct Key(ArenaItem<Cell, LocalStorage>);

impl Key {
    #[inline(never)]
    pub(super) fn new(cell: Cell) -> Self {
        Self(ArenaItem::new_with_storage(cell))
    }

    #[inline(never)]
    pub(super) fn cell(self) -> Option<Cell> {
        self.0.try_get_value()
    }

    #[inline(never)]
    pub(super) fn read(self, tracked: bool) -> Option<Held> {
        self.cell()?.read(tracked)
    }
}
