//! What goes on beside the requests, once a minute until the server stops: notices are sent, and what is long over goes.

use std::time::Duration;

use tokio::{
    sync::{Mutex, watch},
    time::{Instant, MissedTickBehavior, interval_at},
};

use crate::{AppState, dashboard, database::Database, notices, oauth, session, throttle};

/// How often.
const EVERY: Duration = Duration::from_mins(1);
/// The most rows that one statement deletes, so that it holds nobody up for long.
const DELETED_AT_ONCE: u32 = 500;
/// The most such statements in a row; what is left waits for the next round.
const DELETIONS: u32 = 20;
/// The most rows that [`delete_old`] deletes.
pub(crate) const MOST_DELETED: u64 = (DELETED_AT_ONCE * DELETIONS) as u64;

/// Lets rounds follow each other, and tells when there is to be no more.
#[derive(Debug)]
pub struct Housekeeping {
    round: Mutex<()>,
    stopping: watch::Receiver<bool>,
}

impl Housekeeping {
    /// Until the channel says so.
    pub(crate) fn new(stopping: watch::Receiver<bool>) -> Self {
        Self { round: Mutex::default(), stopping }
    }

    /// Whether the server is to stop. Nothing new is begun then.
    pub(crate) fn is_stopping(&self) -> bool {
        *self.stopping.borrow()
    }
}

/// One round at this very moment. Waits for one that is under way.
pub async fn round(state: &AppState) {
    let _alone = state.housekeeping.round.lock().await;
    if let Err(error) = notices::send_due(state).await {
        tracing::warn!(%error, "notices could not be sent and are tried again");
    }
    for (what, purged) in [
        ("access tokens", oauth::purge(state).await),
        ("requests and invitations", dashboard::purge(state).await),
        ("sessions", session::purge(state).await),
        ("notices", notices::purge(state).await),
        ("tries to sign in", throttle::purge(state).await),
    ] {
        match purged {
            Ok(0) => {}
            Ok(deleted) => tracing::debug!(what, deleted, "deleted what was over long ago"),
            Err(error) => tracing::warn!(what, %error, "what was over long ago could not be deleted"),
        }
    }
}

/// Deletes rows, [`MOST_DELETED`] at most; says how many. The statement takes as $1 up to when they are old, and as $2 how many
/// of them go at once.
pub(crate) async fn delete_old(database: &Database, statement: &'static str, old: i64) -> sqlx::Result<u64> {
    let mut deleted = 0;
    for _ in 0..DELETIONS {
        let query = sqlx::query(statement).bind(old).bind(i64::from(DELETED_AT_ONCE));
        let rows = query.execute(database.writer()).await?.rows_affected();
        deleted += rows;
        if rows < u64::from(DELETED_AT_ONCE) {
            break;
        }
    }
    Ok(deleted)
}

/// Rounds until the server stops. What was due while it was down is done in the first one, a minute after the start.
pub(crate) async fn run(state: AppState) {
    let mut stopping = state.housekeeping.stopping.clone();
    let stopped = async move { drop(stopping.wait_for(|stopping| *stopping).await) };
    tokio::pin!(stopped);
    let mut ticks = interval_at(Instant::now() + EVERY, EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = &mut stopped => return,
            _ = ticks.tick() => round(&state).await,
        }
    }
}
