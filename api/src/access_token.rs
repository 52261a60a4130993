//! Credentials as those who manage them see them: personal access tokens, and in the same shape, without scopes, the keys
//! of service accounts and app API tokens.

mod list;

use serde::{Deserialize, Serialize};

use crate::{
    expiry::{EXPIRING_DAYS, Expiry},
    id::{AppId, CredentialId, OrganizationId},
    timestamp::Timestamp,
    usage::LastUse,
};

pub use self::list::{AccessTokenPage, AccessTokenSummary, EndingSoon, ListAccessTokens, Sort, StateFilter, is_scope};

/// The most organizations and apps, taken together, that one token can be limited to.
pub const MOST_LIMITS: usize = 100;
/// The most rows that one page of the list holds.
pub const LARGEST_PAGE: u32 = 100;
/// The rows of a page unless asked otherwise.
pub const DEFAULT_PAGE: u32 = 50;
/// The longest search text, in characters.
pub use crate::query_string::LONGEST_SEARCH;

/// A personal access token, a key of a service account or an app API token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AccessToken {
    /// The id, also cut into the teeth of its key glyph.
    pub id: CredentialId,
    /// The name, which need not be unique.
    #[cfg_attr(feature = "schema", schema(examples("GitHub Actions production")))]
    pub name: String,
    /// The beginning of the secret, such as `aau_`.
    #[cfg_attr(feature = "schema", schema(examples("aau_")))]
    pub prefix: String,
    /// The last four characters of the secret.
    #[cfg_attr(feature = "schema", schema(examples("7Gk2")))]
    pub last_four: String,
    /// What a personal access token may do, in catalog order.
    #[cfg_attr(feature = "schema", schema(examples("versions:read")))]
    pub scopes: Vec<String>,
    /// Whether the scopes are all that the catalog has.
    pub full_access: bool,
    /// Where a personal access token works; both lists empty: everywhere its user is a member.
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
    /// The name of whoever made it, where that need not be the person who reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
}

/// Limits a token to organizations (with all their apps) and to single apps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateAccessToken {
    /// 1 to [`crate::name::LONGEST`] characters, none of them control characters.
    #[cfg_attr(feature = "schema", schema(examples("GitHub Actions production")))]
    pub name: String,
    /// At least one scope of the catalog.
    #[cfg_attr(feature = "schema", schema(examples("versions:read")))]
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

/// Asks for a new credential that takes its rights from what it belongs to: a key of a service account, an app API token.
/// Sent with an `Idempotency-Key` header as [`CreateAccessToken`] is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateKey {
    /// 1 to [`crate::name::LONGEST`] characters, none of them control characters.
    #[cfg_attr(feature = "schema", schema(examples("Bitrise staging")))]
    pub name: String,
    /// When it is to end.
    #[serde(default = "never")]
    pub expires: Expiry,
}

fn never() -> Expiry {
    Expiry::Never
}

/// A new token with its secret. The only answer that ever holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreatedAccessToken {
    /// The token.
    pub token: AccessToken,
    /// The whole secret.
    #[cfg_attr(feature = "schema", schema(examples("aau_…")))]
    pub secret: String,
}

impl std::fmt::Debug for CreatedAccessToken {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CreatedAccessToken")
    }
}

/// Changes a token. Only its name can change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAccessToken {
    /// The new name.
    #[cfg_attr(feature = "schema", schema(examples("GitHub Actions staging")))]
    pub name: String,
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
