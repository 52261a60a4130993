//! What the page of a list shows, as its address says it: every filter, order and open dialog survives a reload and the
//! Back button. What has its default value is left out of the address.

use latchkey_api::{
    access_token::{ListAccessTokens, Sort, StateFilter},
    id::CredentialId,
    query_string,
};

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    /// As typed.
    pub search: String,
    /// Only credentials with this scope; empty: whatever their scopes.
    pub scope: String,
    /// Only credentials that were never used.
    pub unused: bool,
    /// Which credentials.
    pub state: StateFilter,
    /// In which order.
    pub sort: Sort,
    /// The dialog over the list.
    pub open: Option<Open>,
}

/// A dialog, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Everything about one credential.
    Details(CredentialId),
    /// Its name, to be changed.
    Rename(CredentialId),
    /// The question before one or several are ended; never empty.
    Revoke(Vec<CredentialId>),
    /// A new one, by the name of this one if it is to replace it; only where no page of its own makes them.
    Create(Option<CredentialId>),
    /// The question before the app's public key is replaced; only on an app's page.
    ReplaceProjectKey,
}

impl Open {
    fn read(query: &str) -> Option<Self> {
        let mut ids: Vec<CredentialId> = Vec::new();
        for id in query_string::pairs(query).filter(|(name, _)| name == "token").filter_map(|(_, id)| id.parse().ok()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let first = ids.first().copied();
        match query_string::value(query, "open")?.as_ref() {
            "create" => Some(Self::Create(first)),
            "replace-project-key" => Some(Self::ReplaceProjectKey),
            "details" => first.map(Self::Details),
            "rename" => first.map(Self::Rename),
            "revoke" if first.is_some() => Some(Self::Revoke(ids)),
            _ => None,
        }
    }

    /// Whether it is for those who may change something.
    pub fn changes(&self) -> bool {
        !matches!(self, Self::Details(_))
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Details(_) => "details",
            Self::Rename(_) => "rename",
            Self::Revoke(_) => "revoke",
            Self::Create(_) => "create",
            Self::ReplaceProjectKey => "replace-project-key",
        }
    }

    /// What it is about.
    pub fn ids(&self) -> &[CredentialId] {
        match self {
            Self::Details(id) | Self::Rename(id) => std::slice::from_ref(id),
            Self::Revoke(ids) => ids,
            Self::Create(id) => id.as_slice(),
            Self::ReplaceProjectKey => &[],
        }
    }
}

impl ListState {
    /// What an address with this query string shows. What it does not know it ignores, as
    /// [`ListAccessTokens::of_page`] does.
    pub fn read(query: &str) -> Self {
        let ListAccessTokens { state, sort, scope, unused, .. } = ListAccessTokens::of_page(query);
        let search = query_string::value(query, "search").unwrap_or_default().into_owned();
        Self { search, scope: scope.unwrap_or_default(), unused, state, sort, open: Open::read(query) }
    }

    /// The address on the page at this path.
    pub fn address(&self, page: &str) -> String {
        let mut address = page.to_owned();
        for (name, value) in [
            ("search", self.search.as_str()),
            ("scope", &self.scope),
            ("unused", if self.unused { "true" } else { "" }),
            ("state", if self.state == StateFilter::default() { "" } else { self.state.name() }),
            ("sort", if self.sort == Sort::default() { "" } else { self.sort.name() }),
            ("open", self.open.as_ref().map_or("", Open::name)),
        ] {
            if !value.is_empty() {
                query_string::push(&mut address, name, value);
            }
        }
        for id in self.open.iter().flat_map(Open::ids) {
            query_string::push(&mut address, "token", &id.to_string());
        }
        address
    }

    /// What the page asks the server for.
    pub fn request(&self) -> ListAccessTokens {
        let page = Self { open: None, ..self.clone() }.address("");
        ListAccessTokens::of_page(&page)
    }

    /// The same with a dialog over it.
    #[must_use]
    pub fn with_open(&self, open: impl Into<Option<Open>>) -> Self {
        Self { open: open.into(), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "/account/access-tokens";

    fn id(last: u8) -> CredentialId {
        let mut bytes = [0; 16];
        bytes[15] = last;
        CredentialId::from_bytes(bytes)
    }

    fn round_trip(state: &ListState) -> ListState {
        ListState::read(state.address(PAGE).split_once('?').map_or("", |(_, query)| query))
    }

    #[test]
    fn defaults_leave_the_address_clean() {
        assert_eq!(ListState::default().address(PAGE), PAGE);
        assert_eq!(ListState::read(""), ListState::default());
    }

    #[test]
    fn every_state_survives_a_reload() {
        for open in [
            None,
            Some(Open::Details(id(1))),
            Some(Open::Rename(id(1))),
            Some(Open::Revoke(vec![id(1), id(2), id(3)])),
            Some(Open::Create(None)),
            Some(Open::Create(Some(id(1)))),
            Some(Open::ReplaceProjectKey),
        ] {
            for (search, scope, state, sort) in [
                ("", "", StateFilter::All, Sort::Newest),
                ("50 % & more ", "builds:read", StateFilter::Expiring, Sort::LastUsedBackwards),
                ("é🚀", "", StateFilter::Revoked, Sort::Name),
            ] {
                let (scope, unused) = (scope.to_owned(), !scope.is_empty());
                let shown = ListState { search: search.into(), scope, unused, state, sort, open: open.clone() };
                assert_eq!(round_trip(&shown), shown);
            }
        }
    }

    #[test]
    fn asks_the_server_in_the_words_of_its_own_preload() {
        for query in ["", "search=+ci+&state=active", "sort=name&open=details&token=1", "state=x&sort=y&search="] {
            assert_eq!(
                ListState::read(query).request().address(),
                ListAccessTokens::of_page(query).address(),
                "{query}"
            );
        }
    }

    #[test]
    fn ignores_dialogs_about_nothing() {
        for query in [
            "open=details",
            "open=details&token=42",
            "open=unknown&token=00000000-0000-0000-0000-000000000001",
            "token=",
        ] {
            assert_eq!(ListState::read(query).open, None, "{query}");
        }
    }

    #[test]
    fn names_nothing_twice() {
        let twice = ListState::default().with_open(Open::Revoke(vec![id(7), id(7)]));
        assert_eq!(round_trip(&twice).open, Some(Open::Revoke(vec![id(7)])));
    }
}
