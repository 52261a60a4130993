//! Who is signed in: asked once at the start, watched by the guard, and asked for again over the page when the session ends
//! in the middle of something, or somebody else signs in in another tab.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Function, Promise};
use latchkey_api::{
    member::AcceptInvitation,
    path, query_string,
    session::{SetUp, SignIn, SignedIn, Visitor},
};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::BroadcastChannel;

use crate::{
    client::{self, Error, Request, Waiting, lasting},
    ui::prelude::*,
};

/// What is known of the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not yet answered.
    Asking,
    /// It could not be found out.
    Unknown,
    /// There is no user at all.
    SetupRequired,
    /// Nobody is signed in.
    SignedOut,
    /// Somebody is.
    SignedIn,
}

/// Who is signed in, for every part of the dashboard.
#[derive(Clone, Copy)]
pub struct Session {
    visitor: RwSignal<Option<Result<Visitor, Error>>>,
    phase: Memo<Phase>,
    /// What waits for the person to sign in again; `None` while nothing does.
    interrupted: RwSignal<Option<Interruption>>,
}

/// The session ended in the middle of something, or became that of somebody else.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Interruption {
    /// What goes on afterwards, as the subject of a sentence.
    pub continues: Option<String>,
    /// Who has signed in in this browser meanwhile.
    pub other: Option<SignedIn>,
    /// Whether the person signed out in another tab.
    pub signed_out: bool,
    /// Whether the person wants to sign in again although somebody else has.
    pub signs_in: bool,
}

thread_local! {
    /// The promise that interrupted requests wait for, and what resolves it.
    static WAITING: RefCell<Option<(Promise, Function)>> = const { RefCell::new(None) };
    /// Tells the other tabs of this browser that somebody signed in or out, and hears it from them.
    static OTHER_TABS: Option<BroadcastChannel> = BroadcastChannel::new("session").ok();
}

impl Session {
    /// Asks who is there, installs the gate of [`client`], and provides the session to everything below.
    pub fn provide() -> Self {
        let visitor = RwSignal::new(None);
        let phase = Memo::new(move |_| {
            visitor.with(|visitor| match visitor {
                None => Phase::Asking,
                Some(Err(_)) => Phase::Unknown,
                Some(Ok(Visitor::SetupRequired)) => Phase::SetupRequired,
                Some(Ok(Visitor::SignedOut)) => Phase::SignedOut,
                Some(Ok(Visitor::SignedIn(_))) => Phase::SignedIn,
            })
        });
        let session = Self { visitor, phase, interrupted: RwSignal::new(None) };
        client::set_gate(Rc::new(move |error, continues| session.interrupt(error, continues)));
        session.ask();
        session.hear_other_tabs();
        provide_context(session);
        session
    }

    /// The session of the component that asks.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Asks the server again. What is known stays if there is no answer: nobody is to lose the page that they are on.
    pub fn ask(self) {
        spawn_local(async move {
            let answer = find_out().await;
            let known = self.visitor.with_untracked(|visitor| matches!(visitor, Some(Ok(_))));
            match answer {
                Ok(Visitor::SignedIn(other)) if self.is_other(&other) => self.wait_for(None, Some(other)),
                answer if !known || answer.is_ok() => self.set(answer),
                _ => {}
            }
        });
    }

    /// Somebody signed in or out in another tab: the page asks at once who it is now, and does not wait for its next request.
    fn hear_other_tabs(self) {
        let changed = move || {
            if self.phase.get_untracked() == Phase::SignedIn {
                spawn_local(async move {
                    match find_out().await {
                        Ok(Visitor::SignedIn(other)) if self.is_other(&other) => self.wait_for(None, Some(other)),
                        Ok(Visitor::SignedIn(_)) if self.interrupted.with_untracked(Option::is_some) => {
                            self.resume(true);
                        }
                        Ok(Visitor::SignedOut) => {
                            self.wait_for(None, None);
                            self.interrupted.update(|interrupted| {
                                interrupted.get_or_insert_default().signed_out = true;
                            });
                        }
                        _ => {}
                    }
                });
            }
        };
        let heard = Closure::<dyn FnMut()>::new(changed);
        OTHER_TABS.with(|tabs| {
            if let Some(tabs) = tabs {
                tabs.set_onmessage(Some(heard.as_ref().unchecked_ref()));
                // As long as the page is there.
                heard.forget();
            }
        });
    }

