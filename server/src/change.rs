//! A change to the data: what is written together, when, on whose request, and with which audit events.

use latchkey_api::timestamp::Timestamp;
use sqlx::AnyConnection;

use crate::{
    AppState, audit,
    clock::{self, Randomness},
    database::Tx,
    request::RequestContext,
};

/// One transaction of one request. Dropped without [`Change::commit`], it never happened.
#[derive(Debug)]
pub struct Change {
    transaction: Tx,
    context: RequestContext,
    randomness: Randomness,
}

impl Change {
    /// Begins.
    pub async fn begin(state: &AppState, context: &RequestContext) -> sqlx::Result<Self> {
        Ok(Self {
            transaction: state.database.begin().await?,
            context: context.clone(),
            randomness: state.randomness.clone(),
        })
    }

    /// The moment at which everything in it happens.
    pub fn now(&self) -> Timestamp {
        self.context.at
    }

    /// The request that asked for it.
    pub fn context(&self) -> &RequestContext {
        &self.context
    }

    /// Where its secrets come from.
    pub fn randomness(&self) -> &Randomness {
        &self.randomness
    }

    /// The bytes of a new id.
    pub fn new_id(&self) -> [u8; 16] {
        clock::new_id(self.context.at, &self.randomness)
    }

    /// Goes on at another moment: what the demo workspace holds was made over months.
    pub(crate) fn move_to(&mut self, at: Timestamp) {
        self.context.at = at;
    }

    /// What its statements run on.
    pub fn connection(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }

    /// Writes an audit event, which is there if and only if the change is.
    pub async fn record(&mut self, event: audit::Event) -> sqlx::Result<()> {
        audit::record(self, event).await
    }

    /// Makes it last.
    pub async fn commit(self) -> sqlx::Result<()> {
        self.transaction.commit().await
    }
}
