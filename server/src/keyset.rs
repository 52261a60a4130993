//! Where a page of a list begins: after a row, known by what the list is ordered by and its id. So no page holds a row that
//! another one holds, whatever comes and goes in between.

use latchkey_api::paged::Order;
use serde::{Deserialize, Serialize};
use sqlx::{Any, any::AnyArguments, query::Query};

/// What rows are ordered by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Key {
    /// A moment.
    Number(i64),
    /// A name, or the name of a role.
    Text(String),
}

impl Key {
    /// Puts it in the place of the next placeholder.
    pub fn bind(self, query: Query<'_, Any, AnyArguments>) -> Query<'_, Any, AnyArguments> {
        match self {
            Self::Number(number) => query.bind(number),
            Self::Text(text) => query.bind(text),
        }
    }
}

/// The order of a list, as SQL has it.
pub trait Sort: Copy {
    /// Whether it goes by texts, and not by moments.
    fn is_by_text(self) -> bool;
    /// Whether the largest key comes first.
    fn is_descending(self) -> bool;
}

impl Sort for Order {
    fn is_by_text(self) -> bool {
        matches!(self, Self::Name | Self::NameBackwards | Self::Role | Self::RoleBackwards)
    }

    /// The names of roles stand in the alphabet as the roles by what they may do: whoever may most is first in both.
    fn is_descending(self) -> bool {
        matches!(self, Self::NameBackwards | Self::RoleBackwards | Self::LastUsed | Self::Newest)
    }
}

/// How the rows of a page compare to a key and an id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// `<` or `>`.
    pub than: &'static str,
    /// Which key.
    pub key: Key,
    /// Which id.
    pub id: String,
    descending: bool,
}

impl Start {
    /// After the row with this key and id, or before all. No id is empty, so an empty one stands before all of the same key.
    pub fn new(sort: impl Sort, after: Option<(Key, String)>) -> Self {
        let descending = sort.is_descending();
        let (than, (key, id)) = match after {
            Some(after) => (if descending { "<" } else { ">" }, after),
            // No text stands after all others in every collation, so backwards the end of the order bounds its first page.
            None if sort.is_by_text() => (">", (Key::Text(String::new()), String::new())),
            None if descending => ("<", (Key::Number(i64::MAX), String::new())),
            None => (">", (Key::Number(i64::MIN), String::new())),
        };
        Self { than, key, id, descending }
    }

    /// The condition that the page begins there, where these columns hold key and id, with placeholders of this number and the
    /// next for [`Start::bind`].
    pub fn condition(&self, key: &str, id: &str, place: usize) -> String {
        format!("({key}, {id}) {} (${place}, ${})", self.than, place + 1)
    }

    /// The order of the rows.
    pub fn order(&self, key: &str, id: &str) -> String {
        let direction = if self.descending { "DESC" } else { "ASC" };
        format!("ORDER BY {key} {direction}, {id} {direction}")
    }

    /// Puts key and id in the places of the next placeholders.
    pub fn bind(self, query: Query<'_, Any, AnyArguments>) -> Query<'_, Any, AnyArguments> {
        self.key.bind(query).bind(self.id)
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::session::Role;

    use super::*;

    #[test]
    fn a_page_begins_after_a_row_or_before_all() {
        let after = Some((Key::Text("a".into()), "1".to_owned()));
        for (order, after, than) in [
            (Order::Name, None, ">"),
            (Order::NameBackwards, None, ">"),
            (Order::Name, after.clone(), ">"),
            (Order::NameBackwards, after, "<"),
            (Order::Newest, None, "<"),
            (Order::Oldest, None, ">"),
        ] {
            let start = Start::new(order, after);
            assert_eq!(start.condition("a.key", "a.id", 4), format!("(a.key, a.id) {than} ($4, $5)"), "{order:?}");
        }
        assert_eq!(Start::new(Order::Newest, None).order("k", "i"), "ORDER BY k DESC, i DESC");
        assert_eq!(Start::new(Order::Oldest, None).order("k", "i"), "ORDER BY k ASC, i ASC");
    }

    #[test]
    fn every_order_has_another_direction_than_its_reverse() {
        for order in Order::EVERY {
            assert_ne!(order.is_descending(), order.reversed().is_descending());
            assert_eq!(order.is_by_text(), order.reversed().is_by_text());
        }
    }

    /// Lists are ordered by the names of roles.
    #[test]
    fn the_alphabet_has_roles_in_the_order_of_their_rights() {
        assert!(Role::ALL.map(Role::name).is_sorted());
    }
}
