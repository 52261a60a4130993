//! Time and randomness, handed to everything that needs them, so that a test can choose both.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use latchkey_api::timestamp::Timestamp;
use sha2::{Digest, Sha256};
use tokio::sync::watch;

/// Tells the time.
#[derive(Clone, Debug)]
pub struct Clock(Hands);

#[derive(Clone, Debug)]
enum Hands {
    System { since: Instant },
    Manual { milliseconds: Arc<AtomicI64>, steady_nanoseconds: Arc<AtomicU64>, elapsed: Arc<watch::Sender<Duration>> },
}

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self(Hands::System { since: instant_now() })
    }

    /// A clock that stands still until it is moved. Clones move together.
    pub fn manual(start: Timestamp) -> Self {
        let milliseconds = Arc::new(AtomicI64::new(start.0));
        Self(Hands::Manual { milliseconds, steady_nanoseconds: Arc::default(), elapsed: Arc::default() })
    }

    /// The moment it is now.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            Hands::System { .. } => system_now(),
            Hands::Manual { milliseconds, .. } => Timestamp(milliseconds.load(Ordering::SeqCst)),
        }
    }

    /// Moves a manual clock forward by so many milliseconds. The machine's clock is left alone.
    pub fn advance(&self, milliseconds: i64) {
        if let Hands::Manual { milliseconds: now, .. } = &self.0 {
            now.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }

    /// Waits for so long. With a manual clock it is over when so much time was let go by, whatever the time is then.
    pub async fn wait(&self, length: Duration) {
        match &self.0 {
            Hands::System { .. } => tokio::time::sleep(length).await,
            Hands::Manual { elapsed, .. } => {
                let mut elapsed = elapsed.subscribe();
                let end = *elapsed.borrow() + length;
                // The sender lives as long as the clock.
                let _ = elapsed.wait_for(|elapsed| *elapsed >= end).await;
            }
        }
    }

    /// Lets so much time go by for whoever waits by a manual clock. The machine's clock is left alone.
    pub fn elapse(&self, length: Duration) {
        if let Hands::Manual { elapsed, .. } = &self.0 {
            elapsed.send_modify(|elapsed| *elapsed += length);
        }
    }

    /// What comes of it, if that is known before so much time has gone by.
    pub async fn within<T>(&self, length: Duration, work: impl Future<Output = T>) -> Option<T> {
        tokio::select! {
            biased;
            outcome = work => Some(outcome),
            () = self.wait(length) => None,
        }
    }

    /// How long the clock exists, by a hand that nobody sets: for lengths of time. That of a manual clock moves only when
    /// somebody waits for it.
    pub fn steady(&self) -> Duration {
        match &self.0 {
            Hands::System { since } => instant_now().saturating_duration_since(*since),
            Hands::Manual { steady_nanoseconds, .. } => Duration::from_nanos(steady_nanoseconds.load(Ordering::SeqCst)),
        }
    }

    /// Waits until [`Clock::steady`] says so. A manual clock jumps there at once, with its clones.
    pub async fn wait_until(&self, steady: Duration) {
        match &self.0 {
            Hands::System { since } => tokio::time::sleep_until((*since + steady).into()).await,
            Hands::Manual { steady_nanoseconds, .. } => {
                let nanoseconds = u64::try_from(steady.as_nanos()).unwrap_or(u64::MAX);
                steady_nanoseconds.fetch_max(nanoseconds, Ordering::SeqCst);
            }
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
fn instant_now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
fn system_now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Gives random bytes.
#[derive(Clone)]
pub struct Randomness(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded { seed: u64, drawn: Arc<AtomicU64> },
}

impl std::fmt::Debug for Randomness {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Randomness")
    }
}

impl Randomness {
    /// The operating system's, fit for secrets.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// The same bytes in the same order for the same seed: for tests only, because whoever knows the seed knows every
    /// secret.
    pub fn seeded(seed: u64) -> Self {
        Self(Source::Seeded { seed, drawn: Arc::new(AtomicU64::new(0)) })
    }

    /// So many random bytes.
    ///
    /// # Panics
    /// When the operating system has none to give: there is no safe way to go on.
    pub fn bytes<const LENGTH: usize>(&self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        match &self.0 {
            Source::System => fill_from_system(&mut bytes),
            Source::Seeded { seed, drawn } => {
                for chunk in bytes.chunks_mut(32) {
                    let number = drawn.fetch_add(1, Ordering::SeqCst);
                    let block = Sha256::new().chain_update(seed.to_be_bytes()).chain_update(number.to_be_bytes());
                    chunk.copy_from_slice(&block.finalize()[..chunk.len()]);
                }
            }
        }
        bytes
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
fn fill_from_system(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

/// The bytes of a new `UUIDv7` (RFC 9562): ids sort by the moment they were made.
pub fn new_id(now: Timestamp, randomness: &Randomness) -> [u8; 16] {
    let milliseconds = u64::try_from(now.0).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &randomness.bytes()).into_uuid().into_bytes()
}

#[cfg(test)]
mod tests {
    use std::{future::poll_fn, task::Poll};

    use super::*;

    #[test]
    fn a_manual_clock_moves_only_when_told_and_with_its_clones() {
        let clock = Clock::manual(Timestamp(1_000));
        let clone = clock.clone();
        assert_eq!(clock.now(), Timestamp(1_000));
        clone.advance(500);
        assert_eq!(clock.now(), Timestamp(1_500));
        assert_eq!(clock.steady(), Duration::ZERO);
    }

    #[tokio::test]
    async fn the_steady_hand_of_a_manual_clock_jumps_to_what_is_waited_for_and_never_back() {
        let clock = Clock::manual(Timestamp(1_000));
        for (wanted, then) in [(20, 20), (10, 20), (30, 30)] {
            clock.clone().wait_until(Duration::from_millis(wanted)).await;
            assert_eq!(clock.steady(), Duration::from_millis(then));
        }
        assert_eq!(clock.now(), Timestamp(1_000));
    }

    #[tokio::test]
    async fn who_waits_by_a_manual_clock_waits_until_somebody_lets_time_go_by() {
        let clock = Clock::manual(Timestamp(1_000));
        assert_eq!(clock.within(Duration::ZERO, async { 5 }).await, Some(5));
        let never = clock.within(Duration::from_secs(1), std::future::pending::<()>());
        tokio::pin!(never);
        for (milliseconds, is_over) in [(0, false), (999, false), (1, true)] {
            clock.elapse(Duration::from_millis(milliseconds));
            let outcome = poll_fn(|context| Poll::Ready(never.as_mut().poll(context))).await;
            assert_eq!(outcome, if is_over { Poll::Ready(None) } else { Poll::Pending }, "{milliseconds}");
        }
        assert_eq!(clock.now(), Timestamp(1_000));
    }

    #[tokio::test]
    async fn the_clock_of_the_machine_waits_no_less_than_it_was_asked_to() {
        let clock = Clock::system();
        let until = clock.steady() + Duration::from_millis(2);
        clock.wait_until(until).await;
        assert!(clock.steady() >= until);
    }

    #[test]
    fn seeded_randomness_repeats_itself_and_never_within_itself() {
        let (one, same, other) = (Randomness::seeded(1), Randomness::seeded(1), Randomness::seeded(2));
        let first = one.bytes::<40>();
        assert_eq!(first, same.bytes::<40>());
        assert_ne!(first, one.bytes::<40>());
        assert_ne!(first, other.bytes::<40>());
    }

    #[test]
    fn ids_are_uuid_version_7_and_begin_with_their_moment() {
        let id = uuid::Uuid::from_bytes(new_id(Timestamp(0x0193_2f6e_9c1a), &Randomness::seeded(1)));
        assert_eq!(id.get_version_num(), 7);
        assert!(id.to_string().starts_with("01932f6e-9c1a-7"), "{id}");
    }
}
