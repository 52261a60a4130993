//! What is being done, and how long it took.

use std::time::{Duration, Instant};

use crate::process::Failure;

/// Does a step, and says so before and after.
pub(crate) fn step<T>(verb: &str, what: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    say(verb, what);
    let started = Instant::now();
    let result = work();
    let took = seconds(started.elapsed());
    if result.is_ok() {
        say("Done", &format!("in {took}"));
    } else {
        say("Failed", &format!("after {took}"));
    }
    result
}

/// One line, in the shape of Cargo's own.
pub(crate) fn say(verb: &str, what: &str) {
    println!("{verb:>12} {what}");
}

pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
