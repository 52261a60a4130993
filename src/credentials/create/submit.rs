//! Sending the form: once, however often it is pressed, and again after a lost answer without making a second token.

use latchkey_api::{
    access_token::{CreateAccessToken, CreatedAccessToken},
    path,
};

use super::form::TokenForm;
use crate::{
    attempt::{Then, sender},
    client::{Error, Request, read},
    text::language::generate as text,
    ui::prelude::*,
};

/// Sends the form's requests. A handle: copies send the same ones.
#[derive(Clone, Copy)]
pub struct Submission {
    form: TokenForm,
    send: Action<(Request, Then), ()>,
    made: Callback<CreatedAccessToken>,
    refused: Callback<()>,
    /// Why it did not work, where that is no single field's fault.
    pub failure: RwSignal<Option<Error>>,
}

impl Submission {
    /// For this form. `made` gets the token and its secret; `refused` runs when fields are at fault.
    pub fn of(form: TokenForm, made: Callback<CreatedAccessToken>, refused: Callback<()>) -> Self {
        Self { form, send: sender(), made, refused, failure: RwSignal::new(None) }
    }

    fn send(self, content: CreateAccessToken) {
        let Self { form, made, refused, failure, .. } = self;
        let request = Request::post(path::ACCESS_TOKENS).continues(text::continues(&content.name)).json(&content);
        let then: Then = Box::new(move |_, outcome| match read(outcome) {
            Ok(created) => made.run(created),
            Err(error) if form.refuse(content, error.fields().to_vec()) => refused.run(()),
            Err(error) => failure.set(Some(error)),
        });
        self.send.dispatch((request, then));
    }

    /// Whether a request is under way.
    pub fn pending(self) -> Memo<bool> {
        self.send.pending()
    }

    /// Whether it is not known what became of the last request: a token may have been made.
    pub fn is_unsure(self) -> bool {
        self.failure.with(|failure| failure.as_ref().is_some_and(Error::is_unsure))
    }

    /// Somebody pressed Generate. False if the form is not ready; its faults show then.
    pub fn press(self) -> bool {
        if self.send.pending().get_untracked() {
            return true;
        }
        self.failure.set(None);
        match self.form.press() {
            Some(content) => {
                self.send(content);
                true
            }
            None => false,
        }
    }
}
