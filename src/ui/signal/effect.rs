//! Effects.

use leptos::prelude as leptos;

/// Something that is done after signals have changed, and once at the start.
pub struct Effect;

impl Effect {
    /// Does this now and again; it gets what it answered the last time.
    #[expect(clippy::new_ret_no_self, reason = "Leptos' name; nobody ends an effect by hand")]
    pub fn new<T: 'static>(mut run: impl FnMut(Option<T>) -> T + 'static) {
        let mut last = None;
        start(Box::new(move || last = Some(run(last.take()))));
    }
}

fn start(mut run: Box<dyn FnMut()>) {
    leptos::Effect::new(move |_: Option<()>| run());
}
