//! The channel that requests leave notes in, and the task at its other end.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use latchkey_api::{id::CredentialId, timestamp::Timestamp};
use tokio::{
    sync::{mpsc, oneshot},
    time::{Instant, MissedTickBehavior, interval_at, timeout},
};

use super::{Note, batch::Batch, store};
use crate::{clock::Clock, database::Database, housekeeping};

/// The most notes that wait to be folded.
const LONGEST_QUEUE: usize = 16_384;
/// A batch that takes longer to write has failed.
const LONGEST_WRITE: Duration = Duration::from_secs(30);

/// Where notes go. Clones share it.
#[derive(Clone, Debug)]
pub struct Usage {
    queue: mpsc::Sender<Message>,
    lost: Arc<AtomicU64>,
}

#[derive(Debug)]
enum Message {
    Note(Note),
    ProjectApiKey(CredentialId, Timestamp),
    Flush(oneshot::Sender<bool>),
}

/// The counts could not be written; the log says why. They are kept, and tried again with the next batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

impl fmt::Display for NotWritten {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the counts of use could not be written")
    }
}

impl std::error::Error for NotWritten {}

impl Usage {
    /// Starts the task that writes to this database every so often. It ends when the last clone is gone.
    pub fn start(database: Database, clock: Clock, every: Duration) -> Self {
        let (queue, messages) = mpsc::channel(LONGEST_QUEUE);
        let lost = Arc::new(AtomicU64::new(0));
        let recorder =
            Recorder { database, clock, batch: Batch::default(), lost: lost.clone(), failing: false, kept_up_on: None };
        tokio::spawn(recorder.run(messages, every));
        Self { queue, lost }
    }

    /// Leaves a note, unless too many wait already: then it is lost, which the log says with the next batch. Never
    /// waits.
    pub fn note(&self, note: Note) {
        self.send(Message::Note(note));
    }

    /// The like, of a request that the project API key with this id opened at this moment.
    pub fn note_project_api_key(&self, key: CredentialId, at: Timestamp) {
        self.send(Message::ProjectApiKey(key, at));
    }

    fn send(&self, message: Message) {
        if self.queue.try_send(message).is_err() {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Writes everything that was noted before.
    pub async fn flush(&self) -> Result<(), NotWritten> {
        let (done, outcome) = oneshot::channel();
        self.queue.send(Message::Flush(done)).await.map_err(|_| NotWritten)?;
        if outcome.await.unwrap_or(false) { Ok(()) } else { Err(NotWritten) }
    }
}

struct Recorder {
    database: Database,
    clock: Clock,
    batch: Batch,
    lost: Arc<AtomicU64>,
    /// Whether the last batch could not be written.
    failing: bool,
    /// The UTC day on which the last of the old rows were deleted.
    kept_up_on: Option<i64>,
}

impl Recorder {
    async fn run(mut self, mut messages: mpsc::Receiver<Message>, every: Duration) {
        let mut ticks = interval_at(Instant::now() + every, every);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                message = messages.recv() => match message {
                    Some(Message::Note(note)) => self.add(|batch| batch.add(note)).await,
                    Some(Message::ProjectApiKey(key, at)) => {
                        self.add(|batch| batch.add_project_api_key(key, at)).await;
                    }
                    Some(Message::Flush(done)) => {
                        self.write().await;
                        let _ = done.send(!self.failing);
                    }
                    None => return self.write().await,
                },
                _ = ticks.tick() => self.write().await,
            }
        }
    }

