//! The rows of the list: each keeps its place in the document while what it shows changes.

use std::time::Duration;

use latchkey_api::{access_token::AccessToken, id::CredentialId};

use crate::ui::prelude::*;

/// As long as the stylesheet takes to fade a row out and close the gap.
const LEAVING: Duration = Duration::from_millis(280);

/// A token in the list.
#[derive(Clone)]
pub struct Row {
    /// Which.
    pub id: CredentialId,
    /// What is known of it.
    pub token: ArcRwSignal<AccessToken>,
    /// Whether it has just been revoked and makes room.
    pub leaving: ArcRwSignal<bool>,
}

impl Row {
    fn new(token: AccessToken) -> Self {
        Self { id: token.id, token: ArcRwSignal::new(token), leaving: ArcRwSignal::new(false) }
    }
}

/// The rows, in the server's order.
#[derive(Clone, Copy)]
pub struct Rows(RwSignal<Vec<Row>>);

impl Rows {
    /// No rows yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// All of them.
    pub fn get(self) -> Vec<Row> {
        self.0.get()
    }

    /// Whether rows are on the page, to whoever only wants to know now.
    pub fn is_shown(self) -> bool {
        self.0.try_with_untracked(|rows| !rows.is_empty()).unwrap_or(false)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.with(Vec::len)
    }

    /// Shows these in place of those before. Rows that stay are the same ones.
    pub fn show(self, tokens: Vec<AccessToken>) {
        self.0.try_update(|rows| {
            let before = std::mem::take(rows);
            rows.extend(tokens.into_iter().map(|token| match before.iter().find(|row| row.id == token.id) {
                Some(row) => {
                    row.leaving.set(false);
                    set_if_changed(&row.token, token);
                    row.clone()
                }
                None => Row::new(token),
            }));
        });
    }

    /// Puts one that has just been made above the others.
    pub fn prepend(self, token: AccessToken) {
        self.0.try_update(|rows| {
            rows.retain(|row| row.id != token.id);
            rows.insert(0, Row::new(token));
        });
    }

    /// Adds the next page; tokens that moved while it was asked for stay where they are. Returns the first new one and how
    /// many there are.
    pub fn append(self, tokens: Vec<AccessToken>) -> (Option<CredentialId>, usize) {
        let mut added = (None, 0);
        self.0.try_update(|rows| {
            for token in tokens {
                if !rows.iter().any(|row| row.id == token.id) {
                    added = (added.0.or(Some(token.id)), added.1 + 1);
                    rows.push(Row::new(token));
                }
            }
        });
        added
    }

    /// What is known of a token, if it is in the list.
    pub fn find(self, id: CredentialId) -> Option<AccessToken> {
        self.0.with(|rows| rows.iter().find(|row| row.id == id).map(|row| row.token.get()))
    }

    /// Shows what has become of a token, if it is in the list.
    pub fn update(self, token: &AccessToken) {
        let row = self.0.try_with_untracked(|rows| rows.iter().find(|row| row.id == token.id).cloned()).flatten();
        if let Some(row) = row {
            set_if_changed(&row.token, token.clone());
        }
    }

    /// Lets rows go, and runs `gone` when they are.
    pub fn leave(self, ids: Vec<CredentialId>, gone: impl FnOnce() + 'static) {
        self.0.with_untracked(|rows| {
            rows.iter().filter(|row| ids.contains(&row.id)).for_each(|row| row.leaving.set(true));
        });
        set_timeout(
            move || {
                // The page may be gone by now.
                if self.0.try_update(|rows| rows.retain(|row| !ids.contains(&row.id))).is_some() {
                    gone();
                }
            },
            LEAVING,
        );
    }

    /// Which row stands where these were, once they are gone: the one below, or else the one above.
    pub fn beside(self, ids: &[CredentialId]) -> Option<CredentialId> {
        beside(&self.0.with_untracked(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>()), ids)
    }
}

fn set_if_changed(signal: &ArcRwSignal<AccessToken>, token: AccessToken) {
    if signal.with_untracked(|before| *before != token) {
        signal.set(token);
    }
}

fn beside(rows: &[CredentialId], leaving: &[CredentialId]) -> Option<CredentialId> {
    let first = rows.iter().position(|id| leaving.contains(id))?;
    let stays = |id: &&CredentialId| !leaving.contains(id);
    rows[first..].iter().find(stays).or_else(|| rows[..first].iter().rfind(stays)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(last: &[u8]) -> Vec<CredentialId> {
        last.iter()
            .map(|&last| {
                let mut bytes = [0; 16];
                bytes[15] = last;
                CredentialId::from_bytes(bytes)
            })
            .collect()
    }

    #[test]
    fn finds_the_row_below_or_else_above() {
        let rows = ids(&[1, 2, 3, 4]);
        for (leaving, expected) in [
            (&[1][..], Some(2)),
            (&[2, 3], Some(4)),
            (&[4], Some(3)),
            (&[1, 4], Some(2)),
            (&[1, 2, 3, 4], None),
            (&[9], None),
        ] {
            assert_eq!(beside(&rows, &ids(leaving)), expected.map(|last| ids(&[last])[0]), "{leaving:?}");
        }
    }
}
