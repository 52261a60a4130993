//! Views whose code is a part of the program of its own, which is loaded when somebody is about to need it.

use std::{future::Future, pin::Pin};

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use crate::{
    text::language::failure as text,
    ui::{dynamic::dynamic, prelude::*, toast},
};

/// A part that did not load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Loads a part.
pub type Load = fn() -> Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

/// The view, from when the part is there. It is loaded once somebody comes `near`, or if it is `needed` at once; if it is
/// needed and does not load, a message says so and `give_up` takes the need away, so that it can be tried again.
pub fn view(near: Signal<bool>, needed: Signal<bool>, load: Load, content: ViewFn, give_up: Callback<()>) -> AnyView {
    let there = RwSignal::new(false);
    let (loading, failed) = (StoredValue::new(false), StoredValue::new(false));
    Effect::new(move |_| {
        // Both are followed, so that a need that comes later counts, too. Only that one tries again.
        let (near, needed_now) = (near.get(), needed.get());
        let wanted = needed_now || (near && !failed.get_value());
        if !wanted || loading.get_value() || there.get_untracked() {
            return;
        }
        loading.set_value(true);
        spawn_local(async move {
            let result = load().await;
            // By now another page may be shown.
            if there.try_get_untracked().is_none() {
                return;
            }
            loading.set_value(false);
            failed.set_value(result.is_err());
            match result {
                Ok(()) => there.set(true),
                Err(_) if needed.get_untracked() => {
                    toast::show(text::PART_DID_NOT_LOAD);
                    give_up.run(());
                }
                Err(_) => {}
            }
        });
    });
    dynamic(move || there.get().then(|| content.run()))
}
