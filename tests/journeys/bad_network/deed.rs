//! What a form or a question does, through everything that can happen to it.

use thirtyfour::Key;

use super::{COMPLAINTS, UNREACHABLE};
use crate::harness::{Account, Journey, PASSWORD};

/// Something that is done by pressing a button.
#[derive(Clone, Copy)]
pub(super) struct Deed<'a> {
    /// The request that does it.
    pub(super) request: &'a str,
    /// The dialog that it is done in.
    pub(super) dialog: &'a str,
    /// The button.
    pub(super) button: &'a str,
    /// What the button says after it failed.
    pub(super) again: &'a str,
    /// What is typed into the field of this label, and has to stay there.
    pub(super) typed: Option<(&'a str, &'a str)>,
}

impl<'a> Deed<'a> {
    /// Of a form with this text in a field.
    pub(super) fn typed(request: &'a str, dialog: &'a str, button: &'a str, label: &'a str, text: &'a str) -> Self {
        Self { request, dialog, button, again: button, typed: Some((label, text)) }
    }

    /// Of a question or a form without text.
    pub(super) fn asked(request: &'a str, dialog: &'a str, button: &'a str) -> Self {
        Self { request, dialog, button, again: button, typed: None }
    }

    /// Does it, in the dialog that is open: the request gets lost on its way, then the session has ended, then the answer
    /// gets lost, and then all is well.
    pub(super) async fn is_done(&self, journey: &Journey, account: &Account) {
        for complaint in COMPLAINTS {
            journey.announce(complaint);
        }
        if let Some((label, text)) = self.typed {
            journey.field(label).await.fill(text).await;
        }
        let network = journey.network();
        network.cut(self.request);
        self.press(journey, self.button).await;
        self.is_unsure(journey).await;
        network.heal();

        account.sign_out_others().await;
        self.press(journey, self.again).await;
        let expired = journey.dialog("Sign in to continue").await;
        network.lose_once(self.request);
        journey.find_within(&expired, "textbox", "Password").await.fill(PASSWORD).await;
        journey.press(Key::Enter).await;
        journey.finds_no("dialog", "Sign in to continue").await;
        self.is_unsure(journey).await;

        self.press(journey, self.again).await;
        journey.finds_no("dialog", self.dialog).await;
    }

    async fn press(&self, journey: &Journey, button: &str) {
        let dialog = journey.dialog(self.dialog).await;
        journey.find_within(&dialog, "button", button).await.click().await;
    }

    /// The dialog is as it was, and says that nobody knows.
    async fn is_unsure(&self, journey: &Journey) {
        journey.sees(UNREACHABLE).await;
        journey.sees("It may have gone through anyway.").await;
        if let Some((label, text)) = self.typed {
            assert_eq!(journey.field(label).await.value().await, text);
        }
    }
}
