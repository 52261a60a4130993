//! Service accounts: members of an organization that are no people.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    access_token::AccessToken,
    expiry::Expiry,
    id::{SegmentId, ServiceAccountId},
    name,
    paged::Order,
    session::Role,
    timestamp::Timestamp,
    usage::{Freshness, LastUse},
};

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 63;
/// The longest description, in characters.
pub const LONGEST_DESCRIPTION: usize = 300;
/// The most keys of one account that are not revoked.
pub const MOST_KEYS: usize = 50;

/// A service account in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceAccount {
    /// The id.
    pub id: ServiceAccountId,
    /// Its name, unique among those of its organization.
    #[cfg_attr(feature = "schema", schema(examples("ci-pipeline")))]
    pub name: String,
    /// `NAME@ORG-SLUG.iam.HOST`.
    #[cfg_attr(feature = "schema", schema(examples("ci-pipeline@harbour.iam.keys.example.com")))]
    pub identifier: String,
    /// What it is for; may be empty.
    pub description: String,
    /// What it may do.
    pub role: Role,
    /// Where it may do it: `None` in the whole organization, else in these segments alone. They may be none, if the last
    /// was deleted: then it works nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segments: Option<Vec<SegmentName>>,
    /// How many of its keys work.
    pub active_keys: u32,
    /// How many of those end within [`crate::expiry::EXPIRING_DAYS`] days.
    pub expiring_keys: u32,
    /// How many of its keys have expired and were not revoked.
    pub expired_keys: u32,
    /// The last use of any of its keys; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_use: Option<LastUse>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The name of whoever made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
}

/// A segment by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SegmentName {
    /// The segment.
    pub id: SegmentId,
    /// Its name.
    pub name: String,
    /// How many apps it has.
    pub apps: u32,
}

/// A service account with its keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceAccountDetails {
    /// The account.
    pub account: ServiceAccount,
    /// Its keys that were not revoked, the newest first, expired ones included.
    pub keys: Vec<AccessToken>,
    /// The request that its last use was; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_request: Option<LastRequest>,
    /// How fresh "last used" is.
    pub freshness: Freshness,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LastRequest {
    /// The HTTP method.
    pub method: String,
    /// The path's template.
    pub path: String,
}

/// Asks for a new service account with its first key. Sent with an `Idempotency-Key` header as
/// [`crate::access_token::CreateAccessToken`] is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateServiceAccount {
    /// At most [`LONGEST_NAME`] lower-case letters and digits, with single hyphens between them.
    #[cfg_attr(feature = "schema", schema(examples("ci-pipeline")))]
    pub name: String,
    /// What it is for: at most [`LONGEST_DESCRIPTION`] characters.
    #[serde(default)]
    pub description: String,
    /// What it may do.
    pub role: Role,
    /// Absent: in the whole organization; else in these, at least one.
    #[serde(default)]
    pub segments: Option<Vec<SegmentId>>,
    /// When its first key is to end.
    #[serde(default = "never")]
    pub expires: Expiry,
}

fn never() -> Expiry {
    Expiry::Never
}

/// A new service account with the secret of its first key. The only answer that ever holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreatedServiceAccount {
    /// The account.
    pub account: ServiceAccount,
    /// Its first key.
    pub key: AccessToken,
    /// The whole secret.
    #[cfg_attr(feature = "schema", schema(examples("aas_…")))]
    pub secret: String,
}

impl fmt::Debug for CreatedServiceAccount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CreatedServiceAccount")
    }
}

/// Puts this in place of what the account was. Its name and identifier stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeServiceAccount {
    /// What it is for.
    pub description: String,
    /// What it may do.
    pub role: Role,
    /// `null`: in the whole organization; else in these, at least one, or none if it worked nowhere before. It cannot be
    /// left out, because whoever forgets it would widen what the account may do.
    #[serde(deserialize_with = "Option::deserialize")]
    #[cfg_attr(feature = "schema", schema(required))]
    pub segments: Option<Vec<SegmentId>>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceAccountPage {
    /// The rows.
    pub items: Vec<ServiceAccount>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// What identifiers end in: `ORG-SLUG.iam.HOST`.
    pub domain: String,
    /// How fresh "last used" is.
    pub freshness: Freshness,
}