    /// From now on, this is known.
    fn set(self, answer: Result<Visitor, Error>) {
        client::set_user(match &answer {
            Ok(Visitor::SignedIn(signed_in)) => Some(signed_in.user.id.to_string()),
            _ => None,
        });
        self.visitor.set(Some(answer));
    }

    /// Whether the page is another person's than this one's.
    fn is_other(self, signed_in: &SignedIn) -> bool {
        self.with_untracked(|known| known.user.id != signed_in.user.id) == Some(true)
    }

    /// What is known of the visitor; changes only when that does.
    pub fn phase(self) -> Memo<Phase> {
        self.phase
    }

    /// Why it could not be found out who is there.
    pub fn error(self) -> Option<Error> {
        self.visitor.with(|visitor| visitor.as_ref()?.as_ref().err().cloned())
    }

    /// Reads from the signed-in user; `None` if nobody is.
    pub fn with<T>(self, read: impl FnOnce(&SignedIn) -> T) -> Option<T> {
        self.visitor.with(|visitor| match visitor {
            Some(Ok(Visitor::SignedIn(signed_in))) => Some(read(signed_in)),
            _ => None,
        })
    }

    /// The same without following changes.
    pub fn with_untracked<T>(self, read: impl FnOnce(&SignedIn) -> T) -> Option<T> {
        untrack(|| self.with(read))
    }

    /// What waits for signing in again.
    pub fn interruption(self) -> Signal<Option<Interruption>> {
        self.interrupted.into()
    }

    /// Signs in. Over an interrupted page, what waits goes on, unless it is somebody else who signed in: the page is not
    /// theirs, so they leave it.
    pub fn sign_in(self, email: String, password: String) -> Waiting<Result<(), Error>> {
        self.enter_by(Request::post(path::SIGN_IN).json(&SignIn { email, password }))
    }

    /// Makes the first administrator, who is then signed in.
    pub fn set_up(self, set_up: &SetUp) -> Waiting<Result<(), Error>> {
        self.enter_by(Request::post(path::SETUP).json(set_up))
    }

    /// Makes the account of an invited person, who is then signed in.
    pub fn accept(self, content: &AcceptInvitation) -> Waiting<Result<(), Error>> {
        self.enter_by(Request::post(path::ACCEPT_INVITATION).json(content))
    }

    /// Whoever this request signs in is signed in, also if they have left the page that sent it.
    fn enter_by(self, request: Request) -> Waiting<Result<(), Error>> {
        lasting(async move {
            self.enter(request.outside_session().send().await?);
            Ok(())
        })
    }

    fn enter(self, signed_in: SignedIn) {
        tell_other_tabs();
        let interrupted = self.interrupted.get_untracked().is_some();
        if interrupted && self.is_other(&signed_in) {
            leave("/");
            return;
        }
        self.set(Ok(Visitor::SignedIn(signed_in)));
        self.resume(true);
    }

    /// Signs out and leaves the page, and with it everything it remembers.
    pub fn sign_out(self) -> Waiting<Result<(), Error>> {
        lasting(async move {
            match Request::post(path::SIGN_OUT).without_waiting().send_only().await {
                Ok(()) | Err(Error::SessionEnded) => {
                    tell_other_tabs();
                    leave(SIGN_IN_PAGE);
                    Ok(())
                }
                Err(error) => {
                    if error == Error::OtherUser {
                        self.find_other(None);
                    }
                    Err(error)
                }
            }
        })
    }

    /// The person wants to sign in again although somebody else has.
    pub fn sign_in_again(self) {
        self.interrupted.update(|interrupted| {
            if let Some(interruption) = interrupted {
                interruption.signs_in = true;
            }
        });
    }

    /// Sends the interrupted requests once more: the person may have signed in elsewhere.
    pub fn go_on(self) {
        self.resume(true);
    }

    /// Lets the interrupted requests fail; their callers still have what was typed.
    pub fn give_up(self) {
        self.resume(false);
    }

