//! Asks again by itself for what did not come.

use std::time::Duration;

use leptos::ev;

use super::prelude::*;

/// Runs `retry` after the seconds that `wait` says, and at once when the browser says that the network is back; while it says
/// none, nothing is waited for. Answers the seconds that are left.
pub fn by_itself(wait: Signal<Option<u32>>, retry: Callback<()>) -> RwSignal<Option<u32>> {
    let remaining = RwSignal::new(wait.get_untracked());
    Effect::new(move |_| {
        let wait = wait.get();
        remaining.set(wait);
        if wait.is_none() {
            return;
        }
        let try_now = move || {
            remaining.try_set(None);
            retry.run(());
        };
        let online = window_event_listener(ev::online, move |_| try_now());
        on_cleanup(move || online.remove());
        let tick = set_interval_with_handle(
            move || match remaining.try_get_untracked().flatten() {
                Some(0..=1) => try_now(),
                Some(left) => drop(remaining.try_set(Some(left - 1))),
                None => {}
            },
            Duration::from_secs(1),
        );
        on_cleanup(move || {
            if let Ok(tick) = tick {
                tick.clear();
            }
        });
    });
    remaining
}
