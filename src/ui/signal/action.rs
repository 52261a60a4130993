//! Actions: what is done for a while because a person did something.

use std::{future::Future, pin::Pin, rc::Rc};

use leptos::{
    prelude::{Owner, untrack},
    reactive::{computed::ScopedFuture, owner::WeakOwner},
    task::spawn_local,
};

use super::{Memo, RwSignal, StoredValue};

type Doing<O> = Pin<Box<dyn Future<Output = O>>>;

trait Start<I, O> {
    fn start(&self, input: &I) -> Doing<O>;
}

impl<I, O, F: Fn(&I) -> A, A: Future<Output = O> + 'static> Start<I, O> for F {
    fn start(&self, input: &I) -> Doing<O> {
        Box::pin(self(input))
    }
}

/// Something that takes a while. A handle: copies are the same. Started again before it is done, only the last time counts.
pub struct Action<I: 'static, O: 'static> {
    run: StoredValue<Rc<dyn Start<I, O>>>,
    value: RwSignal<Option<O>>,
    course: Course,
}

impl<I, O> Clone for Action<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, O> Copy for Action<I, O> {}

impl<I, O> Action<I, O> {
    /// Of a function that does it.
    pub fn new_local<F: Future<Output = O> + 'static>(run: impl Fn(&I) -> F + 'static) -> Self {
        Self::of(Rc::new(run))
    }

    fn of(run: Rc<dyn Start<I, O>>) -> Self {
        Self { run: StoredValue::new(run), value: RwSignal::new(None), course: Course::new() }
    }

    /// Starts it.
    pub fn dispatch(self, input: I) {
        let (Some(run), Some(turn)) = (self.run.try_get_value(), self.course.start()) else { return };
        let doing = untrack(|| run.start(&input));
        let Self { value, course, .. } = self;
        course.spawn(Box::pin(async move {
            let outcome = doing.await;
            if course.is_last(turn) {
                value.try_set(Some(outcome));
                course.done(turn);
            }
        }));
    }

    /// What is under way no longer counts.
    pub fn forget(self) {
        if let Some(turn) = self.course.start() {
            self.course.done(turn);
        }
    }

    /// Nor does what came of it the last time.
    pub fn clear(self) {
        self.forget();
        self.value.try_set(None);
    }

    /// What came of it the last time.
    pub fn value(self) -> RwSignal<Option<O>> {
        self.value
    }

    /// Whether it is under way.
    pub fn pending(self) -> Memo<bool> {
        self.course.pending
    }

    /// Another number each time that it is done.
    pub fn version(self) -> Memo<u32> {
        self.course.version
    }
}

/// How far it is: the same for all actions.
#[derive(Clone, Copy)]
struct Course {
    turns: RwSignal<Turns>,
    pending: Memo<bool>,
    version: Memo<u32>,
    owner: StoredValue<Option<WeakOwner>>,
}

/// How often it was started, and which of these times was done last.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Turns {
    last: u32,
    done: u32,
}

impl Course {
    fn new() -> Self {
        let turns = RwSignal::new(Turns::default());
        Self {
            turns,
            pending: Memo::new(move |_| turns.with(|turns| turns.last != turns.done)),
            version: Memo::new(move |_| turns.with(|turns| turns.done)),
            owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        }
    }

    fn start(self) -> Option<u32> {
        self.turns.try_update(|turns| {
            turns.last += 1;
            turns.last
        })
    }

    fn is_last(self, turn: u32) -> bool {
        self.turns.try_with_untracked(|turns| turns.last == turn).unwrap_or(false)
    }

    fn done(self, turn: u32) {
        self.turns.try_update(|turns| turns.done = turn);
    }

    /// What is made meanwhile belongs to whoever made the action.
    fn spawn(self, doing: Doing<()>) {
        let owner = self.owner.try_get_value().flatten().and_then(|owner| owner.upgrade());
        match owner {
            Some(owner) => spawn_local(owner.with(|| ScopedFuture::new_untracked(doing))),
            None => spawn_local(ScopedFuture::new_untracked(doing)),
        }
    }
}
