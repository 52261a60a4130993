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
    /// What the 20 clients with the most requests asked for: client by client, the one with the most requests first.
    pub callers: Vec<Caller>,
    /// How many clients there are beyond those listed.
    pub more_callers: u32,
    /// How fresh this is.
    pub freshness: Freshness,
}

impl Usage {
    /// The clients that are listed, each as all that it asked for. One is whatever calls itself the same from one address.
    pub fn clients(&self) -> impl Iterator<Item = &[Caller]> {
        self.callers.chunk_by(|one, next| (&one.address, &one.user_agent) == (&next.address, &next.user_agent))
    }

    /// How many clients there are, with those that are not listed.
    pub fn client_count(&self) -> usize {
        self.clients().count() + self.more_callers as usize
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn usage(callers: &[(&str, &str, &str)], more_callers: u32) -> Usage {
        let caller = |&(address, user_agent, path): &(&str, &str, &str)| Caller {
            address: address.into(),
            user_agent: user_agent.into(),
            method: "GET".into(),
            path: path.into(),
            count: 1,
            last_at: Timestamp(0),
        };
        let freshness = Freshness { as_of: Timestamp(0), delay_seconds: 0 };
        Usage { total: 9, denied: 0, callers: callers.iter().map(caller).collect(), more_callers, freshness }
    }

    #[test]
    fn a_client_is_one_whatever_it_asks_for() {
        let (here, there) = ("203.0.113.9", "203.0.113.10");
        let calls = [(here, "curl/8", "/a"), (here, "curl/8", "/b"), (here, "wget/1", "/a"), (there, "wget/1", "/a")];
        let usage = usage(&calls, 0);
        assert_eq!(usage.clients().map(<[_]>::len).collect::<Vec<_>>(), [2, 1, 1]);
        assert_eq!(usage.client_count(), 3);
    }

    #[test]
    fn those_that_are_not_listed_count() {
        assert_eq!(usage(&[], 0).client_count(), 0);
        assert_eq!(usage(&[("203.0.113.9", "", "/a"), ("203.0.113.9", "", "/b")], 4).client_count(), 5);
    }
}
