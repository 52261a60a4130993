//! A change to the data: what is written together, when, on whose request, and with which audit events.

use latchkey_api::timestamp::Timestamp;
use sqlx::AnyConnection;

use crate::{
    AppState, audit,
    clock::{self, Randomness},
    database::{DatabaseKind, Tx},
    lease::Ending,
    request::RequestContext,
};

/// One transaction of one request. Dropped without [`Change::commit`], it never happened.
///
/// It holds a connection. What is read while it lasts is read on [`Change::connection`]: whoever waits for a second connection
/// while they hold one may wait for others who do the same, and for themselves.
#[derive(Debug)]
pub struct Change {
    transaction: Tx,
    context: RequestContext,
    state: AppState,
    ending: Ending,
}

impl Change {
    /// Begins.
    pub async fn begin(state: &AppState, context: &RequestContext) -> sqlx::Result<Self> {
        Ok(Self {
            transaction: state.database.begin().await?,
            context: context.clone(),
            state: state.clone(),
            ending: Ending::default(),
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
        &self.state.randomness
    }

    /// The bytes of a new id.
    pub fn new_id(&self) -> [u8; 16] {
        clock::new_id(self.context.at, &self.state.randomness)
    }

    /// Goes on at another moment: what the demo workspace holds was made over months.
    pub(crate) fn move_to(&mut self, at: Timestamp) {
        self.context.at = at;
    }

    /// What its statements run on.
    pub fn connection(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }

    /// Which database it is on.
    pub fn database_kind(&self) -> DatabaseKind {
        self.state.database.kind()
    }

    /// Writes an audit event, which is there if and only if the change is.
    pub async fn record(&mut self, event: audit::Event) -> sqlx::Result<()> {
        audit::record(self, event).await
    }

    /// Says that it takes something away from a credential, or from those that it acts as: a right, a place, a name. Every
    /// change does that says UPDATE or DELETE to what [`crate::lease`] remembers of them.
    pub fn withdraws(&mut self) {
        self.ending.standing = true;
    }

    /// Says that a thing that credentials open is no longer what it was.
    pub fn replaces_content(&mut self) {
        self.ending.content = true;
    }

    /// Makes it last. What takes something away is answered only when no server trusts any more what was there before, which
    /// takes the length of a lease.
    pub async fn commit(self) -> sqlx::Result<()> {
        self.transaction.commit().await?;
        self.state.leases.end(self.ending).await;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    /// What takes something away from credentials or from those that they act as.
    const WITHDRAWALS: [&str; 18] = [
        "UPDATE credentials SET revoked_at",
        "UPDATE credentials SET secret_hash",
        "UPDATE credentials SET scopes",
        "UPDATE credentials SET expires_at",
        "DELETE FROM credentials WHERE id =",
        "DELETE FROM credential_limits",
        "UPDATE users SET name",
        "UPDATE users SET email",
        "UPDATE organizations SET parent_id",
        "UPDATE memberships SET",
        "DELETE FROM memberships",
        "UPDATE apps SET deleted_at",
        "UPDATE service_accounts SET description",
        "UPDATE service_accounts SET deleted_at",
        "DELETE FROM service_account_segments",
        "DELETE FROM segment",
        "UPDATE project_api_keys SET key",
        "DELETE FROM project_api_keys",
    ];

    /// Makes everything anew.
    const DEMO: &str = "demo.rs";

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
    }

    /// A function that changes what leases hold, and does not say so, would leave other servers trusting it after the
    /// answer.
    #[test]
    fn every_statement_that_takes_something_away_stands_beside_a_withdrawal() {
        for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for function in code.split("\n}\n") {
                let withdrawal = WITHDRAWALS.iter().find(|withdrawal| function.contains(**withdrawal));
                let says_so = path.ends_with(DEMO) || function.contains(".withdraws()");
                assert!(withdrawal.is_none() || says_so, "{}: {withdrawal:?} without withdraws()", path.display());
            }
        }
    }
}
