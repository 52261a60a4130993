//! The audit log: who did what to which thing. Written in the transaction of what it tells of, so that neither is ever
//! there without the other.

pub mod actors;
pub mod log;

use latchkey_api::id::{AuditEventId, CredentialId, OrganizationId, ServiceAccountId, UserId};
use serde_json::Value;

use crate::change::Change;

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person who is signed in.
    User {
        /// Who.
        id: UserId,
        /// Their name at that time.
        name: String,
    },
    /// A service account, by one of its keys.
    ServiceAccount {
        /// Which.
        id: ServiceAccountId,
        /// Its name at that time.
        name: String,
    },
    /// A credential that acts as nobody: an app API token.
    Credential {
        /// Which.
        id: CredentialId,
        /// Its name at that time.
        name: String,
    },
    /// Nobody who could be told: whoever held a setup code, or a secret that they ended.
    Anonymous,
    /// The server itself, such as when it makes the demo workspace.
    Server,
}

impl Actor {
    /// Its name at that time; empty if nobody could be told.
    pub fn name(&self) -> &str {
        self.columns().2
    }

    fn columns(&self) -> (&'static str, Option<String>, &str) {
        match self {
            Self::User { id, name } => ("user", Some(id.to_string()), name),
            Self::ServiceAccount { id, name } => ("service_account", Some(id.to_string()), name),
            Self::Credential { id, name } => ("credential", Some(id.to_string()), name),
            Self::Anonymous => ("anonymous", None, ""),
            Self::Server => ("server", None, ""),
        }
    }
}

/// What it was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Such as `personal_access_token` or `session`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its name at that time.
    pub name: String,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Who did it.
    pub actor: Actor,
    /// What they did, as `subject.verb`: `session.start`, `personal_access_token.revoke`.
    pub action: &'static str,
    /// What they did it to.
    pub subject: Subject,
    /// In which organization, if in one.
    pub organization: Option<OrganizationId>,
    /// More about it, as an object; never a secret.
    pub details: Value,
}

/// Writes an event as part of a change; callers go through [`Change::record`].
pub(crate) async fn record(change: &mut Change, event: Event) -> sqlx::Result<()> {
    let id = AuditEventId::from_bytes(change.new_id());
    let context = change.context().clone();
    let (actor_kind, actor_id, actor_name) = event.actor.columns();
    sqlx::query(
        "INSERT INTO audit_events (id, at, actor_kind, actor_id, actor_name, organization_id, action, subject_kind, \
         subject_id, subject_name, address, user_agent, request_id, details) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(id.to_string())
    .bind(context.at.0)
    .bind(actor_kind)
    .bind(actor_id)
    .bind(actor_name)
    .bind(event.organization.map(|id| id.to_string()))
    .bind(event.action)
    .bind(event.subject.kind)
    .bind(event.subject.id)
    .bind(event.subject.name)
    .bind(context.address)
    .bind(context.user_agent)
    .bind(context.id)
    .bind(event.details.to_string())
    .execute(change.connection())
    .await?;
    Ok(())
}
