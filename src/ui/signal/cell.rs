//! What all signals are made of, whatever they hold: compiled once.

use std::{any::Any, cell::RefCell, marker::PhantomData, num::NonZeroU32, rc::Rc};

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
    pub(super) fn settable(value: Held) -> Self {
        Self::Settable(ArcTrigger::new(), hold(value))
    }

    fn computed(compute: Box<dyn Compute>) -> Self {
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
    fn take(&self) -> Option<Held> {
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

/// The cells that are alive, and the places that are free.
#[derive(Default)]
struct Cells {
    places: Vec<Place>,
    free: Vec<u32>,
}

/// A place for one cell after another; `turn` tells them apart.
struct Place {
    turn: u32,
    cell: Option<Cell>,
}

thread_local! {
    static CELLS: RefCell<Cells> = RefCell::default();
}

/// A cell that lives as long as the part of the page that made it: where it is, and in which turn of that place. Half as long as
/// Leptos' keys, and closures are full of them. It says of itself that it is not `UnwindSafe`, so that nothing is that holds one:
/// what an action waits for has to be, and thus holds nothing that may go with the page meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Key(NonZeroU32, PhantomData<&'static mut ()>);

const PLACE_BITS: u32 = 22;
const LAST_TURN: u32 = u32::MAX >> PLACE_BITS;

impl Key {
    #[inline(never)]
    fn new(cell: Cell) -> Self {
        let key = CELLS.with_borrow_mut(|cells| cells.add(cell));
        // What goes with the part of the page is this guard, after everything that is done on cleanup.
        ArenaItem::<_, LocalStorage>::new_with_storage(Guard(key));
        key
    }

    #[inline(never)]
    pub(super) fn stored(value: Held) -> Self {
        Self::new(Cell::Stored(hold(value)))
    }

    #[inline(never)]
    pub(super) fn settable(value: Held) -> Self {
        Self::new(Cell::settable(value))
    }

    #[inline(never)]
    pub(super) fn derived(find: Rc<dyn Find>) -> Self {
        Self::new(Cell::Derived(find))
    }

    #[inline(never)]
    pub(super) fn computed(compute: Box<dyn Compute>) -> Self {
        Self::new(Cell::computed(compute))
    }

    /// One that holds what others hold too.
    pub(super) fn shared(cell: Cell) -> Self {
        Self::new(cell)
    }

    fn place(self) -> usize {
        (self.0.get() & (u32::MAX >> (u32::BITS - PLACE_BITS))) as usize - 1
    }

    fn turn(self) -> u32 {
        self.0.get() >> PLACE_BITS
    }

    fn cell(self) -> Option<Cell> {
        CELLS.with_borrow(|cells| {
            let place = cells.places.get(self.place())?;
            if place.turn == self.turn() { place.cell.clone() } else { None }
        })
    }

    #[inline(never)]
    pub(super) fn read(self, tracked: bool) -> Option<Held> {
        self.cell()?.read(tracked)
    }

    /// Sets the value, if the cell is there, and answers whether it is.
    #[inline(never)]
    pub(super) fn set(self, value: Held) -> bool {
        self.cell().is_some_and(|cell| {
            cell.set(value);
            true
        })
    }

    /// Takes the value, to put it back changed.
    #[inline(never)]
    pub(super) fn take(self) -> Option<Held> {
        self.cell()?.take()
    }
}

impl Cells {
    fn add(&mut self, cell: Cell) -> Key {
        let number = self.free.pop().unwrap_or_else(|| {
            self.places.push(Place { turn: 0, cell: None });
            u32::try_from(self.places.len()).unwrap_or(u32::MAX)
        });
        assert!(number < 1 << PLACE_BITS, "four million signals at a time are too many");
        let place = &mut self.places[number as usize - 1];
        place.cell = Some(cell);
        Key(NonZeroU32::MIN.saturating_add((place.turn << PLACE_BITS | number) - 1), PhantomData)
    }

    fn remove(&mut self, key: Key) -> Option<Cell> {
        let place = self.places.get_mut(key.place())?;
        let cell = place.cell.take();
        place.turn += 1;
        // A place whose turns are used up stays empty: no key is given twice.
        if place.turn <= LAST_TURN {
            self.free.push(key.0.get() & (u32::MAX >> (u32::BITS - PLACE_BITS)));
        }
        cell
    }
}

/// Takes the cell away when it is dropped.
struct Guard(Key);

impl Drop for Guard {
    fn drop(&mut self) {
        // What the cell holds is dropped afterwards: it may hold, and so free, others.
        let removed = CELLS.try_with(|cells| cells.borrow_mut().remove(self.0));
        drop(removed);
    }
}
