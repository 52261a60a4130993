//! What the open dialog of a page is about. Its address works for whoever follows it: what the page's list does not hold (yet) is
//! asked for, and what is gone is said to be.

use serde::de::DeserializeOwned;

use crate::{
    asked::{Asked, Asking},
    client::Error,
    failure::{explain, reference},
    fetched::Fetched,
    text::language as text,
    ui::{
        button::{Button, RetryButton},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        open_dialog::OpenDialog,
        prelude::*,
    },
};

/// The thing. A handle.
pub struct Topic<T: 'static> {
    dialog: OpenDialog,
    thing: Memo<Option<T>>,
    /// Which one the list does not hold.
    unlisted: Memo<Option<String>>,
    asking: Option<Asking>,
}

/// What the list knows of it.
#[derive(Clone, PartialEq, Eq)]
struct Listed<T> {
    /// Which one it is, while the dialog is open.
    open: Option<String>,
    /// The thing. It stays what it was when it goes from the list, and while the dialog closes.
    thing: Option<T>,
    /// Whether the list is there.
    complete: bool,
}

impl<T> Clone for Topic<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Topic<T> {}

impl<T: Clone + PartialEq + 'static> Topic<T> {
    /// What these dialogs are about. `find` finds it in the list by what the address says of it.
    pub fn listed<L: Send + Sync + 'static>(
        dialog: OpenDialog,
        dialogs: &'static [&'static str],
        list: Fetched<L>,
        find: fn(&L, &str) -> Option<T>,
    ) -> Self {
        let listed = Memo::new(move |before: Option<&Listed<T>>| {
            let open = dialog.is_one_of(dialogs).then(|| dialog.about().get());
            let before = before.filter(|before| open.is_none() || before.open == open);
            let found = open.as_deref().and_then(|id| list.with_ok(|list| find(list, id)));
            let complete = found.is_some();
            let thing = found.flatten().or_else(|| before.and_then(|before| before.thing.clone()));
            Listed { open, thing, complete }
        });
        let unlisted = Memo::new(move |_| {
            listed.with(|listed| listed.open.clone().filter(|_| listed.complete && listed.thing.is_none()))
        });
        let thing = Memo::new(move |_| listed.with(|listed| listed.thing.clone()));
        Self { dialog, thing, unlisted, asking: None }
    }

    /// One that is not in the list is asked for at the endpoint, which has this parameter.
    #[must_use]
    pub fn or_at(self, endpoint: String, parameter: &'static str) -> Self
    where
        T: DeserializeOwned,
    {
        let (listed, asked) = (self.thing, Asked::of(address(self.unlisted, endpoint, parameter)));
        let thing = Memo::new(move |_| listed.get().or_else(|| asked.get()?.ok()));
        Self { thing, asking: Some(asked.asking()), ..self }
    }

    /// What is known of it.
    pub fn get(self) -> Option<T> {
        self.thing.get()
    }

    /// The dialog in place of one about something that is not there; `gone` says what may have become of it.
    pub fn missing(self, gone: &'static str) -> AnyView {
        missing(self.dialog, self.unlisted, self.asking, gone)
    }
}

/// Where to ask for what the list does not hold; nowhere, if its name cannot be one.
fn address(unlisted: Memo<Option<String>>, endpoint: String, parameter: &'static str) -> Memo<Option<String>> {
    Memo::new(move |_| {
        let id = unlisted.get()?;
        let is_plain = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_plain.then(|| endpoint.replace(parameter, &id))
    })
}

/// Why it is not there.
#[derive(Clone, PartialEq, Eq)]
enum Missing {
    Gone,
    NotLoaded(Error),
}

fn missing(dialog: OpenDialog, unlisted: Memo<Option<String>>, asking: Option<Asking>, gone: &'static str) -> AnyView {
    let why = Memo::new(move |_| {
        unlisted.with(Option::is_some).then_some(())?;
        let Some(asking) = asking.filter(|asking| asking.is_asked()) else { return Some(Missing::Gone) };
        match asking.error()? {
            error if matches!(error.status(), Some(400 | 404)) => Some(Missing::Gone),
            error => Some(Missing::NotLoaded(error)),
        }
    });
    // While it closes it stays what it was.
    let shown = Memo::new(move |before: Option<&Option<Missing>>| why.get().or_else(|| before.cloned().flatten()));
    let title = move || match shown.get() {
        Some(Missing::NotLoaded(_)) => text::failure::THIS_DID_NOT_LOAD.to_owned(),
        _ => text::failure::GONE.to_owned(),
    };
    let close = move |()| dialog.close();
    let body = move || match (shown.get(), asking) {
        (Some(Missing::NotLoaded(error)), Some(asking)) => not_loaded(&error, asking),
        _ => view! { <p>{gone}</p> }.into_any(),
    };
    view! {
        <Dialog
            open=Signal::derive(move || why.with(Option::is_some))
            on_close=close
            title=title
            width=Width::Question
            footer=move || view! { <Button label=text::CLOSE on_press=close autofocus=true /> }
        >
            {dynamic(body)}
        </Dialog>
    }
    .into_any()
}

fn not_loaded(error: &Error, asking: Asking) -> AnyView {
    let reference = reference(error).map(|reference| text::request_id(&reference));
    view! {
        <p role="alert">{explain(error)} " " <small class="mono" dir="auto">{reference}</small></p>
        <p>
            <RetryButton on_press=asking.retry() retrying=asking.pending() />
        </p>
    }
    .into_any()
}