    /// A full batch goes at once; while that fails, only uses that it counts already find room in it.
    async fn add(&mut self, count: impl FnOnce(&mut Batch) -> bool) {
        if self.batch.is_full() && !self.failing {
            self.write().await;
        }
        if !count(&mut self.batch) {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
    }

    async fn write(&mut self) {
        let lost = self.lost.swap(0, Ordering::Relaxed);
        if lost > 0 {
            tracing::warn!(lost, "uses of credentials and project API keys were not counted: too many at once");
        }
        if !self.batch.is_empty() {
            self.failing = match timeout(LONGEST_WRITE, store::write(&self.database, &self.batch)).await {
                Ok(Ok(())) => false,
                Ok(Err(error)) => {
                    tracing::warn!(%error, "counts of use could not be written and are kept for the next try");
                    true
                }
                Err(_) => {
                    tracing::warn!("counts of use took too long to write and are kept for the next try");
                    true
                }
            };
            if !self.failing {
                self.batch.clear();
            }
        }
        self.keep_up().await;
    }

    /// What is done once a day, and by the first write after a start.
    async fn keep_up(&mut self) {
        let now = self.clock.now();
        if self.failing || self.kept_up_on == Some(now.day()) {
            return;
        }
        if let Err(error) = store::begin_counting(&self.database, now).await {
            tracing::warn!(%error, "since when uses of project API keys are counted could not be written");
            return;
        }
        match store::purge(&self.database, now).await {
            Ok(rows) => {
                tracing::debug!(rows, "deleted old counts of use");
                self.kept_up_on = (rows < housekeeping::MOST_DELETED).then(|| now.day()).or(self.kept_up_on);
            }
            Err(error) => tracing::warn!(%error, "old counts of use could not be deleted"),
        }
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::timestamp::DAY;

    use super::*;
    use crate::{database::Columns, usage::tests::note};

    const NOW: i64 = 1_795_000_000_000;
    const FAR_OFF: Duration = Duration::from_secs(100_000);

    struct Fixture {
        usage: Usage,
        database: Database,
        clock: Clock,
        _folder: tempfile::TempDir,
    }

    /// A recorder on a database with the credential 1.
    async fn fixture() -> Fixture {
        let (folder, database) = Database::for_a_test().await;
        let clock = Clock::manual(Timestamp(NOW));
        let usage = Usage::start(database.clone(), clock.clone(), FAR_OFF);
        let fixture = Fixture { usage, database, clock, _folder: folder };
        fixture
            .execute(&format!(
                "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, \
                 scopes, created_at) VALUES ('{}', 'personal_access_token', 'h', 'aau_', 'abcd', 'n', 'n', 'n', '', 0)",
                note(1, NOW).credential
            ))
            .await;
        fixture
    }

    impl Fixture {
        async fn execute(&self, sql: &str) {
            let sql = sqlx::AssertSqlSafe(sql.to_owned());
            sqlx::query(sql).execute(self.database.writer()).await.unwrap();
        }

        /// Day and count of each row of use of credentials.
        async fn rows(&self) -> Vec<(i64, i64)> {
            self.rows_of("credential_usage").await
        }

        async fn rows_of(&self, table: &str) -> Vec<(i64, i64)> {
            let sql = sqlx::AssertSqlSafe(format!("SELECT day, count FROM {table} ORDER BY day"));
            let rows = sqlx::query(sql).fetch_all(self.database.reader()).await.unwrap();
            rows.iter().map(|row| (row.number("day").unwrap(), row.number("count").unwrap())).collect()
        }
    }

    #[tokio::test]
    async fn adds_up_over_batches_and_keeps_the_newest_use() {
        let fixture = fixture().await;
        for at in [NOW + 5, NOW + 9, NOW + 7] {
            fixture.usage.note(note(1, at));
            fixture.usage.flush().await.unwrap();
        }
        assert_eq!(fixture.rows().await, [(NOW / DAY, 3)]);
        let row = sqlx::query("SELECT c.last_used_at, u.last_at FROM credentials c, credential_usage u")
            .fetch_one(fixture.database.reader())
            .await
            .unwrap();
        assert_eq!(row.moment_or_none("last_used_at").unwrap(), Some(Timestamp(NOW + 9)));
        assert_eq!(row.moment("last_at").unwrap(), Timestamp(NOW + 9));
    }

    #[tokio::test]
    async fn keeps_its_batch_through_a_failure_of_the_database() {
        let fixture = fixture().await;
        fixture.usage.note(note(1, NOW));
        fixture.execute("ALTER TABLE credential_usage RENAME TO elsewhere").await;
        assert_eq!(fixture.usage.flush().await, Err(NotWritten));
        fixture.usage.note(note(1, NOW));
        fixture.execute("ALTER TABLE elsewhere RENAME TO credential_usage").await;
        assert_eq!(fixture.usage.flush().await, Ok(()));
        assert_eq!(fixture.rows().await, [(NOW / DAY, 2)]);
    }

    #[tokio::test]
    async fn a_credential_that_is_gone_does_not_hold_up_the_others() {
        let fixture = fixture().await;
        fixture.usage.note(note(9, NOW));
        fixture.usage.note(note(1, NOW));
        fixture.usage.flush().await.unwrap();
        assert_eq!(fixture.rows().await, [(NOW / DAY, 1)]);
    }

    #[tokio::test]
    async fn counts_project_api_keys_by_day_and_holds_up_nothing_for_one_that_is_gone() {
        let fixture = fixture().await;
        let key = note(2, NOW).credential;
        for at in [NOW + 5, NOW + 9, NOW + 7, NOW - DAY] {
            fixture.usage.note_project_api_key(key, Timestamp(at));
        }
        fixture.usage.note(note(1, NOW));
        fixture.usage.flush().await.unwrap();
        fixture.usage.note_project_api_key(key, Timestamp(NOW));
        fixture.usage.flush().await.unwrap();
        assert_eq!(fixture.rows_of("project_api_key_usage").await, [(NOW / DAY - 1, 1), (NOW / DAY, 4)]);
        assert_eq!(fixture.rows().await, [(NOW / DAY, 1)]);
    }

    #[tokio::test]
    async fn deletes_what_is_older_than_ninety_days_once_a_day() {
        let fixture = fixture().await;
        for days in [91, 90, 0] {
            let note = note(1, NOW - days * DAY);
            fixture.usage.note_project_api_key(note.credential, note.context.at);
            fixture.usage.note(note);
        }
        fixture.usage.flush().await.unwrap();
        let today = NOW / DAY;
        for table in ["credential_usage", "project_api_key_usage"] {
            assert_eq!(fixture.rows_of(table).await, [(today - 90, 1), (today, 1)]);
        }
        fixture.clock.advance(DAY);
        fixture.usage.flush().await.unwrap();
        for table in ["credential_usage", "project_api_key_usage"] {
            assert_eq!(fixture.rows_of(table).await, [(today, 1)]);
        }
    }

    #[tokio::test]
    async fn a_full_queue_loses_notes_and_never_waits() {
        let (queue, _messages) = mpsc::channel(2);
        let usage = Usage { queue, lost: Arc::default() };
        for _ in 0..5 {
            usage.note(note(1, NOW));
        }
        assert_eq!(usage.lost.load(Ordering::Relaxed), 3);
    }

    #[tokio::test]
    async fn says_so_when_nobody_writes_any_more() {
        let (queue, messages) = mpsc::channel(2);
        drop(messages);
        let usage = Usage { queue, lost: Arc::default() };
        usage.note(note(1, NOW));
        assert_eq!(usage.flush().await, Err(NotWritten));
    }
}
