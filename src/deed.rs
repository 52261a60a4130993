//! What is done in a dialog by a request. What comes of it goes to the dialog that it was begun in; whoever has turned to something
//! else by then is told if it was not done.

use std::rc::Rc;

use serde::de::DeserializeOwned;

use crate::{
    attempt::{Then, sender},
    client::{self, Error, Request, read},
    failure::{reload_if_unsure, say_not_done},
    ui::prelude::*,
};

/// A dialog in which something is done. A handle.
#[derive(Clone, Copy)]
pub struct Doing {
    /// Whether it is open.
    pub open: Memo<bool>,
    /// Why it was not done, where that is no single field's fault.
    pub failed: RwSignal<Option<Error>>,
    /// How often it has opened and closed.
    time: RwSignal<u32>,
    reload: Callback<()>,
}

impl Doing {
    /// In the dialog that is open while this says so. `reload` has the page ask anew for what may have been done unseen.
    pub fn new(open: Memo<bool>, reload: impl Fn(()) + 'static) -> Self {
        let (failed, time, reload) = (RwSignal::new(None), RwSignal::new(0), Callback::new(reload));
        reload_if_unsure(open, failed.into(), reload);
        Effect::new(move |_| {
            time.update(|time| *time += 1);
            if open.get() {
                failed.set(None);
            }
        });
        Self { open, failed, time, reload }
    }

    /// Whether it is open as it was then.
    fn is_at(self, time: u32) -> bool {
        self.time.get_untracked() == time
    }

    fn failed_at(self, time: u32, sent: &Request, error: Error, refused: Callback<Error>) {
        if self.is_at(time) {
            refused.run(error);
            return;
        }
        say_not_done(sent, &error);
        if error.is_unsure() {
            self.reload.run(());
        }
    }
}

/// Something that is done in a dialog. A handle.
pub struct Deed<I: 'static> {
    doing: Doing,
    /// The request and what is done then, so that whatever waits is the same for all.
    prepare: Callback<(u32, I), (Request, Then)>,
    action: Action<(Request, Then), ()>,
    /// When the last one was begun.
    begun: RwSignal<u32>,
}

impl<I> Clone for Deed<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Deed<I> {}

impl<I: 'static> Deed<I> {
    /// Begins it.
    pub fn begin(self, content: I) {
        let time = self.doing.time.get_untracked();
        self.begun.set(time);
        self.action.dispatch(self.prepare.run((time, content)));
    }

    /// Whether it is under way, begun in the dialog as it is open now.
    pub fn pending(self) -> Signal<bool> {
        let (Doing { time, .. }, pending, begun) = (self.doing, self.action.pending(), self.begun);
        Signal::derive(move || pending.get() && begun.get() == time.get())
    }

    /// Whether it is under way, wherever it was begun.
    pub fn is_under_way(self) -> Memo<bool> {
        self.action.pending()
    }
}

/// What sends a request. `done` gets what came of it, and whether that is where it was begun; `refused`, why it was not done.
pub fn deed<I: 'static, Made: DeserializeOwned + 'static>(
    doing: Doing,
    request: impl Fn(&I) -> Request + 'static,
    done: impl Fn(I, Made, bool) + 'static,
    refused: impl Fn(Error) + 'static,
) -> Deed<I> {
    with_answer(doing, request, read, done, refused)
}

/// The same for a request that ends something.
pub fn ending<I: 'static>(
    doing: Doing,
    request: impl Fn(&I) -> Request + 'static,
    gone: impl Fn(I, bool) + 'static,
) -> Deed<I> {
    let read: fn(client::Outcome) -> Result<(), Error> = |outcome| outcome.map(drop);
    with_answer(
        doing,
        request,
        read,
        move |subject, (), here| gone(subject, here),
        move |error| doing.failed.set(Some(error)),
    )
}

fn with_answer<I: 'static, Made: 'static>(
    doing: Doing,
    request: impl Fn(&I) -> Request + 'static,
    read: fn(client::Outcome) -> Result<Made, Error>,
    done: impl Fn(I, Made, bool) + 'static,
    refused: impl Fn(Error) + 'static,
) -> Deed<I> {
    let (done, refused) = (Rc::new(done), Callback::new(refused));
    let prepare = Callback::new(move |(time, content): (u32, I)| {
        let (request, done) = (request(&content), done.clone());
        let then: Then = Box::new(move |sent, outcome| match read(outcome) {
            Ok(made) => done(content, made, doing.is_at(time)),
            Err(error) => doing.failed_at(time, sent, error, refused),
        });
        (request, then)
    });
    Deed { doing, prepare, action: sender(), begun: RwSignal::new(0) }
}
