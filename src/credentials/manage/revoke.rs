//! Asks before tokens are ended: says what will break, and what cannot be undone.

use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use latchkey_api::{access_token::AccessToken, id::CredentialId, path, problem::code, usage::Usage};

use super::{
    revoke_body,
    subject::{Known, Subject},
};
use crate::{
    asked::Asked,
    client::{Error, Request},
    credentials::list::{Open, TokenList},
    failure::reload_if_unsure,
    text::language::{self, credential_words::Verb, grouped, manage as text},
    ui::{
        button::{Button, Kind},
        dialog::Dialog,
        dynamic::dynamic,
        prelude::*,
        toast,
    },
};

/// What the dialog holds while it is open.
#[derive(Clone, Copy)]
pub struct Revoke {
    /// The list that its tokens are in.
    pub list: TokenList,
    /// What it is about.
    pub subject: Subject,
    /// Who uses it, if it is about one token.
    pub usage: Asked<Usage>,
    /// What came of it so far.
    pub outcome: RwSignal<Outcome>,
    /// What was begun last.
    begun: RwSignal<Option<Begun>>,
    /// How many tokens of that are done.
    progress: RwSignal<usize>,
    action: Action<(Begun, Vec<AccessToken>), ()>,
}

/// One that was begun.
#[derive(Clone)]
struct Begun {
    /// The question that was said yes to.
    asked: Open,
    /// Whether somebody stopped it. It goes on when the page is left.
    stopped: Arc<AtomicBool>,
}

/// What came of revoking.
#[derive(Clone, Default)]
pub struct Outcome {
    /// Those that are revoked now.
    pub done: Vec<AccessToken>,
    /// Why the others were not.
    pub failed: Option<Error>,
    /// Whether the others were not because somebody stopped it.
    pub stopped: bool,
}

