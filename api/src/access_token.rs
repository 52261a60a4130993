//! Personal access tokens, as their owner manages them.

use serde::{Deserialize, Serialize};

use crate::{
    expiry::{EXPIRING_DAYS, Expiry},
    id::{AppId, CredentialId, OrganizationId},
    timestamp::Timestamp,
    usage::{Freshness, LastUse},
};

/// The most organizations and apps, taken together, that one token can be limited to.
pub const MOST_LIMITS: usize = 100;
/// The most rows that one page of the list holds.
pub const LARGEST_PAGE: u32 = 100;
/// The rows of a page unless asked otherwise.
pub const DEFAULT_PAGE: u32 = 50;
/// The longest search text, in characters.
pub const LONGEST_SEARCH: usize = 100;

/// A personal access token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessToken {
    /// The id, also cut into the teeth of its key glyph.
    pub id: CredentialId,
    /// The name, which need not be unique.
    pub name: String,
    /// The beginning of the secret, such as `aau_`.
    pub prefix: String,
    /// The last four characters of the secret.
    pub last_four: String,
    /// What it may do, in catalog order.
    pub scopes: Vec<String>,
    /// Whether the scopes are all that the catalog has.
    pub full_access: bool,
    /// Where it works; both lists empty: everywhere its user is a member.
    pub works_in: WorksIn,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends or ended; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked_at: Option<Timestamp>,
    /// Its last use; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_use: Option<LastUse>,
}

/// Limits a token to organizations (with all their apps) and to single apps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct WorksIn {
    /// Organizations, whole.
    pub organizations: Vec<OrganizationId>,
    /// Single apps of any organization.
    pub apps: Vec<AppId>,
}

impl WorksIn {
    /// Whether it limits nothing.
    pub fn is_everywhere(&self) -> bool {
        self.organizations.is_empty() && self.apps.is_empty()
    }
}

/// Where a token stands in its life at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Works, and does so for more than [`EXPIRING_DAYS`].
    Active,
    /// Works, and ends within [`EXPIRING_DAYS`].
    Expiring,
    /// Its time is over.
    Expired,
    /// Somebody ended it.
    Revoked,
}

impl AccessToken {
    /// Where it stands now.
    pub fn state(&self, now: Timestamp) -> State {
        match (self.revoked_at, self.expires_at) {
            (Some(_), _) => State::Revoked,
            (None, Some(end)) if end <= now => State::Expired,
            (None, Some(end)) if end <= now.plus_days(EXPIRING_DAYS) => State::Expiring,
            _ => State::Active,
        }
    }
}

/// Asks for a new token. Sent with an `Idempotency-Key` header (1 to 64 visible ASCII characters): sent again with the
/// same key and body within ten minutes, because the answer was lost, it makes no second token; it replaces the
/// first one's secret, which nobody saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateAccessToken {
    /// See [`crate::name::validate`].
    pub name: String,
    /// At least one scope of the catalog.
    pub scopes: Vec<String>,
    /// When it is to end.
    #[serde(default = "default_expiry")]
    pub expires: Expiry,
    /// Where it is to work: among the user's own organizations and apps, at most [`MOST_LIMITS`].
    #[serde(default)]
    pub works_in: WorksIn,
}

fn default_expiry() -> Expiry {
    Expiry::Days(crate::expiry::DEFAULT_DAYS)
}

/// A new token with its secret. The only answer that ever holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedAccessToken {
    /// The token.
    pub token: AccessToken,
    /// The whole secret.
    pub secret: String,
}

impl std::fmt::Debug for CreatedAccessToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CreatedAccessToken")
    }
}

/// Changes a token. Only its name can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAccessToken {
    /// The new name.
    pub name: String,
}

/// Which tokens a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateFilter {
    /// All but the revoked and the long expired ([`crate::expiry::EXPIRED_SHOWN_DAYS`]).
    #[default]
    All,
    /// Those that work, the expiring ones included.
    Active,
    /// Those that work and end within [`EXPIRING_DAYS`].
    Expiring,
    /// Those whose time is over, however long ago.
    Expired,
    /// The revoked ones.
    Revoked,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The last made first.
    #[default]
    Newest,
    /// The first made first.
    Oldest,
    /// By name, without regard to case.
    Name,
    /// The last used first, the never used last.
    LastUsed,
    /// The first to end first, those without an end last.
    Expires,
}

/// Asks for a page of the list, as query parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ListAccessTokens {
    /// Part of a name, a scope or the last four characters, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Exactly this name, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which.
    pub state: StateFilter,
    /// In which order.
    pub sort: Sort,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`LARGEST_PAGE`], [`DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessTokenPage {
    /// The rows.
    pub items: Vec<AccessToken>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How fresh "last used" is.
    pub freshness: Freshness,
}

/// How many tokens there are, and which end soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AccessTokenSummary {
    /// As [`StateFilter::All`].
    pub all: u32,
    /// As [`StateFilter::Active`].
    pub active: u32,
    /// As [`StateFilter::Expiring`].
    pub expiring: u32,
    /// As [`StateFilter::Expired`].
    pub expired: u32,
    /// As [`StateFilter::Revoked`].
    pub revoked: u32,
    /// The first three of those that end soon, the first to end first.
    pub next_to_expire: Vec<EndingSoon>,
}

/// A token that ends soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EndingSoon {
    /// The token.
    pub id: CredentialId,
    /// Its name.
    pub name: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_without_expiry_gets_the_default() {
        let request: CreateAccessToken = serde_json::from_str(r#"{"name":"ci","scopes":["versions:read"]}"#).unwrap();
        assert_eq!(request.expires, Expiry::Days(30));
        assert!(request.works_in.is_everywhere());
    }
}
