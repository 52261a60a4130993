//! What goes on beside the requests, once a minute until the server stops: notices are sent, and what is long over goes.

use std::time::Duration;

use tokio::{
    sync::{Mutex, watch},
    time::{Instant, MissedTickBehavior, interval_at},
};

use crate::{AppState, dashboard, notices, oauth};

/// How often.
const EVERY: Duration = Duration::from_mins(1);

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
    match oauth::purge(state).await {
        Ok(0) => {}
        Ok(deleted) => tracing::debug!(deleted, "deleted access tokens that ended long ago"),
        Err(error) => tracing::warn!(%error, "access tokens that ended long ago could not be deleted"),
    }
    if let Err(error) = dashboard::purge(state).await {
        tracing::warn!(%error, "old requests and invitations could not be forgotten");
    }
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
