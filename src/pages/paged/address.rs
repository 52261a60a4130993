//! The page's address, which says what is looked for and in which order.

use latchkey_api::{
    paged::{ListPage, Order},
    query_string,
};

use crate::ui::{dialog_address::DialogAddress, page_query::page_query, prelude::*};

/// Reads and writes it. A handle.
#[derive(Clone, Copy)]
pub struct Address {
    page: StoredValue<String>,
    query: Memo<String>,
    /// What is looked for, as typed.
    pub search: Memo<String>,
    /// The order.
    pub order: Memo<Order>,
    had: &'static [Order],
    location: DialogAddress,
}

impl Address {
    /// The one of the page that is there now, whose list has these orders.
    pub fn of_page(had: &'static [Order]) -> Self {
        let (page, query) = page_query();
        let search = Memo::new(move |_| {
            query.with(|query| query_string::value(query, "search").unwrap_or_default().into_owned())
        });
        let order = Memo::new(move |_| query.with(|query| Order::of_page(query, had)));
        Self { page: StoredValue::new(page), query, search, order, had, location: DialogAddress::expect() }
    }

    /// What is asked for at this endpoint, the first page of it.
    pub fn request(self, endpoint: String) -> Memo<String> {
        Memo::new(move |_| self.query.with(|query| ListPage::of_page(query, self.had).address_at(&endpoint)))
    }

    /// The address of the list in this order, for links.
    pub fn in_order(self, order: Order) -> String {
        self.with(&self.search.get(), order)
    }

    /// Shows the list in this order; Back leads here.
    pub fn choose(self, order: Order) {
        self.go(&self.search.get_untracked(), order, false);
    }

    /// Looks for this in place of what is looked for.
    pub fn look_for(self, search: &str) {
        self.go(search, self.order.get_untracked(), true);
    }

    fn with(self, search: &str, order: Order) -> String {
        let mut address = self.page.get_value();
        let order = if order == Order::default() { "" } else { order.name() };
        for (name, value) in [("search", search), ("sort", order)] {
            if !value.is_empty() {
                query_string::push(&mut address, name, value);
            }
        }
        address
    }

    fn go(self, search: &str, order: Order, replace: bool) {
        self.location.go(&self.with(search, order), replace, 0);
    }
}
