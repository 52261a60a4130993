use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    rc::Rc,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Waker},
};

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::Owner;

use super::*;

fn page() -> Owner {
    let owner = Owner::new();
    owner.set();
    owner
}

#[test]
fn holds_what_is_set() {
    let _page = page();
    let signal = RwSignal::new(vec![1]);
    signal.set(vec![2, 3]);
    signal.update(|list| list.push(4));
    assert_eq!(signal.get_untracked(), [2, 3, 4]);
    assert_eq!(signal.try_update(Vec::pop), Some(Some(4)));
    assert_eq!(Signal::<Vec<i32>>::from(signal).with_untracked(Vec::len), 2);
}

#[test]
fn a_memo_computes_when_asked_and_only_after_a_change() {
    let _page = page();
    let count = Rc::new(Cell::new(0));
    let (signal, counted) = (RwSignal::new(1), Rc::clone(&count));
    let memo = Memo::new(move |before: Option<&i32>| {
        counted.set(counted.get() + 1);
        signal.get() / 10 + before.copied().unwrap_or_default() / 10
    });
    assert_eq!(count.get(), 0);
    assert_eq!((memo.get_untracked(), memo.get_untracked(), count.get()), (0, 0, 1));
    signal.set(2);
    assert_eq!((memo.get_untracked(), count.get()), (0, 2));
}

#[test]
fn what_follows_a_memo_is_asked_only_if_it_became_another() {
    let _page = page();
    let count = Rc::new(Cell::new(0));
    let (signal, counted) = (RwSignal::new(1), Rc::clone(&count));
    let tens = Memo::new(move |_| signal.get() / 10);
    let words = Memo::new(move |_| {
        counted.set(counted.get() + 1);
        tens.get().to_string()
    });
    assert_eq!((words.get_untracked().as_str(), count.get()), ("0", 1));
    signal.set(9);
    assert_eq!((words.get_untracked().as_str(), count.get()), ("0", 1));
    signal.set(10);
    assert_eq!((words.get_untracked().as_str(), count.get()), ("1", 2));
}

#[test]
fn a_derived_signal_is_found_anew() {
    let _page = page();
    let signal = RwSignal::new(1);
    let derived = Signal::derive(move || signal.get() + 1);
    signal.set(5);
    assert_eq!(derived.get_untracked(), 6);
}

#[test]
fn nothing_outlives_the_page() {
    let owner = page();
    let signal = RwSignal::new(String::from("old"));
    let memo = Memo::new(move |_| signal.get());
    assert_eq!(memo.get_untracked(), "old");
    owner.cleanup();
    assert_eq!(signal.try_get_untracked(), None);
    assert_eq!(memo.try_get_untracked(), None);
    assert_eq!(signal.try_set("late".into()), Some("late".into()));
    // The same place, another turn.
    let other = RwSignal::new(String::from("new"));
    assert_eq!((signal.try_get_untracked(), other.get_untracked().as_str()), (None, "new"));
}

#[test]
fn values_may_hold_signals_of_their_own() {
    let owner = page();
    let outer = RwSignal::new(None);
    outer.set(Some(RwSignal::new(1)));
    outer.set(Some(RwSignal::new(2)));
    assert_eq!(outer.get_untracked().map(RwSignal::get_untracked), Some(2));
    owner.cleanup();
    assert!(outer.try_get_untracked().is_none());
}

#[test]
fn a_value_that_is_being_read_is_not_changed_under_the_reader() {
    let _page = page();
    let signal = RwSignal::new(1);
    signal.with_untracked(|value| {
        assert_eq!(signal.try_update(|value| *value += 1), None);
        assert_eq!(*value, 1);
        signal.set(7);
        assert_eq!(*value, 1);
    });
    assert_eq!(signal.get_untracked(), 7);
}

#[test]
fn callbacks_and_stored_values_end_with_the_page() {
    let owner = page();
    let stored = StoredValue::new(1);
    let callback = Callback::new(move |add: i32| stored.get_value() + add);
    assert_eq!(callback.run(2), 3);
    stored.set_value(5);
    assert_eq!(stored.try_update_value(|value| std::mem::replace(value, 8)), Some(5));
    assert_eq!(callback.try_run(1), Some(9));
    owner.cleanup();
    assert_eq!(callback.try_run(1), None);
}

thread_local! {
    static TASKS: RefCell<Vec<PinnedLocalFuture<()>>> = const { RefCell::new(Vec::new()) };
}

/// Runs tasks of its thread, when it is told to.
struct Tasks;

impl CustomExecutor for Tasks {
    fn spawn(&self, task: PinnedFuture<()>) {
        self.spawn_local(task);
    }

    fn spawn_local(&self, task: PinnedLocalFuture<()>) {
        TASKS.with_borrow_mut(|tasks| tasks.push(task));
    }

    fn poll_local(&self) {
        let mut tasks = TASKS.take();
        tasks.retain_mut(|task| task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        TASKS.with_borrow_mut(|all| all.extend(tasks));
    }
}

/// What an action waits for: it says how it was called once the test lets it.
#[derive(Clone, Default)]
struct Gate(Arc<AtomicBool>);

impl Gate {
    fn wait(&self) -> impl Future<Output = ()> + Lasting + use<> {
        let open = Arc::clone(&self.0);
        poll_fn(move |_| if open.load(Ordering::Relaxed) { Poll::Ready(()) } else { Poll::Pending })
    }

    fn open(&self) {
        self.0.store(true, Ordering::Relaxed);
        Executor::poll_local();
    }
}

/// An action that waits for the gate that it is given, and then notes which one it was.
fn noting(noted: &Rc<RefCell<Vec<&'static str>>>) -> Action<(&'static str, Gate), &'static str> {
    // Another test of this thread may have done it.
    let _ = Executor::init_local_custom_executor(Tasks);
    let noted = Rc::clone(noted);
    Action::new(
        |(_, gate): &(&str, Gate)| gate.wait(),
        move |(name, _), ()| {
            noted.borrow_mut().push(name);
            name
        },
    )
}

#[test]
fn of_an_action_only_the_last_time_counts() {
    let _page = page();
    let noted = Rc::default();
    let action = noting(&noted);
    let (slow, quick) = (Gate::default(), Gate::default());
    action.dispatch(("slow", slow.clone()));
    action.dispatch(("quick", quick.clone()));
    quick.open();
    assert_eq!((noted.borrow().clone(), action.pending().get_untracked()), (vec!["quick"], false));
    slow.open();
    assert_eq!((noted.borrow().clone(), action.value().get_untracked()), (vec!["quick"], Some("quick")));
    let other = Gate::default();
    action.dispatch(("forgotten", other.clone()));
    action.forget();
    other.open();
    assert_eq!(noted.borrow().clone(), ["quick"]);
}

#[test]
fn an_action_waits_to_the_end_and_does_nothing_once_the_page_has_gone() {
    let owner = page();
    let noted = Rc::default();
    let action = noting(&noted);
    let gate = Gate::default();
    action.dispatch(("late", gate.clone()));
    Executor::poll_local();
    owner.cleanup();
    assert_eq!(TASKS.with_borrow(Vec::len), 1, "it still waits");
    gate.open();
    assert_eq!(TASKS.with_borrow(Vec::len), 0);
    assert!(noted.borrow().is_empty());
}
