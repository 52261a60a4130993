//! Credentials as those who manage them see them: personal access tokens, and in the same shape, without scopes, the keys
//! of service accounts and app API tokens.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    expiry::{EXPIRING_DAYS, Expiry},
    id::{AppId, CredentialId, OrganizationId},
    path, query_string,
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

/// Which tokens a list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

impl StateFilter {
    /// Every one, in the order in which they are offered.
    pub const EVERY: [Self; 5] = [Self::All, Self::Active, Self::Expiring, Self::Expired, Self::Revoked];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Active => "active",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|filter| filter.name() == name)
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The last made first.
    #[default]
    Newest,
    /// The first made first.
    Oldest,
    /// By name, without regard to case.
    Name,
    /// The other way round.
    NameBackwards,
    /// The last used first, the never used last.
    LastUsed,
    /// The other way round.
    LastUsedBackwards,
    /// The first to end first, those without an end last.
    Expires,
    /// The other way round.
    ExpiresBackwards,
}

impl Sort {
    /// Every one, in the order in which they are offered.
    pub const EVERY: [Self; 8] = [
        Self::Newest,
        Self::Oldest,
        Self::Name,
        Self::NameBackwards,
        Self::LastUsed,
        Self::LastUsedBackwards,
        Self::Expires,
        Self::ExpiresBackwards,
    ];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Name => "name",
            Self::NameBackwards => "name-backwards",
            Self::LastUsed => "last-used",
            Self::LastUsedBackwards => "last-used-backwards",
            Self::Expires => "expires",
            Self::ExpiresBackwards => "expires-backwards",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|sort| sort.name() == name)
    }

    /// The other way round.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Newest => Self::Oldest,
            Self::Oldest => Self::Newest,
            Self::Name => Self::NameBackwards,
            Self::NameBackwards => Self::Name,
            Self::LastUsed => Self::LastUsedBackwards,
            Self::LastUsedBackwards => Self::LastUsed,
            Self::Expires => Self::ExpiresBackwards,
            Self::ExpiresBackwards => Self::Expires,
        }
    }
}

/// Asks for a page of the list, as query parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListAccessTokens {
    /// Part of a name, a scope or the last four characters, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Exactly this name, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Only those with this scope, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Only those that were never used.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unused: bool,
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

impl ListAccessTokens {
    /// What the list's page in the dashboard asks for when its address has this query string. The page shows something
    /// sensible for any address: what it does not know it ignores, and a search that is too long it cuts.
    pub fn of_page(query: &str) -> Self {
        let value = |name| query_string::value(query, name);
        Self {
            search: query_string::search(query),
            scope: value("scope").filter(|scope| is_scope(scope)).map(Cow::into_owned),
            unused: value("unused").as_deref() == Some("true"),
            state: value("state").and_then(|name| StateFilter::named(&name)).unwrap_or_default(),
            sort: value("sort").and_then(|name| Sort::named(&name)).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The same without what narrows the list down.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self { search: None, name: None, scope: None, unused: false, state: StateFilter::default(), ..self.clone() }
    }

    /// Whether there is more to it than a state and an order, so that nobody has counted what it finds.
    pub fn is_narrowed(&self) -> bool {
        self.search.is_some() || self.name.is_some() || self.scope.is_some() || self.unused
    }

    /// The address to ask for personal access tokens.
    pub fn address(&self) -> String {
        self.address_at(path::ACCESS_TOKENS)
    }

    /// The address to ask for those at this path. It leaves out what has its default value: the same request has one
    /// address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let limit = self.limit.map(|limit| limit.to_string());
        for (name, value) in [
            ("search", self.search.as_deref()),
            ("name", self.name.as_deref()),
            ("scope", self.scope.as_deref()),
            ("unused", self.unused.then_some("true")),
            ("state", (self.state != StateFilter::default()).then(|| self.state.name())),
            ("sort", (self.sort != Sort::default()).then(|| self.sort.name())),
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

/// Whether a text can be the name of a scope, in this catalog or another: visible characters without a space among them.
pub fn is_scope(text: &str) -> bool {
    (1..=LONGEST_SEARCH).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AccessTokenPage {
    /// The rows.
    pub items: Vec<AccessToken>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are in all. Only on the first page of a list that is narrowed down by more than a state; of the others
    /// the summary knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found: Option<u32>,
    /// How fresh "last used" is.
    pub freshness: Freshness,
}

/// How many tokens there are, and which end soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

    #[test]
    fn filters_and_orders_have_one_name_everywhere() {
        for filter in StateFilter::EVERY {
            assert_eq!(serde_json::to_value(filter).unwrap(), filter.name());
            assert_eq!(StateFilter::named(filter.name()), Some(filter));
        }
        for sort in Sort::EVERY {
            assert_eq!(serde_json::to_value(sort).unwrap(), sort.name());
            assert_eq!(Sort::named(sort.name()), Some(sort));
            assert_ne!(sort.reversed(), sort);
            assert_eq!(sort.reversed().reversed(), sort);
        }
    }

    #[test]
    fn a_page_shows_something_for_any_address() {
        let odd = ListAccessTokens::of_page("?state=nonsense&sort=&search=%20%20&open=details&scope=a+b&unused=1");
        assert_eq!(odd, ListAccessTokens::default());
        assert_eq!(odd.address(), path::ACCESS_TOKENS);
        let long = ListAccessTokens::of_page(&["search=", &"é".repeat(101)].concat());
        assert_eq!(long.search.unwrap().chars().count(), LONGEST_SEARCH);
    }

    #[test]
    fn an_order_is_no_filter() {
        let sorted = ListAccessTokens::of_page("sort=name&search=+");
        assert_eq!(sorted.without_filters(), sorted);
        for (query, narrowed) in
            [("search=ci", true), ("scope=builds%3Aread", true), ("unused=true", true), ("state=active", false)]
        {
            let filtered = ListAccessTokens::of_page(query);
            assert_eq!(filtered.without_filters(), ListAccessTokens::default());
            assert_ne!(filtered.without_filters(), filtered);
            assert_eq!(filtered.is_narrowed(), narrowed, "{query}");
        }
    }

    #[test]
    fn an_address_holds_what_differs_from_the_defaults() {
        let list = ListAccessTokens {
            search: Some("versions:write".into()),
            scope: Some("builds:read".into()),
            unused: true,
            state: StateFilter::Expiring,
            sort: Sort::LastUsed,
            after: Some("1_a/b".into()),
            limit: Some(20),
            ..ListAccessTokens::default()
        };
        assert_eq!(
            list.address(),
            "/api/dashboard/access-tokens?search=versions%3Awrite&scope=builds%3Aread&unused=true&state=expiring&sort=last-used&after=1_a%2Fb&limit=20"
        );
    }
}
