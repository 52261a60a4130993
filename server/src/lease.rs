//! What was read of credentials and of those that they act as, trusted for a moment instead of being read again with
//! every request.
//!
//! A server trusts what it read for the length of a lease, counted from before it asked the database. A change that takes
//! something away says so ([`crate::change::Change::withdraws`]); it then waits for as long after its commit and before its
//! answer. Whatever was read before the commit is trusted by nobody after the answer, however many servers there are over
//! the same database: they need not know of each other, and no clock is compared with another. On its own server it ends
//! every such lease at once.
//!
//! What is not there is asked for each time, so that what is new works at once.

use std::{
    collections::HashMap,
    fmt,
    hash::Hash,
    ops::Deref,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use latchkey_api::{
    id::{AppId, CredentialId, OrganizationId, UserId, VersionId},
    session::Role,
    timestamp::Timestamp,
    version::Version,
};
use serde_json::Value;

use crate::{
    clock::Clock,
    credential::{FoundCredential, FoundProjectApiKey},
    directory::User,
    secret::HashedToken,
};

/// How long a server trusts what it read of credentials and of those that they act as. The same for all servers over one
/// database.
pub const LEASE: Duration = Duration::from_millis(250);
/// How long a server trusts what it read of the things that credentials open. Those change more often and are answered
/// sooner; what is asked for many times a second gains from this, too.
pub const SHORT_LEASE: Duration = Duration::from_millis(25);

/// The most that one table remembers.
const LARGEST: usize = 10_000;

/// Everything that is trusted for a moment.
#[derive(Debug)]
pub struct Leases {
    clock: Clock,
    standing: Arc<Ground>,
    content: Arc<Ground>,
    /// The credentials of secrets, revoked and expired ones included.
    pub(crate) credentials: Table<HashedToken, FoundCredential>,
    /// Project API keys.
    pub(crate) project_api_keys: Table<HashedToken, FoundProjectApiKey>,
    /// What a credential may be for an organization, or for one of its apps.
    pub(crate) roles: Table<(CredentialId, OrganizationId, Option<AppId>), Role>,
    /// Those whom credentials act as.
    pub(crate) users: Table<UserId, User>,
    /// The versions of apps.
    pub(crate) versions: Table<(AppId, VersionId), Version<Value>>,
}

/// What tables of one length of lease stand on.
#[derive(Debug)]
struct Ground {
    clock: Clock,
    lease: Duration,
    /// How often leases were ended through this server. What was read before the last time is trusted no more.
    endings: AtomicU64,
}

/// When something was read; before that, to be exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    endings: u64,
    steady: Duration,
    /// By the clock on the wall, which goes on while a machine sleeps.
    at: Timestamp,
}

impl Ground {
    fn reading(&self) -> Reading {
        Reading { endings: self.endings.load(Ordering::SeqCst), steady: self.clock.steady(), at: self.clock.now() }
    }

    fn trusts(&self, then: &Reading, now: &Reading) -> bool {
        let on_the_wall = u128::try_from(now.at.0 - then.at.0).is_ok_and(|since| since < self.lease.as_millis());
        then.endings == now.endings && now.steady.saturating_sub(then.steady) < self.lease && on_the_wall
    }

    /// Trusts nothing any more here; answers when nobody does elsewhere, by the steady clock.
    fn end(&self) -> Duration {
        self.endings.fetch_add(1, Ordering::SeqCst);
        self.clock.steady() + self.lease
    }
}

/// Something that is trusted for a moment.
#[derive(Debug)]
pub struct Leased<V> {
    value: Arc<V>,
    reading: Reading,
}

impl<V> Clone for Leased<V> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), reading: self.reading }
    }
}

impl<V> Deref for Leased<V> {
    type Target = V;

    fn deref(&self) -> &V {
        &self.value
    }
}

/// What was read of one sort of things.
pub(crate) struct Table<K, V> {
    ground: Arc<Ground>,
    kept: Mutex<HashMap<K, Kept<V>>>,
}

struct Kept<V> {
    leased: Leased<V>,
    /// Whether somebody has gone to read it anew.
    renewing: bool,
}

impl<K, V> fmt::Debug for Table<K, V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Table")
    }
}

impl<K: Eq + Hash, V> Table<K, V> {
    fn new(ground: &Arc<Ground>) -> Self {
        Self { ground: ground.clone(), kept: Mutex::default() }
    }

    /// What is kept under a key, or else what is read now.
    pub(crate) async fn read<E>(
        &self,
        key: K,
        read: impl Future<Output = Result<Option<V>, E>>,
    ) -> Result<Option<Leased<V>>, E> {
        self.read_at(self.ground.reading(), key, read).await
    }

