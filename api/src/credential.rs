//! The credentials of a workspace, whatever they belong to: what looks for them is asked here, and told where each of them is.

use serde::{Deserialize, Serialize};

use crate::{id::CredentialId, query_string, timestamp::Timestamp};

/// The kinds of credentials that belong to a workspace. Their names are those of [`crate::secret::Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CredentialKind {
    /// An API token of an app.
    AppApiToken,
    /// A key of a service account.
    ServiceAccountKey,
}

impl CredentialKind {
    /// Its name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AppApiToken => "app_api_token",
            Self::ServiceAccountKey => "service_account_key",
        }
    }
}

/// Asks for a page of the list, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListCredentials {
    /// Part of the name, the last four characters, or part of the name of the app or service account that it belongs to,
    /// without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Only those of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CredentialKind>,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListCredentials {
    /// The address to ask at this path; the same request has one address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let limit = self.limit.map(|limit| limit.to_string());
        for (name, value) in [
            ("search", self.search.as_deref()),
            ("kind", self.kind.map(CredentialKind::name)),
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

/// A credential that was not revoked, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Credential {
    /// The id.
    pub id: CredentialId,
    /// The kind.
    pub kind: CredentialKind,
    /// The name, which need not be unique.
    #[cfg_attr(feature = "schema", schema(examples("Bitrise staging")))]
    pub name: String,
    /// The beginning of the secret, such as `aap_`.
    #[cfg_attr(feature = "schema", schema(examples("aap_")))]
    pub prefix: String,
    /// The last four characters of the secret.
    #[cfg_attr(feature = "schema", schema(examples("7Gk2")))]
    pub last_four: String,
    /// When it ends or ended; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// The id of the app or service account that it belongs to.
    #[cfg_attr(feature = "schema", schema(examples("01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f")))]
    pub owner_id: String,
    /// The name of that.
    #[cfg_attr(feature = "schema", schema(examples("Wallpaper App")))]
    pub owner_name: String,
    /// The slug of an app.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_slug: Option<String>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CredentialPage {
    /// The rows.
    pub items: Vec<Credential>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secret::Kind;

    #[test]
    fn kinds_have_one_name_everywhere() {
        for (kind, known) in [
            (CredentialKind::AppApiToken, Kind::AppApiToken),
            (CredentialKind::ServiceAccountKey, Kind::ServiceAccountKey),
        ] {
            assert_eq!(kind.name(), known.name());
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
    }

    #[test]
    fn an_address_holds_what_was_asked_for() {
        assert_eq!(ListCredentials::default().address_at("/x"), "/x");
        let list = ListCredentials {
            search: Some("ci".into()),
            kind: Some(CredentialKind::ServiceAccountKey),
            after: Some("z".into()),
            limit: Some(5),
        };
        assert_eq!(list.address_at("/x"), "/x?search=ci&kind=service_account_key&after=z&limit=5");
    }
}
