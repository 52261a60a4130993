//! The audit log of an organization, as its admins read it.

use std::borrow::Cow;

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
    /// The id of that user, service account or credential; absent if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<String>,
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

/// The longest id that is looked for, in characters.
pub const LONGEST_ID: usize = 100;

/// What events tell of, in groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventGroup {
    /// Tokens and keys.
    Credentials,
    /// Service accounts; their keys are credentials.
    ServiceAccounts,
    /// Apps, with their builds and versions.
    Apps,
    /// Segments.
    Segments,
    /// Members and invitations, and the workspace itself.
    Members,
}

impl EventGroup {
    /// Every one, in the order in which they are offered.
    pub const EVERY: [Self; 5] = [Self::Credentials, Self::ServiceAccounts, Self::Apps, Self::Segments, Self::Members];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Credentials => "credentials",
            Self::ServiceAccounts => "service-accounts",
            Self::Apps => "apps",
            Self::Segments => "segments",
            Self::Members => "members",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|group| group.name() == name)
    }

    /// The kinds of things that its events are about.
    pub const fn subject_kinds(self) -> &'static [&'static str] {
        match self {
            Self::Credentials => {
                &["app_api_token", "service_account_key", "project_api_key", "personal_access_token", "access_token"]
            }
            Self::ServiceAccounts => &["service_account"],
            Self::Apps => &["app", "build", "version"],
            Self::Segments => &["segment"],
            Self::Members => &["member", "invitation", "user", "organization"],
        }
    }
}

/// Somebody whom the log tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditActor {
    /// What to ask the log for as `actor`.
    pub id: String,
    /// `user`, `service_account`, `credential`, `anonymous` or `server`.
    #[cfg_attr(feature = "schema", schema(examples("user")))]
    pub kind: String,
    /// Their name when they last did something; empty if nobody could be told.
    pub name: String,
}

/// Asks for a page of the log, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListAuditEvents {
    /// Only what was done to the thing with this id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Only what the user, service account or credential with this id did; `server` for the server itself, `anonymous` for
    /// nobody who could be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// Only what is about such things.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<EventGroup>,
    /// Only what happened at this moment or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Timestamp>,
    /// Only what happened before this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Timestamp>,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListAuditEvents {
    /// What the page of the log asks for with this query string; as in
    /// [`crate::access_token::ListAccessTokens::of_page`]. Its days are another matter: which moments they are, only a browser
    /// knows.
    pub fn of_page(query: &str) -> Self {
        let value = |name| query_string::value(query, name);
        let id = |name| value(name).filter(|text| !text.is_empty() && is_id(text)).map(Cow::into_owned);
        let group = value("group").and_then(|name| EventGroup::named(&name));
        Self { subject: id("subject"), actor: id("actor"), group, ..Self::default() }
    }

    /// The address to ask at this path; the same request has one address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let moment = |at: Option<Timestamp>| at.map(|at| at.to_string());
        let (from, to, limit) = (moment(self.from), moment(self.to), self.limit.map(|limit| limit.to_string()));
        for (name, value) in [
            ("subject", self.subject.as_deref()),
            ("actor", self.actor.as_deref()),
            ("group", self.group.map(EventGroup::name)),
            ("from", from.as_deref()),
            ("to", to.as_deref()),
            ("after", self.after.as_deref()),
            ("limit", limit.as_deref()),
        ] {
            if let Some(value) = value {
                query_string::push(&mut address, name, value);
            }
        }
        address
    }
}

/// Whether a text can be the id of something that the log tells of.
pub fn is_id(text: &str) -> bool {
    text.chars().count() <= LONGEST_ID && !text.contains(char::is_control)
}

/// A page of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AuditLogPage {
    /// The rows.
    pub items: Vec<AuditEvent>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_for_what_its_address_says() {
        let asked = ListAuditEvents::of_page("?subject=1&actor=server&group=apps&from=2026-11-22&after=x&limit=5");
        assert_eq!(asked.address_at("/x"), "/x?subject=1&actor=server&group=apps");
        let nonsense =
            ["subject=&actor=&group=everything", &["actor=", &"a".repeat(LONGEST_ID + 1)].concat()].join("&");
        assert_eq!(ListAuditEvents::of_page(&nonsense), ListAuditEvents::default());
    }

    #[test]
    fn moments_are_asked_for_to_the_second() {
        let asked = ListAuditEvents {
            from: Some(Timestamp(1_797_947_520_000)),
            to: Some(Timestamp(1_797_947_580_000)),
            ..ListAuditEvents::default()
        };
        assert_eq!(asked.address_at("/x"), "/x?from=2026-12-22T13%3A52%3A00Z&to=2026-12-22T13%3A53%3A00Z");
    }

    #[test]
    fn every_kind_of_thing_is_in_one_group() {
        let mut kinds: Vec<&str> = EventGroup::EVERY.into_iter().flat_map(EventGroup::subject_kinds).copied().collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), all);
        for kind in crate::secret::Kind::ALL {
            assert!(EventGroup::Credentials.subject_kinds().contains(&kind.name()), "{kind:?}");
        }
        for group in EventGroup::EVERY {
            assert_eq!(EventGroup::named(group.name()), Some(group));
            assert_eq!(serde_json::to_string(&group).unwrap(), format!("{:?}", group.name()));
        }
    }
}
