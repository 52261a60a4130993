//! Which part of a list a request asks for, in which order.

use std::fmt::Display;

use latchkey_api::paged::{ListPage, Order};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    credentials::{limit, search_filter},
    cursor::Cursor,
};
use crate::{
    error::{Error, Result},
    keyset::{Key, Start},
};

/// Which part of a list is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// In which order.
    pub(super) order: Order,
    /// Begins after the row with this key and id.
    pub(super) after: Option<(Key, String)>,
    /// What to look for, folded.
    pub(super) search: Option<String>,
    /// How many rows.
    pub(super) limit: u32,
}

impl Asked {
    /// What a request for rows with such ids asks for, of a list that has these orders. 400 names the parameter that is at fault.
    pub(super) fn read<Id: Serialize + DeserializeOwned + Display>(asked: &ListPage, had: &[Order]) -> Result<Self> {
        let order = asked.sort;
        if !had.contains(&order) {
            // In the words in which a name is refused that no order has.
            let names: Vec<String> = had.iter().map(|order| format!("\"{}\"", order.name())).collect();
            return Err(Error::field("sort", format_args!("must be one of {}", names.join(", "))));
        }
        let after = |text| Cursor::<Order, Id>::read(text, order).map(|Cursor { key, id, .. }| (key, id.to_string()));
        Ok(Self {
            order,
            after: asked.after.as_deref().map(after).transpose()?,
            search: asked.search.as_deref().map(search_filter).transpose()?.filter(|text| !text.is_empty()),
            limit: limit(asked.limit)?,
        })
    }

    /// Where the page begins.
    pub(super) fn start(&self) -> Start {
        Start::new(self.order, self.after.clone())
    }

    /// So many rows are read: one more than asked for tells whether there is another page.
    pub(super) fn rows(&self) -> u32 {
        self.limit + 1
    }

    /// Takes that one away, and says where the next page begins.
    pub(super) fn next<T, Id: Serialize + DeserializeOwned>(
        &self,
        rows: &mut Vec<T>,
        of: impl Fn(&T) -> (Key, Id),
    ) -> Option<String> {
        let is_last = rows.len() <= self.limit as usize;
        rows.truncate(self.limit as usize);
        let (key, id) = of(rows.last().filter(|_| !is_last)?);
        Some(Cursor::new(self.order, key, id).write())
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::AppId;

    use super::*;

    fn asked(sort: Order, after: Option<&str>) -> Result<Asked> {
        let asked = ListPage { sort, after: after.map(str::to_owned), limit: Some(2), ..ListPage::default() };
        Asked::read::<AppId>(&asked, &[Order::Name, Order::NameBackwards, Order::Newest, Order::Oldest])
    }

    #[test]
    fn the_next_page_begins_after_the_last_row() {
        let key = |name: &str| Key::Text(name.to_owned());
        let first = asked(Order::Name, None).unwrap();
        let rows = |count: u8| -> Vec<AppId> { (0..count).map(|number| AppId::from_bytes([number; 16])).collect() };
        let mut three = rows(3);
        let next = first.next(&mut three, |id| (key("Zürich: 潮汐"), *id)).unwrap();
        assert_eq!(three.len(), 2);
        let after = asked(Order::Name, Some(&next)).unwrap().after.unwrap();
        assert_eq!(after, (key("Zürich: 潮汐"), three[1].to_string()));
        assert_eq!(first.next(&mut rows(2), |id| (key("a"), *id)), None);
    }

    #[test]
    fn refuses_orders_that_the_list_has_not_and_places_of_another_order() {
        assert!(asked(Order::Role, None).is_err());
        let next = asked(Order::Name, None)
            .unwrap()
            .next(&mut vec![(); 3], |()| (Key::Text("a".into()), AppId::from_bytes([1; 16])));
        assert!(asked(Order::Name, next.as_deref()).is_ok());
        assert!(asked(Order::NameBackwards, next.as_deref()).is_err());
        assert!(asked(Order::Newest, next.as_deref()).is_err());
    }
}
