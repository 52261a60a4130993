//! Views whose code is a part of the program of its own, which is loaded when somebody is about to need it.

use std::{future::Future, pin::Pin, time::Duration};

use latchkey_api::{path, problem::LONGEST_WAIT};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use crate::{
    client::Request,
    text::language::{failure as text, manage::LOADING},
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

/// A part that comes when it is needed.
#[derive(Clone, Copy)]
pub struct OnDemand {
    /// Whether it is to be shown.
    pub needed: Signal<bool>,
    pub load: Load,
    /// Takes the need away, so that it can be tried again.
    pub give_up: Callback<()>,
    /// Whether the page can be loaded anew without losing anything.
    pub may_reload: Signal<bool>,
}

impl OnDemand {
    /// The page, and the part beside it from when it is there. It is loaded when somebody comes to the page with the pointer, a
    /// finger or the keyboard, without a word should it not come. Where it is needed, a message says that it is on its way, if that
    /// takes a moment, or that it did not come. Where the server has another build by now, the page is loaded anew.
    pub fn beside(self, page: AnyView, content: ViewFn) -> AnyView {
        let near = RwSignal::new(false);
        view! {
            <div class="contents" on:pointerover=move |_| near.set(true) on:focusin=move |_| near.set(true)>
                {page}
            </div>
            {self.view(near, content)}
        }
        .into_any()
    }

    fn view(self, near: RwSignal<bool>, content: ViewFn) -> AnyView {
        let Self { needed, load, .. } = self;
        let there = RwSignal::new(false);
        let (loading, failed) = (StoredValue::new(false), StoredValue::new(false));
        let presses = StoredValue::new(0);
        // A page that was loaded for it, maybe anew, would be so for ever.
        let from_the_start = needed.get_untracked();
        let did_not_come = move || {
            toast::fail(text::PART_DID_NOT_LOAD);
            self.give_up.run(());
        };
        Effect::new(move |_| {
            // Both are followed, so that a need that comes later counts, too. Only that one tries again.
            let (near, needed_now) = (near.get(), needed.get());
            if there.get_untracked() {
                return;
            }
            let press = presses.get_value() + 1;
            presses.set_value(press);
            if needed_now {
                toast::coming(LOADING);
                // What comes later is there for the next press.
                let late = move || {
                    if presses.try_get_value() == Some(press) && !there.get_untracked() {
                        did_not_come();
                    }
                };
                set_timeout(late, Duration::from_millis(LONGEST_WAIT.into()));
            } else {
                toast::arrived();
            }
            let wanted = needed_now || (near && !failed.get_value());
            if !wanted || loading.get_value() {
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
                if result.is_ok() {
                    toast::arrived();
                    there.set(true);
                } else if needed.get_untracked() {
                    let may_reload = !from_the_start && self.may_reload.get_untracked();
                    let reloads = may_reload && reload_other_build().await;
                    if !reloads && there.try_get_untracked().is_some() {
                        did_not_come();
                    }
                }
            });
        });
        on_cleanup(toast::arrived);
        dynamic(move || there.get().then(|| content.run()))
    }
}

/// Loads the page anew, if the server answers: then a part that does not load is none of its build. Where the page cannot be
/// loaded, the browser says so.
pub async fn reload_other_build() -> bool {
    let answers = Request::get(path::VISITOR).outside_session().text().await.is_ok();
    if answers {
        let _ = window().location().reload();
    }
    answers
}
