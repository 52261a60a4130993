//! Lists that are ordered by name and come by the page.

use serde::{Deserialize, Serialize};

use crate::query_string;

/// Asks for a page of the list, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct ListByName {
    /// Part of the name, or of the description, email or slug beside it, without regard to case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<String>,
    /// Goes on after a page: its `next`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How many rows: 1 to [`crate::access_token::LARGEST_PAGE`], [`crate::access_token::DEFAULT_PAGE`] unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListByName {
    /// What the list's page in the dashboard asks for when its address has this query string; as in
    /// [`crate::access_token::ListAccessTokens::of_page`].
    pub fn of_page(query: &str) -> Self {
        Self::for_search(&query_string::value(query, "search").unwrap_or_default())
    }

    /// What a page asks for while somebody looks for this.
    pub fn for_search(search: &str) -> Self {
        let search = search.trim().chars().take(query_string::LONGEST_SEARCH).collect::<String>();
        Self { search: (!search.is_empty()).then_some(search), ..Self::default() }
    }

    /// The address to ask at this path; the same request has one address only.
    pub fn address_at(&self, path: &str) -> String {
        let mut address = path.to_owned();
        let limit = self.limit.map(|limit| limit.to_string());
        for (name, value) in
            [("search", self.search.as_deref()), ("after", self.after.as_deref()), ("limit", limit.as_deref())]
        {
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

    #[test]
    fn a_page_asks_for_what_its_address_says() {
        assert_eq!(ListByName::of_page("?search=+ci+&open=details&after=x").address_at("/x"), "/x?search=ci");
        assert_eq!(ListByName::of_page("search=%20"), ListByName::default());
    }

    #[test]
    fn an_address_holds_what_was_asked_for() {
        assert_eq!(ListByName::default().address_at("/x"), "/x");
        let list = ListByName { search: Some("ci".into()), after: Some("z".into()), limit: Some(5) };
        assert_eq!(list.address_at("/x"), "/x?search=ci&after=z&limit=5");
    }
}
