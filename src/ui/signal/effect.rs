//! What is done on changes, and at the end.

use leptos::prelude as leptos;
use send_wrapper::SendWrapper;

/// Something that is done after signals have changed, and once at the start.
pub struct Effect;

impl Effect {
    /// Does this now and again; it gets what it answered the last time.
    #[expect(clippy::new_ret_no_self, reason = "Leptos' name; nobody ends an effect by hand")]
    pub fn new<T: 'static>(run: impl FnMut(Option<T>) -> T + 'static) {
        start(Box::new(Running { run, last: None }));
    }
}

trait Run {
    fn run(&mut self);
}

struct Running<T, F> {
    run: F,
    last: Option<T>,
}

impl<T, F: FnMut(Option<T>) -> T> Run for Running<T, F> {
    fn run(&mut self) {
        self.last = Some((self.run)(self.last.take()));
    }
}

#[inline(never)]
fn start(mut run: Box<dyn Run>) {
    leptos::Effect::new(move |_: Option<()>| run.run());
}

/// Does this when the part of the page that is being made goes.
pub fn on_cleanup(run: impl FnOnce() + 'static) {
    at_the_end(Box::new(run));
}

#[inline(never)]
fn at_the_end(run: Box<dyn FnOnce()>) {
    let run = SendWrapper::new(run);
    leptos::on_cleanup(move || run.take()());
}
