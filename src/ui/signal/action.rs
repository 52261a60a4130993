//! Actions: what is done for a while because a person did something.

use std::{future::Future, panic::UnwindSafe, pin::Pin, rc::Rc};

use leptos::{
    prelude::{Owner, untrack},
    reactive::{computed::ScopedFuture, owner::WeakOwner},
    task::spawn_local,
};

use super::{Memo, RwSignal, StoredValue};

/// Something that takes a while: what is waited for, and what is done then. A handle: copies are the same.
///
/// What is done then is done only if the part of the page that made the action is still there, and if it was not started again
/// meanwhile, or forgotten. What is waited for goes on in any case, so it is [`Lasting`].
pub struct Action<I: 'static, O: 'static> {
    run: StoredValue<Rc<dyn Start<I>>>,
    value: RwSignal<Option<O>>,
    course: Course,
}

/// What knows values of its own only, whatever becomes of the page: no handle, which may be gone when it is read. The compiler
/// finds that out by a trait that it derives, and that is of no other use in a program that ends when it panics.
pub trait Lasting: UnwindSafe {}

impl<T: UnwindSafe> Lasting for T {}

impl<I, O> Clone for Action<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, O> Copy for Action<I, O> {}

trait Start<I> {
    fn start(self: Rc<Self>, input: I, turn: u32);
}

/// The three parts of an action: what it is about, what is waited for, what is done then.
struct Acting<B, W, T, O: 'static> {
    subject: B,
    wait: W,
    then: T,
    value: RwSignal<Option<O>>,
    course: Course,
}

impl<I, S, A, O, F, B, W, T> Start<I> for Acting<B, W, T, O>
where
    S: 'static,
    F: Future<Output = A> + Lasting + 'static,
    B: Fn(I) -> Option<S> + 'static,
    W: Fn(&S) -> F + 'static,
    T: Fn(S, A) -> O + 'static,
{
    fn start(self: Rc<Self>, input: I, turn: u32) {
        let Some(subject) = (self.subject)(input) else { return self.course.done(turn) };
        let waiting = (self.wait)(&subject);
        self.course.spawn(Box::pin(async move {
            let answer = waiting.await;
            if self.course.counts(turn) {
                let outcome = (self.then)(subject, answer);
                self.value.try_set(Some(outcome));
                self.course.done(turn);
            }
        }));
    }
}

impl<I, O> Action<I, O> {
    /// Waits for what `wait` makes of the input, and then does something with both.
    pub fn new<A, F>(wait: impl Fn(&I) -> F + 'static, then: impl Fn(I, A) -> O + 'static) -> Self
    where
        A: 'static,
        F: Future<Output = A> + Lasting + 'static,
    {
        Self::about(Some, wait, then)
    }

    /// The same about something that is found when it is started; without that, nothing is done.
    pub fn about<S, A, F>(
        subject: impl Fn(I) -> Option<S> + 'static,
        wait: impl Fn(&S) -> F + 'static,
        then: impl Fn(S, A) -> O + 'static,
    ) -> Self
    where
        S: 'static,
        A: 'static,
        F: Future<Output = A> + Lasting + 'static,
    {
        Self::on(Course::new(false), subject, wait, then)
    }

    /// Something that is done each time that it is started, also if it was started again meanwhile.
    pub fn each<A, F>(wait: impl Fn(&I) -> F + 'static, then: impl Fn(I, A) -> O + 'static) -> Self
    where
        A: 'static,
        F: Future<Output = A> + Lasting + 'static,
    {
        Self::on(Course::new(true), Some, wait, then)
    }

    fn on<S, A, F>(
        course: Course,
        subject: impl Fn(I) -> Option<S> + 'static,
        wait: impl Fn(&S) -> F + 'static,
        then: impl Fn(S, A) -> O + 'static,
    ) -> Self
    where
        S: 'static,
        A: 'static,
        F: Future<Output = A> + Lasting + 'static,
    {
        let value = RwSignal::new(None);
        Self { run: StoredValue::new(Rc::new(Acting { subject, wait, then, value, course })), value, course }
    }

    /// Starts it.
    pub fn dispatch(self, input: I) {
        if let (Some(run), Some(turn)) = (self.run.try_get_value(), self.course.start()) {
            untrack(|| run.start(input, turn));
        }
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
    /// Whether one counts although it was started again.
    each: bool,
}

/// How often it was started, and the last of these times that is done.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Turns {
    last: u32,
    done: u32,
}

impl Course {
    fn new(each: bool) -> Self {
        let turns = RwSignal::new(Turns::default());
        Self {
            turns,
            pending: Memo::new(move |_| turns.with(|turns| turns.last != turns.done)),
            version: Memo::new(move |_| turns.with(|turns| turns.done)),
            owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
            each,
        }
    }

    fn start(self) -> Option<u32> {
        self.turns.try_update(|turns| {
            turns.last += 1;
            turns.last
        })
    }

    fn counts(self, turn: u32) -> bool {
        self.turns.try_with_untracked(|turns| self.each || turns.last == turn).unwrap_or(false)
    }

    fn done(self, turn: u32) {
        self.turns.try_update(|turns| turns.done = turns.done.max(turn));
    }

    /// What is made meanwhile belongs to whoever made the action.
    fn spawn(self, doing: Pin<Box<dyn Future<Output = ()>>>) {
        let owner = self.owner.try_get_value().flatten().and_then(|owner| owner.upgrade());
        match owner {
            Some(owner) => spawn_local(owner.with(|| ScopedFuture::new_untracked(doing))),
            None => spawn_local(ScopedFuture::new_untracked(doing)),
        }
    }
}