impl ServiceAccountPage {
    /// The orders of the list, as they are offered.
    pub const ORDERS: [Order; 8] = Order::EVERY;
}

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing.
    Empty,
    /// Longer than [`LONGEST_NAME`]; holds its length in characters.
    TooLong(usize),
    /// Holds something else than lower-case letters, digits and hyphens, or begins or ends with a hyphen.
    Characters,
}

/// The name without the white space around it. It stands in the identifier before the `@`, so it is made of lower-case
/// letters of ASCII, digits and single hyphens between them.
pub fn validate_name(name: &str) -> Result<&str, NameFault> {
    let name = name.trim();
    let length = name.chars().count();
    let fits =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    match length {
        0 => Err(NameFault::Empty),
        _ if length > LONGEST_NAME => Err(NameFault::TooLong(length)),
        _ if name.split('-').all(fits) => Ok(name),
        _ => Err(NameFault::Characters),
    }
}

/// Why a description is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DescriptionFault {
    /// Longer than [`LONGEST_DESCRIPTION`]; holds its length in characters.
    TooLong(usize),
    /// Holds a control character, as in [`name::NameFault::Control`].
    Control,
}

/// The description without the white space around it. It may be empty.
pub fn validate_description(description: &str) -> Result<&str, DescriptionFault> {
    let description = description.trim();
    let length = description.chars().count();
    if description.chars().any(name::is_control) {
        Err(DescriptionFault::Control)
    } else if length > LONGEST_DESCRIPTION {
        Err(DescriptionFault::TooLong(length))
    } else {
        Ok(description)
    }
}

impl fmt::Display for DescriptionFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong(length) => {
                write!(formatter, "has {length} characters and must have {LONGEST_DESCRIPTION} or fewer")
            }
            Self::Control => formatter.write_str("must not hold control characters, such as line breaks or tabs"),
        }
    }
}

impl fmt::Display for NameFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("must hold at least one character"),
            Self::TooLong(length) => write!(formatter, "has {length} characters and must have {LONGEST_NAME} or fewer"),
            Self::Characters => formatter.write_str(
                "must be made of lower-case letters, digits and single hyphens between them, such as ci-pipeline",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_can_stand_in_an_identifier() {
        for name in ["ci-pipeline", "a", "2", "browserstack-integration", "x1-2-y"] {
            assert_eq!(validate_name(name), Ok(name));
        }
        assert_eq!(validate_name(" ci "), Ok("ci"));
        assert_eq!(validate_name("  "), Err(NameFault::Empty));
        assert_eq!(validate_name(&"a".repeat(64)), Err(NameFault::TooLong(64)));
        for name in ["CI", "ci pipeline", "-ci", "ci-", "c--i", "ci@x", "ci_x", "größe", "ci\n2"] {
            assert_eq!(validate_name(name), Err(NameFault::Characters), "{name:?}");
        }
    }

    #[test]
    fn a_change_says_where_the_account_works() {
        let read = |text: &str| serde_json::from_str::<ChangeServiceAccount>(text);
        let whole = ChangeServiceAccount { description: String::new(), role: Role::Viewer, segments: None };
        assert_eq!(read(&serde_json::to_string(&whole).unwrap()).unwrap(), whole);
        let unsaid = read(r#"{"description":"","role":"viewer"}"#).unwrap_err().to_string();
        assert!(unsaid.starts_with("missing field `segments`"), "{unsaid}");
    }

    #[test]
    fn descriptions_are_one_line_or_none() {
        for description in ["", "Builds & tests both apps 🚀", &"é".repeat(LONGEST_DESCRIPTION)] {
            assert_eq!(validate_description(description), Ok(description));
        }
        assert_eq!(validate_description("  "), Ok(""));
        assert_eq!(validate_description(&"é".repeat(301)), Err(DescriptionFault::TooLong(301)));
        for description in ["a\nb", "a\0b", "\u{202e}a"] {
            assert_eq!(validate_description(description), Err(DescriptionFault::Control), "{description:?}");
        }
    }
}