    /// The like for what is read by the light of something else that is trusted for as long, and so no longer than that.
    pub(crate) async fn read_upon<B, E>(
        &self,
        basis: &Leased<B>,
        key: K,
        read: impl Future<Output = Result<Option<V>, E>>,
    ) -> Result<Option<Leased<V>>, E> {
        self.read_at(basis.reading, key, read).await
    }

    async fn read_at<E>(
        &self,
        reading: Reading,
        key: K,
        read: impl Future<Output = Result<Option<V>, E>>,
    ) -> Result<Option<Leased<V>>, E> {
        if let Some(leased) = self.kept(&key) {
            return Ok(Some(leased));
        }
        let leased = read.await?.map(|value| Leased { value: Arc::new(value), reading });
        if let Some(leased) = &leased {
            self.keep(key, leased.clone());
        }
        Ok(leased)
    }

    /// Of the many who may ask in the second half of a lease the first one is sent to read anew, so that they do not all go
    /// at once when it is over.
    fn kept(&self, key: &K) -> Option<Leased<V>> {
        let now = self.ground.reading();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let Kept { leased, renewing } = kept.get_mut(key)?;
        if !self.ground.trusts(&leased.reading, &now) {
            return None;
        }
        if !*renewing && now.steady.saturating_sub(leased.reading.steady) >= self.ground.lease / 2 {
            *renewing = true;
            return None;
        }
        Some(leased.clone())
    }

    fn keep(&self, key: K, leased: Leased<V>) {
        let now = self.ground.reading();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= LARGEST && !kept.contains_key(&key) {
            kept.retain(|_, kept| self.ground.trusts(&kept.leased.reading, &now));
            if kept.len() >= LARGEST {
                kept.clear();
            }
        }
        kept.insert(key, Kept { leased, renewing: false });
    }
}

impl Leases {
    /// Trusts nothing yet.
    pub fn new(clock: Clock) -> Self {
        let ground = |lease| Arc::new(Ground { clock: clock.clone(), lease, endings: AtomicU64::new(0) });
        let (standing, content) = (ground(LEASE), ground(SHORT_LEASE));
        Self {
            credentials: Table::new(&standing),
            project_api_keys: Table::new(&standing),
            roles: Table::new(&standing),
            users: Table::new(&standing),
            versions: Table::new(&content),
            standing,
            content,
            clock,
        }
    }

    /// Returns when no server trusts any more what it read of these before this was called.
    pub(crate) async fn end(&self, what: Ending) {
        let standing = what.standing.then(|| self.standing.end());
        let content = what.content.then(|| self.content.end());
        if let Some(until) = standing.max(content) {
            self.clock.wait_until(until).await;
        }
    }
}

