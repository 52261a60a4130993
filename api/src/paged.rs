//! Lists that come by the page, in an order that their columns have.

use serde::{Deserialize, Serialize};

use crate::query_string;

/// The order of a list. A page of each list says which of them it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// The other way round.
    NameBackwards,
    /// Those that may most first: admins, then developers, then viewers.
    Role,
    /// The other way round.
    RoleBackwards,
    /// The last used first, the never used last.
    LastUsed,
    /// The other way round.
    LastUsedBackwards,
    /// What is there for the shortest time first.
    Newest,
    /// What is there for the longest time first.
    Oldest,
}

impl Order {
    /// Every one.
    pub const EVERY: [Self; 8] = [
        Self::Name,
        Self::NameBackwards,
        Self::Role,
        Self::RoleBackwards,
        Self::LastUsed,
        Self::LastUsedBackwards,
        Self::Newest,
        Self::Oldest,
    ];

    /// Its name in addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameBackwards => "name-backwards",
            Self::Role => "role",
            Self::RoleBackwards => "role-backwards",
            Self::LastUsed => "last-used",
            Self::LastUsedBackwards => "last-used-backwards",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }

    /// The one with this name among those that a list has.
    pub fn named(name: &str, had: &[Self]) -> Option<Self> {
        had.iter().copied().find(|order| order.name() == name)
    }

    /// The one that a list's page in the dashboard shows when its address has this query string.
    pub fn of_page(query: &str, had: &[Self]) -> Self {
        query_string::value(query, "sort").and_then(|name| Self::named(&name, had)).unwrap_or_default()
    }

    /// The other way round.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Name => Self::NameBackwards,
            Self::NameBackwards => Self::Name,
            Self::Role => Self::RoleBackwards,
            Self::RoleBackwards => Self::Role,
            Self::LastUsed => Self::LastUsedBackwards,
            Self::LastUsedBackwards => Self::LastUsed,
            Self::Newest => Self::Oldest,
            Self::Oldest => Self::Newest,
        }
    }

    /// Whether what a column holds rises from the top: names from A, rights from the fewest, moments from the first.
    pub const fn rises(self) -> bool {
        matches!(self, Self::Name | Self::RoleBackwards | Self::LastUsedBackwards | Self::Oldest)
    }
}

/// Asks for a page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListPage {
    /// Part of the name, or of the description, email or slug beside it, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// In which order: by name unless given.
    #[cfg_attr(feature = "schema", schema(inline))]
    pub sort: Order,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListPage {
    /// What the page of a list with these orders asks for in the dashboard when its address has this query string; as in
    /// [`crate::access_token::ListAccessTokens::of_page`].
    pub fn of_page(query: &str, had: &[Order]) -> Self {
        Self { search: query_string::search(query), sort: Order::of_page(query, had), ..Self::default() }
    }

    /// The address to ask at this path; the same request has one address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let limit = self.limit.map(|limit| limit.to_string());
        for (name, value) in [
            ("search", self.search.as_deref()),
            ("sort", (self.sort != Order::default()).then(|| self.sort.name())),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::AppPage, member::MemberList, service_account::ServiceAccountPage};

    #[test]
    fn orders_have_one_name_everywhere() {
        for order in Order::EVERY {
            assert_eq!(serde_json::to_value(order).unwrap(), order.name());
            assert_eq!(Order::named(order.name(), &Order::EVERY), Some(order));
            assert_eq!(Order::named(order.name(), &[order.reversed()]), None);
            assert_eq!(order.reversed().reversed(), order);
            assert_ne!(order.reversed().rises(), order.rises());
        }
    }

    #[test]
    fn every_list_goes_by_name_at_first_and_each_order_can_be_reversed() {
        for had in [&AppPage::ORDERS[..], &MemberList::ORDERS, &ServiceAccountPage::ORDERS] {
            assert_eq!(had[0], Order::default());
            assert!(had.iter().all(|order| had.contains(&order.reversed())), "{had:?}");
        }
    }

    #[test]
    fn a_page_asks_for_what_its_address_says() {
        let asked = |query, had| ListPage::of_page(query, had).address_at("/x");
        assert_eq!(asked("?search=+ci+&open=details&after=x", &Order::EVERY), "/x?search=ci");
        assert_eq!(asked("search=%20&sort=", &Order::EVERY), "/x");
        assert_eq!(asked("sort=role&search=ci", &Order::EVERY), "/x?search=ci&sort=role");
        assert_eq!(asked("sort=role&search=ci", &AppPage::ORDERS), "/x?search=ci", "apps have no role");
        assert_eq!(asked("sort=name", &Order::EVERY), "/x");
    }

    #[test]
    fn an_address_holds_what_was_asked_for() {
        assert_eq!(ListPage::default().address_at("/x"), "/x");
        let list = ListPage { search: Some("ci".into()), sort: Order::Newest, after: Some("z".into()), limit: Some(5) };
        assert_eq!(list.address_at("/x"), "/x?search=ci&sort=newest&after=z&limit=5");
    }
}