impl Outcome {
    fn settled(&self, id: CredentialId) -> bool {
        self.done.iter().any(|token| token.id == id)
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn RevokeDialog(list: TokenList, subject: Subject) -> AnyView {
    let ids = Memo::new(move |_| match subject.open().get() {
        Some(Open::Revoke(ids)) => Some(ids),
        _ => None,
    });
    let endpoint = list.source().usage;
    let usage = Asked::of(Memo::new(move |_| match ids.get().as_deref() {
        Some([id]) => Some(path::with_id(&endpoint, id)),
        _ => None,
    }));
    let (outcome, begun, progress) = (RwSignal::new(Outcome::default()), RwSignal::new(None), RwSignal::new(0));
    // Gone when the page is.
    let page = StoredValue::new(Arc::new(()));
    let action = Action::each(
        move |(Begun { stopped, .. }, tokens): &(Begun, Vec<AccessToken>)| {
            let verb = &list.words().verb;
            let page = page.with_value(Arc::downgrade);
            let (requests, number) = (requests(list, tokens), tokens.len());
            let (goes_on, this) = (stopped.clone(), stopped.clone());
            let goes_on = move || !goes_on.load(Ordering::Relaxed);
            // Of a page that is gone it does nothing.
            let advance = AssertUnwindSafe(move || {
                let is_last = |begun: &Option<Begun>| begun.as_ref().is_some_and(|it| Arc::ptr_eq(&it.stopped, &this));
                if begun.try_with_untracked(is_last) == Some(true) {
                    progress.try_update(|done| *done += 1);
                }
            });
            async move {
                let outcome = send(requests, advance, goes_on).await;
                if page.strong_count() == 0 {
                    say_elsewhere(verb, &outcome, number);
                }
                outcome
            }
        },
        move |(begun, tokens), came_of_it| done(list, outcome, &begun.asked, tokens.len(), came_of_it),
    );
    let revoke = Revoke { list, subject, usage, outcome, begun, progress, action };
    Effect::new(move |before: Option<bool>| {
        let open = ids.get().is_some();
        if open && before != Some(true) {
            outcome.set(Outcome::default());
        }
        open
    });
    let open = Signal::derive(move || ids.get().is_some());
    let failed = Signal::derive(move || outcome.with(|outcome| outcome.failed.clone()));
    reload_if_unsure(open, failed, Callback::new(move |()| list.reload()));
    view! {
        <Dialog
            open=open
            on_close=move |()| revoke.leave()
            title=move || revoke.title()
            description=revoke_body::WHAT
            footer=move || revoke.footer()
        >
            {revoke_body::view(&revoke)}
        </Dialog>
    }
    .into_any()
}

/// One for each token. They are made at once: the page may be gone before the last is sent.
fn requests(list: TokenList, tokens: &[AccessToken]) -> Vec<(AccessToken, Request)> {
    let names: Vec<String> = tokens.iter().map(|token| token.name.clone()).collect();
    let (source, continues) = (list.source(), text::going_on_ending(&list.words().verb, &names));
    let request = |token: &AccessToken| Request::delete(source.one(token.id)).continues(continues.as_str());
    tokens.iter().map(|token| (token.clone(), request(token))).collect()
}

/// Revokes one after the other, and tells of each. Stops where going on makes no sense or is not wanted any more, and says
/// honestly how far it came.
async fn send(
    requests: Vec<(AccessToken, Request)>,
    advance: AssertUnwindSafe<impl Fn()>,
    goes_on: impl Fn() -> bool,
) -> Outcome {
    let mut outcome = Outcome::default();
    for (token, request) in requests {
        if !goes_on() {
            outcome.stopped = true;
            break;
        }
        match request.send_only().await {
            Ok(()) => outcome.done.push(token),
            // Whatever became of it, it does not work.
            Err(error) if error.code() == code::NOT_FOUND => outcome.done.push(token),
            Err(error) => {
                let hopeless = matches!(
                    error,
                    Error::Offline | Error::Network | Error::Timeout | Error::SessionEnded | Error::OtherUser
                );
                outcome.failed = Some(error);
                if hopeless {
                    break;
                }
            }
        }
        (advance.0)();
    }
    outcome
}

/// Shows what came of it: in the list, and in the dialog if that is still the open one.
fn done(list: TokenList, shown: RwSignal<Outcome>, asked: &Open, number: usize, outcome: Outcome) {
    if !outcome.done.is_empty() {
        list.revoked(&outcome.done);
    }
    if list.state().with_untracked(|state| state.open.as_ref() != Some(asked)) {
        say_elsewhere(&list.words().verb, &outcome, number);
        if outcome.failed.is_some_and(|error| error.is_unsure()) {
            list.reload();
        }
        return;
    }
    if outcome.failed.is_none() && !outcome.stopped {
        list.address.close_all();
    }
    shown.update(|shown| {
        shown.done.extend(outcome.done);
        shown.failed = outcome.failed;
        shown.stopped = outcome.stopped;
    });
}

/// What did not go through is said also to those who have turned to something else.
fn say_elsewhere(verb: &Verb, outcome: &Outcome, number: usize) {
    if outcome.failed.is_some() {
        toast::fail(text::partly_ended(verb, outcome.done.len(), number));
    }
}

impl Revoke {
    /// What it does, in words.
    pub fn verb(self) -> &'static Verb {
        &self.list.words().verb
    }

    /// Those that still work, as far as this page knows.
    pub fn remaining(self) -> Vec<AccessToken> {
        self.unsettled().filter(|token| self.list.is_alterable(token)).collect()
    }

    /// Those that somebody else revoked.
    pub fn already(self) -> Vec<AccessToken> {
        self.unsettled().filter(|token| token.revoked_at.is_some()).collect()
    }

    fn unsettled(self) -> impl Iterator<Item = AccessToken> {
        let settled = move |id: &CredentialId| self.outcome.with(|outcome| outcome.settled(*id));
        let ids = self.subject.ids().get().into_iter().filter(move |id| !settled(id));
        ids.filter_map(move |id| match self.subject.known(id) {
            Known::Token(token) => Some(token),
            Known::Loading | Known::Failed(_) => None,
        })
    }

    /// The question that is open.
    fn asked(self) -> Open {
        Open::Revoke(self.subject.ids().get())
    }

    /// What the open question began, while it is under way.
    fn under_way(self) -> Option<Begun> {
        self.begun.get().filter(|begun| self.action.pending().get() && begun.asked == self.asked())
    }

    /// Stops it before the next token, or else closes the dialog.
    fn leave(self) {
        let many = untrack(|| self.under_way().filter(|_| !self.is_single()));
        if let Some(begun) = many {
            begun.stopped.store(true, Ordering::Relaxed);
        } else {
            self.list.address.close();
        }
    }

    /// Whether it is about one token.
    pub fn is_single(self) -> bool {
        self.subject.ids().with(|ids| ids.len() < 2)
    }

    fn title(self) -> String {
        if !self.is_single() {
            return text::end_many_title(self.verb(), self.subject.ids().with(Vec::len));
        }
        self.subject.token().map_or_else(|| text::end(self.verb()), |token| text::end_title(self.verb(), &token.name))
    }

    fn footer(self) -> AnyView {
        let left = Memo::new(move |_| self.remaining().len());
        let pending = Memo::new(move |_| self.under_way().is_some());
        let leave = move || match left.get() {
            0 => language::CLOSE,
            _ if !pending.get() => language::CANCEL,
            // What was sent is not taken back.
            _ if self.is_single() => language::CLOSE,
            _ => text::STOP,
        };
        let label = move || match (self.outcome.with(|outcome| outcome.failed.is_some()), self.is_single()) {
            (true, _) => text::retry_ending(self.verb()),
            (false, true) => text::end(self.verb()),
            (false, false) => text::end_many(self.verb(), left.get()),
        };
        let press = move |()| {
            self.outcome.update(|outcome| (outcome.failed, outcome.stopped) = (None, false));
            self.progress.set(0);
            let begun = Begun { asked: untrack(|| self.asked()), stopped: Arc::new(AtomicBool::new(false)) };
            self.begun.set(Some(begun.clone()));
            self.action.dispatch((begun, untrack(|| self.remaining())));
        };
        view! {
            {dynamic(move || (pending.get() && !self.is_single()).then(|| progress(self)))}
            <Button label=leave on_press=move |()| self.leave() autofocus=true />
            {dynamic(move || {
                (left.get() > 0)
                    .then(|| {
                        view! {
                            <Button
                                label=label
                                kind=Kind::Danger
                                pending=pending
                                pending_label=self.verb().doing
                                on_press=press
                            />
                        }
                    })
            })}
        }
        .into_any()
    }
}

/// How far it is. Nobody is told of each token; who wants to know can ask.
fn progress(revoke: Revoke) -> AnyView {
    let (progress, all) = (revoke.progress, untrack(|| revoke.remaining().len()));
    let said = move || [grouped(progress.get() as u64), grouped(all as u64)].join(" / ");
    let value = move || progress.get().to_string();
    view! {
        <p class="progress">
            <progress aria-label=revoke.verb().doing max=all.to_string() value=value></progress>
            <span dir="ltr" aria-hidden="true">{said}</span>
        </p>
    }
    .into_any()
}
