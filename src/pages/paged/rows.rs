//! Where a row belongs among those that are shown.

use std::cmp::Ordering;

use latchkey_api::paged::Order;

/// How rows of a list are told apart and compared.
pub struct Rows<P, T> {
    /// The rows of a page, and how many there are in all.
    pub of: fn(&mut P) -> (&mut Vec<T>, &mut Option<u32>),
    /// Whether both are of the same thing.
    pub is_same: fn(&T, &T) -> bool,
    /// Which comes first where the order rises.
    pub compare: fn(Order, &T, &T) -> Ordering,
}

impl<P, T> Rows<P, T> {
    /// Puts a row where it belongs among those that are shown in this order, in place of what was known of it. False if that
    /// cannot be told: it comes after all of them, and there are more; or it is neither new nor among them.
    pub(super) fn put(&self, page: &mut P, row: T, new: bool, order: Order, more: bool) -> bool {
        let (rows, total) = (self.of)(page);
        let known = rows.len();
        rows.retain(|known| !(self.is_same)(known, &row));
        let is_known = rows.len() < known;
        let before = if order.rises() { Ordering::Less } else { Ordering::Greater };
        let at = rows.iter().filter(|known| (self.compare)(order, known, &row) == before).count();
        let is_told = (new || is_known) && !(more && at == rows.len());
        if is_told {
            rows.insert(at, row);
            if !is_known {
                *total = total.map(|total| total + 1);
            }
        }
        is_told
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Page = (Vec<&'static str>, Option<u32>);

    const ROWS: Rows<Page, &str> = Rows {
        of: |(rows, total)| (rows, total),
        is_same: |known, row| known[1..] == row[1..],
        compare: |_, known, row| known[..1].cmp(&row[..1]),
    };

    fn put(rows: &[&'static str], row: &'static str, new: bool, order: Order, more: bool) -> Option<(String, u32)> {
        let mut page = (rows.to_vec(), Some(9));
        ROWS.put(&mut page, row, new, order, more).then(|| (page.0.join(" "), page.1.unwrap_or_default()))
    }

    #[test]
    fn a_new_row_has_its_place_in_either_direction() {
        let falling = ["e3", "c2", "a1"];
        let rising = ["a1", "c2", "e3"];
        for (row, in_rising, in_falling) in [
            ("A4", "A4 a1 c2 e3", "e3 c2 a1 A4"),
            ("d4", "a1 c2 d4 e3", "e3 d4 c2 a1"),
            ("f4", "a1 c2 e3 f4", "f4 e3 c2 a1"),
        ] {
            assert_eq!(put(&rising, row, true, Order::Name, false), Some((in_rising.to_owned(), 10)));
            assert_eq!(put(&falling, row, true, Order::NameBackwards, false), Some((in_falling.to_owned(), 10)));
        }
    }

    #[test]
    fn what_is_known_moves_and_is_there_once() {
        let rows = ["a1", "c2", "e3"];
        assert_eq!(put(&rows, "d1", false, Order::Name, true), Some(("c2 d1 e3".to_owned(), 9)));
        assert_eq!(put(&rows, "a1", true, Order::Name, true), Some(("a1 c2 e3".to_owned(), 9)));
    }

    #[test]
    fn what_may_be_on_a_later_page_is_asked_for() {
        let rows = ["a1", "c2", "e3"];
        assert_eq!(put(&rows, "f4", true, Order::Name, true), None);
        assert_eq!(put(&rows, "f1", false, Order::Name, true), None);
        assert_eq!(put(&rows, "b4", false, Order::Name, false), None, "it was on a later page");
    }
}
