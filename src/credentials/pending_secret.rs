//! Secrets that were just made and that the server cannot show again. They live in this page's memory only, from their making
//! until the person leaves the pages of their kind of credential; no address, storage, log or attribute gets them.

use std::fmt;

use latchkey_api::id::CredentialId;

use super::reveal::Revealed;
use crate::ui::prelude::*;

/// A secret. It prints as its type's name, so that it cannot slip into a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes a secret in.
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// The text, for the eyes, the clipboard and the file of the person who made it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// How a secret was brought to safety.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Safety {
    /// Not at all: leaving loses it.
    None,
    /// It was copied.
    Copied,
    /// It was saved as a file.
    Saved,
    /// It came back whole from where it was stored.
    Stored,
}

#[derive(Clone)]
struct Held {
    id: CredentialId,
    secret: Secret,
    safety: Safety,
}

/// The secrets that can still be copied.
#[derive(Clone, Copy)]
pub struct PendingSecrets {
    held: RwSignal<Vec<Held>>,
    /// The last that was made, and the page that shows it.
    made: RwSignal<Option<(String, Revealed)>>,
}

impl PendingSecrets {
    fn none() -> Self {
        Self { held: RwSignal::new(Vec::new()), made: RwSignal::new(None) }
    }

    /// Provides it to everything below, and forgets every secret as soon as the pages that may show it are left. `shown` names
    /// the pages that are looked at now, if they show any.
    pub fn provide(shown: Memo<Option<String>>) -> Self {
        let pending = Self::none();
        provide_context(pending);
        Effect::new(move |_| {
            shown.with(|_| ());
            pending.held.update(Vec::clear);
            pending.made.set(None);
        });
        pending
    }

    /// The one of the component that asks.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Keeps the secret of a credential that has just been made, in place of one that it had before.
    pub fn hold(self, id: CredentialId, secret: Secret) {
        self.held.update(|all| {
            all.retain(|held| held.id != id);
            all.push(Held { id, secret, safety: Safety::None });
        });
    }

    /// Keeps the secret of a credential that was made on one page, and is to be shown on the page at this path.
    pub fn hold_for(self, page: String, made: Revealed, secret: Secret) {
        self.hold(made.id, secret);
        self.made.set(Some((page, made)));
    }

    /// What was made last, if it is to be shown on the page at this path.
    pub fn made_for(self, page: &str) -> Option<Revealed> {
        self.made.with(|made| made.as_ref().filter(|(place, _)| place == page).map(|(_, made)| made.clone()))
    }

    /// The secret of this credential, while it is there.
    pub fn secret(self, id: CredentialId) -> Option<Secret> {
        self.find(id, |held| held.secret.clone())
    }

    /// What has been done to keep this credential's secret; `None` if its secret is not here. Follows changes.
    pub fn safety(self, id: CredentialId) -> Option<Safety> {
        self.held.with(|all| all.iter().find(|held| held.id == id).map(|held| held.safety))
    }

    /// Those whose secrets would be lost now. Follows changes.
    pub fn unsafe_ones(self) -> Vec<CredentialId> {
        self.held.with(|all| all.iter().filter(|held| held.safety == Safety::None).map(|held| held.id).collect())
    }

    /// Whether no secret would be lost now. Follows changes.
    pub fn are_safe(self) -> bool {
        self.held.with(|all| all.iter().all(|held| held.safety != Safety::None))
    }

    /// Remembers that this credential's secret was brought to safety. The secret stays, to be copied once more.
    pub fn secure(self, id: CredentialId, safety: Safety) {
        self.held.update(|all| {
            for held in all.iter_mut().filter(|held| held.id == id) {
                held.safety = safety;
            }
        });
    }

    /// Forgets those of credentials that have ended: nothing is lost with them.
    pub fn forget(self, ended: &[CredentialId]) {
        self.held.update(|all| all.retain(|held| !ended.contains(&held.id)));
    }

    fn find<T>(self, id: CredentialId, read: impl FnOnce(&Held) -> T) -> Option<T> {
        self.held.with_untracked(|all| all.iter().find(|held| held.id == id).map(read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(last: u8) -> CredentialId {
        CredentialId::from_bytes([last; 16])
    }

    #[test]
    fn keeps_each_secret_with_what_was_done_for_it() {
        let owner = Owner::new();
        owner.with(|| {
            let pending = PendingSecrets::none();
            pending.hold(id(1), Secret::new("first".into()));
            pending.hold(id(2), Secret::new("second".into()));
            pending.secure(id(2), Safety::Copied);
            assert_eq!(pending.safety(id(1)), Some(Safety::None));
            assert_eq!(pending.safety(id(2)), Some(Safety::Copied));
            assert_eq!(pending.secret(id(2)).map(|secret| secret.expose().to_owned()), Some("second".to_owned()));
            assert_eq!(pending.safety(id(3)), None);
            pending.forget(&[id(1), id(3)]);
            assert_eq!(pending.secret(id(1)), None);
            assert_eq!(pending.unsafe_ones(), [], "the other is safe");
        });
    }

    #[test]
    fn a_secret_does_not_print() {
        assert_eq!(format!("{:?}", Secret::new("aau_x".into())), "Secret");
    }
}