    fn interrupt(self, error: &Error, continues: Option<&str>) -> Promise {
        let waiting = WAITING.with_borrow(|waiting| waiting.as_ref().map(|(promise, _)| promise.clone()));
        let promise = waiting.unwrap_or_else(|| {
            let mut resolve = None;
            let promise = Promise::new(&mut |resolved, _| resolve = Some(resolved));
            if let Some(resolve) = resolve {
                WAITING.set(Some((promise.clone(), resolve)));
            }
            promise
        });
        let continues = continues.map(str::to_owned);
        if *error == Error::OtherUser {
            self.find_other(continues);
        } else {
            self.wait_for(continues, None);
        }
        promise
    }

    /// Asks who else has signed in, and then the person what to do about it.
    fn find_other(self, continues: Option<String>) {
        spawn_local(async move {
            match find_out().await {
                Ok(Visitor::SignedIn(other)) if self.is_other(&other) => self.wait_for(continues, Some(other)),
                // They are back already.
                Ok(Visitor::SignedIn(_)) => self.resume(true),
                Ok(_) => self.wait_for(continues, None),
                // Nobody can be named, and what waits is still as it was typed.
                Err(_) if self.interrupted.with_untracked(Option::is_none) => self.resume(false),
                Err(_) => {}
            }
        });
    }

    fn wait_for(self, continues: Option<String>, other: Option<SignedIn>) {
        self.interrupted.update(|interrupted| {
            let interruption = interrupted.get_or_insert_default();
            interruption.continues = continues.or(interruption.continues.take());
            if interruption.other != other {
                interruption.other = other;
                interruption.signs_in = false;
            }
        });
    }

    fn resume(self, signed_in: bool) {
        self.interrupted.set(None);
        if let Some((_, resolve)) = WAITING.take() {
            // A promise's own resolver does not throw.
            let _ = resolve.call1(&JsValue::UNDEFINED, &JsValue::from_bool(signed_in));
        }
    }
}

/// Tells them that somebody signed in or out. Those that do not hear it find out with their next request.
fn tell_other_tabs() {
    OTHER_TABS.with(|tabs| tabs.as_ref().map(|tabs| tabs.post_message(&JsValue::NULL).ok()));
}

/// Asks the server who is there.
async fn find_out() -> Result<Visitor, Error> {
    Request::get(path::VISITOR).outside_session().send().await
}

/// Where people sign in.
pub const SIGN_IN_PAGE: &str = "/sign-in";
/// Where the first administrator is made.
pub const SETUP_PAGE: &str = "/setup";
/// Where people land.
pub const HOME: &str = "/account/access-tokens";

/// What explains credentials.
pub const HELP: &str = "/help";

/// The sign-in page's parameter with the page that was asked for.
pub const NEXT: &str = "next";

/// Leaves the dashboard as it is for a fresh one, so that nothing of it stays in memory.
pub fn leave(address: &str) {
    // Only an address of another origin's scheme could be refused.
    let _ = window().location().set_href(address);
}

/// The sign-in page that leads back to a page.
pub fn sign_in_address(page: &str) -> String {
    if page == HOME || page == "/" {
        return SIGN_IN_PAGE.to_owned();
    }
    let mut address = SIGN_IN_PAGE.to_owned();
    query_string::push(&mut address, NEXT, page);
    address
}

/// Where to go after signing in: the page that was asked for, if it is one of ours.
pub fn after_sign_in(next: Option<&str>) -> String {
    // Browsers read both slashes alike, and two of them as another host.
    let ours = |next: &&str| {
        next.starts_with('/')
            && !next[1..].starts_with(['/', '\\'])
            && !next.contains(|c: char| c.is_control())
            && !next.starts_with(SIGN_IN_PAGE)
    };
    next.filter(ours).unwrap_or(HOME).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_on_to_pages_of_ours_only() {
        for next in ["/account/sessions", "/account/access-tokens/new?name=ci"] {
            assert_eq!(after_sign_in(Some(next)), next);
        }
        for next in ["", "https://example.com", "//example.com", "/\\example.com", "/\t/example.com", "/sign-in", "x"] {
            assert_eq!(after_sign_in(Some(next)), HOME, "{next:?}");
        }
        assert_eq!(after_sign_in(None), HOME);
    }
}
