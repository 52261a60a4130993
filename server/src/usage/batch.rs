//! Notes folded into counts.

use std::collections::BTreeMap;

use latchkey_api::{id::CredentialId, timestamp::Timestamp};

use super::Note;

/// The most different uses that a batch holds: some megabytes.
const LARGEST: usize = 10_000;

/// What is counted as one. Ordered, so that servers that share a database write their rows in the same order and never
/// wait for each other in a circle.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Use {
    pub(super) credential: CredentialId,
    /// The UTC day, see [`Timestamp::day`].
    pub(super) day: i64,
    pub(super) address: String,
    pub(super) user_agent: String,
    pub(super) method: String,
    /// The path's template.
    pub(super) path: String,
    /// The first digit of the answer's status.
    pub(super) status_class: u16,
}

/// How often, and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) count: i64,
    pub(super) last_at: Timestamp,
}

impl Tally {
    /// Counts others with these.
    pub(super) fn add(&mut self, others: Self) {
        self.count += others.count;
        self.last_at = self.last_at.max(others.last_at);
    }
}

/// The uses that wait to be written.
#[derive(Debug, Default)]
pub(super) struct Batch {
    credentials: BTreeMap<Use, Tally>,
    /// By the key's id and the UTC day.
    project_api_keys: BTreeMap<(CredentialId, i64), Tally>,
}

impl Batch {
    /// Counts a note; says whether there was room for it.
    pub(super) fn add(&mut self, note: Note) -> bool {
        let at = note.context.at;
        let one = Use {
            credential: note.credential,
            day: at.day(),
            address: note.context.address.clone(),
            user_agent: note.context.user_agent.clone(),
            method: note.method.to_string(),
            path: note.path,
            status_class: note.status.as_u16() / 100,
        };
        let is_full = self.is_full();
        count(&mut self.credentials, one, at, is_full)
    }

    /// Counts a request that a project API key opened; says whether there was room for it.
    pub(super) fn add_project_api_key(&mut self, key: CredentialId, at: Timestamp) -> bool {
        let is_full = self.is_full();
        count(&mut self.project_api_keys, (key, at.day()), at, is_full)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.credentials.is_empty() && self.project_api_keys.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.credentials.len() + self.project_api_keys.len() >= LARGEST
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn uses(&self) -> impl Iterator<Item = (&Use, &Tally)> {
        self.credentials.iter()
    }

    /// The uses of project API keys, each by the key's id and the UTC day.
    pub(super) fn uses_of_project_api_keys(&self) -> impl Iterator<Item = (&(CredentialId, i64), &Tally)> {
        self.project_api_keys.iter()
    }

    /// When and from which address each credential was used last.
    pub(super) fn last_uses(&self) -> BTreeMap<CredentialId, (Timestamp, &str)> {
        let mut last = BTreeMap::new();
        for (one, tally) in &self.credentials {
            let newest = last.entry(one.credential).or_insert((tally.last_at, one.address.as_str()));
            if tally.last_at > newest.0 {
                *newest = (tally.last_at, &one.address);
            }
        }
        last
    }
}

/// Counts one; a full batch has room only for what it counts already.
fn count<K: Ord>(counts: &mut BTreeMap<K, Tally>, one: K, at: Timestamp, is_full: bool) -> bool {
    if is_full && !counts.contains_key(&one) {
        return false;
    }
    counts.entry(one).or_insert(Tally { count: 0, last_at: at }).add(Tally { count: 1, last_at: at });
    true
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use axum::http::{Method, StatusCode};

    use super::*;
    use crate::usage::tests::note;

    #[test]
    fn counts_equal_uses_together() {
        let mut batch = Batch::default();
        for (credential, at) in [(1, 10), (2, 11), (1, 9)] {
            assert!(batch.add(note(credential, at)));
        }
        let tallies: Vec<_> = batch.uses().map(|(one, tally)| (one.credential.bytes()[0], *tally)).collect();
        let tally = |count, at| Tally { count, last_at: Timestamp(at) };
        assert_eq!(tallies, [(1, tally(2, 10)), (2, tally(1, 11))]);
    }

    #[test]
    fn tells_addresses_clients_endpoints_outcomes_and_days_apart() {
        let mut batch = Batch::default();
        let changes: [fn(&mut Note); 7] = [
            |_| {},
            |note| Arc::make_mut(&mut note.context).address = "198.51.100.7".into(),
            |note| Arc::make_mut(&mut note.context).user_agent = String::new(),
            |note| note.method = Method::HEAD,
            |note| note.path = "/v1/apps/{id}".into(),
            |note| note.status = StatusCode::FORBIDDEN,
            |note| Arc::make_mut(&mut note.context).at = note.context.at.plus_days(1),
        ];
        for change in changes {
            let mut note = note(1, 10);
            change(&mut note);
            batch.add(note);
        }
        assert_eq!(batch.uses().count(), changes.len());
    }

    #[test]
    fn the_last_use_is_the_newest_of_all_addresses() {
        let mut batch = Batch::default();
        for (address, at) in [("b", 10), ("a", 30), ("c", 20)] {
            let mut note = note(1, at);
            Arc::make_mut(&mut note.context).address = address.into();
            batch.add(note);
        }
        let last = batch.last_uses();
        assert_eq!(last.into_values().collect::<Vec<_>>(), [(Timestamp(30), "a")]);
    }

    #[test]
    fn a_full_batch_has_room_for_what_it_counts_already() {
        let mut batch = Batch::default();
        for number in 0..LARGEST {
            let mut note = note(1, 10);
            Arc::make_mut(&mut note.context).user_agent = number.to_string();
            assert!(batch.add(note));
        }
        assert!(batch.is_full());
        assert!(!batch.add(note(1, 10)));
        assert!(!batch.add_project_api_key(note(1, 10).credential, Timestamp(10)));
        let mut known = note(1, 10);
        Arc::make_mut(&mut known.context).user_agent = "0".into();
        assert!(batch.add(known));
    }
}
