use std::{cell::Cell, rc::Rc};

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
fn stored_values_end_with_the_page() {
    let owner = page();
    let stored = StoredValue::new(1);
    let callback = Callback::new(move |add: i32| stored.get_value() + add);
    assert_eq!(callback.run(2), 3);
    stored.set_value(5);
    assert_eq!(stored.try_update_value(|value| std::mem::replace(value, 8)), Some(5));
    assert_eq!(callback.run(1), 9);
    owner.cleanup();
    assert_eq!(stored.try_get_value(), None);
}
