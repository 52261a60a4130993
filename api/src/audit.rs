//! The audit log of an organization, as its admins read it.

use serde::{Deserialize, Serialize};

use crate::{id::AuditEventId, query_string, timestamp::Timestamp};

/// Who did what to which thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditEvent {
    /// The id.
    pub id: AuditEventId,
    /// When.
    pub at: Timestamp,
    /// `user`, `service_account`, `credential`, `anonymous` or `server`.
    #[cfg_attr(feature = "schema", schema(examples("user")))]
    pub actor_kind: String,
    /// Their name at that time; empty if nobody could be told.
    pub actor_name: String,
    /// What they did, as `subject.verb`, such as `app_api_token.revoke`.
    #[cfg_attr(feature = "schema", schema(examples("app_api_token.revoke")))]
    pub action: String,
    /// What they did it to, such as `app_api_token`.
    pub subject_kind: String,
    /// Its id.
    pub subject_id: String,
    /// Its name at that time.
    pub subject_name: String,
    /// From which address.
    pub address: String,
    /// The client's own words on what it is, cut to 200 characters.
    pub user_agent: String,
    /// Names the request in the server's log.
    pub request_id: String,
    /// More about it, as a JSON object in text; never a secret.
    #[cfg_attr(feature = "schema", schema(examples("{}")))]
    pub details: String,
}

/// Asks for a page of the log, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListAuditEvents {
    /// Only what was done to the thing with this id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListAuditEvents {
    /// What the page of the log asks for with this query string.
    pub fn of_page(query: &str) -> Self {
        let value =
            |name| query_string::value(query, name).filter(|text| !text.is_empty()).map(std::borrow::Cow::into_owned);
        Self { subject: value("subject"), after: value("after"), limit: None }
    }

    /// The address to ask at this path; the same request has one address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let limit = self.limit.map(|limit| limit.to_string());
        for (name, value) in
            [("subject", self.subject.as_deref()), ("after", self.after.as_deref()), ("limit", limit.as_deref())]
        {
            if let Some(value) = value {
                query_string::push(&mut address, name, value);
            }
        }
        address
    }
}

/// A page of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditLogPage {
    /// The rows.
    pub items: Vec<AuditEvent>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
