//! The list of credentials: what is asked for, and a page of it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{AccessToken, LONGEST_SEARCH};
use crate::{id::CredentialId, path, query_string, timestamp::Timestamp, usage::Freshness};

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
    /// Those that work and end within [`crate::expiry::EXPIRING_DAYS`].
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
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
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
