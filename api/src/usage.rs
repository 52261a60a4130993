//! Who used a credential: counted off the request path, so at most a few seconds behind.

use serde::{Deserialize, Serialize};

use crate::timestamp::Timestamp;

/// The window of [`Usage`], in days, today included.
pub const WINDOW_DAYS: i64 = 7;

/// How fresh a figure about use is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Freshness {
    /// When the figure was read.
    pub as_of: Timestamp,
    /// How far behind it may be at that moment, in seconds.
    pub delay_seconds: u32,
}

/// The last request that a credential opened or tried to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LastUse {
    /// When.
    pub at: Timestamp,
    /// From which address.
    pub address: String,
}

/// The use of one credential in the last [`WINDOW_DAYS`] days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Usage {
    /// Requests in the window, denied ones included.
    pub total: u64,
    /// Requests in the window that were refused (401, 403, 404, 4xx).
    pub denied: u64,
    /// The callers, most requests first; at most 20.
    pub callers: Vec<Caller>,
    /// How many callers there are beyond those listed.
    pub more_callers: u32,
    /// How fresh this is.
    pub freshness: Freshness,
}

/// Requests of one client from one address to one endpoint. Of clients beyond 200 on a day, those of one address are counted
/// together, without a user agent; of addresses beyond as many again all are, without an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Caller {
    /// From which address.
    pub address: String,
    /// The client's own words on what it is, cut to 200 characters; empty if it said nothing.
    pub user_agent: String,
    /// The HTTP method.
    pub method: String,
    /// The endpoint's path template, such as `/api/v1/projects/{projectId}/versions`.
    pub path: String,
    /// How many requests.
    pub count: u64,
    /// When the last one was.
    pub last_at: Timestamp,
}