/// Which leases a change ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ending {
    /// Those on credentials and on what those that they act as are and may.
    pub(crate) standing: bool,
    /// Those on the things that credentials open.
    pub(crate) content: bool,
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    /// A millisecond before the lease is over.
    const ALMOST: Duration = Duration::from_millis(249);
    const STANDING: Ending = Ending { standing: true, content: false };

    /// What one server trusts; the servers of a test share the clock.
    fn server(clock: &Clock) -> Leases {
        Leases::new(clock.clone())
    }

    fn clock() -> Clock {
        Clock::manual(Timestamp(1_000_000))
    }

    fn key(number: usize) -> HashedToken {
        crate::secret::PlainToken::presented(number.to_string()).hash()
    }

    /// A key of the app with this byte.
    fn of_app(byte: u8) -> FoundProjectApiKey {
        FoundProjectApiKey { id: CredentialId::from_bytes([9; 16]), app: AppId::from_bytes([byte; 16]) }
    }

    /// The app of a key, while the database says `found`.
    async fn read(leases: &Leases, number: usize, found: Option<u8>) -> Option<u8> {
        let found = found.map(of_app);
        let read = async { Ok::<_, Infallible>(found) };
        leases.project_api_keys.read(key(number), read).await.unwrap().map(|found| found.app.bytes()[0])
    }

    /// Whether a key's app is trusted, by those who are not sent to read it anew.
    fn trusts(leases: &Leases, number: usize) -> bool {
        let kept = || leases.project_api_keys.kept(&key(number)).is_some();
        kept() || kept()
    }

    #[tokio::test]
    async fn trusts_what_it_read_until_the_lease_is_over() {
        let clock = clock();
        let leases = server(&clock);
        assert_eq!(read(&leases, 1, Some(1)).await, Some(1));
        assert_eq!(read(&leases, 1, Some(2)).await, Some(1));
        clock.wait_until(ALMOST).await;
        assert!(trusts(&leases, 1));
        clock.wait_until(LEASE).await;
        assert!(!trusts(&leases, 1));
        assert_eq!(read(&leases, 1, Some(2)).await, Some(2));
    }

    #[tokio::test]
    async fn the_lease_runs_from_before_the_reading() {
        let clock = clock();
        let leases = server(&clock);
        let slow = async {
            clock.wait_until(ALMOST).await;
            Ok::<_, Infallible>(Some(of_app(1)))
        };
        leases.project_api_keys.read(key(1), slow).await.unwrap();
        assert!(trusts(&leases, 1));
        clock.wait_until(LEASE).await;
        assert!(!trusts(&leases, 1));
    }

    #[tokio::test]
    async fn in_the_second_half_of_a_lease_one_reads_anew_and_the_others_go_on() {
        let clock = clock();
        let leases = server(&clock);
        assert_eq!(read(&leases, 1, Some(1)).await, Some(1));
        clock.wait_until(LEASE / 2).await;
        let renewal = async {
            assert_eq!(read(&leases, 1, Some(3)).await, Some(1));
            Ok::<_, Infallible>(Some(of_app(2)))
        };
        leases.project_api_keys.read(key(1), renewal).await.unwrap();
        clock.wait_until(LEASE).await;
        assert!(trusts(&leases, 1));
        assert_eq!(read(&leases, 1, Some(3)).await, Some(2));
    }

    #[tokio::test]
    async fn what_is_not_there_is_asked_for_each_time() {
        let leases = server(&clock());
        assert_eq!(read(&leases, 1, None).await, None);
        assert_eq!(read(&leases, 1, Some(1)).await, Some(1));
    }

    #[tokio::test]
    async fn a_withdrawal_waits_until_no_other_server_trusts_what_was_there_before() {
        let clock = clock();
        let (here, there) = (server(&clock), server(&clock));
        assert_eq!(read(&there, 1, Some(1)).await, Some(1));
        assert_eq!(read(&there, 1, None).await, Some(1), "without the wait it would still be trusted");
        here.end(STANDING).await;
        assert_eq!(read(&there, 1, None).await, None);
    }

    #[tokio::test]
    async fn an_ending_waits_for_the_longest_lease_that_it_ends() {
        for (standing, content, wait) in
            [(false, false, Duration::ZERO), (false, true, SHORT_LEASE), (true, false, LEASE), (true, true, LEASE)]
        {
            let clock = clock();
            server(&clock).end(Ending { standing, content }).await;
            assert_eq!(clock.steady(), wait);
        }
    }

    #[tokio::test]
    async fn a_withdrawal_ends_the_leases_of_its_own_server_at_once() {
        let clock = clock();
        let leases = server(&clock);
        assert_eq!(read(&leases, 1, Some(1)).await, Some(1));
        leases.standing.end();
        assert_eq!(read(&leases, 1, None).await, None);
    }

    #[tokio::test]
    async fn what_was_being_read_during_a_withdrawal_is_not_kept() {
        let leases = server(&clock());
        let late = async {
            leases.standing.end();
            Ok::<_, Infallible>(Some(of_app(1)))
        };
        leases.project_api_keys.read(key(1), late).await.unwrap();
        assert_eq!(read(&leases, 1, None).await, None);
    }

    #[tokio::test]
    async fn what_rests_on_something_trusted_is_trusted_no_longer_than_that() {
        let clock = clock();
        let leases = server(&clock);
        let app = async { Ok::<_, Infallible>(Some(of_app(1))) };
        let basis = leases.project_api_keys.read(key(1), app).await.unwrap().unwrap();
        clock.wait_until(ALMOST).await;
        let place = (CredentialId::from_bytes([1; 16]), OrganizationId::from_bytes([1; 16]), None);
        let role = |role| async move { Ok::<_, Infallible>(Some(role)) };
        leases.roles.read_upon(&basis, place, role(Role::Admin)).await.unwrap();
        clock.wait_until(LEASE).await;
        let found = leases.roles.read(place, role(Role::Viewer)).await.unwrap();
        assert_eq!(found.as_deref(), Some(&Role::Viewer));
    }

    #[tokio::test]
    async fn a_machine_that_slept_trusts_nothing() {
        let clock = clock();
        let leases = server(&clock);
        assert_eq!(read(&leases, 1, Some(1)).await, Some(1));
        clock.advance(3_600_000);
        assert_eq!(read(&leases, 1, Some(2)).await, Some(2));
    }

    #[tokio::test]
    async fn remembers_so_much_and_no_more() {
        let leases = server(&clock());
        for number in 0..=LARGEST {
            read(&leases, number, Some(1)).await;
        }
        assert_eq!(leases.project_api_keys.kept.lock().unwrap().len(), 1);
    }
}
