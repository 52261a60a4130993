//! Signals with the names and meanings of Leptos' own, over its reactive graph. What tells the types of values apart is a few
//! lines for each; the rest is in [`cell`] and exists once. Leptos compiles all of it for each type.

mod action;
mod callback;
mod cell;
mod convert;
mod effect;
mod node_ref;
#[cfg(test)]
mod tests;

use std::{marker::PhantomData, rc::Rc};

use send_wrapper::SendWrapper;

use self::cell::{Cell, Compute, Held, Key};
pub use self::{
    action::{Action, Lasting},
    callback::Callback,
    convert::MaybeProp,
    effect::{Effect, on_cleanup},
    node_ref::NodeRef,
};

/// A value that may change and can be followed. A handle: copies are the same value.
pub struct Signal<T>(Key, PhantomData<fn() -> T>);

/// A value that is computed from others, when it is asked for and they have changed; whoever follows it is told only if it
/// has become another.
pub type Memo<T> = Signal<T>;

/// A value that can be set.
pub struct RwSignal<T>(Key, PhantomData<fn() -> T>);

/// A value that nobody follows.
pub struct StoredValue<T>(Key, PhantomData<fn() -> T>);

/// A value that can be set and lives as long as somebody holds it.
pub struct ArcRwSignal<T>(SendWrapper<Cell>, PhantomData<fn() -> T>);

macro_rules! handles {
    ($($name:ident),*) => {
        $(
            impl<T> Clone for $name<T> {
                fn clone(&self) -> Self {
                    *self
                }
            }

            impl<T> Copy for $name<T> {}
        )*
    };
}

handles!(Signal, RwSignal, StoredValue);

impl<T> Clone for ArcRwSignal<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

#[cold]
fn gone() -> ! {
    panic!("a value was read after the part of the page that it belongs to had gone")
}

/// What is held, by its type.
#[inline(never)]
fn known<T: 'static>(held: Option<Held>) -> Option<Rc<T>> {
    held?.downcast().ok()
}

/// What a cell holds, by its type.
#[inline(never)]
fn expect<T: 'static>(key: Key, tracked: bool) -> Rc<T> {
    known(key.read(tracked)).unwrap_or_else(|| gone())
}

/// What is held, by its type, if nobody is reading it.
#[inline(never)]
fn unique<T: 'static>(held: &mut Held) -> Option<&mut T> {
    Rc::get_mut(held)?.downcast_mut()
}

/// What a memo becomes, if it becomes something else.
#[inline(never)]
fn changed<T: PartialEq + 'static>(before: Option<&T>, now: T) -> Option<Held> {
    (before != Some(&now)).then(|| Rc::new(now) as Held)
}

/// A closure that computes a memo.
struct Computing<T, F>(F, PhantomData<fn() -> T>);

impl<T: PartialEq + 'static, F: Fn(Option<&T>) -> T> Compute for Computing<T, F> {
    fn compute(&self, before: Option<&Held>) -> Option<Held> {
        let before = before.and_then(|before| before.downcast_ref());
        changed(before, (self.0)(before))
    }
}

macro_rules! read {
    ($($name:ident),*) => {
        $(
            impl<T: 'static> $name<T> {
                /// Reads the value, and follows it.
                pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
                    look(&expect(self.0, true))
                }

                /// Reads the value as it is now.
                pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
                    look(&expect(self.0, false))
                }

                /// The value, which is followed.
                #[inline(never)]
                pub fn get(self) -> T
                where
                    T: Clone,
                {
                    self.with(T::clone)
                }

                /// The value as it is now.
                #[inline(never)]
                pub fn get_untracked(self) -> T
                where
                    T: Clone,
                {
                    self.with_untracked(T::clone)
                }

                /// Reads the value as it is now, if the part of the page that it belongs to is still there.
                pub fn try_with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
                    known(self.0.read(false)).map(|value| look(&value))
                }

                /// The value as it is now, if the part of the page that it belongs to is still there.
                pub fn try_get_untracked(self) -> Option<T>
                where
                    T: Clone,
                {
                    self.try_with_untracked(T::clone)
                }
            }
        )*
    };
}

read!(Signal, RwSignal);

/// Changes a value, if it is there and not just being read.
fn change<T: 'static, U>(key: Key, change: impl FnOnce(&mut T) -> U) -> Option<U> {
    let mut value = key.take()?;
    let changed = unique(&mut value).map(change);
    key.set(value);
    changed
}

impl<T: 'static> Signal<T> {
    /// A memo of what is computed from other signals; it gets its value before, if there is one.
    pub fn new(compute: impl Fn(Option<&T>) -> T + 'static) -> Self
    where
        T: PartialEq,
    {
        Self(Key::computed(Box::new(Computing(compute, PhantomData))), PhantomData)
    }

    /// What follows from other signals, found anew whenever it is asked for.
    pub fn derive(derive: impl Fn() -> T + 'static) -> Self {
        Self(Key::derived(Rc::new(derive)), PhantomData)
    }

    /// A value that stays.
    pub fn stored(value: T) -> Self {
        Self(Key::stored(Rc::new(value)), PhantomData)
    }
}

impl<T: 'static> RwSignal<T> {
    /// A signal with this value.
    pub fn new(value: T) -> Self {
        Self(Key::settable(Rc::new(value)), PhantomData)
    }

    /// Sets the value.
    pub fn set(self, value: T) {
        self.0.set(Rc::new(value));
    }

    /// Sets the value; gives it back if the part of the page that it belongs to has gone.
    pub fn try_set(self, value: T) -> Option<T> {
        // Asked first, because what is not taken is given back.
        if self.0.read(false).is_none() {
            return Some(value);
        }
        self.0.set(Rc::new(value));
        None
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value, if the part of the page that it belongs to is still there.
    pub fn try_update<U>(self, look: impl FnOnce(&mut T) -> U) -> Option<U> {
        change(self.0, look)
    }
}

impl<T: 'static> ArcRwSignal<T> {
    /// A signal with this value.
    pub fn new(value: T) -> Self {
        Self(SendWrapper::new(Cell::settable(Rc::new(value))), PhantomData)
    }

    /// Reads the value, and follows it.
    pub fn with<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.held(true))
    }

    fn held(&self, tracked: bool) -> Rc<T> {
        known(self.0.read(tracked)).unwrap_or_else(|| gone())
    }

    /// Reads the value as it is now.
    pub fn with_untracked<U>(&self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.held(false))
    }

    /// The value, which is followed.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        T::clone(&self.held(true))
    }

    /// Sets the value.
    pub fn set(&self, value: T) {
        self.0.set(Rc::new(value));
    }
}

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self(Key::stored(Rc::new(value)), PhantomData)
    }

    /// Reads the value, if the part of the page that it belongs to is still there.
    pub fn try_with_value<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
        known(self.0.read(false)).map(|value| look(&value))
    }

    /// Reads the value.
    pub fn with_value<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&expect(self.0, false))
    }

    /// The value, if the part of the page that it belongs to is still there.
    pub fn try_get_value(self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_value(T::clone)
    }

    /// The value.
    pub fn get_value(self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    /// Changes the value, if the part of the page that it belongs to is still there.
    pub fn try_update_value<U>(self, look: impl FnOnce(&mut T) -> U) -> Option<U> {
        change(self.0, look)
    }

    /// Sets the value.
    pub fn set_value(self, value: T) {
        self.0.set(Rc::new(value));
    }
}
