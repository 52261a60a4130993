//! Bringing a new secret to safety: the clipboard, a file, and by hand where a browser refuses.

use latchkey_api::{id::CredentialId, timestamp::Timestamp};

use super::{env_file, variable};
use crate::{
    credentials::pending_secret::{PendingSecrets, Safety},
    ui::{copy, download, prelude::*, time},
};

/// The id of the element that shows the secret.
pub const SECRET_ID: &str = "new-secret";

/// What can be done with the secret of a credential. A handle: copies are about the same one.
#[derive(Clone, Copy)]
pub struct Safekeeping {
    pending: PendingSecrets,
    id: CredentialId,
    /// When it was last copied or saved.
    pub since: RwSignal<Option<Timestamp>>,
    /// Whether the browser would not copy.
    pub by_hand: RwSignal<bool>,
}

impl Safekeeping {
    /// For the secret of this credential.
    pub fn of(id: CredentialId) -> Self {
        Self { pending: PendingSecrets::expect(), id, since: RwSignal::new(None), by_hand: RwSignal::new(false) }
    }

    /// What was done so far.
    pub fn safety(self) -> Memo<Safety> {
        Memo::new(move |_| self.pending.safety(self.id).unwrap_or(Safety::None))
    }

    /// Reads the secret, for showing it.
    pub fn secret(self) -> String {
        self.pending.secret(self.id).map_or_else(String::new, |secret| secret.expose().to_owned())
    }

    /// Copies it, and shows it selected: as a sign that it was copied, or to be copied by hand. Then goes on with whether it
    /// worked, if its page is still there.
    pub fn copy(self, done: impl FnOnce(bool) + 'static) {
        copy::copy(self.secret(), move |worked| {
            if self.by_hand.try_set(!worked).is_some() {
                return;
            }
            if worked {
                self.secured(Safety::Copied);
            }
            if let Some(shown) = document().get_element_by_id(SECRET_ID) {
                copy::select_content(&shown);
            }
            done(worked);
        });
    }

    /// Somebody copied by hand: counts if it was all of it.
    pub fn copied_by_hand(self) {
        let selected = window().get_selection().ok().flatten().map(|selection| String::from(selection.to_string()));
        if selected.is_some_and(|selected| selected.trim() == self.secret()) {
            self.secured(Safety::Copied);
            self.by_hand.set(false);
        }
    }

    /// Saves it as a file of environment variables.
    pub fn save(self, name: &str, expires_at: Option<Timestamp>) {
        let content = env_file::content(name, expires_at, &variable(), &self.secret());
        // What was copied is not less safe for a second copy in a file.
        if download::save(&env_file::name(), &content).is_some() && self.safety().get_untracked() == Safety::None {
            self.secured(Safety::Saved);
        }
    }

    /// It came back whole from where somebody stored it.
    pub fn stored(self) {
        // How it got there is known already if it was copied or saved.
        if self.safety().get_untracked() == Safety::None {
            self.secured(Safety::Stored);
        }
    }

    fn secured(self, safety: Safety) {
        self.pending.secure(self.id, safety);
        self.since.set(Some(time::now()));
    }
}
